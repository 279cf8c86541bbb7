"""The kinds of term about spoken languages: their names, how well they are known, their tests."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from bpo_resume.model import Cefr, Ilr, LanguageMode
from bpo_resume.terminology.terms import Id, Term

Grade = Annotated[str, Field(pattern=r"^\S.*$")]


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageTerm(Term):
    """A spoken language. ``code`` is ISO 639-3."""

    kind: ClassVar[str] = "language"

    code: Annotated[str, Field(pattern=r"^[a-z]{3}$")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proficiency(Term):
    """Words that say how well a language is known; matched beside languages only.

    ``cefr`` and ``ilr`` where the words map onto those scales, ``modes`` what the person does in
    the language ("read, write and speak"). ``claims``: beside a language these words are said of
    the person wherever they stand ("fluent"); others ("good", "read") only where skills are told.
    """

    kind: ClassVar[str] = "proficiency"

    scale: Literal["words", "cefr", "ilr", "actfl", "linkedin", "school", "modes"]
    cefr: Cefr | None = None
    ilr: Ilr | None = None
    modes: tuple[LanguageMode, ...] = ()
    claims: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """The scores of a test from ``least`` up, as far as the next band."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    least: float
    cefr: Cefr | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageTest(Term):
    """A language test; its score or grade is evidence of the language, its name alone is not.

    ``language`` is the id of the language tested. ``bands`` (rising) give the scores there are up
    to ``top``; ``grades`` are results in words with their level ("N2"), none where no
    level is agreed. European levels ("DELE B2") are read after every test.
    """

    kind: ClassVar[str] = "language_test"

    language: Id
    bands: tuple[Band, ...] = ()
    top: float = 0
    grades: dict[Grade, Cefr | Literal["none"]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSense(Term):
    """Single words that behind a language's name make it another thing ("French fries")."""

    kind: ClassVar[str] = "language_sense"
