"""The company an ambiguous form keeps: the words and places in which it is its term, or is not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from bpo_resume.model import Section, SectionKind
from bpo_resume.pipeline.wording import BREAK, Wording

Within = Literal["near", "entry", "document"]

REACH = 15  # words on either side of a form that count as near
_BRIEF: dict[Within, str] = {
    "near": f"within {REACH} words",
    "entry": "in the same job or section",
    "document": "in the resume",
}


@dataclass(frozen=True, slots=True)
class Places:
    """Where the sections and jobs of a text are; empty where nobody has looked.

    ``sections`` and ``entries`` (character ranges of jobs) are in text order.
    """

    sections: Sequence[Section] = ()
    entries: Sequence[tuple[int, int]] = ()

    def section_at(self, offset: int) -> SectionKind | None:
        """The kind of section an offset is in; None where no section begins before it."""
        section = self._section(offset)
        return section.kind if section else None

    def entry_at(self, offset: int) -> tuple[int, int] | None:
        """The job an offset is in, else its section; None where there is neither."""
        at = bisect_right(self.entries, offset, key=lambda entry: entry[0]) - 1
        if at >= 0 and offset < self.entries[at][1]:
            return self.entries[at]
        section = self._section(offset)
        return (section.start, section.end) if section else None

    def _section(self, offset: int) -> Section | None:
        at = bisect_right(self.sections, offset, key=lambda section: section.start) - 1
        return self.sections[at] if at >= 0 else None


class Surroundings:
    """What stands around the words of one text, padded with spaces to be searched in."""

    def __init__(self, wording: Wording, places: Places) -> None:
        self._wording = wording
        self._places = places
        self._near = (-1, -1, "")  # the range last asked for, which several terms may ask about

    def near(self, first: int, last: int) -> str:
        """The words on either side of a range."""
        if self._near[:2] != (first, last):
            words = self._wording.words
            before = words[max(0, first - REACH) : first]
            near = f" {' '.join(before)} {BREAK} {' '.join(words[last : last + REACH])} "
            self._near = (first, last, near)
        return self._near[2]

    def around(self, within: Within, first: int, last: int) -> str:
        """The words as far as ``within`` says, without the range itself."""
        if within == "near":
            return self.near(first, last)
        if within == "document":
            return self._whole
        entry = self._places.entry_at(self._wording.starts[first])
        if entry is None:
            return self._whole
        starts = self._wording.starts
        begin, end = bisect_right(starts, entry[0] - 1), bisect_right(starts, entry[1] - 1)
        words = self._wording.words
        return f" {' '.join(words[begin:first])} {BREAK} {' '.join(words[last:end])} "

    def section(self, first: int) -> SectionKind | None:
        """The kind of section the word is in."""
        return self._places.section_at(self._wording.starts[first])

    @cached_property
    def _whole(self) -> str:
        return f" {' '.join(self._wording.words)} "


@dataclass(frozen=True, slots=True)
class Company:
    """What must (``needs``) and must not (``never``) stand around an ambiguous form.

    Phrases of compared words padded with spaces. ``needs`` are sought ``within``, ``never`` near;
    in one of ``sections`` the form needs nothing. ``wanted``: the needs as the lexicon has them.
    """

    needs: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    sections: frozenset[SectionKind] = frozenset()
    within: Within = "near"
    wanted: str = field(default="", compare=False)

    def object_to(self, surroundings: Surroundings, first: int, last: int) -> str | None:
        """Why the words ``first`` to ``last`` (exclusive) do not count here; None if they do."""
        if self.never:
            near = surroundings.near(first, last)
            if any(map(near.__contains__, self.never)):
                veto = min(phrase.strip() for phrase in self.never if phrase in near)
                return f'vetoed by "{veto}"'
        if not self.needs or surroundings.section(first) in self.sections:
            return None
        around = surroundings.around(self.within, first, last)
        if any(map(around.__contains__, self.needs)):
            return None
        return f"none of the words it needs {_BRIEF[self.within]}: {self.wanted}"


ALONE = Company()
