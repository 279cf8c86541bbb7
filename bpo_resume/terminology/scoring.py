"""The rubric of the score: ``scoring.toml`` as typed values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field

Points = Annotated[float, Field(ge=0, le=100)]
MonthCount = Annotated[int, Field(gt=0)]
_STRICT = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True, kw_only=True)
class TenurePart:
    """All points at ``full_months`` of the side, their share below."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    points: Points
    full_months: MonthCount


@dataclass(frozen=True, slots=True, kw_only=True)
class RecencyPart:
    """All points up to ``fresh_months`` ago, none from ``stale_months`` on."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    points: Points
    fresh_months: MonthCount
    stale_months: MonthCount


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelPart:
    """All points at the top rung, their share below."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    points: Points


@dataclass(frozen=True, slots=True, kw_only=True)
class CountPart:
    """``each`` per distinct item up to ``points``."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    points: Points
    each: Points


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificationPart(CountPart):
    """Counts those whose ``domain`` is of the side's trade; a first-aid course speaks for none."""

    front: frozenset[str] = frozenset()
    back: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingPart:
    """The best setting worked in."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    points: Points
    provider: Points
    shared_service: Points
    contact_centre: Points
    in_house: Points


@dataclass(frozen=True, slots=True, kw_only=True)
class Scoring:
    """The whole rubric; the points of its parts add up to 100. A part left out gives none."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    tenure: TenurePart = TenurePart(points=0, full_months=1)
    recency: RecencyPart = RecencyPart(points=0, fresh_months=1, stale_months=2)
    level: LevelPart = LevelPart(points=0)
    kpis: CountPart = CountPart(points=0, each=0)
    tools: CountPart = CountPart(points=0, each=0)
    certifications: CertificationPart = CertificationPart(points=0, each=0)
    setting: SettingPart = SettingPart(
        points=0, provider=0, shared_service=0, contact_centre=0, in_house=0
    )

    @property
    def total(self) -> float:
        """The points of all parts together."""
        return sum(
            part.points
            for part in (
                self.tenure,
                self.recency,
                self.level,
                self.kpis,
                self.tools,
                self.certifications,
                self.setting,
            )
        )
