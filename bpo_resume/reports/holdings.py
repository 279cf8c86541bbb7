"""What a resume holds: its affirmed mentions, one entry a term with all its evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from bpo_resume.model import Assessment, Evidence, Mention, Resume

_Named: TypeAlias = tuple[str, str]  # the id and the name
NotHeldStatus = Literal["in_progress", "trained"]


@dataclass(frozen=True, slots=True)
class Holding:
    """A term the text affirms, and every place where it does."""

    id: str
    name: str
    evidence: tuple[Evidence, ...]


def group_terms(resume: Resume, kind: str) -> tuple[Holding, ...]:
    """The affirmed terms of one kind ("tool", "skill", ...), in the order they first appear."""
    return _group(
        mention
        for mention in resume.mentions
        if mention.kind == kind and mention.status == "affirmed"
    )


@dataclass(frozen=True, slots=True)
class NotHeld:
    """A certification that is being worked towards, or whose training was all."""

    holding: Holding
    status: NotHeldStatus


def certifications_not_held(resume: Resume) -> tuple[NotHeld, ...]:
    """Certifications in progress, planned or trained for, in the order they first appear.

    One that the text affirms elsewhere is held and not among them.
    """
    named = [mention for mention in resume.mentions if mention.kind == "certification"]
    held = {_name(mention) for mention in named if mention.status == "affirmed"}
    wanted = {_name(mention) for mention in named if mention.status == "aspirational"}
    return tuple(
        NotHeld(holding, "in_progress" if _name(holding) in wanted else "trained")
        for holding in _group(
            mention for mention in named if mention.status in ("aspirational", "trained")
        )
        if _name(holding) not in held
    )


def named_kpis(assessment: Assessment) -> tuple[Holding, ...]:
    """The KPIs the text names and never gives a number for."""
    valued = {value.kpi for value in assessment.kpis}
    return tuple(kpi for kpi in _group(assessment.kpi_mentions) if kpi.id not in valued)


def _group(mentions: Iterable[Mention]) -> tuple[Holding, ...]:
    grouped: dict[_Named, list[Mention]] = {}
    for mention in mentions:
        grouped.setdefault(_name(mention), []).append(mention)
    return tuple(
        Holding(id_, name, tuple(mention.evidence for mention in found))
        for (id_, name), found in grouped.items()
    )


def _name(one: Mention | Holding) -> _Named:
    """What makes it one holding: certifications of one body may share an id."""
    return one.id, one.name
