"""How headings are set, and lines set like them whose words no list of headings holds.

"ADVERTS I WROTE" or "My figures" behind the last job ends it as "EDUCATION" does.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bpo_resume.model import Document, Line, Section

_NUMBERED_JOB = re.compile(
    r"(?:job|company|employer|organi[sz]ation|assignment|position)\s?(?:no\.?\s?)?\d{1,2}\b",
    re.IGNORECASE,
)
_LEAST = 2  # headings of one look make it the look of the resume's headings
_LONGEST = 60  # characters
_MAX_WORDS = 7
_COMMON = 3  # one of so many jobs has what all may have


@dataclass(frozen=True, slots=True)
class Typography:
    """What makes two headings look alike; unknown (0.0, False) where the format has none."""

    size: float
    bold: bool
    capitals: bool
    tagged: bool

    @classmethod
    def of(cls, line: Line, text: str) -> Typography:
        """The look of a line with this text."""
        return cls(round(line.size), line.bold, text.isupper(), line.heading)

    @property
    def is_set(self) -> bool:
        """Whether the format tells more than letters."""
        return self.size > 0 or self.tagged


class Headings:
    """The look of a resume's headings, for lines of its work history that are set as they are.

    ``jobs``: where titles, employers and dates begin, job by job. What a third of the jobs have
    is no look of headings. ``is_known``: whether words head sections; of the lines that do and
    head none here, "KEY DELIVERABLES" of a job, somebody has judged before.
    """

    def __init__(
        self,
        document: Document,
        sections: Sequence[Section],
        jobs: Sequence[Sequence[int]],
        is_known: Callable[[str], bool],
    ) -> None:
        self._document = document
        self._is_known = is_known
        self._starts = [line.start for line in document.lines]
        self._known = {self._line_at(section.start) for section in sections}
        looks = Counter(map(self._look, self._heading_lines(sections)))
        own = Counter(look for job in jobs for look in self._looks_of(job))
        self._looks = {
            look
            for look, count in looks.items()
            if count >= _LEAST
            and own[look] * _COMMON < max(1, len(jobs))
            and (look.is_set or look.capitals)
        }

    def find(self, start: int, end: int) -> int | None:
        """Where the first line behind that of ``start`` begins, up to ``end``, that is so set."""
        if not self._looks:
            return None
        lines = range(self._line_at(start) + 1, self._line_at(end - 1) + 1)
        return next((self._starts[at] for at in lines if self._may_head(at)), None)

    def has_at(self, offset: int) -> bool:
        """Whether the line there is so set, in a format that tells more than letters.

        In plain text employers stand in capitals too.
        """
        at = self._line_at(offset)
        return bool(self._looks) and self._look(at).is_set and self._may_head(at)

    def _looks_of(self, job: Sequence[int]) -> set[Typography]:
        return {self._look(self._line_at(start)) for start in job}

    def _heading_lines(self, sections: Sequence[Section]) -> Iterator[int]:
        for section in sections:
            at = self._line_at(section.start)
            if section.heading is not None and section.body >= self._document.lines[at].end:
                yield at

    def _line_at(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _look(self, at: int) -> Typography:
        return Typography.of(self._document.lines[at], self._text(at))

    def _text(self, at: int) -> str:
        line = self._document.lines[at]
        return self._document.text[line.start : line.end].strip()

    def _may_head(self, at: int) -> bool:
        text = self._text(at)
        if at in self._known or self._document.lines[at].bullet or not 2 < len(text) <= _LONGEST:
            return False
        words, look = text.split(), self._look(at)
        if look not in self._looks or len(words) > _MAX_WORDS:
            return False
        if text[0].islower() or text[-1] in ".,;:" or _NUMBERED_JOB.match(text):
            return False
        # Where but capitals tell: no version ("V7.6"), no name of one word ("HELIOS").
        told = look.is_set or (len(words) > 1 and not any(map(str.isdigit, text)))
        return told and not self._is_known(text)
