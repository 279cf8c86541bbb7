"""The period a number is counted by, behind it: "80 <inbound calls> per day"."""

from __future__ import annotations

import re

from bpo_resume.pipeline.amounts.units import DURATIONS, GLUED_WORK, PERIOD

# What may be counted between the number and its period: no stop, no further number.
_HEAD = r"(?:agent|associate|advis[eo]r|person|head|employee|csr|fte|executive)"
_NOUN = (
    rf"(?:(?!\n(?-i:[A-Z]))\s(?!per\b(?!\s{_HEAD}\b)|each\b|daily\b|weekly\b|monthly\b|and\san?\s|(?:and|to)\s(?!existing|incoming|outgoing)\w+(?:ed|ing)\b)"
    r"[A-Za-z][A-Za-z'’&/()-]*,?)"
)
_PERIOD = rf"(?P<noun>(?:(?<=\d){GLUED_WORK})?{_NOUN}{{0,7}}?)\s?(?P<period>{PERIOD})"
_NEXT_PERIOD = re.compile(_PERIOD, re.IGNORECASE)
_JOINED = re.compile(r"(?:,|\band|&)\s?$", re.IGNORECASE)  # "25 chats and daily" 70 calls
# "... and daily 70 calls", "... and weekly reports": the period of what follows
_OF_NEXT = re.compile(
    r"\s(?:(?:around|about|over|nearly|approx\w*\.?)\s)?\d|(?<=ly)\s[a-z]", re.IGNORECASE
)
_TIMES = DURATIONS | {"months", "years"}
_PACE = re.compile(r"/|per\b|an?\b", re.IGNORECASE)
_TAKEN = re.compile(r"\b(?:within|over|during|in)$", re.IGNORECASE)


def read_period(text: str, end: int, unit: str) -> re.Match[str] | None:
    """What tells the period of a number in ``unit`` that ends at ``end``; None without one.

    Its groups: ``noun``, what is counted, and ``period``, the words for it.
    """
    if unit in {"%", "points", "bps"}:
        return None
    period = _NEXT_PERIOD.match(text, end)
    if period is None or (unit in _TIMES and not _is_pace(period)):
        return None
    if _JOINED.search(period["noun"]) and _OF_NEXT.match(text, period.end()):
        return None
    return period


def _is_pace(period: re.Match[str]) -> bool:
    """ "20 hours a week" is a pace, "300 seconds every month" or "within a month" is none."""
    return bool(_PACE.match(period["period"])) and _TAKEN.search(period["noun"]) is None
