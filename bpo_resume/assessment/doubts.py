"""What a person should look at: pages not read, dates that cannot be, claims that do not add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from bpo_resume.assessment.tenure import find_overlaps, is_future, is_reversed
from bpo_resume.model import Claim, Document, Evidence, Flag, Months, Position, Resume

_CLAIM_TOLERANCE = 0.2  # of the claimed years


def find_doubts(resume: Resume, career: Months, as_of: date) -> tuple[Flag, ...]:
    """Flags for pages read by OCR or not at all, impossible ranges, claims no dates bear out."""
    return (
        *_about_pages(resume.document),
        *_about_dates(resume.positions, as_of),
        *_about_overlaps(resume.positions, as_of),
        *_about_claims(resume.claims, career),
    )


def _about_pages(document: Document) -> Iterator[Flag]:
    if document.textless_pages:
        pages = _name_pages(document.textless_pages)
        remedy = 'scan the file with --ocr (needs pip install "bpo-resume[ocr]")'
        yield Flag("pages_without_text", f"{pages} without text, not read; {remedy}")
    seen = [line for line in document.lines if line.ocr_confidence is not None]
    letters = sum(line.end - line.start for line in seen)
    if letters:
        sure = sum((line.ocr_confidence or 0.0) * (line.end - line.start) for line in seen)
        pages = _name_pages(sorted({line.page for line in seen}))
        message = f"{pages} read by OCR, mean confidence {sure / letters:.0%}; check its figures"
        yield Flag("read_by_ocr", message)


def _name_pages(pages: Sequence[int]) -> str:
    return ("page " if len(pages) == 1 else "pages ") + ", ".join(map(str, pages))


def _about_dates(positions: Sequence[Position], as_of: date) -> Iterator[Flag]:
    for position in positions:
        quote, name = _quote(position), _name(position)
        if is_reversed(position.start, position.end):
            yield Flag("reversed_range", f"{name}: ends before it starts; not counted", quote)
        elif is_future(position.start, as_of):
            yield Flag("future_range", f"{name}: starts after {as_of}; not counted", quote)


def _about_overlaps(positions: Sequence[Position], as_of: date) -> Iterator[Flag]:
    """Paid jobs held at the same time, or one job printed twice; both count once."""
    paid = [position for position in positions if position.employment == "paid"]
    for one, two, shared in find_overlaps([(p.start, p.end) for p in paid], as_of):
        earlier, later = paid[one], paid[two]
        if _facts(earlier) == _facts(later):
            message = f"{_name(later)}: printed twice with the same dates; counted once"
            yield Flag("repeated_position", message, _quote(later))
        else:
            names = f"{_name(earlier)} and {_name(later)}"
            message = f"{names}: {shared} months at the same time; counted once"
            yield Flag("overlap", message, _quote(later))


def _facts(position: Position) -> tuple[str | None, ...]:
    names = (name and name.casefold() for name in (position.title, position.employer))
    return (*names, position.start, position.end)


def _name(position: Position) -> str:
    return position.title or position.employer or "a position"


def _quote(position: Position) -> Evidence | None:
    return position.evidence[-1] if position.evidence else None


def _about_claims(claims: Sequence[Claim], career: Months) -> Iterator[Flag]:
    if not career.max:
        return
    for claim in claims:
        if claim.years * 12 * (1 - _CLAIM_TOLERANCE) > career.max:
            years = f"{claim.years:g} years claimed, {career.max / 12:.1f} years dated at most"
            yield Flag("claim_mismatch", years, claim.evidence)
