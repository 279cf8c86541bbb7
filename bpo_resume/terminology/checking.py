"""Checks over loaded lexicons: what a file may say in itself but not beside the others."""

from __future__ import annotations

from collections.abc import Iterator

from bpo_resume.terminology.catalogue import Terminology
from bpo_resume.terminology.form_checks import check_forms, find_shared
from bpo_resume.terminology.language_terms import LanguageTerm, LanguageTest
from bpo_resume.terminology.tables import KINDS, Problem
from bpo_resume.terminology.terms import Certification, ContextTrigger, Employer, Kpi, Term


def check_terminology(terminology: Terminology) -> tuple[Problem, ...]:
    """Find what would make the lexicons claim too much, or nothing; in the order of the terms.

    Unlike LexiconError these do not keep a terminology from being used. Whether the example
    sentences hold is asked of the whole pipeline: ``pipeline.find_failing_examples``.
    """
    shared = find_shared(terminology)
    of_terms = (
        Problem(terminology.files[term.kind, term.id], term.kind, term.id, key, reason)
        for term in terminology
        for key, reason in [
            *check_forms(term),
            *shared.get((term.kind, term.id), ()),
            *_check_examples(term),
            *_check_references(term, terminology),
        ]
    )
    return (*of_terms, *_check_scoring(terminology))


def _check_examples(term: Term) -> Iterator[tuple[str, str]]:
    if not term.matches:
        yield "matches", "missing: at least one sentence that must yield the term"
    if not term.rejects and any(form.needs or form.never for form in term.ambiguous):
        yield "rejects", "missing: a sentence for what the ambiguous forms must not claim"


def _check_references(term: Term, terminology: Terminology) -> Iterator[tuple[str, str]]:
    if isinstance(term, Employer):
        yield from _check_merger(term, terminology)
    if isinstance(term, LanguageTest):
        yield from _check_bands(term, terminology)
    if isinstance(term, Kpi):
        yield from _check_ranges(term)
        for key, other in (("rate", term.rate), ("pace", term.pace)):
            if other is not None and other not in terminology.of(Kpi):
                yield key, f'"{other}" is no KPI'
    if isinstance(term, ContextTrigger):
        for kind in term.kinds:
            if kind not in KINDS:
                yield "kinds", f'"{kind}" is no kind of term'


def _check_ranges(kpi: Kpi) -> Iterator[tuple[str, str]]:
    # Whatever their period, rates are held against what is plausible in a day.
    unit = "count/day" if kpi.unit.startswith("count/") else kpi.unit
    if unit not in {found.unit for found in kpi.ranges}:
        yield "ranges", f'none in the unit of the KPI, "{unit}"'
    for found in kpi.ranges:
        if found.min > found.max:
            yield "ranges", f"no value is over {found.min:g} and under {found.max:g}"


def _check_bands(test: LanguageTest, terminology: Terminology) -> Iterator[tuple[str, str]]:
    if test.language not in terminology.of(LanguageTerm):
        yield "language", f'"{test.language}" is no language'
    steps = [band.least for band in test.bands]
    if steps != sorted(set(steps)) or any(step > test.top for step in steps):
        yield "bands", "must rise and stay below top"


def _check_scoring(terminology: Terminology) -> Iterator[Problem]:
    scoring, file = terminology.scoring, terminology.scoring_file
    domains = {term.domain for term in terminology.of(Certification).values()}
    for side in ("front", "back"):
        for domain in sorted(getattr(scoring.certifications, side) - domains):
            reason = f"no certification is of the domain {domain!r}"
            yield Problem(file, "", "", f"certifications.{side}", reason)
    if scoring.total not in (0, 100):  # 0: lexicons without a rubric
        reason = f"the points of all parts add up to {scoring.total:g} and not to 100"
        yield Problem(file, "", "", "points", reason)
    if scoring.recency.fresh_months >= scoring.recency.stale_months:
        reason = "must be less than stale_months"
        yield Problem(file, "", "", "recency.fresh_months", reason)


def _check_merger(employer: Employer, terminology: Terminology) -> Iterator[tuple[str, str]]:
    employers = terminology.of(Employer)
    seen: set[str] = {employer.id}
    target = employer.merged_into
    while target is not None:
        if target not in employers:
            yield "merged_into", f'"{target}" is no employer'
            return
        if target in seen:
            yield "merged_into", f'"{target}" leads back to itself'
            return
        seen.add(target)
        target = employers[target].merged_into
