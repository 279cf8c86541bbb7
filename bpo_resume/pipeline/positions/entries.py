"""Finds where each job of a work history begins and which lines head it.

A job's dates are its surest mark, so every date range that stands on a heading-like line anchors
an entry. Which neighbouring lines hold title and employer is settled for the whole section: the
layout that suits most entries is read into all of them. What has no dates is found last, by
looking like the entries that do.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bpo_resume.model import Document
from bpo_resume.pipeline.dates import DateRange
from bpo_resume.pipeline.positions.durations import ends_in_duration, opens_with_duration
from bpo_resume.pipeline.positions.history import Anchor, History
from bpo_resume.pipeline.positions.layouts import WORTH, Candidates, Choice, Kind, Layout, lengthen
from bpo_resume.pipeline.positions.segment import CERTAIN, SURE, Segment
from bpo_resume.pipeline.positions.segments import Segmenter
from bpo_resume.pipeline.positions.stacks import StackReader

_REACH_BEYOND = 4  # lines below the dates where a title may stand under a description
_MOST_PARTS = 4  # of a line that holds title and employer, and little else
_DATES_AND_TITLE = 2  # cells of a row, beside which it tells of the work
_SHORT = 7  # words of a line that holds but a title
_SMALL = 5  # and of one in small letters


@dataclass(frozen=True, slots=True)
class Entry:
    """One job: its dates, its title and employer from the heading lines, and how far it goes."""

    dates: DateRange | None
    title: Segment | None
    employer: Segment | None
    start: int
    end: int
    sure: bool = False  # in a form that nothing but jobs has

    @property
    def heading_spans(self) -> tuple[tuple[int, int], ...]:
        """Where title, employer and dates stand."""
        named = (part for part in (self.title, self.employer) if part is not None)
        dated = (self.dates.span,) if self.dates is not None else ()
        return *((part.start, part.end) for part in named), *dated


class EntryFinder:
    """Finds entries between two offsets of a document."""

    def __init__(self, segmenter: Segmenter) -> None:
        self._segmenter = segmenter
        self._stacks = StackReader(segmenter)

    def find(
        self, document: Document, dates: Sequence[DateRange], start: int, end: int
    ) -> tuple[Entry, ...]:
        """The entries of the work history in ``text[start:end]``, in text order."""
        history = History(document, dates, start, end)
        anchors = self._with_dateless(history, self._dated(history))
        around = [self._candidates(history, anchors, i) for i in range(len(anchors))]
        layout = Layout.learn(around)
        return self._assemble(history, anchors, around, layout)

    def _dated(self, history: History) -> list[Anchor]:
        """The dates that head a job, on lines of their own or before its text."""
        anchors = []
        for anchor in history.anchors():
            if history.heads_a_job(anchor) or self._is_row(history, anchor):
                anchors.append(anchor)
            elif history.may_run_in(anchor):
                named = any(s.title >= SURE for s in self._before_dates(history, anchor))
                anchors.extend([replace(anchor, runs_in=True)] if named else [])
        return anchors

    def _is_row(self, history: History, anchor: Anchor) -> bool:
        """Whether dates and a title fill cells, and another tells the work in a sentence."""
        if anchor.dates is None or anchor.dates.single or anchor.first != anchor.last:
            return False
        cells = [cell.strip() for cell in history.text(anchor.first).split("\t")]
        alone = len(cells) > _DATES_AND_TITLE and any(map(self._segmenter.is_title, cells))
        return alone and not history.is_said_in_passing(anchor)

    def _before_dates(self, history: History, anchor: Anchor) -> tuple[Segment, ...]:
        start = history.document.lines[anchor.first].start
        return self._segmenter.cut(history.text_before_dates(anchor), start)

    def _segments(self, history: History, index: int) -> tuple[Segment, ...]:
        text, start = history.text(index), history.document.lines[index].start
        segments = self._segmenter.cut(text, start, history.date_spans(index))
        columns = history.columns_over(index)
        return columns.settle(text, start, segments) if columns else segments

    def _with_dateless(self, history: History, anchors: list[Anchor]) -> list[Anchor]:
        """Add lines that name title and employer without dates, away from dated headings."""
        heads = {i for a in anchors for i in (a.first, a.last)}
        taken = {i + d for i in heads for d in (-2, -1, 0, 1, 2)}
        found = []
        for index in history.indices:
            if index not in heads and self._heads_with_its_length(history, index):
                found.append(Anchor(index, index, None))
                continue
            if index in taken and not self._is_whole(history, index, heads):
                continue
            if not history.is_heading_like(index):
                continue
            if (
                self._stacks.read_dateless(history, index)
                or self._is_labelled(history, index)
                or self._names_both(history, index)
            ):
                found.append(Anchor(index, index, None))
        return sorted([*anchors, *found], key=lambda anchor: anchor.first)

    def _is_whole(self, history: History, index: int, heads: Container[int]) -> bool:
        """Whether a line among dated ones is a job with its length: "Agent, Acme, 2 years"."""
        return index not in heads and ends_in_duration(history.text(index))

    def _heads_with_its_length(self, history: History, index: int) -> bool:
        """Whether a line tells how long a job lasted: "Acme Mart<TAB>2 years" over its title."""
        text = history.text(index)
        if opens_with_duration(text):
            return " as " in text
        if "\t" not in text or not ends_in_duration(text) or index + 1 not in history.indices:
            return False
        below = self._segments(history, index + 1)
        return len(below) == 1 and below[0].title >= SURE

    def _names_both(self, history: History, index: int) -> bool:
        """Whether a line holds a title and an employer, and little else."""
        if not history.date_spans(index) and not self._segmenter.may_name_employer(
            history.text(index)
        ):
            return False  # seven lines of ten, which need not be cut
        segments = self._segments(history, index)
        title = max((s.title for s in segments), default=0.0)
        employer = max((s.employer for s in segments if s.title < WORTH), default=0.0)
        return title >= SURE and employer >= 0.85 and len(segments) <= _MOST_PARTS

    def _is_labelled(self, history: History, index: int) -> bool:
        """Whether labels name a job here: "Designation: ..." next to "Company: ..."."""
        if history.label(index) != "title":
            return False
        if any(
            history.label(i) == "employer" for i in (index - 2, index - 1, index + 1, index + 2)
        ):
            return True
        # "Acme Ltd (2 yrs 4 months)" over "Designation - Analyst"
        return index - 1 in history.indices and ends_in_duration(history.text(index - 1))

    def _candidates(self, history: History, anchors: list[Anchor], position: int) -> Candidates:
        """The segments of the anchor's own lines and of heading-like neighbours."""
        anchor = anchors[position]
        if anchor.runs_in:
            return {0: self._before_dates(history, anchor)}
        stack = self._stacks.read_above(history, anchor)
        if stack is not None:
            return stack
        if anchor.dates is None and (stack := self._stacks.read_dateless(history, anchor.first)):
            return stack
        floor = anchors[position - 1].last if position else history.indices.start - 1
        ceiling = (
            anchors[position + 1].first if position + 1 < len(anchors) else history.indices.stop
        )
        found: Candidates = {
            0: tuple(
                s for i in range(anchor.first, anchor.last + 1) for s in self._segments(history, i)
            )
        }
        for step, edge, begin in ((-1, floor, anchor.first), (1, ceiling, anchor.last)):
            index = begin + step
            while index != edge and abs(index - begin) <= 3 and self._may_head(history, index):
                found[index - begin] = self._segments(history, index)
                index += step
            if step > 0:
                found.update(self._beyond_a_description(history, begin, range(index, ceiling)))
        return found

    def _may_head(self, history: History, index: int) -> bool:
        """Whether a line may hold a title or an employer, one typed in small letters too."""
        if history.is_heading_like(index):
            return True
        text = history.text(index).strip()
        cell, tab, _ = text.partition("\t")
        if tab and not history.is_item(index) and self._segmenter.is_employer(cell):
            return True  # "Acme Ltd<TAB>Inbound calls of ...": beside it goes what was done there
        if not text[:1].islower() or len(text.split()) > _SHORT or not history.starts_anew(index):
            return False
        segments = self._segments(history, index)
        if len(segments) == 1 and self._segmenter.is_title(text.title()):
            return len(text.split()) <= _SMALL
        return bool(segments) and segments[0].employer >= CERTAIN

    def _beyond_a_description(self, history: History, begin: int, lines: range) -> Candidates:
        """A title of its own line under a few words about the employer."""
        for index in lines[1:-1]:  # the last one stands over the next job's dates
            if index - begin > _REACH_BEYOND or not history.is_heading_like(index):
                continue
            sure = tuple(s for s in self._segments(history, index) if s.title >= CERTAIN)
            if sure and len(history.text(index).split()) <= _SHORT:
                return {2: sure}
        return {}

    def _assemble(
        self,
        history: History,
        anchors: list[Anchor],
        around: list[Candidates],
        layout: Layout,
    ) -> tuple[Entry, ...]:
        chosen = [
            lengthen(choice, candidates, history.document.text)
            for choice, candidates in _choose_apart(layout, around, map(_is_range, anchors))
        ]
        floors = [history.indices.start, *(anchor.last + 1 for anchor in anchors)]
        begins = [
            history.begin(anchor.first + min((0, *choice.offsets)), floor)
            for anchor, choice, floor in zip(anchors, chosen, floors, strict=False)
        ]
        ends = [*begins[1:], history.end][: len(begins)]
        return tuple(
            Entry(
                anchor.dates,
                choice.title,
                choice.employer,
                begin,
                max(begin, end),
                self._stacks.stands_alone(history, anchor) or history.is_told(anchor),
            )
            for anchor, choice, begin, end in zip(anchors, chosen, begins, ends, strict=True)
        )


def _choose_apart(
    layout: Layout, around: Sequence[Candidates], by_habit: Iterable[bool]
) -> Iterator[tuple[Choice, Candidates]]:
    """One choice an anchor and what it was made from.

    What stands between two goes to where its like mostly stands.
    """
    left, habits = list(around), list(by_habit)
    chosen = [layout.choose(*item) for item in zip(left, habits, strict=True)]
    for index in range(len(chosen) - 1):
        for kind in ("title", "employer"):
            shared = _shared(chosen[index], chosen[index + 1], kind)
            if shared is None:
                continue
            here, there = (layout.habit_of(kind, shared, left[i]) for i in (index, index + 1))
            loser = index if there >= here else index + 1
            left[loser] = {
                offset: tuple(s for s in row if s != shared) for offset, row in left[loser].items()
            }
            chosen[loser] = layout.choose(left[loser], habits[loser])
    return zip(chosen, left, strict=True)


def _shared(one: Choice, two: Choice, kind: Kind) -> Segment | None:
    """The string that both took, for title or for employer."""
    mine, other = (one.title, two.title) if kind == "title" else (one.employer, two.employer)
    return mine if mine is not None and mine == other else None


def _is_range(anchor: Anchor) -> bool:
    return anchor.dates is not None and not anchor.dates.single
