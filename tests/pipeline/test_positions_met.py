"""Headings of jobs as they were met in resumes nobody had laid out for us."""

from __future__ import annotations

import pytest
from pipeline.histories import Find, jobs, make_finder


@pytest.fixture(scope="module")
def find() -> Find:
    return make_finder()


BRIEF_NAME_OVER_PROMOTIONS = """
EXPERIENCE
Teleperformance (TPIB), Mohali\tFeb 2016 – Present
Team Leader\tAug 2020 – Present
Span of 14 advisors
Subject Matter Expert\tMay 2018 – Jul 2020
Question bank on SharePoint
Customer Service Associate\tFeb 2016 – Apr 2018
Rosters, breaks, meter calls
"""


def test_letters_in_parentheses_behind_an_employer_are_no_title(find: Find) -> None:
    assert jobs(find(BRIEF_NAME_OVER_PROMOTIONS)) == [
        ("Team Leader", "Teleperformance", "2020-08", "present"),
        ("Subject Matter Expert", "Teleperformance", "2018-05", "2020-07"),
        ("Customer Service Associate", "Teleperformance", "2016-02", "2018-04"),
    ]


RESULTS_WITH_YEARS = """
CAREER HISTORY
Customer Service Manager, Fernwood Solutions Inc\tMay 2018 to date
Surveys up from 77.2 to 81.9 between 2020 and 2023.
Attrition in team from 22% to 14%.
Customer Adviser – Mar 2015 to Apr 2018
"""


def test_a_figure_that_changed_between_years_is_no_job_and_no_employer(find: Find) -> None:
    assert jobs(find(RESULTS_WITH_YEARS)) == [
        ("Customer Service Manager", "Fernwood Solutions Inc", "2018-05", "present"),
        ("Customer Adviser", "Fernwood Solutions Inc", "2015-03", "2018-04"),
    ]


ONE_WITHOUT_DATES = """
EMPLOYMENT RECORD
Sr. Payroll Associate, Fernwood Solutions Inc, Pune, Nov 2017 to June 2021
Payroll Executive, Acme Services Pvt Ltd, Chennai, 1 year 8 months
Accounts Assistant, Sri Ganesh Agencies (seeds distributor), Warangal, 2013 - 2015
"""


def test_a_line_that_gives_a_length_among_dated_ones_is_a_job(find: Find) -> None:
    found = find(ONE_WITHOUT_DATES)
    assert jobs(found) == [
        ("Sr. Payroll Associate", "Fernwood Solutions Inc", "2017-11", "2021-06"),
        ("Payroll Executive", "Acme Services Pvt Ltd", None, None),
        ("Accounts Assistant", "Sri Ganesh Agencies", "2013", "2015"),
    ]
    assert found[1].duration == 20


EMPLOYER_BESIDE_ITS_TEXT = """
CAREER PATH
Jan 2014 to Feb 2017\tCustomer Service Associate
Acme Ltd\tShop inbound, refund and return calls (Kannada, Hindi,
Pune\tTamil). Handling time 350 secs as against 370.
"""


def test_an_employer_stands_in_the_column_beside_the_text(find: Find) -> None:
    assert jobs(find(EMPLOYER_BESIDE_ITS_TEXT)) == [
        ("Customer Service Associate", "Acme Ltd", "2014-01", "2017-02")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "2011-2012: at home with newborn, finished coding diploma (Fernwood Institute).",
        "2011-2012: raising our twins",
    ],
)
def test_years_at_home_are_no_job(find: Find, line: str) -> None:
    job = "Billing Clerk, Fernwood Solutions Inc, Jan 2013 - May 2016"
    assert len(find(f"WORK HISTORY\n{job}\n{line}\n")) == 1


LABELS_BESIDE_THEIR_TEXT = """
WORK HISTORY
June 2013 to Current\tStore Manager
Fernwood Retail Inc, Lufkin, TX
Education\tFernwood College, 40 hrs toward BBA, 2004-
2006
Licenses\tCertified Forklift Operator
"""


def test_a_heading_in_the_column_beside_its_text_ends_the_jobs(find: Find) -> None:
    assert [title for title, *_ in jobs(find(LABELS_BESIDE_THEIR_TEXT))] == ["Store Manager"]


def test_actually_goes_on_where_a_range_ends(find: Find) -> None:
    """ "Actualmente", as learners of English write it."""
    text = "EXPERIENCE\nSales Agent\tJanuary 2022 - Actually\nAcme Services Pvt Ltd\n"
    assert jobs(find(text)) == [("Sales Agent", "Acme Services Pvt Ltd", "2022-01", "present")]


@pytest.mark.parametrize("heading", ["Training / Part time work", "Training", "Part Time Jobs"])
def test_first_jobs_stand_under_other_headings(find: Find, heading: str) -> None:
    text = (
        f"Qualification\nB.Com, Delhi University, 2021\n{heading}\n"
        "Summer Intern - Accounts, Acme Services, Jaipur (15 May 2020 to 30 June 2020)\n"
        "Typed 30 invoices daily\nSkills\nExcel\n"
    )
    assert jobs(find(text)) == [("Summer Intern - Accounts", "Acme Services", "2020-05", "2020-06")]


def test_a_rank_in_front_of_a_title_belongs_to_it(find: Find) -> None:
    text = "EXPERIENCE\nAcme Bank April 2014 to September 2014 SVP, Group Leader\nLed a centre\n"
    assert jobs(find(text)) == [("SVP, Group Leader", "Acme Bank", "2014-04", "2014-09")]
