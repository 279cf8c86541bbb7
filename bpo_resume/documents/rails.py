"""Rails: dates and places in a narrow column beside the jobs they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from bpo_resume.documents.segments import Row, Segment

_DATE = re.compile(r"\b(?:19|20)\d\d\b|\bpresent\b|\bcurrent\b|\b\d\d?/\d{2,4}\b", re.IGNORECASE)
_FLUSH = 2.0  # points
# A date that a narrow cell breaks: "Jun 2016 - Feb" over "2019", "Mar 2019" over "- Present".
_BROKEN_DATE = re.compile(
    r"(?:[-\u2013\u2014]|\bto|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?)\n"
    r"(?:\d{4}|present|current|now|till date)\b|\b\d{4}\n(?:[-\u2013\u2014]|to\b)",
    re.IGNORECASE,
)
_SHORT = 30  # characters of a date or a place
_APART = 1.6  # em between baselines from which on an entry is a new one
_BESIDE = 0.5  # em between the baselines of a date and of its job
_FEWEST = 2


def is_broken_date(upper: str, lower: str) -> bool:
    """Whether one date was broken between two lines of a cell."""
    return _BROKEN_DATE.search(f"{upper}\n{lower}") is not None


def mend_dates(rows: Sequence[Row]) -> None:
    """Move the rest of a date that its narrow cell broke up to its start, in place."""
    for upper, lower in pairwise(rows):
        if len(upper) > 1 and len(lower) > 1 and is_broken_date(upper[-1].text, lower[-1].text):
            rest = lower.pop()
            upper[-1] = replace(upper[-1], text=f"{upper[-1].text} {rest.text}")


def is_flush_rail(right: Sequence[Segment]) -> bool:
    """Whether these are dates, or texts set flush right: parts of the lines on their left."""
    dated = sum(bool(_DATE.search(segment.text)) for segment in right)
    edge = median(segment.right for segment in right)
    flush = sum(abs(segment.right - edge) < _FLUSH for segment in right)
    lefts = {round(segment.left / 3) for segment in right}
    ragged = len(lefts) > 0.6 * len(right) and flush > 0.7 * len(right)
    return _is_short(right) and (2 * dated >= len(right) or ragged)


def follow_titles(rows: Sequence[Row]) -> None:
    """Give dates and places set flush right the drawing order of the titles before them.

    Browsers draw what floats on the right before, or after, all else.
    """
    edge = max((row[-1].right for row in rows), default=0.0)
    ended = [
        row
        for row in rows
        if len(row) > 1 and edge - row[-1].right < _FLUSH and len(row[-1].text) < _SHORT
    ]
    if len(ended) >= _FEWEST and is_flush_rail([row[-1] for row in ended]):
        for row in ended:
            row[-1].order = row[-2].order


def is_date_rail(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether each text on the left holds a date and begins beside one on the right."""
    entries = _entries(left)
    bases = [segment.base for segment in right]
    if len(entries) < _FEWEST or not _is_short(left) or min(bases) < _top(entries[0]):
        return False
    return all(
        any(_DATE.search(segment.text) for segment in entry)
        and any(abs(base - entry[0].base) < _BESIDE * entry[0].size for base in bases)
        for entry in entries
    )


def split_entries(
    left: Sequence[Segment], right: Sequence[Segment]
) -> Iterator[tuple[list[Segment], list[Segment]]]:
    """Each entry of a date rail with what stands beside it."""
    entries = _entries(left)
    ends = [_top(entry) for entry in entries[1:]] + [float("inf")]
    start = float("-inf")
    for entry, end in zip(entries, ends, strict=True):
        yield entry, [segment for segment in right if start <= segment.base < end]
        start = end


def _is_short(segments: Sequence[Segment]) -> bool:
    return median(len(segment.text) for segment in segments) < _SHORT


def _top(entry: Sequence[Segment]) -> float:
    return entry[0].base - _BESIDE * entry[0].size


def _entries(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Segments parted where the leading widens."""
    entries: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda segment: (segment.base, segment.left)):
        if not entries or segment.base - entries[-1][-1].base > _APART * segment.size:
            entries.append([])
        entries[-1].append(segment)
    return entries
