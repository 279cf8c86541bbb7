"""Further headings of jobs as they were met: dates beside names, marks between them."""

from __future__ import annotations

import pytest
from pipeline.histories import Find, jobs, make_finder


@pytest.fixture(scope="module")
def find() -> Find:
    return make_finder()


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("Medical Coding Team Leader", ", Fernwood Solutions Inc, Pune (since March 2022)"),
        ("Medical Coding Team Leader", ", Fernwood Solutions Inc, Pune, Since March 2022"),
        ("Team Leader – Medical Coding", " @ Fernwood Solutions Inc, Pune – Since March 2022"),
        ("Team Leader – Coding", " @ Fernwood Solutions Inc (captive), Since March 2022"),
    ],
)
def test_since_behind_a_mark_dates_the_job_before_it(find: Find, title: str, rest: str) -> None:
    text = f"EXPERIENCE\n{title}{rest}\nLeading 24 coders\n"
    assert jobs(find(text)) == [(title, "Fernwood Solutions Inc", "2022-03", "present")]


def test_since_at_the_end_of_a_sentence_heads_no_job(find: Find) -> None:
    text = """
EXPERIENCE
Team Leader, Fernwood Solutions Inc\tMay 2018 to date
The queue has been answered from Pune since March 2022
"""
    assert jobs(find(text)) == [("Team Leader", "Fernwood Solutions Inc", "2018-05", "present")]


@pytest.mark.parametrize(
    "aside",
    [
        "(since 2023 part of Acme Services)",
        "(since May 2023 part of Acme Services)",
        "(in 2023 acquired by Acme Services)",
    ],
)
def test_since_when_an_employer_has_another_name_dates_no_job(find: Find, aside: str) -> None:
    text = f"""
CAREER HISTORY
Operations Manager\tNovember 2020 to date
Fernwood Solutions Inc {aside}, Leeds
Ran three floors of agents
"""
    assert [job[:1] + job[2:] for job in jobs(find(text))] == [
        ("Operations Manager", "2020-11", "present")
    ]


def test_what_a_client_does_is_no_title(find: Find) -> None:
    text = """
PROFESSIONAL EXPERIENCE
Fernwood Solutions Inc, Pune\tJun 2017 – Present
Client: Beta Telecom (internet & voice – Tech support, US)
Team Leader – Operations\tOct 2021 – Present
Leading 18 advisors
"""
    assert jobs(find(text)) == [
        ("Team Leader – Operations", "Fernwood Solutions Inc", "2021-10", "present")
    ]


@pytest.mark.parametrize(
    ("title", "glued"),
    [
        ("Sales Representative", "Established new customer accounts"),
        ("Claims Examiner", "Adjudicated medical claims of two payers"),
    ],
)
def test_a_sentence_glued_to_a_title_is_none_of_it(find: Find, title: str, glued: str) -> None:
    text = f"EXPERIENCE\n{title} {glued}\nFernwood Solutions Inc\t05/2016 to 07/2018\n"
    assert [job[0] for job in jobs(find(text))] == [title]


def test_a_title_may_hold_a_word_that_looks_like_a_verb(find: Find) -> None:
    text = (
        "EXPERIENCE\nProcess Manager Shared services\nFernwood Solutions Inc\t05/2016 to 07/2018\n"
    )
    assert [job[0] for job in jobs(find(text))] == ["Process Manager Shared services"]


BESIDE_A_SIDEBAR = """
SKILLS
Adjudication
LANGUAGE
Hindi (native)
English (professional)
Fernwood Solutions Inc, Noida\t(July 2017 – Present)
Assistant Manager – Claims Operations
Apr 2022 – Present | Client: a large plan
Accountable for 45 examiners
Senior Claims Associate
Jul 2017 – Mar 2022
Adjudicated claims
"""


def test_jobs_behind_the_last_heading_of_a_sidebar_are_found(find: Find) -> None:
    assert jobs(find(BESIDE_A_SIDEBAR)) == [
        ("Assistant Manager – Claims Operations", "Fernwood Solutions Inc", "2022-04", "present"),
        ("Senior Claims Associate", "Fernwood Solutions Inc", "2017-07", "2022-03"),
    ]


def test_studies_are_no_jobs_where_there_are_none(find: Find) -> None:
    text = """
EDUCATION
Diploma in Medical Coding, Fernwood College, June 2019 – May 2021
Best Team Leader of the college fest, 2020
"""
    assert jobs(find(text)) == []


def test_a_town_left_over_from_a_template_is_no_part_of_a_title(find: Find) -> None:
    text = "EXPERIENCE\nCompany Name City Project Accountant 05/2010 to 06/2012\nPosted journals\n"
    assert [job[0] for job in jobs(find(text))] == ["Project Accountant"]
    text = text.replace("Project Accountant", "Manager")
    assert [job[0] for job in jobs(find(text))] == ["City Manager"]
