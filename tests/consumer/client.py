"""A script as a user of the package writes it: ``python client.py RESUMES PROFILE GOLD WORK``.

It uses every public name; ``.ci/types`` has mypy and pyright check it, both strict, against the
installed wheel, and a test runs it. ``assert_type`` pins what the names give.
"""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterator
from datetime import date
from pathlib import Path
from typing import Literal, assert_type

from bpo_resume import (
    Analyzer,
    Assessment,
    AuditLog,
    Blinder,
    BpoResumeError,
    Claim,
    CorruptError,
    Criterion,
    Document,
    EmptyError,
    EncryptedError,
    Evaluation,
    Evidence,
    Experience,
    Finding,
    Fit,
    Flag,
    GoldError,
    HiddenText,
    Judgement,
    KpiValue,
    Language,
    LeakError,
    LexiconError,
    Limits,
    Line,
    Mention,
    Months,
    NeedsOcrError,
    Position,
    Profile,
    ProfileError,
    ReadError,
    Result,
    Resume,
    RoleReading,
    Section,
    Source,
    Terminology,
    TooLargeError,
    UnsupportedError,
    UsageError,
    analyze,
    analyze_text,
    assess_fit,
    blind_results,
    evaluate,
    find_files,
    fit_results,
    load_gold,
    load_profile,
    load_terminology,
    rank_by_fit,
    result_to_dict,
    screen,
)

AS_OF = date(2026, 1, 31)


def read(resumes: Path, analyzer: Analyzer) -> Result:
    """One file, and one text, in all the ways there are."""
    files = find_files([resumes])
    assert_type(files, list[Path])
    result = analyzer.analyze(files[0])
    assert_type(result, Result)
    assert result == analyze(files[0], as_of=AS_OF)
    nothing = analyze_text("", as_of=AS_OF, limits=Limits(pages=1))
    assert nothing.status == "empty" == EmptyError.status
    return result


def look_at(resume: Resume) -> None:
    """What a resume is made of."""
    document: Document = resume.document
    source: Source = document.source
    lines: tuple[Line, ...] = document.lines
    hidden: tuple[HiddenText, ...] = document.hidden
    sections: tuple[Section, ...] = resume.sections
    mentions: tuple[Mention, ...] = resume.mentions
    languages: tuple[Language, ...] = resume.languages
    claims: tuple[Claim, ...] = resume.claims
    flags: tuple[Flag, ...] = resume.flags
    kpis: tuple[KpiValue, ...] = resume.kpis
    print(source.name, *map(len, (lines, hidden, sections, mentions, languages, claims, flags)))
    for kpi in kpis:
        assert_type(kpi.position, int | None)
        print(kpi.name, kpi.value, kpi.unit)
    for position in resume.positions:
        assert_type(position, Position)
        assert_type(position.role, RoleReading)
        for evidence in position.evidence:
            assert_type(evidence, Evidence)
            assert document.text[evidence.start : evidence.end] == evidence.text


def judge(assessment: Assessment) -> None:
    """What the rules say of it."""
    experience = assessment.experience
    assert_type(experience, Experience)
    assert_type(experience.side, Literal["front", "back", "both", "none"])
    assert_type(experience.front, Months)
    findings: tuple[Finding, ...] = experience.findings
    judgements: tuple[Judgement, ...] = assessment.judgements
    print(experience.side, experience.front.likely, len(findings), [j.reasons for j in judgements])


def rank(resumes: Path, profile: Profile, terminology: Terminology, work: Path) -> list[Result]:
    """All files against a vacancy, accounted for."""
    with AuditLog(work / "audit.jsonl", profile=profile) as log:
        results = screen([resumes], as_of=AS_OF, workers=0, store=work / "kept.sqlite")
        assert_type(results, Generator[Result, None, None])
        fitted = fit_results(log.watch_inputs(results), profile, terminology)
        assert_type(fitted, Iterator[Result])
        return list(log.watch_reported(rank_by_fit(fitted)))


def explain(fit: Fit) -> None:
    """Why a candidate stands where he does."""
    for criterion in fit.criteria:
        assert_type(criterion, Criterion)
        assert_type(criterion.answer, Literal["met", "unmet", "unknown"])
    print(fit.score, fit.verdict, fit.wishes("unknown"))


def measure(gold: Path, results: list[Result]) -> None:
    """How far results are what people labelled."""
    evaluation = evaluate(load_gold(gold), results)
    assert_type(evaluation, Evaluation)
    assert_type(evaluation.as_of, date)
    print(evaluation.resumes, "labelled")


def fail(work: Path) -> None:
    """Errors come as what the package says, and by their root."""
    for kind in (CorruptError, EncryptedError, NeedsOcrError, TooLargeError, UnsupportedError):
        assert issubclass(kind, ReadError)
    assert issubclass(LeakError, BpoResumeError)
    assert issubclass(GoldError, UsageError)
    (work / "wrong.toml").write_text("title = 1\n", encoding="utf-8")
    try:
        load_profile(work / "wrong.toml")
    except ProfileError as error:
        assert_type(error.problems, tuple[str, ...])
    try:
        load_terminology(work / "missing")
    except (LexiconError, UsageError) as error:
        print(type(error).__name__)


def main(resumes: Path, profile_file: Path, gold: Path, work: Path) -> None:
    """Every public name once."""
    analyzer = Analyzer(as_of=AS_OF)
    result = read(resumes, analyzer)
    assert_type(result.resume, Resume | None)
    assert_type(result.assessment, Assessment | None)
    if result.resume and result.assessment:
        look_at(result.resume)
        judge(result.assessment)
    profile = load_profile(profile_file)
    explain(assess_fit(result, profile))
    ranked = rank(resumes, profile, analyzer.terminology, work)
    measure(gold, ranked)
    blind = list(blind_results(ranked, analyzer.terminology))
    assert Blinder(analyzer.terminology).blind(ranked[0]) == blind[0]
    print(result_to_dict(blind[0])["status"])
    fail(work)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
