"""Words of scripts that run to the left: PDFium hands out their letters in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bpo_resume.documents.layout.words import Word

LEFTWARD_CODES = [*range(0x590, 0x900), *range(0xFB1D, 0xFE00), *range(0xFE70, 0xFEFD)]
_LEFTWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_SAME_BASE = 0.3  # em
_OVERLAP = -0.5  # em
_WORD_GAP = 0.13  # em
_WIDE = 1.2  # em


def join_leftward(words: Iterable[Word]) -> list[Word]:
    """Words with each stretch that runs to the left as one, its text in reading order.

    Its letters step back, so each came as a word of its own; and its words would be put into
    the order of their left edges.
    """
    joined: list[Word] = []
    for word in _join_letters(words):
        if joined and _alike(joined[-1], word) and _follows(joined[-1], word):
            last = joined[-1]  # beside text that runs to the right words come from the left
            last.text, last.right = f"{word.text} {last.text}", word.right
        else:
            joined.append(word)
    return joined


def _join_letters(words: Iterable[Word]) -> list[Word]:
    joined: list[Word] = []
    for word in words:
        if joined and _alike(joined[-1], word) and _follows(word, joined[-1]):
            last = joined[-1]
            apart = last.left - word.right > _WORD_GAP * word.size
            last.text += (" " if apart else "") + word.text
            last.left = min(last.left, word.left)
        else:
            joined.append(word)
    return joined


def _alike(a: Word, b: Word) -> bool:
    leftwards = _LEFTWARDS.search(a.text) and _LEFTWARDS.search(b.text)
    return bool(leftwards) and a.bold == b.bold and a.hidden == b.hidden


def _follows(left: Word, right: Word) -> bool:
    """Whether two words stand side by side on one line."""
    size = max(left.size, right.size)
    level = abs(left.base - right.base) < _SAME_BASE * size
    return level and _OVERLAP * size < right.left - left.right < _WIDE * size
