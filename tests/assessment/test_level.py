"""A rung is a responsibility: the title's, tempered by whom the job leads and who gave it."""

from __future__ import annotations

import pytest

from bpo_resume.assessment.cues import Cues
from bpo_resume.assessment.level import LevelVerdict, decide_level
from bpo_resume.model import LEVELS, Evidence, Position, RoleReading
from bpo_resume.terminology import load_terminology
from bpo_resume.terminology.level_terms import TitleTrap
from bpo_resume.terminology.terms import Employer

SHIPPED = load_terminology()
LED = Evidence("Supervised a large staff", 0, 24)


def decide(
    level: str | None,
    team: int | None = None,
    *,
    title: str = "T",
    employer: str | None = None,
    leading: Evidence | None = None,
    **reading: object,
) -> LevelVerdict:
    """The verdict on a job of a title read at ``level``; ``reading``: the rest of its reading."""
    role = RoleReading(**{"side": "shared", "level": level, **reading})  # type: ignore[arg-type]
    position = Position(
        *(title, employer, None, None, None, "none", (0, 1), ()),
        team_size=team,
        leading=leading,
        role=role,
    )
    return decide_level(position, Cues(), SHIPPED)


@pytest.mark.parametrize(
    ("level", "team", "expected"),
    [
        (None, None, "agent"),
        ("team_leader", None, "team_leader"),
        ("specialist", 15, "team_leader"),
        ("specialist", 4, "specialist"),
        ("agent", 12, "team_leader"),
        (None, 300, "team_leader"),
        ("manager", 15, "assistant_manager"),
        ("manager", 3, "manager"),
        ("manager", 120, "manager"),
        ("team_leader", 60, "team_leader"),
        ("team_leader", 200, "assistant_manager"),
        ("senior_manager", 750, "director"),
        ("executive", 300, "executive"),
    ],
)
def test_level_from_title_and_span(level: str | None, team: int | None, expected: str) -> None:
    assert decide(level, team).level == expected


def test_an_agents_title_is_not_lifted_by_people_it_may_only_have_helped() -> None:
    assert decide("agent", 40, side="front").level == "agent"


def test_words_of_leading_make_a_worker_a_team_leader_and_a_manager_no_other() -> None:
    assert decide("agent", side="front", leading=LED).level == "team_leader"
    assert decide("manager", leading=LED).level == "manager"


def test_a_rank_without_a_trade_has_the_rung_of_its_people() -> None:
    assert decide(None, 180, bare=True).level == "manager"


@pytest.mark.parametrize(
    ("title", "employer", "team", "expected"),
    [
        ("Head of Support", "Plumtree Labs", 3, "team_leader"),
        ("Founder and Director", "Quill Services", 8, "assistant_manager"),
        ("Director, own agency", "self-employed", None, "manager"),
        ("Founder and Director", "Halyard Outsourcing", 300, "director"),
        ("Owner", "Fernwood Ltd", None, "director"),
    ],
)
def test_a_title_given_to_oneself_is_worth_what_it_leads(
    title: str, employer: str, team: int | None, expected: str
) -> None:
    assert decide("director", team, title=title, employer=employer).level == expected


@pytest.mark.parametrize(("title", "expected"), [("COO", "agent"), ("COO (Chief...)", "executive")])
def test_an_abbreviated_officer_without_people_is_no_chief(title: str, expected: str) -> None:
    assert decide("executive", title=title).level == expected


def test_acting_lowers_the_confidence_and_not_the_rung() -> None:
    acting, plain = (decide("team_leader", title=t) for t in ("Acting Team Leader", "Team Leader"))
    assert acting.level == plain.level
    assert acting.confidence < plain.confidence


@pytest.mark.parametrize("level", [None, *LEVELS])
@pytest.mark.parametrize("team", [None, 1, 5, 6, 25, 26, 80, 250, 600, 3000, 20_000])
def test_every_verdict_has_a_reason_and_a_confidence(level: str | None, team: int | None) -> None:
    verdict = decide(level, team)
    assert verdict.reasons
    assert 0 < verdict.confidence <= 1


def _traps() -> list[tuple[TitleTrap, str, bool]]:
    traps = SHIPPED.of(TitleTrap).values()
    return [
        (trap, line, expected)
        for trap in traps
        for expected, lines in ((True, trap.matches), (False, trap.rejects))
        for line in lines
    ]


@pytest.mark.parametrize(("trap", "line", "expected"), _traps(), ids=lambda value: str(value)[:40])
def test_a_trap_holds_for_its_matches_and_not_for_its_rejects(
    trap: TitleTrap, line: str, expected: bool
) -> None:
    title, employer = line.split(" | ")
    known = SHIPPED.of(Employer).values()
    types = frozenset(e.type for e in known for form in e.forms if employer.startswith(form))
    assert trap.holds(title, employer, types, None) is expected
