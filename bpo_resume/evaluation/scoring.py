"""One resume, question by question: what was labelled against what was reported."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bpo_resume.evaluation.figures import Field
from bpo_resume.evaluation.gold import Entry, Label
from bpo_resume.evaluation.likeness import compare_entries, compare_names, compare_values
from bpo_resume.evaluation.marks import Mark, Told, mark_answer, mark_presence, mark_things
from bpo_resume.evaluation.months import count_months, is_close
from bpo_resume.evaluation.pairing import pair
from bpo_resume.evaluation.reported import FoundPosition, Levels, Named, Reported
from bpo_resume.evaluation.vocabulary import LEVEL_NUMBERS, UNMEASURED_KPIS
from bpo_resume.evaluation.wording import (
    NOTHING,
    say_found_value,
    say_gold_value,
    say_job,
    say_level,
    say_name,
    say_title,
)
from bpo_resume.model import Level


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled resume and what was reported of it; ``as_of`` closes "present" in the label."""

    label: Label
    reported: Reported
    as_of: date


def score(case: Case) -> Iterator[Mark]:
    """All that can be asked of a resume. What was not read has everything wrong."""
    for ask in _QUESTIONS:
        yield from ask(case)


def _ask_reading(case: Case) -> Iterator[Mark]:
    status, message = case.reported.status, case.reported.message
    told = f"{status}: {message}" if message else status
    yield mark_answer("read", status == "ok", ("ok", told))


def _ask_side(case: Case) -> Iterator[Mark]:
    experience = case.reported.experience
    side = experience.side if experience else None
    yield mark_answer("side", side == case.label.side, (case.label.side, side or NOTHING))


def _ask_bpo(case: Case) -> Iterator[Mark]:
    experience = case.reported.experience
    wanted, got = case.label.has_bpo, bool(experience and experience.has_bpo)
    yield mark_presence("has_bpo", wanted, got, (_say(wanted), _say(got)))


def _ask_levels(case: Case) -> Iterator[Mark]:
    label, experience = case.label, case.reported.experience
    level = experience.level if experience else Levels(highest=None, current=None)
    yield from _ask_level("level_highest", label.level_highest, level.highest)
    yield from _ask_level("level_current", label.level_current, level.current)


def _ask_level(
    field: Literal["level_highest", "level_current"], wanted: int | None, got: Level | None
) -> Iterator[Mark]:
    if wanted is None:
        return
    told = (str(wanted), say_level(got))
    apart = abs(LEVEL_NUMBERS[got] - wanted) if got else None
    yield mark_answer(field, apart == 0, told)
    yield mark_answer(_NEAR[field], apart in (0, 1), told)


def _ask_months(case: Case) -> Iterator[Mark]:
    months = case.reported.experience.months if case.reported.experience else None
    yield from _ask_side_months(case, "front", months.front.likely if months else 0)
    yield from _ask_side_months(case, "back", months.back.likely if months else 0)


def _ask_side_months(case: Case, side: Literal["front", "back"], got: int) -> Iterator[Mark]:
    wanted = count_months(case.label, side, case.as_of)
    if wanted is not None and (wanted or got):
        yield mark_answer("months", is_close(wanted, got), (f"{side} {wanted}", f"{side} {got}"))


def _ask_positions(case: Case) -> Iterator[Mark]:
    pairing = pair(case.label.entries, case.reported.positions, compare_entries)
    yield mark_things("positions", pairing, say_job, say_job)
    for entry, position in pairing.pairs:
        yield from _ask_dates(entry, position)
        yield from _ask_position(entry, position)


def _ask_dates(entry: Entry, position: FoundPosition) -> Iterator[Mark]:
    for end, wanted, got in (
        ("start", entry.start, position.start),
        ("end", entry.end, position.end),
    ):
        if wanted:
            told = (f"{say_title(entry)}: {end} {wanted}", got or NOTHING)
            yield mark_answer("dates", got == wanted, told)


def _ask_position(entry: Entry, position: FoundPosition) -> Iterator[Mark]:
    title = say_title(entry)
    told: Told = (f"{title}: {entry.relevance}", position.setting)
    yield mark_presence("relevant_position", entry.is_counted, position.is_counted, told)
    if entry.is_counted and position.is_counted:
        told = (f"{title}: {entry.side}", position.side)
        yield mark_answer("position_side", position.side == entry.side, told)
        told = (f"{title}: {entry.level}", say_level(position.level))
        level = LEVEL_NUMBERS[position.level] if position.level else None
        yield mark_answer("position_level", level == entry.level, told)


def _ask_kpis(case: Case) -> Iterator[Mark]:
    wanted = [value for value in case.label.kpis if value.kpi not in UNMEASURED_KPIS]
    found = [value for value in case.reported.kpis if value.kpi not in UNMEASURED_KPIS]
    pairing = pair(wanted, found, compare_values)
    yield mark_things("kpi_values", pairing, say_gold_value, say_found_value)


def _ask_names(case: Case) -> Iterator[Mark]:
    label, reported = case.label, case.reported
    spoken = [language.language for language in label.languages]
    yield _ask_named("tools", label.tools, reported.tools)
    yield _ask_named("certifications", label.certifications, reported.certifications)
    yield _ask_named("languages", spoken, reported.languages)


def _ask_named(field: Field, wanted: Sequence[str], found: Sequence[Named]) -> Mark:
    return mark_things(field, pair(wanted, found, compare_names), str, say_name)


def _say(has_bpo: bool) -> str:
    return "BPO" if has_bpo else "no BPO"


_NEAR: Mapping[str, Field] = {
    "level_highest": "level_highest_within_1",
    "level_current": "level_current_within_1",
}
_QUESTIONS: tuple[Callable[[Case], Iterator[Mark]], ...] = (
    _ask_reading,
    _ask_side,
    _ask_bpo,
    _ask_levels,
    _ask_months,
    _ask_positions,
    _ask_kpis,
    _ask_names,
)
