"""The kinds of term a lexicon file may hold, one dataclass a kind.

A table of a lexicon file is validated straight against these classes (pydantic, unknown keys
forbidden), so this module (with ``language_terms``) *is* the file format. Plain values inside,
tuples for lists.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from bpo_resume.model import AvailabilityKind, Level, MentionStatus, SectionKind, Setting

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
EmployerType = Literal["provider", "it_services", "captive", "staffing", "client"]
Words = tuple[Annotated[str, Field(min_length=1)], ...]

Family = Literal[
    "customer_service",
    "technical_support",
    "telesales",
    "collections",
    "retention",
    "chat_email_support",
    "trust_and_safety",
    "data_entry",
    "finance_accounting",
    "payroll_hr",
    "claims",
    "medical_coding_billing",
    "medical_transcription",
    "mortgage_loans",
    "kyc_aml",
    "legal_process",
    "order_management",
    "procurement",
    "research_analytics",
    "quality_assurance",
    "training",
    "workforce_management",
    "mis_reporting",
    "transitions",
    "operations_management",
    "client_services",
    "other",
]
Path = Literal[
    "customer_service",
    "technical_support",
    "back_office",
    "quality_training",
    "leadership",
    "specialised",
]
RoleSide = Literal["front", "back", "shared", "undecided", "none"]

_STRICT = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguous:
    """Surface forms that mean the term only in company.

    A hit counts when a ``needs`` word (if there are any) stands around it and no ``never`` word
    within 15 words on either side. ``within`` says where the ``needs`` are sought: "near" (the same
    15 words), "entry" (the job or section) or "document". In one of ``sections`` the forms need no
    company: a tool's name in a list of tools. ``cased``: only the capitals as written here match.
    ``valued``, of KPIs: the forms are the metric only where a number is read for it ("revenue").
    """

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    aliases: Annotated[Words, Field(min_length=1)]
    needs: Words = ()
    never: Words = ()
    sections: tuple[SectionKind, ...] = ()
    within: Literal["near", "entry", "document"] = "near"
    cased: bool = False
    valued: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """What every term has.

    ``aliases`` are further surface forms, matched without regard to case, punctuation and
    British or American spelling; ``matches`` are sentences that must yield this term and
    ``rejects`` sentences that must not. ``source`` says who defines it.
    """

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    kind: ClassVar[str] = "term"

    id: Id
    name: Annotated[str, Field(min_length=1)]
    aliases: Words = ()
    ambiguous: tuple[Ambiguous, ...] = ()
    never: Words = ()  # context words that veto every form of the term
    source: Annotated[str, Field(min_length=1)]
    matches: Words = ()
    rejects: Words = ()

    @property
    def plain_forms(self) -> Words:
        """The surface forms that need no company: name and aliases."""
        return (self.name, *self.aliases)

    @property
    def forms(self) -> Words:
        """Every surface form, those that count only in company last."""
        guarded = (alias for group in self.ambiguous for alias in group.aliases)
        return (*self.plain_forms, *guarded)


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Term):
    """A canonical role.

    ``side`` "shared" follows the operation it serves (QA, training, WFM, leadership);
    "undecided" is settled by the text ("process associate"); "none" is a job that is not BPO work
    (retail, hotel, teller...), with ``setting`` "adjacent" or "none".
    ``setting`` is what the title alone shows: "contact_centre" for a call-centre agent,
    "provider" for a title only outsourcers use, "in_house" where an ordinary company has it too.
    ``titles`` are forms that name the role only where a title stands: the work itself ("Customer
    Service") and words of other trades ("Server"); in running text they are not tagged.
    """

    kind: ClassVar[str] = "role"

    family: Family
    side: RoleSide
    setting: Setting
    titles: Words = ()
    level: Level | None = None
    path: Path | None = None
    soc: str | None = None  # O*NET-SOC 27.0 code
    soc_approximate: bool = False
    esco: str | None = None  # ESCO occupation uuid
    esco_approximate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """Plausible values of a KPI in one unit, both ends included."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    unit: str
    min: float
    max: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Kpi(Term):
    """A metric. ``unit`` is the one its values are normalised to; others in ``ranges`` are kept.

    ``named`` says when its name, without a value, names a measure: "plain" always (unless it
    ``counts`` or the form is ``valued``), "measured" beside words of measuring ("attendance
    targets"), "valued" never ("prepared budgets").
    """

    kind: ClassVar[str] = "kpi"

    unit: str
    better: Literal["lower", "higher", "none"]
    ranges: Annotated[tuple[Range, ...], Field(min_length=1)]
    side: Literal["front", "back", "any"]
    scope: Literal["own", "team", "any"] = "any"
    named: Literal["plain", "measured", "valued"] = "plain"
    counts: bool = False  # values are volumes or sizes ("80 calls a day"), not scores
    telling: tuple[str, ...] = ()  # forms that show office work in any job; "*" for all
    rate: Id | None = None  # the metric that a percentage of this one is of
    pace: Id | None = None  # the metric that so many of this one a day are of


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool(Term):
    """Software or a platform. ``side`` where using it tells which side the work is on."""

    kind: ClassVar[str] = "tool"

    category: str
    side: Literal["front", "back", "any"] = "any"
    generic: bool = False  # a kind of product: nothing beside the name of one


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill(Term):
    """A skill or method. Soft skills never weigh anything in a judgement."""

    kind: ClassVar[str] = "skill"

    type: Literal["hard", "soft", "method"]
    side: Literal["front", "back", "any"] = "any"


@dataclass(frozen=True, slots=True, kw_only=True)
class Certification(Term):
    """A professional certification or licence, held when affirmed."""

    kind: ClassVar[str] = "certification"

    body: str
    domain: str
    several: bool = False  # many credentials share the term: each goes by its name as written


@dataclass(frozen=True, slots=True, kw_only=True)
class Availability(Term):
    """When, where and from when on somebody is ready to work."""

    kind: ClassVar[str] = "availability"

    about: AvailabilityKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Employer(Term):
    """A known employer; ``type`` says what working there shows.

    "provider": delivers outsourced processes; "it_services": an IT house with a BPO arm, provider
    only beside process work; "captive": a brand's own offshore or shared-service centre;
    "staffing": pays on behalf of a client; "client": a brand named as client or process.
    """

    kind: ClassVar[str] = "employer"

    type: EmployerType
    merged_into: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Industry(Term):
    """A line of business of a process or employer."""

    kind: ClassVar[str] = "industry"


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionHeading(Term):
    """Headings of one kind of section; matched on whole lines, never inside text."""

    kind: ClassVar[str] = "section"

    section: SectionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextTrigger(Term):
    """Words that turn the mentions near them into something other than fact.

    ``status`` is what they become ("affirmed": a fact even where the section says otherwise);
    ``reach`` says on which side of the words, within the line; ``tokens`` how far.
    """

    kind: ClassVar[str] = "context"

    status: MentionStatus
    reach: Literal["after", "before", "both"] = "after"
    tokens: Annotated[int, Field(ge=1, le=40)] = 8
    kinds: Words = ()  # only mentions of these kinds; all where empty


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleWord(Term):
    """Words of the title grammar: [grade] [domain] [head] makes "Senior Billing Coordinator".

    ``part`` "head": nouns a title is built on; ``level`` is their rung before grading, none for
    occupations outside BPO work. "grade": a modifier that moves the rung by ``shift``, where
    ``applies_to`` (if any) holds it, but behind none of ``never_behind``. "fixed": phrases whose
    rung is ``level`` whatever the parts say ("assistant vice president"). "domain": what the work
    is about, with its ``side`` and ``family``. "neutral": words that change nothing (regions,
    employment forms).
    """

    kind: ClassVar[str] = "title"

    part: Literal["head", "grade", "fixed", "domain", "neutral"]
    level: Level | None = None
    shift: int = 0
    applies_to: tuple[Level, ...] = ()
    never_behind: tuple[str, ...] = ()
    side: RoleSide | None = None
    family: Family | None = None
    setting: Setting | None = None
