"""The stretch of text a work history fills: its lines, and the dates that stand on them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from operator import attrgetter

from bpo_resume.model import Document
from bpo_resume.pipeline.dates import DateRange
from bpo_resume.pipeline.positions.cuts import Span
from bpo_resume.pipeline.positions.dated_asides import (
    heads_measures,
    holds_measures,
    is_called_fiscal,
    is_fiscal,
    is_no_job,
    is_since_told,
    tells_a_change,
)
from bpo_resume.pipeline.positions.durations import lasted_within
from bpo_resume.pipeline.positions.headed_columns import HeadedColumns, read_headed_columns
from bpo_resume.pipeline.positions.labels import Labelled, read_label
from bpo_resume.pipeline.positions.told import TOLD
from bpo_resume.pipeline.text.placeholders import find_placeholder
from bpo_resume.pipeline.text.prose import WRAPPED, ends_sentence, is_prose, is_typed_small

# "iQor", "eClerx"; "ibex, Karachi"
_LOWER_NAME = re.compile(r"[a-z]{1,2}[A-Z]\w|[a-z]\w+,\s[A-Z]\w+\W*$")
_START = attrgetter("start")
_MAX_HEADING = 110  # characters of a heading line beside its dates
_FEW_WORDS = 6  # of a heading in small letters
_MOST_WORDS = 16  # of a heading that its text follows on the same line
# Words right before dates that make them part of a sentence.
_OF_A_YEAR = re.compile(
    r"[^\W\d]\W+(?:\b(?:year|years|fy|quarter|season|class|batch|during)\b)\W*$", re.IGNORECASE
)
_AT_PRESENT = re.compile(
    r"\W*(?:i\s+am\s+|i['’]m\s+)?(?:presently\s+|currently\s+|at\s+present\s+)?"
    r"(?:working|associated|employed)\b(?!.*\bworked\b)"
    r".*\b(?:from|since)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s+[a-z]{2,}\s+[a-z]")
_IN_PASSING = re.compile(
    r"\w\W+(?:\b(?:in|of|to|from|during|by|until|before|after|through|ending|for|since"
    r"|than)\b"
    r"|%)\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A date range on a heading-like line (or a line that heads a job without dates)."""

    first: int  # index of the line the dates begin on
    last: int
    dates: DateRange | None
    runs_in: bool = False  # the job's text goes on behind the dates


def _date_start(dates: DateRange) -> int:
    return dates.span[0]


class History:
    """The lines of a stretch of text with the date ranges on them.

    ``dates`` are in text order, and none overlaps another.
    """

    def __init__(
        self, document: Document, dates: Sequence[DateRange], start: int, end: int
    ) -> None:
        self.document = document
        self.end = end
        # One of many histories of a document, and it may have many dates: nothing is copied.
        first, last = self._line_at(start), self._line_at(max(start, end - 1)) + 1
        self.indices: range = range(max(first, 0), last)
        self._dates = dates[
            bisect_left(dates, start, key=_date_start) : bisect_left(dates, end, key=_date_start)
        ]
        # Where all is listed, the dates of jobs too, a bullet tells nothing.
        dated = [document.lines[self._line_at(d.span[0])] for d in self._dates if not d.single]
        self._lists = not dated or any(not line.bullet for line in dated)
        self._spans = self._by_line()
        self._headings: dict[int, bool] = {}  # what was asked once is asked again

    def text(self, index: int) -> str:
        """One line, without its break."""
        line = self.document.lines[index]
        return self.document.text[line.start : line.end]

    def is_item(self, index: int) -> bool:
        """Whether a line is one of a list, which no heading is."""
        return self._lists and self.document.lines[index].bullet

    def _line_at(self, offset: int) -> int:
        return bisect_right(self.document.lines, offset, key=_START) - 1

    def anchors(self) -> list[Anchor]:
        """One anchor a line that holds dates; its first range counts, else its first date."""
        anchors: list[Anchor] = []
        for dates in self._dates:
            first, last = self._line_at(dates.span[0]), self._line_at(dates.span[1] - 1)
            if dates.end is None and dates.start is None:
                continue
            if anchors and first <= anchors[-1].last:
                before = anchors[-1].dates
                if dates.single or before is None or not before.single:
                    continue
                anchors.pop()  # "Acme (remote from 2020)    02/2019 - 08/2024"
            anchors.append(Anchor(first, last, self._open_end(first, dates)))
        return anchors

    def _open_end(self, index: int, dates: DateRange) -> DateRange:
        """ "Presently working with X from April 2018": what is told of today goes on."""
        if not dates.single or _AT_PRESENT.match(self.text(index)) is None:
            return dates
        return replace(dates, end="present", single=False)

    def date_spans(self, index: int) -> tuple[Span, ...]:
        """Where on the line dates stand, as offsets of the document."""
        return self._spans.get(index, ())

    def _by_line(self) -> dict[int, tuple[Span, ...]]:
        """The spans of dates by the lines they stand on."""
        spans: dict[int, tuple[Span, ...]] = {}
        for dates in self._dates:
            start, end = dates.span
            for index in range(self._line_at(start), self._line_at(end - 1) + 1):
                line = self.document.lines[index]
                if start < line.end:
                    here = max(start, line.start), min(end, line.end)
                    spans[index] = (*spans.get(index, ()), here)
        return spans

    def heads_a_job(self, anchor: Anchor) -> bool:
        """Whether the dates stand on a line that may head a job, and not inside a sentence."""
        text, line = self.text_beside_dates(anchor), self.text(anchor.first)
        if is_no_job(text) or heads_measures(line) or holds_measures(line):
            return False
        if find_placeholder(text, _MAX_HEADING):
            return True
        if told := TOLD.match(text):
            return not (told["any"] or anchor.dates is None or anchor.dates.single)
        if self.is_said_in_passing(anchor):
            return False
        return len(text) <= _MAX_HEADING * 2 and not is_prose(text.rstrip(" ,;"))

    def is_told(self, anchor: Anchor) -> bool:
        """Whether a sentence tells it all: "Worked as an Agent with Acme from ... to ..."."""
        if anchor.dates is None or anchor.dates.single:
            return False
        told = TOLD.match(self.text(anchor.first))
        return told is not None and " as " in told.string

    def is_said_in_passing(self, anchor: Anchor) -> bool:
        """Whether the dates are part of a sentence: "best agent of 2019", "in the year 2024-25"."""
        if anchor.dates is None:
            return False
        item, before = self.is_item(anchor.first), self.text_before_dates(anchor)
        printed = self.document.text[slice(*anchor.dates.span)]
        # "turnover rate from 2003 to 2008" may be the rest of a wrapped sentence
        goes_on = before[:1].islower() and printed[:4].lower() == "from"
        if _OF_A_YEAR.search(before) or (goes_on and not self.starts_anew(anchor.first)):
            return True
        amid = not before.rstrip(" ").endswith(("\t", "|"))  # a cell of its own is no sentence's
        if amid and (is_since_told(before, printed) or (before and is_called_fiscal(printed))):
            return True
        after = self.document.text[anchor.dates.span[1] : self.document.lines[anchor.last].end]
        if item and len(before.split()) > 2 and _GOES_ON.match(after):
            return True  # "Acted as Team Leader from Jan to Mar 2018 during a leave"
        if lasted_within(before) or not (anchor.dates.single or is_fiscal(printed)):
            return False
        words = len(self.text_beside_dates(anchor).split())
        return bool(_IN_PASSING.search(before)) or (item and words > 6)

    def text_before_dates(self, anchor: Anchor) -> str:
        """What the anchor's line says before its dates."""
        start = self.document.lines[anchor.first].start
        return self.document.text[start : anchor.dates.span[0] if anchor.dates else start]

    def may_run_in(self, anchor: Anchor) -> bool:
        """Whether a heading may end in the dates, and the job's text goes on behind them.

        "Team Leader, Acme 2012 - 2016 led 14 agents who ..."
        """
        if anchor.dates is None or anchor.dates.single or self.is_said_in_passing(anchor):
            return False
        before = self.text_before_dates(anchor).rstrip(" ,;(-–")
        told = TOLD.match(before)
        if is_no_job(before) or (told and not told["any"]):
            return False
        heading = before[told.end() :] if told else before
        return 1 < len(before.split()) <= _MOST_WORDS and not is_prose(heading)

    def text_beside_dates(self, anchor: Anchor) -> str:
        """What stands on the anchor's lines besides its dates."""
        parts = []
        for index in range(anchor.first, anchor.last + 1):
            reached = self.document.lines[index].start
            for start, end in self.date_spans(index):
                parts.append(self.document.text[reached:start])
                reached = end
            parts.append(self.document.text[reached : self.document.lines[index].end])
        return " ".join(part.strip() for part in parts).strip()

    @cached_property
    def _columns(self) -> dict[int, HeadedColumns]:
        """By line: what its columns hold, for the first rows of tables, which name them."""
        found = ((index, read_headed_columns(self.text(index))) for index in self.indices)
        return {index: columns for index, columns in found if columns is not None}

    @cached_property
    def _heads_of_columns(self) -> tuple[int, ...]:
        return tuple(self._columns)

    def columns_over(self, index: int) -> HeadedColumns | None:
        """What the columns hold that a dated line may be a row of."""
        above = bisect_left(self._heads_of_columns, index) if self.date_spans(index) else 0
        return self._columns[self._heads_of_columns[above - 1]] if above else None

    def is_heading_like(self, index: int) -> bool:
        """Short, no list item, no sentence."""
        if index not in self.indices or index in self._columns:
            return False
        found = self._headings.get(index)
        if found is None:
            found = self._headings[index] = self._looks_like_heading(index)
        return found

    def _looks_like_heading(self, index: int) -> bool:
        """The same, when it is asked for the first time."""
        text = self.text(index).strip()
        if find_placeholder(text, _MAX_HEADING):
            return True
        if not text or len(text) > _MAX_HEADING or holds_measures(text) or tells_a_change(text):
            return False
        label = read_label(text)
        if label is not None and label[0] != "other":
            return True  # "1) Organisation: ...", "- Role: ..."
        if self.is_item(index) or self._ends_what_is_above(index, text):
            return False
        if text[0].islower() and _LOWER_NAME.match(text) is None:
            short = len(text.split()) <= _FEW_WORDS
            return self._is_small and short and self.starts_anew(index) and not is_prose(text)
        return not is_prose(text.rstrip(",") if self._goes_on_in_a_place(index) else text)

    def _goes_on_in_a_place(self, index: int) -> bool:
        """Whether a line of a word or two and one of dates follow: "Agent, Acme,", "Leeds"."""
        place = self.text(index + 1).strip() if index + 2 in self.indices else ""
        return place[:1].isupper() and len(place.split()) <= 2 and bool(self.date_spans(index + 2))

    @cached_property
    def _is_small(self) -> bool:
        """Whether all is typed in small letters."""
        return is_typed_small([self.text(index).strip() for index in self.indices])

    def starts_anew(self, index: int) -> bool:
        """Whether a line is no list item, and the one above it was not broken by the margin."""
        if index not in self.indices or self.is_item(index):
            return False
        above = self.text(index - 1).rstrip() if index - 1 in self.indices else ""
        return len(above) < WRAPPED or above[-1] in ".;:!?"

    def _ends_what_is_above(self, index: int, text: str) -> bool:
        """Whether a line is the rest of a sentence that the margin broke."""
        if index - 1 not in self.indices or not ends_sentence(text):
            return False
        above = self.text(index - 1).rstrip()
        return len(above) >= WRAPPED and above[-1].isalnum() | (above[-1] in ",-")

    def label(self, index: int) -> Labelled | None:
        """What a label on the line says of it."""
        found = read_label(self.text(index).strip()) if index in self.indices else None
        return found[0] if found else None

    def may_be_title(self, index: int, most: int) -> bool:
        """Short, and neither a list item, a sentence, a label nor the end of a paragraph."""
        if index not in self.indices:
            return False
        line, text = self.document.lines[index], self.text(index).strip()
        if not text or self.is_item(index) or len(text.split()) > most or text.endswith((":", ",")):
            return False
        above = self.document.lines[max(0, index - 1)]
        below = self.document.lines[min(index + 1, len(self.document.lines) - 1)]
        ends_a_paragraph = index > 0 and above.block == line.block != below.block
        return not ends_a_paragraph and not is_prose(text)

    def begin(self, index: int, floor: int) -> int:
        """Where an entry headed on a line begins: with the labelled lines right above it."""
        while index > floor and self.label(index - 1) not in (None, "dates"):
            index -= 1
        return self.document.lines[index].start
