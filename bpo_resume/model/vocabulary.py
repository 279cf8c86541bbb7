"""The closed vocabularies; their strings appear in the output."""

from __future__ import annotations

from typing import Literal

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
MentionStatus = Literal[
    "affirmed",
    "negated",
    "aspirational",  # wanted, planned or in progress
    "other_person",
    "required",  # asked for by a job advertisement
    "trained",  # training or a course attended, nothing granted
]
KpiKind = Literal["achieved", "target", "baseline", "delta", "volume"]
Scope = Literal["own", "team", "unknown"]
Precision = Literal["month", "year", "mixed", "none"]
Comparator = Literal["=", "<", "<=", ">", ">=", "~"]
Direction = Literal["up", "down"]
Cefr = Literal["A1", "A2", "B1", "B2", "C1", "C2"]  # Common European Framework of Reference
Ilr = Literal[
    "0+", "1", "1+", "2", "2+", "3", "3+", "4", "4+", "5"
]  # Interagency Language Roundtable
AvailabilityKind = Literal["shift", "hours", "start", "place", "travel"]
LanguageMode = Literal["read", "write", "speak", "understand"]
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

# Families that check, train, schedule or report on the people of a floor.
BESIDE_THE_FLOOR = frozenset(
    {"quality_assurance", "training", "workforce_management", "mis_reporting"}
)

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
WORK_SECTIONS: frozenset[SectionKind] = frozenset({"experience", "volunteering"})
BPO_SETTINGS: frozenset[Setting] = frozenset({"provider", "shared_service", "contact_centre"})
COUNTED_SETTINGS: frozenset[Setting] = BPO_SETTINGS | {"in_house"}
