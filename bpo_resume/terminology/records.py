"""A terminology as it is kept: terms by the name of their kind, without what can be told again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from bpo_resume.terminology.catalogue import Terminology
from bpo_resume.terminology.kinds import TERM_TYPES
from bpo_resume.terminology.scoring import Scoring

if TYPE_CHECKING:
    from bpo_resume.terminology.terms import Term


@dataclass(frozen=True, slots=True)
class Record:
    """``terms``: the terms of each kind, packed; ``files``: kind, id and file of each."""

    fingerprint: str
    terms: dict[str, msgspec.Raw]
    scoring: Scoring
    scoring_file: str
    files: list[tuple[str, str, str]]

    @classmethod
    def of(cls, terminology: Terminology) -> Record:
        """The record of a terminology."""
        return cls(
            terminology.fingerprint,
            {
                kind: msgspec.Raw(msgspec.msgpack.encode(list(terms.values())))
                for kind, terms in terminology.terms.items()
            },
            terminology.scoring,
            terminology.scoring_file,
            [(*key, file) for key, file in terminology.files.items()],
        )

    def restore(self) -> Terminology:
        """The terminology again."""
        terms = {kind.kind: _restore(kind, self.terms[kind.kind]) for kind in TERM_TYPES}
        files = {(kind, id_): file for kind, id_, file in self.files}
        return Terminology(self.fingerprint, terms, self.scoring, files, self.scoring_file)


def _restore(kind: type[Term], packed: msgspec.Raw) -> dict[str, Term]:
    decoder: msgspec.msgpack.Decoder[list[Term]] = msgspec.msgpack.Decoder(list[kind])  # type: ignore[valid-type]
    return {term.id: term for term in decoder.decode(packed)}
