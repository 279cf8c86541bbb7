"""What is written as a date and cannot be one: "13/2015", "Jan 20155", "31/31/2016"."""

from __future__ import annotations

import re

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_YEAR = r"(?:19[5-9]|20[0-3])\d"
_GARBLED = re.compile(
    rf"(?<![\w./$€£₹-])(?:00|1[3-9]|[23]\d)\s?/\s?{_YEAR}(?![\d/])"  # no such month
    rf"|\b{_MONTH}[\s.,'-]{{0,3}}{_YEAR}\d(?!\d)"  # a digit too many
    rf"|\b{_MONTH}[\s.,'-]{{0,3}}(?=\d*O)[12][\dO]{{3}}\b"  # a letter for a digit
    rf"|(?<![\w./$-])(?:1[3-9]|[23]\d|00)/(?:1[3-9]|[2-9]\d|00)/{_YEAR}(?!\d)",  # neither order
    re.IGNORECASE,
)


def find_garbled_dates(
    text: str, start: int = 0, end: int | None = None
) -> tuple[tuple[int, int], ...]:
    """Where such dates stand in ``text[start:end]``, in text order."""
    stop = len(text) if end is None else end
    return tuple(match.span() for match in _GARBLED.finditer(text, start, stop))
