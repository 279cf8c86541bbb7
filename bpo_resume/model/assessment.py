"""What the rules conclude from a resume, and what became of its file."""

from __future__ import annotations

from dataclasses import dataclass, field

from bpo_resume.errors import Status
from bpo_resume.model.document import Source
from bpo_resume.model.fit import Fit
from bpo_resume.model.resume import Evidence, Flag, KpiValue, Mention, Resume
from bpo_resume.model.vocabulary import BPO_SETTINGS, COUNTED_SETTINGS, Level, Setting, Side


@dataclass(frozen=True, slots=True)
class Months:
    """Inclusive months; year-only dates make a range of possible values."""

    min: int = 0
    likely: int = 0
    max: int = 0


@dataclass(frozen=True, slots=True)
class Basis:
    """What an answer rests on: how sure it is (0..1) and why, in sentences for a person."""

    confidence: float = 1.0
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the rules say of one position, and what each answer rests on."""

    role: str | None
    family: str | None
    side: Side
    setting: Setting
    level: Level | None
    months: Months
    side_basis: Basis = Basis()
    setting_basis: Basis = Basis()
    level_basis: Basis = Basis()
    spans_sides: bool = False  # the role itself works on both sides

    @property
    def is_counted(self) -> bool:
        """Whether the position is front or back office work whose months count."""
        return self.setting in COUNTED_SETTINGS

    @property
    def is_bpo(self) -> bool:
        """Whether it is outsourced work, or as good as: in a shared service or contact centre."""
        return self.setting in BPO_SETTINGS

    @property
    def confidence(self) -> float:
        """0..1, of side and setting together."""
        return round(self.side_basis.confidence * self.setting_basis.confidence, 2)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why the side, the setting and the level, in this order."""
        bases = (self.side_basis, self.setting_basis, self.level_basis)
        return tuple(reason for basis in bases for reason in basis.reasons)


@dataclass(frozen=True, slots=True)
class Finding:
    """One traceable step of the summary: a code, words for a person, points, the evidence."""

    code: str
    message: str
    points: float = 0.0
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """Months ("YYYY-MM", both included) between paid jobs that no date covers; never judged."""

    start: str
    end: str
    months: int


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
    gaps: tuple[Gap, ...] = ()


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
    """What became of one file; ``resume`` and ``assessment`` are None unless status is "ok".

    Results of one ``screen`` have the same ``group`` where their files have the same bytes or
    nearly the same text; it is empty where a file was analysed alone or could not be hashed.
    ``fit`` is None unless the candidate was held against a job profile.
    """

    source: Source
    status: Status
    message: str = ""
    resume: Resume | None = None
    assessment: Assessment | None = None
    versions: dict[str, str] = field(default_factory=dict)
    group: str = ""
    fit: Fit | None = None
