"""Segments of words, and rows of segments: what stands on one baseline, cut at wide gaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from operator import attrgetter
from statistics import median

from bpo_resume.documents.layout.words import Word

WIDE = 1.2  # em between two words from which on they are parted by a tab
SAME_BASE = 0.3  # em
_RAISED = 0.6  # em a superscript's baseline may be off
_OVERLAP = 0.5  # em two segments of one row may stand over one another
_GLUED = 0.08  # em below which two words of one line have no space between them
_MOST_BESIDE = 200  # segments of a row that one is held against; no page prints more
_LETTERS = 5  # letters in a run that may be letter-spaced


@dataclass(slots=True)
class Segment:
    """Words on one baseline without a wide gap between them."""

    words: Sequence[Word]
    left: float
    right: float
    base: float
    size: float
    order: int
    text: str
    bold_letters: int
    apart: bool = False  # a cell of its own, however near the text on its left

    @property
    def bold(self) -> bool:
        """Whether most of it is."""
        return 2 * self.bold_letters > len(self.text)


Row = list[Segment]

_by_base = attrgetter("base", "left")
_by_left = attrgetter("left")


def make_segment(run: Sequence[Word]) -> Segment:
    """Words that follow one another as a segment."""
    first = run[0]
    text = _join_texts(run)
    letters = len(text) - len(run) + 1
    if is_spaced(letters, len(run)):
        run = _mend_letter_spacing(run)
        text = _join_texts(run)
    bold = sum([len(word.text) for word in run if word.bold])
    # A superscript or a small capital at the start would misplace the line.
    main = first if len(first.text) > 1 else max(run, key=_length)
    return Segment(run, first.left, run[-1].right, main.base, main.size, first.order, text, bold)


def is_spaced(letters: int, words: int) -> bool:
    """Whether this many letters in this many words may be words set letter by letter."""
    return _LETTERS <= letters <= 1.5 * words and words > 2


def _join_texts(run: Sequence[Word]) -> str:
    return " ".join([word.text for word in run])


def _length(word: Word) -> int:
    return len(word.text)


def _mend_letter_spacing(run: Sequence[Word]) -> Sequence[Word]:
    """ "E X P E R I E N C E" as one word: letters at an even distance belong together."""
    gaps = [b.left - a.right for a, b in pairwise(run)]
    limit = median(gaps) + 0.13 * run[0].size
    if median(gaps) > run[0].size:
        return run
    mended = [run[0]]
    for gap, word in zip(gaps, run[1:], strict=True):
        if gap <= limit:
            mended[-1] = _join(mended[-1], word)
        else:
            mended.append(word)
    return mended


def _join(a: Word, b: Word) -> Word:
    text = a.text + b.text
    return Word(text, a.left, b.right, a.base, a.size, a.order, a.bold, a.hidden, a.confidence)


def left_edge(segments: Sequence[Segment]) -> float:
    """Where the leftmost of them begins."""
    return min(segment.left for segment in segments)


def build_rows(segments: Sequence[Segment]) -> list[Row]:
    """Segments by baseline, top to bottom, each row left to right."""
    rows: list[Row] = []
    for segment in sorted(segments, key=_by_base):
        if rows and _belongs(rows[-1], segment):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    for row in rows:
        if len(row) > 1:
            row.sort(key=_by_left)
    return rows


def _belongs(row: Sequence[Segment], segment: Segment) -> bool:
    """Whether a segment stands beside those of a row, not under a large one that reaches down."""
    if segment.base == row[0].base:  # as nearly always
        return True
    beside = islice(reversed(row), _MOST_BESIDE)
    return _share_base(row[0], segment) and not any(_is_over(other, segment) for other in beside)


def _is_over(upper: Segment, lower: Segment) -> bool:
    em = min(upper.size, lower.size)
    shared = min(upper.right, lower.right) - max(upper.left, lower.left)
    return shared > _OVERLAP * em and lower.base - upper.base > SAME_BASE * em


def _share_base(upper: Segment, lower: Segment) -> bool:
    small, large = upper.size, lower.size
    if small > large:
        small, large = large, small
    reach = _RAISED if small < 0.8 * large else SAME_BASE
    return lower.base - upper.base <= reach * large


def part_row(row: Row) -> list[Row]:
    """The cells of a row: cut at wide gaps."""
    cells = [row[:1]]
    for a, b in pairwise(row):
        if b.apart or b.left - a.right >= WIDE * max(a.size, b.size):
            cells.append([])
        cells[-1].append(b)
    return cells


def join_row(row: Row) -> str:
    """The text of a row: a tab between cells, a space where there is a gap at all."""
    return row[0].text if len(row) == 1 else "\t".join(map(_join_cell, part_row(row)))


def _join_cell(cell: Row) -> str:
    parts = [cell[0].text]
    for a, b in pairwise(cell):
        parts += [" " if b.left - a.right > _GLUED * max(a.size, b.size) else "", b.text]
    return "".join(parts)
