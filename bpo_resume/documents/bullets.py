"""Which glyphs stand for a list item."""

from __future__ import annotations

import re

# Symbol fonts put their bullets into the private use area; DEL is how ReportLab's arrive.
_ALWAYS = (
    "\u2022\u25cf\u25cb\u25e6\u25aa\u25ab\u25a0\u25a1\u2023\u2043\u204c\u204d\u2219\u00b7"
    "\u25c6\u25c7\u25ba\u25b6\u25b8\u25b9\u2794\u27a2\u27a4\u27a5\u2b9a\u2b29\u2bc8\u274f\u2751\u2756"
    "\u2605\u2713\u2714\u2727\u261e\u00a7\x7f"
)
_BESIDE_A_SPACE = "-*\u2013\u2014\u00bb\u203a>~+"
_BULLET = re.compile(
    f"(?:[{re.escape(_ALWAYS)}\ue000-\uf8ff][\\s\ufe0f\u200b]*)+"
    f"|[{re.escape(_BESIDE_A_SPACE)}]\\s+(?=\\S)|o\\s+(?=[A-Z0-9])"
)

_ALONE = re.compile(f"[{re.escape(_ALWAYS + _BESIDE_A_SPACE)}o\ue000-\uf8ff\\s\ufe0f\u200b]+")
_DOT = re.compile(f"[ \t][{re.escape(_ALWAYS)}](?=\t)")


def split_bullet(text: str) -> tuple[bool, str]:
    """Whether a line starts with a list glyph, and the line without it."""
    found = _BULLET.match(text)
    return (True, text[found.end() :]) if found else (False, text)


def is_bullet(text: str) -> bool:
    """Whether a text is nothing but list glyphs."""
    return _ALONE.fullmatch(text) is not None


def drop_dots(text: str) -> str:
    """A line without the dots of a timeline, which stand between its cells."""
    return _DOT.sub("", text) if "\t" in text else text
