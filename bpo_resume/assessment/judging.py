"""Judges the positions of a resume one by one."""

from __future__ import annotations

from datetime import date

from bpo_resume.assessment.cues import Cues, gather_cues
from bpo_resume.assessment.level import decide_level
from bpo_resume.assessment.setting import decide_setting, serves_clients
from bpo_resume.assessment.side import decide_side
from bpo_resume.assessment.tenure import months_of
from bpo_resume.model import COUNTED_SETTINGS, Judgement, Position, Resume
from bpo_resume.terminology import Terminology


def judge_positions(
    resume: Resume, as_of: date, terminology: Terminology
) -> tuple[Judgement, ...]:
    """One judgement a position, in the same order."""
    cues = gather_cues(resume, terminology)
    return tuple(
        _judge(position, its_cues, as_of)
        for position, its_cues in zip(resume.positions, cues, strict=True)
    )


def _judge(position: Position, cues: Cues, as_of: date) -> Judgement:
    side = decide_side(position.role, cues, serves_clients(position, cues))
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
