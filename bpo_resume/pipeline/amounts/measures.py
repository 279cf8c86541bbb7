"""Quantities put together into measures: a value with its baseline or its target.

"from 82% to 91%", "320 (target 360)", "Tgt 85 / Ach 92", "95% within 4 days" are one measure each.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bpo_resume.pipeline.amounts.circumstances import drop_circumstances, find_number
from bpo_resume.pipeline.amounts.quantities import Quantity
from bpo_resume.pipeline.amounts.shared_units import share_unit
from bpo_resume.pipeline.amounts.targets import (
    TARGET,
    find_target_after,
    find_target_word,
    look_back,
)
from bpo_resume.pipeline.amounts.units import DURATIONS


@dataclass(frozen=True, slots=True)
class Measure:
    """One value and what it is compared with.

    ``wanted``: the span of the words that make the value itself a target.
    """

    start: int
    end: int
    quantity: Quantity
    baseline: Quantity | None = None
    target: Quantity | None = None
    wanted: tuple[int, int] | None = None

    def move(self, by: int) -> Measure:
        """The same in a text that begins so many characters earlier."""
        return replace(
            self,
            start=self.start + by,
            end=self.end + by,
            quantity=self.quantity.move(by),
            baseline=self.baseline and self.baseline.move(by),
            target=self.target and self.target.move(by),
            wanted=self.wanted and (self.wanted[0] + by, self.wanted[1] + by),
        )


_FROM_BEFORE = re.compile(r"\bfrom\b[^\d,;]{0,24}$|\b(?:del?|d[oa])\s$", re.IGNORECASE)
_TO_BETWEEN = re.compile(
    r"(?:[\s-]+(?!and\b)[a-z]+){0,2}?\s*(?:,?\s*(?:down |up )?\bto(?:\s(?:an?|the))?|->|→|=>|–>)\s*"
    r"(?:average\s(?:of\s)?)?$|\s(?:al?|para|hasta|até)\s(?:el\s|o\s)?$",
    re.IGNORECASE,
)
# "close to a three day close": "close" and "up" are no part of the bound there.
_UP_TO = re.compile(r"\s(?:\w+\s)?(?:up|close)\sto\s(?:an?\s)?$", re.IGNORECASE)
_ARROW = re.compile(r"\s*(?:->|→|=>|–>|-->|>)\s*$")
_FROM_BETWEEN = re.compile(
    r"\s*(?:[,(]\s*)?(?:up\s|down\s)?from\s(?:an?\s)?(?:average\sof\s)?$", re.IGNORECASE
)
# "27% down to 21%", "Rs 38 brought to Rs 31"; "58, was 41"
_CHANGED_TO = re.compile(
    r"\s(?:down|up|brought|taken|reduced|cut|lowered|improved|raised)\s(?:down\s|up\s)?to\s$",
    re.IGNORECASE,
)
_WAS_BETWEEN = re.compile(r"\s?[,(;]\s?(?:it\s|this\s)?was\s(?:earlier\s)?$", re.IGNORECASE)
_EARLIER_BETWEEN = re.compile(
    r"\s(?:earlier|before|previously|at\s(?:the\s)?start|initially|in\s(?:19|20)\d\d)\s?[,;/]?\s(?:and\s)?(?P<now>now\s)?$",
    re.IGNORECASE,
)
_NOW = re.compile(r"\s\(?(?:now|today|at\spresent|currently|presently)\b", re.IGNORECASE)
_IS = r"\s?(?:of|is|was|:|-|–|=)?\s*"
_ITS_OWN = r"(?:company|client|campaign|process|team|department|industry|site|contract\w*|minimum)"
# "580 seconds where the process allows 660", "(allowed 660)"
_ALLOWED = (
    rf"(?:(?:where|while|whereas)\s)?(?:(?:the\s)?{_ITS_OWN}\s)?"
    r"(?:allow(?:s|ed)|permit(?:s|ted)|requires?|ask(?:s|ed)\sfor|want(?:s|ed))\s?:?\s"
)
_AGAINST = re.compile(
    r"(?:\s(?:(?!and\b|with\b)[a-z]+,?\s){1,4}?"
    r"(?=vs\b|v/s|versus|against|\(\s?(?:target|tgt|goal|required|benchmark|norm)))?"
    r"[\s,(/-]*(?:(?:\bvs\.?|\bv/s|\b(?:versus|(?:as\s)?against|agst\.?|agnst|(?:as\s)?compared\s(?:to|with)|on|exceeding"
    r"|above|over|beating|surpassing)\b)\s*(?:an?\s|the\s|our\s|my\s)?(?:(?!and\b)[a-z]+\s){0,3}?"
    rf"(?:{TARGET}{_IS})?|(?:(?:where|while|whereas|when|with|and)\s)?(?:(?:an?|the|our|my|its)\s)?"
    rf"(?:{_ITS_OWN}\s)?{TARGET}{_IS}|{_ALLOWED}|pass(?:ing)?(?:\s?(?:mark|score|grade))?\s?[:=]\s?)\(?$",
    re.IGNORECASE,
)
# "Accuracy / CSAT: 98% / 92%" holds a value of each, "Actual / target: 98% / 92%" a value with its
# target, and "Target / actual: 92% / 98%" the other way round.
_TWO_NAMES = re.compile(r"[A-Za-z)]\s?/\s?[A-Za-z][^\d,;.]*$")
_TARGET_SECOND = re.compile(r"[a-z)]\s?/\s?(?:targets?|tgt|goal)\b[^\w%]*$", re.IGNORECASE)
_TARGET_FIRST = re.compile(
    r"\b(?:targets?|tgt|goal)\s?/\s?(?:actual|achiev\w+|ach|result)\b[^\d,;.]*$", re.IGNORECASE
)
_TOOK = re.compile(r"\bin\s(?:an?|one|1)\s", re.IGNORECASE)
_NEAR = 60  # characters between the numbers of one measure
_SLASH = re.compile(r"\s?/\s?")
_ASIDE = re.compile(r"\s?\([^()\d%]*(?:\d[^()%]*)?\)")  # "87% (avg. of 3 months) against 80%"
_ON = re.compile(r"\b(?:on|exceeding|above|over|beating|surpassing)\b", re.IGNORECASE)
_TARGET_WORD = re.compile(rf"\b{TARGET}\b", re.IGNORECASE)
_HELD_AGAINST = re.compile(
    rf"\b(?:{TARGET}|against|agst|versus|vs|allow(?:s|ed)|requires?)\b", re.IGNORECASE
)
_ACHIEVED_BETWEEN = re.compile(
    r"[\s,;/|()-]*(?:achiev(?:ed|ement)|ach\.?|actual|delivered|scored)\s?(?:of|:|-|–|=)?\s*$|\)\s?[:=]\s*$",
    re.IGNORECASE,
)
_TARGET_NAMED = re.compile(rf"\b{TARGET}\b[^\d;]{{0,30}}$", re.IGNORECASE)  # "target CSAT of"
_WITHIN_BETWEEN = re.compile(
    r"\s*(?:(?-i:[a-z]+)\s){0,4}?(?:with\s?in|in|inside|under)(?:\s(?:the|our|an?))?\s*$",
    re.IGNORECASE,
)
# "24 hours met for 97%": the time, and the share that kept to it.
_MET_BETWEEN = re.compile(
    r"\s(?:(?:was|is|being)\s)?(?:met|kept|achieved|maintained|adhered\sto)\s(?:for|in|on|with)\s",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    r"\b(?:increas|improv|rais|reduc|decreas|lower|gr[eo]w|cut|lift|boost|brought|halv|slash|trimm|shr[aiu]nk"
    r"|fell|dropp|rose|doubl|climb)\w*\b[^.;,]{0,60}(?:,\s)?$",
    re.IGNORECASE,
)
_BY_BEFORE = re.compile(r"\bby\s(?:\w+\s){0,2}$", re.IGNORECASE)
_OF_BEFORE = re.compile(r"\bof\s(?:\w+\s)?$|,\s$", re.IGNORECASE)
# "from 28%" whose other end could not be read is no height of the metric.
_LONE_FROM = re.compile(r"\bfrom\s+(?:an?\s)?$", re.IGNORECASE)


def group_measures(text: str, quantities: Sequence[Quantity]) -> tuple[Measure, ...]:
    """Measures of one sentence, in order; ranks ("top 10%") are left out."""
    measures = []
    position = 0
    kept = drop_circumstances(text, quantities)
    while position < len(kept):
        used, measure = _group_at(text, kept, position)
        whole = measure.baseline is not None or measure.quantity.value_max is not None
        if whole or not _LONE_FROM.search(text, *look_back(measure.start)):
            measures.append(measure)
        position += used
    return tuple(measures)


def _group_at(text: str, quantities: Sequence[Quantity], position: int) -> tuple[int, Measure]:
    first = quantities[position]
    second = quantities[position + 1] if position + 1 < len(quantities) else None
    if second is not None:
        pair = _pair(text, first, second)
        if pair is not None:
            third = quantities[position + 2] if position + 2 < len(quantities) else None
            if third is not None and pair.target is None and _is_against(text, second, third):
                target = share_unit(text, third, second)
                return 3, replace(pair, target=target, end=third.end)
            return 2, pair
    wanted = find_target_word(text, first)
    if first.value_max is not None and _changes_before(text, first):
        low = replace(_drop_time_taken(text, first), value_max=None)
        high = replace(low, value=first.value_max)
        return 1, Measure(low.start, low.end, high, baseline=low)
    return 1, Measure(first.start, first.end, first, wanted=wanted)


def _changes_before(text: str, quantity: Quantity) -> bool:
    """Whether "75% to 86%" is a change: after a verb of change, and written with "to".

    "By 10 to 15%" is none, nor is "10 to 15%": the first end has the sign, or neither has.
    """
    low, to, _ = text[quantity.start : quantity.number_end].rpartition(" to ")
    if not to or _BY_BEFORE.search(text, *look_back(quantity.start)):
        return False
    bare = quantity.unit == "" and _drop_time_taken(text, quantity).period is None
    return bool(_CHANGES.search(text[: quantity.start])) and (
        bare or "%" in low or "percent" in low
    )


def _pair(text: str, first: Quantity, second: Quantity) -> Measure | None:
    """Two quantities as one measure, None where they are told apart."""
    between = text[first.end : second.start]
    if not _are_near(between):
        return None
    if _is_against(text, first, second):
        return Measure(first.start, second.end, first, target=share_unit(text, second, first))
    share = first.unit == "%" and not _BY_BEFORE.search(text, *look_back(first.start))
    if share and second.unit in DURATIONS and _is_within(text, first, second):
        return Measure(first.start, second.number_end, first)
    if second.unit == "%" and first.unit in DURATIONS and _MET_BETWEEN.fullmatch(between):
        return Measure(first.start, second.number_end, second)
    return _pair_ends(text, first, second) if _are_alike(first, second) else None


def _pair_ends(text: str, first: Quantity, second: Quantity) -> Measure | None:
    """A change by its ends, or a target told before what was achieved."""
    between = text[first.end : second.start]
    origin = _FROM_BEFORE.search(text, *look_back(first.start))
    leading = text[first.end : find_number(text, second)]
    if (origin and _UP_TO.match(leading)) or _ARROW.match(leading):
        second = replace(second, comparator="=")  # "from 22 up to 48", "78% > 88%" are no bounds
        between = " to " if origin else "->"
    if (origin and _TO_BETWEEN.match(between)) or _ARROW.match(between):
        start = origin.start() if origin else first.start
        return _change(text, start, first, second)
    by_how_much = _BY_BEFORE.search(text, *look_back(first.start))
    # "by 20%, from 400 to 320 sec": the share is no end of it
    if not by_how_much and (_FROM_BETWEEN.match(between) or _WAS_BETWEEN.match(between)):
        return Measure(first.start, second.end, first, baseline=share_unit(text, second, first))
    if not by_how_much and (_CHANGED_TO.match(between) or _is_then_and_now(text, first, second)):
        return _change(text, first.start, first, second)
    if _falls_to(text, first, second) and _TO_BETWEEN.match(between):
        return _change(text, first.start, first, second)
    told = _SLASH.fullmatch(between) and _TARGET_FIRST.search(text, *look_back(first.start))
    if told or (_ACHIEVED_BETWEEN.match(between) and _TARGET_NAMED.search(text, 0, first.start)):
        return Measure(first.start, second.end, share_unit(text, second, first), target=first)
    return None


def _are_near(between: str) -> bool:
    """Whether two numbers stand close enough to be of one measure, whatever an aside tells."""
    return len(between) <= _NEAR or len(_ASIDE.sub("", between)) <= _NEAR


def _is_then_and_now(text: str, first: Quantity, second: Quantity) -> bool:
    """ "2.1% earlier, 0.7% now"."""
    then = _EARLIER_BETWEEN.match(text[first.end : second.start])
    return then is not None and bool(then["now"] or _NOW.match(text, second.end))


def _change(text: str, start: int, first: Quantity, second: Quantity) -> Measure:
    """From the one to the other; a unit that stands once is meant of both."""
    second = _drop_time_taken(text, share_unit(text, second, first))
    return Measure(start, second.end, second, baseline=share_unit(text, first, second))


def _drop_time_taken(text: str, quantity: Quantity) -> Quantity:
    """ "To 60 in one quarter" is no pace."""
    if quantity.period and _TOOK.search(text, quantity.number_end, quantity.end):
        return replace(quantity, period=None, end=quantity.number_end)
    return quantity


def _falls_to(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether it is told as "reduced arrears of $800K to $400K", without "from".

    "Cut complaints 30% to 12%" may be a cut by 30. No range is told downwards, so that "attrition
    18% to 11%" needs no verb.
    """
    if first.value <= second.value:
        return False
    if not _CHANGES.search(text, 0, first.start):
        return text[first.end : second.start] == " to "
    by_share = second.unit == "%" or _BY_BEFORE.search(text, *look_back(first.start))
    return not by_share or bool(_OF_BEFORE.search(text, *look_back(first.start)))


def _is_within(text: str, first: Quantity, second: Quantity) -> bool:
    """ "95% within 4 days": a share and the time it is counted by."""
    return bool(_WITHIN_BETWEEN.match(text[first.end : find_number(text, second)]))


def _is_against(text: str, first: Quantity, second: Quantity) -> bool:
    """ "92% vs 90%", "320 (360)", "85/80", "94% exceeding target of 90%"."""
    between = text[first.end : second.start]
    if not _are_alike(first, second) or not _are_near(between):
        return False
    if first.unit in DURATIONS and between[:2] == ". " and between[2:3].islower():
        first = replace(first, end=first.end + 1)  # "412 sec. against 440"
    closing = text[second.end : second.end + 1]
    if re.fullmatch(r"\s*\(", between) and closing == ")":
        return True
    if _SLASH.fullmatch(between) and first.unit in {"", "%"} and first.value >= 10:
        return _is_one_by_slash(text, first)
    # "exceeding" is part of the bound: "94% exceeding the 90% target".
    reach = (
        _ASIDE.sub("", text[first.end : end]) for end in (second.start, find_number(text, second))
    )
    words = next((words for words in reach if _AGAINST.match(words)), None)
    if words is None:
        return False
    return not _ON.search(words) or bool(
        _TARGET_WORD.search(words) or find_target_after(text, second)
    )


def is_held_against(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether a count is told with its target: "60 calls a day (target 50)", "45 against 40"."""
    between = text[first.end : second.start]
    return _is_against(text, first, second) and _HELD_AGAINST.search(between) is not None


def _is_one_by_slash(text: str, first: Quantity) -> bool:
    """Whether "98% / 92%" is a value with its target, by the names before it."""
    before = look_back(first.start)
    return bool(_TARGET_SECOND.search(text, *before)) or not _TWO_NAMES.search(text, *before)


def _are_alike(first: Quantity, second: Quantity) -> bool:
    units = {first.unit, second.unit}
    return len(units) == 1 or "" in units or units <= {"s", "h", "days", "months"}
