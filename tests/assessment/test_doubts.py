"""What a person should look at: pages not read, dates that cannot be, claims no dates bear out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from bpo_resume.assessment.doubts import find_doubts
from bpo_resume.model import Claim, Document, Evidence, Flag, Line, Months, Position, Resume

AS_OF = date(2026, 1, 15)
EMPTY = Document.of_text("")
UNDATED = Months()


def job(start: str | None, end: str | None, **other: object) -> Position:
    """A job at Fernwood; ``other``: what differs."""
    quotes = (Evidence("Agent", 0, 5), Evidence("the dates", 20, 29))
    plain = Position("Agent", "Fernwood", None, start, end, "month", (0, 50), quotes)
    return replace(plain, **other)  # type: ignore[arg-type]


def doubt(
    *positions: Position,
    document: Document = EMPTY,
    claims: Sequence[Claim] = (),
    career: Months = UNDATED,
) -> list[tuple[str, str]]:
    """Code and message of each flag."""
    return [
        (flag.code, flag.message)
        for flag in flags(*positions, document=document, claims=claims, career=career)
    ]


def flags(
    *positions: Position,
    document: Document = EMPTY,
    claims: Sequence[Claim] = (),
    career: Months = UNDATED,
) -> tuple[Flag, ...]:
    resume = Resume(document, positions=positions, claims=tuple(claims))
    return find_doubts(resume, career, AS_OF)


def test_a_sound_resume_raises_no_doubts() -> None:
    assert doubt(job("2015-01", "2016-12"), job("2017-01", "present")) == []


@pytest.mark.parametrize(("pages", "named"), [((3,), "page 3"), ((1, 4), "pages 1, 4")])
def test_pages_that_hold_no_text_are_named_with_the_remedy(
    pages: tuple[int, ...], named: str
) -> None:
    document = replace(EMPTY, textless_pages=pages)
    remedy = 'scan the file with --ocr (needs pip install "bpo-resume[ocr]")'
    assert doubt(document=document) == [
        ("pages_without_text", f"{named} without text, not read; {remedy}")
    ]


def test_what_was_read_by_ocr_is_told_with_its_mean_confidence_by_the_character() -> None:
    lines = (
        Line(0, 30, page=2, ocr_confidence=0.9),
        Line(31, 41, page=1, ocr_confidence=0.5),
        Line(42, 52, page=2, ocr_confidence=0.9),
        Line(53, 99, page=3),
    )
    assert doubt(document=replace(EMPTY, lines=lines)) == [
        ("read_by_ocr", "pages 1, 2 read by OCR, mean confidence 82%; check its figures")
    ]


def test_letters_that_ocr_is_not_sure_of_at_all_count_too() -> None:
    lines = (Line(0, 3, ocr_confidence=1.0), Line(4, 5, ocr_confidence=0.0))
    assert doubt(document=replace(EMPTY, lines=lines)) == [
        ("read_by_ocr", "page 1 read by OCR, mean confidence 75%; check its figures")
    ]


def test_a_page_of_which_ocr_read_no_letter_is_no_doubt() -> None:
    assert doubt(document=replace(EMPTY, lines=(Line(0, 0, ocr_confidence=0.4),))) == []


@pytest.mark.parametrize(
    ("start", "end", "code", "why"),
    [
        ("2016-05", "2016-04", "reversed_range", "ends before it starts; not counted"),
        ("2026-02", "present", "future_range", "starts after 2026-01-15; not counted"),
        ("2028-05", "2027-04", "reversed_range", "ends before it starts; not counted"),
    ],
)
def test_dates_that_cannot_be_are_told_with_the_job_and_quoted(
    start: str, end: str, code: str, why: str
) -> None:
    (flag,) = flags(job(start, end))
    assert (flag.code, flag.message) == (code, f"Agent: {why}")
    assert flag.evidence is not None
    assert flag.evidence.text == "the dates"


@pytest.mark.parametrize(
    ("job_told", "name"),
    [
        (job("2027", "2028"), "Agent"),
        (job("2027", "2028", title=None), "Fernwood"),
        (job("2027", "2028", title=None, employer=None, evidence=()), "a position"),
    ],
)
def test_a_job_is_called_by_its_title_or_else_its_employer(job_told: Position, name: str) -> None:
    assert doubt(job_told) == [("future_range", f"{name}: starts after 2026-01-15; not counted")]


def test_two_paid_jobs_at_the_same_time_are_told() -> None:
    clerk = job("2016-11", "2018-02", title="Clerk", evidence=(Evidence("Clerk", 60, 65),))
    (flag,) = flags(job("2015-01", "2017-01"), clerk)
    assert (flag.code, flag.message) == (
        "overlap",
        "Agent and Clerk: 3 months at the same time; counted once",
    )
    assert flag.evidence is not None
    assert flag.evidence.text == "Clerk"


@pytest.mark.parametrize("employment", ["internship", "volunteer"])
def test_unpaid_work_beside_a_job_is_no_doubt(employment: str) -> None:
    beside = job("2015-01", "2017-01", employment=employment)
    assert doubt(job("2015-01", "2017-01"), beside) == []


SAME = job("2015-01", "2016-12")


@pytest.mark.parametrize(
    ("again", "code"),
    [
        (replace(SAME, title="AGENT", employer="FERNWOOD"), "repeated_position"),
        (replace(SAME, title="Clerk"), "overlap"),
        (replace(SAME, employer="Norbrook"), "overlap"),
        (replace(SAME, employer=None), "overlap"),
        (replace(SAME, start="2015-02"), "overlap"),
        (replace(SAME, end="2016-11"), "overlap"),
    ],
    ids=["in capitals", "other title", "other employer", "no employer", "later", "shorter"],
)
def test_one_job_printed_twice_is_told_from_two_at_the_same_time(
    again: Position, code: str
) -> None:
    assert [flag.code for flag in flags(SAME, again)] == [code]


def test_a_job_printed_twice_is_told_in_words_and_quoted() -> None:
    (flag,) = flags(SAME, SAME)
    assert flag.message == "Agent: printed twice with the same dates; counted once"
    assert flag.evidence == SAME.evidence[-1]


def claim(years: float) -> Claim:
    return Claim(years, "collections", Evidence("ten years", 3, 12))


@pytest.mark.parametrize(
    ("dated", "doubted"),
    [(96, False), (95, True), (200, False), (0, False)],
    ids=["four fifths", "less", "more", "nothing is dated"],
)
def test_ten_years_claimed_need_eight_that_are_dated(dated: int, doubted: bool) -> None:
    found = doubt(claims=[claim(10)], career=Months(0, 0, dated))
    assert [code for code, _ in found] == ["claim_mismatch"] * doubted


def test_a_claim_is_told_with_what_the_dates_can_cover_and_quoted() -> None:
    (flag,) = flags(claims=[claim(7.5)], career=Months(10, 20, 30))
    assert flag.message == "7.5 years claimed, 2.5 years dated at most"
    assert flag.evidence is not None
    assert flag.evidence.text == "ten years"
