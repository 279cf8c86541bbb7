"""The 0-100 score of one side, each point traceable to a finding.

The rubric is ``lexicons/scoring.toml``. A score ranks by evidence of experience; it is no verdict.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bpo_resume.model import (
    LEVELS,
    Evidence,
    Finding,
    Judgement,
    KpiValue,
    Level,
    Mention,
    Months,
    Position,
    Setting,
)
from bpo_resume.terminology.scoring import CountPart, Scoring

CountedSide = Literal["front", "back"]
_SETTINGS: dict[Setting, str] = {
    "provider": "done for an outsourcing provider's clients",
    "shared_service": "done in a shared-service centre",
    "contact_centre": "done in a contact centre",
    "in_house": "done in-house",
    "adjacent": "transferable only",
    "none": "of another kind",
}


@dataclass(frozen=True, slots=True)
class SideEvidence:
    """What one side of a resume has to show."""

    side: CountedSide
    months: Months
    recency: int | None  # months since the side's last position ended
    positions: Sequence[tuple[Position, Judgement]]
    kpis: Sequence[KpiValue]
    tools: Sequence[Mention]
    certifications: Sequence[Mention]


def score_side(evidence: SideEvidence, scoring: Scoring) -> tuple[int, tuple[Finding, ...]]:
    """The score and the findings that make it up; (0, ()) where the side has no position."""
    if not evidence.positions:
        return 0, ()
    findings = [
        _tenure(evidence, scoring),
        _recency(evidence, scoring),
        _level(evidence, scoring),
        _setting(evidence, scoring),
        _kpis(evidence, scoring),
        _named("tools", evidence.tools, evidence.side, scoring.tools),
        _named("certifications", evidence.certifications, evidence.side, scoring.certifications),
    ]
    earned = tuple(finding for finding in findings if finding and finding.points)
    return min(100, round(sum(finding.points for finding in earned))), earned


def _tenure(evidence: SideEvidence, scoring: Scoring) -> Finding:
    part, months = scoring.tenure, evidence.months.likely
    return Finding(
        f"{evidence.side}_tenure",
        f"{_count(months, 'month')} of {evidence.side} office in "
        f"{_count(len(evidence.positions), 'position')}",
        round(part.points * min(1.0, months / part.full_months), 1),
        tuple(quote for position, _ in evidence.positions for quote in position.evidence),
    )


def _recency(evidence: SideEvidence, scoring: Scoring) -> Finding | None:
    part, ago = scoring.recency, evidence.recency
    if ago is None:
        return None
    fading = (ago - part.fresh_months) / (part.stale_months - part.fresh_months)
    words = "current work" if ago == 0 else f"last done {_count(ago, 'month')} ago"
    points = round(part.points * (1 - min(1.0, max(0.0, fading))), 1)
    return Finding(f"{evidence.side}_recency", words, points)


def _level(evidence: SideEvidence, scoring: Scoring) -> Finding | None:
    position, level = max(
        ((p, j.level) for p, j in evidence.positions if j.level is not None),
        key=lambda item: LEVELS.index(item[1]),
        default=(None, None),
    )
    if position is None or level is None:
        return None
    share = (LEVELS.index(level) + 1) / len(LEVELS)
    words = f"highest level {_words(level)}: {position.title or 'untitled position'}"
    points = round(scoring.level.points * share, 1)
    return Finding(f"{evidence.side}_level", words, points, position.evidence[:1])


def _setting(evidence: SideEvidence, scoring: Scoring) -> Finding:
    worth = {
        "provider": scoring.setting.provider,
        "shared_service": scoring.setting.shared_service,
        "contact_centre": scoring.setting.contact_centre,
        "in_house": scoring.setting.in_house,
    }
    position, judgement = max(evidence.positions, key=lambda item: worth.get(item[1].setting, 0.0))
    words = f"the work was {_SETTINGS[judgement.setting]}"
    points = worth.get(judgement.setting, 0.0)
    return Finding(f"{evidence.side}_setting", words, points, position.evidence[:1])


def _kpis(evidence: SideEvidence, scoring: Scoring) -> Finding:
    first: dict[str, KpiValue] = {}
    for kpi in evidence.kpis:
        first.setdefault(kpi.kpi, kpi)
    quotes: tuple[Evidence, ...] = tuple(q for kpi in first.values() for q in kpi.evidence[:1])
    words = ", ".join(kpi.name for kpi in first.values())
    points = min(scoring.kpis.points, scoring.kpis.each * len(first))
    return Finding(f"{evidence.side}_kpis", f"KPIs with values: {words}", points, quotes)


def _named(what: str, mentions: Sequence[Mention], side: CountedSide, part: CountPart) -> Finding:
    first: dict[str, Mention] = {}
    for mention in mentions:
        first.setdefault(mention.id, mention)
    words = ", ".join(mention.name for mention in first.values())
    points = min(part.points, part.each * len(first))
    quotes = tuple(mention.evidence for mention in first.values())
    return Finding(f"{side}_{what}", f"{what}: {words}", points, quotes)


def _count(number: int, noun: str) -> str:
    return f"one {noun}" if number == 1 else f"{number} {noun}s"


def _words(name: Level | str) -> str:
    return name.replace("_", " ")
