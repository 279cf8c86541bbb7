"""Quantities put together into measures: a value with its baseline or its target.

"from 82% to 91%", "320 (target 360)", "Tgt 85 / Ach 92", "95% within 4 days" are one measure each.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bpo_resume.pipeline.amounts.against import SLASH, are_alike, are_near, is_against
from bpo_resume.pipeline.amounts.circumstances import drop_circumstances, find_number
from bpo_resume.pipeline.amounts.quantities import Quantity
from bpo_resume.pipeline.amounts.shared_units import share_unit
from bpo_resume.pipeline.amounts.targets import (
    TARGET,
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
_WAS_BETWEEN = re.compile(
    r"\s?[,(;]\s?(?:it\s|this\s)?(?:was\s(?:earlier\s)?|(?:earlier|previously|formerly|initially)\s)$",
    re.IGNORECASE,
)
_EARLIER_BETWEEN = re.compile(
    r"\s(?:earlier|before|previously|at\s(?:the\s)?start|initially|in\s(?:19|20)\d\d)\s?[,;/]?\s(?:and\s)?(?P<now>now\s)?$",
    re.IGNORECASE,
)
_NOW = re.compile(r"\s\(?(?:now|today|at\spresent|currently|presently)\b", re.IGNORECASE)
_TARGET_FIRST = re.compile(
    r"\b(?:targets?|tgt|goal)\s?/\s?(?:actual|achiev\w+|ach|result)\b[^\d,;.]*$", re.IGNORECASE
)
_TOOK = re.compile(r"\bin\s(?:an?|one|1)\s", re.IGNORECASE)
_ACHIEVED_BETWEEN = re.compile(
    r"[\s,;/|()-]*(?:(?:and|my|our|own)\s)*(?:achiev(?:ed|ement)|ach\.?|actual|delivered|scored"
    r"|landed|ended|closed|finished|came\sin|average|avg\.?)\s?(?:of|at|:|-|–|=)?\s*$|\)\s?[:=]\s*$",
    re.IGNORECASE,
)
# "target CSAT of", "shrinkage planned at"
_TARGET_NAMED = re.compile(
    rf"\b(?:{TARGET}\b[^\d;]{{0,30}}|(?:planned|budgeted|targeted|committed|forecast(?:ed)?)\s(?:at|for|as)\s)$",
    re.IGNORECASE,
)
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
_SHARE_TO = re.compile(r"(?<=[%t])\sto\s")  # behind "%" or "percent"
_HEIGHT, _APART = 50, 2.5  # percent that no change comes to, times the lower end
_OF_BEFORE = re.compile(r"\bof\s(?:\w+\s)?$|,\s$", re.IGNORECASE)
# "from 28%" whose other end could not be read is no height of the metric.
_LONE_FROM = re.compile(r"\bfrom\s+(?:an?\s)?$", re.IGNORECASE)


def group_measures(text: str, quantities: Sequence[Quantity]) -> tuple[Measure, ...]:
    """Measures of one sentence, in order; ranks ("top 10%") are left out."""
    measures = []
    position = 0
    kept = [
        end
        for quantity in drop_circumstances(text, quantities)
        for end in _part_change(text, quantity)
    ]
    while position < len(kept):
        used, measure = _group_at(text, kept, position)
        whole = measure.baseline is not None or measure.quantity.value_max is not None
        if whole or not _LONE_FROM.search(text, *look_back(measure.start)):
            measures.append(measure)
        position += used
    return tuple(measures)


def _part_change(text: str, quantity: Quantity) -> tuple[Quantity, ...]:
    """ "By 8% to 92%" is a change and what it came to, while "by 10% to 15%" is a range."""
    low, high = quantity.value, quantity.value_max
    if high is None or high < max(_HEIGHT, _APART * low):
        return (quantity,)
    to = _SHARE_TO.search(text, quantity.start, quantity.number_end)
    if to is None or not _BY_BEFORE.search(text, *look_back(quantity.start)):
        return (quantity,)
    change = replace(quantity, value_max=None, end=to.start(), number_end=to.start())
    return change, replace(quantity, start=to.end(), value=high, value_max=None)


def _group_at(text: str, quantities: Sequence[Quantity], position: int) -> tuple[int, Measure]:
    first = quantities[position]
    second = quantities[position + 1] if position + 1 < len(quantities) else None
    if second is not None:
        pair = _pair(text, first, second)
        if pair is not None:
            third = quantities[position + 2] if position + 2 < len(quantities) else None
            if third is not None and pair.target is None and is_against(text, second, third):
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
    if not are_near(between):
        return None
    if is_against(text, first, second):
        return Measure(first.start, second.end, first, target=share_unit(text, second, first))
    share = first.unit == "%" and not _BY_BEFORE.search(text, *look_back(first.start))
    if share and second.unit in DURATIONS and _is_within(text, first, second):
        return Measure(first.start, second.number_end, first)
    if second.unit == "%" and first.unit in DURATIONS and _MET_BETWEEN.fullmatch(between):
        return Measure(first.start, second.number_end, second)
    return _pair_ends(text, first, second) if are_alike(first, second) else None


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
    told = SLASH.fullmatch(between) and _TARGET_FIRST.search(text, *look_back(first.start))
    if told or (_ACHIEVED_BETWEEN.match(between) and _TARGET_NAMED.search(text, 0, first.start)):
        return Measure(first.start, second.end, share_unit(text, second, first), target=first)
    return None


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
