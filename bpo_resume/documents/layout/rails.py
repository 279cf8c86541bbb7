"""Rails: dates and places in a narrow column beside the jobs they belong to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from math import inf
from statistics import median

from bpo_resume.documents.layout.segments import Row, Segment

_DATE = re.compile(r"\b(?:19|20)\d\d\b|\bpresent\b|\bcurrent\b|\b\d\d?/\d{2,4}\b", re.IGNORECASE)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_WORD = re.compile(r"[^\W\d_]{2,}")
_DATE_WORD = re.compile(rf"{_MONTH}|present|current|now|to|till|date|since", re.IGNORECASE)
# A date that a narrow cell breaks: "Jun 2016 - Feb" over "2019", "Mar 2019" over "- Present".
_BROKEN_DATE = re.compile(
    rf"(?:[-\u2013\u2014/]|\bto)\n(?:\d|{_MONTH}\b|(?:present|current|now|till date|date)\b)"
    rf"|\b{_MONTH}\n\d{{4}}\b|\b\d{{4}}\n(?:[-\u2013\u2014]|to\b)",
    re.IGNORECASE,
)
_RANGE = re.compile(r"[-\u2013\u2014](?:\s|$)|\d\s?[-\u2013\u2014]\s?\d{4}")
_FEW_WORDS = 2  # beside a date
_FLUSH = 2.0  # points
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
        for cell in (-1, 0):
            if len(upper) < 2 or len(lower) < 2 or not _is_broken(upper[cell], lower[cell]):
                continue
            rest = lower.pop(cell)
            upper[cell] = replace(upper[cell], text=f"{upper[cell].text} {rest.text}")


def _is_broken(upper: Segment, lower: Segment) -> bool:
    """Whether a range goes on below; "2021 -" over "2019 -" are two, which have not ended."""
    ranges = _RANGE.search(lower.text) is not None
    return not ranges and _is_bare(upper.text) and is_broken_date(upper.text, lower.text)


def is_rail(right: Sequence[Segment]) -> bool:
    """Whether these are dates, or texts set flush right: parts of the lines on their left."""
    dated = sum(has_date(segment) and _is_bare(segment.text) for segment in right)
    return _is_short(right) and (2 * dated >= len(right) or is_flush(right))


def _is_bare(text: str) -> bool:
    """Whether a text with a date has room for a place beside it, but not for a sentence."""
    words = _WORD.findall(text)
    return sum(not _DATE_WORD.fullmatch(word) for word in words) <= _FEW_WORDS


def is_flush(segments: Sequence[Segment]) -> bool:
    """Whether texts end at one edge and begin anywhere."""
    edge = median(segment.right for segment in segments)
    flush = sum(abs(segment.right - edge) < _FLUSH for segment in segments)
    lefts = {round(segment.left / 3) for segment in segments}
    return len(lefts) > 0.6 * len(segments) and flush > 0.7 * len(segments)


def has_date(segment: Segment) -> bool:
    """Whether a text names a year, a month in figures, or today."""
    return _names_date(segment.text)


@lru_cache(maxsize=1 << 12)
def _names_date(text: str) -> bool:
    """The same of a text, which every row of a page asks again."""
    return _DATE.search(text) is not None


def follow_titles(rows: Sequence[Row]) -> bool:
    """Give dates and places set flush right the drawing order of the titles before them.

    Browsers draw what floats on the right before, or after, all else. Whether there were any.
    """
    edge = max((row[-1].right for row in rows), default=0.0)
    ended = [
        row
        for row in rows
        if len(row) > 1 and edge - row[-1].right < _FLUSH and len(row[-1].text) < _SHORT
    ]
    if len(ended) < _FEWEST or not is_rail([row[-1] for row in ended]):
        return False
    for row in ended:
        row[-1].order = row[-2].order
    return True


def is_date_rail(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether the texts on the left are mostly dates, each beginning beside a text on the right.

    What stands beside nothing is a heading between the entries. A rail is narrower than its jobs.
    """
    if _width(left) >= _width(right):
        return False
    rows = _Baselines(right)
    entries = _entries(left, rows)
    beside = [entry for entry in entries if rows.hold(entry[0])]
    dated = [entry for entry in beside if any(map(has_date, entry))]
    first = min(segment.base for segment in right)
    return (
        len(dated) >= _FEWEST
        and 2 * len(dated) > len(beside)
        and len(beside) >= len(entries) / 2
        and _is_short(left)
        and first >= _top(entries[0])
    )


def is_label_rail(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether the texts on the left are the labels and dates of those on the right (Europass)."""
    if 2 * _width(left) >= _width(right) or not _is_short(left):
        return False
    if sum(map(has_date, left)) < _FEWEST:
        return False
    rows = _Baselines(right)
    entries = _entries(left, rows)
    dated = [entry for entry in entries if any(map(has_date, entry)) and _is_bare(_join(entry))]
    beside = sum(rows.hold(entry[0]) for entry in dated)
    return beside >= _FEWEST and beside == len(dated)


def _join(entry: Sequence[Segment]) -> str:
    return " ".join(segment.text for segment in entry)


def split_entries(
    left: Sequence[Segment], right: Sequence[Segment]
) -> Iterator[tuple[list[Segment], list[Segment]]]:
    """Each entry of a date rail with what stands beside it, nothing beside a heading."""
    entries = _entries(left, _Baselines(right))
    ends = [_top(entry) for entry in entries[1:]] + [inf]
    start = -inf
    for entry, end in zip(entries, ends, strict=True):
        yield entry, [segment for segment in right if start <= segment.base < end]
        start = end


def _is_short(segments: Sequence[Segment]) -> bool:
    return median(len(segment.text) for segment in segments) < _SHORT


def _width(segments: Sequence[Segment]) -> float:
    return max(s.right for s in segments) - min(s.left for s in segments)


def _top(entry: Sequence[Segment]) -> float:
    return entry[0].base - _BESIDE * entry[0].size


class _Baselines:
    """Where texts stand down the page, for those who look beside them again and again."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._bases = sorted(segment.base for segment in segments)

    def hold(self, segment: Segment) -> bool:
        """Whether one of the texts stands beside a segment."""
        near = _BESIDE * segment.size
        at = bisect_right(self._bases, segment.base - near)
        return at < len(self._bases) and self._bases[at] < segment.base + near


def _entries(left: Sequence[Segment], right: _Baselines) -> list[list[Segment]]:
    """Texts on the left, parted where the leading widens and below headings."""
    entries: list[list[Segment]] = []
    for segment in sorted(left, key=lambda segment: (segment.base, segment.left)):
        previous = entries[-1] if entries else []
        if (
            not previous
            or segment.base - previous[-1].base > _APART * segment.size
            or (right.hold(segment) and not right.hold(previous[0]))
        ):
            entries.append([])
        entries[-1].append(segment)
    return entries
