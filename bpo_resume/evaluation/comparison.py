"""Figures against those of an earlier evaluation of the same labels."""

from __future__ import annotations

from dataclasses import dataclass

from bpo_resume.errors import UsageError
from bpo_resume.evaluation.record import Record

# Recall alone may fall: where F1 does not, precision has risen, and that is worth more.
_WATCHED = ("rate", "f1", "precision")


@dataclass(frozen=True, slots=True)
class Fall:
    """A figure that is lower than before; None: there is nothing left to measure."""

    field: str
    measure: str
    before: float
    after: float | None


def find_falls(before: Record, after: Record) -> tuple[Fall, ...]:
    """Rates, F1s and precisions that are lower than before.

    Both are rounded alike, so that what differs has changed. Raises UsageError where they may
    differ for another reason than what is evaluated.
    """
    _check_comparable(before, after)
    return tuple(
        Fall(field, measure, was, now)
        for field, measures in after.figures.items()
        for measure in _WATCHED
        for was, now in [(before.figures.get(field, {}).get(measure), measures.get(measure))]
        if was is not None and (now is None or now < was)
    )


def _check_comparable(before: Record, after: Record) -> None:
    if before.gold != after.gold:
        raise UsageError(
            "the baseline was measured on other labels; write a new one (--format json)"
        )
    if before.as_of != after.as_of:
        raise UsageError(
            f"the baseline is as of {before.as_of} and this evaluation as of {after.as_of}; give"
            " the same date (--as-of), or write a new one"
        )
