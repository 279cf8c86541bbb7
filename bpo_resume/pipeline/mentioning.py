"""The stages of terms: those of the lexicons, those beside them, and what is said of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import TypeAlias

from bpo_resume.model import Document, Section
from bpo_resume.pipeline.credentials import (
    find_credentials,
    join_spelled_out,
    name_each,
    read_whole,
)
from bpo_resume.pipeline.findings import Findings
from bpo_resume.pipeline.terms.company import Places
from bpo_resume.pipeline.terms.context import ContextReader
from bpo_resume.pipeline.terms.longer_names import drop_parts
from bpo_resume.pipeline.terms.product_kinds import drop_product_kinds
from bpo_resume.pipeline.terms.tagger import KINDS, Hit, TermTagger, in_text_order
from bpo_resume.pipeline.terms.unfinished import settle_unfinished
from bpo_resume.pipeline.terms.unlisted import find_unlisted_tools
from bpo_resume.pipeline.text.lines import is_row
from bpo_resume.pipeline.text.quoting import Quoter
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.terms import Certification, Tool

Finder: TypeAlias = Callable[[str, Quoter, Sequence[Hit]], Iterable[Hit]]


class TermStage:
    """``reading`` and ``hits``: the terms of some kinds, within lines, sections and jobs.

    A certification that shares its term with others is read to the end of its name.
    """

    def __init__(self, terminology: Terminology, kinds: Iterable[str] = KINDS) -> None:
        self._tagger = TermTagger(terminology, kinds)
        self._several = list_several(terminology)
        tools = terminology.of(Tool).values()
        self._kinds_of_tool = frozenset(tool.id for tool in tools if tool.generic)

    def __call__(self, found: Findings) -> None:
        """Find the terms of one document."""
        text = found.document.text
        found.reading = self._tagger.read(text, find_breaks(found.document, found.sections))
        hits = self._tagger.settle(found.reading, Places.of(found.sections, found.positions))
        hits = read_whole(text, drop_parts(hits, found.positions), self._several)
        found.hits = tuple(drop_product_kinds(text, hits, self._kinds_of_tool))


class UnlistedStage:
    """Adds to ``hits`` the certifications and tools that no lexicon holds."""

    def __init__(self, *finders: Finder) -> None:
        self._finders = finders or (find_credentials, find_unlisted_tools)

    def __call__(self, found: Findings) -> None:
        """Read the names in one document that the terms found leave out."""
        text, quoter, hits = found.document.text, found.quoter, found.hits
        if unlisted := [*chain(*(find(text, quoter, hits) for find in self._finders))]:
            hits = tuple(in_text_order((*hits, *unlisted)))
        found.hits = tuple(join_spelled_out(text, hits))


class ContextStage:
    """``mentions``: the hits, each with its status and the whole of its name."""

    def __init__(self, terminology: Terminology) -> None:
        self._reader = ContextReader(terminology)
        self._several = list_several(terminology)

    def __call__(self, found: Findings) -> None:
        """Read the status of every term in one document."""
        text = found.document.text
        reading = self._reader.read(text, found.reading)
        mentions = self._reader.assign_status(reading, found.quoter, found.hits)
        found.mentions = name_each(text, settle_unfinished(mentions), self._several)


def list_several(terminology: Terminology) -> frozenset[str]:
    """The ids of the certifications that many share."""
    known = terminology.of(Certification).values()
    return frozenset(term.id for term in known if term.several)


def find_breaks(document: Document, sections: Sequence[Section]) -> frozenset[int]:
    """The line starts that no term goes across: list items, headings, new paragraphs, rows."""
    breaks = {edge for section in sections for edge in (section.start, section.body)}
    lines = document.lines
    for before, line in zip((None, *lines), lines, strict=False):
        apart = before is not None and (before.block != line.block or before.heading)
        row = before is not None and is_row(document.text, before.start, before.end)
        if apart or row or line.bullet or line.heading:
            breaks.add(line.start)
    return frozenset(breaks)
