"""List bullets that a producer draws as small shapes instead of setting a glyph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from bpo_resume.documents import native
from bpo_resume.documents.words import Mark, Word

_PATH = 2  # PDFium's object type
_SMALLEST, _LARGEST = 1.0, 8.0  # points
_LOOK_AHEAD = 60  # objects
_FLATTEST = 0.6  # height over width, and the other way round


def find_marks(page: int, textpage: int, words: Sequence[Word]) -> list[Mark]:
    """Centres of the shapes that may be bullets. ``page`` and ``textpage`` are PDFium handles."""
    count = native.count_objects(page)
    glyphs = sum(len(word.text) for word in words)
    if count <= glyphs:
        objects: Iterable[int] = (native.object_at(page, index) for index in range(count))
    else:
        # With an object a glyph, looking at each would cost as much as reading the page.
        objects = _before_lines(page, textpage, words, count)
    paths = [thing for thing in objects if thing and native.object_type(thing) == _PATH]
    return [
        ((left + right) / 2, (bottom + top) / 2)
        for left, bottom, right, top in native.object_bounds(paths)
        if _is_dot(right - left, top - bottom)
    ]


def _is_dot(width: float, height: float) -> bool:
    if not (_SMALLEST <= width <= _LARGEST and _SMALLEST <= height <= _LARGEST):
        return False
    return _FLATTEST <= height / width <= 1 / _FLATTEST


def _before_lines(page: int, textpage: int, words: Sequence[Word], count: int) -> Iterator[int]:
    """The object drawn just before each line's first glyph.

    Text keeps its order, so the walk jumps ahead by the glyphs of a line and searches from there.
    """
    firsts, lengths = _line_starts(words)
    known = expected = 0
    for wanted, length in zip(native.read_objects(textpage, firsts), lengths, strict=True):
        ahead = range(expected, min(count, expected + length + _LOOK_AHEAD))
        # Objects of several glyphs make the jump too far; fewer objects than glyphs, in vain.
        behind = range(known, min(expected, count))
        places = (at for at in chain(ahead, behind) if native.object_at(page, at) == wanted)
        found = next(places, None)
        if found is None:
            continue
        if found:
            yield native.object_at(page, found - 1)
        known, expected = found, found + length


def _line_starts(words: Sequence[Word]) -> tuple[list[int], list[int]]:
    """Character index of each line's first word, and how many objects the line needs."""
    firsts: list[int] = []
    lengths: list[int] = []
    base = None
    for word in words:
        if base is None or abs(word.base - base) > 0.5 * word.size:
            firsts.append(word.order)
            lengths.append(0)
        lengths[-1] += len(word.text) + (lengths[-1] > 0)  # a space is an object too
        base = word.base
    return firsts, lengths
