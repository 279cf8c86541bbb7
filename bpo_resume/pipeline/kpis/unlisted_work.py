"""Counts of work that no lexicon lists: "filed 300 liens a month", "garnishments (150+ a month)".

A verb of handling, a number, and a thing in the plural that is handled: not people, places, hours
or goods, of which nobody does so and so many at a desk.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from bpo_resume.pipeline.amounts.measures import Measure
from bpo_resume.pipeline.amounts.periods_ahead import take_period_ahead
from bpo_resume.pipeline.amounts.quantities import Quantity
from bpo_resume.pipeline.amounts.targets import find_target_word
from bpo_resume.pipeline.amounts.units import CURRENCIES, GLUED_WORK, PERIOD, name_period
from bpo_resume.pipeline.kpis.parts import Link, Name
from bpo_resume.pipeline.text.late import compile_late
from bpo_resume.terminology.terms import Kpi

_LEAST_UNTIMED = 20  # "reviewed 5 contracts" says too little of how much work it was
_MOST_WORDS = 7  # of the thing counted
_NEXT = 3  # words from the thing to the end of its period: "accounts" worked a day
# What is done to papers and records at a desk; enough without a period.
_DESK = (
    r"process(?:ed|ing|es)?|prepar(?:e[ds]?|ing)|fil(?:e[ds]?|ing)|review(?:ed|ing|s)?|audit(?:ed|ing|s)?"
    r"|submit(?:ted|ting|s)?|reconcil(?:e[ds]?|ing)|verif(?:y|ied|ies|ying)|key(?:ed|ing|s)?|enter(?:ed|ing|s)?"
    r"|cod(?:e[ds]?|ing)|adjudicat(?:e[ds]?|ing)|transcrib(?:e[ds]?|ing)|index(?:ed|ing)?|scan(?:ned|ning|s)?"
    r"|screen(?:ed|ing|s)?|examin(?:e[ds]?|ing)|underwr(?:ite|iting|ote)|abstract(?:ed|ing)"
    r"|updat(?:e[ds]?|ing)|issu(?:e[ds]?|ing)"
)
# What may be done to many things; a period tells that it is work.
_BUSY = (
    r"complet(?:e[ds]?|ing)|handl(?:e[ds]?|ing)|resolv(?:e[ds]?|ing)|answer(?:ed|ing|s)?|clos(?:e[ds]?|ing)"
    r"|research(?:ed|ing)?|investigat(?:e[ds]?|ing)|approv(?:e[ds]?|ing)|work(?:ed|ing|s)?(?:\son)?|touch(?:ed|ing|es)?|follow(?:ed|ing|s)?\sup(?:\son|\swith)?|typ(?:e[ds]?|ing)"
    r"|schedul(?:e[ds]?|ing)|reset(?:ting)?|mail(?:ed|ing)|pull(?:ed|ing)|balanc(?:e[ds]?|ing)"
    r"|bill(?:ed|ing|s)?|post(?:ed|ing|s)?|draft(?:ed|ing)?|correct(?:ed|ing)|analy[sz](?:ed|ing)|set\sup"
    r"|generat(?:e[ds]?|ing)|batch(?:ed|ing)|conduct(?:ed|ing|s)?|sen[dt](?:ing)?"
    r"|perform(?:ed|ing|s)?|moderat(?:e[ds]?|ing)|annotat(?:e[ds]?|ing)|label(?:l?ed|l?ing)?"
)
_OF = (
    r"(?:processing|preparation|filing|review|submission|scanning|indexing|mailing|reconciliation"
    r"|entry|verification|accuracy|balancing|posting|coding|handling|auditing"
    r"|caseload|workload|pipeline|queue|productivity)\sof"
)
# What is kept in order at a desk, and much else is kept that is no work of one.
_KEPT = r"\b(?:maintain(?:ed|ing|s)?|maintenance\sof|kept|keeping)"
_PAPERS = re.compile(
    r"(?:files?|records|accounts|ledgers|folders|logs|spreadsheets)$", re.IGNORECASE
)
_AND = r"(?:,?\s(?:and|&|or|,)\s\w+|\s(?:an?|the|about))"
_DESK_BEFORE = rf"\b(?:{_DESK}|{_OF}){_AND}{{0,3}}\s\(?$"
_KEPT_BEFORE = rf"{_KEPT}{_AND}{{0,3}}\s\(?$"
_BUSY_BEFORE = rf"\b(?:{_DESK}|{_BUSY}|{_OF}){_AND}{{0,3}}\s\(?$"
_BRACKETED = rf"\b(?:{_DESK}|{_BUSY})(?:[\s,]+[\w'’/&-]+){{1,7}}\s\($"
# What opens a line needs no verb where it has a period ("110 balance sheet recs a month"), nor
# does what a line of work goes on with ("Entered card changes, 75 accounts per shift").
_OPENS = re.compile(r"[\W_]*$")
_OPENS_ROUGHLY = re.compile(r"[\W_]*(?:about|around|over|nearly|approx\.?|up to|some)?\s*$")
_GOES_ON = rf"^\W*(?:{_DESK}|{_BUSY})\b[^.;]*,\s$"
# Work wished for, asked for or denied; of a thing that no lexicon lists nobody else looks.
_NOT_DONE = re.compile(
    r"\b(?:must|should|shall|will|would|could|may|ideal|candidates?|seek\w*|require[ds]?|looking|able"
    r"|not|never|no|without|able|hop\w+|goals?|objective)\b|n['’]t\b",
    re.IGNORECASE,
)
# A number of something; years are of nothing, and the commonest things are no work. It begins with
# its digit: looking behind and ahead at every place of a text takes five times as long.
_NUMBERED = re.compile(
    r"\d(?<![\d/.-]\d)(?!(?:(?<=1)9|(?<=2)0)\d\d\b)[\d,]*(?:(?:[-–]|\sto\s)\d[\d,]*)?(?:\+?\s(?!(?:plus\s)?(?:year|yrs|month(?!ly)|week(?!ly)|day|hour|minute"
    r"|employee|people|member|client|customer|user|location|state)|and\b|to\b)[a-z]"
    rf"|(?P<glued>-?\d*{GLUED_WORK}))"
)
# How the verbs begin, for a cheap look.
_STEMS = frozenset(re.findall(r"(?:^|\||:)([a-z]{3})", f"{_DESK}|{_BUSY}|{_OF}|{_KEPT}"))
_NEAR = 60, 8  # characters and words before a number that may hold one
_WORD = re.compile(r"[\s-](?P<word>[A-Za-z][\w'’/&-]*)")
_ENDS = frozenset(
    {
        *("in", "of", "from", "for", "with", "on", "to", "at", "by", "that", "which", "who", "per"),
        *("regarding", "through", "via", "using", "into", "while", "as", "during", "within", "a"),
        *("an", "each", "every", "including", "across", "between", "over", "under", "is", "are"),
    }
)
_JOINS = frozenset({"and", "or", "&"})
_TIMED = re.compile(rf"\s?(?:[-–—,(]\s?)?(?P<period>{PERIOD})\)?", re.IGNORECASE)
_NO_WORK = (
    # people
    r"(?:customer|client|guest|user|student|people|person|employee|patient|member|agent|associate"
    r"|representative|rep|candidate|applicant|volunteer|child|children|kid|teacher|resident|tenant|driver"
    r"|worker|participant|personnel|staff|individual|team|famil(?:y|ie)|partner|vendor|supplier|compan(?:y|ie)"
    r"|business(?:e)?|organi[sz]ation|agenc(?:y|ie)|provider|physician|doctor|nurse|soldier|manager|leader"
    # places
    r"|store|site|location|branch(?:e)?|state|countr(?:y|ie)|office|department|facilit(?:y|ie)|hotel"
    r"|restaurant|school|clinic|hospital|propert(?:y|ie)|home|house|unit|room|building|warehouse|plant"
    r"|market|region|territor(?:y|ie)|cit(?:y|ie)|campus(?:e)?|count(?:y|ie)|line|system"
    # times, goods, feats
    r"|leave|break|shift|holiday|meeting|rule|presentation|trip|visit|quota|kpi|metric|hour|day|week|month|year|minute|second|time|dollar|percent|point|credit|class(?:e)?|course|session"
    r"|training|workshop|lesson|event|project|meal|dish(?:e)?|drink|product|part|vehicle|car|truck|machine"
    r"|computer|server|device|phone|printer|laptop|piece|pound|ton|gallon|mile|feet|foot|acre|box(?:e)?"
    r"|pallet|container|shipment|deliver(?:y|ie)|sale|award|goal|skill|language|degree|test"
    r"|test\scase|article|book|stor(?:y|ie)|photo|campaign|tool|application|program|website|database|table)s?"
)
_BILLED = re.compile(
    r"\b(?:bill(?:ed|ing|s)?|invoic(?:e[ds]|ing)|disburs(?:e[ds]?|ing))\s(?:out\s)?$", re.IGNORECASE
)


def link_unlisted(
    text: str, kpis: Mapping[str, Kpi], names: Sequence[Name], quantities: Iterable[Quantity]
) -> list[Link]:
    """Counts of one sentence with the things that were handled; ``names`` are those that count."""
    kpi = kpis.get("transaction_volume")
    if kpi is None:
        return []
    found = (
        _link_money(text, kpi, quantity)
        if quantity.unit in CURRENCIES
        else _link_counted(text, kpi, names, quantity) or _link_bracketed(text, kpi, quantity)
        for quantity in quantities
        if not quantity.unit or quantity.unit in CURRENCIES
    )
    return [link for link in found if link is not None]


def tells_of_handling(folded: str) -> bool:
    """A cheap look at a lower-case text: whether it may tell of work that no lexicon lists."""
    characters, words = _NEAR
    for number in _NUMBERED.finditer(folded):
        before = folded[max(0, number.start() - characters) : number.start()].split()[-words:]
        if number["glued"] or any(word[:3] in _STEMS for word in before):
            return True
        if _OPENS_ROUGHLY.match(folded, 0, number.start()):
            return True
    return False


def _link_money(text: str, kpi: Kpi, quantity: Quantity) -> Link | None:
    """ "Billed $500,000 monthly": the money is what was handled."""
    verb = _BILLED.search(text, 0, quantity.start) if quantity.period else None
    if verb is None:
        return None
    return Link(Name(*verb.span(), kpi), Measure(quantity.start, quantity.end, quantity))


def _link_counted(text: str, kpi: Kpi, names: Sequence[Name], quantity: Quantity) -> Link | None:
    """The number before the thing: "prepared over 500 state and federal filings"."""
    thing = _find_thing(text, quantity.number_end)
    if thing is None:
        return None
    quantity = _time(text, quantity, thing[1])
    if not _is_done(text, quantity, thing[1]) or _NOT_DONE.search(text, 0, quantity.start):
        return None
    if not quantity.period and quantity.value < _LEAST_UNTIMED:
        return None
    inside = [name.kpi for name in names if thing[0] <= name.start and name.end <= thing[1]]
    listed = [one for one in inside if quantity.period or _may_be_untimed(one)]
    end = max(thing[1], quantity.end)
    wanted = find_target_word(text, quantity)
    named = Name(*thing, listed[-1] if listed else kpi)
    return Link(named, Measure(quantity.start, end, quantity, wanted=wanted))


def _is_done(text: str, quantity: Quantity, thing: int) -> bool:
    """Whether the words about a number tell of handling the thing counted, which ends there."""
    low, start = max(0, quantity.start - 60), quantity.start
    if _PAPERS.search(text, start, thing) and compile_late(_KEPT_BEFORE).search(text, low, start):
        return True
    if not quantity.period:
        return compile_late(_DESK_BEFORE).search(text, low, start) is not None
    if compile_late(_BUSY_BEFORE).search(text, low, start):
        return True
    opens = _OPENS.match(text, 0, start) or compile_late(_GOES_ON).search(text, 0, start)
    return opens is not None and len(text[thing : quantity.end].split()) <= _NEXT


def _may_be_untimed(kpi: Kpi) -> bool:
    return any(limit.unit == "count" for limit in kpi.ranges)


def _time(text: str, quantity: Quantity, end: int) -> Quantity:
    """A period apart from what is counted: "60 audits (weekly)", "daily 120 charges"."""
    if quantity.period:
        return quantity
    if timed := _TIMED.match(text, end):
        return replace(quantity, period=name_period(timed["period"]), end=timed.end())
    return take_period_ahead(text, quantity)


def _find_thing(text: str, start: int) -> tuple[int, int] | None:
    """Where the thing counted stands, up to its head; None where nobody handles such things."""
    head: re.Match[str] | None = None
    first = last = start
    for word in _walk(text, start):
        folded = word["word"].lower()
        if folded in _ENDS or (folded in _JOINS and head is not None):
            break
        first = first if first > start else word.start("word")
        if folded.endswith("s") and not folded.endswith(("ss", "'s", "’s")):
            head = word
        last = word.end()
    if head is None or last <= start or compile_late(_NO_WORK).fullmatch(head["word"]):
        return None
    return first, head.end()


def _walk(text: str, start: int) -> Iterator[re.Match[str]]:
    for _ in range(_MOST_WORDS):
        word = _WORD.match(text, start)
        if word is None:
            return
        yield word
        start = word.end()


def _link_bracketed(text: str, kpi: Kpi, quantity: Quantity) -> Link | None:
    """The number behind the thing, in brackets: "filing garnishments (150+ per month)"."""
    closed = text[quantity.end : quantity.end + 1] == ")"
    if not (quantity.period and closed):
        return None
    thing = compile_late(_BRACKETED).search(text, max(0, quantity.start - 90), quantity.start)
    last = thing[0].split()[-2] if thing else ""
    if thing is None or compile_late(_NO_WORK).fullmatch(last):
        return None
    end = thing.end() - 2
    return Link(Name(end - len(last), end, kpi), Measure(quantity.start, quantity.end, quantity))
