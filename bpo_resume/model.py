"""The values that flow between the stages.

Document (read) -> Resume (extracted) -> Assessment (judged); a Result holds all three for one
file. Everything is frozen and compared by value, so each stage can be tested with literals.
Offsets count characters of ``Document.text``; ``end`` is exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from bpo_resume.errors import Status as Status

# --- closed vocabularies; the strings appear in the output -------------------------------------

Side = Literal["front", "back", "both", "none"]
Setting = Literal["provider", "shared_service", "contact_centre", "in_house", "adjacent", "none"]
Level = Literal[
    "agent",
    "senior_agent",
    "specialist",
    "team_leader",
    "assistant_manager",
    "manager",
    "senior_manager",
    "director",
    "executive",
]
MentionStatus = Literal["affirmed", "negated", "aspirational", "other_person", "required"]
KpiKind = Literal["achieved", "target", "baseline", "delta", "volume"]
Scope = Literal["own", "team", "unknown"]
Precision = Literal["month", "year", "mixed", "none"]
Comparator = Literal["=", "<", "<=", ">", ">=", "~"]
Direction = Literal["up", "down"]
SectionKind = Literal[
    "header",  # everything above the first heading
    "summary",
    "objective",
    "experience",
    "responsibilities",
    "achievements",
    "skills",
    "tools",
    "process",
    "education",
    "certifications",
    "training",
    "projects",
    "languages",
    "personal",
    "declaration",
    "references",
    "interests",
    "affiliations",
    "volunteering",
    "misc",
]

LEVELS: tuple[Level, ...] = (
    "agent",
    "senior_agent",
    "specialist",
    "team_leader",
    "assistant_manager",
    "manager",
    "senior_manager",
    "director",
    "executive",
)
BPO_SETTINGS: frozenset[Setting] = frozenset({"provider", "shared_service", "contact_centre"})
COUNTED_SETTINGS: frozenset[Setting] = BPO_SETTINGS | {"in_house"}


# --- Document: what a reader gives -------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: ``text[start:end]`` of its document, without the line break.

    Inside a line a tab stands for a gap wide enough to part columns ("Analyst<TAB>2015 - 2018").
    Geometry is in points from the page's top left corner and 0.0 where the format has none.
    """

    start: int
    end: int
    page: int = 1
    block: int = 0  # lines of one paragraph, cell or column run share it
    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    size: float = 0.0  # font size in points
    bold: bool = False
    bullet: bool = False  # a list item's first line (its glyph is not part of the text)
    heading: bool = False  # the format itself says heading (DOCX style, HTML h1-h6)


@dataclass(frozen=True, slots=True)
class HiddenText:
    """Text in the file that no reader of the page sees; quarantined from every result."""

    text: str
    page: int
    reason: str  # "invisible" | "background_colour" | "tiny" | "off_page" | "hidden_property"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document came from. ``path`` is as the caller gave it."""

    name: str
    path: str = ""
    sha256: str = ""
    format: str = "text"
    bytes: int = 0
    pages: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """A file's visible text in reading order, lines joined by a line feed."""

    text: str
    lines: tuple[Line, ...]
    source: Source
    hidden: tuple[HiddenText, ...] = ()
    warnings: tuple[str, ...] = ()  # codes, e.g. "second_reader", "unmapped_font"

    @classmethod
    def of_text(cls, text: str, name: str = "text") -> Document:
        """A one-page document whose lines are those of ``text``, kept character for character."""
        lines, start = [], 0
        for part in text.split("\n"):
            lines.append(Line(start, start + len(part)))
            start += len(part) + 1
        return cls(text, tuple(lines), Source(name, pages=1, bytes=len(text.encode())))


# --- Resume: what the pipeline extracts --------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Evidence:
    """The characters a claim came from: ``document.text[start:end] == text``."""

    text: str
    start: int
    end: int
    page: int = 1
    section: SectionKind = "header"


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
    """A spoken language; ``proficiency`` as written, ``cefr`` where it maps onto the scale."""

    name: str
    proficiency: str | None
    cefr: str | None
    evidence: Evidence


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
    claims: tuple[Claim, ...] = ()
    flags: tuple[Flag, ...] = ()


# --- Assessment: what the rules conclude -------------------------------------------------------


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


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one file; ``resume`` and ``assessment`` are None unless status is "ok"."""

    source: Source
    status: Status
    message: str = ""
    resume: Resume | None = None
    assessment: Assessment | None = None
    versions: dict[str, str] = field(default_factory=dict)
