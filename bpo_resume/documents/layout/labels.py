"""Labels set beside the text they name, on the left of a gutter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bpo_resume.documents.layout.gutters import Band, grow, strips
from bpo_resume.documents.layout.segments import Row, Segment

_LABEL = re.compile(r"[^\W\d_][^\d:@]{1,28}")
_SPARSE = 0.6  # labels a row of the labelled text, at most
_FEWEST = 2
_ALIGNED = 2.0  # points
_APART = 1.6  # em between baselines from which on a label is a new one


def find_labels(rows: Sequence[Row], start: int) -> list[Band]:
    """Bands of one label each and what it names, from row ``start`` on; empty if none stand there.

    A date beside a title is no label, and neither is the key of a table with a value a row.
    """
    for low, high in strips(rows, start):
        band = grow(rows, start, low, high)
        left, right = band.part(rows)
        if _are_labels(left) and len(left) <= _SPARSE * _count_rows(right):
            return _groups(rows, band)
    return []


def _are_labels(left: list[Segment]) -> bool:
    if len(left) < _FEWEST:
        return False
    starts, ends = [segment.left for segment in left], [segment.right for segment in left]
    aligned = min(max(starts) - min(starts), max(ends) - min(ends)) < _ALIGNED
    return aligned and all(_LABEL.fullmatch(segment.text) for segment in left)


def _count_rows(segments: list[Segment]) -> int:
    return len({round(segment.base) for segment in segments})


def _groups(rows: Sequence[Row], band: Band) -> list[Band]:
    starts = [band.start]
    previous: Segment | None = None
    for index in range(band.start, band.stop):
        first = rows[index][0]
        label = first if first.left < band.low else None
        if label is not None and index > band.start:
            near = previous is not None and label.base - previous.base < _APART * label.size
            if not near:
                starts.append(index)
        previous = label
    stops = [*starts[1:], band.stop]
    return [Band(a, b, band.low, band.high) for a, b in zip(starts, stops, strict=True)]
