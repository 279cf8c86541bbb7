"""What a person should look at: dates that cannot be, claims that do not add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from bpo_resume.assessment.tenure import is_future, is_reversed
from bpo_resume.model import Claim, Flag, Months, Position, Resume

_CLAIM_TOLERANCE = 0.2  # of the claimed years


def find_doubts(resume: Resume, career: Months, as_of: date) -> tuple[Flag, ...]:
    """Flags for reversed and future ranges and for claims the dates do not bear out."""
    return (*_about_dates(resume.positions, as_of), *_about_claims(resume.claims, career))


def _about_dates(positions: Sequence[Position], as_of: date) -> Iterator[Flag]:
    for position in positions:
        quote = position.evidence[-1] if position.evidence else None
        name = position.title or position.employer or "a position"
        if is_reversed(position.start, position.end):
            yield Flag("reversed_range", f"{name}: ends before it starts; not counted", quote)
        elif is_future(position.start, as_of):
            yield Flag("future_range", f"{name}: starts after {as_of}; not counted", quote)


def _about_claims(claims: Sequence[Claim], career: Months) -> Iterator[Flag]:
    if not career.max:
        return
    for claim in claims:
        if claim.years * 12 * (1 - _CLAIM_TOLERANCE) > career.max:
            years = f"{claim.years:g} years claimed, {career.max / 12:.1f} years dated at most"
            yield Flag("claim_mismatch", years, claim.evidence)
