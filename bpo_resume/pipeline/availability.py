"""Gathers what a person says of when and where he is ready to work."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bpo_resume.model import Evidence, Mention, MentionStatus, Readiness
from bpo_resume.terminology.terms import Availability

# To seek a night shift is to be ready for it.
_SAID: frozenset[MentionStatus] = frozenset({"affirmed", "aspirational"})
_DENIED = re.compile(r"(?:\b(?:not|never|cannot|un\w+)|n['’]t)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_ANSWERED_NO = re.compile(r"\s*(?:\([^)\n]*\)\s*)?[:?–—-]+\s*no\b", re.IGNORECASE)
_REACH = 40  # characters ahead in which a denial may stand


def gather_availability(
    terms: Mapping[str, Availability], mentions: Iterable[Mention], text: str
) -> tuple[Readiness, ...]:
    """One Readiness a term, in the order of the text, with every place that says so."""
    found: dict[str, list[Evidence]] = {}
    for mention in mentions:
        said = mention.kind == Availability.kind and mention.status in _SAID
        if said and not _is_denied(mention.evidence, text):
            found.setdefault(mention.id, []).append(mention.evidence)
    return tuple(
        Readiness(id_, terms[id_].name, terms[id_].about, tuple(evidence))
        for id_, evidence in found.items()
    )


def _is_denied(quote: Evidence, text: str) -> bool:
    """Whether the words around say no: "not willing to relocate", "Willing to travel: No"."""
    before = text[max(0, quote.start - _REACH) : quote.start]
    return bool(_DENIED.search(before) or _ANSWERED_NO.match(text, quote.end))
