"""List bullets that a producer draws as small shapes instead of setting a glyph."""

from __future__ import annotations

import numpy as np

from bpo_resume.documents.layout.prints import Print
from bpo_resume.documents.layout.words import Mark
from bpo_resume.documents.pdf import native
from bpo_resume.documents.pdf.grounds import Ground
from bpo_resume.documents.pdf.turning import turn_points

_PATH = 2  # PDFium's object type
_SMALLEST, _LARGEST = 1.0, 8.0  # points
_LOOK_AHEAD = 60  # objects
_FLATTEST = 0.6  # height over width, and the other way round


def find_marks(ground: Ground, printed: Print) -> list[Mark]:
    """Centres of the shapes that may be bullets, in the words' axes."""
    count = native.count_objects(ground.page)
    if count <= printed.letters:
        objects = native.list_objects(ground.page, range(count))
    else:
        # With an object a glyph, looking at each would cost as much as reading the page.
        objects = native.list_objects(ground.page, _before_lines(ground, printed, count))
    paths = [thing for thing in objects if thing and native.object_type(thing) == _PATH]
    return [
        _place(ground, (left + right) / 2, (bottom + top) / 2)
        for left, bottom, right, top in native.object_bounds(paths)
        if _is_dot(right - left, top - bottom)
    ]


def _place(ground: Ground, x: float, y: float) -> Mark:
    x, y = turn_points(x, y, ground.quarters)
    return x - ground.left, ground.top - y


def _is_dot(width: float, height: float) -> bool:
    if not (_SMALLEST <= width <= _LARGEST and _SMALLEST <= height <= _LARGEST):
        return False
    return _FLATTEST <= height / width <= 1 / _FLATTEST


def _before_lines(ground: Ground, printed: Print, count: int) -> list[int]:
    """The places of the objects drawn just before each line's first glyph.

    Text keeps its order, so the walk jumps ahead by the glyphs of a line and searches from there.
    """
    firsts, lengths = _line_starts(printed)
    places = []
    known = expected = 0
    for first, length in zip(firsts, lengths, strict=True):
        wanted = printed.objects[first]
        found: int | None = expected
        if expected >= count or native.object_at(ground.page, expected) != wanted:
            ahead = range(expected, min(count, expected + length + _LOOK_AHEAD))
            # Objects of several glyphs make the jump too far; fewer objects than glyphs, in vain.
            behind = range(known, min(expected, count))
            found = _find(ground.page, wanted, ahead, behind)
        if found is None:
            continue
        if found:
            places.append(found - 1)
        known, expected = found, found + length
    return places


def _find(page: int, wanted: int, *spans: range) -> int | None:
    """The place of an object in one of these spans of the drawing order."""
    for span in spans:
        for place in span:
            if native.object_at(page, place) == wanted:
                return place
    return None


def _line_starts(printed: Print) -> tuple[list[int], list[int]]:
    """Each line's first word, and how many objects the line needs."""
    if not printed.orders:
        return [], []
    below = np.abs(np.diff(printed.bases)) > 0.5 * printed.sizes[1:]
    firsts = np.flatnonzero(np.concatenate(([True], below)))
    lengths = np.add.reduceat(printed.lengths + 1, firsts) - 1  # a space is an object too
    return firsts.tolist(), lengths.tolist()
