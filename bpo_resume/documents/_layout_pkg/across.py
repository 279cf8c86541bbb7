"""Cells as lines: which share a line, and which are read one after the other.

The cells of a table's row and a date beside its job are read across; two texts of several lines
each are columns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import inf

from bpo_resume.documents.bullets import split_bullet
from bpo_resume.documents.rails import (
    has_date,
    is_broken_date,
    is_date_rail,
    is_rail,
    split_entries,
)
from bpo_resume.documents.segments import Row, Segment, build_rows, join_row, left_edge

Cell = list[Segment]
Reading = Callable[[Cell], Iterator[list[Row]]]

_ROWS = 2  # of the smallest table
_SHORT = 60  # characters of a cell that can share a line with others
_PADDING = 1.2  # em between a cell's text and that of the next, at most
_SPACE = 0.25  # em


def read_cells(cells: Sequence[Cell], right: float, read: Reading) -> Iterator[list[Row]]:
    """Runs of rows; ``read`` reads one cell by itself, ``right`` is where the page's text ends."""
    rows = build_rows([segment for cell in cells for segment in cell])
    if _is_table(rows, cells) or (len(cells) == 2 and is_rail(cells[1])):
        yield rows
    elif len(cells) == 2 and is_date_rail(cells[0], cells[1]):
        for left, beside in split_entries(cells[0], cells[1]):
            yield from _read_entry(left, beside, right, read)
    else:
        yield from _read_row(cells, right, read)


def _read_entry(left: Cell, beside: Cell, right: float, read: Reading) -> Iterator[list[Row]]:
    """An entry of a rail: a heading, a date and its job, or words with a value each."""
    rows = build_rows([*left, *beside])
    if not beside:
        yield from read(left)
    elif all(len(row) == 2 for row in rows) and not any(map(has_date, left)):
        yield rows
    else:
        yield from _read_row([left, beside], right, read)


def _is_table(rows: Sequence[Row], cells: Sequence[Cell]) -> bool:
    """Whether cells drawn column by column hold a table: dates, a header or colons in full rows."""
    if len(rows) < _ROWS or not all(len(row) == len(cells) for row in rows):
        return False
    return (
        _has_header(rows)
        or any(map(_are_dates, cells))
        or any(all(segment.text == ":" for segment in cell) for cell in cells)
        or all(segment.text.endswith(":") for segment in cells[0])
    )


def _has_header(rows: Sequence[Row]) -> bool:
    """Whether the first row is bold, no other is, and its type no larger: that were headings."""
    first, *others = [all(segment.bold for segment in row) for row in rows]
    return first and not any(others) and rows[0][0].size <= rows[1][0].size


def _are_dates(cell: Cell) -> bool:
    """Whether each line of a cell but for its header is a date, and a whole one."""
    if any(is_broken_date(upper.text, lower.text) for upper, lower in pairwise(cell)):
        return False
    return sum(map(has_date, cell)) >= max(_ROWS, len(cell) - 1)


def _read_row(cells: Sequence[Cell], right: float, read: Reading) -> Iterator[list[Row]]:
    # Two texts side by side are no table: nothing tells where the second one would have broken.
    last = right if len(cells) > 2 else inf
    limits = [*(left_edge(cell) - _PADDING * cell[0].size for cell in cells[1:]), last]
    lines = [_unwrap(build_rows(cell), limit) for cell, limit in zip(cells, limits, strict=True)]
    long = [cell for cell, line in zip(cells, lines, strict=True) if line is None]
    short = [line for line in lines if line is not None]
    if not short or len(long) > 1:
        for cell in cells:
            yield from read(cell)
        return
    joined = _join(short)
    rest = list(read(long[0])) if long else []
    if rest and len(cells) == 2 and _names_a_job(cells, short[0], rest[0][0]):
        yield [[*joined, *_set_apart(rest[0][0])], *rest[0][1:]]
        yield from rest[1:]
    else:
        yield [joined]
        yield from rest


def _names_a_job(cells: Sequence[Cell], line: Row, first: Row) -> bool:
    """Whether a short cell with figures (a date) stands on the line of what it belongs to."""
    beside = abs(line[0].base - first[0].base) < max(line[0].size, first[0].size)
    left_first = left_edge(cells[0]) == line[0].left
    return beside and left_first and any(char.isdigit() for char in join_row(line))


def _join(lines: Sequence[Row]) -> Row:
    joined = list(lines[0])
    for line in lines[1:]:
        joined.extend(_set_apart(line))
    return joined


def _set_apart(row: Row) -> Row:
    return [replace(row[0], apart=True), *row[1:]]


def _unwrap(rows: list[Row], limit: float) -> Row | None:
    """A cell that is one short line, whether or not it was broken by the cell's edge."""
    text = " ".join(join_row(row) for row in rows)
    if len(text) > _SHORT:
        return None
    if len(rows) == 1:
        return rows[0]
    if not all(_goes_on(upper, lower, limit) for upper, lower in pairwise(rows)):
        return None
    segments = [segment for row in rows for segment in row]
    first = segments[0]
    bold = sum(segment.bold_letters for segment in segments)
    right = max(segment.right for segment in segments)
    return [replace(first, right=right, text=text.replace("\t", " "), bold_letters=bold)]


def _goes_on(upper: Row, lower: Row, limit: float) -> bool:
    """Whether a line was broken for want of room, or inside a date."""
    above, below = upper[-1], lower[0]
    if abs(above.size - below.size) > 0.1 * above.size:
        return False
    if is_broken_date(above.text, below.text):
        return True
    if split_bullet(below.text)[0]:
        return False
    word = below.words[0]
    return above.right + _SPACE * above.size + word.right - word.left > limit
