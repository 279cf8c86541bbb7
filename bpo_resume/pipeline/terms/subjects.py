"""Tells a person's skills from subjects of study and the names of bodies that hold the same words.

"B.Sc. Human Resource Management" and "member, Project Management Institute" are no skills; what a
person learnt for work stands among his skills or jobs as well.
"""

from __future__ import annotations

from collections.abc import Iterable

from bpo_resume.model import Mention, SectionKind
from bpo_resume.terminology.duty_terms import Duty
from bpo_resume.terminology.terms import Skill

_SUBJECTS: frozenset[SectionKind] = frozenset({"education", "affiliations", "references"})
_OF_WORK = frozenset({Skill.kind, Duty.kind})


def drop_subjects(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions without the skills and duties that only name a subject or a body."""
    return tuple(
        mention
        for mention in mentions
        if mention.kind not in _OF_WORK or mention.evidence.section not in _SUBJECTS
    )
