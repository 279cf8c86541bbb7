"""Figures that look like dates and are not: telephones, sums, standards, counts."""

from __future__ import annotations

import re

_AHEAD, _BEHIND = 32, 40  # characters that may tell
_LABELLED = re.compile(
    r"(?:\b(?:tel|telephone|call|fax|phone|ph|mob|mobile|cell|whatsapp|aadhaar|aadhar|passport|toll"
    r"|flat|apt|house|plot|suite|ext)\b[\s.:#+()-]*|\b(?:rs|inr|usd|eur|gbp|php|zar)\b[\s.]*"
    r"|\biso[\s/a-z-]*\d{3,5}\s?:|\b1800[\s-])(?:\d[\d\s.,/-]*(?:to\s)?)?$",
    re.IGNORECASE,
)
# "from 1950 to 2015 forms a week"
_COUNTED = re.compile(
    r"(?:\s?(?:to|-|–)\s?\d{4})?\s+[a-z]+\s+(?:a|an|per|each|every)\s+"
    r"(?:day|week|month|hour|shift|year)\b",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"[\d\s./:-]+")


def is_other_number(text: str, start: int, end: int) -> bool:
    """Whether the figures of ``text[start:end]`` are told to be something else."""
    if _DIGITS.fullmatch(text, start, end) is None:
        return False  # a month is named
    line = text.rfind("\n", 0, start) + 1
    if _LABELLED.search(text, max(line, start - _AHEAD), start):
        return True
    return _COUNTED.match(text, end, min(len(text), end + _BEHIND)) is not None
