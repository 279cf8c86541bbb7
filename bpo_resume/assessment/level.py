"""The rung of a position: what the title says, tempered by the span of control."""

from __future__ import annotations

from bisect import bisect_left

from bpo_resume.model import LEVELS, Level, Position, RoleReading

# Upper ends of the spans of control (people) that go with the rungs from specialist on.
_SPANS = (5, 25, 80, 250, 600, 3000)
_SPECIALIST = LEVELS.index("specialist")
_TEAM_LEADER = LEVELS.index("team_leader")


def decide_level(position: Position) -> tuple[Level, tuple[str, ...]]:
    """The level and why; "agent" where neither title nor span says more."""
    title = position.role.level
    team = position.team_size
    if team is None or team <= _SPANS[0]:
        if title is None:
            return "agent", ("nothing in the text shows more than an agent's work",)
        return title, (f"the title is that of {_words(title)}",)
    by_span = _SPECIALIST + bisect_left(_SPANS, team)
    if title is None:
        level = LEVELS[min(by_span, _TEAM_LEADER)]
        return level, (f"no rung in the title; leads {team} people",)
    rung = LEVELS.index(title)
    # A span lifts a modest title to the rung that leads people, never above what it says.
    if rung < _TEAM_LEADER <= by_span and _may_lead(position.role):
        return "team_leader", (f"leads {team} people",)
    return title, (f"the title is that of {_words(title)}; {team} people",)


def _may_lead(role: RoleReading) -> bool:
    """Whether the title leaves open that people are led; a "Process Associate" leads none."""
    return role.side == "shared" or (role.side == "undecided" and not role.exact)


def _words(level: Level) -> str:
    return f"{'an' if level[0] in 'ae' else 'a'} {level.replace('_', ' ')}"
