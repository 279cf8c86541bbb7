"""Jobs of which only the duration is printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bpo_resume import Analyzer
from bpo_resume.model import Document
from bpo_resume.pipeline.positions.durations import find_duration

JOB = "Company: Fernwood Data Services\nPost: Data Entry Operator\n{}\nKeying of forms"


@pytest.mark.parametrize(
    ("line", "months", "quote"),
    [
        ("Duration: 2 yrs 3 months", 27, "2 yrs 3 months"),
        ("Duration - 1 year 6 months", 18, "1 year 6 months"),
        ("Tenure: 18 months", 18, "18 months"),
        ("Years of Experience: 2 Years and 4 Months", 28, "2 Years and 4 Months"),
        ("(2.5 years)", 30, "2.5 years"),
        ("Period: 1 yr", 12, "1 yr"),
        ("Duración: 3 años", 36, "3 años"),
        ("8 months", 8, "8 months"),
        ("Working Period: 5 years 1 month", 61, "5 years 1 month"),
        ("Duration: 1 month", 1, "1 month"),
        ("Tenure: 45 years", 540, "45 years"),
        ("No. of years - 4+ yrs. of experience", 48, "4+ yrs."),
        ("Shift: nights (1 year, 2 months)", 14, "1 year, 2 months"),
        ("Designation: Senior Operator (2.5 years)", 30, "2.5 years"),
        ("Fernwood, Chennai \u2013 11 months", 11, "11 months"),
        ("Experience\t3 years of experience", 36, "3 years"),
    ],
)
def test_a_duration_is_read_in_months_with_its_place(line: str, months: int, quote: str) -> None:
    document = Document.of_text(JOB.format(line))
    found = find_duration(document.text, list(document.lines))
    assert found is not None
    assert found[0] == months
    assert document.text[slice(*found[1])] == quote


def test_what_a_bullet_tells_lasted_is_not_the_job() -> None:
    document = Document.of_text(JOB.format("8 months\nDuration: 3 years"))
    lines = [replace(line, bullet=index == 2) for index, line in enumerate(document.lines)]
    found = find_duration(document.text, lines)
    assert found is not None
    assert found[0] == 36


def test_the_last_line_may_tell_a_duration_too() -> None:
    document = Document.of_text("Data Entry Operator\nFernwood (4 years)")
    found = find_duration(document.text, list(document.lines))
    assert found is not None
    assert document.text[slice(*found[1])] == "4 years"


@pytest.mark.parametrize(
    "line",
    [
        "Notice period 30 days",
        "Led 12 people for 2 years there",
        "Warranty of 24 months handled",
        "Duration: long",
        "Period: 2015 - 2018",
        "Tenure: 46 years",
        "Duration: 0 months",
        "Duration: 3 years\tbond of 24 months",
        "Target: 8 months of data",
    ],
)
def test_other_lines_hold_none(line: str) -> None:
    document = Document.of_text(JOB.format(line))
    assert find_duration(document.text, list(document.lines)) is None


def test_durations_count_beside_dates_but_not_in_the_least() -> None:
    text = (
        "Asha Example\n\nWORK EXPERIENCE\n"
        "Company: Concentrix\nDesignation: Customer Care Executive\nDuration: 2 years\n\n"
        "Company: Alorica\nDesignation: Customer Care Executive\nPeriod: 01/2018 - 12/2018\n"
    )
    result = Analyzer(as_of=date(2021, 1, 1)).analyze_text(text)
    assert result.assessment is not None
    front = result.assessment.experience.front
    assert (front.min, front.likely, front.max) == (24, 36, 36)
