"""A metric's name in a sentence, and the measure that belongs to it."""

from __future__ import annotations

from dataclasses import dataclass

from bpo_resume.pipeline.measures import Measure
from bpo_resume.terminology.terms import Kpi


@dataclass(frozen=True, slots=True)
class Name:
    """A metric named at ``text[start:end]`` of a sentence."""

    start: int
    end: int
    kpi: Kpi


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
