"""Dates that cannot be: found where they stand, and nothing else is."""

from __future__ import annotations

import pytest

from bpo_resume import Analyzer
from bpo_resume.pipeline.garbled_dates import find_garbled_dates


@pytest.mark.parametrize(
    "date", ["13/2015", "00/2014", "Jan 20155", "Sept. 19999", "31/31/2016", "Jan 2O15", "Mar 2O1O"]
)
def test_what_cannot_be_a_date_is_found(date: str) -> None:
    text = f"Agent, Fernwood, {date} - 12/2016"
    assert [text[start:end] for start, end in find_garbled_dates(text)] == [date]


@pytest.mark.parametrize(
    "text",
    [
        *("12/2015", "Jan 2015", "31/12/2016", "12/31/2016", "24/7 support", "2014/2015"),
        *("Scored 95/2015 points", "May 201 units", "9/10 in 2015", "Call 022-13/2015/77"),
    ],
)
def test_dates_and_other_figures_are_not(text: str) -> None:
    assert find_garbled_dates(text) == ()


def test_a_garbled_date_is_left_out_and_flagged() -> None:
    text = "Ravi Example\n\nEXPERIENCE\nAgent\nConcentrix, Pune\n13/2015 - 15/2016\n- Took calls"
    result = Analyzer().analyze_text(text)
    assert result.assessment is not None
    assert [flag.code for flag in result.assessment.flags] == ["unreadable_date"] * 2
