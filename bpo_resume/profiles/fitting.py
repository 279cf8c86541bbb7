"""Candidates held against a profile, and their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bpo_resume.errors import UsageError
from bpo_resume.model import Criterion, Fit, Result
from bpo_resume.profiles.answers import answer
from bpo_resume.profiles.loading import fingerprint
from bpo_resume.profiles.profile import Profile, Wish
from bpo_resume.profiles.told import Candidate
from bpo_resume.profiles.wording import say_wish
from bpo_resume.selection import RANKINGS, Selection, choose_results
from bpo_resume.terminology import Terminology, load_terminology


def assess_fit(result: Result, profile: Profile, terminology: Terminology | None = None) -> Fit:
    """The answer to every criterion, with its evidence.

    ``terminology``: that of the profile and the result, the shipped one if none is given.
    Raises UsageError for a result whose file was not read.
    """
    if result.resume is None or result.assessment is None:
        raise UsageError(f"{result.source.name} was not read ({result.status}); it has no fit")
    terminology = terminology or load_terminology()
    candidate = Candidate(result.resume, result.assessment, terminology)
    criteria = tuple(_answer(wish, candidate) for wish in profile.criteria)
    return Fit(profile.title, fingerprint(profile), criteria)


def fit_results(
    results: Iterable[Result], profile: Profile, terminology: Terminology | None = None
) -> Iterator[Result]:
    """The results, each with its ``fit``; files that were not read pass as they are."""
    terminology = terminology or load_terminology()
    for result in results:
        if result.status == "ok":
            yield replace(result, fit=assess_fit(result, profile, terminology))
        else:
            yield result


def rank_by_fit(results: Iterable[Result]) -> list[Result]:
    """The results, the best fit first, equal ones in the order they came in.

    First by the musts (all met, some unknown, some unmet), then by what is met, then by what may
    be; results without a fit come last.
    """
    return list(choose_results(results, Selection(keys=RANKINGS["fit"])))


def _answer(wish: Wish, candidate: Candidate) -> Criterion:
    told = answer(wish, candidate)
    words = say_wish(wish, candidate.terminology)
    return Criterion(words, wish.need, wish.weight, told.answer, told.reason, told.evidence)
