"""The loaded lexicons: every term by kind and id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar, cast

from bpo_resume.terminology.scoring import Scoring
from bpo_resume.terminology.tables import SCORING_FILE, Key
from bpo_resume.terminology.terms import Term

T = TypeVar("T", bound=Term)


@dataclass(frozen=True, slots=True)
class Terminology:
    """All terms, read only. Two are equal when their content is, wherever it was read from.

    ``fingerprint``: 16 hex digits that change whenever a term or a scoring value does.
    ``files``: where a term was read from, by (kind, id): shipped files relative to their
    directory, a user's own with the directory as given.
    """

    fingerprint: str
    terms: Mapping[str, Mapping[str, Term]] = field(compare=False, repr=False)
    scoring: Scoring = field(compare=False, repr=False)
    files: Mapping[Key, str] = field(compare=False, repr=False)
    scoring_file: str = field(default=SCORING_FILE, compare=False, repr=False)

    def of(self, kind: type[T]) -> Mapping[str, T]:
        """The terms of one class by id, in the order of the files: ``terminology.of(Role)``."""
        return cast("Mapping[str, T]", self.terms[kind.kind])

    def __iter__(self) -> Iterator[Term]:
        """All terms, kind after kind."""
        for terms in self.terms.values():
            yield from terms.values()

    def __len__(self) -> int:
        return sum(len(terms) for terms in self.terms.values())


def examples(terminology: Terminology) -> Iterator[tuple[Term, str, bool]]:
    """Every example sentence of every term, and whether it must yield the term."""
    for term in terminology:
        yield from ((term, sentence, True) for sentence in term.matches)
        yield from ((term, sentence, False) for sentence in term.rejects)
