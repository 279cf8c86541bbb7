"""Pen advances learned from the page itself.

Where each glyph is a text object of its own, a glyph's box may overhang its advance by up to 0.2 em
(wkhtmltopdf), which swallows the space after it. How far the pen really steps after a letter shows
wherever the next letter follows. Of other producers (Chromium) the boxes end where the next letter
begins, and what steps less is kerned ("y,").
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_LEAST = 20  # the step taken is at the 20th part of those seen: kerned pairs are rarer
_FEW = 3  # steps that do not tell a letter's advance
_AS_BOXED = 0.25  # of the steps, where the boxes are the advances; of wkhtmltopdf it is none
_ALMOST = 0.015  # em
FLOOR = 0.1  # em below which one glyph is drawn over the other
_ALIKE = 2  # letters next narrower, and next wider, that tell the overhang of a letter
_GRAIN = 32  # parts of a point in which widths are told apart: the same letter in another font
_SMALL = 0x10000  # from which on keys are sorted by comparing them, which takes thrice as long


@dataclass(slots=True)
class Shapes:
    """Letters of one font and size, told apart by their boxes; parallel to the glyphs."""

    kinds: Ints  # which of the shapes each glyph has
    samples: Ints  # the last glyph of each shape
    widths: Floats  # of each shape's box, from where the pen stood
    sizes: Floats  # of each shape's font


def tell_shapes(codes: Ints, widths: Floats, sizes: Floats) -> Shapes:
    """The shapes of these characters: same letter, same width of the box."""
    parts = np.rint(widths * _GRAIN).astype(np.int64)
    ranks, letters = _rank(codes)
    _, kinds, samples = tell_apart(ranks + letters * parts)
    return Shapes(kinds, samples, widths[samples], sizes[samples])


def _rank(codes: Ints) -> tuple[Ints, int]:
    """The place of each character among the different ones, and how many these are."""
    met = np.zeros(int(codes.max(initial=0)) + 1, bool)
    met[codes] = True
    different = met.nonzero()[0]
    ranks = np.empty(len(met), np.int64)
    ranks[different] = np.arange(len(different))
    return ranks.take(codes), len(different)


def tell_apart(keys: Ints) -> tuple[Ints, Ints, Ints]:
    """The different keys in order, which of them each key is, and where each stands last.

    ``np.unique`` and a search for each key take half as long again for those of a page.
    """
    least = keys.min(initial=0)
    small = keys.max(initial=0) - least < _SMALL
    order = ((keys - least).astype(np.uint16) if small else keys).argsort(kind="stable")
    ordered = keys.take(order)
    ends = np.empty(len(keys), bool)
    ends[-1:] = True
    np.not_equal(ordered[1:], ordered[:-1], out=ends[:-1])
    kinds = np.empty(len(keys), np.int64)
    kinds[order] = ends.cumsum() - ends
    return ordered[ends], kinds, order[ends]


def learn_rights(shapes: Shapes, lefts: Floats, sizes: Floats) -> Floats:
    """Where the pen stood after each glyph, never to the right of the glyph's box."""
    advances = shapes.widths.copy()
    steps = lefts[1:] - lefts[:-1]
    known = None if _are_advances(shapes, steps, sizes) else _learn(shapes, steps, sizes, advances)
    if known is None or len(known) == 0:
        return lefts + advances.take(shapes.kinds)
    missing = np.ones(len(advances), bool)
    missing[known] = False
    unknown = missing.nonzero()[0]
    if len(unknown):
        advances[unknown] -= _overhangs(shapes, advances, known, unknown)
    return lefts + advances.take(shapes.kinds)


def _are_advances(shapes: Shapes, steps: Floats, sizes: Floats) -> bool:
    """Whether the boxes end where the pen stands next."""
    beyond = np.abs(steps - shapes.widths.take(shapes.kinds[:-1])) / sizes[:-1]
    return bool((beyond < _ALMOST).mean() >= _AS_BOXED) if len(beyond) else False


def _learn(shapes: Shapes, steps: Floats, sizes: Floats, advances: Floats) -> Ints:
    """Fill in the advances that the pen's steps tell; which shapes these are."""
    steps = steps / sizes[:-1]
    within = ((steps > FLOOR) & (steps < 1)).nonzero()[0]
    kinds = shapes.kinds.take(within)
    ordered = np.sort(kinds + steps.take(within))  # by kind, then by step
    counts = np.bincount(kinds, minlength=len(advances))
    seen = (counts > _FEW).nonzero()[0]
    firsts = counts.cumsum()[seen] - counts[seen]
    rarest = np.maximum(1, counts[seen] // _LEAST)
    least = (ordered[firsts + rarest] - seen) * shapes.sizes[seen]
    shorter = least < advances[seen]
    known: Ints = seen[shorter]
    advances[known] = least[shorter]
    return known


def _overhangs(shapes: Shapes, advances: Floats, known: Ints, unknown: Ints) -> Floats:
    """How far letters that only spaces follow overhang: as letters about as wide."""
    widths = shapes.widths / shapes.sizes
    known = known[np.argsort(widths[known], kind="stable")]
    places = np.searchsorted(widths[known], widths[unknown])
    around = places[:, None] + np.arange(-_ALIKE, _ALIKE)
    alike = known.take(around, mode="clip")
    overhangs = np.sort((shapes.widths - advances)[alike] / shapes.sizes[alike])
    medians = (overhangs[:, _ALIKE - 1] + overhangs[:, _ALIKE]) / 2
    result: Floats = medians * shapes.sizes[unknown]
    return result
