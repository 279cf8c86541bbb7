"""A fixture: one layout as one program would write it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from layouts.producers import Producer, produce
from layouts.resume import MARISOL, Resume
from layouts.sheet import Order, Sheet, as_read
from layouts.truth import Truth
from layouts.typefaces import Family

Paint = Callable[[Resume, Family], list[Sheet]]


@dataclass(frozen=True, slots=True)
class Fixture:
    """``paint`` sets a resume; ``order`` is how the producer draws what was set."""

    name: str
    paint: Paint
    producer: Producer
    order: Order = as_read
    resume: Resume = MARISOL

    @property
    def id(self) -> str:
        return f"{self.name}-{self.producer.name}"

    def sheets(self) -> list[Sheet]:
        return self.paint(self.resume, self.producer.family)

    def pdf(self) -> bytes:
        return produce(self.sheets(), self.producer, self.order)

    def truth(self) -> Truth:
        return Truth(self.sheets(), self.resume.jobs)
