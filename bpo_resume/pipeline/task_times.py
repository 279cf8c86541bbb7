"""How long a task took, told by both ends: "settlement time cut from 30 days to 12".

No lexicon lists the times of all tasks. The task must be one of a desk: travel, cooking and breaks
take time too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from bpo_resume.pipeline.kpi_parts import Link, Name
from bpo_resume.pipeline.measures import Measure
from bpo_resume.terminology.terms import Kpi

_DURATIONS = frozenset({"s", "h", "days"})
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
    r"|came|come|went|fell|dropped|moved|improved|trimmed|slashed)(?:\sdown)?|\sdown|,)?\s?$"
)
_TIMED = re.compile(
    rf"\b(?:{_TASK}\s(?:(?:cycle|lead)\s)?(?:times?|cycle|period)|{_LASTING}){_CHANGED}",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    rf"\b(?:(?:month|quarter|year)[\s-]end\s)?(?:close|closing|closure\sof\s(?:the\s)?books){_CHANGED}",
    re.IGNORECASE,
)
_WORDS = re.compile(_CHANGED, re.IGNORECASE)
_CUE = re.compile(r"from (?:wd ?|bd ?|day |an? |about |over )?\d{1,3}(?!\d)")


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
    if baseline is None or quantity.period or quantity.unit not in _DURATIONS:
        return False
    return baseline.unit != quantity.unit or baseline.value > quantity.value


def _find_task(text: str, measure: Measure) -> tuple[str, int, int] | None:
    """The metric and where the task stands before the measure."""
    low = max(0, measure.start - _REACH)
    for kpi, pattern in (("tat", _TIMED), ("month_end", _CLOSED)):
        match = pattern.search(text, low, measure.start)
        if match is None:
            continue
        if kpi == "month_end" and measure.quantity.unit != "days":
            continue
        words = _WORDS.search(match[0])
        return kpi, match.start(), match.start() + (words.start() if words else len(match[0]))
    return None
