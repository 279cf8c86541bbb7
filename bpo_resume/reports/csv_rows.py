"""Results as CSV: one row a candidate, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping
from typing import TextIO, TypeAlias, TypeVar

from bpo_resume.model import Assessment, Experience, Language, Position, Result, Resume
from bpo_resume.reports.holdings import group_terms, named_kpis
from bpo_resume.reports.wording import clean, say_dates, say_kpi

T = TypeVar("T")
Cell: TypeAlias = "str | int | bool | None"

# A cell that begins with one of these is a formula to a spreadsheet (full-width forms too).
_FORMULA_STARTS = tuple("=+-@\t\r\n|＝＋－＠")

_FILE: dict[str, Callable[[Result], Cell]] = {
    "name": lambda result: result.source.name,
    "status": lambda result: result.status,
    "message": lambda result: result.message,
    "as_of": lambda result: result.assessment.as_of if result.assessment else None,
}
_JUDGED: dict[str, Callable[[Assessment], Cell]] = {
    "kpis": lambda assessment: _list(say_kpi(kpi) for kpi in assessment.kpis),
    "kpis_named": lambda assessment: _list(kpi.name for kpi in named_kpis(assessment)),
    "flags": lambda assessment: _list(flag.code for flag in assessment.flags),
}
_EXPERIENCE: dict[str, Callable[[Experience], Cell]] = {
    "side": lambda experience: experience.side,
    "has_bpo": lambda experience: experience.has_bpo,
    "months_front": lambda experience: experience.front.likely,
    "months_back": lambda experience: experience.back.likely,
    "months_bpo": lambda experience: experience.bpo.likely,
    "months_career": lambda experience: experience.career.likely,
    "level_highest": lambda experience: experience.highest,
    "level_current": lambda experience: experience.current,
    "score_front": lambda experience: experience.score_front,
    "score_back": lambda experience: experience.score_back,
    "recency_months": lambda experience: experience.recency_months,
}
_RESUME: dict[str, Callable[[Resume], Cell]] = {
    "positions": lambda resume: _list(_say_job(position) for position in resume.positions),
    "tools": lambda resume: _list(term.name for term in group_terms(resume, "tool")),
    "skills": lambda resume: _list(term.name for term in group_terms(resume, "skill")),
    "certifications": lambda resume: _list(
        term.name for term in group_terms(resume, "certification")
    ),
    "languages": lambda resume: _list(map(_say_language, resume.languages)),
    "availability": lambda resume: _list(one.name for one in resume.availability),
    "industries": lambda resume: _list(term.name for term in group_terms(resume, "industry")),
}
_ORIGIN: dict[str, Callable[[Result], Cell]] = {
    "path": lambda result: result.source.path,
    "sha256": lambda result: result.source.sha256,
    "group": lambda result: result.group,
}


def write_csv(results: Iterable[Result], stream: TextIO) -> None:
    """Write a heading and one row a result, each as soon as it is there.

    Lists are joined by "; ". A cell that a spreadsheet would take for a formula gets a leading
    apostrophe.
    """
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([*_FILE, *_EXPERIENCE, *_JUDGED, *_RESUME, *_ORIGIN])
    for result in results:
        writer.writerow([_defuse(cell) for cell in _cells(result)])
        stream.flush()


def _cells(result: Result) -> list[Cell]:
    judged = result.assessment
    return [
        *_read(_FILE, result),
        *_read(_EXPERIENCE, judged.experience if judged else None),
        *_read(_JUDGED, judged),
        *_read(_RESUME, result.resume),
        *_read(_ORIGIN, result),
    ]


def _read(columns: Mapping[str, Callable[[T], Cell]], value: T | None) -> list[Cell]:
    return [None if value is None else read(value) for read in columns.values()]


def _say_job(position: Position) -> str:
    parts = [position.title, position.employer or position.client]
    return f"{', '.join(part for part in parts if part)} ({say_dates(position)})".strip()


def _say_language(language: Language) -> str:
    stated = language.proficiency or language.cefr
    return f"{language.name} ({stated})" if stated else language.name


def _list(items: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(items))


def _defuse(cell: Cell) -> Cell:
    if isinstance(cell, bool):
        return str(cell).lower()
    if not isinstance(cell, str):
        return cell
    text = clean(cell)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
