"""Whether two numbers, or the two ends of a range, are one change: "from 82% to 91%"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bpo_resume.pipeline.amounts.circumstances import find_number
from bpo_resume.pipeline.amounts.quantities import Quantity
from bpo_resume.pipeline.amounts.shared_units import share_unit
from bpo_resume.pipeline.amounts.targets import look_back


@dataclass(frozen=True, slots=True)
class Change:
    """What it was before and what it came to; told from ``start`` on."""

    start: int
    before: Quantity
    now: Quantity

    @property
    def end(self) -> int:
        """Where the later of its ends does."""
        return max(self.before.end, self.now.end)


# "to just 5", "from a low of 5", "to an all-time high of 94%"
_LED = (
    r"(?:\s(?:an?|the|just|only|merely|as\s(?:low|high|little|much)\sas))*"
    r"(?:\s(?:[a-z-]+\s){0,2}?(?:average|high|low|rate|score|level|best|baseline)(?:\sof)?)?"
)
_FROM_BEFORE = re.compile(r"\bfrom\b[^\d,;]{0,24}$|\b(?:del?|d[oa])\s$", re.IGNORECASE)
_TO_BETWEEN = re.compile(
    rf"(?:[\s-]+(?!and\b)[a-z]+){{0,2}}?\s*(?:,?\s*(?:down |up )?\bto{_LED}|->|→|=>|–>)\s*$"
    r"|\s(?:al?|para|hasta|até)\s(?:el\s|o\s)?$",
    re.IGNORECASE,
)
# "close to a three day close": "close" and "up" are no part of the bound there.
_UP_TO = re.compile(r"\s(?:\w+\s)?(?:up|close)\sto\s(?:an?\s)?$", re.IGNORECASE)
_ARROW = re.compile(r"\s*(?:->|→|=>|–>|-->|>)\s*$")
_FROM_BETWEEN = re.compile(rf"\s*(?:[,(]\s*)?(?:up\s|down\s)?from{_LED}\s$", re.IGNORECASE)
# "27% down to 21%", "Rs 38 brought to Rs 31"; "58, was 41"
_CHANGED_TO = re.compile(
    r"\s(?:down|up|brought|taken|reduced|cut|lowered|improved|raised)\s(?:down\s|up\s)?to\s$",
    re.IGNORECASE,
)
_WAS_BETWEEN = re.compile(
    r"\s?[,(;]\s?(?:it\s|this\s)?(?:was\s(?:earlier\s)?|(?:earlier|previously|formerly|initially)\s)$",
    re.IGNORECASE,
)
_EARLIER_BETWEEN = re.compile(
    r"\s(?:earlier|before|previously|at\s(?:the\s)?start|initially|in\s(?:19|20)\d\d)\s?[,;/]?\s(?:and\s)?(?P<now>now\s)?$",
    re.IGNORECASE,
)
_NOW = re.compile(r"\s\(?(?:now|today|at\spresent|currently|presently)\b", re.IGNORECASE)
# "88%; it is now 94%"
_NOW_BETWEEN = re.compile(
    r"\s?(?:[,;–-]|,?\s(?:and|but))?\s(?:(?:it|this|which)(?:\s(?:is|stands|runs)|['’]s)\s)?"
    r"(?:now|today|currently)\s(?:(?:is|stands|runs)\s)?(?:at\s)?$",
    re.IGNORECASE,
)
# "started at 88% and ended at 94%", "before: 88%, after: 94%"
_BEGUN = re.compile(
    r"\b(?:inherited|took\sover|started|began|opened|was|before|earlier|initially|initial|baseline|old)\b"
    r"[^\d.;]{0,40}$",
    re.IGNORECASE,
)
_ENDED_BETWEEN = re.compile(
    r"\s?(?:[,;|/–-]|,?\s(?:and|but))\s?(?:(?:I|it)\s)?(?:left|ended|finished|closed|exited|after|later|new"
    r"|handed\s(?:it\s)?over|moved\s(?:it\s)?to)\b(?:\s(?:it|the\s\w+))?\s?(?::|at|with|on|up\sat)?\s$",
    re.IGNORECASE,
)
# "was 88% in 2022 and 94% in 2023"
_YEAR = r"\s?\(?(?:in\s)?(?:FY\s?)?['’]?(?P<year>(?:19|20)\d\d)\)?"
_IN_YEAR_BETWEEN = re.compile(
    rf"{_YEAR}\s?(?:[,;]|,?\s(?:and|to|then))\s(?:to\s|then\s)?$", re.IGNORECASE
)
_IN_YEAR = re.compile(_YEAR, re.IGNORECASE)
# "94% against 88% last year" holds the past against today, and no target.
_PAST_AFTER = re.compile(
    r"\s?\(?(?:(?:in\s)?(?:the\s)?(?:last|previous|prior|preceding|earlier)\s(?:year|quarter|month|half|period|FY)"
    r"|(?:the\s)?(?:year|month|quarter)\s(?:before|earlier|ago)|earlier|before|previously)\b",
    re.IGNORECASE,
)
_COMPARED_BETWEEN = re.compile(
    r"\s?,?\s?\(?(?:vs\.?|v/s|versus|(?:as\s)?against|(?:as\s)?compared\s(?:to|with))\s(?:the\s)?$",
    re.IGNORECASE,
)
_TOOK = re.compile(r"\bin\s(?:an?|one|1)\s", re.IGNORECASE)
_CHANGES = re.compile(
    r"\b(?:increas|improv|rais|reduc|decreas|lower|gr[eo]w|cut|lift|boost|brought|halv|slash|trimm|shr[aiu]nk"
    r"|fell|dropp|rose|doubl|climb)\w*\b[^.;,]{0,60}(?:,\s)?$",
    re.IGNORECASE,
)
_BY_BEFORE = re.compile(r"\bby\s(?:\w+\s){0,2}$", re.IGNORECASE)
_SHARE_TO = re.compile(r"(?<=[%t])\sto\s")  # behind "%" or "percent"
_HEIGHT, _APART = 50, 2.5  # percent that no change comes to, times the lower end
_OF_BEFORE = re.compile(r"\bof\s(?:\w+\s)?$|,\s$|[:(]\s?$", re.IGNORECASE)


def is_by(text: str, quantity: Quantity) -> bool:
    """Whether it is by how much something changed: "by 20%"."""
    return _BY_BEFORE.search(text, *look_back(quantity.start)) is not None


def is_of_the_past(text: str, quantity: Quantity) -> bool:
    """Whether it is what was so before: "against 88% last year"."""
    return _PAST_AFTER.match(text, quantity.end) is not None


def read_change(text: str, first: Quantity, second: Quantity) -> Change | None:
    """Two numbers as the ends of one change, None where they are told apart."""
    between = text[first.end : second.start]
    origin = _FROM_BEFORE.search(text, *look_back(first.start))
    leading = text[first.end : find_number(text, second)]
    if (origin and _UP_TO.match(leading)) or _ARROW.match(leading):
        second = replace(second, comparator="=")  # "from 22 up to 48", "78% > 88%" are no bounds
        between = " to " if origin else "->"
    if (origin and _TO_BETWEEN.match(between)) or _ARROW.match(between):
        return _change(text, origin.start() if origin else first.start, first, second)
    if not is_by(text, first):  # "by 20%, from 400 to 320 sec": the share is no end of it
        if _is_from_second(text, first, second):
            return Change(first.start, share_unit(text, second, first), first)
        if _CHANGED_TO.match(between) or _is_then_and_now(text, first, second):
            return _change(text, first.start, first, second)
    if _falls_to(text, first, second) and _TO_BETWEEN.match(between):
        return _change(text, first.start, first, second)
    return None


def read_range(text: str, quantity: Quantity) -> Change | None:
    """The ends of "improved CSAT 75% to 86%", None where it is a range."""
    if quantity.value_max is None or not _changes_before(text, quantity):
        return None
    low = replace(drop_time_taken(text, quantity), value_max=None)
    return Change(low.start, low, replace(low, value=quantity.value_max))


def part_change(text: str, quantity: Quantity) -> tuple[Quantity, ...]:
    """ "By 8% to 92%" is a change and what it came to, while "by 10% to 15%" is a range."""
    low, high = quantity.value, quantity.value_max
    if high is None or high < max(_HEIGHT, _APART * low):
        return (quantity,)
    to = _SHARE_TO.search(text, quantity.start, quantity.number_end)
    if to is None or not is_by(text, quantity):
        return (quantity,)
    change = replace(quantity, value_max=None, end=to.start(), number_end=to.start())
    return change, replace(quantity, start=to.end(), value=high, value_max=None)


def drop_time_taken(text: str, quantity: Quantity) -> Quantity:
    """ "To 60 in one quarter" is no pace."""
    if quantity.period and _TOOK.search(text, quantity.number_end, quantity.end):
        return replace(quantity, period=None, end=quantity.number_end)
    return quantity


def _change(text: str, start: int, first: Quantity, second: Quantity) -> Change:
    """From the one to the other; a unit that stands once is meant of both."""
    second = drop_time_taken(text, share_unit(text, second, first))
    return Change(start, share_unit(text, first, second), second)


def _is_from_second(text: str, first: Quantity, second: Quantity) -> bool:
    """ "To 94%, up from 88%", "94% (was 88%)", "94% against 88% last year"."""
    between = text[first.end : second.start]
    if _FROM_BETWEEN.match(between) or _WAS_BETWEEN.match(between):
        return True
    return bool(_COMPARED_BETWEEN.fullmatch(between)) and is_of_the_past(text, second)


def _is_then_and_now(text: str, first: Quantity, second: Quantity) -> bool:
    """ "2.1% earlier, 0.7% now", "started at 88% and ended at 94%", "88% in 2022, 94% in 2023"."""
    between = text[first.end : second.start]
    then = _EARLIER_BETWEEN.match(between)
    if then is not None and (then["now"] or _NOW.match(text, second.end)):
        return True
    if _NOW_BETWEEN.fullmatch(between):
        return True
    if _ENDED_BETWEEN.fullmatch(between) and _BEGUN.search(text, *look_back(first.start)):
        return True
    earlier, later = _IN_YEAR_BETWEEN.fullmatch(between), _IN_YEAR.match(text, second.end)
    return bool(earlier and later and earlier["year"] < later["year"])


def _changes_before(text: str, quantity: Quantity) -> bool:
    """Whether "75% to 86%" is a change: after a verb of change, and written with "to".

    "By 10 to 15%" is none, nor is "10 to 15%": the first end has the sign, or neither has.
    """
    low, to, _ = text[quantity.start : quantity.number_end].rpartition(" to ")
    if not to or is_by(text, quantity):
        return False
    bare = quantity.unit == "" and drop_time_taken(text, quantity).period is None
    return bool(_CHANGES.search(text[: quantity.start])) and (
        bare or "%" in low or "percent" in low
    )


def _falls_to(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether it is told as "reduced arrears of $800K to $400K", without "from".

    "Cut complaints 30% to 12%" may be a cut by 30. No range is told downwards, so that "attrition
    18% to 11%" needs no verb.
    """
    if first.value <= second.value:
        return False
    if not _CHANGES.search(text, 0, first.start):
        return text[first.end : second.start] == " to "
    by_share = second.unit == "%" or is_by(text, first)
    return not by_share or bool(_OF_BEFORE.search(text, *look_back(first.start)))
