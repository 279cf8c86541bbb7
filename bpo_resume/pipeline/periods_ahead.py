"""Periods before what they are of: "daily 120 calls", "per day around 80 claims"."""

from __future__ import annotations

import re

from bpo_resume.pipeline.units import name_period

_AHEAD = re.compile(
    r"\b(?P<period>daily|weekly|monthly|hourly"
    r"|(?:per|every\s?|each|in\s(?:an?|one))\s?(?:day|week|month|hour|shift))"
    r"\s(?:basis\s)?(?:(?:an?\s|on\s)?(?:avg\.?|average)\s(?:of\s)?)?$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,.;:•(]|\b(?:and|&|with)\s")


def find_period_ahead(text: str, number: int) -> tuple[int, str] | None:
    """Where the period right before a number begins, and its name.

    None where it is the period of another number: "80 calls daily 20 e-mails".
    """
    ahead = _AHEAD.search(text, max(0, number - 40), number)
    if ahead is None:
        return None
    before = _CLAUSE.split(text[: ahead.start()])[-1]
    if any(map(str.isdigit, before)):
        return None
    return ahead.start(), name_period(ahead["period"])
