"""Tells the maker of a tool from the tool: "SAP" on an employer's line is where someone worked.

The tagger cannot know, as the name is the same; the jobs found beside it can.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bpo_resume.model import Position
from bpo_resume.pipeline.tagger import Hit


def drop_employers(hits: Sequence[Hit], positions: Iterable[Position]) -> Iterator[Hit]:
    """The hits without the tools that are part of an employer's name.

    That is the line a job names its employer on, or a longer employer term ("Oracle India").
    """
    lines = tuple(_find_lines(positions))
    terms = [(hit.start, hit.end) for hit in hits if hit.kind == "employer"]
    for hit in hits:
        if hit.kind != "tool" or not (_is_within(hit, lines) or _is_part(hit, terms)):
            yield hit


def _is_within(hit: Hit, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= hit.start and hit.end <= end for start, end in spans)


def _is_part(hit: Hit, terms: Iterable[tuple[int, int]]) -> bool:
    size = hit.end - hit.start
    return _is_within(hit, (term for term in terms if term[1] - term[0] > size))


def _find_lines(positions: Iterable[Position]) -> Iterator[tuple[int, int]]:
    """Where the jobs have their employers' names, as character ranges."""
    for position in positions:
        for evidence in position.evidence:
            if evidence.text == position.employer != position.title:
                yield evidence.start, evidence.end
