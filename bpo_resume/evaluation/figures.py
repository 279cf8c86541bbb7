"""What is measured, and how hits and misses become figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Self, TypeAlias

DIGITS = 3  # decimals of a figure that is told

Field = Literal[
    "read",
    "side",
    "has_bpo",
    "level_highest",
    "level_highest_within_1",
    "level_current",
    "level_current_within_1",
    "months",
    "positions",
    "dates",
    "relevant_position",
    "position_side",
    "position_level",
    "kpi_values",
    "tools",
    "certifications",
    "languages",
]
Measures: TypeAlias = "Mapping[str, float | None]"


@dataclass(frozen=True, slots=True)
class Share:
    """Questions that have one answer, and how many were answered rightly."""

    right: int = 0
    n: int = 0

    def __add__(self, other: Self) -> Self:
        return type(self)(self.right + other.right, self.n + other.n)

    @property
    def rate(self) -> float | None:
        """0..1; None where nothing was asked."""
        return self.right / self.n if self.n else None

    @property
    def measures(self) -> Measures:
        """The figures as they are told: "rate" and "n"."""
        return {"rate": _round(self.rate), "n": self.n}


@dataclass(frozen=True, slots=True)
class Tally:
    """Things to be found, things found, and how many of both are the same."""

    hits: int = 0
    n: int = 0
    found: int = 0

    def __add__(self, other: Self) -> Self:
        return type(self)(self.hits + other.hits, self.n + other.n, self.found + other.found)

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; None where there is nothing at all."""
        return self._divide(self.found)

    @property
    def recall(self) -> float | None:
        """The share of what is to be found that was; None where there is nothing at all."""
        return self._divide(self.n)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both."""
        precision, recall = self.precision, self.recall
        if precision is None or recall is None:
            return None
        return 2 * precision * recall / (precision + recall) if self.hits else 0.0

    @property
    def measures(self) -> Measures:
        """The figures as they are told: "f1", "precision", "recall" and "n"."""
        return {
            "f1": _round(self.f1),
            "precision": _round(self.precision),
            "recall": _round(self.recall),
            "n": self.n,
        }

    def _divide(self, whole: int) -> float | None:
        if not self.n and not self.found:
            return None
        return self.hits / whole if whole else 0.0


Figure: TypeAlias = Share | Tally

# In the order in which they are told; empty ones to start from.
FIGURES: Mapping[str, Figure] = {
    "read": Share(),
    "side": Share(),
    "has_bpo": Tally(),
    "level_highest": Share(),
    "level_highest_within_1": Share(),
    "level_current": Share(),
    "level_current_within_1": Share(),
    "months": Share(),
    "positions": Tally(),
    "dates": Share(),
    "relevant_position": Tally(),
    "position_side": Share(),
    "position_level": Share(),
    "kpi_values": Tally(),
    "tools": Tally(),
    "certifications": Tally(),
    "languages": Tally(),
}


def add(one: Figure, other: Figure) -> Figure:
    """Both together. They must be of one kind."""
    if isinstance(one, Share) and isinstance(other, Share):
        return one + other
    if isinstance(one, Tally) and isinstance(other, Tally):
        return one + other
    raise TypeError(f"{one} and {other} are figures of two kinds")


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, DIGITS)
