"""Periods before what they are of: "daily 120 calls", "per day around 80 claims"."""

from __future__ import annotations

import re
from dataclasses import replace

from bpo_resume.pipeline.amounts.quantities import Quantity
from bpo_resume.pipeline.amounts.units import name_period

_AHEAD = re.compile(
    r"\b(?P<period>daily|weekly|monthly|hourly"
    r"|(?:per|every\s?|each|in\s(?:an?|one))\s?(?:day|week|month|hour|shift))"
    r"\s(?:basis\s)?(?:(?:an?\s|on\s)?(?:avg\.?|average)\s(?:of\s)?)?$",
    re.IGNORECASE,
)
_REACH = 40  # characters
_CLAUSE = re.compile(r"[,.;:•(]|\b(?:and|&|with)\s")


def take_period_ahead(text: str, quantity: Quantity) -> Quantity:
    """The quantity with the period right before it, if one is there.

    It may be that of another number: "80 calls daily 20 e-mails".
    """
    ahead = _AHEAD.search(text, max(0, quantity.start - _REACH), quantity.start)
    if ahead is None or any(map(str.isdigit, _CLAUSE.split(text[: ahead.start()])[-1])):
        return quantity
    return replace(quantity, start=ahead.start(), period=name_period(ahead["period"]))
