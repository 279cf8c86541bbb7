"""Work counted by whom it is for: "payroll for 400 employees", "bank reconciliations for 11
companies", "assisted 50 customers a day".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from bpo_resume.pipeline.amounts.measures import Measure
from bpo_resume.pipeline.amounts.quantities import Quantity
from bpo_resume.pipeline.kpis.parts import Link, Name
from bpo_resume.pipeline.text.late import compile_late
from bpo_resume.terminology.terms import Kpi

_NEAR = 220  # characters before a number in which the work may be named
_FOR = (
    r"(?:for|covering|(?<!staff\s)(?<!team\s)(?<!group\s)of)"
    r"\s(?:all\s|over\s|approximately\s|an?\s)*"
)
_PAYROLL = (
    r"\b(?P<work>payroll|time\s?(?:cards|sheets)|(?:salary|salaries|wages?)\s(?:(?:and|&|/)\s\w+\s)?"
    r"(?:processing|working|calculation|preparation|disbursement|sheets?|registers?))\b(?![^.;•]*\bpayroll\b)"
    rf"(?:[^.;•]{{0,140}}?\b{_FOR}|(?P<over>\s)|\sto\s(?:all\s)?)$"
)
# What is done for people soon follows it, and a question about it is not its work.
_WITHOUT = (
    r"(?:(?:\s(?:and|&|or)|,|\s?/)?\s(?!quer|question|inquir|enquir|issue|call|complain|disput|support"
    rf"|for\b|of\b|by\b|from\b|to\b|than\b)[a-z-]+){{0,4}}\s(?:{_FOR}|(?P<over>))$"
)
_FILES = (
    r"\b(?P<work>benefits?(?:\s(?:administration|enrol?lments?))?"
    r"|(?:(?:personnel|employee|hr|leave|time|attendance|training)\s(?:and\s)?)+(?:files|records|inputs|data))\b"
    + _WITHOUT
)
_BOOKS = (
    r"\b(?P<work>bookkeeping|account(?:s\s(?:payable|receivable)|ing)|billing|invoicing"
    r"|(?:(?:bank|account|balance\ssheet)\s)?reconciliations?"
    r"|(?:income\s)?tax\s(?:returns|filings?)|month[\s-]end(?:\sclos(?:e|ing))?)\b" + _WITHOUT
)
_STAFF = r"employees?|associates|workers|staff|people|helpers|drivers"
_FIRMS = (
    r"clients|companies|compan(?:y|ies)\scodes|entities|subsidiaries|properties|locations|stores"
    r"|branches|units|businesses|hotels|clinics"
)
_EMPLOYEES = re.compile(
    rf"\s?\+?\s(?:[a-z-]+\s){{0,3}}(?:{_STAFF})\b|[\s-]employee\b", re.IGNORECASE
)
# A payroll of so many is one of employees, named or not.
_HEADS = re.compile(rf"{_EMPLOYEES.pattern}|\s?\+?(?=\s*(?:$|[.;]))", re.IGNORECASE)
# "cut receivables for 12 clinics from $6M" tells of what changed there.
_ENTITIES = re.compile(
    rf"\s?\+?\s(?:[a-z-]+\s){{0,3}}(?:{_FIRMS})\b(?!\s(?:from|by)\b)", re.IGNORECASE
)
_ASSISTS = re.compile(
    r"\b(?:assist(?:ed|ing|s)?|help(?:ed|ing|s)?|serv(?:e[ds]?|ing)|support(?:ed|ing|s)?"
    r"|attend(?:ed|ing|s)?\sto|sp(?:eak(?:ing)?|oke)\s(?:to|with)|counsel(?:l?ed|l?ing)?)"
    r"(?:\s(?:on|an|average|of|approximately|about|around|nearly|up|to)){0,4}\s$",
    re.IGNORECASE,
)
# Who walks in is served at a counter.
_ASSISTED = re.compile(
    r"\s?\+?\s(?:(?!walk)[a-z-]+\s){0,2}(?P<who>customers|clients|callers|members|users|subscribers"
    r"|policy\s?holders|card\s?holders|account\s?holders)\b",
    re.IGNORECASE,
)
_OVER = re.compile(r"over\b", re.IGNORECASE)
_CUE = re.compile(
    r"benefit|bookkeep|payable|receivable|accounting|billing|invoicing|files|records|reconcil|tax\s"
    r"|month.end|customers|clients|callers|members|users|holders"
)


def tells_of_serving(folded: str) -> bool:
    """A cheap look at a lower-case text with a number: whether it may be of those served."""
    return _CUE.search(folded) is not None


def link_served(
    text: str, kpis: Mapping[str, Kpi], quantities: Sequence[Quantity]
) -> Iterator[Link]:
    """Those for whom work is done, as a volume of that work: they are no team."""
    counts = [quantity for quantity in quantities if not quantity.unit]
    work, contacts = kpis.get("transaction_volume"), kpis.get("call_volume")
    for quantity in counts:
        link = _link_administered(text, work, quantity) if work else None
        if link is None and contacts and quantity.period:
            link = _link_assisted(text, contacts, quantity)
        if link is not None:
            yield link


def _link_administered(text: str, kpi: Kpi, quantity: Quantity) -> Link | None:
    """ "Payroll for 400 employees", "accounts payable for 35 properties"."""
    low, high = max(0, quantity.start - _NEAR), quantity.start
    for whom, works in ((_HEADS, _PAYROLL), (_EMPLOYEES, _FILES), (_ENTITIES, _BOOKS)):
        served = whom.match(text, quantity.number_end)
        work = compile_late(works).search(text, low, high) if served else None
        if served is None or work is None:
            continue
        # "reconciliations over 10 companies": the number has taken the preposition as its bound
        if work["over"] is None or _OVER.match(text, high):
            name = Name(work.start(), work.end("work"), kpi)
            return Link(name, Measure(quantity.start, served.end(), quantity))
    return None


def _link_assisted(text: str, kpi: Kpi, quantity: Quantity) -> Link | None:
    """ "Assisted 50 customers a day"."""
    who = _ASSISTED.match(text, quantity.number_end)
    assists = _ASSISTS.search(text, max(0, quantity.start - 60), quantity.start) if who else None
    if who is None or assists is None:
        return None
    end = max(quantity.end, who.end())
    return Link(Name(*who.span("who"), kpi), Measure(quantity.start, end, quantity))
