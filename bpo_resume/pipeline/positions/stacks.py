"""Jobs as job boards print them: title, employer with its place, dates, a line for each.

    Data Entry Operator
    Fernwood Data Services - Pune, Maharashtra -
    June 2014 to May 2016

The dash that parts employer and place stays where the place is empty, so the middle line is known
by its form, whatever its words; the title above it need not be one that any list holds. Title or
dates may be missing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bpo_resume.pipeline.positions.history import Anchor, History
from bpo_resume.pipeline.positions.layouts import Candidates
from bpo_resume.pipeline.positions.organisations import is_region
from bpo_resume.pipeline.positions.segment import SURE, Segment
from bpo_resume.pipeline.positions.segments import Segmenter
from bpo_resume.pipeline.positions.told import TOLD
from bpo_resume.pipeline.text.placeholders import find_placeholder

_MIDDLE = re.compile(r"(?P<name>\S.*?)(?:\s+-\s+(?P<place>[^-]{2,60}?))?(?P<open>\s+-)?\s*")
_NOTHING_ELSE = 0.8  # all words are of places; "Fernwood India" is a company
_NAMED = 0.9  # what the form says of a segment, whatever its words
_MOST_WORDS = 12  # of a title


def _is_sure(place: Segment | None) -> bool:
    """Whether a string is a place for certain: one known, or a town before its state."""
    if place is None:
        return False
    return place.place >= SURE or is_region(place.text.rpartition(",")[2].strip())


def _without_title(text: str) -> str:
    """Nothing of a line that a title opens: "HR Assistant Company Name - City" is no middle."""
    held = find_placeholder(text)
    return "" if held and text[: held.start()].strip() else text


def _match_middle(history: History, index: int) -> re.Match[str] | None:
    """A line that a dash parts or closes."""
    if not history.may_be_title(index, _MOST_WORDS) or history.date_spans(index):
        return None
    text = history.text(index)
    match = _MIDDLE.fullmatch(_without_title(text)) if "-" in text else None
    return match if match and (match["place"] or match["open"]) else None


class StackReader:
    """Reads stacks of lines with one segmenter."""

    def __init__(self, segmenter: Segmenter) -> None:
        self._segmenter = segmenter

    def read_above(self, history: History, anchor: Anchor) -> Candidates | None:
        """Title and employer on the lines above dates that have theirs to themselves."""
        if anchor.dates is None or history.text_beside_dates(anchor).strip(" -–|,"):
            return None
        return self._read(history, anchor.first - 1, anchor.first)

    def stands_alone(self, history: History, anchor: Anchor) -> bool:
        """Whether dates close a stack whose middle line no other text has: the dash is open."""
        is_open = history.text(anchor.first - 1).rstrip().endswith(" -")
        return is_open and self.read_above(history, anchor) is not None

    def read_dateless(self, history: History, middle: int) -> Candidates | None:
        """The same around a middle line over no dates; here the title must look like one."""
        found = self._read(history, middle, middle)
        title = found.get(-1) if found else None
        return found if title and title[0].title >= SURE else None

    def _read(self, history: History, middle: int, anchor: int) -> Candidates | None:
        """Segments by their distance from the anchor; None where the middle line is of no form."""
        named = self._read_middle(history, middle)
        if named is None:
            return None
        found: Candidates = {middle - anchor: named}
        title = self._read_title(history, middle - 1)
        if title is not None:
            # Over dates the place of a title says what it is; without, its words must.
            score = title.title if middle == anchor else max(title.title, _NAMED)
            found[middle - 1 - anchor] = (replace(title, title=score, employer=0.0, place=0.0),)
        return found

    def _read_middle(self, history: History, index: int) -> tuple[Segment, ...] | None:
        """Employer and place, where the line is closed by a dash or ends in a place."""
        match = _match_middle(history, index)
        if match is None:
            return None
        offset = history.document.lines[index].start
        name = self._cut(match, "name", offset)
        place = self._cut(match, "place", offset)
        if name is None:
            return None
        if place is None and name.place >= _NOTHING_ELSE and match["open"]:
            return (replace(name, title=0.0, employer=0.0, place=_NAMED),)
        if not match["open"] and (not _is_sure(place) or SURE <= name.title > name.employer):
            return None  # "Team Leader - Operations, Acme, Pune" is title, employer and place
        employer = replace(name, title=0.0, employer=_NAMED, place=0.0)
        if place is None:
            return (employer,)
        return employer, replace(place, title=0.0, employer=0.0, place=_NAMED)

    def _cut(self, match: re.Match[str], group: str, offset: int) -> Segment | None:
        if not match[group]:
            return None
        return self._segmenter.score(match.string, *match.span(group), offset)

    def _read_title(self, history: History, index: int) -> Segment | None:
        """The line above, whole, unless it belongs to what stands there."""
        if not history.may_be_title(index, _MOST_WORDS) or history.date_spans(index):
            return None
        text = history.text(index)
        told = TOLD.match(text)
        start = told.end() if told else 0
        return self._segmenter.score(text, start, len(text), history.document.lines[index].start)
