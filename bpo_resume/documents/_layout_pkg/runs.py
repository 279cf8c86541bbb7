"""Words to segments: what follows on one baseline, told for all words of a page at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import repeat
from typing import overload

import numpy as np

from bpo_resume.documents.prints import Ints, Print
from bpo_resume.documents.segments import (
    SAME_BASE,
    WIDE,
    Segment,
    is_spaced,
    make_segment,
)
from bpo_resume.documents.words import Word

_GUTTER = 0.6  # em between two columns, at least
_COLUMN = 4  # lines that start at one edge
_STEP_BACK = 0.5  # em a word may begin before the end of the one before it


class _Run(Sequence[Word]):
    """Words ``start`` to ``stop`` (exclusive) of a print, made when one is asked for."""

    def __init__(self, printed: Print, start: int, stop: int) -> None:
        self._printed, self._start, self._stop = printed, start, stop

    def __len__(self) -> int:
        return self._stop - self._start

    @overload
    def __getitem__(self, at: int) -> Word: ...

    @overload
    def __getitem__(self, at: slice) -> list[Word]: ...

    def __getitem__(self, at: int | slice) -> Word | list[Word]:
        return self._words[at]

    @cached_property
    def _words(self) -> list[Word]:
        return self._printed.slice_words(self._start, self._stop)


def build_segments(words: Sequence[Word]) -> list[Segment]:
    """The segments of words in drawing order."""
    return cut_segments(Print.of(list(words), [0] * len(words)))


def cut_segments(printed: Print) -> list[Segment]:
    """The segments of a print in drawing order."""
    if not printed.orders:
        return []
    starts = _starts(printed)
    stops = np.append(starts[1:], len(printed.orders))
    first, last = printed.offsets[starts], printed.offsets[stops] - 1
    mains = _mains(printed.lengths, starts, stops)
    bold = np.zeros(len(printed.orders) + 1, np.int64)
    np.cumsum(printed.lengths * np.array(printed.bolds), out=bold[1:])
    begins, ends = starts.tolist(), stops.tolist()
    segments = list(
        map(
            Segment,
            map(_Run, repeat(printed), begins, ends),
            printed.lefts[starts].tolist(),
            printed.rights[stops - 1].tolist(),
            printed.bases[mains].tolist(),
            printed.sizes[mains].tolist(),
            [printed.orders[start] for start in begins],
            map(printed.text.__getitem__, map(slice, first.tolist(), last.tolist())),
            (bold[stops] - bold[starts]).tolist(),
        )
    )
    for at, segment in enumerate(segments):
        words = ends[at] - begins[at]
        if is_spaced(len(segment.text) - words + 1, words):
            segments[at] = make_segment(printed.slice_words(begins[at], ends[at]))
    return segments


def _starts(printed: Print) -> Ints:
    """Where words begin that do not go on the line of those before them, or begin a column."""
    sizes = np.maximum(printed.sizes[1:], printed.sizes[:-1])
    gaps = printed.lefts[1:] - printed.rights[:-1]
    level = np.abs(printed.bases[1:] - printed.bases[:-1]) <= SAME_BASE * sizes
    begins = np.ones(len(printed.orders), bool)
    begins[1:] = ~(level & (gaps > -_STEP_BACK * sizes) & (gaps < WIDE * sizes))
    starts = begins.nonzero()[0]
    wide = (~begins[1:] & (gaps > _GUTTER * printed.sizes[1:])).nonzero()[0] + 1
    if len(wide) == 0:
        return starts
    edges = Counter(np.rint(printed.lefts[starts]).tolist())
    columns = [edges[left] >= _COLUMN for left in np.rint(printed.lefts[wide]).tolist()]
    begins[wide[columns]] = True
    return begins.nonzero()[0]


def _mains(lengths: Ints, starts: Ints, stops: Ints) -> Ints:
    """The word that places each segment: the first, or the longest where that is one letter."""
    mains = starts.copy()
    for at in (lengths[starts] <= 1).nonzero()[0].tolist():
        mains[at] += np.argmax(lengths[starts[at] : stops[at]])
    return mains
