"""Says of each mention whether it is a fact about the person.

"No experience in collections", "seeking a team leader role", "reporting to the operations manager"
and a pasted job advertisement all name terms without claiming them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from bpo_resume.model import Document, Evidence, Mention, MentionStatus, Section, SectionKind
from bpo_resume.pipeline.forms import Candidate, list_forms, read_lexicon_words
from bpo_resume.pipeline.wording import BREAK, Wording, read_words
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.terms import ContextTrigger

_OF_SECTION: dict[SectionKind, MentionStatus] = {
    "objective": "aspirational",
    "references": "other_person",
}
_NO_MENTIONS: frozenset[SectionKind] = frozenset({"declaration"})
# Where triggers disagree: what the person denies is denied, whoever else is spoken of.
_ORDER: tuple[MentionStatus, ...] = ("negated", "other_person", "required", "aspirational")
_STOPS = frozenset({BREAK, "but", "however", "although", "though", "whereas", "while", "yet"})
_OTHER = "\u00b7"
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
        self._words = read_lexicon_words(self._triggers.values())
        self._table = list_forms(self._triggers.values(), self._words)
        self._known = frozenset(word for form in self._table for word in form)
        self._vocab = Vocab()
        self._matcher = PhraseMatcher(self._vocab)
        self._matcher.add("trigger", [Doc(self._vocab, words=list(form)) for form in self._table])

    def assign_status(
        self, doc: Doc, sections: Sequence[Section], spans: Iterable[Span]
    ) -> tuple[Mention, ...]:
        """The mentions that tagged spans make, in text order; none from a declaration.

        ``sections`` in text order; may be empty. Span labels are kinds, span ids term ids. Pages
        come from ``doc._.bpo_document``; without it every mention is on page 1.
        """
        document = doc._.bpo_document if Doc.has_extension("bpo_document") else None
        text = doc.text if document is None else document.text
        places = _Places(doc, sections)
        hits = sorted((span.start_char, span.end_char, span.label_, span.id_) for span in spans)
        given = _give(self.find_scopes(text, [hit[:2] for hit in hits]), hits)
        mentions = []
        for index, (start, end, kind, term) in enumerate(hits):
            section = places.section(start)
            if section in _NO_MENTIONS:
                continue
            status = min(
                given[index], key=_ORDER.index, default=_OF_SECTION.get(section, "affirmed")
            )
            evidence = places.quote(text[start:end], start, section)
            name = self._names.get((kind, term), term)
            mentions.append(Mention(kind, term, name, status, evidence))
        return tuple(mentions)

    def find_scopes(self, text: str, mentions: Sequence[tuple[int, int]] = ()) -> tuple[Scope, ...]:
        """What the triggers in a text reach, in text order.

        A trigger inside one of the mentions (character ranges in text order) is no trigger.
        """
        wording = read_words(text, known=self._words)
        keys = [word if word in self._known else _OTHER for word in wording.words]
        matches = [(first, last) for _, first, last in self._matcher(Doc(self._vocab, words=keys))]
        scopes: list[Scope] = []
        for first, last in _keep_widest(matches):
            if not _is_inside(mentions, wording.starts[first], wording.ends[last - 1]):
                for candidate in self._table[tuple(keys[first:last])]:
                    scopes += self._reach(text, wording, (first, last), candidate)
        return tuple(sorted(scopes))

    def _reach(
        self, text: str, wording: Wording, at: tuple[int, int], candidate: Candidate
    ) -> Iterator[Scope]:
        trigger, (first, last) = self._triggers[candidate.id], at
        around = wording.words[max(0, first - _AROUND) : last + _AROUND]
        if not candidate.company.accepts(f" {' '.join(around)} "):
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


class _Places:
    """Looks up the section and page of an offset."""

    def __init__(self, doc: Doc, sections: Sequence[Section]) -> None:
        document: Document | None = None
        if Doc.has_extension("bpo_document"):
            document = doc._.bpo_document
        self._lines = document.lines if document else ()
        self._line_starts = [line.start for line in self._lines]
        self._sections = sections
        self._section_starts = [section.start for section in sections]

    def quote(self, text: str, start: int, section: SectionKind) -> Evidence:
        at = bisect_right(self._line_starts, start) - 1
        if at < 0:
            return Evidence(text, start, start + len(text), 1, section)
        line = self._lines[at]
        return Evidence(text, start, start + len(text), line.page, section, line.ocr_confidence)

    def section(self, offset: int) -> SectionKind:
        at = bisect_right(self._section_starts, offset) - 1
        return self._sections[at].kind if at >= 0 else "header"


def _give(scopes: Iterable[Scope], hits: Sequence[tuple[int, int, str, str]]) -> list[_Statuses]:
    """The statuses that the scopes give each hit."""
    starts = [hit[0] for hit in hits]
    given: list[_Statuses] = [set() for _ in hits]
    for scope in scopes:
        for index in range(bisect_left(starts, scope.start), bisect_left(starts, scope.end)):
            if not scope.kinds or hits[index][2] in scope.kinds:
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
