"""Cells: texts side by side that were drawn one after the other.

A producer draws a column, a table's row or an entry with its date beside it cell by cell. Rows of
the page that no other row interrupts in drawing order belong together; where such a group falls
apart into stacks side by side, each drawn in one go, the stacks are its cells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from math import inf

from bpo_resume.documents.bullets import is_bullet
from bpo_resume.documents.segments import Row, Segment, left_edge, make_segment

_NARROWEST = 0.25  # em between two cells
_WIDER_THAN_A_SPACE = 0.35  # em
_ALIGNED = 1.0  # points
_LEADING = 1.6  # em, at most
_TABLE = 3  # cells from which on a row is one of a table
_GLYPH = 2  # characters of a text that may be a list glyph or its number


@dataclass(frozen=True, slots=True)
class CellRow:
    """Rows ``start`` to ``stop`` (exclusive) of a page as cells from left to right."""

    start: int
    stop: int
    cells: list[list[Segment]]


def find_cell_rows(rows: Sequence[Row]) -> Iterator[CellRow]:
    """The groups of rows that fall apart into cells, top to bottom."""
    done = 0
    for start, end in _part_by_order(rows):
        if end - start < 2 and len(rows[start]) < _TABLE:
            continue
        stop = end if end - start > 1 else _end_of_prose(rows, start)
        if start < done or stop - start < 2:
            continue
        stacks = _drop_glyphs(_stack(rows[start:stop]))
        if len(stacks) < 2 or not _drawn_apart(stacks):
            continue
        found = CellRow(start, stop, stacks)
        if _drawn_leftwards(stacks):
            found = _widen(rows, found, done)
        done = found.stop
        yield found


def cut_at_edges(rows: Sequence[Row], found: Sequence[CellRow]) -> None:
    """Cut lines that run through cells, in place: with a narrow gap, one-line cells look like one.

    The other rows of the table or the rail show where its cells begin.
    """
    edges = {(left_edge(row.cells[0]), left_edge(cell)) for row in found for cell in row.cells[1:]}
    if not edges:
        return
    inside = {index for row in found for index in range(row.start, row.stop)}
    for index, row in enumerate(rows):
        if index not in inside:
            for start, edge in sorted(edges):
                if abs(row[0].left - start) < _ALIGNED:
                    row[:] = [part for segment in row for part in _cut(segment, edge)]


def _cut(segment: Segment, edge: float) -> list[Segment]:
    for place, (before, word) in enumerate(pairwise(segment.words), start=1):
        gap = word.left - before.right
        if abs(word.left - edge) < _ALIGNED and gap > _WIDER_THAN_A_SPACE * word.size:
            rest = replace(make_segment(segment.words[place:]), apart=True)
            return [make_segment(segment.words[:place]), rest]
    return [segment]


def _part_by_order(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Runs of rows, each drawn wholly before the next."""
    firsts = [row[0].order if len(row) < 2 else min(s.order for s in row) for row in rows]
    highest = [row[0].order if len(row) < 2 else max(s.order for s in row) for row in rows]
    lasts = accumulate(highest, max)
    # What is still to be drawn below each row.
    coming = list(accumulate(reversed(firsts[1:]), min))[::-1]
    start = 0
    for stop, (last, first) in enumerate(zip(lasts, coming, strict=False), start=1):
        if last < first:
            yield start, stop
            start = stop
    if start < len(rows):
        yield start, len(rows)


def _end_of_prose(rows: Sequence[Row], start: int) -> int:
    """Where the last cell of a table's row ends, whose other cells have one line each."""
    stop = start + 1
    above = rows[start][-1]
    while stop < len(rows) and len(rows[stop]) == 1 and _is_below(above, rows[stop][0]):
        above = rows[stop][0]
        stop += 1
    return stop


def _is_below(upper: Segment, lower: Segment) -> bool:
    """Whether a line goes on under the one above it, at the same edge."""
    near = lower.base - upper.base < _LEADING * upper.size
    return near and abs(lower.left - upper.left) < _ALIGNED


def _stack(rows: Sequence[Row]) -> list[list[Segment]]:
    """Segments parted at the strips that stay empty from the first row to the last."""
    segments = sorted((s for row in rows for s in row), key=lambda segment: segment.left)
    stacks: list[list[Segment]] = []
    reach = 0.0
    for segment in segments:
        if not stacks or segment.left - reach >= _NARROWEST * segment.size:
            stacks.append([])
            reach = segment.right
        stacks[-1].append(segment)
        reach = max(reach, segment.right)
    return stacks


def _drop_glyphs(stacks: list[list[Segment]]) -> list[list[Segment]]:
    """Stacks without those that hold list glyphs only; the glyphs go to the text on their right.

    Between two cells a glyph is the dot of a timeline, which says nothing.
    """
    kept: list[list[Segment]] = []
    waiting: list[Segment] = []
    for stack in stacks:
        if all(len(segment.text) <= _GLYPH and is_bullet(segment.text) for segment in stack):
            waiting = [] if kept else stack
        else:
            kept.append(waiting + stack)
            waiting = []
    return kept


def _spans(stacks: Sequence[Sequence[Segment]]) -> list[tuple[int, int]]:
    return [(min(s.order for s in stack), max(s.order for s in stack)) for stack in stacks]


def _drawn_apart(stacks: Sequence[Sequence[Segment]]) -> bool:
    """Whether each stack was drawn in one go."""
    return all(a[1] < b[0] for a, b in pairwise(sorted(_spans(stacks))))


def _drawn_leftwards(stacks: Sequence[Sequence[Segment]]) -> bool:
    spans = _spans(stacks)
    return spans != sorted(spans)


def _widen(rows: Sequence[Row], found: CellRow, done: int) -> CellRow:
    """Columns drawn from right to left with their heads above and their tails below.

    Drawn before all else, the head of the right column looks like a line of its own; so does the
    tail of the left one.
    """
    edges = [*map(left_edge, found.cells), inf]
    start, stop = found.start, found.stop
    while start > done and _column_of(rows[start - 1], edges) > 0:
        start -= 1
    if all(0 <= _column_of(row, edges) < len(found.cells) - 1 for row in rows[stop:]):
        stop = len(rows)
    cells = [list(cell) for cell in found.cells]
    for row in [*rows[start : found.start], *rows[found.stop : stop]]:
        cells[_column_of(row, edges)].extend(row)
    return CellRow(start, stop, cells)


def _column_of(row: Row, edges: Sequence[float]) -> int:
    """Which of the columns that begin at these edges holds all of a row; -1 for none."""
    for column, (low, high) in enumerate(pairwise(edges)):
        if row[0].left >= low - row[0].size and row[-1].right < high:
            return column
    return -1
