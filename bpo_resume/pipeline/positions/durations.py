"""How long a job lasted, where its dates are not printed: "Duration: 2 yrs 3 months"."""

from __future__ import annotations

import re

from bpo_resume.model import Line
from bpo_resume.pipeline.positions.labels import read_label

_AMOUNT = (
    r"(?P<amount>(?P<years>\d{1,2}(?:\.\d{1,2})?)\s*+\+?\s*+(?:years?|yrs?|años?|anos?)\b\.?"
    r"(?:\s*+(?:,|&|and|y|e)?\s*+(?P<rest>\d{1,2})\s*+(?:months?|mn?ths?|mos?|meses)\b\.?)?"
    r"|(?P<months>\d{1,3})\s*+(?:months?|mn?ths?|mos?|mes(?:es)?)\b\.?)"
)
# Blanks are taken once: tried in all their parts, a line of them costs the square of its length.
_WHOLE = re.compile(rf"\W*+{_AMOUNT}\s*+(?:of\s+experience|experience)?\W*+", re.IGNORECASE)
_BEHIND = re.compile(
    rf"(?:[(\[|\t]|\s[–—-]|,)\s{{0,40}}+{_AMOUNT}"
    r"(?:,\s*+(?:present|current)(?:\s(?:company|employer|job))?)?\s*+[)\]]?\s*+$",
    re.IGNORECASE,
)
# "1 year 2 months worked in Acme Bank as a Cashier"; "8 months in" 2016-17
_AHEAD = re.compile(
    rf"\W*+(?:\d{{1,2}}\s?[.)]\s*+)?{_AMOUNT}\s+(?:i\s+)?(?:have\s+)?worked\b", re.IGNORECASE
)
_OF_A_YEAR = re.compile(rf"(?:^|[\s,(|]){_AMOUNT}\s+(?:in|during)\s*+$", re.IGNORECASE)
_LABEL = re.compile(
    r"\W*(?:duration|duraci[oó]n|dura[cç][aã]o|tenure|period|experience|years?\s+of\s+experience|no\.?\s+of\s+years)\W*",
    re.IGNORECASE,
)
_NEAR = 6  # lines from the head of an entry
_LONGEST = 45 * 12


def find_duration(text: str, lines: list[Line]) -> tuple[int, tuple[int, int]] | None:
    """Months and where they stand, on one of the first lines of an entry."""
    for line in lines[:_NEAR]:
        if line.bullet:
            continue
        match = _read_line(text, line)
        months = _months(match) if match else 0
        if match is not None and 0 < months <= _LONGEST:
            return months, match.span("amount")
    return None


def ends_in_duration(text: str) -> bool:
    """Whether a line closes with how long it lasted: "Agent, Acme Ltd, 2 years 1 month"."""
    return _BEHIND.search(text) is not None


def opens_with_duration(text: str) -> bool:
    """Whether a sentence begins with how long somebody worked: "2 years worked with Acme"."""
    return _AHEAD.match(text) is not None


def lasted_within(text: str) -> bool:
    """Whether the dates behind a text are the years in which it lasted: "8 months in" 2016-17."""
    return _OF_A_YEAR.search(text) is not None


def _read_line(text: str, line: Line) -> re.Match[str] | None:
    label = read_label(text, line.start, line.end)
    if label is not None and label[0] == "dates":
        return _WHOLE.fullmatch(text, label[1], line.end)
    named = _LABEL.match(text, line.start, line.end)
    if named is not None:
        return _WHOLE.fullmatch(text, named.end(), line.end)
    span = line.start, line.end
    return _WHOLE.fullmatch(text, *span) or _BEHIND.search(text, *span) or _AHEAD.match(text, *span)


def _months(match: re.Match[str]) -> int:
    if match["months"]:
        return int(match["months"])
    return round(float(match["years"]) * 12) + int(match["rest"] or 0)
