"""A Result as the output contract has it: plain values, in one fixed order of keys.

The schema beside this module describes every field; tests hold the two together.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from bpo_resume.model import (
    Assessment,
    Basis,
    Claim,
    Criterion,
    Evidence,
    Experience,
    Finding,
    Fit,
    Flag,
    Gap,
    Judgement,
    KpiValue,
    Language,
    Months,
    Position,
    Readiness,
    Result,
    Resume,
    Source,
)
from bpo_resume.reports.holdings import (
    Holding,
    NotHeld,
    certifications_not_held,
    group_terms,
    named_kpis,
)

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
Record: TypeAlias = "dict[str, Json]"

SCHEMA = "bpo-resume/1"
_LISTS = (
    *("positions", "kpis", "kpi_mentions", "skills", "tools", "certifications"),
    *("certifications_not_held", "languages", "availability", "industries", "claims", "flags"),
)
_NOTHING: Record = {"experience": None, **{key: [] for key in _LISTS}}


def result_to_dict(result: Result) -> Record:
    """One result as JSON-ready values; the same keys whatever the status.

    A file that gave no text has ``experience`` null and empty lists: nothing is invented for it.
    """
    resume, assessment = result.resume, result.assessment
    return {
        "schema": SCHEMA,
        "source": _source(result.source),
        "status": result.status,
        "message": result.message,
        "group": result.group or None,
        "as_of": assessment.as_of if assessment else None,
        "versions": {name: result.versions[name] for name in sorted(result.versions)},
        **(_contents(resume, assessment) if resume and assessment else _NOTHING),
        "fit": _fit(result.fit) if result.fit else None,
    }


def _contents(resume: Resume, assessment: Assessment) -> Record:
    return {
        "experience": _experience(assessment.experience),
        "positions": _positions(resume, assessment),
        "kpis": [_kpi(kpi) for kpi in assessment.kpis],
        "kpi_mentions": [_holding("kpi", kpi) for kpi in named_kpis(assessment)],
        "skills": [_holding("id", term) for term in group_terms(resume, "skill")],
        "tools": [_holding("id", term) for term in group_terms(resume, "tool")],
        "certifications": [_holding("id", term) for term in group_terms(resume, "certification")],
        "certifications_not_held": [_not_held(term) for term in certifications_not_held(resume)],
        "languages": [_language(language) for language in resume.languages],
        "availability": [_readiness(one) for one in resume.availability],
        "industries": [_holding("id", term) for term in group_terms(resume, "industry")],
        "claims": [_claim(claim) for claim in resume.claims],
        "flags": [_flag(flag) for flag in assessment.flags],
    }


def _fit(fit: Fit) -> Record:
    return {
        "profile": fit.profile,
        "fingerprint": fit.fingerprint,
        "score": fit.score,
        "possible": fit.possible,
        "verdict": fit.verdict,
        "criteria": [_criterion(one) for one in fit.criteria],
    }


def _criterion(criterion: Criterion) -> Record:
    return {
        "wish": criterion.wish,
        "need": criterion.need,
        "weight": _number(criterion.weight),
        "answer": criterion.answer,
        "reason": criterion.reason,
        "evidence": _evidence(criterion.evidence),
    }


def _source(source: Source) -> Record:
    return {
        "name": source.name,
        "path": source.path,
        "sha256": source.sha256,
        "format": source.format,
        "bytes": source.bytes,
        "pages": source.pages,
    }


def _experience(experience: Experience) -> Record:
    return {
        "side": experience.side,
        "has_bpo": experience.has_bpo,
        "months": {
            "front": _months(experience.front),
            "back": _months(experience.back),
            "bpo": _months(experience.bpo),
            "career": _months(experience.career),
        },
        "level": {"highest": experience.highest, "current": experience.current},
        "score": {"front": experience.score_front, "back": experience.score_back},
        "recency_months": experience.recency_months,
        "gaps": [_gap(gap) for gap in experience.gaps],
        "findings": [_finding(finding) for finding in experience.findings],
    }


def _positions(resume: Resume, assessment: Assessment) -> list[Json]:
    pairs = zip(resume.positions, assessment.judgements, strict=True)
    return [_position(position, judgement) for position, judgement in pairs]


def _position(position: Position, judgement: Judgement) -> Record:
    return {
        "title": position.title,
        "employer": position.employer,
        "client": position.client,
        "start": position.start,
        "end": position.end,
        "precision": position.precision,
        "duration": position.duration,
        "months": _months(judgement.months),
        "role": judgement.role,
        "family": judgement.family,
        "side": judgement.side,
        "spans_sides": judgement.spans_sides,
        "setting": judgement.setting,
        "level": judgement.level,
        "employment": position.employment,
        "team_size": position.team_size,
        "confidence": _number(judgement.confidence),
        "reasons": list(judgement.reasons),
        "basis": {
            "side": _basis(judgement.side_basis),
            "setting": _basis(judgement.setting_basis),
            "level": _basis(judgement.level_basis),
        },
        "evidence": _evidence(position.evidence),
    }


def _basis(basis: Basis) -> Record:
    return {"confidence": _number(basis.confidence), "reasons": list(basis.reasons)}


def _kpi(kpi: KpiValue) -> Record:
    return {
        "kpi": kpi.kpi,
        "name": kpi.name,
        "kind": kpi.kind,
        "value": _number(kpi.value),
        "value_max": _number(kpi.value_max),
        "unit": kpi.unit,
        "baseline": _number(kpi.baseline),
        "target": _number(kpi.target),
        "comparator": kpi.comparator,
        "scope": kpi.scope,
        "direction": kpi.direction,
        "relative": kpi.relative if kpi.kind == "delta" else None,
        "position": kpi.position,
        "evidence": _evidence(kpi.evidence),
    }


def _holding(key: str, holding: Holding) -> Record:
    return {key: holding.id, "name": holding.name, "evidence": _evidence(holding.evidence)}


def _not_held(term: NotHeld) -> Record:
    return {
        "id": term.holding.id,
        "name": term.holding.name,
        "status": term.status,
        "evidence": _evidence(term.holding.evidence),
    }


def _language(language: Language) -> Record:
    return {
        "name": language.name,
        "proficiency": language.proficiency,
        "cefr": language.cefr,
        "ilr": language.ilr,
        "modes": list(language.modes),
        "evidence": _evidence(language.evidence),
    }


def _readiness(readiness: Readiness) -> Record:
    return {
        "id": readiness.id,
        "name": readiness.name,
        "about": readiness.about,
        "evidence": _evidence(readiness.evidence),
    }


def _claim(claim: Claim) -> Record:
    return {
        "years": _number(claim.years),
        "about": claim.about,
        "evidence": _evidence([claim.evidence]),
    }


def _finding(finding: Finding) -> Record:
    return {
        "code": finding.code,
        "message": finding.message,
        "points": _number(finding.points),
        "evidence": _evidence(finding.evidence),
    }


def _gap(gap: Gap) -> Record:
    return {"start": gap.start, "end": gap.end, "months": gap.months}


def _flag(flag: Flag) -> Record:
    return {
        "code": flag.code,
        "message": flag.message,
        "evidence": _evidence([flag.evidence] if flag.evidence else []),
    }


def _evidence(spans: Iterable[Evidence]) -> list[Json]:
    return [
        {
            "text": span.text,
            "start": span.start,
            "end": span.end,
            "page": span.page,
            "section": span.section,
            **({} if span.ocr_confidence is None else {"ocr_confidence": span.ocr_confidence}),
        }
        for span in spans
    ]


def _months(months: Months) -> Record:
    return {"min": months.min, "likely": months.likely, "max": months.max}


def _number(value: float | None) -> Json:
    """A whole number as an int; others without the noise of unit conversion."""
    if value is None:
        return None
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded
