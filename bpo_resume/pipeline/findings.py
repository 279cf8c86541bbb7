"""What the stages have found in one document so far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from bpo_resume.model import (
    Claim,
    Document,
    Flag,
    KpiValue,
    Language,
    Mention,
    Position,
    Readiness,
    Resume,
    Section,
)
from bpo_resume.pipeline.terms.reading import Reading
from bpo_resume.pipeline.terms.tagger import Hit
from bpo_resume.pipeline.text.quoting import Quoter


@dataclass(slots=True)
class Findings:
    """A document and what each stage leaves for the next: empty where it has not run.

    ``instructions``: the characters of what is written to order a program about. ``reading``: how
    the words were read; ``hits``: the terms in them, in text order.
    """

    document: Document
    instructions: tuple[tuple[int, int], ...] = ()
    sections: tuple[Section, ...] = ()
    positions: tuple[Position, ...] = ()
    reading: Reading | None = None
    hits: tuple[Hit, ...] = ()
    mentions: tuple[Mention, ...] = ()
    values: tuple[KpiValue, ...] = ()
    languages: tuple[Language, ...] = ()
    availability: tuple[Readiness, ...] = ()
    claims: tuple[Claim, ...] = ()
    flags: tuple[Flag, ...] = ()

    @property
    def quoter(self) -> Quoter:
        """Makes evidence of characters, with the sections known by now."""
        return Quoter(self.document, self.sections)

    def to_resume(self) -> Resume:
        """All that the document says, without what only the stages need."""
        return Resume(
            document=self.document,
            sections=self.sections,
            positions=self.positions,
            mentions=self.mentions,
            kpis=self.values,
            languages=self.languages,
            availability=self.availability,
            claims=self.claims,
            flags=self.flags,
        )


Stage: TypeAlias = Callable[[Findings], None]
