"""Dates that cannot be: found where they stand, and nothing else is."""

from __future__ import annotations

import pytest

from bpo_resume import Analyzer
from bpo_resume.pipeline.dates import find_date_ranges
from bpo_resume.pipeline.dates.garbled import find_garbled_dates


@pytest.mark.parametrize(
    "date",
    [
        *("13/2015", "00/2014", "31/31/2016", "00.00.2014", "2015/13/40", "06/20177", "2015-00"),
        *(
            "Jan 20155",
            "Sept. 19999",
            "June 206",
            "Feb.011",
            "March 3015",
            "Decemeber 201555",
            "2015-13",
            "2015-15",
        ),
        *("45/67/2015", "2015-13", "Jan 2O15", "Mar 2O1O", "May 20l5", "06/2O15", "2O15", "20155"),
    ],
)
def test_what_cannot_be_a_date_is_found(date: str) -> None:
    for text in (f"Agent, Fernwood, {date} - 12/2016", f"{date} - 12/2016"):
        assert [text[start:end] for start, end in find_garbled_dates(text)] == [date]


@pytest.mark.parametrize(
    "text",
    [
        *("12/2015", "Jan 2015", "31/12/2016", "12/31/2016", "24/7 support", "2014/2015"),
        *("Scored 95/2015 points", "May 201 units", "9/10 in 2015", "Call 022-13/2015/77"),
        *(
            "2014-15",
            "2015-01 - 12/2016",
            "1999-00 - 2003",
            "31-12-2016",
            "2015-06",
            "May 2050",
            "enero 2015",
            "Q1 2015",
        ),
        *("01/2015 - 12/2016", "2015-12 - 03/2016", "Policy 12-40-2015", "Model 2O15 printers"),
        *("May 1850; June 1920; July 2075 tickets", "Tickets solved in March, 2145"),
        *(
            "Rank 15/2000",
            "Case no. 25/2014",
            "13/2015 claims",
            "$13/2015",
            "13/2015%",
            "1/2/3/2015",
        ),
        *("In March 215 calls", "12 March, 2145 Oak Street", "Agents 20155", "Marketing 215"),
        *(
            "DC 20155",
            "Omaha 20155-2016",
            "v13.40.2015",
            "192.168.40.50",
            "45-67-2015",
            "2010 20155",
        ),
        *("+91 98200 12015", "1-800-555-2015", "B2O15", "20I5X", "Tel. 2015-99", "16/5 process"),
    ],
)
def test_dates_and_other_figures_are_not(text: str) -> None:
    assert find_garbled_dates(text) == ()


@pytest.mark.parametrize("text", ["13/2015", "Jan 20155", "June 206", "2015-00", "Jan 2O15"])
def test_a_garbled_date_is_read_as_none(text: str) -> None:
    assert find_date_ranges(text) == ()
    (found,) = find_date_ranges(f"{text} - 12/2016")
    assert (found.start, found.end) == (None, "2016-12")


@pytest.mark.parametrize("date", ["Jan 2O15", "06/2O15", "13/2015", "45/67/2015", "Jan 20155"])
def test_a_garbled_date_that_stands_by_itself_is_found_too(date: str) -> None:
    text = f"Joined in {date}."
    assert [text[start:end] for start, end in find_garbled_dates(text)] == [date]


def test_only_the_part_asked_for_is_searched() -> None:
    text = "13/2015 and 14/2015 and 15/2015"
    assert find_garbled_dates(text, 9, 22) == ((12, 19),)
    text = "Clerk 13/2015, agent 14/2015 in a centre for two banks and an airline, then in 2016"
    assert find_garbled_dates(text, 0, 14) == ((6, 13),)


def test_endless_almost_dates_are_read_through() -> None:
    text = "13/" * 20_000 + "Jan " * 20_000 + "20155 - " * 5_000
    assert all(start < end for start, end in find_garbled_dates(text))


def test_a_garbled_date_is_left_out_and_flagged() -> None:
    text = "Ravi Example\n\nEXPERIENCE\nAgent\nConcentrix, Pune\n13/2015 - 15/2016\n- Took calls"
    result = Analyzer().analyze_text(text)
    assert result.assessment is not None
    assert [flag.code for flag in result.assessment.flags] == ["unreadable_date"] * 2


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("Jan 2015 - Mar 20166", "month"),
        ("2015 - Mar 20166", "year"),
        ("13/2015 - 12/2016", "month"),
        ("13/2015 - 2016", "year"),
    ],
)
def test_the_readable_end_of_a_range_is_as_precise_as_it_is_printed(
    text: str, precision: str
) -> None:
    assert [dates.precision for dates in find_date_ranges(text)] == [precision]
