"""The company an ambiguous form keeps: the words and places in which it is its term, or is not."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Literal, TypeAlias

from bpo_resume.model import Position, Section, SectionKind
from bpo_resume.pipeline.text.quoting import find_section
from bpo_resume.pipeline.text.wording import BREAK, Wording

Within = Literal["near", "entry", "document"]

Span: TypeAlias = tuple[int, int]
_Phrases: TypeAlias = tuple[frozenset[str], tuple[str, ...]]

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

    @classmethod
    def of(cls, sections: Sequence[Section], positions: Iterable[Position]) -> Places:
        """The places of a resume's sections and jobs."""
        return cls(sections, tuple(sorted(position.extent for position in positions)))

    def section_at(self, offset: int) -> SectionKind | None:
        """The kind of section an offset is in; None where no section begins before it."""
        section = find_section(self.sections, offset)
        return section.kind if section else None

    def entry_at(self, offset: int) -> tuple[int, int] | None:
        """The job an offset is in, else its section; None where there is neither."""
        at = bisect_right(self.entries, offset, key=lambda entry: entry[0]) - 1
        if at >= 0 and offset < self.entries[at][1]:
            return self.entries[at]
        section = find_section(self.sections, offset)
        return (section.start, section.end) if section else None


class Surroundings:
    """What stands around the words of one text, padded with spaces to be searched in.

    ``licences``: the lists of licences in it, as character ranges in text order.
    """

    def __init__(self, wording: Wording, places: Places, licences: Sequence[Span] = ()) -> None:
        self._wording = wording
        self._places = places
        self._licences = licences
        # Of the range last asked for, which several terms may ask about.
        self._near = (-1, -1, "")
        self._around: tuple[int, int, set[str]] = (-1, -1, set())
        self._joined = (-1, -1), ""
        self._words = frozenset(wording.words)
        self._standing: dict[frozenset[str], _Phrases] = {}
        self._edges: dict[tuple[int, int, frozenset[str]], tuple[int, int] | None] = {}

    def near(self, first: int, last: int) -> str:
        """The words on either side of a range."""
        if self._near[:2] != (first, last):
            words = self._wording.words
            before = words[max(0, first - REACH) : first]
            near = f" {' '.join(before)} {BREAK} {' '.join(words[last : last + REACH])} "
            self._near = (first, last, near)
        return self._near[2]

    def hold_near(self, phrases: frozenset[str], first: int, last: int) -> bool:
        """Whether one of the phrases stands near a range."""
        single, longer = self._find_standing(phrases)
        if single and not single.isdisjoint(self._words_around(first, last)):
            return True
        return bool(longer) and any(map(self.near(first, last).__contains__, longer))

    def _find_standing(self, phrases: frozenset[str]) -> _Phrases:
        """Those of the phrases that may stand in the text at all, which are few, and often none."""
        found = self._standing.get(phrases)
        if found is None:
            words, (single, longer) = self._words, _part(phrases)
            standing = tuple(one for one in longer if one[1 : one.index(" ", 1)] in words)
            found = self._standing[phrases] = single & words, standing
        return found

    def _words_around(self, first: int, last: int) -> set[str]:
        if self._around[:2] != (first, last):
            words = self._wording.words
            around = {*words[max(0, first - REACH) : first], *words[last : last + REACH]}
            self._around = (first, last, around)
        return self._around[2]

    def find_veto(self, phrases: frozenset[str], first: int, last: int) -> str | None:
        """The first by letter of the phrases near a range; longer ones may hold its own words.

        So "to excel" vetoes "excel" where that very "to" stands before it.
        """
        single, longer = self._find_standing(phrases)
        found = list(single & self._words_around(first, last)) if single else []
        if longer:
            start, stop = max(0, first - REACH), last + REACH
            passage = f" {' '.join(self._wording.words[start:stop])} "
            found += [phrase.strip() for phrase in longer if phrase in passage]
        return min(found, default=None)

    def hold(self, needs: frozenset[str], within: Within, first: int, last: int) -> bool:
        """Whether one of the phrases stands as far as ``within`` says, outside the range itself."""
        if within == "near":
            return self.hold_near(needs, first, last)
        starts = self._wording.starts
        entry = self._places.entry_at(starts[first]) if within == "entry" else None
        if entry is None:
            return self._find_edges(0, len(starts), needs) is not None
        begin, end = bisect_left(starts, entry[0]), bisect_left(starts, entry[1])
        edges = self._find_edges(begin, end, needs)
        return edges is not None and (edges[0] <= first or edges[1] >= last)

    def section(self, first: int) -> SectionKind | None:
        """The kind of section the word is in; a list of licences is one wherever it stands."""
        offset = self._wording.starts[first]
        at = bisect_right(self._licences, offset, key=lambda span: span[0]) - 1
        if at >= 0 and offset < self._licences[at][1]:
            return "certifications"
        return self._places.section_at(offset)

    def _find_edges(self, begin: int, end: int, needs: frozenset[str]) -> tuple[int, int] | None:
        """Of the phrases in a range of words the first end and the last start; None without any.

        Looked for once, as a job may name the same terms a thousand times.
        """
        key = begin, end, needs
        if key not in self._edges:
            text = self._join(begin, end)
            ends, starts = [], []
            for phrase in needs:
                if (at := text.find(phrase)) >= 0:
                    ends.append(begin + text.count(" ", 0, at + len(phrase) - 1))
                    starts.append(begin + text.count(" ", 0, text.rfind(phrase)))
            self._edges[key] = (min(ends), max(starts)) if ends else None
        return self._edges[key]

    def _join(self, begin: int, end: int) -> str:
        if self._joined[0] != (begin, end):
            self._joined = (begin, end), f" {' '.join(self._wording.words[begin:end])} "
        return self._joined[1]


@cache
def _part(phrases: frozenset[str]) -> _Phrases:
    """Phrases that are one word, bare, which sets find fastest; the longer ones, padded."""
    single = frozenset(phrase.strip() for phrase in phrases if phrase.count(" ") == 2)
    return single, tuple(sorted(phrase for phrase in phrases if phrase.count(" ") > 2))


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
        veto = surroundings.find_veto(self.never, first, last) if self.never else None
        if veto is not None:
            return f'vetoed by "{veto}"'
        if not self.needs:
            return None
        if self.sections and surroundings.section(first) in self.sections:
            return None
        if surroundings.hold(self.needs, self.within, first, last):
            return None
        return f"none of the words it needs {_BRIEF[self.within]}: {self.wanted}"


ALONE = Company()
