"""Jobs in tables whose first row says what the columns hold, and jobs beside headings of duties."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pipeline.histories import Find, jobs, make_finder

from bpo_resume.pipeline.positions.headed_columns import read_headed_columns


@pytest.fixture(scope="module")
def find() -> Find:
    return make_finder()


UNDER_AN_EMPLOYER = """
CAREER
ACME BPO, Kolkata (Feb 2010 - Sep 2014)
Role\tFrom\tTo\tProcess
Team Leader\tJan 2012\tSep 2014\tUS Airlines - reservations
Senior Associate\tFeb 2010\tDec 2011\tUK Telecom
"""


def test_a_column_headed_process_names_no_employer(find: Find) -> None:
    assert jobs(find("EXPERIENCE" + UNDER_AN_EMPLOYER.removeprefix("\nCAREER"))) == [
        ("Team Leader", "ACME BPO", "2012-01", "2014-09"),
        ("Senior Associate", "ACME BPO", "2010-02", "2011-12"),
    ]


UNLIKELY = """
WORK EXPERIENCE
Sl.\tName of Company\tDesignation\tPeriod\tReason for leaving
1\tThe Blue Door\tMaster of Returns\tMar 2019 - Till date\tStill here
2\tManager Minds\tSenior Coder\tJun 2016 - Feb 2019\tBetter prospects
"""


def test_a_headed_column_says_what_its_cells_are(find: Find) -> None:
    assert jobs(find(UNLIKELY)) == [
        ("Master of Returns", "The Blue Door", "2019-03", "present"),
        ("Senior Coder", "Manager Minds", "2016-06", "2019-02"),
    ]


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("Role\tFrom\tTo\tProcess", ("title", "dates", "dates", "other")),
        ("S.No\tOrganisation\tDesignation\tDuration", ("other", "employer", "title", "dates")),
        ("Company\tPost\tPeriod", ("employer", "title", "dates")),
        ("Role\tPeriod\tWhat I did", ("title", "dates", None)),
        ("Degree\tFrom\tYear", None),  # of no jobs
        ("Client line\tFrom\tTo\tYear", None),
        ("Role\tCompany", None),
        ("Role\tProcess\tClient", None),  # nothing says when
        ("Agent\tJan 2012\tSep 2014\tAcme", None),
        ("Role\tPeriod\tHow it went\tWhat I did", None),  # too much that no head is known for
    ],
)
def test_which_lines_head_columns(line: str, kinds: tuple[str | None, ...] | None) -> None:
    columns = read_headed_columns(line)
    assert (columns.kinds if columns else None) == kinds


@given(st.text(alphabet="abc:.\t 0RoleFm", max_size=60))
def test_heads_are_as_many_as_their_cells(line: str) -> None:
    columns = read_headed_columns(line)
    assert columns is None or len(columns.kinds) == len(line.split("\t"))


WITHOUT_A_HEADING = """
Oct 2022 - Present\tTeam Lead, Payroll Operations
Acme Private Limited, Pune
KRA
Owns monthly input, parallel run and bank file
Apr 2019 - Sep 2022\tSenior Payroll Associate
Acme Private Limited, Pune
Checked the work of peers
"""


def test_duties_under_a_heading_of_their_own_end_no_history(find: Find) -> None:
    positions = find(WITHOUT_A_HEADING)
    assert jobs(positions) == [
        ("Team Lead, Payroll Operations", "Acme Private Limited", "2022-10", "present"),
        ("Senior Payroll Associate", "Acme Private Limited", "2019-04", "2022-09"),
    ]
    text = "Ravi Example" + WITHOUT_A_HEADING
    assert "parallel run" in text[slice(*positions[0].extent)]


SCORED = """
WORK HISTORY
1) Acme Solutions Ltd, Hyderabad (Jun'14 to Sep'15)
Designation : Customer Service Associate
Attending about 70 calls a day from card holders on billing and limits
2) Beta Technology Solutions, Hyderabad (Jan'19 to till date)
a. Senior Process Executive - Jan'19 to Mar'21
b. Team Leader - Apr'21 to till date
Steered the floor during Apr-Jun 2020; all moved home inside two weeks
FY 2024-25 metric\tCommitment\tDelivered
Utilisation\t85%\t88%
Acme line wise results, H2 2025
Month\tProductivity\tQuality\tSLA met
Oct-25\t104.2%\t99.31%\t98.0%
Nov-25\t101.7%\t99.44%\t98.6%
"""


def test_rows_of_results_are_no_jobs_and_numbers_before_a_job_no_part_of_it(find: Find) -> None:
    assert jobs(find(SCORED)) == [
        ("Customer Service Associate", "Acme Solutions Ltd", "2014-06", "2015-09"),
        ("Senior Process Executive", "Beta Technology Solutions", "2019-01", "2021-03"),
        ("Team Leader", "Beta Technology Solutions", "2021-04", "present"),
    ]


UNDER_ONE_EMPLOYER = """
WORK HISTORY
Acme Service (India) Pvt. Ltd., Noida\tMay 2016 - Present
Assistant Vice President - Operations\tSep 2019 - Present
Stood in for the site head in Apr 2020 - Jun 2020
Senior Manager - Operations\tMay 2016 - Aug 2019
"""


def test_dates_in_a_duty_take_no_employer_from_the_next_job(find: Find) -> None:
    assert [p.employer for p in find(UNDER_ONE_EMPLOYER)][-1] == "Acme Service (India) Pvt. Ltd."


GRID = """
EDUCATION
B.Pharm, JNTUH 2016
EXPERIENCE GRID
When\tWhere\tAs
Nov 2023 →\tAcme Healthcare Services\tCoding Quality Auditor
Jun 2018 - Oct 2023\tBeta Healthcare Solutions\tMedical Coder
"""


def test_a_table_of_jobs_needs_no_heading_that_is_known(find: Find) -> None:
    assert jobs(find(GRID)) == [
        ("Coding Quality Auditor", "Acme Healthcare Services", "2023-11", "present"),
        ("Medical Coder", "Beta Healthcare Solutions", "2018-06", "2023-10"),
    ]


LENGTHS_ONLY = """
WORK EXPERIENCE
Acme Technologies Ltd. ( 1 year 7 months, present company )
Designation - Senior Analyst, Service Desk
35-40 tickets a day in ServiceNow
Beta Computers, Darbhanga (1 yr 3 months)
Designation - Hardware Technician
Assembling PCs, printer repairing
"""


def test_lengths_stand_for_dates_beside_an_employer_over_a_label(find: Find) -> None:
    assert [(p.title, p.employer, p.duration) for p in find(LENGTHS_ONLY)] == [
        ("Senior Analyst, Service Desk", "Acme Technologies Ltd.", 19),
        ("Hardware Technician", "Beta Computers, Darbhanga", 15),
    ]


ROWS_WITH_DUTIES = """
WORK EXPERIENCE
Acme Solutions Ltd, Chennai\tOct-22 to till date\tAsst. Team Lead
Approve leave and shift swap
Apr-18 to Jun-20\tClaims Examiner\tFirst pass claims. Avg 165 claims / day, quality 98.6%
TAT of 10 days was kept
"""


def test_a_row_of_dates_and_title_is_a_job_whatever_its_last_cell_tells(find: Find) -> None:
    assert jobs(find(ROWS_WITH_DUTIES)) == [
        ("Asst. Team Lead", "Acme Solutions Ltd", "2022-10", "present"),
        ("Claims Examiner", "Acme Solutions Ltd", "2018-04", "2020-06"),
    ]
