"""Things counted: "80 calls a day", "200+ claims per week", "45 words a minute"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from bpo_resume.pipeline.amounts.against import is_held_against
from bpo_resume.pipeline.amounts.circumstances import find_number
from bpo_resume.pipeline.amounts.measures import Measure
from bpo_resume.pipeline.amounts.periods_ahead import take_period_ahead
from bpo_resume.pipeline.amounts.quantities import Quantity
from bpo_resume.pipeline.amounts.targets import find_target_word
from bpo_resume.pipeline.amounts.units import CURRENCIES, name_period
from bpo_resume.pipeline.kpis.fit import counts_others
from bpo_resume.pipeline.kpis.parts import Link, Name
from bpo_resume.terminology.terms import Kpi

_LEAST_UNTIMED = 20  # without a period, "handled 5 calls" says too little to be a volume

# "200 calls in queue" wait, and are none that anybody took; "40 calls in queue a minute" come in.
_QUEUED = re.compile(
    r"\s(?:waiting\s|holding\s)?(?:in|on)\s(?:the\s)?queues?\b(?!\s(?:per|an?|each|every)\s)",
    re.IGNORECASE,
)
_HANDLES = re.compile(
    r"\b(?:handl\w*|answer\w*|process\w*|took|tak(?:e|ing)|receiv\w*|respond\w*(?:\sto)?|resolv\w*"
    r"|complet\w*|clos(?:ed?|ing)|address\w*|mak(?:e|ing)|made|post(?:s|ed|ing)?|enter\w+"
    r"|cod(?:ed?|ing)|review\w+|audit\w+|verif\w+|dial\w+|plac(?:ed|ing)|key(?:ed|ing)|input\w*"
    r"|field\w+)(?:\s(?:and|or|\w+ed|\w+ing|an|average|of|a|approximately|total)){0,4}\s*$",
    re.IGNORECASE,
)
CONTACTS = frozenset({"call_volume", "email_volume", "chat_volume", "ticket_volume"})
_AUDITS = re.compile(
    r"\b(?:audit(?:ed|ing|s)?|monitor(?:ed|ing|s)?|evaluat(?:ed?|ing|es)|scor(?:ed|ing|es)|listen(?:ed|ing)?\sto"
    r"|review(?:ed|ing|s)?(?=\s(?:[\w~+-]+\s){0,3}$))\s(?:(?!and\b|by\b)\w+\s){0,3}$",
    re.IGNORECASE,
)
# "30 chats and" 20 calls a day; the pace is of both.
_BESIDE = re.compile(r"(\s[a-z-]+(?:\s[a-z-]+)?)(?:\s(?:and|&|\+)|,)\s", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\b(?:in|of|from|for|with|to|on|at|regarding|through|via|using|into|by|that|which|who|whose"
    r"|about|after|before|during|without)\b",
    re.IGNORECASE,
)
_PHRASE_END = re.compile(
    r"[,.;:()]"
    r"|\band\b(?!\s\w+\s(?:calls|tech)|\snon-|\s(?:existing|(?:in|out)bound|incoming|outgoing)\b)"
)
_DAILY_BEFORE = re.compile(r"\b(daily|weekly|monthly|hourly)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_QUOTA_BEFORE = re.compile(r"\b(daily|weekly|monthly|hourly)\s(?:\w+\s){1,2}of\s$", re.IGNORECASE)
_OFTEN = frozenset({"hourly", "daily", "weekly", "monthly", "quarterly", "yearly"})
_HOURLY = re.compile(r"(?:\b[A-Z]PH|per\shour)$")
# "$42,000 a month in payments posted"
_HANDLED = re.compile(
    r"\s(?:posted|processed|handled|collected|keyed|entered|applied)\b", re.IGNORECASE
)
_OF_MONEY = re.compile(r"\s(?:in|of)\s(?:[a-z]+\s)?", re.IGNORECASE)
# "Target 75 invoices a day, my average" 82
_REACHED = re.compile(
    r"(?:\s[a-z-]+){0,2}[\s,;:–-]+(?:(?:and|my|our|own|i|the)\s)*"
    r"(?:average|avg\.?|actual\w*|achiev\w*|ach|delivered|done|did|reached|hit)"
    r"\s?(?:of|was|is|at|:|-|–)?\s?",
    re.IGNORECASE,
)
_COUNTABLE = re.compile(r"(?:s|volume|concurrency|[A-Z]{3})$")
_DONE = (
    r"(?:(?:handled|taken|made|volumes?|counts?|processed|answered|resolved|closed|completed)\s*)?"
)
_NAMED = re.compile(
    r"(?:\s(?:from|by|with)\s(?:[a-z-]+\s?){1,4}(?=,))?"  # "calls from members, around 55 a day"
    rf"\s*{_DONE}(?P<period>per\s(?:day|hour|week|month|shift)|hourly|daily|weekly|monthly)?"
    rf"\s*{_DONE}"
    r"\s*(?:[,:(=–—-]|of|averaging|averages?|was|is|at|rate of)?"
    r"\s*(?:an\s)?(?:average\sof\s)?\(?\s*",
    re.IGNORECASE,
)


def link_volumes(text: str, names: Sequence[Name], quantities: Sequence[Quantity]) -> list[Link]:
    """Counts of one sentence with the names of what is counted; ``names`` are counting ones."""
    counts = [q for q in quantities if q.unit == "" or q.unit in CURRENCIES]
    links = [
        _link_counted(text, names, quantity) or _link_named(text, names, quantity)
        for quantity in _share_periods(text, counts)
    ]
    for at, (first, second) in enumerate(pairwise(counts)):
        link, own = links[at], links[at + 1]
        # "180 calls a day, target was 4 activations" is a target of something else
        of_another = own is not None and link is not None and own.name.kpi is not link.name.kpi
        if link is not None and not of_another and is_held_against(text, first, second):
            links[at], links[at + 1] = _aim(link, second), None
        told = link or own
        if told and not (link and own) and _comes_first(text, first, second):
            links[at], links[at + 1] = None, _reach(told, first, second)
    return [link for link in links if link is not None]


def _aim(link: Link, target: Quantity) -> Link:
    """The link with the target of its count: "60 calls a day (target 50)"."""
    end = max(link.measure.end, target.end)
    return replace(link, measure=replace(link.measure, target=target, end=end, wanted=None))


def _comes_first(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether a count is the target of the next: "target 45 claims, achieved 52 claims a day"."""
    reached = _REACHED.fullmatch(text, first.end, find_number(text, second))
    return reached is not None and find_target_word(text, first) is not None


def _reach(link: Link, target: Quantity, reached: Quantity) -> Link:
    """What was reached of a target told before it; the link is of either."""
    period = reached.period or target.period or link.measure.quantity.period
    quantity = replace(reached, period=period)
    return replace(link, measure=Measure(target.start, reached.end, quantity, target=target))


def _share_periods(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities, with the period that stands once: "30 chats and 20 calls a day"."""
    shared = list(quantities)
    for at in range(len(shared) - 2, -1, -1):
        first, second = shared[at], shared[at + 1]
        alike = not (first.unit or second.unit or first.period) and second.period
        beside = _BESIDE.fullmatch(text, first.number_end, second.start) if alike else None
        if beside:
            shared[at] = replace(first, period=second.period, end=beside.end(1))
    return shared


def read_audits(text: str, links: Sequence[Link], kpis: Mapping[str, Kpi]) -> list[Link]:
    """The links with the calls that somebody monitored as audits, not as calls taken."""
    audits = kpis.get("audits_volume")
    return [
        replace(link, name=replace(link.name, kpi=audits))
        if audits
        and link.name.kpi.id in CONTACTS
        and _AUDITS.search(text, 0, link.measure.quantity.start)
        else link
        for link in links
    ]


def _link_counted(text: str, names: Sequence[Name], quantity: Quantity) -> Link | None:
    """The number first: "80 inbound calls per day"."""
    name = _find_counted(text, names, quantity)
    if name is None or _QUEUED.match(text, name.end):
        return None
    quantity = _time(text, name, quantity)
    if not _is_volume(text, name, quantity):
        return None
    end = max(quantity.end, name.end)
    wanted = find_target_word(text, quantity)
    return Link(name, Measure(quantity.start, end, quantity, wanted=wanted))


def _find_counted(text: str, names: Sequence[Name], quantity: Quantity) -> Name | None:
    """The head of the phrase after the number: the last name before a preposition."""
    low = quantity.number_end
    # "80 daily calls", while "two monthly calls" are meetings
    ahead = quantity.value >= _LEAST_UNTIMED and text[low : quantity.end].strip() in _OFTEN
    high = quantity.end if quantity.period and not ahead else min(len(text), low + 50)
    phrase = _PHRASE_END.split(text[low:high])[0]
    if quantity.period and not any(low <= name.start < low + len(phrase) for name in names):
        phrase = text[low:high]  # "purchase and refinance files a day"
    money = quantity.unit in CURRENCIES  # "$50,000 in payments a day"
    preposition = None if money else _PREPOSITION.search(phrase)
    cut = low + (preposition.start() if preposition else len(phrase))
    inside = [name for name in names if low <= name.start < cut]
    if not inside and money:  # "$42,000 a month in payments"
        inside = [n for n in names if _OF_MONEY.fullmatch(text, quantity.end, n.start)]
    if not inside:
        return None
    return inside[-1] if len(text[low : inside[-1].start].split()) <= 5 else None


def _is_volume(text: str, name: Name, quantity: Quantity) -> bool:
    """A count needs a period or a verb of handling; money needs both."""
    units = {limit.unit for limit in name.kpi.ranges}
    handled = bool(_HANDLES.search(text, max(0, quantity.start - 60), quantity.start))
    if quantity.unit in CURRENCIES:
        handled = handled or _HANDLED.match(text, name.end) is not None
        return handled and bool(quantity.period) and "money" in units
    if quantity.period or not _is_paced(name.kpi):
        return True
    return handled and quantity.value >= _LEAST_UNTIMED


def _is_paced(kpi: Kpi) -> bool:
    """Whether it is counted by the day, week...; chats at a time are not."""
    return any(limit.unit == "count/day" for limit in kpi.ranges)


def _link_named(text: str, names: Sequence[Name], quantity: Quantity) -> Link | None:
    """The name first: "Daily call volume: 80", "calls per day - 100"."""
    before = [name for name in names if name.end <= quantity.start]
    if not before or quantity.unit:
        return None
    name = before[-1]
    if not _COUNTABLE.search(text, name.start, name.end):
        return None
    match = _NAMED.fullmatch(text, name.end, quantity.start)
    if not match or (not quantity.period and counts_others(text, quantity)):
        return None
    if not _is_paced(name.kpi):
        return Link(name, Measure(quantity.start, quantity.end, quantity))
    daily = _DAILY_BEFORE.search(text, 0, name.start)
    said = match["period"] or (daily and daily[1])
    period = name_period(said) if said else None
    quantity = _time(text, name, quantity if quantity.period else replace(quantity, period=period))
    return Link(name, Measure(quantity.start, quantity.end, quantity)) if quantity.period else None


def _time(text: str, name: Name, quantity: Quantity) -> Quantity:
    """A rate's name holds its period, or a quota's: "14 TPH", "daily quota of 80 calls"."""
    if quantity.period:
        return quantity
    quota = _QUOTA_BEFORE.search(text, 0, quantity.start)
    hourly = _HOURLY.search(text, name.start, name.end)
    period = name_period(quota[1]) if quota else "hour" if hourly else None
    return replace(quantity, period=period) if period else take_period_ahead(text, quantity)


def link_typing(kpis: Mapping[str, Kpi], quantities: Sequence[Quantity]) -> list[Link]:
    """Words a minute and keystrokes an hour say themselves what they measure."""
    return [
        _link_itself(kpi, quantity)
        for quantity in quantities
        if quantity.unit in {"wpm", "kph"}
        for kpi in kpis.values()
        if kpi.unit == quantity.unit
    ]


def _link_itself(kpi: Kpi, quantity: Quantity) -> Link:
    span = quantity.start, quantity.number_end
    return Link(Name(*span, kpi), Measure(*span, quantity))
