"""Gathers what a person says of when and where he is ready to work."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bpo_resume.model import Evidence, Mention, MentionStatus, Readiness
from bpo_resume.terminology.terms import Availability

# To seek a night shift is to be ready for it.
_SAID: frozenset[MentionStatus] = frozenset({"affirmed", "aspirational"})


def gather_availability(
    terms: Mapping[str, Availability], mentions: Iterable[Mention]
) -> tuple[Readiness, ...]:
    """One Readiness a term, in the order of the text, with every place that says so."""
    found: dict[str, list[Evidence]] = {}
    for mention in mentions:
        if mention.kind == Availability.kind and mention.status in _SAID:
            found.setdefault(mention.id, []).append(mention.evidence)
    return tuple(
        Readiness(id_, terms[id_].name, terms[id_].about, tuple(evidence))
        for id_, evidence in found.items()
    )
