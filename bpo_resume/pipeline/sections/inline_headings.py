"""Headings with their content on the same line: "EDUCATION: B.Com, 2012", "LANGUAGES English".

Or in the column beside them: "Licenses<TAB>Forklift".
"""

from __future__ import annotations

import re

from bpo_resume.model import SectionKind

# Kinds whose content commonly stands behind the heading.
_KINDS: frozenset[SectionKind] = frozenset(
    {
        *("objective", "summary", "skills", "tools", "languages", "certifications"),
        *("education", "interests"),
    }
)
_OF_NO_JOB: frozenset[SectionKind] = frozenset({"languages", "education"})
_DATED = re.compile(r"\b(?:19|20)\d\d\b")  # "Experience: Agent, Acme, 2015 - 2018"
_LASTED = re.compile(r":.*\b(?:years?|yrs?|months?)\b", re.IGNORECASE)
_IN_CAPITALS = re.compile(r"[A-Z][A-Z& ]{2,28}[A-Z](?=\s+[A-Z][a-z])")


def split_inline(text: str) -> tuple[str, str] | None:
    """What may head a line, and the content behind it; None where it heads nothing there."""
    for mark in (":", "\t"):
        head, found, rest = text.partition(mark)
        if found:
            return (head, rest) if rest.strip() else None
    capitals = _IN_CAPITALS.match(text)
    return (capitals[0], text[capitals.end() :]) if capitals else None


def may_be_inline(kind: SectionKind | None, rest: str) -> bool:
    """Whether a section of the kind may stand behind its heading on one line."""
    return kind in _KINDS or (kind == "experience" and _DATED.search(rest) is not None)


def ends_work(kind: SectionKind, heading: str) -> bool:
    """Whether what a line is labelled is of no job: "EDUCATION: B.Com", but not "Tools: Avaya"."""
    return kind in _OF_NO_JOB or (kind == "certifications" and heading.isupper())


def split_claim(text: str) -> str | None:
    """What heads a claim over the jobs that it sums up: "Experience: 5 years in voice"."""
    return text.partition(":")[0] if _LASTED.search(text) else None
