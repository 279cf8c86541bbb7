"""Symbol fonts: their codes as the characters a reader sees, or nothing for an icon."""

from __future__ import annotations

import re

_SYMBOL_FONT = re.compile(r"symbol$|wingdings|webdings|zapf ?dingbats|marlett", re.IGNORECASE)
_PRIVATE = 0xF000  # symbol fonts sit at this offset in the private use area
_BULLET = "•"

_WINGDINGS = {
    **dict.fromkeys((0x6C, 0x6E, 0x73, 0x74, 0x75, 0x76, 0x77, 0x9E, 0x9F, 0xA7, 0xD8), _BULLET),
    0x4A: "☺", 0x6F: "□", 0x70: "❐", 0x71: "❑", 0x72: "❒", 0xA8: "☐", 0xAB: "★", 0xAC: "☆",
    0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE7: "←", 0xE8: "→", 0xE9: "↑", 0xEA: "↓",
    0xEF: "⇐", 0xF0: "⇒", 0xF1: "⇑", 0xF2: "⇓", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x54: "☒", 0xA3: "☐",
    **dict.fromkeys((*range(0x95, 0xA0), 0xEA, 0xEB), _BULLET),
}  # fmt: skip
_WINGDINGS_3 = {
    **dict.fromkeys((0x7D, 0x7E, 0x84, 0x85, 0x86), _BULLET),
    0x66: "←", 0x67: "→", 0x68: "↑", 0x69: "↓", 0x70: "▲", 0x71: "▼", 0xA5: "→",
}  # fmt: skip
_WEBDINGS = {0x34: "→", 0x61: "✓", 0x63: "☐", 0x67: _BULLET, 0x3D: _BULLET, 0x72: "✗"}
# The codes of Adobe's Symbol from 0x41: Greek letters, then signs.
_SYMBOL = {
    **dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)),
    **dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)),
    **{code: chr(code) for code in (0x20, *range(0x28, 0x2A), 0x2B, 0x2C, *range(0x2E, 0x40))},
    0x25: "%", 0x26: "&", 0x2A: "∗", 0x2D: "-", 0xA0: "€", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔",
    0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×",
    0xB7: _BULLET, 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xDB: "⇔", 0xDC: "⇐", 0xDE: "⇒",
    0xD2: "®", 0xD3: "©", 0xD4: "™", 0xE2: "®", 0xE3: "©", 0xE4: "™",
}  # fmt: skip
_FONTS = {
    "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "wingdings 3": _WINGDINGS_3,
    "webdings": _WEBDINGS, "symbol": _SYMBOL,
}  # fmt: skip


def is_symbol_font(font: str | None) -> bool:
    """Whether a font's letters are pictures."""
    return font is not None and _SYMBOL_FONT.search(font) is not None


def read_symbol(code: str | None, font: str | None) -> str:
    """The character of a ``w:sym``; "" for an icon or a code that is none."""
    try:
        number = int(code or "", 16)
        return _read(chr(number), font) if is_symbol_font(font) else _keep(number)
    except (ValueError, OverflowError):
        return ""


def read_symbols(text: str, font: str | None) -> str:
    """Text typed in a symbol font.

    Only a glyph or two: converters put whole sentences into such fonts by mistake.
    """
    return "".join(_read(c, font) for c in text) if len(set(text) - {" "}) <= 2 else text


def _read(character: str, font: str | None) -> str:
    code = ord(character)
    code = code - _PRIVATE if _PRIVATE <= code < _PRIVATE + 0x100 else code
    if character.isspace() or code > 0xFF:
        return character
    return _FONTS.get((font or "").lower(), {}).get(code, "")


def _keep(number: int) -> str:
    if 0xD800 <= number <= 0xDFFF:
        return ""  # half a character
    return chr(number)
