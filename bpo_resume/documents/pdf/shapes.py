"""Words that another thing on the page may hide: a shape in their colour, or one laid over them.

Only doubts are raised here; a look at the page settles them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from bpo_resume.documents.layout.prints import Print
from bpo_resume.documents.layout.words import LIGHT, Word
from bpo_resume.documents.pdf import native
from bpo_resume.documents.pdf.grounds import Ground

_TEXT, _PATH, _IMAGE, _SHADING, _FORM = 1, 2, 3, 4, 5  # PDFium's object types
_SMALLEST = 5.0  # points; what is thinner covers no word
_ALIKE = 48  # of 255, how far two colours of one look may be apart
_SOLID = 60  # of 255, opacity from which on a shape hides what is below
_MANY_SHAPES = 300  # from which on a look at the page costs less than sorting them out
_MIDDLE = 0.3  # em from the baseline up
_ENDS = 16  # objects at either end of a page drawn glyph by glyph
_WHITE = 225  # of 255: words as light as that are doubtful anyway


@dataclass(frozen=True, slots=True)
class Shape:
    """Something painted, in the words' axes; ``colour`` (red, green, blue) is None for pictures."""

    index: int  # place in the drawing order
    kind: int
    left: float
    top: float
    right: float
    bottom: float
    colour: bytes | None


def doubt_words(ground: Ground, printed: Print, letters: int) -> None:
    """Mark the words that lie under a shape, or on one of their own colour or on a picture.

    ``letters`` are those of the whole page.
    """
    light = [] if printed.is_plain else [w for w in printed.words if w.hidden == LIGHT]
    for word in light:
        word.hidden = ""
    things = _painted(ground, fully=bool(light) or native.count_objects(ground.page) <= letters)
    if len(things) > _MANY_SHAPES:
        for word in printed.words:
            word.hidden = word.hidden or "covered"
        return
    shapes = [shape for shape in _shapes(ground, things) if shape is not None]
    if not shapes:
        return
    indices = _drawing_order(ground, printed)
    middles = printed.bases - _MIDDLE * printed.sizes
    order = np.argsort(middles, kind="stable")
    ordered = [printed.words[at] for at in order.tolist()]
    heights = middles[order].tolist()
    for shape in shapes:
        start, stop = bisect_left(heights, shape.top), bisect_right(heights, shape.bottom)
        inside = [
            word
            for word in ordered[start:stop]
            if not word.hidden and shape.left <= (word.left + word.right) / 2 <= shape.right
        ]
        _doubt(ground, shape, inside, indices)


def _doubt(ground: Ground, shape: Shape, inside: Sequence[Word], indices: dict[int, int]) -> None:
    below = []
    for word in inside:
        index = indices.get(word.order)  # None inside a form, whose objects are not the page's
        if (index is None and shape.kind != _FORM) or (index is not None and index < shape.index):
            word.hidden = "covered"
        elif index is not None and shape.kind != _FORM:
            below.append(word)
    if shape.colour is not None and min(shape.colour) >= _WHITE:
        return
    fills = native.read_fills(ground.textpage, [word.order for word in below])
    for word, fill in zip(below, fills, strict=True):
        if shape.colour is None or max(abs(a - b) for a, b in zip(shape.colour, fill)) < _ALIKE:  # noqa: B905 - a fill has its opacity too
            word.hidden = "background_colour"


def _painted(ground: Ground, *, fully: bool) -> list[tuple[int, int, int]]:
    """Index, handle and type of what is on the page and no text; if not fully, at its ends."""
    count = native.count_objects(ground.page)
    indices: Sequence[int] = range(count)
    if not fully:
        # With an object a glyph, looking at each would cost a tenth of reading the page.
        indices = sorted({*range(min(_ENDS, count)), *range(max(0, count - _ENDS), count)})
    things = native.list_objects(ground.page, indices)
    types = map(native.object_type, things)
    return [
        (index, thing, kind)
        for index, thing, kind in zip(indices, things, types, strict=True)
        if kind != _TEXT
    ]


def _shapes(ground: Ground, things: list[tuple[int, int, int]]) -> Iterator[Shape | None]:
    boxes = native.object_bounds([thing for _, thing, _ in things])
    for (index, thing, kind), box in zip(things, boxes, strict=True):
        left, top, right, bottom = ground.place(box)
        if right - left < _SMALLEST or bottom - top < _SMALLEST:
            continue
        colour = None
        if kind == _PATH:
            colour = _paint(thing)
            if colour is None:
                continue
        yield Shape(index, kind, left, top, right, bottom, colour)


def _paint(path: int) -> bytes | None:
    """The colour that a path covers its box with, if it does."""
    fill, stroke, width = native.path_colour(path)
    colour = fill or (stroke if width >= _SMALLEST else None)
    if colour is None or colour[3] < _SOLID:
        return None
    return colour[:3]


def _drawing_order(ground: Ground, printed: Print) -> dict[int, int]:
    """The place in the drawing order of each word's text object, by the word's order."""
    count = native.count_objects(ground.page)
    things = native.list_objects(ground.page, range(count))
    places = dict(zip(things, range(count), strict=True))
    return {
        order: places[thing]
        for order, thing in zip(printed.orders, printed.objects, strict=True)
        if thing in places
    }
