"""What a row of the page's table shows, and what it is sorted, searched and filtered by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from bpo_resume.model import LEVELS, Experience, KpiValue, Level, Months, Result
from bpo_resume.reports.holdings import group_terms
from bpo_resume.reports.wording import VERDICTS, clean, say_id, say_kpi, say_months, say_score

Facets: TypeAlias = "dict[str, list[str]]"
Numbers: TypeAlias = "dict[str, int]"

_KPIS = 3  # values that a cell has room for


@dataclass(frozen=True, slots=True)
class Row:
    """One candidate in the table; ``data`` is what the page's script works with."""

    number: int
    name: str
    status: str
    note: str  # why in one line, or why the file was not read
    side: str
    front: str
    back: str
    level: str
    fit: str
    languages: str
    kpis: str
    flags: int
    data: dict[str, object]


def make_row(number: int, result: Result, note: str) -> Row:
    """The row of a result, the ``number``th of its report."""
    experience = result.assessment.experience if result.assessment else None
    languages = [clean(one.name) for one in result.resume.languages] if result.resume else []
    data: dict[str, object] = {
        "key": result.source.sha256,
        "facets": _list_facets(result, languages),
        "numbers": _list_numbers(number, result),
        "words": " ".join(_list_words(result)).casefold(),
    }
    return Row(
        number=number,
        name=clean(result.source.name),
        status=say_id(result.status),
        note=note,
        side=_say_side(experience),
        front=_say_months(experience.front) if experience else "",
        back=_say_months(experience.back) if experience else "",
        level=_say_level(experience.highest) if experience else "",
        fit=say_score(result.fit) if result.fit else "",
        languages=", ".join(languages),
        kpis=", ".join(_name_kpis(result)),
        flags=len(result.assessment.flags) if result.assessment else 0,
        data=data,
    )


def _list_facets(result: Result, languages: list[str]) -> Facets:
    """The values of everything that candidates are chosen by, none where there is none."""
    facets: Facets = {"Status": [say_id(result.status)]}
    if result.fit:
        facets["Fit"] = [VERDICTS[result.fit.verdict]]
    if result.resume is None or result.assessment is None:
        return facets
    experience = result.assessment.experience
    facets["Side"] = [_say_side(experience)]
    facets["Level"] = [_say_level(experience.highest)]
    facets["Languages"] = languages
    facets["KPIs"] = _unique(kpi.name for kpi in result.assessment.kpis)
    for kind, name in (("tool", "Tools"), ("certification", "Certifications")):
        facets[name] = _unique(term.name for term in group_terms(result.resume, kind))
    facets["Lines of business"] = _unique(
        term.name for term in group_terms(result.resume, "industry")
    )
    facets["To look at"] = _unique(say_id(flag.code) for flag in result.assessment.flags)
    return facets


def _list_numbers(number: int, result: Result) -> Numbers:
    """What columns are sorted by; a column that is missing is unknown."""
    numbers: Numbers = {"rank": number}
    if result.fit:
        numbers["fit"] = result.fit.score
    if result.assessment is None:
        return numbers
    experience = result.assessment.experience
    numbers |= {
        "front": experience.front.likely,
        "back": experience.back.likely,
        "flags": len(result.assessment.flags),
        "kpis": len(result.assessment.kpis),
    }
    if experience.highest:
        numbers["level"] = LEVELS.index(experience.highest)
    return numbers


def _list_words(result: Result) -> Iterator[str]:
    """Everything that a search looks through."""
    yield clean(result.source.name)
    if result.resume is None:
        return
    for job in result.resume.positions:
        yield from (clean(part) for part in (job.title, job.employer, job.client) if part)
    for kind in ("role", "tool", "skill", "certification", "industry", "kpi"):
        yield from (clean(term.name) for term in group_terms(result.resume, kind))
    yield from (clean(one.name) for one in result.resume.languages)


def _name_kpis(result: Result) -> Iterator[str]:
    kpis: tuple[KpiValue, ...] = result.assessment.kpis if result.assessment else ()
    yield from map(clean, map(say_kpi, kpis[:_KPIS]))
    if len(kpis) > _KPIS:
        yield f"{len(kpis) - _KPIS} more"


def _say_side(experience: Experience | None) -> str:
    if experience is None:
        return ""
    return "none found" if experience.side == "none" else experience.side


def _say_level(level: Level | None) -> str:
    return say_id(level) if level else "none found"


def _say_months(months: Months) -> str:
    return say_months(months.likely) if months.likely else ""


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(map(clean, names)))
