"""What a row says of a candidate, for the formats that are tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import TypeAlias

from bpo_resume.model import Assessment, Experience, Fit, Language, Position, Result, Resume
from bpo_resume.reports.holdings import group_terms, named_kpis
from bpo_resume.reports.wording import say_dates, say_kpi

Cell: TypeAlias = "str | int | float | bool | date | None"
Read: TypeAlias = Callable[[Result], Cell]

# What begins with one of these is a formula to a spreadsheet (full-width forms too).
FORMULA_STARTS = tuple("=+-@\t\r\n|＝＋－＠")


def _assessed(read: Callable[[Assessment], Cell]) -> Read:
    return lambda result: None if result.assessment is None else read(result.assessment)


def _experienced(read: Callable[[Experience], Cell]) -> Read:
    return _assessed(lambda assessment: read(assessment.experience))


def _extracted(read: Callable[[Resume], Cell]) -> Read:
    return lambda result: None if result.resume is None else read(result.resume)


def _fitted(read: Callable[[Fit], Cell]) -> Read:
    return lambda result: None if result.fit is None else read(result.fit)


def _terms(kind: str) -> Read:
    return _extracted(lambda resume: _list(term.name for term in group_terms(resume, kind)))


def _say_job(position: Position) -> str:
    parts = [position.title, position.employer or position.client]
    return f"{', '.join(part for part in parts if part)} ({say_dates(position)})".strip()


def _say_language(language: Language) -> str:
    stated = language.proficiency or language.cefr
    return f"{language.name} ({stated})" if stated else language.name


def _list(items: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(items))


COLUMNS: Mapping[str, Read] = MappingProxyType(
    {
        "name": lambda result: result.source.name,
        "status": lambda result: result.status,
        "message": lambda result: result.message,
        "as_of": _assessed(lambda assessment: date.fromisoformat(assessment.as_of)),
        "side": _experienced(lambda experience: experience.side),
        "has_bpo": _experienced(lambda experience: experience.has_bpo),
        "months_front": _experienced(lambda experience: experience.front.likely),
        "months_back": _experienced(lambda experience: experience.back.likely),
        "months_bpo": _experienced(lambda experience: experience.bpo.likely),
        "months_career": _experienced(lambda experience: experience.career.likely),
        "level_highest": _experienced(lambda experience: experience.highest),
        "level_current": _experienced(lambda experience: experience.current),
        "score_front": _experienced(lambda experience: experience.score_front),
        "score_back": _experienced(lambda experience: experience.score_back),
        "recency_months": _experienced(lambda experience: experience.recency_months),
        "kpis": _assessed(lambda assessment: _list(say_kpi(kpi) for kpi in assessment.kpis)),
        "kpis_named": _assessed(
            lambda assessment: _list(kpi.name for kpi in named_kpis(assessment))
        ),
        "flags": _assessed(lambda assessment: _list(flag.code for flag in assessment.flags)),
        "positions": _extracted(lambda resume: _list(map(_say_job, resume.positions))),
        "tools": _terms("tool"),
        "skills": _terms("skill"),
        "certifications": _terms("certification"),
        "languages": _extracted(lambda resume: _list(map(_say_language, resume.languages))),
        "availability": _extracted(lambda resume: _list(one.name for one in resume.availability)),
        "industries": _terms("industry"),
        "path": lambda result: result.source.path,
        "sha256": lambda result: result.source.sha256,
        "group": lambda result: result.group or None,
        "fit": _fitted(lambda fit: fit.score),
        "fit_possible": _fitted(lambda fit: fit.possible),
        "fit_verdict": _fitted(lambda fit: fit.verdict),
        "fit_met": _fitted(lambda fit: _list(fit.wishes("met"))),
        "fit_unmet": _fitted(lambda fit: _list(fit.wishes("unmet"))),
        "fit_unknown": _fitted(lambda fit: _list(fit.wishes("unknown"))),
    }
)
