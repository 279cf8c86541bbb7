"""Months of labelled experience: a union of spans, both ends included."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from bpo_resume.evaluation.gold import Label


def count_months(label: Label, side: Literal["front", "back"], as_of: date) -> int | None:
    """Months of the entries of a side, overlaps once; a year counts from January to December.

    None where a date is missing or an entry ends before it starts.
    """
    spans = []
    for entry in label.entries:
        if entry.side != side:  # entries that do not count have none
            continue
        if entry.start is None or entry.end is None:
            return None
        end = as_of.isoformat()[:7] if entry.end == "present" else entry.end
        span = (_number(entry.start, "01"), _number(end, "12"))
        if span[1] < span[0]:
            return None
        spans.append(span)
    return _unite(spans)


def is_close(wanted: int, got: int) -> bool:
    """Within three months, or a tenth of what is wanted."""
    return abs(got - wanted) <= max(3, 0.1 * wanted)


def _number(text: str, otherwise: str) -> int:
    """Months since the year 0; ``otherwise`` is the month of a year alone."""
    year, _, month = text.partition("-")
    return int(year) * 12 + int(month or otherwise)


def _unite(spans: Iterable[tuple[int, int]]) -> int:
    total, reached = 0, 0
    for start, end in sorted(spans):
        total += max(0, end - max(start, reached + 1) + 1)
        reached = max(reached, end)
    return total
