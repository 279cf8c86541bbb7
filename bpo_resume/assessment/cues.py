"""Gathers what speaks for side and setting inside one position."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bpo_resume.assessment.surroundings import (
    names_client,
    read_employers_in_text,
    tells_of_a_centre,
)
from bpo_resume.model import Mention, Position, Resume
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.terms import Duty, Employer, Kpi, Tool


@dataclass(frozen=True, slots=True)
class Cues:
    """The affirmed lexicon terms of one position, each term once."""

    duties: tuple[Duty, ...] = ()
    tools: tuple[Tool, ...] = ()
    kpis: tuple[Kpi, ...] = ()
    employers: tuple[Employer, ...] = ()  # named where the position names its employer or title
    client: bool = False  # a client is named
    centre_told: bool = False  # the resume says elsewhere that it tells of contact-centre work

    def shows(self, *settings: str) -> int:
        """The summed weight of the duties that show one of these settings."""
        return sum(duty.weight for duty in self.duties if duty.setting in settings)

    @property
    def at_provider(self) -> bool:
        """Whether an outsourcing provider is named as the employer."""
        return any(employer.type == "provider" for employer in self.employers)

    @property
    def at_a_counter(self) -> bool:
        """Whether the duties are those of a shop or a counter."""
        return sum(d.weight for d in self.duties if d.side == "none" and d.family is None) > 1

    @property
    def on_systems(self) -> int:
        """The summed weight of the duties of those who build or run systems."""
        return sum(d.weight for d in self.duties if d.side == "none" and d.family == "other")

    @property
    def takes_calls(self) -> bool:
        """Whether the duties hold calls with customers, though no centre by themselves."""
        return any(
            duty.side == "front"
            and duty.setting is None
            and duty.weight > 1
            and duty.family in _CALLING
            for duty in self.duties
        )


_CALLING = frozenset({"customer_service", "telesales", "collections", "retention"})
# Families of those who serve customers through a channel.
CHANNELS = _CALLING | {"technical_support", "chat_email_support"}


def gather_cues(
    resume: Resume, terminology: Terminology, outside: bool = False
) -> tuple[Cues, ...]:
    """The cues of every position, in the order of ``resume.positions``.

    ``outside`` is for the caller that wants one more, last: the cues outside all positions.
    """
    # A file may hold thousands of positions, so each looks only at the mentions around it.
    mentions = sorted(resume.mentions, key=_start)
    near = [_near(position, mentions) for position in resume.positions]
    pairs = list(zip(resume.positions, near, strict=True))
    held = {id(m) for position, around in pairs for m in around if _holds(position, m)}
    told = tells_of_a_centre(resume, held, terminology)
    gathered = [
        replace(
            _cues_of(resume, p, m, terminology), client=names_client(resume, p), centre_told=told
        )
        for p, m in pairs
    ]
    if outside:
        rest = [m for m in mentions if id(m) not in held]
        gathered.append(_collect(rest, (), terminology))
    return tuple(gathered)


def _start(mention: Mention) -> int:
    return mention.evidence.start


def _near(position: Position, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions, which come in text order, between the first and the last of the position."""
    low = min([position.extent[0], *(quote.start for quote in position.evidence)])
    high = max([position.extent[1], *(quote.end for quote in position.evidence)])
    first = bisect_left(mentions, low, key=_start)
    return mentions[first : bisect_left(mentions, high, key=_start)]


def _cues_of(
    resume: Resume, position: Position, mentions: Sequence[Mention], terminology: Terminology
) -> Cues:
    held = [mention for mention in mentions if _holds(position, mention)]
    # A title is read as a title: "Call Center Agent" is no duty of its own.
    inside = [m for m in held if m.kind != "duty" or not _is_in_title(position, m)]
    heading = [m for m in mentions if m.kind == "employer" and _in_heading(position, m)]
    cues = _collect(inside, heading, terminology)
    named = _find_employer(position.employer or "", terminology)
    if heading:
        return cues
    own = (named,) if named else read_employers_in_text(resume, position, held, terminology)
    return replace(cues, employers=own)


# A place, a site or a legal form behind the name: "Stream - Bangalore", "Alight Pvt. Ltd."
_BEHIND = re.compile(
    r"\s*(?:[,(|]|\s[-–—]+\s|\b(?:pvt|private|ltd|limited|inc|llc|llp|corp|corporation|plc|co|pty"
    r"|india|philippines)\b).*",
    re.IGNORECASE | re.DOTALL,
)


def _find_employer(name: str, terminology: Terminology) -> Employer | None:
    """The employer that a position names as its own, with or without what stands behind it."""
    known = _employers_by_name(terminology)
    whole = name.casefold()
    return known.get(whole) or known.get(_BEHIND.sub("", whole).strip(" .-"))


@lru_cache(maxsize=4)
def _employers_by_name(terminology: Terminology) -> dict[str, Employer]:
    """Employers by every form; one that is an ordinary word counts where it is the employer."""
    return {
        form.casefold(): employer
        for employer in terminology.of(Employer).values()
        for form in employer.forms
    }


def _collect(
    mentions: Sequence[Mention], employers: Sequence[Mention], terminology: Terminology
) -> Cues:
    def ids(kind: str, among: Sequence[Mention]) -> list[str]:
        return list(dict.fromkeys(m.id for m in among if m.kind == kind and m.status == "affirmed"))

    tools = terminology.of(Tool)
    return Cues(
        tuple(terminology.of(Duty)[i] for i in ids("duty", mentions)),
        tuple(tools[i] for i in ids("tool", mentions) if i in tools),  # not those no list holds
        tuple(terminology.of(Kpi)[i] for i in ids("kpi", mentions)),
        tuple(terminology.of(Employer)[i] for i in ids("employer", employers)),
    )


def _holds(position: Position, mention: Mention) -> bool:
    start, end = position.extent
    return start <= mention.evidence.start and mention.evidence.end <= end


def _is_in_title(position: Position, mention: Mention) -> bool:
    return any(
        quote.text == position.title and quote.start <= mention.evidence.start < quote.end
        for quote in position.evidence
    )


def _in_heading(position: Position, mention: Mention) -> bool:
    """On the lines the position was read from; an employer may also stand over several jobs."""
    start, end = position.extent
    own = [quote for quote in position.evidence if start <= quote.start < end]
    last = max((quote.end for quote in own), default=start)
    if start <= mention.evidence.start < last:
        return True
    return any(q.start <= mention.evidence.start < q.end for q in position.evidence)
