"""The values that flow between the stages.

Document (read) -> Resume (extracted) -> Assessment (judged); a Result holds all three for one
file. Everything is frozen and compared by value, so each stage can be tested with literals.
Offsets count characters of ``Document.text``; ``end`` is exclusive.
"""

from bpo_resume.errors import Status
from bpo_resume.model.assessment import (
    Assessment,
    Experience,
    Finding,
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
    Resume,
    RoleReading,
    Section,
)
from bpo_resume.model.vocabulary import (
    BPO_SETTINGS,
    COUNTED_SETTINGS,
    LEVELS,
    Comparator,
    Direction,
    KpiKind,
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
    "Assessment",
    "Claim",
    "Comparator",
    "Direction",
    "Document",
    "Evidence",
    "Experience",
    "Finding",
    "Flag",
    "HiddenText",
    "Judgement",
    "KpiKind",
    "KpiValue",
    "Language",
    "Level",
    "Limits",
    "Line",
    "Mention",
    "MentionStatus",
    "Months",
    "Position",
    "Precision",
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
