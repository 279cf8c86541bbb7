"""How long a task took, told by both ends: "settlement time cut from 30 days to 12".

No lexicon lists the times of all tasks. The task must be one of a desk: travel, cooking and breaks
take time too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from bpo_resume.pipeline.amounts.measures import Measure
from bpo_resume.pipeline.amounts.units import DURATIONS, convert
from bpo_resume.pipeline.kpis.parts import Link, Name
from bpo_resume.terminology.terms import Kpi

_REACH = 90  # characters from the task to the measure
_TASK = (
    r"(?:settlements?|processing|preparation|approvals?|onboarding|refunds?|payments?|payouts?|postings?"
    r"|verification|reconciliations?|activation|provisioning|invoic(?:e|ing)|billing|indexing|registration"
    r"|submission|quotations?|requisitions?(?:[\s-]to[\s-](?:pos?|orders?))?|pr[\s-]to[\s-]po"
    r"|adjudication|disbursement|enrol?lments?|reports?|reporting|dispatch|scheduling|query|queries"
    r"|claims?|orders?|tickets?|cases?|applications?|clearance|matching|set-?up|publication|review)"
)
# Those that are a stretch of time themselves; the others need "time".
_LASTING = (
    r"(?:settlement|processing|preparation|reconciliation|onboarding|adjudication|disbursement)"
)
_CHANGED = (
    r"(?:\s(?:(?:was|were|is|has|have|been|got|then|also|\w+ly)\s)*(?:cut|reduced|shortened|lowered|brought"
    r"|came|come|went|fell|dropped|moved|improved|trimmed|slashed)(?:\sdown)?(?:\sto)?|\sdown|,)?\s?$"
)
_TIMED = re.compile(
    rf"\b(?:{_TASK}\s(?:(?:cycle|lead)\s)?(?:times?|cycle|period)|{_LASTING}"
    r"|time\s(?:taken|spent)\s(?:for|to|on|in)(?:\s(?!and\b|while\b)[a-z/-]+){1,5}?)"
    rf"{_CHANGED}",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    rf"\b(?:(?:month|quarter|year)[\s-]end\s)?(?:close|closing|closure\sof\s(?:the\s)?books){_CHANGED}",
    re.IGNORECASE,
)
# Books are closed at a month's end; these are closed every day.
_OTHERS_CLOSED = re.compile(
    r"\b(?:tickets?|cases?|claims?|complaints?|incidents?|requests?|quer(?:y|ies)|issues?|orders?|calls?"
    r"|deals?|loans?|sales?|leads?|positions?|vacanc(?:y|ies)|escrow|shops?|stores?)[\s-]$",
    re.IGNORECASE,
)
_LONGEST_THING = 16
_CUE = re.compile(
    r"from (?:wd ?|bd ?|day |an? |about |over |around |nearly |almost |roughly "
    r"|approx(?:imately|\.)? |~ ?|more than |up to |an average of )?\d{1,3}(?!\d)"
)


def tells_of_change(folded: str) -> bool:
    """A cheap look at a lower-case text: whether it may tell a change by its ends."""
    return "from " in folded and _CUE.search(folded) is not None


def link_task_times(
    text: str, kpis: Mapping[str, Kpi], measures: Sequence[Measure]
) -> Iterator[Link]:
    """Changes of a time that no metric was found for, with the task that took it."""
    for measure in measures:
        shortened = _is_shortened(measure)
        named = _find_task(text, measure) if shortened else None
        if named is not None and named[0] in kpis:
            kpi, start, end = named
            yield Link(Name(start, end, kpis[kpi]), measure)


def _is_shortened(measure: Measure) -> bool:
    quantity, baseline = measure.quantity, measure.baseline
    if baseline is None or quantity.period or not {quantity.unit, baseline.unit} <= DURATIONS:
        return False
    before = convert(baseline.value, baseline.unit, quantity.unit)
    return before is not None and before > quantity.value


def _find_task(text: str, measure: Measure) -> tuple[str, int, int] | None:
    """The metric and where the task stands before the measure."""
    low = max(0, measure.start - _REACH)
    timed = _TIMED.search(text, low, measure.start)
    if timed is not None:
        return "tat", *timed.span()
    closed = _CLOSED.search(text, low, measure.start)
    if closed is not None and _closes_books(text, closed.start(), measure):
        return "month_end", *closed.span()
    return None


def _closes_books(text: str, start: int, measure: Measure) -> bool:
    """Whether the books are closed there, which takes days; tickets and deals are too."""
    things = _OTHERS_CLOSED.search(text, max(0, start - _LONGEST_THING), start)
    return things is None and measure.quantity.unit == "days"
