"""The one analyzer of all targets, and what must hold of whatever it gives.

To load it takes longer than to use it a hundred times.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from math import isfinite

from fuzz.target import require
from quoted import evidence_in

from bpo_resume.assessment.tenure import is_reversed
from bpo_resume.model import Result
from bpo_resume.reports.records import result_to_dict
from bpo_resume.screening import Analyzer


@cache
def load_analyzer() -> Analyzer:
    """Everything loaded, at a date that stays."""
    return Analyzer(as_of=date(2026, 1, 31))


def check_result(result: Result, text: str) -> None:
    """A text was judged, its quotes are its characters, and its numbers make sense."""
    resume, assessment = result.resume, result.assessment
    require(resume is not None and assessment is not None, result.status)
    if resume is None or assessment is None:
        return
    for quote in evidence_in(result):
        require(text[quote.start : quote.end] == quote.text != "", quote)
    flagged = {flag.code for flag in assessment.flags}
    for position, judgement in zip(resume.positions, assessment.judgements, strict=True):
        months = judgement.months
        require(0 <= months.min <= months.likely <= months.max, position)
        if is_reversed(position.start, position.end):
            require("reversed_range" in flagged and months.max == 0, position)
    require(all(map(isfinite, _numbers_in(result_to_dict(result)))), "a number is not finite")


def _numbers_in(value: object) -> Iterator[float]:
    """The numbers anywhere inside what is written as JSON."""
    if isinstance(value, dict):
        value = [*value.values()]
    if isinstance(value, list | tuple):
        for item in value:
            yield from _numbers_in(item)
    elif isinstance(value, int | float):
        yield value
