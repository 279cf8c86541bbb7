"""Finds terms by what a person would type."""

from __future__ import annotations

from rapidfuzz import fuzz

from bpo_resume.terminology.catalogue import Terminology
from bpo_resume.terminology.form_checks import fold
from bpo_resume.terminology.terms import Term

_LIKE = 84  # percent of letters in common from which two words are one with a typo


def search_terms(terminology: Terminology, words: str) -> tuple[Term, ...]:
    """The terms whose id, name or alias is like the words, the likest first; typos forgiven.

    Only the equal ones where there are any.
    """
    sought = fold(words)
    likeness = {(term.kind, term.id): _compare(sought, term) for term in terminology}
    best = max(likeness.values(), default=0.0)
    least = 100.0 if best >= 100 else _LIKE
    found = [term for term in terminology if sought and likeness[term.kind, term.id] >= least]
    return tuple(sorted(found, key=lambda term: -likeness[term.kind, term.id]))


def _compare(sought: str, term: Term) -> float:
    forms = {fold(term.id), *map(fold, term.forms)}
    if sought in forms:
        return 100
    return max(_compare_form(sought, form) for form in forms)


def _compare_form(sought: str, form: str) -> float:
    if f" {sought} " in f" {form} ":
        return 99
    return fuzz.ratio(sought, form, score_cutoff=_LIKE)
