"""Tells the maker of a tool from the tool: "SAP" on an employer's line is where someone worked.

The tagger cannot know, as the name is the same; the jobs found beside it can.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from bpo_resume.model import Position
from bpo_resume.pipeline.tagger import Hit


def drop_employers(hits: Sequence[Hit], positions: Iterable[Position]) -> Iterator[Hit]:
    """The hits without the tools that are part of an employer's name.

    That is the line a job names its employer on, or a longer employer term ("Oracle India").
    """
    lines = _Spans(_find_lines(positions))
    terms = _Spans((hit.start, hit.end) for hit in hits if hit.kind == "employer")
    for hit in hits:
        at = hit.start, hit.end
        if hit.kind != "tool" or not (lines.hold(*at) or terms.hold_more(*at)):
            yield hit


class _Spans:
    """Character ranges, to be asked whether one of them holds another."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._farthest = list(accumulate((end for _, end in ordered), max))

    def hold(self, start: int, end: int) -> bool:
        """Whether a range holds this one."""
        at = bisect_right(self._starts, start)
        return at > 0 and self._farthest[at - 1] >= end

    def hold_more(self, start: int, end: int) -> bool:
        """Whether a range holds this one and more."""
        return self.hold(start, end + 1) or self.hold(start - 1, end)


def _find_lines(positions: Iterable[Position]) -> Iterator[tuple[int, int]]:
    """Where the jobs have their employers' names, as character ranges."""
    for position in positions:
        for evidence in position.evidence:
            if evidence.text == position.employer != position.title:
                yield evidence.start, evidence.end
