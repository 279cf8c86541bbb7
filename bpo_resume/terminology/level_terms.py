"""Titles whose rung depends on who gave them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Annotated, ClassVar

from pydantic import Field

from bpo_resume.model import Level
from bpo_resume.terminology.terms import EmployerType, Term, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleTrap(Term):
    """A title that has another rung at some employers: an AVP of a bank's captive manages few.

    Name and aliases are the title's words; ``employers`` are words of the employer's name and
    ``employer_types`` kinds of employer, one of which must be met. With ``fewer_than`` it holds
    only where the text tells of no more people led. ``matches`` and ``rejects`` are written
    "title | employer".
    """

    kind: ClassVar[str] = "trap"

    level: Level
    employers: Words = ()
    employer_types: tuple[EmployerType, ...] = ()
    fewer_than: Annotated[int, Field(gt=0)] | None = None

    def holds(
        self, title: str, employer: str, types: frozenset[EmployerType], team: int | None
    ) -> bool:
        """Whether a position is one of this trap's."""
        if self.fewer_than is not None and (team or 0) >= self.fewer_than:
            return False
        if not _names(title, (self.name, *self.aliases)):
            return False
        return bool(types.intersection(self.employer_types)) or _names(employer, self.employers)


def _names(text: str, phrases: Words) -> bool:
    return bool(phrases) and _pattern(phrases).search(text) is not None


@cache
def _pattern(phrases: Words) -> re.Pattern[str]:
    words = "|".join(re.escape(phrase) for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
