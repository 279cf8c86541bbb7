"""Certifications told to be unfinished, which a bare keyword elsewhere does not make held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bpo_resume.model import Mention, SectionKind

# Where words are listed and nothing is told of them.
_KEYWORDS: frozenset[SectionKind] = frozenset({"skills", "tools", "misc"})


def settle_unfinished(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, with "CPA" among the skills no more held than in "CPA candidate"."""
    unfinished = {
        _printed(mention)
        for mention in mentions
        if mention.kind == "certification" and mention.status == "aspirational"
    }
    return tuple(
        replace(mention, status="aspirational")
        if unfinished and _is_keyword(mention) and _printed(mention) in unfinished
        else mention
        for mention in mentions
    )


def _printed(mention: Mention) -> tuple[str, str]:
    """Which certification, and by which of its names: one body grants several."""
    return mention.id, mention.evidence.text.casefold()


def _is_keyword(mention: Mention) -> bool:
    held = mention.kind == "certification" and mention.status == "affirmed"
    return held and mention.evidence.section in _KEYWORDS
