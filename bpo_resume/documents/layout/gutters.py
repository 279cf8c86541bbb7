"""Gutters: does an empty strip part columns, or the cells of the same rows?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bpo_resume.documents.layout.rails import is_rail
from bpo_resume.documents.layout.segments import Row

_NARROWEST = 0.6  # em a gutter must keep over all its rows
_FULL = 0.8  # of a column's width, a line that was broken by the column's edge
_SEVERAL = 3
_ALIGNED = 1.0  # points
_CROWDED = 0.9  # em: baselines closer than that are not those of one column


@dataclass(frozen=True, slots=True)
class Band:
    """Rows ``start`` to ``stop`` (exclusive) whose strip from ``low`` to ``high`` is empty."""

    start: int
    stop: int
    low: float
    high: float

    def part(self, rows: Sequence[Row]) -> tuple[Row, Row]:
        """Segments left and right of the strip, each in drawing order."""
        middle = (self.low + self.high) / 2
        inside = [segment for row in rows[self.start : self.stop] for segment in row]
        inside.sort(key=lambda segment: segment.order)
        left = [segment for segment in inside if segment.left < middle]
        return left, [segment for segment in inside if segment.left >= middle]

    def switches(self, rows: Sequence[Row]) -> int:
        """How often the drawing order changes from one side to the other."""
        left, right = self.part(rows)
        sides = [s.left >= self.high for s in sorted(left + right, key=lambda s: s.order)]
        return sum(a != b for a, b in pairwise(sides))


def find_band(rows: Sequence[Row], start: int) -> Band | None:
    """The band of columns that begins at row ``start``, if one does."""
    for low, high in strips(rows, start):
        band = grow(rows, start, low, high)
        # Below the columns a table may happen to leave the same strip empty.
        for candidate in (band, _until_one_sided(rows, band)):
            if _parts_columns(rows, candidate):
                return candidate
    return None


def open_rows(rows: Sequence[Row]) -> Iterator[int]:
    """The rows beside whose texts strips may be empty; of one text alone they are not."""
    for index, row in enumerate(rows):
        if len(row) > 1 or _is_crowded(rows, index):
            yield index


def strips(rows: Sequence[Row], start: int) -> Iterator[tuple[float, float]]:
    """Empty strips between the segments of a row, or of two rows too close to be one column."""
    row = rows[start]
    if _is_crowded(rows, start):
        row = sorted(row + rows[start + 1], key=lambda segment: segment.left)
    for a, b in pairwise(row):
        if b.left - a.right >= _NARROWEST * a.size:
            yield a.right, b.left


def _is_crowded(rows: Sequence[Row], index: int) -> bool:
    """Whether the next row is too close to be another one of the same column."""
    if index + 1 == len(rows):
        return False
    upper, lower = rows[index][0], rows[index + 1][0]
    step = lower.base - upper.base
    return step < _CROWDED * upper.size and step < _CROWDED * lower.size


def _until_one_sided(rows: Sequence[Row], band: Band) -> Band:
    """The band up to the first row that has nothing on its right side."""
    stop = band.start + 1
    while stop < band.stop and rows[stop][-1].left >= band.high:
        stop += 1
    return Band(band.start, stop, band.low, band.high)


def grow(rows: Sequence[Row], start: int, low: float, high: float) -> Band:
    """The rows from ``start`` on that two columns beside a strip may hold."""
    band = reach(rows, start, low, high)
    beyond = [i for i in range(start, band.stop) if rows[i][-1].left >= band.high]
    last_right = beyond[-1] if beyond else start
    return replace(band, stop=_end(rows, band, last_right))


def reach(rows: Sequence[Row], start: int, low: float, high: float) -> Band:
    """The longest run of rows from ``start`` on that leaves part of a strip empty."""
    stop, aligned = start, 0
    while stop < len(rows):
        strip = _narrow(rows[stop], low, high, settled=aligned >= _SEVERAL)
        if strip is None:
            break
        low, high = strip
        aligned += any(abs(segment.left - high) < _ALIGNED for segment in rows[stop])
        stop += 1
    return Band(start, stop, low, high)


def _narrow(row: Row, low: float, high: float, *, settled: bool) -> tuple[float, float] | None:
    """What a row leaves of the strip; None where it crosses it.

    Where the right column's edge is ``settled``, what stands in the strip belongs to the left one.
    """
    for segment in row:
        least = _NARROWEST * segment.size
        if segment.right <= low or segment.left >= high:
            continue
        if (segment.left < low or settled) and high - segment.right >= least:
            low = segment.right
        elif segment.right > high and segment.left - low >= least:
            high = segment.left
        else:
            return None
    return low, high


def _end(rows: Sequence[Row], band: Band, last_right: int) -> int:
    """Where the columns end: the left one may go on below the right one's last row."""
    end = last_right + 1
    left, right = Band(band.start, end, band.low, band.high).part(rows)
    if not left or not right:
        return end
    first_right = min(segment.order for segment in right)
    if min(segment.order for segment in left) < first_right:
        # Drawn first, so what was drawn after the right column no longer belongs to the left.
        while end < band.stop and max(segment.order for segment in rows[end]) < first_right:
            end += 1
        return end
    start = min(segment.left for segment in left)
    full = start + _FULL * (band.low - start)
    tail = [segment for row in rows[end : band.stop] for segment in row]
    return band.stop if sum(segment.right > full for segment in tail) >= _SEVERAL else end


def _parts_columns(rows: Sequence[Row], band: Band) -> bool:
    left, right = band.part(rows)
    inside = rows[band.start : band.stop]
    on_left = sum(row[0].left < band.low for row in inside)
    on_right = sum(row[-1].left >= band.high for row in inside)
    shared = on_left + on_right - len(inside)
    fewer = min(on_left, on_right)
    if min(len(left), len(right)) < 2 or is_rail(right):
        return False
    if band.switches(rows) <= max(1, 0.5 * shared):
        return shared != 1 or min(len(left), len(right)) >= _SEVERAL
    return shared < 0.4 * fewer and fewer > _SEVERAL
