"""What is sought in texts: the surface forms of a terminology with all that reading them needs.

It takes a second to make and is kept for the next process (see ``terminology.compiled``).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from bpo_resume.pipeline.terms.company import ALONE, Company
from bpo_resume.pipeline.terms.forms import Candidate, list_forms, read_lexicon_words
from bpo_resume.pipeline.text.spelling import Vocabulary
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.compiled import remember
from bpo_resume.terminology.language_terms import LanguageSense, Proficiency
from bpo_resume.terminology.level_terms import TitleTrap
from bpo_resume.terminology.personal_terms import PersonalTerm
from bpo_resume.terminology.terms import SectionHeading, TitleWord

T = TypeVar("T")

# Matched on whole lines, in titles, beside languages, for blind reports: by readers of their own.
_PLACED = (SectionHeading, TitleWord, TitleTrap, Proficiency, LanguageSense, PersonalTerm)

Group = tuple[Candidate, ...]
Rest = tuple[list[str], int]  # the words of a form after its first, and the number of its group


@dataclass(frozen=True, slots=True)
class Lexis:
    """The forms that terms take in texts, as they are kept: candidates come to be when asked for.

    ``words``: those of the forms as the lexicons write them. ``spared``: those that are never
    mended. ``companies``: what guards forms, ALONE first. ``candidates``: their fields, with the
    number of their company in its place. ``groups``: the numbers of the candidates that forms may
    stand for. ``forms``: by the first word, a line for each form: the words after it and the
    number of its group. One text is taken up in a fifth of the time that its words would need.
    """

    words: frozenset[str]
    spared: frozenset[str]
    vocabulary: Vocabulary
    companies: list[Company]
    candidates: list[tuple[str, str, int, str | None, bool, bool, bool]]
    groups: list[tuple[int, ...]]
    forms: dict[str, str]

    def group(self, number: int) -> Group:
        """The candidates of a group; a resume meets a tenth of all."""
        return tuple(self._make_candidate(candidate) for candidate in self.groups[number])

    def _make_candidate(self, number: int) -> Candidate:
        kind, id_, place, letters, exact, guarded, valued = self.candidates[number]
        company = self.companies[place] if place else ALONE
        return Candidate(kind, id_, company, letters, exact, guarded, valued)

    def list_rests(self, first: str) -> Iterator[Rest]:
        """The forms that begin with a word; that there are some, ``forms`` says."""
        for line in self.forms[first].splitlines():
            *rest, group = line.split()
            yield rest, int(group)

    def list_words(self) -> dict[tuple[str, str], set[str]]:
        """All words of the forms of each term, by kind and id."""
        terms = [(kind, id_) for kind, id_, *_ in self.candidates]
        words: dict[tuple[str, str], set[str]] = {term: set() for term in terms}
        for first in self.forms:
            for rest, number in self.list_rests(first):
                for candidate in self.groups[number]:
                    words[terms[candidate]].update((first, *rest))
        return words


def read_lexis(terminology: Terminology) -> Lexis:
    """The lexis of a terminology, made now or by an earlier process."""
    # The order of the terms decides between equal candidates, and is not in the fingerprint.
    order = " ".join(f"{term.kind}:{term.id}" for term in terminology)
    key = f"{terminology.fingerprint} {hashlib.sha256(order.encode()).hexdigest()}"
    return remember("lexis", key, Lexis, lambda: _make(terminology))


def _make(terminology: Terminology) -> Lexis:
    terms = [term for term in terminology if not isinstance(term, _PLACED)]
    words = read_lexicon_words(terms)
    forms = list_forms(terms, words)
    groups = _number(forms.values())
    candidates = _number(one for group in groups for one in group)
    companies = _number((ALONE, *(one.company for one in candidates)))
    by_first: dict[str, list[str]] = {}
    for form, group in forms.items():
        by_first.setdefault(form[0], []).append(" ".join((*form[1:], str(groups[group]))))
    vocabulary = Vocabulary.of(forms)
    return Lexis(
        words,
        # A context word is never mended into a term's: "Delhi" must stay able to veto.
        vocabulary.words | _list_context(companies),
        vocabulary,
        list(companies),
        [
            (c.kind, c.id, companies[c.company], c.letters, c.exact, c.guarded, c.valued)
            for c in candidates
        ],
        [tuple(candidates[one] for one in group) for group in groups],
        {first: "\n".join(rests) for first, rests in by_first.items()},
    )


def _number(things: Iterable[T]) -> dict[T, int]:
    """Equal things once, each with its place."""
    return {thing: place for place, thing in enumerate(dict.fromkeys(things))}


def _list_context(companies: Iterable[Company]) -> frozenset[str]:
    """The words that guard ambiguous forms."""
    return frozenset(
        word
        for company in companies
        for phrase in company.needs | company.never
        for word in phrase.split()
    )
