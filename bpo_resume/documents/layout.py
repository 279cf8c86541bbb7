"""Words to lines in reading order: pure geometry, no PDF library.

Words become segments (no wide gap inside), segments rows (one baseline), rows lines. A gutter
that stays empty over several rows either parts columns, which are then read one after the
other, or the cells of the same rows, which stay together. What tells them apart, in this order:
dates set flush right (never split off), how often the drawing order switches sides, and whether
the rows share their baselines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from bpo_resume.documents.drafts import Draft
from bpo_resume.documents.gutters import Band, Row, find_band
from bpo_resume.documents.rails import find_labels
from bpo_resume.documents.segments import Segment, build_rows, build_segments, join_row
from bpo_resume.documents.words import Mark, Word

_PARAGRAPH_GAP = 1.35  # of the usual distance between baselines
_MARK_REACH = 3.0  # em left of the line


def arrange(words: Sequence[Word], page: int, marks: Sequence[Mark] = ()) -> list[Draft]:
    """The lines of one page in reading order; blocks are numbered from 0."""
    drafts: list[Draft] = []
    for block, region in enumerate(_blocks(build_segments(words))):
        drafts.extend(_draft(row, page, block) for row in region)
    _mark_bullets(drafts, marks)
    return drafts


def _blocks(segments: list[Segment]) -> Iterator[list[Row]]:
    for region in _regions(segments):
        yield from _paragraphs(region)


def _regions(segments: list[Segment]) -> Iterator[list[Row]]:
    """Runs of rows that are read straight down, columns one after the other."""
    rows = build_rows(segments)
    pending = 0  # the first row not yet read
    index = 0
    while index < len(rows):
        bands = _find_bands(rows, pending, index)
        if not bands:
            index += 1
            continue
        if pending < bands[0].start:
            yield rows[pending : bands[0].start]
        for band in bands:
            for side in band.part(rows):
                yield from _regions(side)
        pending = index = bands[-1].stop
    if pending < len(rows):
        yield rows[pending:]


def _find_bands(rows: list[Row], pending: int, index: int) -> list[Band]:
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
    steps = [b[0].base - a[0].base for a, b in pairwise(rows)]
    usual = median(steps) if steps else 0.0
    block = rows[:1]
    for row, previous, step in zip(rows[1:], rows, steps, strict=False):
        sizes = sorted((row[0].size, previous[0].size))
        if step > _PARAGRAPH_GAP * min(usual, 2 * sizes[0]) or sizes[1] > 1.15 * sizes[0]:
            yield block
            block = []
        block.append(row)
    if block:
        yield block


def _draft(row: Row, page: int, block: int) -> Draft:
    size = max(row, key=lambda segment: len(segment.text)).size
    base = row[0].base
    letters = sum(len(segment.text) for segment in row)
    heavy = sum(segment.bold_letters for segment in row)
    return Draft(
        join_row(row),
        page,
        block,
        left=min(segment.left for segment in row),
        top=base - 0.8 * size,
        right=max(segment.right for segment in row),
        bottom=base + 0.2 * size,
        size=size,
        bold=2 * heavy > letters,
        ocr_confidence=_confidence(row),
    )


def _confidence(row: Row) -> float | None:
    """The mean over the letters of a line read by OCR, None for any other."""
    if row[0].words[0].confidence is None:
        return None
    words = [word for segment in row for word in segment.words]
    letters = sum(len(word.text) for word in words)
    return sum(len(word.text) * (word.confidence or 0.0) for word in words) / letters


def _mark_bullets(drafts: list[Draft], marks: Sequence[Mark]) -> None:
    for x, y in marks:
        for draft in drafts:
            reach = _MARK_REACH * draft.size
            if draft.top <= y <= draft.bottom and draft.left - reach < x < draft.left:
                draft.bullet = True
