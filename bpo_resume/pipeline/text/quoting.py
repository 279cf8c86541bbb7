"""Turns spans of a document into evidence that says page and section."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from bpo_resume.model import Document, Evidence, Line, Section, SectionKind


def find_section(sections: Sequence[Section], offset: int) -> Section | None:
    """The section an offset is in, of some in text order; None before the first one."""
    at = bisect_right(sections, offset, key=lambda section: section.start) - 1
    return sections[at] if at >= 0 else None


class Quoter:
    """Quotes one document; cheap to make for those who then find nothing to quote."""

    def __init__(self, document: Document, sections: Sequence[Section]) -> None:
        self._text = document.text
        self._lines = document.lines
        self.sections = sections

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.start for line in self._lines]

    @cached_property
    def _section_starts(self) -> list[int]:
        return [section.start for section in self.sections]

    def quote(self, start: int, end: int) -> Evidence:
        """The evidence for ``text[start:end]``."""
        line = self._line_at(start)
        text, section = self._text[start:end], self.section_at(start)
        if line is None:
            return Evidence(text, start, end, 1, section)
        return Evidence(text, start, end, line.page, section, line.ocr_confidence)

    def section_at(self, offset: int) -> SectionKind:
        """The kind of section an offset is in."""
        section = self.section_of(offset)
        return section.kind if section else "header"

    def section_of(self, offset: int) -> Section | None:
        """The section an offset is in; None before the first one."""
        index = bisect_right(self._section_starts, offset) - 1
        return self.sections[index] if index >= 0 else None

    def _line_at(self, offset: int) -> Line | None:
        index = bisect_right(self._line_starts, offset) - 1
        return self._lines[index] if index >= 0 else None
