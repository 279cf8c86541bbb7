"""Says of each mention whether it is a fact about the person.

"No experience in collections", "seeking a team leader role", "reporting to the operations manager"
and a pasted job advertisement all name terms without claiming them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from bpo_resume.model import Mention, MentionStatus, SectionKind
from bpo_resume.pipeline.forms import Candidate
from bpo_resume.pipeline.quoting import Quoter
from bpo_resume.pipeline.reading import Reading, read_terminology
from bpo_resume.pipeline.tagger import Hit
from bpo_resume.pipeline.wording import BREAK, Wording
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.terms import ContextTrigger, Role

_OF_SECTION: dict[SectionKind, MentionStatus] = {
    "objective": "aspirational",
    "references": "other_person",
}
_NO_MENTIONS: frozenset[SectionKind] = frozenset({"declaration"})
# Where triggers disagree: what the person denies is denied, whoever else is spoken of.
_ORDER: tuple[MentionStatus, ...] = ("negated", "other_person", "required", "aspirational")
_STOPS = frozenset({BREAK, "but", "however", "although", "though", "whereas", "while", "yet"})
_AROUND = 4  # words on either side that a trigger's ``never`` phrases are sought in
_LABEL_GAP = re.compile(r"\s*[:(\t–-]\s*")  # "Reporting to: ...", "PMP (in progress)"

_Statuses: TypeAlias = set[MentionStatus]


class Scope(NamedTuple):
    """The characters a trigger speaks of: the mentions that start inside get its status."""

    start: int
    end: int
    status: MentionStatus
    kinds: frozenset[str]  # of mentions; all where empty


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
        ranges = [(hit.start, hit.end) for hit in hits]
        given = _give(self.find_scopes(reading, ranges), hits)
        mentions = []
        for hit, statuses in zip(hits, given, strict=True):
            evidence = quoter.quote(hit.start, hit.end)
            if evidence.section not in _NO_MENTIONS:
                usual = _OF_SECTION.get(evidence.section, "affirmed")
                if hit.kind == Role.kind and self._is_plural(evidence.text):
                    usual = "other_person"  # nobody is "12 agents"
                status = min(statuses, key=_ORDER.index, default=usual)
                # A tool that no lexicon has goes by the name as written.
                name = self._names.get((hit.kind, hit.id), " ".join(evidence.text.split()))
                mentions.append(Mention(hit.kind, hit.id, name, status, evidence))
        return tuple(mentions)

    def _is_plural(self, printed: str) -> bool:
        *before, last = self._reader.words_of(printed) or ("",)
        return last.endswith("s") and (*before, last[:-1]) in self._reader.forms

    def find_scopes(
        self, reading: Reading, mentions: Sequence[tuple[int, int]] = ()
    ) -> tuple[Scope, ...]:
        """What the triggers in a text reach, in text order.

        A trigger inside one of the mentions (character ranges in text order) is no trigger.
        """
        scopes: list[Scope] = []
        for first, last in _keep_widest(self._find_triggers(reading)):
            if not _is_inside(mentions, *reading.span_of(first, last)):
                for candidate in self._candidates(reading, first, last):
                    scopes += self._reach(reading.text, reading.wording, (first, last), candidate)
        return tuple(sorted(scopes))

    def _find_triggers(self, reading: Reading) -> Iterator[tuple[int, int]]:
        """Where triggers stand; never a misspelt one, "seeing" is not "seeking"."""
        return (
            at
            for at in reading.matches
            if self._candidates(reading, *at) and reading.slips.isdisjoint(range(*at))
        )

    def _candidates(self, reading: Reading, first: int, last: int) -> list[Candidate]:
        forms = self._reader.forms[reading.form_at(first, last)]
        return [candidate for candidate in forms if candidate.kind == ContextTrigger.kind]

    def _reach(
        self, text: str, wording: Wording, at: tuple[int, int], candidate: Candidate
    ) -> Iterator[Scope]:
        trigger, (first, last) = self._triggers[candidate.id], at
        around = f" {' '.join(wording.words[max(0, first - _AROUND) : last + _AROUND])} "
        if any(phrase in around for phrase in candidate.company.never):
            return
        stops = _STOPS | {"as"} if trigger.status == "other_person" else _STOPS
        kinds = frozenset(trigger.kinds)
        if trigger.reach != "before":
            start = wording.ends[last - 1]
            end = _walk_on(text, wording, last, (trigger.tokens, stops))
            yield Scope(start, min(end, _end_of_line(text, start)), trigger.status, kinds)
        if trigger.reach != "after":
            end = wording.starts[first]
            start = _walk_back(text, wording, first, (trigger.tokens, stops))
            yield Scope(max(start, text.rfind("\n", 0, end) + 1), end, trigger.status, kinds)


def _give(scopes: Iterable[Scope], hits: Sequence[Hit]) -> list[_Statuses]:
    """The statuses that the scopes give each hit."""
    starts = [hit.start for hit in hits]
    given: list[_Statuses] = [set() for _ in hits]
    for scope in scopes:
        for index in range(bisect_left(starts, scope.start), bisect_left(starts, scope.end)):
            if not scope.kinds or hits[index].kind in scope.kinds:
                given[index].add(scope.status)
    return given


def _keep_widest(matches: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Of overlapping matches the longest: "no experience in", not "no"."""
    taken: set[int] = set()
    for first, last in sorted(matches, key=lambda match: (match[0] - match[1], match[0])):
        if taken.isdisjoint(range(first, last)):
            taken.update(range(first, last))
            yield first, last


def _is_inside(mentions: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the few mentions that start at or before ``start`` reaches to ``end``."""
    at = bisect_right(mentions, (start, end))
    return any(stop >= end for _, stop in mentions[max(0, at - 3) : at + 1] if _ <= start)


def _walk_on(text: str, wording: Wording, last: int, bounds: tuple[int, frozenset[str]]) -> int:
    """The offset that a trigger reaches going on from word ``last``."""
    tokens, stops = bounds
    words, end = wording.words, wording.ends[last - 1]
    if last + 1 < len(words) and words[last] == BREAK:
        last += bool(_LABEL_GAP.fullmatch(text, end, wording.starts[last + 1]))
    for index in range(last, min(last + tokens, len(words))):
        if words[index] in stops:
            break
        end = wording.ends[index]
    return end


def _walk_back(text: str, wording: Wording, first: int, bounds: tuple[int, frozenset[str]]) -> int:
    """The offset that a trigger reaches going back from word ``first``."""
    tokens, stops = bounds
    words, start = wording.words, wording.starts[first]
    if first > 1 and words[first - 1] == BREAK:
        first -= bool(_LABEL_GAP.fullmatch(text, wording.ends[first - 2], start))
    for index in range(first - 1, max(first - 1 - tokens, -1), -1):
        if words[index] in stops:
            break
        start = wording.starts[index]
    return start


def _end_of_line(text: str, offset: int) -> int:
    """Where the line ends; a next line that opens in lower case goes on the same sentence."""
    end = text.find("\n", offset)
    while end >= 0 and text[end + 1 : end + 2].islower():
        end = text.find("\n", end + 1)
    return len(text) if end < 0 else end
