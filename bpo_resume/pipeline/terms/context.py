"""Says of each mention whether it is a fact about the person.

"No experience in collections", "seeking a team leader role", "reporting to the operations manager"
and a pasted job advertisement all name terms without claiming them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple, TypeAlias

from bpo_resume.model import Mention, MentionStatus, Section, SectionKind
from bpo_resume.pipeline.terms.colleagues import is_of_others
from bpo_resume.pipeline.terms.reading import Reading, read_terminology
from bpo_resume.pipeline.terms.tagger import Hit
from bpo_resume.pipeline.text.clauses import walk_back, walk_on
from bpo_resume.pipeline.text.lines import line_at
from bpo_resume.pipeline.text.quoting import Quoter
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.terms import ContextTrigger, Role

_OF_SECTION: dict[SectionKind, MentionStatus] = {
    "objective": "aspirational",
    "references": "other_person",
}
_NO_MENTIONS: frozenset[SectionKind] = frozenset({"declaration"})
_LISTS: frozenset[SectionKind] = frozenset(
    {"skills", "tools", "interests", "education", "certifications", "training", "languages"}
)
# Where triggers disagree: what the person denies is denied, whoever else is spoken of.
_ORDER: tuple[MentionStatus, ...] = (
    *("negated", "other_person", "required", "aspirational", "trained", "affirmed"),
)
# A certification under a heading of trainings was granted only where its own words say so.
_GRANTED = re.compile(r"certif|licen[cs]|credential|regist|charter|admitted|accredit", re.I)
_AROUND = 4  # words on either side that a trigger's ``never`` phrases are sought in
# Between a name and its letters: "Project Management Professional training (PMP)"; on one line, for
# the next may name another of the same term.
_ALSO_GAP = re.compile(
    r"[^\S\n]*(?:(?:training|course|exam|certification|license)[^\S\n]*)?(?:\s*\(|[,–-])?[^\S\n]*"
)
_LIST_GAP = re.compile(r"[^\w\n]*(?:[,/&(–-]|\band\b|\bor\b)[^\w\n]*")
_CREDENTIALS = frozenset({"certification"})

_LONGEST_WORD = 30  # characters

_Statuses: TypeAlias = set[MentionStatus]
# The words it is, the trigger, the phrases that void it.
_Trigger: TypeAlias = tuple[tuple[int, int], ContextTrigger, frozenset[str]]


class Scope(NamedTuple):
    """The characters a trigger speaks of: the mentions that start inside get its status."""

    start: int
    end: int
    status: MentionStatus
    kinds: frozenset[str]  # of mentions; all where empty
    back: bool = False  # speaks of what stands before it


class ContextReader:
    """Gives mentions their status by the trigger words of one terminology."""

    def __init__(self, terminology: Terminology) -> None:
        self._names = {(term.kind, term.id): term.name for term in terminology}
        self._triggers = terminology.of(ContextTrigger)
        self._reader = read_terminology(terminology)

    def read(self, text: str, known: Reading | None = None) -> Reading:
        """Read a text for the other methods; ``known`` as it is, if read with these lexicons."""
        same = known is not None and known.lexicons == self._reader.lexicons
        return known if same and known is not None else self._reader.read(text)

    def assign_status(
        self, reading: Reading, quoter: Quoter, hits: Sequence[Hit]
    ) -> tuple[Mention, ...]:
        """The mentions that terms make, in the order of the hits; none from a declaration.

        ``hits`` in text order.
        """
        given = _give(reading.text, self.find_scopes(reading, hits), hits)
        _share(reading.text, hits, given)
        mentions = []
        for hit, statuses in zip(hits, given, strict=True):
            section = quoter.section_of(hit.start)
            kind = section.kind if section else "header"
            if kind in _NO_MENTIONS or (hit.kind == Role.kind and kind in _LISTS):
                continue  # a role in a list of skills or studies names no job
            evidence = quoter.quote(hit.start, hit.end)
            if statuses:
                status = min(statuses, key=_ORDER.index)
            else:
                status = self._usual(reading.text, hit, section)
            # A tool or certification that no lexicon has goes by the name as written.
            name = self._names.get((hit.kind, hit.id)) or " ".join(evidence.text.split())
            mentions.append(Mention(hit.kind, hit.id, name, status, evidence))
        return tuple(mentions)

    def _usual(self, text: str, hit: Hit, section: Section | None) -> MentionStatus:
        """The status of a mention that no trigger speaks of."""
        if hit.kind == Role.kind and self._is_of_others(text, hit, section):
            return "other_person"
        if section is None:
            return "affirmed"
        if hit.kind == "certification" and section.kind == "training":
            line = text[hit.start : hit.end] + text[hit.end :].partition("\n")[0]
            said = _GRANTED.search(line) or _GRANTED.search(section.heading or "")
            return "affirmed" if said else "trained"
        return _OF_SECTION.get(section.kind, "affirmed")

    def _is_of_others(self, text: str, role: Hit, section: Section | None) -> bool:
        *before, last = self._reader.words_of(text[role.start : role.end]) or ("",)
        plural = last.endswith("s") and self._reader.terms_of((*before, last[:-1]))
        return bool(plural) or is_of_others(text, role.start, role.end, section)

    def find_scopes(
        self, reading: Reading, mentions: Sequence[Hit] | None = None
    ) -> tuple[Scope, ...]:
        """What the triggers in a text reach, in text order.

        A trigger inside one of the mentions (in text order) is part of its name and no trigger;
        without mentions, all there could be count.
        """
        places = None if mentions is None else _Places(mentions)
        scopes: list[Scope] = []
        for (first, last), trigger, never in _keep_widest(self._find_triggers(reading)):
            span = reading.span_of(first, last)
            if places is None or places.let_speak(trigger, *span):
                scopes += _reach(reading, (first, last), trigger, never)
        return tuple(sorted(scopes))

    def _find_triggers(self, reading: Reading) -> Iterator[_Trigger]:
        """The triggers that stand in a text; never a misspelt one, "seeing" is not "seeking"."""
        for first, last, candidates in reading.triggers:
            if reading.slips and not reading.slips.isdisjoint(range(first, last)):
                continue
            for candidate in candidates:
                yield (first, last), self._triggers[candidate.id], candidate.company.never


class _Places:
    """Where the mentions of a text stand."""

    def __init__(self, mentions: Sequence[Hit]) -> None:
        self._mentions = mentions
        self._starts: dict[str, list[int]] = {}
        for hit in mentions:
            self._starts.setdefault(hit.kind, []).append(hit.start)

    def let_speak(self, trigger: ContextTrigger, start: int, end: int) -> bool:
        """Whether a trigger is no word of a mention and has something near it to speak of."""
        reach = _LONGEST_WORD * trigger.tokens
        if trigger.kinds and not any(
            self._has(kind, start - reach, end + reach) for kind in trigger.kinds
        ):
            return False
        return not self._swallow(trigger, start, end)

    def _has(self, kind: str, start: int, end: int) -> bool:
        starts = self._starts.get(kind, ())
        return bisect_left(starts, start) < bisect_left(starts, end)

    def _swallow(self, trigger: ContextTrigger, start: int, end: int) -> bool:
        """Whether a trigger is but a word of a mention.

        "Training" is a skill of its own and still says of "PMP training" that it was a training.
        """
        at = bisect_right(self._mentions, start, key=lambda hit: hit.start)
        around = {hit.kind for hit in self._mentions[max(0, at - 5) : at] if hit.end >= end}
        return bool(around & _CREDENTIALS if set(trigger.kinds) == _CREDENTIALS else around)


def _reach(
    reading: Reading, at: tuple[int, int], trigger: ContextTrigger, never: frozenset[str]
) -> Iterator[Scope]:
    """What one trigger speaks of, on the sides it speaks to."""
    (first, last), wording = at, reading.wording
    around = f" {' '.join(wording.words[max(0, first - _AROUND) : last + _AROUND])} "
    if any(phrase in around for phrase in never):
        return
    kinds = frozenset(trigger.kinds)
    if trigger.reach != "before":
        end = walk_on(reading.text, wording, last, (trigger.tokens, trigger.status))
        yield Scope(wording.ends[last - 1], end, trigger.status, kinds)
    if trigger.reach != "after":
        start = walk_back(reading.text, wording, first, trigger.tokens)
        yield Scope(start, wording.starts[first], trigger.status, kinds, back=True)


def _give(text: str, scopes: Iterable[Scope], hits: Sequence[Hit]) -> list[_Statuses]:
    """The statuses that the scopes give each hit; one that a scope touches lies in it."""
    starts = [hit.start for hit in hits]
    given: list[_Statuses] = [set() for _ in hits]
    for scope in scopes:
        first = bisect_left(starts, scope.start)
        while first and hits[first - 1].end > scope.start:
            first -= 1
        reached = [
            index
            for index in range(first, bisect_left(starts, scope.end))
            if not scope.kinds or hits[index].kind in scope.kinds
        ]
        if scope.back and scope.kinds == _CREDENTIALS:
            ahead = _speaks_ahead(text, hits[bisect_left(starts, scope.end) :], scope.end)
            reached = [] if ahead else list(_list_last(text, hits, reached, scope.end))
        for index in reached:
            given[index].add(scope.status)
    return given


def _speaks_ahead(text: str, after: Iterable[Hit], said: int) -> bool:
    """Whether a word opens a line that names what it is of: "Pursuing PMP", under another."""
    start, end = line_at(text, said)
    if text[start:said].strip(" \t-–•*"):
        return False
    ahead = takewhile(lambda hit: hit.start < end, after)
    return any(hit.kind in _CREDENTIALS for hit in ahead)


def _list_last(text: str, hits: Sequence[Hit], reached: Sequence[int], said: int) -> Iterator[int]:
    """The last of some hits, and those in one list with it: "PMP, ITIL and RHIT pending".

    What is said in parentheses, at ``said``, is of the last alone: "PMP, ITIL (2 of 4 parts)".
    """
    if reached and text[hits[reached[-1]].end : said].lstrip().startswith("("):
        reached = reached[-1:]
    follower: int | None = None
    for index in reversed(reached):
        end, start = hits[index].end, None if follower is None else hits[follower].start
        if start is not None and end <= start and not _LIST_GAP.fullmatch(text, end, start):
            return
        yield index
        follower = index


def _share(text: str, hits: Sequence[Hit], given: list[_Statuses]) -> None:
    """What is said of "PMP" in "Project Management Professional (PMP)" is said of the name."""
    last: dict[tuple[str, str], int] = {}
    for index, hit in enumerate(hits):
        before = last.get((hit.kind, hit.id))
        if before is not None and _ALSO_GAP.fullmatch(text, hits[before].end, hit.start):
            given[before] = given[index] = given[before] | given[index]
        last[hit.kind, hit.id] = index


def _keep_widest(triggers: Iterable[_Trigger]) -> Iterator[_Trigger]:
    """Of overlapping triggers the longest: "no experience in", not "no".

    Those that speak of different kinds of term do not stand in each other's way.
    """
    owners: dict[int, list[_Trigger]] = {}
    for trigger in sorted(triggers, key=lambda found: (found[0][0] - found[0][1], found[0][0])):
        words = range(*trigger[0])
        if not any(_is_rival(owner, trigger) for word in words for owner in owners.get(word, ())):
            for word in words:
                owners.setdefault(word, []).append(trigger)
            yield trigger


def _is_rival(owner: _Trigger, trigger: _Trigger) -> bool:
    """Whether the longer of two triggers that share words silences the other."""
    kinds = owner[1].kinds, trigger[1].kinds
    return owner[0] != trigger[0] and not (all(kinds) and set(kinds[0]).isdisjoint(kinds[1]))
