"""Whether a document writes days before months: "01/04/2016" in India and in the United States.

All dates of the document decide by their digits; where these leave it open, the countries and
cities in which the person worked do. Never the address, the telephone or the nationality.
"""

from __future__ import annotations

import re

_DAY_AND_MONTH = re.compile(r"\b(\d\d?)[/.-](\d\d?)[/.-](?:(?:19[4-9]|20[0-3])\d|\d\d)\b")
_MONTH_FIRST = re.compile(
    r"\b(?:USA|U\.S\.A|United States|Philippines|Manila|Makati|Cebu|Canada)\b"
)
_DAY_FIRST = re.compile(
    r"\b(?:India|United Kingdom|South Africa|Australia|Colombia|Brazil|Brasil|México|Pakistan"
    r"|Bangladesh|Sri Lanka|Pune|Mumbai|Hyderabad|Chennai|Bangalore|Bengaluru|Delhi|Gurgaon"
    r"|Gurugram|Noida|Kolkata|Cape Town|Johannesburg|Durban|London|Manchester|Bogot[áa])\b"
)


def prefers_day_first(text: str, work: str = "") -> bool:
    """How to read the dates of ``text``; ``work`` is that part of it which tells of jobs."""
    dates = [(int(one), int(two)) for one, two in _DAY_AND_MONTH.findall(text)]
    votes = sum((one > 12) - (two > 12) for one, two in dates if 0 < min(one, two) <= 12)
    if votes or not dates:
        return votes > 0
    return bool(_DAY_FIRST.search(work)) and not _MONTH_FIRST.search(work)
