"""Employers printed once over several jobs.

    Genpact                     2012 - Present
    Team Leader                 2016 - Present
    Process Developer           2012 - 2016

One employment with two positions; its first line is no position of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from bpo_resume.pipeline.positions.entries import Entry
from bpo_resume.pipeline.positions.segment import SURE, Segment
from bpo_resume.pipeline.positions.segment_neighbours import TRADE


def settle(entries: Sequence[Entry]) -> list[Entry]:
    """Hand employers printed once down to the jobs under them and drop the empty rest."""
    settled: list[Entry] = []
    employer: Segment | None = None
    umbrella: Entry | None = None
    for entry, following in zip_longest(entries, entries[1:]):
        if _is_untitled(entry) and entry.employer and _is_umbrella(entry, following):
            umbrella, employer = entry, entry.employer
            continue
        named = entry.employer
        if umbrella is not None and _is_unnamed(entry, umbrella):
            named = None
        inside = umbrella is not None and _lies_within(entry, umbrella)
        inherits = named is None and (entry.title is not None or inside)
        employer = employer if inherits else named
        if entry.title or _is_sure_without_title(entry):
            settled.append(replace(entry, employer=employer))
        elif settled and settled[-1].end == entry.start:
            # What headed no job is text of the one above.
            settled[-1] = replace(settled[-1], end=entry.end)
    return settled


def _is_untitled(entry: Entry) -> bool:
    """Whether no title stands there, or but what the line has besides: "Acme, IT Park, 2012"."""
    return entry.title is None or entry.title.title < SURE


def _is_umbrella(entry: Entry, following: Entry | None) -> bool:
    """Whether the next entry is a position inside this one."""
    if following is None or following.title is None:
        return False
    if entry.title is not None and following.title.title < SURE:
        return False
    if following.employer is not None and not _is_unnamed(following, entry):
        return False
    return entry.dates is None or _lies_within(following, entry)


def _is_unnamed(entry: Entry, umbrella: Entry) -> bool:
    """Whether an entry's employer is but a capital word of its text, the umbrella's one by name.

    Nor is it one that stands between both, which is the client: "Acme card desk" over the title.
    """
    own, over = entry.employer, umbrella.employer
    if own is None or over is None or over.employer < SURE or not _lies_within(entry, umbrella):
        return False
    return own.employer < TRADE or _stands_between(own, entry, umbrella)


def _stands_between(name: Segment, entry: Entry, umbrella: Entry) -> bool:
    """Whether a name is told between the dates of the umbrella and the job's title and dates."""
    if entry.title is None or entry.dates is None or umbrella.dates is None:
        return False
    low, high = umbrella.dates.span[1], min(entry.title.start, entry.dates.span[0])
    return umbrella.end == entry.start and low <= name.start and name.end <= high


def _lies_within(entry: Entry, umbrella: Entry) -> bool:
    """Whether the dates of an entry are inside those of another."""
    outer, inner = umbrella.dates, entry.dates
    if outer is None or inner is None or not outer.start or not inner.start:
        return False
    if outer.start[:4] > inner.start[:4]:
        return False
    ended, until = inner.end or "", outer.end or "present"
    return ended[: len(until)] <= until  # "2014 - 2021" holds a position up to January 2021


def _is_sure_without_title(entry: Entry) -> bool:
    if entry.dates is None or entry.dates.single:
        return False
    return entry.employer is not None and entry.employer.employer >= SURE
