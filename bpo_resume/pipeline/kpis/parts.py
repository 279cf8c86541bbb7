"""A metric's name in a sentence, and the measure that belongs to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bpo_resume.pipeline.amounts.measures import Measure
from bpo_resume.terminology.terms import Kpi


@dataclass(frozen=True, slots=True)
class Name:
    """A metric named at ``text[start:end]`` of a sentence."""

    start: int
    end: int
    kpi: Kpi

    def move(self, by: int) -> Name:
        """The same in a text that begins so many characters earlier."""
        return replace(self, start=self.start + by, end=self.end + by)


@dataclass(frozen=True, slots=True)
class Link:
    """A name and its measure. ``apart``: others stand between them (a list told in order)."""

    name: Name
    measure: Measure
    apart: bool = False

    @property
    def start(self) -> int:
        """Where the first of the two begins."""
        return min(self.name.start, self.measure.start)

    @property
    def end(self) -> int:
        """Where the last of the two ends."""
        return max(self.name.end, self.measure.end)

    def move(self, by: int) -> Link:
        """The same in a text that begins so many characters earlier."""
        return replace(self, name=self.name.move(by), measure=self.measure.move(by))


_OPENS = re.compile(r"\s?\(\s?")


def settle_names(text: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """The names of a sentence, each once, in its order.

    One inside a longer one ("cost" in "cost per call") goes; "First Call Resolution (FCR)" is one.
    """
    outer = [name for name in names if not any(_holds(other, name) for other in names)]
    settled: list[Name] = []
    for name in outer:
        last = settled[-1] if settled else None
        closed = text[name.end : name.end + 1] == ")"
        if (
            last
            and closed
            and last.kpi is name.kpi
            and _OPENS.fullmatch(text, last.end, name.start)
        ):
            settled[-1] = replace(last, end=name.end + 1)
        else:
            settled.append(name)
    return tuple(settled)


def _holds(outer: Name, inner: Name) -> bool:
    longer = outer.end - outer.start > inner.end - inner.start
    return longer and outer.start <= inner.start and inner.end <= outer.end
