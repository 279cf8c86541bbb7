"""What is done within a time: "replied to e-mails within 4 hours", "closed 95% in 24 hours".

Nobody names the metric there; the verb says which it is, and what it is done to that it is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bpo_resume.pipeline.amounts.measures import Measure
from bpo_resume.pipeline.amounts.units import DURATIONS
from bpo_resume.pipeline.kpis.parts import Link, Name
from bpo_resume.terminology.terms import Kpi

_WITHIN = r"(?:with\s?in|inside|under|in(?:\s(?:under|less\sthan))?)"
_WORK = (
    r"(?:calls?|(?:e-?)?mails?|chats?|messages?|voice\s?mails?|tickets?|incidents?|cases?|claims?"
    r"|invoices?|orders?|requests?|inquir(?:y|ies)|enquir(?:y|ies)|quer(?:y|ies)|complaints?"
    r"|issues?|applications?|files?|transactions?|payments?|disputes?|alerts?|reports?|documents?"
    r"|charts?|letters?|checks?|disclosures?|onboardings?|certificates?|statements?|escalations?|problems?|concerns?|grievances?)"
)
_VERBS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kpi, re.compile(rf"\b(?:{verbs})\b", re.IGNORECASE))
    for kpi, verbs in (
        (
            "frt",
            r"respond(?:ed|ing|s)?|contacted|repl(?:y|ied|ies|ying)|acknowledg\w+|return(?:ed|ing)"
            r"|answer(?:ed|ing)?(?![^.;:,]*\bresponse\stime)",
        ),
        ("resolution_time", r"resolv\w+|clos(?:ed?|ing)|solv(?:ed?|ing)|settl(?:ed?|ing)"),
        (
            "tat",
            r"process(?:ed|ing)?|submit\w*|complet(?:ed?|ing)|deliver(?:ed|ing)?|adjudicat\w+"
            r"|approv(?:ed?|ing)|issu(?:ed?|ing)|transcrib\w+|turn(?:ed|ing)?\saround",
        ),
    )
)
# "Calls answered in 20 sec", "Invoices within 48 hrs (TAT)": a share of it stands in the next cell.
_IN_A_CELL = re.compile(
    rf"[A-Za-z][^\t|\d]{{2,40}}\s{_WITHIN}\s\d+\s?(?:(?:business|working)\s)?"
    r"(?:(?P<seconds>s|secs?|seconds?)|mins?|minutes|hrs?|hours?|days?)(?:\s?\([^()]*\))?\W*",
    re.IGNORECASE,
)
_REACH = 80  # characters from the verb to the time
_CLAUSE = re.compile(r"[.;:,•]")
_NUMBERED = re.compile(r"\d")
_ON_WORK = re.compile(rf"\b{_WORK}\b", re.IGNORECASE)
_TO_WORK = re.compile(rf"\sto\s(?:[\w-]+\s){{0,3}}?{_WORK}\b", re.IGNORECASE)
# "claims are entered and submitted", "Tickets resolved", "queries in the inbox answered"
_PASSIVE = re.compile(
    rf"\b(?:(?:is|are|was|were|be|been|being|get|gets|got)\s(?:\w+\s){{0,4}}"
    rf"|{_WORK}\s(?:(?:in|on|from)\s(?:[\w-]+\s){{1,4}})?)$",
    re.IGNORECASE,
)
# "had to be answered inside 12 hours": what was asked for
_OBLIGED = re.compile(
    r"\b(?:(?:had|have|has|need(?:s|ed)?)\s(?:\w+\s)?to|must)\s(?:be\s)?$", re.IGNORECASE
)
# What is answered in seconds, or is a call, waits in a queue: that time is the queue's.
_ANSWERED = re.compile(r"answer", re.IGNORECASE)
_WRITTEN = re.compile(r"\b(?:(?:e-?)?mails?|messages?|letters?)\b", re.IGNORECASE)
_CALLS = re.compile(r"\bcalls?\b", re.IGNORECASE)
_BEFORE_TIME = re.compile(rf"\b{_WITHIN}\s(?:an?\s|the\s)?$", re.IGNORECASE)
_BEGINS_WITHIN = re.compile(rf"\s*{_WITHIN}\b", re.IGNORECASE)


def link_deadlines(text: str, kpis: Mapping[str, Kpi], measures: Sequence[Measure]) -> list[Link]:
    """The times within which work is done, as values of what the verbs tell of."""
    return [
        link
        for measure in measures
        if _is_share(measure) or _is_duration(measure)
        for link in _link(text, kpis, measure)
    ]


def name_deadline(cell: str) -> str | None:
    """The id of the metric that a cell tells by what is done within which time; None for others."""
    told = _IN_A_CELL.fullmatch(cell)
    if told is None:
        return None
    verb = _find_verb(cell, 0, len(cell))
    if told["seconds"] and (verb is None or _ANSWERED.match(cell, verb[1])):
        return "service_level"
    return verb[0] if verb else "tat"


def _link(text: str, kpis: Mapping[str, Kpi], measure: Measure) -> Iterator[Link]:
    low = max(0, measure.start - _REACH)
    before = low + max((m.end() for m in _CLAUSE.finditer(text[low : measure.start])), default=0)
    verb = _find_verb(text, before, measure.start)
    if verb is None or verb[0] not in kpis:
        return
    kpi, start, end = verb
    if not (_is_share(measure) or _is_time(text, measure, end)):
        return
    if _ANSWERED.match(text, start) and _is_of_a_queue(text[before : measure.end], measure):
        return
    passive = _PASSIVE.search(text, before, start)
    on_work = _ON_WORK.search(text, before if passive else end, measure.end)
    if on_work or _TO_WORK.match(text, measure.end):  # "responded within 24 hours to all e-mails"
        if obliged := _OBLIGED.search(text, before, start):
            measure = replace(measure, wanted=obliged.span())
        yield Link(Name(start, end, kpis[kpi]), measure)


def _is_of_a_queue(clause: str, measure: Measure) -> bool:
    """Whether what is answered waits in a queue: "calls answered within 20 seconds"."""
    slow = measure.quantity.unit in {"h", "days"}
    return not _WRITTEN.search(clause) and (not slow or _CALLS.search(clause) is not None)


def _find_verb(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """The last of the verbs in ``text[start:end]``: its metric and where it stands."""
    found = [
        (match.start(), match.end(), kpi)
        for kpi, verbs in _VERBS
        for match in verbs.finditer(text, start, end)
    ]
    if not found:
        return None
    first, last, kpi = max(found)
    return kpi, first, last


def _is_share(measure: Measure) -> bool:
    """ "95% of tickets within 24 hours", which ``measures`` has put together."""
    alone = measure.target is None and measure.baseline is None
    return alone and measure.quantity.unit == "%" and measure.end > measure.quantity.number_end


def _is_duration(measure: Measure) -> bool:
    quantity = measure.quantity
    return quantity.unit in DURATIONS and not quantity.period and measure.baseline is None


def _is_time(text: str, measure: Measure, verb: int) -> bool:
    """A time behind "within"; with a number between ("250 claims within 5 days") it is a pace."""
    if not _is_duration(measure) or _NUMBERED.search(text, verb, measure.start):
        return False
    within = _BEFORE_TIME.search(text, verb, measure.start)
    return bool(within or _BEGINS_WITHIN.match(text, measure.start))
