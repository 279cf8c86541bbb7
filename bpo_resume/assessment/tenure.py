"""Month arithmetic over the dates of positions. Pure; a month counts when any day of it does.

Dates are "YYYY-MM", "YYYY", "present" or None. A bare year as start is taken as its January and
as end as its December, the reading people mean by "2014 - 2016" when they count three calendar
years; ``min`` assumes December and January instead. Nothing counts after ``as_of``, and a range
with an unknown or impossible end counts no months at all. A job of which only the duration is
printed ("2 yrs 3 months") counts it beside the dated ones, except in ``min``: it may have been
held at the same time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from bpo_resume.model import Gap, Months, Position

Span = tuple[str | None, str | None]  # start and end as printed
_MEMORY = 1 << 12  # spans; a job's months are asked for alone, of its side, of the career, as BPO


class _Interval(NamedTuple):
    """Months since year 0, both included."""

    first: int
    last: int


def months_of(start: str | None, end: str | None, as_of: date) -> Months:
    """The months of one range; none where a date is unknown, reversed or still to come."""
    return union_months([(start, end)], as_of)


def sum_months(positions: Iterable[Position], as_of: date) -> Months:
    """The months that positions add up to."""
    held = list(positions)
    dated = union_months([(position.start, position.end) for position in held], as_of)
    told = [position.duration for position in held if position.duration is not None]
    return Months(
        min=max(dated.min, *told, 0),
        likely=dated.likely + sum(told),
        max=dated.max + sum(told),
    )


def union_months(spans: Iterable[Span], as_of: date) -> Months:
    """The months covered by at least one of the spans: overlaps count once."""
    return _union(tuple(spans), as_of)


@lru_cache(maxsize=_MEMORY)
def _union(spans: tuple[Span, ...], as_of: date) -> Months:
    pairs = [pair for start, end in spans if (pair := _bounds(start, end, as_of))]
    least = _cover(narrow for narrow, _ in pairs)
    most = _cover(wide for _, wide in pairs)
    return Months(min=least, likely=most, max=most)


def find_gaps(spans: Iterable[Span], as_of: date) -> tuple[Gap, ...]:
    """The months between the spans that none of them can cover, in time order."""
    wide = sorted(pair[1] for start, end in spans if (pair := _bounds(start, end, as_of)))
    gaps: list[Gap] = []
    reached = wide[0].last if wide else 0
    for first, last in wide:
        if first > reached + 1:
            gaps.append(Gap(_name(reached + 1), _name(first - 1), first - reached - 1))
        reached = max(reached, last)
    return tuple(gaps)


def find_overlaps(spans: Sequence[Span], as_of: date) -> Iterator[tuple[int, int, int]]:
    """Indices of spans that certainly share more than one month, and how many they share.

    The month in which one job follows on another is shared by both. Each span comes once at most,
    as the later of a pair, beside the one that reaches farthest of those begun before it.
    """
    sure = sorted(
        (pair[0], index)
        for index, (start, end) in enumerate(spans)
        if (pair := _bounds(start, end, as_of))
    )
    farthest: tuple[_Interval, int] | None = None
    for interval, index in sure:
        if farthest is not None:
            shared = min(interval.last, farthest[0].last) - interval.first + 1
            if shared > 1:
                yield farthest[1], index, shared
        if farthest is None or interval.last > farthest[0].last:
            farthest = interval, index


def months_since(end: str | None, as_of: date) -> int | None:
    """Whole months from the end of a position to ``as_of``; 0 for "present", None if unknown."""
    if end is None:
        return None
    return max(0, _today(as_of) - _latest(end, as_of))


def is_reversed(start: str | None, end: str | None) -> bool:
    """Whether the position ends before it starts, however its bare years are read."""
    if start is None or end is None or "present" in (start, end):
        return False
    return _latest(end, date.max) < _earliest(start)


def is_future(start: str | None, as_of: date) -> bool:
    """Whether the position starts after the month of ``as_of``."""
    return start is not None and start != "present" and _earliest(start) > _today(as_of)


@lru_cache(maxsize=_MEMORY)
def _bounds(start: str | None, end: str | None, as_of: date) -> tuple[_Interval, _Interval] | None:
    """What the span covers for certain (one month at least) and what it may cover at most."""
    if start is None or end is None or start == "present" or is_future(start, as_of):
        return None
    today = _today(as_of)
    wide = _Interval(_earliest(start), min(_latest(end, as_of), today))
    if wide.last < wide.first:
        return None
    first = min(_latest(start, as_of), wide.last)
    last = today if end == "present" else min(_earliest(end), today)
    return _Interval(first, max(first, last)), wide


def _cover(intervals: Iterable[_Interval]) -> int:
    total, reached = 0, -1
    for first, last in sorted(intervals):
        total += max(0, last - max(first, reached + 1) + 1)
        reached = max(reached, last)
    return total


def _name(month: int) -> str:
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


def _today(as_of: date) -> int:
    return as_of.year * 12 + as_of.month - 1


def _earliest(when: str) -> int:
    year, _, month = when.partition("-")
    return int(year) * 12 + int(month or 1) - 1


def _latest(when: str, as_of: date) -> int:
    if when == "present":
        return _today(as_of)
    year, _, month = when.partition("-")
    return int(year) * 12 + int(month or 12) - 1
