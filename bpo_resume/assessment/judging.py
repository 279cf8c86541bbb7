"""Judges the positions of a resume one by one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bpo_resume.assessment.cues import Cues, gather_cues
from bpo_resume.assessment.level import decide_level
from bpo_resume.assessment.setting import decide_setting, is_at_provider, shows_outsourcing
from bpo_resume.assessment.side import TITLE, decide_side, votes
from bpo_resume.assessment.tenure import months_of
from bpo_resume.model import COUNTED_SETTINGS, Judgement, Position, Resume, Side
from bpo_resume.terminology import Terminology

_CLEARLY = 1.5  # how many times one side must outweigh the other


def judge_positions(resume: Resume, as_of: date, terminology: Terminology) -> tuple[Judgement, ...]:
    """One judgement a position, in the same order."""
    *cues, outside = gather_cues(resume, terminology, outside=True)
    leaning = _leaning(resume.positions, [*cues, outside])
    return tuple(
        _judge(position, its_cues, leaning, as_of)
        for position, its_cues in zip(resume.positions, cues, strict=True)
    )


def _leaning(positions: Sequence[Position], cues: Sequence[Cues]) -> Side:
    """The side most of a resume's titles and duties speak for, "none" where they are close."""
    titles = [position.role.side for position in positions]
    front = TITLE * titles.count("front") + sum(votes(its_cues, "front") for its_cues in cues)
    back = TITLE * titles.count("back") + sum(votes(its_cues, "back") for its_cues in cues)
    if max(front, back) < _CLEARLY * max(min(front, back), 0.5):
        return "none"
    return "front" if front > back else "back"


def _judge(position: Position, cues: Cues, leaning: Side, as_of: date) -> Judgement:
    outsourced = shows_outsourcing(position, cues)
    # Words about outsourcing may be of others' work; the rest of the resume does not settle that.
    leaning = leaning if is_at_provider(position, cues) else "none"
    side = decide_side(position.role, cues, outsourced=outsourced, leaning=leaning)
    setting = decide_setting(position, cues, side.side)
    counted = setting.setting in COUNTED_SETTINGS
    level, level_reasons = decide_level(position) if counted else (position.role.level, ())
    return Judgement(
        role=position.role.role,
        family=position.role.family if counted else None,
        side=side.side,
        setting=setting.setting,
        level=level,
        months=months_of(position.start, position.end, as_of),
        confidence=round(side.confidence * setting.confidence, 2),
        reasons=(*side.reasons, *setting.reasons, *level_reasons),
        spans_sides=side.spans_sides and counted,
    )
