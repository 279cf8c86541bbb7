"""What the text around the positions says of where they were held.

A resume may leave the employer out ("Company Name", "Confidential") and name it in a sentence of
the job, name the client behind a staffing house, or tell of its years in a call centre only in
the summary.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from bpo_resume.model import Evidence, Mention, Position, Resume, SectionKind, Setting
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.duty_terms import Duty
from bpo_resume.terminology.terms import Employer

_NAMELESS = re.compile(
    r"\W*(?:company\s+name|(?:name\s+)?confidential(?:\s+company)?|undisclosed|not\s+disclosed"
    r"|(?:a\s+)?(?:leading|reputed|well[\s-]known|multi[\s-]?national|international)\b.*"
    r"|bpo(?:\s+company)?|call\s+cent(?:er|re)|mnc|n/?a)\W*",
    re.IGNORECASE,
)
# Ahead of a name in the same sentence: it is somebody else's company.
_OTHERS = re.compile(
    r"\b(?:vendors?|partners?|suppliers?|providers?|clients?|customers?|accounts?|competitors?"
    r"|carriers?|former|formerly|such\s+as|includ\w+|between|outsourced\s+to|using|via|like|against"
    r"|sold|selling|implement\w+|liaison|interface\w*|coordinat\w+|migrat\w+)\b[^.;\n]*$",
    re.IGNORECASE,
)
_A_VENDOR = re.compile(
    r"(?:\s*\([^)\n]*\))?,?\s+(?:(?:is|was|are|were)\s+)?(?:(?:an?|the|our)[.\s]+)?(?:vendors?|suppliers?)\b",
    re.IGNORECASE,
)
# Literal at first: where it cannot begin is passed over at a glance.
_CLIENT = re.compile(r"for(?<=\bfor)\s+(?:(?:our|the|its|their)\s+)?[Cc]lient,?\s+[A-Z][\w&.'-]+")
# What the name of a company says it does, where no lexicon knows it: "Sunrise BPO Pvt Ltd".
_TRADES: tuple[tuple[Setting, re.Pattern[str]], ...] = (
    (
        "provider",
        re.compile(
            r"\b(?:bpo|kpo|lpo|rpo|ites|outsourcing|tele-?services|telemarketing|tele-?calling"
            r"|debt recovery|collection agency)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "contact_centre",
        re.compile(r"\b(?:call|contact|customer care)[\s-]?cent(?:er|re)s?\b", re.IGNORECASE),
    ),
    (
        "shared_service",
        re.compile(
            r"\bshared services?\b|\bglobal (?:business|capability|in-?house|services?|delivery)"
            r" (?:services|cent)|\b(?:business|service) (?:services?|delivery) cent"
            r"|\bbusiness process(?:ing)? services\b",
            re.IGNORECASE,
        ),
    ),
)
_AHEAD = 80  # characters of a sentence that show whose company is named
# A word in a list of keywords tells nothing of a job.
_TELLING: frozenset[SectionKind] = frozenset({"header", "summary", "achievements", "experience"})


def is_nameless(position: Position) -> bool:
    """Whether the place of the employer is empty or holds a placeholder."""
    return not position.employer or _is_placeholder(position.employer)


@lru_cache(maxsize=1 << 10)
def _is_placeholder(employer: str) -> bool:
    return _NAMELESS.fullmatch(employer) is not None


def read_trade(position: Position) -> Setting | None:
    """What the name of the employer itself says of the setting, if anything."""
    return _read_trade(position.employer) if position.employer else None


@lru_cache(maxsize=1 << 10)  # of each job it is asked four times
def _read_trade(employer: str) -> Setting | None:
    return next((setting for setting, words in _TRADES if words.search(employer)), None)


def names_client(resume: Resume, position: Position) -> bool:
    """Whether a line ("Client: X") or a sentence ("for client X") names the client served."""
    if position.client is not None:
        return True
    return _CLIENT.search(resume.document.text, *position.extent) is not None


def read_employers_in_text(
    resume: Resume, position: Position, mentions: Sequence[Mention], terminology: Terminology
) -> tuple[Employer, ...]:
    """The outsourcers, captives and agencies a nameless position tells of as its own."""
    if not is_nameless(position):
        return ()
    named = [m for m in mentions if m.kind == Employer.kind and m.status == "affirmed"]
    if not named:
        return ()
    text, tools, known = resume.document.text, _Tools(mentions), terminology.of(Employer)
    named = [mention for mention in named if not tools.touch(mention.evidence)]
    others = {mention.id for mention in named if _is_of_others(text, mention)}
    settling = ("provider", "captive", "staffing")
    own = {
        mention.id: known[mention.id]
        for mention in named
        if mention.id not in others and known[mention.id].type in settling
    }
    return tuple(own.values()) if len(own) == 1 else ()  # of several none is sure to be the one


class _Tools:
    """Where tools are named: "ADP" is the payroll firm and its software, and there the latter."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        spans = sorted((m.evidence.start, m.evidence.end) for m in mentions if m.kind == "tool")
        self._starts = [start for start, _ in spans]
        self._farthest = list(accumulate((end for _, end in spans), max))

    def touch(self, quote: Evidence) -> bool:
        """Whether a tool is named in the same words."""
        at = bisect_left(self._starts, quote.end)
        return at > 0 and self._farthest[at - 1] > quote.start


def _is_of_others(text: str, mention: Mention) -> bool:
    """Whether a company is named as a vendor, a client or the like."""
    start, end = mention.evidence.start, mention.evidence.end
    before, after = text[max(0, start - 3) : start].rstrip(), text[end : end + 3].lstrip()
    listed = before.endswith((",", "(", "/")) and after.startswith((",", ")"))
    return listed or bool(_OTHERS.search(text, start - _AHEAD, start) or _A_VENDOR.match(text, end))


def tells_of_a_centre(resume: Resume, held: set[int], terminology: Terminology) -> bool:
    """Whether the resume says outside its jobs that the person has worked in a contact centre.

    ``held``: the ids of the mentions that positions hold.
    """
    claims = [claim.evidence for claim in resume.claims]
    return any(
        mention.evidence.section in _TELLING
        or any(claim.start <= mention.evidence.start < claim.end for claim in claims)
        for mention in _centre_words(resume, held, terminology)
    )


def _centre_words(resume: Resume, held: set[int], terminology: Terminology) -> Iterator[Mention]:
    duties = terminology.of(Duty)
    for mention in resume.mentions:
        if mention.kind == "duty" and mention.status == "affirmed" and id(mention) not in held:
            duty = duties[mention.id]
            if duty.setting == "contact_centre" and duty.weight > 1:
                yield mention
