"""One candidate as the page explains it: claims in words, each with its places in the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from bpo_resume.model import (
    Assessment,
    Criterion,
    Evidence,
    Experience,
    Finding,
    Fit,
    Judgement,
    KpiValue,
    Language,
    Position,
    Result,
    Resume,
)
from bpo_resume.reports.holdings import (
    Holding,
    certifications_not_held,
    group_terms,
    named_kpis,
)
from bpo_resume.reports.page.offsets import Offsets
from bpo_resume.reports.timeline import find_span
from bpo_resume.reports.wording import (
    clean,
    say_amount,
    say_dates,
    say_id,
    say_kind,
    say_number,
    say_score,
    say_span,
    say_value,
)

Part: TypeAlias = "dict[str, object]"

_TERMS = {
    "tool": "Tools",
    "certification": "Certifications",
    "industry": "Lines of business",
    "skill": "Skills",
}


def describe(result: Result) -> Part:
    """The candidate, ready for JSON; offsets count units of UTF-16."""
    if result.resume is None or result.assessment is None:
        return {"message": clean(result.message)}
    return _Description(result.resume, result.assessment).describe(result)


class _Description:
    """What the parts have in common: the text that their places are in."""

    def __init__(self, resume: Resume, assessment: Assessment) -> None:
        self._resume = resume
        self._assessment = assessment
        self._offsets = Offsets(resume.document.text)

    def describe(self, result: Result) -> Part:
        """All parts, those that hold nothing left out."""
        experience = self._assessment.experience
        parts: Part = {
            "text": self._resume.document.text,
            "facts": _list_facts(experience),
            "as_of": self._assessment.as_of,
            "fit": self._describe_fit(result.fit) if result.fit else None,
            "flags": [
                self._claim(flag.message, [flag.evidence] if flag.evidence else [])
                for flag in self._assessment.flags
            ],
            "jobs": list(self._describe_jobs()),
            "kpis": [self._describe_kpi(kpi) for kpi in self._assessment.kpis],
            "points": [self._describe_points(one) for one in experience.findings if one.points],
            "lists": [{"name": name, "claims": claims} for name, claims in self._list() if claims],
        }
        return {name: part for name, part in parts.items() if part}

    def _claim(self, words: str, evidence: Iterable[Evidence], note: str = "") -> Part:
        claim: Part = {"words": clean(words), "at": self._offsets.of(evidence)}
        return {**claim, "note": clean(note)} if note else claim

    def _describe_fit(self, fit: Fit) -> Part:
        return {
            "profile": clean(fit.profile),
            "score": say_score(fit),
            "criteria": [self._describe_criterion(one) for one in fit.criteria],
        }

    def _describe_criterion(self, one: Criterion) -> Part:
        weight = f"{one.need}, weight {say_number(one.weight)}"
        claim = self._claim(one.wish, one.evidence, one.reason)
        return {**claim, "answer": one.answer, "weight": weight}

    def _describe_jobs(self) -> Iterator[Part]:
        for job, judged in zip(self._resume.positions, self._assessment.judgements, strict=True):
            yield self._describe_job(job, judged)

    def _describe_job(self, job: Position, judged: Judgement) -> Part:
        span = find_span(job, self._assessment.as_of)
        places = [clean(place) for place in (job.employer, job.client) if place]
        facts = [] if judged.setting == "none" else [say_id(judged.setting)]
        facts += [say_id(judged.level)] if judged.level else []
        facts += [job.employment] if job.employment != "paid" else []
        facts += [f"team of {job.team_size}"] if job.team_size else []
        return {
            **self._claim(job.title or "no title", job.evidence, "; ".join(judged.reasons)),
            "places": ", ".join(places),
            "dates": say_dates(job),
            "months": say_span(judged.months),
            "span": list(span) if span else None,
            "side": judged.side,
            "facts": facts,
        }

    def _describe_kpi(self, kpi: KpiValue) -> Part:
        others = {"from": kpi.baseline, "target": kpi.target}
        job = None if kpi.position is None else self._resume.positions[kpi.position].title
        return {
            **self._claim(kpi.name, kpi.evidence),
            "value": say_value(kpi),
            "kind": say_kind(kpi),
            "direction": kpi.direction,
            "beside": [
                f"{word} {say_amount(other, kpi.unit)}"
                for word, other in others.items()
                if other is not None
            ],
            "job": clean(job) if job else "",
        }

    def _describe_points(self, finding: Finding) -> Part:
        sign = "+" if finding.points > 0 else ""
        points = f"{sign}{say_number(finding.points)} {finding.code.partition('_')[0]}"
        return self._claim(finding.message, finding.evidence, points)

    def _list(self) -> Iterator[tuple[str, list[Part]]]:
        """The lists of what is held, in the order of the page."""
        resume = self._resume
        yield "Languages", [self._describe_language(one) for one in resume.languages]
        for kind, name in _TERMS.items():
            yield name, self._name_all(group_terms(resume, kind))
        yield "KPIs named without a value", self._name_all(named_kpis(self._assessment))
        yield (
            "Certifications not held",
            [
                self._claim(one.holding.name, one.holding.evidence, say_id(one.status))
                for one in certifications_not_held(resume)
            ],
        )
        yield "Availability", [self._claim(one.name, one.evidence) for one in resume.availability]
        yield (
            "Claimed totals, not added to the months",
            [
                self._claim(f"{say_number(one.years)} years", [one.evidence])
                for one in resume.claims
            ],
        )

    def _describe_language(self, language: Language) -> Part:
        stated = language.proficiency or language.cefr or ""
        return self._claim(language.name, language.evidence, stated)

    def _name_all(self, held: Iterable[Holding]) -> list[Part]:
        return [self._claim(one.name, one.evidence) for one in held]


def _list_facts(experience: Experience) -> list[tuple[str, str]]:
    """The figures of the whole resume, a name and a value each."""
    return [
        ("Front office", say_span(experience.front) if experience.front.max else "none"),
        ("Back office", say_span(experience.back) if experience.back.max else "none"),
        ("BPO", say_span(experience.bpo) if experience.has_bpo else "none found"),
        ("Career", say_span(experience.career)),
        ("Highest level", say_id(experience.highest) if experience.highest else "none found"),
        ("Last level", say_id(experience.current) if experience.current else "none found"),
        ("Score front", f"{experience.score_front} of 100"),
        ("Score back", f"{experience.score_back} of 100"),
    ]
