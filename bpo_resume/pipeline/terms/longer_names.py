"""Tells a name from a part of a longer one: worked at SAP; the engineer in "Pro/Engineer".

The tagger looks at one kind of term at a time; here the kinds are held side by side, and against
the jobs that were found.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from bpo_resume.model import Position
from bpo_resume.pipeline.terms.tagger import Hit, in_text_order

Span: TypeAlias = tuple[int, int]
# Whose names may hold a term of the kind: "Oracle India", "SharePoint Designer", "Certified Public
# Accountant".
_HOLDERS: dict[str, frozenset[str]] = {
    "tool": frozenset({"employer"}),
    "role": frozenset({"tool", "certification"}),
}


def drop_parts(hits: Iterable[Hit], positions: Iterable[Position]) -> list[Hit]:
    """The hits without tools on the line a job names its employer on, and parts of longer names.

    They come in text order.
    """
    lines = sorted(_find_lines(positions))
    ordered = in_text_order(hits)
    names: dict[str, list[Span]] = {kind: [] for kinds in _HOLDERS.values() for kind in kinds}
    for hit in ordered:
        if hit.kind in names:
            names[hit.kind].append((hit.start, hit.end))
    return [hit for hit in ordered if hit.kind not in _HOLDERS or not _is_part(hit, names, lines)]


def _is_part(hit: Hit, names: Mapping[str, Sequence[Span]], lines: Sequence[Span]) -> bool:
    if hit.kind == "tool" and _holding(hit, lines) is not None:
        return True
    holders = (_holding(hit, names[kind]) for kind in _HOLDERS[hit.kind])
    return any(name and name != (hit.start, hit.end) for name in holders)


def _holding(hit: Hit, spans: Sequence[Span]) -> Span | None:
    """The span a hit lies in, of some in text order that do not overlap."""
    at = bisect_right(spans, hit.start, key=lambda span: span[0]) - 1
    return spans[at] if at >= 0 and hit.end <= spans[at][1] else None


def _find_lines(positions: Iterable[Position]) -> Iterator[Span]:
    """Where the jobs have their employers' names, as character ranges."""
    for position in positions:
        for evidence in position.evidence:
            if evidence.text == position.employer != position.title:
                yield evidence.start, evidence.end
