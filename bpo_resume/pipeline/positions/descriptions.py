"""Jobs that are listed with their dates and described further down, under their names.

    1  Genpact   Team Leader          2016 - 2019
    2  WNS       Process Associate    2014 - 2016
    Genpact - Team Leader
    Led 14 processors ...

What a description says belongs to its job, and not to the last one of the list.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import attrgetter
from typing import TypeAlias

from bpo_resume.model import WORK_SECTIONS, Document, Line, Section
from bpo_resume.pipeline.positions.entries import Entry
from bpo_resume.pipeline.positions.organisations import LEGAL_FORMS
from bpo_resume.pipeline.sections import OF_A_JOB
from bpo_resume.pipeline.text.lines import line_at
from bpo_resume.pipeline.titles.words import split_title

_Found: TypeAlias = "tuple[Entry, Section]"
_LONGEST, _MOST_WORDS = 90, 12  # of a line that names a job
_STRANGE = 2  # words of it that are of neither name
_MOST_LISTED = 40  # jobs of one list; nobody has had more
_TELLING = 2  # words that an employer is known by
_START = attrgetter("start")
_LEGAL = re.compile(LEGAL_FORMS, re.IGNORECASE)
_AS = re.compile(r"^as\s+(?:an?\s+)?", re.IGNORECASE)
_AS_HEAD = re.compile(r"\W*as\s+(?:an?\s+|the\s+)?(?P<title>[^:\n]{2,50}?)\s?:\s", re.IGNORECASE)
_ENDS_TEXT = re.compile(r"[;,]$|(?<!ltd)(?<!inc)(?<!pvt)(?<!\bco)\.$", re.IGNORECASE)
_GLUE = frozenset(
    {
        *("a", "an", "and", "as", "at", "company", "designation", "details", "during", "duties"),
        *("employer", "experience", "for", "in", "job", "key", "kra", "my", "of", "organisation"),
        *("organization", "profile", "responsibilities", "responsibility", "role", "roles", "the"),
        *("tenure", "with", "work", "worked", "working"),
    }
)


def describe(
    document: Document, sections: Sequence[Section], entries: Sequence[_Found]
) -> list[_Found]:
    """The entries, in text order, each with the text of its description where it has one."""
    described = _merge_repeated(entries)
    for first, last in [*_find_lists(document, described)]:
        if last - first >= _MOST_LISTED:
            continue
        behind = described[last + 1 : last + 2]
        text = document, sections, behind[0][0].start if behind else len(document.text)
        described[first : last + 1] = _take_over(*text, described[first : last + 1])
    return described


def _merge_repeated(entries: Sequence[_Found]) -> list[_Found]:
    """Join a listed job with its description that repeats title and employer as they are."""
    merged: list[_Found] = []
    for entry, section in entries:
        dated = next((i for i, (other, _) in enumerate(merged) if _repeats(entry, other)), None)
        if dated is None:
            merged.append((entry, section))
            continue
        listed = merged[dated][0]
        merged[dated] = (replace(listed, start=entry.start, end=entry.end), section)
    return merged


def _repeats(entry: Entry, dated: Entry) -> bool:
    if entry.dates is not None or dated.dates is None or not (entry.title and dated.title):
        return False
    told, listed = _Names.of(entry), _Names.of(dated)
    shared = min(len(told.employer), len(listed.employer))
    same_employer = told.employer[:shared] == listed.employer[:shared]
    return told.title == listed.title and same_employer


def _find_lists(document: Document, entries: Sequence[_Found]) -> Iterator[tuple[int, int]]:
    """Runs of entries of which all but the last are headings and nothing else."""
    first: int | None = None
    for at, (entry, section) in enumerate(entries):
        following = entries[at + 1] if at + 1 < len(entries) else None
        listed = following is not None and section == following[1] and _is_bare(document, entry)
        if listed and first is None:
            first = at
        elif not listed and first is not None:
            yield first, at
            first = None


def _is_bare(document: Document, entry: Entry) -> bool:
    """Whether nothing but marks stands behind what an entry was read from."""
    behind = document.text[_end_of_heading(document, entry) : entry.end]
    return entry.dates is not None and not any(map(str.isalnum, behind))


def _says_more(document: Document, entry: Entry) -> bool:
    """Whether the row of a list tells of the job as well: its process, its client."""
    spans = sorted(entry.heading_spans)
    reached, rest = max(entry.start, line_at(document.text, spans[0][0])[0]), []
    for start, end in spans:
        rest += document.text[reached:start].split()
        reached = max(reached, end)
    rest += document.text[reached : _end_of_heading(document, entry)].split()
    return sum(any(map(str.isalnum, word)) for word in rest) > _STRANGE


def _end_of_heading(document: Document, entry: Entry) -> int:
    """Where the lines end that an entry was read from."""
    ends = (end for _, end in entry.heading_spans if end <= entry.end)
    last = max(ends, default=entry.start)
    return min(line_at(document.text, last)[1], entry.end)


def _take_over(
    document: Document, sections: Sequence[Section], limit: int, listed: Sequence[_Found]
) -> list[_Found]:
    """The entries of one list, those described behind it, up to ``limit``, with what is told."""
    begin = _end_of_heading(document, listed[-1][0])
    end = min(limit, _end_of_text(document, sections, listed[-1][0]))
    names = [_Names.of(entry) for entry, _ in listed]
    told: dict[int, int] = {}  # where descriptions begin, by entry
    low, high = (bisect_left(document.lines, place, key=_START) for place in (begin, end))
    for line in document.lines[low:high]:
        at = _find_named(document, line, names, told)
        if at is not None:
            told[at] = line.start
    if not told or set(told) == {len(listed) - 1}:
        return list(listed)
    starts = [*sorted(told.values()), end]
    moved = []
    for at, (entry, section) in enumerate(listed):
        span = entry.start, entry.end
        if at in told and not _says_more(document, entry):
            span = told[at], starts[starts.index(told[at]) + 1]
        elif at == len(listed) - 1:
            span = entry.start, starts[0]
        moved.append((replace(entry, start=span[0], end=span[1]), section))
    return moved


def _end_of_text(document: Document, sections: Sequence[Section], entry: Entry) -> int:
    """Where the text about jobs ends that begins with an entry: "JOB DETAILS" may head it."""
    end = entry.end
    for section in sections:
        behind = section.start >= end and not document.text[end : section.start].strip()
        if section.kind in OF_A_JOB | WORK_SECTIONS and behind:
            end = section.end
    return end


@dataclass(frozen=True, slots=True)
class _Names:
    """The words that a job may be named by."""

    employer: tuple[str, ...]
    title: tuple[str, ...]

    @classmethod
    def of(cls, entry: Entry) -> _Names:
        """Those of an entry."""
        title, employer = entry.title, entry.employer
        return _name(title.text if title else "", employer.text if employer else "")

    def match(self, words: Sequence[str]) -> int:
        """How well a line names the job: by both names 3, its employer 2, its title 1, not 0."""
        known = {*self.employer, *self.title, *_GLUE}
        if sum(word not in known for word in words) > _STRANGE:
            return 0
        employer = bool(self.employer) and {*self.employer[:_TELLING]} <= {*words}
        return 2 * employer + (bool(self.title) and {*self.title} <= {*words})


@lru_cache(maxsize=1 << 10)
def _name(title: str, employer: str) -> _Names:
    """The words compared written out: "Asst Mgr" is an assistant manager."""
    known = _LEGAL.sub(" ", employer.partition(",")[0])
    return _Names(split_title(known), split_title(_AS.sub("", title)))


def _find_named(
    document: Document, line: Line, names: Sequence[_Names], told: dict[int, int]
) -> int | None:
    """The job that a line begins to tell of; None where none is named, or two."""
    text = document.text[line.start : line.end].strip()
    if opening := _AS_HEAD.match(text):
        found = _find_nearest(split_title(opening["title"]), names)
        return None if found in told else found
    words = split_title(text)
    short = len(text) <= _LONGEST and 0 < len(words) <= _MOST_WORDS
    if line.bullet or not short or _ENDS_TEXT.search(text):
        return None
    ranks = [one.match(words) for one in names]
    best = max(ranks)
    # A title that several had is none of a certain job; of one employer the first comes first.
    left = [at for at, rank in enumerate(ranks) if rank == best and at not in told]
    return left[0] if best and left and (best > 1 or ranks.count(best) == 1) else None


def _find_nearest(words: Sequence[str], names: Sequence[_Names]) -> int | None:
    """The job whose title has these words and the fewest others: "As manager: ..."."""
    apart = {
        at: len({*one.title} - {*words}) for at, one in enumerate(names) if {*words} <= {*one.title}
    }
    nearest = [at for at, count in apart.items() if count == min(apart.values())]
    return nearest[0] if len(nearest) == 1 else None
