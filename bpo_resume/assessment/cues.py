"""Gathers what speaks for side and setting inside one position."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from bpo_resume.assessment.surroundings import (
    names_client,
    read_employers_in_text,
    tells_of_a_centre,
)
from bpo_resume.model import KpiValue, Mention, Position, Resume
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.countries import COUNTRIES
from bpo_resume.terminology.duty_terms import Duty
from bpo_resume.terminology.terms import Employer, Kpi, Tool


class Shares(NamedTuple):
    """Of the lines of a position's text, those that tell of duties of each side (0..1)."""

    front: float = 0.0
    back: float = 0.0


_NOTHING_TOLD = Shares()


@dataclass(frozen=True, slots=True)
class Cues:
    """The affirmed lexicon terms of one position, each term once."""

    duties: tuple[Duty, ...] = ()
    tools: tuple[Tool, ...] = ()
    kpis: tuple[Kpi, ...] = ()
    employers: tuple[Employer, ...] = ()  # named where the position names its employer or title
    client: bool = False  # a client is named
    centre_told: bool = False  # the resume says elsewhere that it tells of contact-centre work
    calls_a_day: float = 0.0  # the most that the position's text tells of
    shares: Shares = _NOTHING_TOLD

    def shows(self, *settings: str) -> int:
        """The summed weight of the duties that show one of these settings."""
        return sum(duty.weight for duty in self.duties if duty.setting in settings)

    @property
    def at_provider(self) -> bool:
        """Whether an outsourcing provider is named as the employer."""
        return any(employer.type == "provider" for employer in self.employers)

    @property
    def at_captive(self) -> bool:
        """Whether a company's own service centre is named as the employer."""
        return any(employer.type == "captive" for employer in self.employers)

    @property
    def at_a_counter(self) -> bool:
        """Whether the duties are those of a shop or a counter."""
        return sum(d.weight for d in self.duties if d.side == "none" and d.family is None) > 1

    @property
    def on_systems(self) -> int:
        """The summed weight of the duties of those who build or run systems."""
        return sum(d.weight for d in self.duties if d.side == "none" and d.family == "other")

    @property
    def most_kpis(self) -> int:
        """How many KPIs there are of the side with more of them."""
        sides = [kpi.side for kpi in self.kpis]
        return max(sides.count("front"), sides.count("back"))

    @property
    def serves_by_channel(self) -> bool:
        """Whether the duties hold customers served by phone, chat, e-mail or a help desk."""
        return any(
            duty.side == "front" and duty.weight > 1 and duty.family in CHANNELS
            for duty in self.duties
        )

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
_CALLS, _OF_A_DAY = "call_volume", frozenset({"count/day", "count/shift"})
_ON_PHONE = re.compile(r"\b(?:calls?|dials?|dialed|dialled)\b", re.IGNORECASE)
# Families of those who serve customers through a channel.
CHANNELS = _CALLING | {"technical_support", "chat_email_support"}


def gather_cues(
    resume: Resume, terminology: Terminology, outside: bool = False
) -> tuple[Cues, ...]:
    """The cues of every position, in the order of ``resume.positions``.

    ``outside`` is for the caller that wants one more, last: the cues outside all positions.
    """
    # A file may hold thousands of positions, so each looks only at the mentions around it.
    mentions = sorted(resume.mentions, key=attrgetter("evidence.start"))
    starts = [mention.evidence.start for mention in mentions]
    near = [_near(position, mentions, starts) for position in resume.positions]
    held = list(map(_held, resume.positions, near))
    all_held = {id(mention) for inside in held for mention in inside}
    told = tells_of_a_centre(resume, all_held, terminology)
    calls = _count_calls(resume.kpis)
    gathered = [
        Cues(
            *_collect(_leave_title_out(position, inside), terminology),
            employers=_find_employers(resume, position, around, inside, terminology),
            client=names_client(resume, position),
            centre_told=told,
            calls_a_day=calls.get(index, 0.0),
            shares=_share_lines(resume, position, inside, terminology.of(Duty)),
        )
        for index, (position, around, inside) in enumerate(
            zip(resume.positions, near, held, strict=True)
        )
    ]
    if outside:
        rest = [m for m in mentions if id(m) not in all_held]
        gathered.append(Cues(*_collect(rest, terminology)))
    return tuple(gathered)


def _count_calls(values: Iterable[KpiValue]) -> dict[int, float]:
    """By position the most calls a day; customers and tickets counted alike are none."""
    most: dict[int, float] = {}
    for value in values:
        if value.kpi != _CALLS or value.unit not in _OF_A_DAY or value.position is None:
            continue
        if any(_ON_PHONE.search(quote.text) for quote in value.evidence):
            most[value.position] = max(most.get(value.position, 0.0), value.value)
    return most


def _share_lines(
    resume: Resume, position: Position, mentions: Sequence[Mention], duties: Mapping[str, Duty]
) -> Shares:
    """How much of what a position tells is of either side, whatever the weight of the duties.

    Printed lines are counted: they tell as much as sentences, which would have to be put together.
    """
    start, text = _end_of_heading(position), resume.document.text
    told: dict[str, set[int]] = {"front": set(), "back": set()}
    for mention in mentions:
        affirmed = mention.kind == Duty.kind and mention.status == "affirmed"
        side = duties[mention.id].side if affirmed else "none"
        if side in told and mention.evidence.start >= start:
            told[side].add(text.count("\n", start, mention.evidence.start))
    if not any(told.values()):
        return _NOTHING_TOLD
    count = text[start : position.extent[1]].strip().count("\n") + 1
    return Shares(*(min(1.0, len(lines) / count) for lines in told.values()))


def _near(
    position: Position, mentions: Sequence[Mention], starts: Sequence[int]
) -> Sequence[Mention]:
    """The mentions, which come in text order, between the first and the last of the position."""
    low = min([position.extent[0], *(quote.start for quote in position.evidence)])
    high = max([position.extent[1], *(quote.end for quote in position.evidence)])
    return mentions[bisect_left(starts, low) : bisect_left(starts, high)]


def _held(position: Position, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Those of the mentions that the position's text holds."""
    start, end = position.extent
    return [m for m in mentions if start <= m.evidence.start and m.evidence.end <= end]


def _find_employers(
    resume: Resume,
    position: Position,
    near: Sequence[Mention],
    held: Sequence[Mention],
    terminology: Terminology,
) -> tuple[Employer, ...]:
    """The employers that the position names: over its text, as its employer, or in the text."""
    heading = [m for m in near if m.kind == "employer" and _in_heading(position, m)]
    if heading:
        known = terminology.of(Employer)
        affirmed = dict.fromkeys(m.id for m in heading if m.status == "affirmed")
        return tuple(known[id_] for id_ in affirmed)
    named = _find_employer(position.employer or "", terminology)
    return (named,) if named else read_employers_in_text(resume, position, held, terminology)


# A place, a site or a legal form behind the name: "Stream - Bangalore", "Alight Pvt. Ltd."
_BEHIND = re.compile(
    r"\s*(?:[,(|]|\s[-–—]+\s|\b(?:pvt|private|ltd|limited|inc|llc|llp|corp|corporation|plc|co|pty"
    rf"|{'|'.join(COUNTRIES)})\b).*",
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
    mentions: Iterable[Mention], terminology: Terminology
) -> tuple[tuple[Duty, ...], tuple[Tool, ...], tuple[Kpi, ...]]:
    """The affirmed duties, tools and KPIs, each once."""
    met: dict[str, dict[str, None]] = {Duty.kind: {}, Tool.kind: {}, Kpi.kind: {}}
    for mention in mentions:
        if mention.kind in met and mention.status == "affirmed":
            met[mention.kind][mention.id] = None
    duties, tools, kpis = terminology.of(Duty), terminology.of(Tool), terminology.of(Kpi)
    return (
        tuple(duties[id_] for id_ in met[Duty.kind]),
        tuple(tools[id_] for id_ in met[Tool.kind] if id_ in tools),  # not those no list holds
        tuple(kpis[id_] for id_ in met[Kpi.kind]),
    )


def _leave_title_out(position: Position, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """A title is read as a title: "Call Center Agent" is no duty of its own."""
    return (m for m in mentions if m.kind != Duty.kind or not _is_in_title(position, m))


def _is_in_title(position: Position, mention: Mention) -> bool:
    return any(
        quote.text == position.title and quote.start <= mention.evidence.start < quote.end
        for quote in position.evidence
    )


def _in_heading(position: Position, mention: Mention) -> bool:
    """On the lines the position was read from; an employer may also stand over several jobs."""
    if position.extent[0] <= mention.evidence.start < _end_of_heading(position):
        return True
    return any(q.start <= mention.evidence.start < q.end for q in position.evidence)


def _end_of_heading(position: Position) -> int:
    """Where the lines end that the position was read from."""
    start, end = position.extent
    return max(
        (quote.end for quote in position.evidence if start <= quote.start < end), default=start
    )
