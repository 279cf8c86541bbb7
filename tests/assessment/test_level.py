"""A rung is a responsibility: the title's, lifted by a span of control where that is modest."""

import pytest

from bpo_resume.assessment.level import decide_level
from bpo_resume.model import Position, RoleReading


def position(level: str | None, team: int | None, side: str | None = "shared") -> Position:
    role = RoleReading(side=side, level=level)
    return Position("T", None, None, None, None, "none", (0, 1), (), team_size=team, role=role)


@pytest.mark.parametrize(
    ("level", "team", "expected"),
    [
        (None, None, "agent"),
        ("team_leader", None, "team_leader"),
        ("specialist", 15, "team_leader"),
        ("specialist", 4, "specialist"),
        ("manager", 15, "manager"),
        ("agent", 12, "team_leader"),
        (None, 300, "team_leader"),
    ],
)
def test_level_from_title_and_span(level, team, expected):
    assert decide_level(position(level, team))[0] == expected


def test_an_agents_title_is_not_lifted_by_people_it_may_only_have_helped():
    assert decide_level(position("agent", 40, side="front"))[0] == "agent"
