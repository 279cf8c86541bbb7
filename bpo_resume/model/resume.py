"""What the pipeline extracts from one document: all that it says, without judgement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bpo_resume.model.document import Document
from bpo_resume.model.vocabulary import (
    BESIDE_THE_FLOOR,
    AvailabilityKind,
    Cefr,
    Comparator,
    Direction,
    Ilr,
    KpiKind,
    LanguageMode,
    Level,
    MentionStatus,
    Precision,
    Scope,
    SectionKind,
    Setting,
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The characters a claim came from: ``document.text[start:end] == text``."""

    text: str
    start: int
    end: int
    page: int = 1
    section: SectionKind = "header"
    ocr_confidence: float | None = None  # 0..1, of the line it starts in, where OCR read it


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the resume under one heading; the heading is None for text above the first."""

    kind: SectionKind
    start: int  # of the heading, or of the body where there is none
    end: int
    body: int  # where the body starts
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A lexicon term met in the text.

    ``kind`` names the lexicon ("role", "tool", "skill", "duty", "employer", ...), ``id`` the term.
    """

    kind: str
    id: str
    name: str
    status: MentionStatus
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Language:
    """A spoken language; ``proficiency`` as written, ``cefr`` and ``ilr`` where it maps onto them.

    ``modes``: what the person does in it, where that is told ("read and write").
    ``evidence``: the language's name, then what states the proficiency; a test score may be all.
    """

    name: str
    proficiency: str | None
    cefr: Cefr | None
    evidence: tuple[Evidence, ...]
    ilr: Ilr | None = None
    modes: tuple[LanguageMode, ...] = ()


@dataclass(frozen=True, slots=True)
class Readiness:
    """A shift, time or place that a person is ready for, or when he can start."""

    id: str
    name: str
    about: AvailabilityKind
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class RoleReading:
    """What a title says on its own, by lexicon entry or by title grammar.

    ``side`` "shared" follows the operation served (QA, training, leadership), "undecided" is left
    to the duties, "none" is no BPO work; ``setting`` is what the title alone shows.
    """

    role: str | None = None
    family: str | None = None
    side: Literal["front", "back", "shared", "undecided", "none"] | None = None
    setting: Setting | None = None
    level: Level | None = None
    exact: bool = False  # the lexicon holds the title itself
    reasons: tuple[str, ...] = ()
    bare: bool = False  # a rung that leads, and not a word of what: "General Manager"

    @property
    def is_beside_the_floor(self) -> bool:
        """Whether it checks, trains, schedules or reports on the people of a floor."""
        return self.family in BESIDE_THE_FLOOR


@dataclass(frozen=True, slots=True)
class Position:
    """One job as printed. Dates are "YYYY-MM" | "YYYY" | "present" | None, as the text supports."""

    title: str | None
    employer: str | None
    client: str | None
    start: str | None
    end: str | None
    precision: Precision
    extent: tuple[int, int]  # the whole entry, heading lines and duties
    evidence: tuple[Evidence, ...]  # title, employer, dates: what was found, in text order
    section: SectionKind = "experience"
    employment: Literal["paid", "internship", "volunteer"] = "paid"
    team_size: int | None = None  # people managed
    leading: Evidence | None = None  # words that tell of leading people, counted or not
    duration: int | None = None  # months, where the text prints these instead of dates
    role: RoleReading = RoleReading()


@dataclass(frozen=True, slots=True)
class KpiValue:
    """A KPI with a number. ``value`` is in ``unit``; the text as written stays in the evidence."""

    kpi: str
    name: str
    kind: KpiKind
    value: float
    value_max: float | None  # upper end of a range
    unit: str  # "%", "s", "h", "days", "count", "count/day", "USD", "score/5", "people", ...
    baseline: float | None
    target: float | None
    comparator: Comparator
    scope: Scope
    direction: Direction | None  # of a delta
    position: int | None  # index into Resume.positions
    evidence: tuple[Evidence, ...]
    relative: bool = True  # of a delta: percent of the old value, not points


@dataclass(frozen=True, slots=True)
class Claim:
    """A stated total ("over 5 years of collections"): reported, never added to months."""

    years: float
    about: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Flag:
    """Something a person should look at."""

    code: str
    message: str
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Resume:
    """All that was read out of one document, without judgement."""

    document: Document
    sections: tuple[Section, ...] = ()
    positions: tuple[Position, ...] = ()
    mentions: tuple[Mention, ...] = ()  # every term met, all kinds and statuses, in text order
    kpis: tuple[KpiValue, ...] = ()
    languages: tuple[Language, ...] = ()
    availability: tuple[Readiness, ...] = ()
    claims: tuple[Claim, ...] = ()
    flags: tuple[Flag, ...] = ()
