"""Phrases that show what work was done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from bpo_resume.terminology.conjugating import spell_out
from bpo_resume.terminology.terms import Family, Term, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """Things that are done, and the verbs that say so: each verb goes with each thing."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    verbs: Annotated[Words, Field(min_length=1)]
    things: Annotated[Words, Field(min_length=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty(Term):
    """A phrase that shows what work was done ("inbound calls", "three-way match").

    ``side`` is the side it speaks for ("none": work at a counter or a shop floor, which makes a
    customer-service title retail), ``setting`` what it shows beyond the function itself, ``weight``
    1 (hint) to 3 (decides). ``doing`` are further forms, verbs with what they are done to.
    """

    kind: ClassVar[str] = "duty"

    doing: tuple[Doing, ...] = ()

    side: Literal["front", "back", "any", "none"]
    setting: Literal["provider", "shared_service", "contact_centre"] | None = None
    weight: Annotated[int, Field(ge=1, le=3)] = 1
    family: Family | None = None

    @property
    def plain_forms(self) -> Words:
        """Name, aliases, and the doings in every form of their verbs."""
        done = (form for one in self.doing for form in spell_out(one.verbs, one.things))
        return tuple(dict.fromkeys((self.name, *self.aliases, *done)))
