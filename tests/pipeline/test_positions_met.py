"""Headings of jobs as they were met in resumes nobody had laid out for us."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from pipeline.histories import Find, jobs, make_finder

from bpo_resume import analyze


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


def test_blanks_part_what_heads_a_job_in_a_word_file(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("EXPERIENCE")
    document.add_paragraph("March 2006 to July 2011   Billing Clerk  Fernwood Construction Co.")
    document.add_paragraph("Typed  bids")
    document.save(str(tmp_path / "a.docx"))
    resume = analyze(tmp_path / "a.docx").resume
    assert resume is not None
    assert jobs(resume.positions) == [
        ("Billing Clerk", "Fernwood Construction Co.", "2006-03", "2011-07")
    ]
    assert "Typed bids" in resume.document.text


UMBRELLAS = """
WORK HISTORY
Fernwood Foods, Inc., Morristown - Aug. 2011 to May 2019 (plant closed)
Payroll Specialist - Feb. 2014 to May 2019
HR Assistant - Aug. 2011 to Feb. 2014

Concentrix - Lakeside IT Park (Jul 2018 up to present)
Team Leader | Nov 2021 - present

Teleperformance India, Indore\tJan 2020 - till date
Airtel broadband upgrades - Outbound (Hindi)
Team Leader - Telesales\tOct 2021 - till date
"""


def test_an_umbrella_has_no_title_of_its_own_and_the_client_is_no_employer(find: Find) -> None:
    assert [(title, employer) for title, employer, *_ in jobs(find(UMBRELLAS))] == [
        ("Payroll Specialist", "Fernwood Foods, Inc."),
        ("HR Assistant", "Fernwood Foods, Inc."),
        ("Team Leader", "Concentrix"),
        ("Team Leader - Telesales", "Teleperformance India"),
    ]


LENGTHS = """
WORK EXPERIENCE
1. 01 year 02 month worked in Acme Bank Ltd, Noida as a Cashier.
2. Worked in Fernwood Services Pvt Ltd, Noida as Customer Care Associate from Aug 2017 to Jan 2020.
"""
LENGTHS_IN_CELLS = """
WORK HISTORY
Teleperformance India, Indore\tJan 2020 - till date
Team Leader
Concentrix Services, Indore\tDec 2019 - Jan 2020
Process Executive
Fernwood Infotech Ltd., Indore\tJun 2018 - Dec 2019
Process Trainer
Next Learning of Lakeside, Indore\tMar 2017 - May 2018
Business Development Associate - Inside Sales
Acme Bank Sales\t8 months in 2016-17
Business Development Executive
Acme Mega Mart, Lakeside Mall\t1 yr 6 mnth
Fashion Assistant cum Cashier
"""


def test_a_job_may_tell_its_length_only(find: Find) -> None:
    cashier, associate = find(LENGTHS)
    assert (cashier.title, cashier.employer, cashier.duration) == ("Cashier", "Acme Bank Ltd", 14)
    assert associate.title == "Customer Care Associate"


def test_lengths_and_names_stand_where_the_section_keeps_them(find: Find) -> None:
    found = find(LENGTHS_IN_CELLS)[2:]
    assert [(job.title, job.start, job.end, job.duration) for job in found] == [
        ("Process Trainer", "2018-06", "2019-12", None),
        ("Business Development Associate - Inside Sales", "2017-03", "2018-05", None),
        ("Business Development Executive", "2016", "2017", None),
        ("Fashion Assistant cum Cashier", None, None, 18),
    ]
    assert [job.employer for job in found][1:3] == ["Next Learning of Lakeside", "Acme Bank Sales"]


BOLD_EMPLOYERS_AS_HEADINGS_ARE = ("WORK HISTORY", "TELEPERFORMANCE MANILA", "EDUCATION", "SKILLS")


def test_a_known_employer_set_as_headings_are_ends_no_history(tmp_path: Path) -> None:
    document = docx.Document()
    for text in (
        "SKILLS", "Excel", "EDUCATION", "BS Accountancy, 2012",
        "WORK HISTORY", "Team Leader | Nov 2021 - present", "Led calls",
        "Subject Matter Expert | Mar 2020 - Nov 2021", "Led calls",
        "Agent | Jul 2018 - Mar 2020", "Took calls",
        "TELEPERFORMANCE MANILA", "Customer Service Associate", "February 2016 to June 2018",
    ):  # fmt: skip
        paragraph = document.add_paragraph()
        paragraph.add_run(text).bold = text in BOLD_EMPLOYERS_AS_HEADINGS_ARE
    document.save(str(tmp_path / "a.docx"))
    resume = analyze(tmp_path / "a.docx").resume
    assert resume is not None
    last = ("Customer Service Associate", "TELEPERFORMANCE MANILA", "2016-02", "2018-06")
    assert jobs(resume.positions)[-1] == last


TOLD_IN_PARAGRAPHS = """
WORK
Since March 2024 I am working from home as Freelance MT Editor for Fernwood, correcting drafts.
My first BPO job was at Acme Healthcare Solutions as AR Associate (June 2012 to December 2014).
"""


def test_jobs_are_told_in_paragraphs(find: Find) -> None:
    editor, associate = find(TOLD_IN_PARAGRAPHS)
    assert (editor.title, editor.start, editor.end) == (
        "Freelance MT Editor", "2024-03", "present",
    )  # fmt: skip
    assert jobs((associate,)) == [
        ("AR Associate", "Acme Healthcare Solutions", "2012-06", "2014-12")
    ]


def test_numbered_jobs_head_no_section(tmp_path: Path) -> None:
    document = docx.Document()
    for text in (
        "OBJECTIVE", "To work hard", "WORK HISTORY",
        "JOB 1", "Payroll Executive (UK payroll of a retail client)",
        "Fernwood Technologies Ltd., Lucknow", "16-Aug-2021 to till date",
        "JOB 2", "Data Entry Operator (forms of a tax office)",
        "Acme Data Services Ltd., Lucknow", "02-05-2017 to 31-07-2021",
        "EDUCATION", "B.Com, 2014",
    ):  # fmt: skip
        document.add_paragraph().add_run(text).bold = text.isupper()
    document.save(str(tmp_path / "a.docx"))
    resume = analyze(tmp_path / "a.docx").resume
    assert resume is not None
    assert [job.start for job in resume.positions] == ["2021-08", "2017-05"]
    assert (resume.positions[0].title or "").startswith("Payroll Executive")


FISCAL = """
CAREER BY FINANCIAL YEAR
Financial year\tRole held\tOrganisation\tScope
FY 2022-23 onwards\tSenior Manager – Service Delivery\tStartek\tUS telecom, voice
FY 2018-19 to FY 2021-22\tManager – Operations\tConcentrix\tUK bank, inbound
FY 2015-16 to FY 2017-18\tTeam Leader\tAlorica\tUS billing support
"""


def test_the_years_of_jobs_may_be_fiscal_ones(find: Find) -> None:
    assert jobs(find(FISCAL)) == [
        ("Senior Manager – Service Delivery", "Startek", "2022", "present"),
        ("Manager – Operations", "Concentrix", "2018", "2022"),
        ("Team Leader", "Alorica", "2015", "2018"),
    ]


BOXED = """
EMPLOYERS
Company\tFernwood RCM Private Limited, Chennai
Worked as\tSenior Medical Coder
Dates\tSep 2021 - Till now (4 yrs 5 mths)
Speciality\tED + E/M
Role\tCoding with ICD-10-CM and CPT; denials review. Audit score 97.8%.
Company\tAcme Healthcare Services, Coimbatore
Worked as\tAR Caller
Dates\tJan 2017 - Jun 2018 (1 yr 6 mths)
Speciality\tPhysician billing
Role\tCalled insurance for claim status.
"""


def test_each_job_may_be_a_table_of_labels(find: Find) -> None:
    assert jobs(find(BOXED)) == [
        ("Senior Medical Coder", "Fernwood RCM Private Limited", "2021-09", "present"),
        ("AR Caller", "Acme Healthcare Services", "2017-01", "2018-06"),
    ]


PLACE_ON_ITS_OWN_LINE = """
CAREER HISTORY
Senior Complaints Case Handler – Fernwood Solutions Inc,
Darlington
Sept 2022 to date (hybrid)
Replies to stage 2 complaints
Customer Adviser – Acme Services Pvt Ltd, Leeds
Feb 2016 to April 2018
"""


def test_a_heading_may_end_in_a_comma_before_its_place(find: Find) -> None:
    assert jobs(find(PLACE_ON_ITS_OWN_LINE)) == [
        ("Senior Complaints Case Handler", "Fernwood Solutions Inc", "2022-09", "present"),
        ("Customer Adviser", "Acme Services Pvt Ltd", "2016-02", "2018-04"),
    ]


@pytest.mark.parametrize(
    "pause",
    [
        "Maternity leave / full time mum",
        "Career Break - Travelling",
        "Gap year (Australia)",
        "Parental leave",
    ],
)
def test_a_pause_between_jobs_is_none(find: Find, pause: str) -> None:
    text = f"""
EXPERIENCE
Customer Service Advisor, Fernwood Solutions Inc
Sept 2022 to date
{pause}
Nov 2020 – Aug 2022
Data Entry Clerk, Acme Services Pvt Ltd
May 2018 to Oct 2020
"""
    assert [title for title, *_ in jobs(find(text))] == [
        "Customer Service Advisor",
        "Data Entry Clerk",
    ]


@pytest.mark.parametrize(
    ("title", "employer"),
    [
        ("Break-Fix Technician", "Acme Services Pvt Ltd"),
        ("Sales Associate", "Gap Inc"),
    ],
)
def test_who_mends_what_breaks_or_works_at_gap_does_not_pause(
    find: Find, title: str, employer: str
) -> None:
    text = f"EXPERIENCE\n{employer}\tMay 2018 to Oct 2020\n{title}\n"
    assert [job[:2] for job in jobs(find(text))] == [(title, employer)]
