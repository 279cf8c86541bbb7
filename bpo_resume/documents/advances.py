"""Pen advances learned from the page itself.

Where each glyph is a text object of its own (wkhtmltopdf), a glyph's box overhangs its advance by
up to 0.2 em, which swallows the space after it. How far the pen really steps after a letter shows
wherever the next letter follows.
"""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import add, sub
from statistics import median

_LEAST = 20  # the step taken is at the 20th part of those seen: kerned pairs are rarer
_FEW = 3  # steps that do not tell a letter's advance
_ENOUGH = 1500  # glyphs of one size in a row that tell enough
_FLOOR = 0.1  # em below which one glyph is drawn over the other


def learn_rights(
    text: str, lefts: Sequence[float], rights: Sequence[float], sizes: Sequence[float]
) -> list[float]:
    """Where the pen stood after each glyph, never to the right of the glyph's box."""
    runs = list(size_runs(sizes))
    steps = [*map(sub, lefts[1:], lefts), 0.0]
    widths = list(map(sub, rights, lefts))
    seen: dict[float, dict[str, list[float]]] = {}
    boxes: dict[float, dict[str, float]] = {}
    for start, end, size in runs:
        table, floor = seen.setdefault(size, defaultdict(list)), _FLOOR * size
        boxes.setdefault(size, {}).update(zip(text[start:end], widths[start:end], strict=True))
        stop = min(end, start + _ENOUGH)
        for char, step in zip(text[start:stop], steps[start:stop], strict=True):
            if floor < step < size:
                table[char].append(step)
    advances = {size: _advances(seen[size], boxes[size]) for size in seen}
    learned: list[float] = []
    for start, end, size in runs:
        learned.extend(map(add, lefts[start:end], map(advances[size].__getitem__, text[start:end])))
    return learned


def _advances(seen: dict[str, list[float]], boxes: dict[str, float]) -> dict[str, float]:
    """The advance of each letter of one font size."""
    known = {
        char: step
        for char, steps in seen.items()
        if len(steps) > _FEW and (step := sorted(steps)[len(steps) // _LEAST]) < boxes[char]
    }
    overhangs = sorted((boxes[char], boxes[char] - step) for char, step in known.items())
    return {
        char: known[char] if char in known else width - _overhang(width, overhangs)
        for char, width in boxes.items()
    }


def _overhang(width: float, known: list[tuple[float, float]]) -> float:
    """How far the box of a letter that only spaces follow overhangs: as letters about as wide."""
    place = bisect(known, (width,))
    alike = [overhang for _, overhang in known[max(0, place - 2) : place + 2]]
    return median(alike) if alike else 0.0


def size_runs(sizes: Sequence[float]) -> Iterator[tuple[int, int, float]]:
    """Ranges of one font size."""
    start = 0
    for size, group in groupby(sizes):
        end = start + sum(1 for _ in group)
        yield start, end, size
        start = end
