"""Quantities put together into measures: a value with its baseline or its target.

"from 82% to 91%", "320 (target 360)", "Tgt 85 / Ach 92", "95% within 4 days" are one measure each.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bpo_resume.pipeline.amounts.against import are_alike, are_near, is_against, is_reached
from bpo_resume.pipeline.amounts.changes import is_by, part_change, read_change, read_range
from bpo_resume.pipeline.amounts.circumstances import drop_circumstances, find_number
from bpo_resume.pipeline.amounts.quantities import Quantity
from bpo_resume.pipeline.amounts.shared_units import share_unit
from bpo_resume.pipeline.amounts.targets import find_target_word, look_back
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


_WITHIN_BETWEEN = re.compile(
    r"\s*(?:(?-i:[a-z]+)\s){0,4}?(?:with\s?in|in|inside|under)(?:\s(?:the|our|an?))?\s*$",
    re.IGNORECASE,
)
# "24 hours met for 97%": the time, and the share that kept to it.
_MET_BETWEEN = re.compile(
    r"\s(?:(?:was|is|being)\s)?(?:met|kept|achieved|maintained|adhered\sto)\s(?:for|in|on|with)\s",
    re.IGNORECASE,
)
# "from 28%" whose other end could not be read is no height of the metric.
_LONE_FROM = re.compile(r"\bfrom\s+(?:an?\s)?$", re.IGNORECASE)


def group_measures(text: str, quantities: Sequence[Quantity]) -> tuple[Measure, ...]:
    """Measures of one sentence, in order; ranks ("top 10%") are left out."""
    measures = []
    position = 0
    kept = [
        end
        for quantity in drop_circumstances(text, quantities)
        for end in part_change(text, quantity)
    ]
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
            if third is not None and pair.target is None and is_against(text, second, third):
                target = share_unit(text, third, second)
                return 3, replace(pair, target=target, end=third.end)
            return 2, pair
    change = read_range(text, first)
    if change is not None:
        return 1, Measure(change.start, change.end, change.now, baseline=change.before)
    return 1, Measure(first.start, first.end, first, wanted=find_target_word(text, first))


def _pair(text: str, first: Quantity, second: Quantity) -> Measure | None:
    """Two quantities as one measure, None where they are told apart."""
    between = text[first.end : second.start]
    if not are_near(between):
        return None
    if is_against(text, first, second):
        return Measure(first.start, second.end, first, target=share_unit(text, second, first))
    share = first.unit == "%" and not is_by(text, first)
    if share and second.unit in DURATIONS and _is_within(text, first, second):
        return Measure(first.start, second.number_end, first)
    if second.unit == "%" and first.unit in DURATIONS and _MET_BETWEEN.fullmatch(between):
        return Measure(first.start, second.number_end, second)
    return _pair_ends(text, first, second) if are_alike(first, second) else None


def _pair_ends(text: str, first: Quantity, second: Quantity) -> Measure | None:
    """A change by its ends, or a target told before what was achieved."""
    change = read_change(text, first, second)
    if change is not None:
        return Measure(change.start, change.end, change.now, baseline=change.before)
    if is_reached(text, first, second):
        return Measure(first.start, second.end, share_unit(text, second, first), target=first)
    return None


def _is_within(text: str, first: Quantity, second: Quantity) -> bool:
    """ "95% within 4 days": a share and the time it is counted by."""
    return bool(_WITHIN_BETWEEN.match(text[first.end : find_number(text, second)]))
