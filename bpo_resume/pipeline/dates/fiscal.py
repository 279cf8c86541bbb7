"""Fiscal years as dates: "FY18-19", "F.Y. 2017", "FY 2018-19 to FY 2021-22", "FY 22-23 onwards"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bpo_resume.pipeline.dates.ends import SEPARATOR, find_open_end
from bpo_resume.pipeline.dates.points import YEAR, widen_year

_YEAR_OF = rf"(?P<start>{YEAR}|\d\d)(?!\d)(?:\s?[-–/]\s?['’]?(?P<end>{YEAR}|\d\d)(?!\d))?"
_CALLED = r"F(?<!\wF)\.?\s?Y\.?[\s'’-]{0,2}"
_FISCAL = re.compile(_CALLED + _YEAR_OF)
_TO_ANOTHER = re.compile(rf"{SEPARATOR}(?:{_CALLED})?(?={YEAR}|\d\d[-–/]|(?<=[Y.\s'’-])\d\d\b)")
_SECOND = re.compile(_YEAR_OF)


class FiscalYears(NamedTuple):
    """``start`` and ``end`` as "YYYY", "present" or None, and where they stand."""

    start: str
    end: str | None
    span: tuple[int, int]


def find_fiscal_years(text: str) -> Iterator[FiscalYears]:
    """The fiscal years of a text, alone or as ranges; of a range, the calendar years it spans."""
    reached = 0
    for match in _FISCAL.finditer(text):
        if match.start() < reached:
            continue  # the second one of a range
        found = _read(text, match)
        reached = found.span[1]
        yield found


def _read(text: str, match: re.Match[str]) -> FiscalYears:
    start, begin = str(widen_year(match["start"])), match.start()
    opened = find_open_end(text, match.end())
    if opened is not None:
        return FiscalYears(start, "present", (begin, opened))
    between = _TO_ANOTHER.match(text, match.end())
    second = _SECOND.match(text, between.end()) if between else None
    if second is not None and (end := _last_year(second)) >= start:
        return FiscalYears(start, end, (begin, second.end()))
    return FiscalYears(start, _last_year(match) if match["end"] else None, match.span())


def _last_year(match: re.Match[str]) -> str:
    return str(widen_year(match["end"] or match["start"]))
