"""One resume as languages are read in it: its sections, its lists, its tables of languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bpo_resume.model import Document, Mention, Section, SectionKind
from bpo_resume.pipeline.languages.grids import GridReader
from bpo_resume.pipeline.languages.proficiency import ProficiencyReader, Said
from bpo_resume.pipeline.text.lists import Lists
from bpo_resume.pipeline.text.quoting import Quoter


class LanguageText:
    """One document with what is asked of it again and again."""

    def __init__(
        self, document: Document, sections: Sequence[Section], named: Iterable[Mention]
    ) -> None:
        self.document = document
        self._named = frozenset(mention.evidence.text for mention in named)
        self.quoter: Quoter = Quoter(document, sections)
        self._lists = Lists(document.text, sections)
        self._grid: GridReader | None = None
        self._names = range(0)  # the lines of names last looked at, and the levels below them
        self._below: tuple[Said, ...] = ()

    def section_at(self, offset: int) -> SectionKind:
        """The kind of section an offset is in."""
        return self.quoter.section_at(offset)

    def is_run_of_keywords(self, offset: int) -> bool:
        """Whether an offset is in a run of keywords rather than a list of skills."""
        return self._lists.is_run_of_keywords(offset)

    def read_below(self, number: int, levels: ProficiencyReader) -> Said | None:
        """The level of the language on a line of its own, where levels stand below such lines.

        As many levels must follow as there are names: one under each, or all under all.
        """
        if not self._is_name(number):
            return None
        if number not in self._names:
            first, stop = number, number + 1
            while first and self._is_name(first - 1):
                first -= 1
            while self._is_name(stop):
                stop += 1
            self._names = range(first, stop)
            self._below = tuple(self._read_levels(stop, levels))
        names = self._names
        return self._below[number - names.start] if len(self._below) == len(names) else None

    def _read_levels(self, number: int, levels: ProficiencyReader) -> Iterator[Said]:
        """The levels that lines of their own say, from a line on."""
        while (said := self._read_whole(number, levels)) is not None:
            yield said
            number += 1

    def _is_name(self, number: int) -> bool:
        printed = self._line(number).strip(" \t:–-")
        return printed in self._named

    def _read_whole(self, number: int, levels: ProficiencyReader) -> Said | None:
        """The level a line says, if it says nothing else."""
        if number >= len(self.document.lines):
            return None
        line = self.document.lines[number]
        said = levels.read(self.document.text, line.start, line.end)
        whole = self._line(number).strip(" \t().:–-")
        return (
            said[0] if said and self.document.text[said[0].start : said[0].end] == whole else None
        )

    def _line(self, number: int) -> str:
        lines = self.document.lines
        return (
            self.document.text[lines[number].start : lines[number].end]
            if number < len(lines)
            else ""
        )

    def grid(self, levels: ProficiencyReader) -> GridReader:
        """The reader of the document's language tables."""
        if self._grid is None:
            self._grid = GridReader(self.document.text, self.document.lines, levels)
        return self._grid
