"""Which of the KPIs that a resume names, with a number or without, are measures of the work."""

from __future__ import annotations

from collections.abc import Sequence

from bpo_resume.model import Judgement, Mention, Resume
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.terms import Kpi


def find_named_kpis(
    resume: Resume, judgements: Sequence[Judgement], terminology: Terminology
) -> tuple[Mention, ...]:
    """The affirmed KPI names in front or back office work.

    Left out are the names of volumes and sizes ("calls", "team"): without a number they say
    nothing. As with values, what stands in other jobs belongs to these.
    """
    kpis = terminology.of(Kpi)
    counted = [judgement.is_counted for judgement in judgements]
    extents = [position.extent for position in resume.positions]
    return tuple(
        mention
        for mention in resume.mentions
        if mention.kind == Kpi.kind
        and mention.status == "affirmed"
        and not kpis[mention.id].counts
        and _is_counted(mention.evidence.start, extents, counted)
    )


def _is_counted(place: int, extents: list[tuple[int, int]], counted: list[bool]) -> bool:
    """Whether the position at a place counts; outside of all, whether any does."""
    inside = [
        counts
        for (start, end), counts in zip(extents, counted, strict=True)
        if start <= place < end
    ]
    return any(inside or counted)
