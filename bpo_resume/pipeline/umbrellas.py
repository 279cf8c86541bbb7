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

from bpo_resume.pipeline.entries import Entry
from bpo_resume.pipeline.segment import SURE, Segment
from bpo_resume.pipeline.segment_neighbours import TRADE


def settle(entries: Sequence[Entry]) -> list[Entry]:
    """Hand employers printed once down to the jobs under them and drop the empty rest."""
    settled: list[Entry] = []
    employer: Segment | None = None
    umbrella: Entry | None = None
    for entry, following in zip_longest(entries, entries[1:]):
        if entry.title is None and entry.employer and _is_umbrella(entry, following):
            umbrella, employer = entry, entry.employer
            continue
        named = entry.employer
        if umbrella is not None and _is_unnamed(entry, umbrella):
            named = None
        inherits = named is None and entry.title is not None
        employer = employer if inherits else named
        if entry.title or _is_sure_without_title(entry):
            settled.append(replace(entry, employer=employer))
        elif settled and settled[-1].end == entry.start:
            # What headed no job is text of the one above.
            settled[-1] = replace(settled[-1], end=entry.end)
    return settled


def _is_umbrella(entry: Entry, following: Entry | None) -> bool:
    """Whether the next entry is a position inside this one."""
    if following is None or following.title is None:
        return False
    if following.employer is not None and not _is_unnamed(following, entry):
        return False
    return entry.dates is None or _lies_within(following, entry)


def _is_unnamed(entry: Entry, umbrella: Entry) -> bool:
    """Whether an entry's employer is but a capital word of its text, the umbrella's one by name."""
    own, over = entry.employer, umbrella.employer
    weak = own is not None and over is not None and own.employer < TRADE <= SURE <= over.employer
    return weak and _lies_within(entry, umbrella)


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
