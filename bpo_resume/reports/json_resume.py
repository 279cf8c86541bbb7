"""One resume in the JSON Resume format (schema 1.0.0), for tools that read it.

It holds what the resume says and was found, and nothing made up for a field that the format
would like to have: no name, no address, no day of a month. Readers of the format take a job with
a start and no end for the present one, so the dates of a job whose end is not told stand in its
summary, in words.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import TextIO, TypeAlias

from bpo_resume.errors import BpoResumeError, UsageError
from bpo_resume.model import Assessment, KpiValue, Language, Position, Result, Resume
from bpo_resume.reports.holdings import group_terms
from bpo_resume.reports.wording import clean, say_dates, say_kpi

Entry: TypeAlias = "dict[str, str | list[str]]"

_SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
_SKILLS = {"tool": "Tools", "skill": "Skills", "industry": "Lines of business"}


def write_json_resume(results: Iterable[Result], stream: TextIO) -> None:
    """Write the one resume among the results that was read.

    Raises UsageError when there are more, BpoResumeError when there is none.
    """
    readable = ((r.resume, r.assessment) for r in results if r.resume and r.assessment)
    candidates = list(islice(readable, 2))
    if not candidates:
        raise BpoResumeError("jsonresume is the format of one resume, and there is none to write")
    if len(candidates) > 1:
        remedy = "name one file, use --top 1, or --format jsonl for all"
        raise UsageError(f"jsonresume is the format of one resume, and there are more; {remedy}")
    stream.write(json.dumps(_convert(*candidates[0]), ensure_ascii=False, indent=2) + "\n")


def _convert(resume: Resume, assessment: Assessment) -> dict[str, object]:
    jobs = [
        (job, _convert_job(job, _say_values(assessment, number)))
        for number, job in enumerate(resume.positions)
    ]
    parts: dict[str, object] = {
        "work": [entry for job, entry in jobs if job.employment != "volunteer"],
        "volunteer": [_as_volunteer(entry) for job, entry in jobs if job.employment == "volunteer"],
        "certificates": [{"name": clean(one.name)} for one in group_terms(resume, "certification")],
        "skills": [
            {"name": name, "keywords": [clean(term.name) for term in terms]}
            for kind, name in _SKILLS.items()
            if (terms := group_terms(resume, kind))
        ],
        "languages": [_convert_language(language) for language in resume.languages],
    }
    filled = {name: part for name, part in parts.items() if part}
    return {"$schema": _SCHEMA, **filled, "meta": {"version": "v1.0.0"}}


def _say_values(assessment: Assessment, position: int) -> list[str]:
    return [clean(_say(kpi)) for kpi in assessment.kpis if kpi.position == position]


def _say(kpi: KpiValue) -> str:
    return f"{say_kpi(kpi)} (team)" if kpi.scope == "team" else say_kpi(kpi)


def _convert_job(job: Position, highlights: list[str]) -> Entry:
    told: Mapping[str, str | None] = {
        "name": job.employer or job.client,
        "position": job.title,
        **_convert_dates(job),
    }
    entry: Entry = {name: clean(text) for name, text in told.items() if text}
    return {**entry, "highlights": highlights} if highlights else entry


def _convert_dates(job: Position) -> Mapping[str, str | None]:
    if job.end is None:
        return {"summary": f"Dates: {say_dates(job)}" if job.start else None}
    start = None if job.start == "present" else job.start
    return {"startDate": start, "endDate": None if job.end == "present" else job.end}


def _as_volunteer(entry: Entry) -> Entry:
    return {"organization" if name == "name" else name: part for name, part in entry.items()}


def _convert_language(language: Language) -> Entry:
    fluency = language.proficiency or language.cefr
    return {
        "language": clean(language.name),
        **({"fluency": clean(fluency)} if fluency else {}),
    }
