"""Columns drawn line by line across the page, known by what stands in them.

No drawing order tells such columns from the rows of a table. A table, though, has no headings on
both sides, and no list glyphs at the head of every cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from bpo_resume.documents.bullets import split_bullet
from bpo_resume.documents.gutters import Band, reach, strips
from bpo_resume.documents.rails import is_flush, is_label_rail
from bpo_resume.documents.segments import Row, Segment

_LARGER = 1.12  # times the size of the text below a heading
_LONGEST = 30  # characters of a heading
_INDENT = 3.0  # em that lines of a column may stand away from its edge
_WOVEN = 0.25  # changes of side a row of the page
_ITEMS = 2  # on each side


def find_woven(rows: Sequence[Row], start: int) -> Band | None:
    """The band of two columns that begins at row ``start``, if what they hold gives them away.

    Labels and dates beside a column are none; they are set apart from it, in place.
    """
    for low, high in strips(rows, start):
        whole = reach(rows, start, low, high)
        band = Band(start, _end(rows, whole), whole.low, whole.high)
        left, right = band.part(rows)
        if not left or not right or is_flush(right):
            continue
        if is_label_rail(left, right):
            _set_apart(rows[band.start : band.stop], band)
            continue
        if _are_lists(left, right) or (_is_woven(rows, band) and _has_headings(rows, band)):
            return band
    return None


def _set_apart(rows: Sequence[Row], rail: Band) -> None:
    for row in rows:
        for place, (label, text) in enumerate(pairwise(row), start=1):
            if label.left < rail.low and text.left >= rail.high:
                row[place] = replace(text, apart=True)


def _are_lists(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    return all(sum(split_bullet(s.text)[0] for s in side) >= _ITEMS for side in (left, right))


def _is_woven(rows: Sequence[Row], band: Band) -> bool:
    return band.switches(rows) >= max(2, _WOVEN * (band.stop - band.start))


def _end(rows: Sequence[Row], band: Band) -> int:
    """Where the columns end: at a line out of both, or at a heading below the right one."""
    stop = _aligned_until(rows, band)
    both = [i for i in range(band.start, stop) if rows[i][-1].left >= band.high]
    if stop == len(rows) or not both:
        return stop
    beyond = both[-1] + 1
    body = _body_size(rows[band.start : stop])
    while beyond < stop and not _is_heading(rows[beyond][0], body):
        beyond += 1
    return beyond


def _aligned_until(rows: Sequence[Row], band: Band) -> int:
    """The first row whose text on the right does not begin where the right column does."""
    edge = band.high
    for index in range(band.start, band.stop):
        beyond = next((segment for segment in rows[index] if segment.left >= band.high), None)
        if beyond is not None and beyond.left - edge > _INDENT * beyond.size:
            return index
    return band.stop


def _has_headings(rows: Sequence[Row], band: Band) -> bool:
    """Whether both sides have headings, and not just those of a table's columns."""
    inside = rows[band.start : band.stop]
    body = _body_size(inside)
    left, right = (
        _headings([[s for s in row if (s.left >= band.high) == beyond] for row in inside], body)
        for beyond in (False, True)
    )
    if not left or not right:
        return False
    if left == right and len(left) == 1:
        return all(_is_large(segment, body) for segment in inside[left.pop()])
    return True


def _headings(side: Sequence[Row], body: float) -> set[int]:
    """Numbers of the rows that hold but a heading at the edge of their column."""
    edge = min((row[0].left for row in side if row), default=0.0)
    return {
        number
        for number, row in enumerate(side)
        if len(row) == 1 and row[0].left - edge < row[0].size and _is_heading(row[0], body)
    }


def _body_size(rows: Sequence[Row]) -> float:
    return median(segment.size for row in rows for segment in row)


def _is_heading(segment: Segment, body: float) -> bool:
    text = segment.text
    if len(text) > _LONGEST or not any(map(str.isalpha, text)) or any(map(str.isdigit, text)):
        return False
    return _is_large(segment, body) or (text.isupper() and segment.bold)


def _is_large(segment: Segment, body: float) -> bool:
    return segment.size >= _LARGER * body
