"""Words that tell who somebody is and nothing of the work: what a blind report leaves out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from bpo_resume.terminology.terms import Term

PersonalKind = Literal[
    "name",
    "contact",
    "address",
    "birth",
    "gender",
    "religion",
    "nationality",
    "family",
    "health",
    "id",
    "personal",  # one of these; which, the text does not say
]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalTerm(Term):
    """A word or label of personal details.

    ``tells``: "behind" a label, what follows it on its line, or on the next where it fills one;
    "itself", the words wherever they stand; "aside", the words where personal details are told and
    not in running text ("Male", "Single"). ``bare`` labels need no colon at the start of a line.
    """

    kind: ClassVar[str] = "personal"

    about: PersonalKind
    tells: Literal["behind", "itself", "aside"]
    bare: bool = False
