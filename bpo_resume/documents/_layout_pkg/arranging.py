"""Words to lines in reading order: pure geometry, no PDF library.

Words become segments (no wide gap inside), segments rows (one baseline), rows lines. Texts side by
side are either columns, read one after the other, or cells of the same rows, read across. What
tells them apart, in this order: headings and lists on both sides of a gutter (``woven``), what was
drawn in one go (``cells``, ``across``), and the gutter itself with how often the drawing order
crosses it (``gutters``, ``labels``). Dates and places set flush right are never split off.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import inf
from statistics import median

from bpo_resume.documents.across import read_cells
from bpo_resume.documents.bullets import drop_dots
from bpo_resume.documents.cells import cut_at_edges, find_cell_rows
from bpo_resume.documents.drafts import Draft
from bpo_resume.documents.gutters import Band, find_band, open_rows
from bpo_resume.documents.labels import find_labels
from bpo_resume.documents.rails import follow_titles, mend_dates
from bpo_resume.documents.segments import (
    Row,
    Segment,
    build_rows,
    join_row,
    part_row,
)
from bpo_resume.documents.words import Mark
from bpo_resume.documents.woven import find_woven

_PARAGRAPH_GAP = 1.35  # of the usual distance between baselines
# Beyond these a page is no page of a resume, and the search for columns would take minutes.
_MOST_ROWS = 400  # a page full of small print has 150
_MOST_CELLS = 50  # of one row
_MOST_SEGMENTS = 800  # in all; of 700 resumes no page has a quarter
_MARK_REACH = 3.0  # em left of the line


def arrange(
    segments: list[Segment], page: int, marks: Sequence[Mark] = (), *, by_ocr: bool = False
) -> list[Draft]:
    """The lines of one page in reading order; blocks are numbered from 0."""
    drafts: list[Draft] = []
    for block, region in enumerate(_blocks(segments)):
        for row in region:
            draft = _draft(row, page, block)
            if by_ocr:
                draft.ocr_confidence = _confidence(row)
            drafts.append(draft)
    _mark_bullets(drafts, marks)
    return drafts


def _blocks(segments: list[Segment]) -> Iterator[list[Row]]:
    for region in _regions(segments):
        yield from _paragraphs(region)


def _regions(segments: Sequence[Segment]) -> Iterator[list[Row]]:
    """Runs of rows that are read straight down, columns and cells one after the other.

    First the columns that their contents give away, then cells by drawing order, then what gutters
    tell.
    """
    rows = build_rows(segments)
    dense = len(segments) > _MOST_SEGMENTS or any(len(row) > _MOST_CELLS for row in rows)
    if dense or len(rows) > _MOST_ROWS:
        return iter([rows])
    return _part(rows, _find_woven, _cells)


def _cells(rows: list[Row]) -> Iterator[list[Row]]:
    cell_rows = list(find_cell_rows(rows))
    if not cell_rows and follow_titles(rows):
        cell_rows = list(find_cell_rows(rows))
    cut_at_edges(rows, cell_rows)
    done = 0
    for found in cell_rows:
        yield from _part(rows[done : found.start], _find_by_gutter, _whole)
        others = [*rows[: found.start], *rows[found.stop :]]
        yield from read_cells(found.cells, _right_edge(others, found.cells[-1]), _regions)
        done = found.stop
    yield from _part(rows[done:], _find_by_gutter, _whole)


def _right_edge(rows: Sequence[Row], cell: Sequence[Segment]) -> float:
    """Where lines that reach beyond a cell's text end; unknown where none does."""
    right = max(segment.right for segment in cell)
    return max((row[-1].right for row in rows if row[-1].right > right), default=inf)


def _part(
    rows: list[Row],
    find: Callable[[list[Row], int, int], list[Band]],
    read: Callable[[list[Row]], Iterator[list[Row]]],
) -> Iterator[list[Row]]:
    """The bands that ``find`` finds side after side, and what ``read`` makes of the rows between.

    ``find`` takes the rows, the first that is not yet read, and the one where bands may begin.
    """
    pending = 0
    for index in open_rows(rows):
        bands = find(rows, pending, index) if index >= pending else []
        if not bands:
            continue
        yield from read(rows[pending : bands[0].start])
        for band in bands:
            for side in band.part(rows):
                yield from _regions(side)
        pending = bands[-1].stop
    yield from read(rows[pending:])


def _whole(rows: list[Row]) -> Iterator[list[Row]]:
    if rows:
        yield rows


def _find_woven(rows: list[Row], pending: int, index: int) -> list[Band]:
    band = find_woven(rows, index)
    return [replace(band, start=_start(rows, pending, band))] if band else []


def _find_by_gutter(rows: list[Row], pending: int, index: int) -> list[Band]:
    """The columns, or the labels with their texts, that begin at a row."""
    band = find_band(rows, index)
    if band is None:
        return find_labels(rows, index)
    return [replace(band, start=_start(rows, pending, band))]


def _start(rows: list[Row], pending: int, band: Band) -> int:
    """Columns begin above the first row they share: after the last row to cross their gutter."""
    start = band.start
    while start > pending and not any(
        segment.left < band.high and segment.right > band.low for segment in rows[start - 1]
    ):
        start -= 1
    return start


def _paragraphs(rows: list[Row]) -> Iterator[list[Row]]:
    """A region cut where the leading widens or the type changes its size."""
    mend_dates(rows)
    steps = [b[0].base - a[0].base for a, b in pairwise(rows)]
    usual = median(steps) if steps else 0.0
    block = rows[:1]
    for row, previous, step in zip(rows[1:], rows, steps, strict=False):
        small, large = row[0].size, previous[0].size
        if small > large:
            small, large = large, small
        if step > _PARAGRAPH_GAP * min(usual, 2 * small) or large > 1.15 * small:
            yield block
            block = []
        block.append(row)
    if block:
        yield block


def _draft(row: Row, page: int, block: int) -> Draft:
    first = row[0]
    size, left, right, bold = first.size, first.left, first.right, first.bold
    if len(row) > 1:
        size = max(row, key=lambda segment: len(segment.text)).size
        left = min(segment.left for segment in row)
        right = max(segment.right for segment in row)
        bold = any(map(_is_bold, part_row(row)))  # a title may be, beside a date that is not
    top, bottom = first.base - 0.8 * size, first.base + 0.2 * size
    return Draft(drop_dots(join_row(row)), page, block, left, top, right, bottom, size, bold)


def _is_bold(cell: Row) -> bool:
    letters = sum(len(segment.text) for segment in cell)
    return 2 * sum(segment.bold_letters for segment in cell) > letters


def _confidence(row: Row) -> float:
    """The mean over the letters of a line read by OCR."""
    words = [word for segment in row for word in segment.words]
    letters = sum(len(word.text) for word in words)
    return sum(len(word.text) * (word.confidence or 0.0) for word in words) / letters


def _mark_bullets(drafts: list[Draft], marks: Sequence[Mark]) -> None:
    by_height = sorted((y, x) for x, y in marks)
    for draft in drafts if marks else ():
        first = bisect_left(by_height, (draft.top,))
        last = bisect_right(by_height, (draft.bottom, inf))
        reach = draft.left - _MARK_REACH * draft.size
        draft.bullet |= any(reach < x < draft.left for _, x in by_height[first:last])
