"""Takes the heading lines of a job apart into the strings that may be title, employer or place.

A line such as "Team Leader, Concentrix - Manila<TAB>Jan 2015 to Current" holds several facts with
every separator a keyboard has, and titles and employers hold the same separators themselves
("Manager - Operations", "Smith, Jones & Co"). So a line is first cut where no name goes on (tabs,
bars, dates, placeholders), then at weaker separators only where that parts unlike things.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from bpo_resume.pipeline.positions.cuts import STRONG, Span, cut_at, find_pieces, trim
from bpo_resume.pipeline.positions.labels import (
    Labelled,
    may_label_employer,
    read_bare_label,
    read_label,
)
from bpo_resume.pipeline.positions.organisations import LEGAL_FORMS, OrganisationReader
from bpo_resume.pipeline.positions.segment import CERTAIN, SURE, Segment
from bpo_resume.pipeline.positions.segment_neighbours import (
    DASH,
    TRADE,
    find_places,
    join_tails,
    unname,
)
from bpo_resume.pipeline.positions.title_ends import find_end_of_title
from bpo_resume.pipeline.positions.told import (
    TOLD,
    find_end_of_fact,
    find_told,
    split_told,
)
from bpo_resume.pipeline.text.placeholders import (
    find_placeholder,
    read_placeholder,
)
from bpo_resume.pipeline.titles import TitleReader

_COLON = re.compile(r"(?=[\s:;])(?:\s*[:;]\s+|\s+:)")
# "Acme (India) Pvt. Ltd." and "Acme (P) Ltd" are names.
_LEGAL = rf"\s*(?i:{LEGAL_FORMS})"
_LEGAL_NAME = re.compile(rf"\([^()]*{_LEGAL}\.?\s*\)\s*$")
_WEAK = re.compile(
    rf"(?=[\s,()a-])(?:\s*,\s*|-\s+|\s*\((?![^()]{{1,25}}\){_LEGAL})|\)(?!{_LEGAL})\s*"
    r"|\s+(?:at|with|in)\s+|\s*\bas\s+(?:an?\s+|the\s+)?(?=[A-Z]))"
)
# "Acme Ltd (Client: Beta UK)", "Acme Ltd (formerly Beta)": for whom one worked there, and what it
# was called, which is no employer of its own.
_ASIDE = re.compile(
    r"\(\s*(?:(?:since|in)\s+(?:[a-z]{3,9}\s+)?\d{4}\s+)?(?:(?:client|process|project|campaign|account|lob|program(?:me)?)\s*[:–-]"
    r"|(?:formerly|earlier|previously|erstwhile|now|then|same\s+company|an?\s+(?:part|unit|division)\s+of"
    r"|part\s+of|(?:on\s+(?:the\s+)?)?payrolls?\s+(?:of|by))\b)[^()]*\)",
    re.IGNORECASE,
)
# "2) Receptionist", "b. Team Leader", "(iv) Agent"
_NUMBERED = re.compile(r"\s*\(?(?:\d{1,2}\s?[.)]\s+(?=\D)|(?:[a-h]|[ivx]{1,4})[.)]\s+(?=[A-Z]))")
_ENDS_IN_DASH = re.compile(r"[–—-]\s*$")
_NAMED = re.compile(r"\w.*[^\W\d]")
_NO_TITLE = 0.05
_EXACT = 1.0  # a title as the lexicons have it
_MOST_PARTS = 4  # that such a title falls into at weak separators


class Segmenter:
    """Cuts heading lines into segments."""

    def __init__(
        self,
        titles: TitleReader,
        organisations: OrganisationReader,
        is_heading: Callable[[str], bool],
    ) -> None:
        self._titles = titles
        self._title_score = titles.looks_like_title
        self._organisations = organisations
        self._is_heading = is_heading
        self._weigh = lru_cache(maxsize=8192)(self._weigh_words)

    def is_title(self, text: str) -> bool:
        """Whether a string can be nothing but a title."""
        return self._title_score(text) >= CERTAIN

    def is_employer(self, text: str) -> bool:
        """Whether a string can be nothing but an employer."""
        return self._organisations.score(text).employer >= CERTAIN

    def may_name_employer(self, text: str) -> bool:
        """A cheap look: whether a line without dates may hold an employer for certain."""
        words = STRONG.sub(" ", text).lower()
        return may_label_employer(words) or self._organisations.may_name(words)

    def cut(self, text: str, offset: int, skip: tuple[Span, ...] = ()) -> tuple[Segment, ...]:
        """The segments of ``text``, which begins at ``offset`` of its document.

        ``skip`` are spans (document offsets) that belong to dates and part the line.
        """
        segments: list[Segment] = []
        announced: Labelled | None = None  # by a label cut off from its fact: "Role - Agent"
        other = -1  # where the last piece ends, if its label is of no heading: "Process: X - voice"
        asides = [aside.span() for aside in _ASIDE.finditer(text)] if "(" in text else []
        number = _NUMBERED.match(text)
        asides += [number.span()] if number else []
        walls = [*((a - offset, b - offset) for a, b in skip), *asides]
        for start, end in self._rejoin(text, find_pieces(text, walls)):
            label = read_label(text, start, end) or (announced and (announced, start))
            goes_on = label is None and other >= 0 and self._goes_on(text, other, start, end)
            other = end if goes_on or (label and label[0] == "other") else -1
            if goes_on:
                continue
            words = text[start:end]
            announced = None if find_placeholder(words) else read_bare_label(words)
            if announced is None:
                for part in self._piece(text, start, end, label, offset):
                    segments.extend(self._unglue(part, text, offset))
        joined = join_tails(segments, text, offset, self._titles.has_head)
        return tuple(map(self._settle_trade, joined))

    def _rejoin(self, text: str, pieces: Iterable[Span]) -> Iterator[Span]:
        """The pieces, with what is one role of the lexicons in one: "AM - Operations"."""
        held: Span | None = None
        for start, end in pieces:
            if held and DASH.fullmatch(text, held[1], start):
                weak = _WEAK.search(text, start, end)
                first, last = held[0], weak.start() if weak else end
                if told := TOLD.match(text, *held):  # "Worked as Associate - Recruitment at Acme"
                    first, last = told.end(), find_end_of_fact(text, start, last)
                if self._is_role(text, first, last):
                    held = held[0], end
                    continue
            if held:
                yield held
            held = start, end
        if held:
            yield held

    def _goes_on(self, text: str, other: int, start: int, end: int) -> bool:
        """Whether a piece belongs to the one before, which a label says is of no heading.

        "Process: X - voice", "Client: Acme (internet - tech support)"; a title does not.
        """
        if DASH.fullmatch(text, other, start) is None:
            return False
        opened = text.count("(", 0, start) > text.count(")", 0, start)
        return opened or not self._titles.has_head(text[start:end])

    def _settle_trade(self, segment: Segment) -> Segment:
        """A trade that an employer is named with is no title: "Acme Shared Services"."""
        named = TRADE <= segment.title < min(SURE, segment.employer) and "," not in segment.text
        if named and not self._titles.has_head(segment.text):
            return replace(segment, title=_NO_TITLE)
        called = _LEGAL_NAME.search(segment.text) if segment.employer >= CERTAIN else None
        if called and not self._titles.has_head(segment.text[: called.start()]):
            return replace(segment, title=_NO_TITLE)  # "STARTEK (Acme Support Services Pvt. Ltd.)"
        return segment

    def _piece(
        self, text: str, start: int, end: int, label: tuple[Labelled, int] | None, offset: int
    ) -> Iterator[Segment]:
        """What one piece between strong separators names."""
        if told := find_told(text, start, end):
            yield from self._told(text, told, end, offset)
        elif label is None:
            for first, last in cut_at(text, start, end, _COLON):
                yield from self._part(text, first, last, offset)
        elif label[0] in ("title", "employer", "place"):
            yield from self._labelled(text, *label, end, offset)

    def _unglue(self, part: Segment, text: str, offset: int) -> Iterator[Segment]:
        """A title and the known employer that follows it without a mark, or the part as it is."""
        at = self._organisations.find_glued(part.text) if part.title >= SURE else None
        if at is not None:
            title = self.score(text, part.start - offset, part.start + at - offset, offset)
            if title is not None and title.title >= SURE:
                yield title
                part = self.score(text, part.start + at - offset, part.end - offset, offset) or part
        yield part

    def _labelled(
        self, text: str, kind: Labelled, start: int, end: int, offset: int
    ) -> Iterator[Segment]:
        """What stands behind a label: the fact it names, then whatever else is on the line."""
        sure = {"title": 0.0, "employer": 0.0, "place": 0.0, kind: 1.0}
        for index, part in enumerate(self._part(text, start, end, offset)):
            yield (
                part
                if index
                else replace(
                    part, title=sure["title"], employer=sure["employer"], place=sure["place"]
                )
            )

    def _told(self, text: str, told: re.Match[str], end: int, offset: int) -> Iterator[Segment]:
        """A job told as a sentence: "Working as Sr. Executive for Acme Ltd., Pune, from ..."."""
        for first, last, fact in split_told(text, told, end):
            for index, part in enumerate(self._part(text, first, last, offset)):
                if index or fact is None or part.place >= CERTAIN:
                    yield part
                elif fact == "title":
                    yield replace(part, title=max(part.title, SURE), employer=0.0)
                else:
                    yield replace(part, employer=max(part.employer, SURE), title=0.0)

    def _part(self, text: str, start: int, end: int, offset: int) -> Iterator[Segment]:
        """One strong piece: whole, or cut at weak separators where the parts are unlike."""
        end = find_end_of_title(text, start, end, self._title_score)
        cuts = self._keep_role(text, list(cut_at(text, start, end, _WEAK)))
        if len(cuts) < 2:
            yield from filter(None, (self.score(text, a, b, offset) for a, b in cuts))
            return
        parts = [part for a, b in cuts if (part := self.score(text, a, b, offset)) is not None]
        parts = [
            unname(part) if text[: part.start - offset].endswith("(") else part for part in parts
        ]
        parts = find_places(parts, opens=not text[:start].strip())
        run: list[Segment] = []
        for part in parts:
            if run and part.kind != run[-1].kind:
                yield self._join(text, run, offset)
                run = []
            run.append(part)
        if run:
            yield self._join(text, run, offset)

    def _keep_role(self, text: str, cuts: list[Span]) -> list[Span]:
        """The cuts, the first of them in one where together they are a role of the lexicons."""
        for count in range(min(len(cuts), _MOST_PARTS), 1, -1):
            start, end = cuts[0][0], cuts[count - 1][1]
            if self._is_role(text, start, end):
                return [(start, end), *cuts[count:]]
        return cuts

    def _is_role(self, text: str, start: int, end: int) -> bool:
        return self._title_score(text[start:end].strip()) >= _EXACT

    def _join(self, text: str, run: list[Segment], offset: int) -> Segment:
        if len(run) == 1:
            return run[0]
        joined = self.score(text, run[0].start - offset, run[-1].end - offset, offset)
        if joined is None or run[0].kind == "place":
            words = text[run[0].start - offset : run[-1].end - offset]
            return replace(run[0], text=words, end=run[-1].end)
        return joined

    def score(self, text: str, start: int, end: int, offset: int) -> Segment | None:
        """The string as one segment, trimmed of its marks; None where it is empty or a heading."""
        start, end = trim(text, start, end)
        if start >= end:
            return None
        words = text[start:end]
        scores = self._weigh(words) or self._weigh_trade(text, start, words)
        return Segment(words, start + offset, end + offset, *scores) if scores else None

    def _weigh_trade(self, text: str, start: int, words: str) -> tuple[float, float, float] | None:
        """What could head a section and is a trade behind a dash: "Deputy Manager - Training"."""
        dash = _ENDS_IN_DASH.search(text, 0, start)
        behind = dash is not None and _NAMED.search(text, 0, dash.start()) is not None
        title = self._title_score(words) if behind else 0.0
        return (title, 0.0, 0.0) if title >= TRADE else None

    def _weigh_words(self, words: str) -> tuple[float, float, float] | None:
        """How much words look like title, employer and place; None for those of a heading."""
        blank = read_placeholder(words)
        if blank is not None:
            return 0.0, float(blank == "employer"), float(blank == "place")
        if self._is_heading(words):
            return None
        organisation = self._organisations.score(words)
        return self._title_score(words), organisation.employer, organisation.place
