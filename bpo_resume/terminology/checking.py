"""Checks over loaded lexicons: what a file may say in itself but not beside the others."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from bpo_resume.terminology.catalogue import Terminology
from bpo_resume.terminology.common_words import COMMON_WORDS, SAFE_ABBREVIATIONS
from bpo_resume.terminology.scoring import Scoring
from bpo_resume.terminology.tables import KINDS, Problem
from bpo_resume.terminology.terms import (
    Certification,
    ContextTrigger,
    Employer,
    Role,
    SectionHeading,
    Term,
    TitleWord,
    Tool,
)

# Kinds matched only in a fixed place (a whole line, a title, beside a mention), where short and
# common words are safe.
_PLACED: tuple[type[Term], ...] = (SectionHeading, ContextTrigger, TitleWord)
# Kinds where one word may play several parts, in a title or for several kinds of mention.
_SHARING: tuple[type[Term], ...] = (ContextTrigger, TitleWord)
# Kinds whose terms are names and titles, where an ordinary word alone is nearly always another.
_NAMED: tuple[type[Term], ...] = (Role, Tool, Certification, Employer)
_SHORTEST = 4  # letters and digits of a form that may stand without context

_SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"is(e|ed|es|er|ing|ation|ations)\b"), r"iz\1"),
    (re.compile(r"yse(d|s|r)?\b"), r"yze\1"),
    (re.compile(r"([a-z]{2})our(s|ed|al)?\b"), r"\1or\2"),
    (re.compile(r"tre(s?)\b"), r"ter\1"),
    (re.compile(r"mme(s?)\b"), r"m\1"),
    (re.compile(r"l(led|ling|ler|lers|ment)\b"), r"\1"),
    (re.compile(r"ence(s?)\b"), r"ense\1"),
)


def check_terminology(terminology: Terminology) -> tuple[Problem, ...]:
    """Find what would make the lexicons claim too much, or nothing; in the order of the terms.

    Unlike LexiconError these do not keep a terminology from being used.
    """
    shared = _find_shared(terminology)
    of_terms = (
        Problem(terminology.files[term.kind, term.id], term.kind, term.id, key, reason)
        for term in terminology
        for key, reason in [
            *_check_forms(term),
            *shared.get((term.kind, term.id), ()),
            *_check_examples(term),
            *_check_references(term, terminology),
        ]
    )
    return (*of_terms, *_check_scoring(terminology.scoring, terminology.scoring_file))


def fold(text: str) -> str:
    """Text as the checks compare it: lower case, American spelling, words parted by one space.

    "Contact-Centre Organisation" gives "contact center organization".
    """
    words = re.sub(r"[\W_]+", " ", text.casefold()).strip()
    for pattern, american in _SPELLINGS:
        words = pattern.sub(american, words)
    return words


def _check_forms(term: Term) -> Iterator[tuple[str, str]]:
    for alias, times in Counter(alias.casefold() for alias in term.aliases).items():
        if times > 1:
            yield "aliases", f'"{alias}" is listed {times} times'
    for key, form in (("name", term.name), *(("aliases", alias) for alias in term.aliases)):
        folded = fold(form)
        if not folded:
            yield key, f'"{form}" holds no letter or digit'
        elif not isinstance(term, _PLACED):
            yield from ((key, reason) for reason in _name_dangers(term, form, folded))


def _name_dangers(term: Term, form: str, folded: str) -> Iterator[str]:
    letters = folded.replace(" ", "")
    if len(letters) < _SHORTEST and letters not in SAFE_ABBREVIATIONS:
        yield f'"{form}" is too short to stand without context: move it to ambiguous'
    elif folded in COMMON_WORDS and isinstance(term, _NAMED):
        yield f'"{form}" is an ordinary word: move it to ambiguous'


def _find_shared(terminology: Terminology) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """The plain forms that more than one term of a kind has, as problems by (kind, id)."""
    owners: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in terminology:
        if isinstance(term, _SHARING):
            continue
        for folded in dict.fromkeys(fold(form) for form in (term.name, *term.aliases)):
            owners[term.kind, folded].append(term)
    problems: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for (kind, folded), terms in owners.items():
        for term in terms if len(terms) > 1 else ():
            others = ", ".join(other.id for other in terms if other is not term)
            key = "name" if fold(term.name) == folded else "aliases"
            problems[kind, term.id].append((key, f'"{folded}" is also a form of {others}'))
    return problems


def _check_examples(term: Term) -> Iterator[tuple[str, str]]:
    if not term.matches:
        yield "matches", "missing: at least one sentence that must yield the term"
    if not term.rejects and any(form.needs or form.never for form in term.ambiguous):
        yield "rejects", "missing: a sentence for what the ambiguous forms must not claim"
    alternatives = "|".join(re.escape(fold(form)) for form in term.forms)
    pattern = re.compile(rf"\b(?:{alternatives})(?:e?s)?\b")
    for sentence in term.matches:
        if not pattern.search(fold(sentence)):
            yield "matches", f'"{sentence}" holds no form of the term'


def _check_references(term: Term, terminology: Terminology) -> Iterator[tuple[str, str]]:
    if isinstance(term, Employer):
        yield from _check_merger(term, terminology)
    if isinstance(term, ContextTrigger):
        for kind in term.kinds:
            if kind not in KINDS:
                yield "kinds", f'"{kind}" is no kind of term'


def _check_scoring(scoring: Scoring, file: str) -> Iterator[Problem]:
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
