"""What a profile may ask for, one dataclass a kind of criterion.

A ``[[criteria]]`` table of a profile is validated straight against these classes (pydantic,
unknown keys forbidden), so this module *is* the file format. ``kind`` says which class it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import ConfigDict, Field

from bpo_resume.model import Cefr, Level, Need, Setting
from bpo_resume.terminology.terms import Family

Names = Annotated[tuple[Annotated[str, Field(min_length=1)], ...], Field(min_length=1)]
TermKind = Literal["tool", "certification", "skill", "industry", "availability"]

_STRICT = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wish:
    """What every criterion has: whether the vacancy needs it, and how much it weighs."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    need: Need
    weight: Annotated[float, Field(gt=0, le=100, allow_inf_nan=False)] = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SideWish(_Wish):
    """Experience on a side; somebody who has both has each."""

    kind: Literal["side"]
    side: Literal["front", "back", "both"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthsWish(_Wish):
    """Months of experience at least, overlaps counted once."""

    kind: Literal["months"]
    of: Literal["front", "back", "bpo", "career"]
    at_least: Annotated[int, Field(ge=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyWish(_Wish):
    """Work in one of the families ("collections"), for some months at least."""

    kind: Literal["family"]
    any: Annotated[tuple[Family, ...], Field(min_length=1)]
    months: Annotated[int, Field(ge=1)] = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingWish(_Wish):
    """Work in one of the settings ("provider"), for some months at least."""

    kind: Literal["setting"]
    any: Annotated[tuple[Setting, ...], Field(min_length=1)]
    months: Annotated[int, Field(ge=1)] = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelWish(_Wish):
    """A career level between two, both included; the highest reached or that of the last job."""

    kind: Literal["level"]
    of: Literal["highest", "current"] = "highest"
    lowest: Level | None = None
    highest: Level | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KpiWish(_Wish):
    """A value reached, as good as or better than the threshold; in the lexicon's unit if none."""

    kind: Literal["kpi"]
    kpi: str
    at_least: float | None = None
    at_most: float | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TermWish(_Wish):
    """Terms of a lexicon by name, alias or id: one of ``any``, or all of ``all``."""

    kind: TermKind
    any: Names | None = None
    all: Names | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageWish(_Wish):
    """A language, at a level of the Common European Framework of Reference or better."""

    kind: Literal["language"]
    language: str
    at_least: Cefr | None = None


Wish: TypeAlias = (
    SideWish | MonthsWish | FamilyWish | SettingWish | LevelWish | KpiWish | TermWish | LanguageWish
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A vacancy. Terms of ``criteria`` are ids here, whatever names the file has for them."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    title: Annotated[str, Field(min_length=1)]
    criteria: tuple[Annotated[Wish, Field(discriminator="kind")], ...]
