"""Judges the positions of a resume one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from bpo_resume.assessment.cues import Cues, gather_cues
from bpo_resume.assessment.family import name_family
from bpo_resume.assessment.level import LevelVerdict, decide_level
from bpo_resume.assessment.setting import decide_setting, is_at_provider, shows_outsourcing
from bpo_resume.assessment.side import CLEARLY, TITLE, decide_side, votes
from bpo_resume.assessment.surroundings import is_nameless
from bpo_resume.assessment.tenure import sum_months
from bpo_resume.model import (
    BPO_SETTINGS,
    COUNTED_SETTINGS,
    Basis,
    Judgement,
    Position,
    Resume,
    Side,
)
from bpo_resume.terminology import Terminology

_OUTSOURCERS = frozenset({"provider", "shared_service"})
_OF_ACCOUNTS = frozenset({"account_manager", "account_executive"})


def judge_positions(resume: Resume, as_of: date, terminology: Terminology) -> tuple[Judgement, ...]:
    """One judgement a position, in the same order."""
    *cues, outside = gather_cues(resume, terminology, outside=True)
    leaning = _leaning(resume.positions, [*cues, outside])
    judged = [
        _judge(position, its_cues, leaning, as_of, terminology)
        for position, its_cues in zip(resume.positions, cues, strict=True)
    ]
    agreed = tuple(_agree(judged, resume.positions, cues))
    risen = tuple(_rise(agreed, resume.positions))
    led = tuple(_lead_on(risen, resume.positions, cues))
    return tuple(_stay(led, resume.positions, cues))


def _level_basis(level: LevelVerdict | None, counted: bool) -> Basis:
    """Why the rung; of a job that does not count nobody asks."""
    if level is None:
        return Basis(0.5)
    return Basis(level.confidence, level.reasons if counted else ())


def _agree(
    judged: Sequence[Judgement], positions: Sequence[Position], cues: Sequence[Cues]
) -> Iterator[Judgement]:
    """One title judged one way: a job told in fewer words is what its namesake was."""
    counted = {
        _fold(position.title): judgement
        for position, judgement in zip(positions, judged, strict=True)
        if judgement.side != "none" and position.role.side == "undecided"
    }
    for position, judgement, its_cues in zip(positions, judged, cues, strict=True):
        like = counted.get(_fold(position.title)) if counted else None
        if (
            like is None
            or judgement.side != "none"
            or like.side not in ("front", "back")
            or votes(its_cues, like.side) <= 0
        ):
            yield judgement
        else:
            yield _follow(judgement, like)


def _follow(judgement: Judgement, like: Judgement) -> Judgement:
    """A judgement of no side with the side and the rung of another job of its title."""
    outsourced = judgement.is_counted
    alone = Basis(0.6, ("no outsourcing or centre is visible",))
    return replace(
        judgement,
        family=like.family,
        side=like.side,
        setting=judgement.setting if outsourced else "in_house",
        level=like.level,
        side_basis=Basis(0.5, (f"as in the other job of this title, {like.side} office",)),
        setting_basis=judgement.setting_basis if outsourced else alone,
        level_basis=like.level_basis,
    )


def _rise(judged: Sequence[Judgement], positions: Sequence[Position]) -> Iterator[Judgement]:
    """Who leads or checks, nobody says whom, was promoted where the person had worked."""
    others: dict[str, list[Judgement]] = {}
    for position, judgement in zip(positions, judged, strict=True):
        if judgement.side != "none" and not is_nameless(position):
            others.setdefault(_fold(position.employer), []).append(judgement)
    for position, judgement in zip(positions, judged, strict=True):
        own = others.get(_fold(position.employer), [])
        role = position.role
        follows = role.side == "shared" or (role.side == "undecided" and role.role is not None)
        if own and judgement.side == "none" and follows:
            yield _join(judgement, own, role.family)
        else:
            yield judgement


def _join(judgement: Judgement, own: Sequence[Judgement], family: str | None) -> Judgement:
    """A judgement of no side with what all other jobs at its employer have in common."""
    reason = f"as in the other job at this employer, {own[0].side} office"
    doubtful = Basis(0.5, (reason,))
    if not judgement.is_counted:
        settings = {other.setting for other in own}
        if len(settings) > 1 or not settings <= _OUTSOURCERS:
            return judgement  # the contact centre of an authority is no more than a part of it
        setting = own[0].setting
        judgement = replace(judgement, family=family, setting=setting, setting_basis=doubtful)
    if len({other.side for other in own}) > 1:
        return judgement
    return replace(judgement, side=own[0].side, side_basis=doubtful)


def _lead_on(
    judged: Sequence[Judgement], positions: Sequence[Position], cues: Sequence[Cues]
) -> Iterator[Judgement]:
    """Who has led, checked or trained centres or processes goes on so where a hint says it."""
    sides = {judgement.side for judgement in judged if judgement.setting in BPO_SETTINGS}
    side = next(iter(sides)) if len(sides) == 1 else "none"
    for position, judgement, its_cues in zip(positions, judged, cues, strict=True):
        open_ = judgement.side == "none" and position.role.side == "shared"
        if open_ and side in ("front", "back") and _hints_at(its_cues, side):
            yield replace(
                judgement,
                family=position.role.family,
                side=side,
                setting="contact_centre" if side == "front" else "in_house",
                side_basis=Basis(0.5, (f"hints of {side} office only, as in all other jobs",)),
                setting_basis=Basis(0.5, ("led on from the outsourced work before",)),
            )
        else:
            yield judgement


def _hints_at(cues: Cues, side: Literal["front", "back"]) -> bool:
    """Whether something speaks for a side and nothing for the other, a counter or systems."""
    other: Literal["front", "back"] = "back" if side == "front" else "front"
    elsewhere = cues.at_a_counter or cues.on_systems or votes(cues, other)
    return votes(cues, side) > 0 and not elsewhere


def _stay(
    judged: Sequence[Judgement], positions: Sequence[Position], cues: Sequence[Cues]
) -> Iterator[Judgement]:
    """Who ran processes at an IT house went on with it, where a later job tells no client."""
    outsourcers = {
        _fold(position.employer)
        for position, judgement in zip(positions, judged, strict=True)
        if judgement.setting == "provider" and not is_nameless(position)
    }
    basis = Basis(0.6, ("as in the other job at this employer, for its clients",))
    for position, judgement, its_cues in zip(positions, judged, cues, strict=True):
        at_house = any(employer.type == "it_services" for employer in its_cues.employers)
        stays = at_house and _fold(position.employer) in outsourcers
        if judgement.setting == "in_house" and stays:
            yield replace(judgement, setting="provider", setting_basis=basis)
        else:
            yield judgement


def _fold(name: str | None) -> str:
    """A title or an employer as it is compared: without marks and capitals."""
    return re.sub(r"\W+", " ", name or "").strip().casefold()


def _leaning(positions: Sequence[Position], cues: Sequence[Cues]) -> Side:
    """The side most of a resume's titles and duties speak for, "none" where they are close."""
    titles = [position.role.side for position in positions]
    front = TITLE * titles.count("front") + sum(votes(its_cues, "front") for its_cues in cues)
    back = TITLE * titles.count("back") + sum(votes(its_cues, "back") for its_cues in cues)
    if max(front, back) < CLEARLY * max(min(front, back), 0.5):
        return "none"
    return "front" if front > back else "back"


def _read_account_lead(position: Position, cues: Cues) -> Position:
    """ "Account Manager" sells, but at an outsourcer, with people, runs a client's account."""
    leads = position.leading is not None or (position.team_size or 0) > 1
    if not (leads and cues.at_provider and position.role.role in _OF_ACCOUNTS):
        return position
    role = replace(position.role, side="shared", level=None, bare=True)
    return replace(position, role=role)


def _judge(
    position: Position, cues: Cues, leaning: Side, as_of: date, terminology: Terminology
) -> Judgement:
    position = _read_account_lead(position, cues)
    outsourced = shows_outsourcing(position, cues)
    # Words about outsourcing may be of others' work; the rest of the resume does not settle that.
    told = position.role.bare and outsourced  # who runs a company tells of its work
    leaning = leaning if is_at_provider(position, cues) or told else "none"
    side = decide_side(position.role, cues, outsourced=outsourced, leaning=leaning)
    setting = decide_setting(position, cues, side.side)
    counted = setting.setting in COUNTED_SETTINGS
    ranked = counted or position.role.level is not None
    level = decide_level(position, cues, terminology) if ranked else None
    return Judgement(
        role=position.role.role,
        family=name_family(position.role, cues, side.side) if counted else None,
        side=side.side,
        setting=setting.setting,
        level=level.level if level else None,
        months=sum_months([position], as_of),
        side_basis=Basis(side.confidence, side.reasons),
        setting_basis=Basis(setting.confidence, setting.reasons),
        level_basis=_level_basis(level, counted),
        spans_sides=side.spans_sides and counted,
    )
