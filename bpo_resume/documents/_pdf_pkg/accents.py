"""Accents set as glyphs of their own over a letter (TeX, old Type 1 fonts): one character again."""

from __future__ import annotations

import unicodedata

import numpy as np

from bpo_resume.documents.advances import Floats, Ints

_COMBINING = range(0x300, 0x370)
_SPACING = {
    ord("`"): 0x300, 0xB4: 0x301, ord("^"): 0x302, 0x2C6: 0x302, ord("~"): 0x303, 0x2DC: 0x303,
    0xAF: 0x304, 0x2D8: 0x306, 0x2D9: 0x307, 0xA8: 0x308, 0x2DA: 0x30A, 0x2DD: 0x30B,
    0x2C7: 0x30C, 0xB8: 0x327, 0x2DB: 0x328,
}  # fmt: skip
_SLACK = 0.1  # of the letter's width that the middle of its accent may be beside it
_DOTLESS = {0x131: "i", 0x237: "j"}
_LAST = max(_COMBINING)
_IS_ACCENT = np.isin(np.arange(_LAST + 2), [*_COMBINING, *_SPACING])


def compose_accents(codes: Ints, lefts: Floats, rights: Floats) -> Ints:
    """Put accents into the letters they stand over, in ``codes``; which glyphs remain."""
    accents = _IS_ACCENT.take(codes, mode="clip").nonzero()[0]
    if len(accents) == 0:
        return np.arange(len(codes))
    remain = np.ones(len(codes), bool)
    for place in accents.tolist():
        middle = (lefts[place] + rights[place]) / 2
        for letter in (place - 1, place + 1):
            if not 0 <= letter < len(codes):
                continue
            slack = _SLACK * (rights[letter] - lefts[letter])
            if lefts[letter] - slack <= middle <= rights[letter] + slack:
                whole = _compose(int(codes[letter]), int(codes[place]))
                if whole:
                    codes[letter], remain[place] = whole, False
                    break
    return np.flatnonzero(remain)


def _compose(letter: int, accent: int) -> int:
    """The code of a letter with its accent, 0 if there is no such character."""
    base = _DOTLESS.get(letter, chr(letter))
    whole = unicodedata.normalize("NFC", base + chr(_SPACING.get(accent, accent)))
    return ord(whole) if len(whole) == 1 and base.isalpha() else 0
