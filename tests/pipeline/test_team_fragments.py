"""Teams told without a verb: in a leader's job they are led, in any other they are not."""

from __future__ import annotations

import pytest

from bpo_resume import analyze_text
from bpo_resume.pipeline.teams.fragments import find_team_fragments

RESUME = """Priya Sample

Experience

{title}
Sample Contact Services, January 2018 - March 2021
- {told}
- Calls from customers of a telecom company
"""


def read_teams(title: str, told: str) -> list[tuple[float, str]]:
    resume = analyze_text(RESUME.format(title=title, told=told)).resume
    return [(k.value, k.evidence[0].text) for k in resume.kpis if k.kpi == "team_size"]


@pytest.mark.parametrize(
    ("told", "sizes"),
    [
        ("Team of 14 billing advisers on evenings.", [14]),
        ("Own team of 9 agents, two shifts", [9]),
        ("Had a team of 17 agents (voice)", [17]),
        ("voice and chat, 310 headcount at Leeds", [310]),
        ("Staff of 20 to 25 associates", [20]),
        ("Retention and billing lines of a broadband firm, 85 FTE, voice only", [85]),
        ("Claims intake for three insurers; 42 people in the process, one pilot", [42]),
        ("Reservations for a hotel group (60 agents)", [60]),
        ("Team size\t14", [14]),
        ("Team\t11 associates + 1 backup", [11]),
        ("One of a team of 12 agents", []),
        ("Joined a team of 12 agents", []),
        ("Team of 2 analysts", []),
        ("Recruitment drive for the winter season, 40 agents", []),
        ("Lean project on idle time, saving of 6, 12 FTE", []),
        ("Payroll queries of two sites, 400 associates", []),
        ("Covered for the manager when needed, 15 agents", []),
        ("Deputised for the desk lead, 15 agents", []),
        ("Working under the site lead (60 agents)", []),
        ("Team of 3 analysts", [3]),
        ("Delivery for nine countries, 20,000 associates", [20_000]),
        ("Back office, 2 analysts; front desk, 30 agents", [30]),
    ],
)
def test_a_fragment_tells_of_a_team(told: str, sizes: list[float]) -> None:
    assert [size.value for size in find_team_fragments(told)] == sizes


@pytest.mark.parametrize(
    ("told", "quote", "most"),
    [
        ("• Staff of 20 to 25 associates", "Staff of 20 to 25 associates", 25),
        ("– Team of 9 analysts, two shifts", "Team of 9 analysts", None),
        ("* 45 associates", "45 associates", None),
    ],
)
def test_a_fragment_is_quoted_without_its_bullet(told: str, quote: str, most: float | None) -> None:
    (size,) = find_team_fragments(told)
    assert told[size.start : size.end] == quote
    assert size.value_max == most


def test_the_label_of_a_team_may_be_a_cell() -> None:
    assert read_teams("Team Leader", "Span of control\t12") == [(12, "Span of control\t12")]
    assert read_teams("Team Leader", "Team size\t14") == [(14, "Team size\t14")]


def test_only_in_the_job_of_a_leader() -> None:
    told = "Team of 14 billing advisers on evenings."
    assert read_teams("Team Leader - Customer Service", told) == [
        (14, "Team of 14 billing advisers")
    ]
    assert read_teams("Customer Service Representative", told) == []
    assert read_teams("Restaurant Manager", told) == []


def test_not_outside_of_a_job() -> None:
    text = RESUME.format(title="Team Leader - Customer Service", told="Calls on three queues")
    above = text.replace("Experience", "Summary\n\nTeam of 14 billing advisers.\n\nExperience", 1)
    assert [k for k in analyze_text(above).resume.kpis if k.kpi == "team_size"] == []


def test_who_checks_a_floor_leads_but_a_team() -> None:
    told = "310 advisers on chat and voice"
    title = "Assistant Manager - Quality"
    assert read_teams("Assistant Manager - Operations", told) == [(310, "310 advisers")]
    assert read_teams(title, told) == []
    assert read_teams(title, "Team of 9 analysts on two sites") == [(9, "Team of 9 analysts")]
