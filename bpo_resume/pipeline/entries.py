"""Finds where each job of a work history begins and which lines head it.

A job's dates are its surest mark, so every date range that stands on a heading-like line anchors
an entry. Which neighbouring lines hold title and employer is settled for the whole section: the
layout that suits most entries is read into all of them. What has no dates is found last, by
looking like the entries that do.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bpo_resume.model import Document
from bpo_resume.pipeline.dates import DateRange
from bpo_resume.pipeline.segments import PLACEHOLDER, Segment, Segmenter

_MAX_HEADING = 110  # characters of a heading line beside its dates
_SENTENCE = re.compile(
    r"[a-z]{2,}\.\s*$|[a-z]{2,}\.\s+[A-Z]|[,;]\s*$|\b(?:and|the|of|to|with|for)\s*$"
)
_VERB = re.compile(
    r"^(?:responsib|manag(?:ed|ing)\b|handl|provid|assist(?:ed|ing|s)\b|work(?:ed|ing|s)\b|perform"
    r"|maintain|ensur|develop(?:ed|ing|s)\b|creat|led\b|prepar|process(?:ed|ing)\b|answer|support(?:ed|ing|s)\b"
    r"|conduct(?:ed|ing|s)\b|coordinated|supervis(?:ed|ing|es)\b|train(?:ed|ing)\s|review(?:ed|ing|s)\b"
    r"|achiev|increas|reduc|implement|resolv|received|promoted|my\s|i\s|to\s|in\s|duties)",
    re.IGNORECASE,
)
# Words right before dates that make them part of a sentence.
_OF_A_YEAR = re.compile(r"\w\W+(?:\b(?:year|years|fy|quarter|season|class|batch)\b)\W*$", re.IGNORECASE)
_SINCE = re.compile(r"since\b", re.IGNORECASE)
_IN_PASSING = re.compile(
    r"\w\W+(?:\b(?:in|of|to|from|during|by|until|before|after|through|ending|for|since|than)\b|%)\W*$", re.IGNORECASE
)
_REACH = (0, -1, 1, -2, 2, -3)  # lines from the dates where title and employer may stand
_WORTH = 0.45  # below this a segment is neither title nor employer
_REACH_BEYOND = 4
_CERTAIN = 0.9
_SHORT = 7  # words of a line that holds but a title
_HABIT = 0.5  # mean title score of the line a section keeps its titles on
_NAMED = 0.6  # from here on a segment names an employer or a place of its own
_PARTING = re.compile(r"\s*[,–—/-]\s*|\s*[(]")  # between the parts of one title


@dataclass(frozen=True, slots=True)
class Entry:
    """One job: its dates, the strings chosen from its heading lines, and how far it goes."""

    dates: DateRange | None
    title: Segment | None
    employer: Segment | None
    place: Segment | None
    heading: tuple[int, ...]  # indices of its heading lines, ascending
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A date range on a heading-like line (or a line that heads a job without dates)."""

    first: int  # index of the line the dates begin on
    last: int
    dates: DateRange | None


Located = tuple[int, Segment]  # a segment and its line, counted from the anchor
Candidates = dict[int, tuple[Segment, ...]]  # line offset from the anchor -> its segments


class EntryFinder:
    """Finds entries between two offsets of a document."""

    def __init__(self, segmenter: Segmenter) -> None:
        self._segmenter = segmenter

    def find(
        self, document: Document, dates: Sequence[DateRange], start: int, end: int
    ) -> tuple[Entry, ...]:
        """The entries of the work history in ``text[start:end]``, in text order."""
        page = _Page(document, dates, start, end)
        anchors = [anchor for anchor in page.anchors() if self._heads_a_job(page, anchor)]
        anchors = self._with_dateless(page, anchors)
        around = [self._candidates(page, anchors, i) for i in range(len(anchors))]
        layout = _Layout.learn(around)
        return self._assemble(page, anchors, around, layout)

    def _heads_a_job(self, page: _Page, anchor: _Anchor) -> bool:
        text = page.text_beside_dates(anchor)
        if PLACEHOLDER.search(text, 0, _MAX_HEADING):
            return True
        if page.is_said_in_passing(anchor):
            return False
        return len(text) <= _MAX_HEADING * 2 and not _is_prose(text)

    def _segments(self, page: _Page, index: int) -> tuple[Segment, ...]:
        line = page.document.lines[index]
        return self._segmenter.cut(page.text(index), line.start, page.date_spans(index))

    def _with_dateless(self, page: _Page, anchors: list[_Anchor]) -> list[_Anchor]:
        """Add lines that name title and employer without dates, away from dated headings."""
        taken = {i + d for a in anchors for i in (a.first, a.last) for d in (-2, -1, 0, 1, 2)}
        found = []
        for index in page.indices:
            if index in taken or not page.is_heading_like(index):
                continue
            segments = self._segments(page, index)
            title = max((s.title for s in segments), default=0.0)
            employer = max((s.employer for s in segments if s.title < _WORTH), default=0.0)
            if title >= 0.6 and employer >= 0.85 and len(segments) <= 4:
                found.append(_Anchor(index, index, None))
        return sorted([*anchors, *found], key=lambda anchor: anchor.first)

    def _candidates(self, page: _Page, anchors: list[_Anchor], position: int) -> Candidates:
        """The segments of the anchor's own lines and of heading-like neighbours."""
        anchor = anchors[position]
        floor = anchors[position - 1].last if position else page.indices.start - 1
        ceiling = anchors[position + 1].first if position + 1 < len(anchors) else page.indices.stop
        found: Candidates = {
            0: tuple(
                s for i in range(anchor.first, anchor.last + 1) for s in self._segments(page, i)
            )
        }
        for step, edge, begin in ((-1, floor, anchor.first), (1, ceiling, anchor.last)):
            index = begin + step
            while index != edge and abs(index - begin) <= 3 and page.is_heading_like(index):
                found[index - begin] = self._segments(page, index)
                index += step
            if step > 0:
                found.update(self._beyond_a_description(page, begin, range(index, ceiling)))
        return found

    def _beyond_a_description(self, page: _Page, begin: int, lines: range) -> Candidates:
        """A title of its own line under a few words about the employer."""
        for index in lines[1:]:
            if index - begin > _REACH_BEYOND or not page.is_heading_like(index):
                continue
            sure = tuple(s for s in self._segments(page, index) if s.title >= _CERTAIN)
            if sure and len(page.text(index).split()) <= _SHORT:
                return {2: sure}
        return {}

    def _assemble(
        self,
        page: _Page,
        anchors: list[_Anchor],
        around: list[Candidates],
        layout: _Layout,
    ) -> tuple[Entry, ...]:
        chosen = [
            _lengthen(layout.choose(candidates, by_habit), candidates, page.document.text)
            for candidates, by_habit in zip(around, map(_is_range, anchors), strict=True)
        ]
        begins = [
            page.document.lines[anchor.first + min((0, *choice.offsets))].start
            for anchor, choice in zip(anchors, chosen, strict=True)
        ]
        ends = [*begins[1:], page.end][: len(begins)]
        return tuple(
            Entry(
                anchor.dates,
                choice.title,
                choice.employer,
                choice.place,
                _heading_lines(anchor, choice.offsets),
                begin,
                max(begin, end),
            )
            for anchor, choice, begin, end in zip(anchors, chosen, begins, ends, strict=True)
        )


def _is_range(anchor: _Anchor) -> bool:
    return anchor.dates is not None and not anchor.dates.single


def _lengthen(choice: _Choice, candidates: Candidates, text: str) -> _Choice:
    """The choice with its title's second part: "Vice-President" + "Information Technology".

    What follows the title behind a comma or a dash belongs to it when the employer is elsewhere.
    """
    if choice.title is None or choice.employer is None:
        return choice
    title = choice.title
    row = next((row for row in candidates.values() if title in row), ())
    for following in row[row.index(title) + 1 :]:
        between = text[title.end : following.start]
        if following in (choice.employer, choice.place) or not _PARTING.fullmatch(between):
            break
        if following.employer >= _NAMED or following.place >= _NAMED:
            break
        closes = "(" in text[title.end : following.end] and text[following.end :][:1] == ")"
        end = following.end + closes
        title = replace(title, text=text[title.start : end], end=end)
    return replace(choice, title=title)


def _heading_lines(anchor: _Anchor, offsets: frozenset[int]) -> tuple[int, ...]:
    own = set(range(anchor.first, anchor.last + 1))
    above = {anchor.first + offset for offset in offsets if offset < 0}
    below = {anchor.last + offset for offset in offsets if offset > 0}
    return tuple(sorted(own | above | below))


@dataclass(frozen=True, slots=True)
class _Choice:
    title: Segment | None
    employer: Segment | None
    place: Segment | None
    offsets: frozenset[int]  # of the lines the three stand on


@dataclass(frozen=True, slots=True)
class _Layout:
    """On which line from the dates this section keeps its titles and its employers."""

    title: dict[int, float]
    employer: dict[int, float]

    @classmethod
    def learn(cls, around: Sequence[Candidates]) -> _Layout:
        def share(score: Callable[[Segment], float]) -> dict[int, float]:
            best = {
                offset: [max((score(s) for s in c.get(offset, ())), default=0.0) for c in around]
                for offset in _REACH
            }
            return {o: sum(scores) / len(scores) if scores else 0.0 for o, scores in best.items()}

        return cls(share(lambda s: s.title), share(lambda s: s.employer * (1 - s.title)))

    def choose(self, candidates: Candidates, by_habit: bool) -> _Choice:
        """Title first, employer among what is left; both weighed by the section's habit.

        ``by_habit``: where nothing looks like a title, what stands in its place is one.
        """
        flat = [(offset, s) for offset in _REACH for s in candidates.get(offset, ())]

        def title_worth(item: Located) -> float:
            offset, segment = item
            habit = self.title[offset]
            return segment.title * (0.4 + habit) - 0.02 * _REACH.index(offset)

        titled = [item for item in flat if item[1].title >= _WORTH]
        title = max(titled, key=title_worth, default=None)

        def employer_worth(item: Located) -> float:
            offset, segment = item
            near = 0.1 if title is not None and abs(offset - title[0]) <= 1 else 0.0
            own = segment.employer * (1 - 0.8 * segment.title)
            return own * (0.4 + self.employer[offset]) + near * own - 0.02 * _REACH.index(offset)

        left = [i for i in flat if i is not title and i[1].kind != "place"]
        employer = max(
            (i for i in left if i[1].employer >= 0.3 and i[1].title < max(i[1].employer, 0.5)),
            key=employer_worth,
            default=None,
        )
        place = next((i for i in flat if i[1].kind == "place" and i[1].place >= 0.6), None)
        if title is None and by_habit:
            title = self._by_habit(flat, employer, place)
        picked = [item for item in (title, employer) if item is not None]
        offsets = frozenset(offset for offset, _ in picked)
        return _Choice(
            title[1] if title else None,
            employer[1] if employer else None,
            place[1] if place else None,
            offsets,
        )

    def _by_habit(self, flat: Sequence[Located], *taken: Located | None) -> Located | None:
        """The string where the section keeps its titles, whatever it says, if anything is there."""
        habit = max(_REACH, key=lambda offset: self.title[offset])
        if self.title[habit] < _HABIT:
            return None
        left = [i for i in flat if i[0] == habit and i not in taken and i[1].place < _NAMED]
        named = (i for i in left if i[1].employer < _NAMED and len(i[1].text) > 2)
        return next((i for i in named if not _is_prose(i[1].text)), None)


class _Page:
    """The lines of a stretch of text with the date ranges on them."""

    def __init__(
        self, document: Document, dates: Sequence[DateRange], start: int, end: int
    ) -> None:
        self.document = document
        self.end = end
        starts = [line.start for line in document.lines]
        self._starts = starts
        first = bisect_right(starts, start) - 1
        last = bisect_right(starts, max(start, end - 1))
        self.indices = range(max(first, 0), last)
        self._dates = [d for d in dates if start <= d.span[0] < end]

    def text(self, index: int) -> str:
        line = self.document.lines[index]
        return self.document.text[line.start : line.end]

    def _line_at(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def anchors(self) -> list[_Anchor]:
        """One anchor a line that holds a range of dates; the line's first range counts."""
        anchors: list[_Anchor] = []
        for dates in self._dates:
            first, last = self._line_at(dates.span[0]), self._line_at(dates.span[1] - 1)
            if dates.end is None and dates.start is None:
                continue
            if anchors and first <= anchors[-1].last:
                continue
            anchors.append(_Anchor(first, last, dates))
        return anchors

    def date_spans(self, index: int) -> tuple[tuple[int, int], ...]:
        line = self.document.lines[index]
        return tuple(
            (max(d.span[0], line.start), min(d.span[1], line.end))
            for d in self._dates
            if d.span[0] < line.end and d.span[1] > line.start
        )

    def is_said_in_passing(self, anchor: _Anchor) -> bool:
        """Whether the dates are part of a sentence: "best agent of 2019", "in the year 2024-25"."""
        if anchor.dates is None:
            return False
        line = self.document.lines[anchor.first]
        before = self.document.text[line.start : anchor.dates.span[0]]
        if _OF_A_YEAR.search(before):
            return True
        start = anchor.dates.span[0]
        if _SINCE.match(self.document.text, start) and len(before.split()) > 3:
            return True
        if not anchor.dates.single:
            return False
        words = len(self.text_beside_dates(anchor).split())
        return bool(_IN_PASSING.search(before)) or (line.bullet and words > 6)

    def text_beside_dates(self, anchor: _Anchor) -> str:
        """What stands on the anchor's lines besides its dates."""
        parts = []
        for index in range(anchor.first, anchor.last + 1):
            reached = self.document.lines[index].start
            for start, end in self.date_spans(index):
                parts.append(self.document.text[reached:start])
                reached = end
            parts.append(self.document.text[reached : self.document.lines[index].end])
        return " ".join(part.strip() for part in parts).strip()

    def is_heading_like(self, index: int) -> bool:
        """Short, no list item, no sentence."""
        if index not in self.indices:
            return False
        line, text = self.document.lines[index], self.text(index).strip()
        if PLACEHOLDER.search(text, 0, _MAX_HEADING):
            return True
        if not text or line.bullet or len(text) > _MAX_HEADING:
            return False
        return not text[0].islower() and not _is_prose(text)


def _is_prose(text: str) -> bool:
    words = text.split()
    if len(words) > 22:
        return True
    return (
        bool(_SENTENCE.search(text))
        and len(words) > 5
        or bool(_VERB.match(text) and len(words) > 4)
    )
