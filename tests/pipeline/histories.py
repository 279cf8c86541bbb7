"""Work histories for tests: text to positions, and positions as tuples."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from bpo_resume.model import Document, Position
from bpo_resume.pipeline.positions import PositionFinder
from bpo_resume.pipeline.sections import SectionFinder
from bpo_resume.terminology import load_terminology

Find = Callable[[str], tuple[Position, ...]]
Job = tuple[str | None, str | None, str | None, str | None]


@cache
def make_finder() -> Find:
    """A function that finds the positions of a text (see ``lay_out``)."""
    terminology = load_terminology()
    sections, positions = SectionFinder(terminology), PositionFinder(terminology)

    def positions_of(text: str) -> tuple[Position, ...]:
        document = lay_out(text)
        return positions.find(document, sections.find(document))

    return positions_of


def lay_out(text: str) -> Document:
    """The document of a text in which "* " marks list items, as the readers do without the mark."""
    rows = ["Ravi Example", *text.strip("\n").split("\n")]
    document = Document.of_text("\n".join(row.removeprefix("* ") for row in rows))
    lines = zip(document.lines, rows, strict=True)
    return replace(document, lines=tuple(replace(x, bullet=r.startswith("* ")) for x, r in lines))


def jobs(positions: tuple[Position, ...]) -> list[Job]:
    """Title, employer, start and end of each."""
    return [(p.title, p.employer, p.start, p.end) for p in positions]
