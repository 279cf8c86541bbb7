"""What the rules conclude from a resume, and what became of its file."""

from __future__ import annotations

from dataclasses import dataclass, field

from bpo_resume.errors import Status
from bpo_resume.model.document import Source
from bpo_resume.model.resume import Evidence, Flag, KpiValue, Mention, Resume
from bpo_resume.model.vocabulary import Level, Setting, Side


@dataclass(frozen=True, slots=True)
class Months:
    """Inclusive months; year-only dates make a range of possible values."""

    min: int = 0
    likely: int = 0
    max: int = 0


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the rules say of one position. ``reasons`` are sentences for a person."""

    role: str | None
    family: str | None
    side: Side
    setting: Setting
    level: Level | None
    months: Months
    confidence: float  # 0..1, of side and setting together
    reasons: tuple[str, ...] = ()
    spans_sides: bool = False  # the role itself works on both sides


@dataclass(frozen=True, slots=True)
class Finding:
    """One traceable step of the summary: a code, words for a person, points, the evidence."""

    code: str
    message: str
    points: float = 0.0
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Experience:
    """The whole resume's BPO experience."""

    side: Side
    has_bpo: bool
    front: Months
    back: Months
    bpo: Months
    career: Months
    highest: Level | None
    current: Level | None
    score_front: int
    score_back: int
    recency_months: int | None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """The judgement of a resume at a date. ``judgements[i]`` is of ``resume.positions[i]``."""

    as_of: str  # "YYYY-MM-DD"
    experience: Experience
    judgements: tuple[Judgement, ...] = ()
    kpis: tuple[KpiValue, ...] = ()  # of the resume's, those that measure front or back office work
    flags: tuple[Flag, ...] = ()  # the resume's flags and those of the judgement
    kpi_mentions: tuple[Mention, ...] = ()  # measures of such work that the text names


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one file; ``resume`` and ``assessment`` are None unless status is "ok"."""

    source: Source
    status: Status
    message: str = ""
    resume: Resume | None = None
    assessment: Assessment | None = None
    versions: dict[str, str] = field(default_factory=dict)
