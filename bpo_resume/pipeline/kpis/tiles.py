"""Metrics on tiles: a name and its figure on lines of their own, one over the other.

    Attrition            92%
    62% → 41%            CSAT
    Headcount            310 sec
    165 FTE              AHT

Whether the figure stands below its name or above it, the whole strip says: one tile is like
another.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bpo_resume.model import Document
from bpo_resume.pipeline.amounts.measures import Measure, group_measures
from bpo_resume.pipeline.amounts.quantities import Quantity, find_quantities
from bpo_resume.pipeline.kpis.fit import fit_quantity
from bpo_resume.pipeline.kpis.parts import Link, Name

_LEAST = 2  # tiles of a strip; one alone may be anything
_LONGEST = 40  # characters of a label, or of a figure
_BESIDE = 12  # of them beside the figure itself: "165 FTE"
_NUMBERED = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Figure:
    """A line that is a figure and little else; the measure is told from the line's start."""

    index: int
    measure: Measure


def read_tiles(document: Document, names: Sequence[Name]) -> Iterator[tuple[int, int, Link]]:
    """The figures on tiles with their names, each with the two lines it stands on.

    ``names`` are the document's, in text order; the parts of a link are told from where its lines
    start.
    """
    starts = [name.start for name in names]
    for strip in _find_strips(document):
        sides = [
            [_pair(document, names, starts, figure, step) for figure in strip] for step in (-1, 1)
        ]
        # Names above their figures and below them: the side on which more fit.
        told = max(sides, key=lambda side: sum(pair is not None for pair in side))
        yield from (pair for pair in told if pair is not None)


def _find_strips(document: Document) -> Iterator[list[_Figure]]:
    """Figures on every second line, with a short line without one between them."""
    strip: list[_Figure] = []
    texts = [document.text[line.start : line.end] for line in document.lines]
    short = {index for index, text in enumerate(texts) if _may_be_figure(text)}
    for index in sorted(short):
        if short.isdisjoint((index - 2, index + 2)):
            continue  # nothing to make a strip with, as of most
        measure = _read_figure(texts[index])
        if measure is None:
            continue
        if strip and not (index - strip[-1].index == 2 and _is_label(document, index - 1)):
            if len(strip) >= _LEAST:
                yield strip
            strip = []
        strip.append(_Figure(index, measure))
    if len(strip) >= _LEAST:
        yield strip


def _is_label(document: Document, index: int) -> bool:
    line = document.lines[index]
    text = document.text[line.start : line.end]
    return _may_be_tile(text) and _NUMBERED.search(text) is None


def _may_be_figure(text: str) -> bool:
    return _may_be_tile(text) and _NUMBERED.search(text) is not None


def _may_be_tile(text: str) -> bool:
    """Whether a line is short enough for half a tile, and no row of a table."""
    return len(text) <= _LONGEST and "\t" not in text


def _read_figure(text: str) -> Measure | None:
    """The one measure of a line that holds little else."""
    measures = group_measures(text, find_quantities(text))
    if len(measures) != 1 or measures[0].quantity.period or measures[0].quantity.template:
        return None
    measure = measures[0]
    rest = len(text) - (max(measure.end, measure.quantity.end) - measure.start)
    return measure if rest <= _BESIDE else None


def _pair(
    document: Document, names: Sequence[Name], starts: Sequence[int], figure: _Figure, step: int
) -> tuple[int, int, Link] | None:
    """A figure with the one name on the line above or below that it can be a value of."""
    at = figure.index + step
    if not (0 <= at < len(document.lines) and _is_label(document, at)):
        return None
    label, line = document.lines[at], document.lines[figure.index]
    inside = names[bisect_left(starts, label.start) : bisect_left(starts, label.end)]
    own = [name for name in inside if _fits(name, figure.measure.quantity)]
    if len(own) != 1:
        return None
    start, end = min(label.start, line.start), max(label.end, line.end)
    return start, end, Link(own[0].move(-start), figure.measure.move(line.start - start))


def _fits(name: Name, quantity: Quantity) -> bool:
    return fit_quantity(name.kpi, quantity, delta=False, tight=True) is not None
