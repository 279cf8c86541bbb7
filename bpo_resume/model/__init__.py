"""The values that flow between the stages.

Document (read) -> Resume (extracted) -> Assessment (judged); a Result holds all three for one
file. Everything is frozen and compared by value, so each stage can be tested with literals.
Offsets count characters of ``Document.text``; ``end`` is exclusive.
"""

from bpo_resume.errors import Status
from bpo_resume.model.assessment import (
    Assessment,
    Basis,
    Experience,
    Finding,
    Gap,
    Judgement,
    Months,
    Result,
)
from bpo_resume.model.document import (
    Document,
    HiddenText,
    Line,
    Source,
)
from bpo_resume.model.limits import Limits
from bpo_resume.model.resume import (
    Claim,
    Evidence,
    Flag,
    KpiValue,
    Language,
    Mention,
    Position,
    Readiness,
    Resume,
    RoleReading,
    Section,
)
from bpo_resume.model.vocabulary import (
    BPO_SETTINGS,
    COUNTED_SETTINGS,
    LEVELS,
    WORK_SECTIONS,
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
    Side,
)

__all__ = [
    "BPO_SETTINGS",
    "COUNTED_SETTINGS",
    "LEVELS",
    "WORK_SECTIONS",
    "Assessment",
    "AvailabilityKind",
    "Basis",
    "Cefr",
    "Claim",
    "Comparator",
    "Direction",
    "Document",
    "Evidence",
    "Experience",
    "Finding",
    "Flag",
    "Gap",
    "HiddenText",
    "Ilr",
    "Judgement",
    "KpiKind",
    "KpiValue",
    "Language",
    "LanguageMode",
    "Level",
    "Limits",
    "Line",
    "Mention",
    "MentionStatus",
    "Months",
    "Position",
    "Precision",
    "Readiness",
    "Result",
    "Resume",
    "RoleReading",
    "Scope",
    "Section",
    "SectionKind",
    "Setting",
    "Side",
    "Source",
    "Status",
]
