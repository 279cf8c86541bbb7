"""Finds certifications that no lexicon holds, by their wording and by where they stand.

Under a heading of certifications an item needs but to look like a credential; in other lists of the
person's own its name must hold a word such as "certified"; in the duties of a job a verb must say
that it was granted ("earned the ... license"), for duties are full of other people's licenses.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from bpo_resume.model import SectionKind
from bpo_resume.pipeline.credentials.names import (
    ANCHOR,
    Extent,
    Item,
    cut_items,
    looks_like_credential,
    read_behind,
    read_list_item,
    read_name,
    read_of,
    read_titled,
)
from bpo_resume.pipeline.terms.tagger import UNLISTED, Hit
from bpo_resume.pipeline.text.lines import line_at
from bpo_resume.pipeline.text.quoting import Quoter

_LISTS: frozenset[SectionKind] = frozenset(
    {
        *("header", "summary", "skills", "tools", "education", "training", "achievements"),
        *("affiliations", "misc", "personal"),
    }
)
_DUTIES: frozenset[SectionKind] = frozenset(
    {"experience", "responsibilities", "projects", "volunteering", "process"}
)
_TITLED: frozenset[SectionKind] = frozenset({"education", "certifications", "training"})
_GOES_ON = re.compile(r"certificat|licen[cs]e\b|credential", re.I)
_GRANTED = frozenset(
    {
        *("earned", "obtained", "received", "achieved", "attained", "awarded", "hold", "holds"),
        *("became", "gained", "acquired", "passed", "possess", "completed", "holding", "secured"),
    }
)


def find_credentials(text: str, quoter: Quoter, known: Sequence[Hit]) -> tuple[Hit, ...]:
    """The certifications of a text beside the known ones, in text order."""
    finder = _Finder(text, quoter, known)
    found = sorted({*finder.read_lists(), *finder.read_anchors()}, key=lambda at: (at[0], -at[1]))
    return tuple(
        Hit("certification", _identify(text[start:end]), start, end)
        for (start, end), (_, before) in zip(found, [(0, 0), *found], strict=False)
        if start >= before and finder.is_new(start, end)
    )


class _Finder:
    def __init__(self, text: str, quoter: Quoter, known: Sequence[Hit]) -> None:
        self._text = text
        self._quoter = quoter
        held = sorted((hit.start, hit.end) for hit in known if hit.kind == "certification")
        self._starts = [start for start, _ in held]
        self._ends = [end for _, end in held]

    def is_new(self, start: int, end: int) -> bool:
        """Whether no known certification stands there."""
        at = bisect_left(self._starts, end)
        last = max(self._ends[max(0, at - 3) : at], default=0)
        # "PHR Certified Professional" goes on from a known one.
        if not last or last > start:
            return not last
        between = self._text[last:start]
        # "ITIL Intermediate / Certificate in Service Design" goes on over the line.
        return bool(between.strip()) or ("\n" in between and not _GOES_ON.match(self._text, start))

    def read_lists(self) -> Iterator[Extent]:
        """What stands under headings of certifications."""
        for section in self._quoter.sections:
            if section.kind == "certifications":
                for start, end in _cut_lines(self._text, section.body, section.end):
                    yield from self._read_list_line(start, end)

    def _read_list_line(self, start: int, end: int) -> Iterator[Extent]:
        items = [item for item in cut_items(self._text, start, end) if item.words]
        for index, item in enumerate(items):
            first, last = item.words[0][0], item.words[-1][1]
            if self.is_new(first, last):
                if item is items[0] and looks_like_credential(item) and self._is_bare(last, end):
                    yield first, last
                elif name := read_list_item(item) or read_behind(items[index : index + 2]):
                    yield name

    def _is_bare(self, start: int, end: int) -> bool:
        """Whether nothing but a date follows on the line."""
        return not re.search(r"[^\W\d_]{5,}", self._text[start:end])

    def read_anchors(self) -> Iterator[Extent]:
        """What is named with a word such as "license"."""
        done = -1
        for anchor in ANCHOR.finditer(self._text):
            if anchor.start() < done:
                continue
            start, done = line_at(self._text, anchor.start())
            section = self._quoter.section_at(start)
            if section in _LISTS or section in _DUTIES or section == "certifications":
                yield from self._read_line(start, done, section)

    def _read_line(self, start: int, end: int, section: SectionKind) -> Iterator[Extent]:
        items = list(cut_items(self._text, start, end))
        for index, item in enumerate(items):
            for word, (at, _) in enumerate(item.words):
                if not ANCHOR.match(self._text, at):
                    continue
                name = read_name(item, word)
                if section in _TITLED and len(item.words) == 1:
                    name = read_titled(items[index : index + 2])
                elif section in _TITLED:
                    name = name or read_of(item, word)
                name = name or read_behind(items[index : index + 2])
                if name and (section not in _DUTIES or _is_granted(item, name)):
                    yield name


def _cut_lines(text: str, start: int, end: int) -> Iterator[Extent]:
    while start < end:
        line = text.find("\n", start, end)
        line = end if line < 0 else line
        yield start, line
        start = line + 1


def _is_granted(item: Item, name: Extent) -> bool:
    """Whether a verb before the name says that the person got it."""
    first = bisect_left(item.words, name[0], key=lambda word: word[0])
    before = [item.word(at) for at in range(max(0, first - 4), first)]
    said = item.text[name[0] : name[1]].lower()
    if said.startswith("certification in "):
        return False  # "received certification in China": the firm did
    if said.startswith("certified in ") and not first:
        return True  # who else, where nobody is named
    return not _GRANTED.isdisjoint(before)


def _identify(name: str) -> str:
    """An id of the words of a name no lexicon holds."""
    return UNLISTED + re.sub(r"[^a-z0-9]+", "_", name.casefold()).strip("_")
