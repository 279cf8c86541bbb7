"""Finds the terms of the lexicons in a text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from bpo_resume.pipeline.terms.acronyms import Explained, find_explained, find_uses
from bpo_resume.pipeline.terms.company import ALONE, Places, Surroundings
from bpo_resume.pipeline.terms.enumerated import find_numbered
from bpo_resume.pipeline.terms.forms import Candidate
from bpo_resume.pipeline.terms.licence_lists import find_licence_lists
from bpo_resume.pipeline.terms.reading import Reading, read_terminology
from bpo_resume.pipeline.text.wording import read_words
from bpo_resume.terminology import Terminology

KINDS = (
    "role",
    "kpi",
    "tool",
    "skill",
    "certification",
    "language",
    "language_test",
    "availability",
    "employer",
    "duty",
    "industry",
)
UNLISTED = "unlisted_"  # begins the ids of tools and certifications that no lexicon has
# "@", "://" or "www.": a set of first letters is passed over in a third of the time.
_OF_ADDRESS = re.compile(r"[@:wW](?:(?<=@)|(?<=:)//|(?<=[wW])[wW]{2}\.)")
_SPACE = re.compile(r"\s")
_NOWHERE = Places()


class Hit(NamedTuple):
    """A term met in a text; ``start`` and ``end`` are characters, end exclusive."""

    kind: str
    id: str
    start: int
    end: int


class Refusal(NamedTuple):
    """A form that stands in a text and does not count as its term, and why."""

    hit: Hit
    reason: str


class _Match(NamedTuple):
    """A hit before overlaps are settled; ``first`` and ``last`` (exclusive) count words."""

    hit: Hit
    first: int
    last: int
    guarded: bool


class TermTagger:
    """Finds every term of some kinds; built once, used for many texts, from one thread.

    Within one kind the longest match wins; terms of different kinds may overlap. No match goes
    across a blank line, a wide gap (tab) or a hard mark; a single line break is allowed. Letters
    that the text explains ("Customer Care Officer (CCO)") mean what it says, all through it.
    """

    def __init__(self, terminology: Terminology, kinds: Iterable[str] = KINDS) -> None:
        self.kinds: frozenset[str] = frozenset(kinds)
        self._reader = read_terminology(terminology)

    def read(self, text: str, breaks: Container[int] = frozenset()) -> Reading:
        """Read a text for ``settle``; ``breaks``: line starts that no term goes across."""
        return self._reader.read(text, breaks)

    def find(self, text: str, breaks: Container[int] = frozenset()) -> tuple[Hit, ...]:
        """The terms of a text in text order, where nothing is known of sections and jobs."""
        return self.settle(self.read(text, breaks))

    def settle(
        self, reading: Reading, places: Places = _NOWHERE, refusals: list[Refusal] | None = None
    ) -> tuple[Hit, ...]:
        """The terms in a text that was read, in text order.

        ``refusals``, where given, takes up the forms that stand there and do not count.
        """
        court = _Court(self, reading, places, refusals)
        found = {match.hit for match in court.settle()}
        return tuple(sorted(found.union(self._go_on(reading.text, found))))

    def _go_on(self, text: str, found: Iterable[Hit]) -> Iterator[Hit]:
        """The certifications that lists of numbers name: the 63 of "Series 7 and 63"."""
        names = [hit[2:] for hit in found if hit.kind == "certification"]
        for name, start, end in find_numbered(text, names, self._identify):
            yield Hit("certification", self._identify(name), start, end)

    def _identify(self, name: str) -> str:
        """The id of the certification that goes by a name; empty where none does."""
        terms = self._reader.terms_of(self._reader.words_of(name))
        return next((term.id for term in terms if term.kind == "certification"), "")

    def words_of(self, hit: Hit) -> set[str]:
        """All words of the forms of a term."""
        return self._reader.term_words[hit.kind, hit.id]


def in_text_order(hits: Iterable[Hit]) -> list[Hit]:
    """The hits by where they stand; by kind and id where two stand in one place."""
    return sorted(hits, key=lambda hit: (hit.start, hit.end, hit))


class _Court:
    """Decides over one text which of the forms in it are terms."""

    def __init__(
        self, tagger: TermTagger, reading: Reading, places: Places, refusals: list[Refusal] | None
    ) -> None:
        self._tagger = tagger
        self._reading = reading
        self._refusals = refusals
        licences = find_licence_lists(reading.text)
        self._surroundings = Surroundings(reading.wording, places, licences)
        self._addresses = _find_addresses(reading.text)

    def settle(self) -> list[_Match]:
        """The matches that stand."""
        matches: list[_Match] = []
        doubtful, kinds = self._mark_doubtful(), self._tagger.kinds
        for first, last, candidates in self._reading.matches:
            for candidate in candidates:
                if candidate.kind not in kinds:
                    continue
                plain = candidate.company is ALONE and candidate.letters is None
                if plain and doubtful.find(1, first, last) < 0:
                    objection = None  # most are, so nothing more is asked of them
                else:
                    objection = self._object_to(candidate, first, last)
                if objection is None:
                    matches.append(self._match(candidate, first, last))
                elif self._refusals is not None:
                    self._refuse(self._match(candidate, first, last), objection)
        kept = list(self._keep_longest(matches))
        explained = find_explained(self._reading.text)
        return list(self._apply(explained, kept)) if explained else kept

    def _mark_doubtful(self) -> bytearray:
        """A mark for each word that was misspelt, glued to another or stands in an address."""
        starts = self._reading.wording.starts
        marks = bytearray(len(starts))
        for at in self._reading.slips:
            marks[at] = 1
        for at in self._reading.wording.glued:
            marks[at - 1 : at + 1] = b"\1\1"
        for start, end in self._addresses:
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            marks[first:last] = b"\1" * (last - first)
        return marks

    def _match(self, candidate: Candidate, first: int, last: int) -> _Match:
        hit = Hit(candidate.kind, candidate.id, *self._reading.span_of(first, last))
        return _Match(hit, first, last, candidate.guarded)

    def _object_to(self, candidate: Candidate, first: int, last: int) -> str | None:
        """Why these words are not the candidate here; None where they are."""
        start, end = self._reading.span_of(first, last)
        address = bisect_right(self._addresses, (start, len(self._reading.text))) - 1
        if address >= 0 and start < self._addresses[address][1]:
            return "part of an address"
        glued = self._reading.wording.glued
        if first in glued or last in glued:
            return "but a part of a longer word"
        slips = sum(at in self._reading.slips for at in range(first, last))
        # KPI names only as the lexicon has them; one slip alone is no evidence.
        if slips and (candidate.kind == "kpi" or slips == last - first):
            return "misspelt, with no other word to go by"
        printed = self._reading.text[start:end]
        if candidate.letters and not candidate.is_printed(printed):
            return f'only in these capitals: "{candidate.print_as_asked(printed)}"'
        if candidate.company is ALONE:
            return None
        return candidate.company.object_to(self._surroundings, first, last)

    def _keep_longest(self, matches: Iterable[_Match]) -> Iterator[_Match]:
        """Settle overlaps within each kind: the longest wins, then the first, then the guarded."""
        size = len(self._reading.wording.words)
        taken: dict[str, bytearray] = defaultdict(lambda: bytearray(size))
        for match in sorted(matches, key=_rank):
            held = taken[match.hit.kind]
            if held.find(1, match.first, match.last) < 0:
                held[match.first : match.last] = b"\1" * (match.last - match.first)
                yield match
            else:
                self._refuse(match, "a longer or earlier term has these words")

    def _apply(self, explained: Sequence[Explained], matches: Sequence[_Match]) -> Iterator[_Match]:
        """What letters are where the text explains them: the terms of the long form, or none."""
        uses: dict[str, list[tuple[int, int]]] = {one.letters: [] for one in explained}
        meaning = dict(zip(uses, explained, strict=True))
        spelled: dict[tuple[int, int], str] = {}
        for letters, *span in find_uses(self._reading.text, uses):
            uses[letters].append((span[0], span[1]))
            spelled[span[0], span[1]] = letters
        meant = _find_meant(explained, matches)
        for match in matches:
            used = spelled.get((match.hit.start, match.hit.end))
            if used is not None and self._contradicts(match, meaning[used], meant[used]):
                self._refuse(match, "the text explains the letters otherwise")
            else:
                yield match
        for one in explained:
            if one.is_telling:
                yield from _spread(meant[one.letters], uses[one.letters])

    def _contradicts(self, match: _Match, explained: Explained, meant: Sequence[_Match]) -> bool:
        """Whether the explanation of the letters makes another term of them, or none."""
        terms = {one.hit[:2] for one in meant}
        return match.hit[:2] not in terms and (bool(terms) or self._differs(match, explained))

    def _differs(self, match: _Match, explained: Explained) -> bool:
        """Whether an explanation that no list holds is of something else, not in other words.

        An unguarded form has but one sense, so there a word in common is enough.
        """
        said = set(read_words(self._reading.text[explained.start : explained.end]).words)
        return match.guarded or said.isdisjoint(self._tagger.words_of(match.hit))

    def _refuse(self, match: _Match, objection: str) -> None:
        if self._refusals is not None:
            self._refusals.append(Refusal(match.hit, objection))


def _rank(match: _Match) -> tuple[int, int, bool]:
    return match.first - match.last, match.first, not match.guarded


def _find_meant(
    explained: Iterable[Explained], matches: Iterable[_Match]
) -> dict[str, list[_Match]]:
    """The matches that hold each long form, by its letters."""
    waiting = sorted(matches, key=lambda match: match.hit.start, reverse=True)
    meant: dict[str, list[_Match]] = {}
    open_: list[_Match] = []
    for one in sorted(explained, key=lambda one: one.start):
        while waiting and waiting[-1].hit.start <= one.start:
            open_.append(waiting.pop())
        open_ = [match for match in open_ if match.hit.end > one.start]
        meant[one.letters] = [match for match in open_ if match.hit.end >= one.end]
    return meant


def _spread(meant: Iterable[_Match], uses: Iterable[tuple[int, int]]) -> Iterator[_Match]:
    """The terms of a long form at every place where its letters stand."""
    for match in meant:
        for start, end in uses:
            if not match.hit.start <= start < match.hit.end:
                yield match._replace(hit=match.hit._replace(start=start, end=end))


def _find_addresses(text: str) -> list[tuple[int, int]]:
    """The characters of e-mail and web addresses, in text order."""
    found: list[tuple[int, int]] = []
    done = 0
    for mark in _OF_ADDRESS.finditer(text):
        if mark.start() >= done:
            start = mark.start()
            while start > done and not text[start - 1].isspace():
                start -= 1
            space = _SPACE.search(text, mark.end())
            done = space.start() if space else len(text)
            found.append((start, done))
    return found
