"""What is sought in texts: the surface forms of a terminology with all that reading them needs.

It takes a second to make and is kept for the next process (see ``terminology.compiled``).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bpo_resume.pipeline.company import ALONE, Company
from bpo_resume.pipeline.forms import Candidate, Form, list_forms, read_lexicon_words
from bpo_resume.pipeline.spelling import Vocabulary
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.compiled import remember
from bpo_resume.terminology.language_terms import LanguageSense, Proficiency
from bpo_resume.terminology.level_terms import TitleTrap
from bpo_resume.terminology.personal_terms import PersonalTerm
from bpo_resume.terminology.terms import SectionHeading, TitleWord

# Matched on whole lines, in titles, beside languages, for blind reports: by readers of their own.
_PLACED = (SectionHeading, TitleWord, TitleTrap, Proficiency, LanguageSense, PersonalTerm)

Group = tuple[Candidate, ...]
Rest = tuple[Form, int]  # the words of a form after its first, and the number of its group


@dataclass(frozen=True, slots=True)
class Lexis:
    """The forms that terms take in texts.

    ``words``: those of the forms as the lexicons write them. ``spared``: those that are never
    mended. ``groups``: what forms may stand for. ``forms``: the forms by their first word.
    """

    words: frozenset[str]
    spared: frozenset[str]
    vocabulary: Vocabulary
    groups: Sequence[Group]
    forms: dict[str, list[Rest]]

    def __iter__(self) -> Iterator[tuple[Form, Group]]:
        for first, rests in self.forms.items():
            for rest, group in rests:
                yield (first, *rest), self.groups[group]


def read_lexis(terminology: Terminology) -> Lexis:
    """The lexis of a terminology, made now or by an earlier process."""
    # The order of the terms decides between equal candidates, and is not in the fingerprint.
    order = " ".join(f"{term.kind}:{term.id}" for term in terminology)
    key = f"{terminology.fingerprint} {hashlib.sha256(order.encode()).hexdigest()}"
    return _restore(remember("lexis", key, _Record, lambda: _pack(_make(terminology))))


def _make(terminology: Terminology) -> Lexis:
    terms = [term for term in terminology if not isinstance(term, _PLACED)]
    words = read_lexicon_words(terms)
    forms = list_forms(terms, words)
    vocabulary = Vocabulary.of(forms)
    numbers = {group: number for number, group in enumerate(dict.fromkeys(forms.values()))}
    by_first: dict[str, list[Rest]] = {}
    for form, group in forms.items():
        by_first.setdefault(form[0], []).append((form[1:], numbers[group]))
    # A context word is never mended into a term's: "Delhi" must stay able to veto.
    spared = vocabulary.words | _list_context(numbers)
    return Lexis(words, spared, vocabulary, tuple(numbers), by_first)


def _list_context(groups: Iterable[Group]) -> frozenset[str]:
    """The words that guard ambiguous forms."""
    companies = {one.company for group in groups for one in group}
    return frozenset(
        word
        for company in companies
        for phrase in company.needs | company.never
        for word in phrase.split()
    )


# --- as it is kept -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Record:
    """A lexis in which many candidates name one company, and many groups one candidate.

    ``candidates`` are their fields, with the number of their company in its place.
    """

    words: frozenset[str]
    spared: frozenset[str]
    vocabulary: Vocabulary
    companies: list[Company]
    candidates: list[tuple[str, str, int, str | None, bool, bool, bool]]
    groups: list[tuple[int, ...]]
    forms: dict[str, list[Rest]]


def _pack(lexis: Lexis) -> _Record:
    candidates = list(dict.fromkeys(one for group in lexis.groups for one in group))
    companies = list(dict.fromkeys(one.company for one in candidates))
    places = {company: place for place, company in enumerate(companies)}
    numbers = {candidate: number for number, candidate in enumerate(candidates)}
    return _Record(
        lexis.words,
        lexis.spared,
        lexis.vocabulary,
        companies,
        [
            (one.kind, one.id, places[one.company], one.letters, one.exact, one.guarded, one.valued)
            for one in candidates
        ],
        [tuple(numbers[one] for one in group) for group in lexis.groups],
        lexis.forms,
    )


def _restore(record: _Record) -> Lexis:
    companies = [ALONE if company == ALONE else company for company in record.companies]
    candidates = [
        Candidate(kind, id_, companies[place], letters, exact, guarded, valued)
        for kind, id_, place, letters, exact, guarded, valued in record.candidates
    ]
    groups = [tuple(candidates[number] for number in group) for group in record.groups]
    return Lexis(record.words, record.spared, record.vocabulary, groups, record.forms)
