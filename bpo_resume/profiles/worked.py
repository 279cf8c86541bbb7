"""Answers from the jobs held: side, months, families, settings, level.

A resume that lists no job tells nothing of any of these. One that lists jobs is taken at its
word, except that a job without dates may be as long as it likes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TypeAlias

from bpo_resume.assessment import sum_months
from bpo_resume.model import (
    LEVELS,
    Evidence,
    Judgement,
    Months,
    Position,
)
from bpo_resume.profiles.profile import FamilyWish, LevelWish, MonthsWish, SettingWish, SideWish
from bpo_resume.profiles.told import Candidate, Told
from bpo_resume.reports.wording import say_id

Job: TypeAlias = tuple[Position, Judgement]

_NO_JOBS = Told("unknown", "the resume lists no jobs")


def tell_side(wish: SideWish, candidate: Candidate) -> Told:
    """Whether the experience as a whole is of that side; "both" is each of them."""
    if not candidate.jobs:
        return _NO_JOBS
    side = candidate.assessment.experience.side
    reason = "no job is front or back office" if side == "none" else f"the jobs are {side} office"
    if side == "both":
        reason = "the jobs are of both offices"
    shown = _evidence(job for job in candidate.jobs if job[1].is_counted)
    if side in {wish.side, "both"}:
        return Told("met", reason, shown)
    return Told("unmet", reason, shown or _evidence(candidate.jobs))


def tell_months(wish: MonthsWish, candidate: Candidate) -> Told:
    """Whether the months reach the number, by the dates and by what they leave open."""
    return _tell_duration(
        [job for job in candidate.jobs if _MEANT[wish.of](job)], wish.at_least, candidate
    )


def tell_family(wish: FamilyWish, candidate: Candidate) -> Told:
    """Whether jobs of these families make up the months."""
    meant = [job for job in candidate.jobs if job[1].is_counted and job[1].family in wish.any]
    return _tell_duration(meant, wish.months, candidate)


def tell_setting(wish: SettingWish, candidate: Candidate) -> Told:
    """Whether jobs in these settings make up the months."""
    meant = [job for job in candidate.jobs if job[1].setting in wish.any]
    return _tell_duration(meant, wish.months, candidate)


def tell_level(wish: LevelWish, candidate: Candidate) -> Told:
    """Whether the level lies in the range."""
    if not candidate.jobs:
        return _NO_JOBS
    counted = [job for job in candidate.jobs if job[1].is_counted]
    if not counted:
        return Told("unmet", "no job is front or back office", _evidence(candidate.jobs))
    experience = candidate.assessment.experience
    level = experience.highest if wish.of == "highest" else experience.current
    if level is None:
        return Told("unknown", "the jobs show no level", _evidence(counted))
    rung = LEVELS.index(level)
    lowest = 0 if wish.lowest is None else LEVELS.index(wish.lowest)
    highest = len(LEVELS) if wish.highest is None else LEVELS.index(wish.highest)
    shown = _evidence(job for job in counted if job[1].level == level)
    fits = lowest <= rung <= highest
    return Told("met" if fits else "unmet", say_id(level), shown)


def _tell_duration(meant: Sequence[Job], at_least: int, candidate: Candidate) -> Told:
    if not candidate.jobs:
        return _NO_JOBS
    as_of = date.fromisoformat(candidate.assessment.as_of)
    months = _sum(meant, as_of)
    shown = _evidence(meant)
    if months.likely >= at_least:
        return Told("met", f"{months.likely} months", shown)
    undated = [job for job in meant if _sum([job], as_of).max == 0]
    if undated:
        return Told("unknown", f"{months.likely} months, and jobs without dates", shown)
    if months.max >= at_least:
        return Told("unknown", f"{months.min} to {months.max} months by dates in years", shown)
    if not meant:
        return Told("unmet", "no such job", _evidence(candidate.jobs))
    return Told("unmet", f"{months.likely} months", shown)


def _sum(jobs: Iterable[Job], as_of: date) -> Months:
    return sum_months((position for position, _ in jobs), as_of)


def _evidence(jobs: Iterable[Job]) -> tuple[Evidence, ...]:
    return tuple(span for position, _ in jobs for span in position.evidence)


_MEANT: dict[str, Callable[[Job], bool]] = {
    "front": lambda job: job[1].is_counted and job[1].side == "front",
    "back": lambda job: job[1].is_counted and job[1].side == "back",
    "bpo": lambda job: job[1].is_bpo,
    "career": lambda job: job[0].employment == "paid",
}
