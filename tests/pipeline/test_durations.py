"""Jobs of which only the duration is printed."""

from __future__ import annotations

from datetime import date

import pytest

from bpo_resume import Analyzer
from bpo_resume.model import Document
from bpo_resume.pipeline.durations import find_duration

JOB = "Company: Fernwood Data Services\nPost: Data Entry Operator\n{}\nKeying of forms"


@pytest.mark.parametrize(
    ("line", "months"),
    [
        ("Duration: 2 yrs 3 months", 27),
        ("Duration - 1 year 6 months", 18),
        ("Tenure: 18 months", 18),
        ("Years of Experience: 2 Years and 4 Months", 28),
        ("(2.5 years)", 30),
        ("Period: 1 yr", 12),
        ("Duración: 3 años", 36),
        ("8 months", 8),
    ],
)
def test_a_duration_is_read_in_months_with_its_place(line: str, months: int) -> None:
    document = Document.of_text(JOB.format(line))
    found = find_duration(document.text, list(document.lines))
    assert found is not None
    assert found[0] == months
    assert document.text[slice(*found[1])] in line


@pytest.mark.parametrize(
    "line",
    [
        "Notice period 30 days",
        "Led 12 people for 2 years there",
        "Warranty of 24 months handled",
        "Duration: long",
        "Period: 2015 - 2018",
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
