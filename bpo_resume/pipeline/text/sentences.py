"""Sentences of a document: bullets and paragraphs put together again from their printed lines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from bpo_resume.model import Document, Line

_BULLET = re.compile(r"\s*(?:[•●▪■◦‣➢►✓*·§]|[-–—]\s|o\s(?=[A-Z])|\(?\d{1,2}[.)]\s)")
_ENDS = tuple(".;:!?")
_BREAK = re.compile(
    r"(?<=[.!?])(?<!\b[Aa]vg\.)(?<!\b[Aa]pprox\.)(?<!\bRs\.)(?<!\bNo\.)(?<!\bvs\.)\s+(?=[^a-z\s])"
    r"|(?<=[a-z]{3}\.)(?=[A-Z][a-z])|;\s+|[•●▪■➢►✓]\s*|\s{4,}|\t"
)
# What a break begins with or stands behind; most places of a text are passed over at a glance.
_MARK = re.compile(r"[.!?;•●▪■➢►✓\s](?:(?<=\S)|(?<=\t)|\s{3})")
# Before a number nobody ends a line with such a word, but the margin does.
_LEFT_OPEN = re.compile(
    r"\b(?:of|at|to|from|by|with|than|an?|the|and|or|for|in|under|over|below|above|within|per)$",
    re.IGNORECASE,
)
_WRAPPED = 60  # characters; a line shorter than this was ended by its writer, not by the margin
_LONGEST = 4000  # characters, beyond any sentence: what is done with one may grow with its square
_REACH = 0.8  # of the page's widest line; a line that stops before it was not wrapped
_INDENT = 3.0  # points between a list glyph and the text that hangs beside it, at least


def split_sentences(
    document: Document, holding: Sequence[int] | None = None
) -> Iterator[tuple[int, int]]:
    """Spans of ``document.text``, in order; a line break inside one is a wrapped line.

    ``holding``: offsets in their order; only the sentences that hold one of them are wanted.
    """
    text = document.text
    for start, end in _join_lines(document):
        if holding is None:
            yield from _split(text, start, end)
        elif _holds(holding, start, end):
            yield from (span for span in _split(text, start, end) if _holds(holding, *span))


def _holds(offsets: Sequence[int], start: int, end: int) -> bool:
    at = bisect_left(offsets, start)
    return at < len(offsets) and offsets[at] < end


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    position = start
    for mark in _MARK.finditer(text, start, end):
        if mark.start() < position:
            continue
        behind = text[mark.start()] in ".!?"
        match = _BREAK.match(text, mark.end() if behind else mark.start(), end)
        if match is not None:
            yield from _cut(text, position, match.start())
            position = match.end()
    yield from _cut(text, position, end)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span, or its pieces where it is beyond all measure; nothing where it is empty."""
    while end - start > _LONGEST:
        blank = text.rfind(" ", start + 1, start + _LONGEST)
        piece = blank if blank > 0 else start + _LONGEST
        yield start, piece
        start = piece
    if start < end:
        yield start, end


def _join_lines(document: Document) -> Iterator[tuple[int, int]]:
    """Spans of bullets and paragraphs."""
    text, lines = document.text, document.lines
    margins, columns = _find_margins(lines), cache(lambda: _find_columns(lines))
    first: Line | None = None
    previous: Line | None = None
    above = ""
    for line in lines:
        below = text[line.start : line.end].strip()
        if previous is not None and first is not None:
            reach = margins[previous.page] * _REACH
            if not _may_continue(above, below, previous, line) or not (
                _continues(above, below, previous.right >= reach)
                or _hangs(text, (first, previous, line), columns)
            ):
                yield first.start, previous.end
                first = None
        first = first or line
        previous, above = line, below
    if first is not None and previous is not None:
        yield first.start, previous.end


def _find_margins(lines: Sequence[Line]) -> dict[int, float]:
    """How far to the right the widest line of each page reaches."""
    margins: dict[int, float] = {}
    for line in lines:
        if line.right > margins.get(line.page, -1.0):
            margins[line.page] = line.right
    return margins


def _find_columns(lines: Sequence[Line]) -> dict[tuple[int, int], float]:
    """The same by blocks."""
    columns: dict[tuple[int, int], float] = {}
    for line in lines:
        column = line.page, line.block
        columns[column] = max(line.right, columns.get(column, 0.0))
    return columns


def _may_continue(above: str, below: str, previous: Line, line: Line) -> bool:
    if not above or not below or line.bullet or line.heading or previous.heading:
        return False
    return not (above.endswith(_ENDS) or "\t" in above or _BULLET.match(below))


def _continues(above: str, below: str, wide: bool) -> bool:
    """Whether a line goes on with the sentence above; ``wide``: that reached the margin."""
    if below[0].islower() or (wide and len(above) >= _WRAPPED):
        return True
    return not below[0].isalpha() and _LEFT_OPEN.search(above) is not None


def _hangs(
    text: str,
    lines: tuple[Line, Line, Line],
    columns: Callable[[], dict[tuple[int, int], float]],
) -> bool:
    """Whether ``line`` hangs under a list item's glyph because the column left it no room.

    ``lines`` are the item's first line, the line above and the line in question.
    """
    item, previous, line = lines
    if not item.bullet or (item.page, item.block) != (line.page, line.block):
        return False
    above, below = text[previous.start : previous.end], text[line.start : line.end]
    if line.left < item.left + _INDENT:
        return False
    letter = (previous.right - previous.left) / max(1, len(above))
    needed = letter * (1 + len(below.split()[0]))
    return previous.right + needed > columns()[line.page, line.block]
