"""Reads tables of languages: one language a row, and columns to tick for what is known of it.

    Language    Read    Write    Speak
    English     ✓       ✓        ✓
    Tamil       no      no       ✓

Columns are read, write and speak, or the levels themselves ("Basic", "Fluent"). A row says
something only where it has as many cells as the table has columns: an empty cell may leave no
trace.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bpo_resume.model import Line
from bpo_resume.pipeline.languages.proficiency import ProficiencyReader, Said
from bpo_resume.terminology.language_terms import Proficiency

Cell = tuple[int, int]

# "P" and "ü" are how ticks of symbol fonts come out of a file.
_TICKS = frozenset({"✓", "✔", "√", "☑", "✅", "y", "yes", "p", "ü", "*", "●", "■", "•"})
_BLANKS = frozenset({"", "-", "–", "—", "✗", "✘", "×", "☐", "n", "no", "na", "n/a", "nil"})
_LONGEST = 15  # rows a table of languages may have


@dataclass(frozen=True, slots=True)
class Row:
    """What a row says of its language: ``said`` for the scales, ``words`` for people to read.

    ``quoted`` are the spans it was read from.
    """

    said: Said
    words: str
    quoted: tuple[Cell, ...]


class GridReader:
    """Reads the rows of language tables in one text."""

    def __init__(self, text: str, lines: Sequence[Line], reader: ProficiencyReader) -> None:
        self._text = text
        self._lines = lines
        self._reader = reader
        self._rows: dict[int, Row | None] = {}

    def read(self, number: int) -> Row | None:
        """The row that line ``number`` is, if it is one and says something."""
        if number not in self._rows:
            self._rows[number] = self._read(number)
        return self._rows[number]

    def _read(self, number: int) -> Row | None:
        cells = self._cells(number)[1:]
        if len(cells) < 2:
            return None
        columns = self._columns(number)
        if len(columns) != len(cells):
            return None
        told = [self._read_cell(column, cell) for column, cell in zip(columns, cells, strict=True)]
        if any(one is None for one in told):
            return None
        terms = tuple(term for one in told if one for term in one)
        if not terms:
            return None
        words = [
            self._say(column, cell)
            for column, cell, one in zip(columns, cells, told, strict=True)
            if one
        ]
        said = Said(cells[0][0], cells[-1][1], terms)
        heads = (columns[0][0], columns[-1][1])
        return Row(said, ", ".join(words), (heads, (said.start, said.end)))

    def _read_cell(self, column: Cell, cell: Cell) -> tuple[Proficiency, ...] | None:
        """The terms a cell stands for, none for a blank; None where it is not understood."""
        printed = self._print(cell)
        head = self._reader.term_of(self._print(column))
        if printed.casefold() in _BLANKS:
            return ()
        if head and printed.casefold() in _TICKS:
            return (head,)
        level = self._reader.term_of(printed)
        return (head, level) if head and level and head.modes else None

    def _say(self, column: Cell, cell: Cell) -> str:
        printed = self._print(cell)
        ticked = printed.casefold() in _TICKS
        return self._print(column) if ticked else f"{self._print(column)}: {printed}"

    def _columns(self, number: int) -> list[Cell]:
        """The level or mode cells of the nearest line above that heads a table."""
        for above in range(number - 1, max(number - _LONGEST, -1), -1):
            cells = self._cells(above)
            named = [cell for cell in cells if self._reader.term_of(self._print(cell))]
            if len(named) >= 2 and len(cells) - len(named) <= 1:
                return named
            if len(cells) < 2:
                break
        return []

    def _cells(self, number: int) -> list[Cell]:
        line = self._lines[number]
        cells, start = [], line.start
        for part in self._text[line.start : line.end].split("\t"):
            cells.append((start, start + len(part)))
            start += len(part) + 1
        return cells

    def _print(self, cell: Cell) -> str:
        return self._text[cell[0] : cell[1]].strip(" :.")
