"""The rung of a position: what the title says, tempered by whom it leads and who gave it.

A rung is a responsibility and not a word. Titles of workers are lifted where the text tells of
leading people, those of managers moved halfway towards the rung that goes with their span of
control, and some have a rung of their own at some employers (``lexicons/title_traps.toml``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from bpo_resume.assessment.cues import Cues
from bpo_resume.assessment.surroundings import read_trade
from bpo_resume.model import LEVELS, Level, Position, RoleReading
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.level_terms import TitleTrap

# Upper ends of the spans of control (people) that go with the rungs from specialist on.
_SPANS = (5, 25, 80, 250, 600, 3000)
_SPECIALIST = LEVELS.index("specialist")
_TEAM_LEADER = LEVELS.index("team_leader")
_MANAGER = LEVELS.index("manager")
_SMALL = _SPANS[1]  # up to so many people one leader leads
_ACTING = re.compile(r"\b(?:acting|officiating|oic|interim|in[\s-]?charge)\b", re.IGNORECASE)
# Officers of customers abbreviate to chiefs: COO, CCO, CSO, CRO.
_ABBREVIATED = re.compile(r"C[CORS]O(?:\s*\((?!.*chief).*)?", re.IGNORECASE)
# Whoever founds a firm or heads a function of a small one chooses the title.
_SELF_MADE = re.compile(r"\b(?:head\s+of|founder|owner|proprietor|start[\s-]?up)\b", re.IGNORECASE)
_ALONE = re.compile(r"\bself[\s-]?employed|\bfree\s?lanc|\bown\s+(?:agency|firm)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LevelVerdict:
    """The rung, how sure (0..1), and why."""

    level: Level
    confidence: float
    reasons: tuple[str, ...]


def decide_level(position: Position, cues: Cues, terminology: Terminology) -> LevelVerdict:
    """The level of a position; "agent" where neither title nor text says more."""
    trap = _find_trap(position, cues, terminology)
    verdict = _by_trap(trap, position) if trap else _by_title(position, cues)
    if position.title and _ACTING.search(position.title):
        reasons = (*verdict.reasons, "in an acting capacity")
        return LevelVerdict(verdict.level, round(verdict.confidence - 0.3, 2), reasons)
    return verdict


def _find_trap(position: Position, cues: Cues, terminology: Terminology) -> TitleTrap | None:
    types = {employer.type for employer in cues.employers}
    if read_trade(position) == "shared_service":
        types.add("captive")
    title, employer = position.title or "", position.employer or ""
    traps = terminology.of(TitleTrap).values()
    return next(
        (t for t in traps if t.holds(title, employer, frozenset(types), position.team_size)), None
    )


def _by_trap(trap: TitleTrap, position: Position) -> LevelVerdict:
    at = position.employer or "this employer"
    reason = f"at {at} “{trap.name}” is {_words(trap.level)}"
    leads = position.leading is not None or (position.team_size or 0) > _SPANS[0]
    if leads and LEVELS.index(trap.level) < _TEAM_LEADER:
        return LevelVerdict("team_leader", 0.7, (reason, "but people are led"))
    return LevelVerdict(trap.level, 0.7, (reason,))


def _by_title(position: Position, cues: Cues) -> LevelVerdict:
    title = position.role.level
    if title is None:
        return _by_text(position)
    rung = LEVELS.index(title)
    if title == "executive" and _is_an_officer(position, cues):
        reason = f"{position.title} without people led is an officer, not a chief"
        return LevelVerdict("agent", 0.5, (reason,))
    if rung < _TEAM_LEADER:
        return _of_worker(position, title)
    return _of_leader(position, rung)


def _is_an_officer(position: Position, cues: Cues) -> bool:
    if _ABBREVIATED.fullmatch(position.title or "") is None:
        return False
    return not position.team_size and position.leading is None and not _runs_a_company(cues)


def _runs_a_company(cues: Cues) -> bool:
    return any(kpi.id in ("budget", "revenue") for kpi in cues.kpis)


def _of_worker(position: Position, title: Level) -> LevelVerdict:
    """A worker's title, lifted to the first rung that leads people where the text tells of that."""
    team = position.team_size
    if position.leading is not None:
        reason = f"leads people: “{_shorten(position.leading.text)}”"
        return LevelVerdict("team_leader", 0.65, (reason,))
    if _rung_of(team) >= _TEAM_LEADER and _may_lead(position.role):
        return LevelVerdict("team_leader", 0.65, (f"leads {team} people",))
    return LevelVerdict(title, _sureness(position.role), (_said(title, team),))


def _of_leader(position: Position, rung: int) -> LevelVerdict:
    """A leader's title, moved halfway towards the rung of the people led."""
    team, title = position.team_size, LEVELS[rung]
    moved = _temper(rung, team, _is_self_made(position, team))
    if moved != rung and not team:
        reason = f"the title is that of {_words(title)}, but is self-employed"
        return LevelVerdict(LEVELS[moved], 0.6, (reason,))
    if moved != rung:
        level = LEVELS[moved]
        reason = f"the title is that of {_words(title)}, but {team} people are led"
        return LevelVerdict(level, 0.65, (reason,))
    agrees = 0.1 if team and abs(_rung_of(team) - rung) <= 1 else 0.0
    return LevelVerdict(title, _sureness(position.role) + agrees, (_said(title, team),))


def _temper(rung: int, team: int | None, self_made: bool) -> int:
    """Managers of a handful come down a rung; a span far above the title lifts it halfway.

    A title that somebody has given himself is worth what it leads.
    """
    by_span = _rung_of(team)
    if self_made and rung >= _MANAGER:
        return by_span + 1 if team else _MANAGER
    if rung == _MANAGER and team is not None and _SPANS[0] < team <= _SMALL:
        return rung - 1
    if by_span <= rung:
        return rung
    middle = rung + by_span
    return (middle + 1) // 2 if rung > _MANAGER else middle // 2


def _is_self_made(position: Position, team: int | None) -> bool:
    named = f"{position.title} | {position.employer}"
    if team is None:
        return _ALONE.search(named) is not None
    return team <= _SMALL and bool(_SELF_MADE.search(named) or _ALONE.search(named))


def _by_text(position: Position) -> LevelVerdict:
    """A title without a rung: a leader where the text tells of leading people."""
    team = position.team_size
    if team and team > _SPANS[0]:
        # People told of under a title that says nothing may be others'; a rank alone leads them.
        most = _MANAGER if position.role.bare else _TEAM_LEADER
        level = LEVELS[min(_rung_of(team), most)]
        return LevelVerdict(level, 0.6, (f"no rung in the title; leads {team} people",))
    if position.leading is not None:
        told = _shorten(position.leading.text)
        return LevelVerdict("team_leader", 0.55, (f"no rung in the title; leads: “{told}”",))
    return LevelVerdict("agent", 0.5, ("nothing in the text shows more than an agent's work",))


def _rung_of(team: int | None) -> int:
    """The rung that goes with a span of control; below all where there is none."""
    return _SPECIALIST + bisect_left(_SPANS, team) if team else -1


def _may_lead(role: RoleReading) -> bool:
    """Whether the title leaves open that people are led; a "Process Associate" leads none."""
    if role.level == "specialist" and role.side is None:
        return True  # "Lead", "Coach"
    return role.side == "shared" or (role.side == "undecided" and not role.exact)


def _sureness(role: RoleReading) -> float:
    return 0.85 if role.exact else 0.7


def _said(title: Level, team: int | None) -> str:
    return f"the title is that of {_words(title)}" + (f"; {team} people" if team else "")


def _shorten(text: str) -> str:
    return " ".join(text.split())


def _words(level: Level) -> str:
    return f"{'an' if level[0] in 'ae' else 'a'} {level.replace('_', ' ')}"
