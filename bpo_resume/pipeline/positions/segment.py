"""A string of a heading line."""

from __future__ import annotations

from dataclasses import dataclass

# From here on a string is what it looks like, and from here on nothing else can be meant.
SURE = 0.6
CERTAIN = 0.9


@dataclass(frozen=True, slots=True)
class Segment:
    """A string of a heading line and how much it looks like each kind, from 0 to 1."""

    text: str
    start: int
    end: int
    title: float
    employer: float
    place: float

    @property
    def kind(self) -> str:
        """The likeliest kind; "title" where nothing speaks for either."""
        if self.title >= self.employer and self.title >= self.place:
            return "title"
        return "employer" if self.employer >= self.place else "place"
