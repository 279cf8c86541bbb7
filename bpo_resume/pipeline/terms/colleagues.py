"""Tells the roles of other people from the person's own: "coached 12 agents", "helped the buyer".

Titles stand in capitals, in lines of their own, or behind words that say whose they are. A role in
the running text of a job, small and unclaimed, is somebody else's, or but a quality of a thing
("cashier duties" are the person's, "teacher recruitment" is not).
"""

from __future__ import annotations

import re

from bpo_resume.model import Section, SectionKind

_TOLD_OF_WORK: frozenset[SectionKind] = frozenset(
    {"experience", "responsibilities", "achievements", "projects", "volunteering"}
)
# Words before a role that claim it for the person.
_CLAIMED = re.compile(
    r"\b(?:as|am|was|been|being|became|become|promoted|hired|appointed|acting|acted|serv(?:ed|ing)"
    r"|work(?:ed|ing)|experienced?|position|role|title|lead|senior|assistant|former|perform(?:ed|ing)?"
    r"|sole|only|certified|licensed|professional|profession|career|years|designated|named|elected"
    r"|fill(?:ed|ing)?|cover(?:ed|ing)?|backup|back-up)\b[^.;:•]{0,40}$",
    re.IGNORECASE,
)
# Words behind one that make it the person's work.
_OWN_WORK = re.compile(
    r"\s*(?:/|duties\b|responsibilities\b|role\b|position\b|functions?\b|work\b)"
)
# Things behind one that are called after it: "cashier booth", "supervisor calls".
_OF_A_THING = re.compile(
    r"\s+(?:booths?|calls?|chats?|windows?|stations?|schedules?|meetings?|approvals?|escalations?"
    r"|assistants?|recruitment|forms?|needs|compliance|referrals?|queues?|audits?|reports?|records?)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?:\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|several|many)\s+)$"
)
_AHEAD = 100  # characters before a role: no claim is farther, and lines have no end
_LINE_EDGE = " \t•*-–—·▪●○§➢✓|,/(&"


def is_of_others(text: str, start: int, end: int, section: Section | None) -> bool:
    """Whether the role at ``text[start:end]``, not a plural, is told of somebody else."""
    near = max(0, start - _AHEAD)
    before = text[max(near, text.rfind("\n", near, start) + 1) : start]
    if _COUNTED.search(before) or _OF_A_THING.match(text, end):
        return True
    if section is None or section.kind not in _TOLD_OF_WORK:
        return False
    if not text[start:end].islower() or not before.strip(_LINE_EDGE):
        return False
    return _CLAIMED.search(before) is None and _OWN_WORK.match(text, end) is None
