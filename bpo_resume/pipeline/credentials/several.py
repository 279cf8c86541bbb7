"""Credentials that share one lexicon term: "Apple Certified Support Professional" is read whole.

A body grants many of them and new ones every year, so the lexicon knows the beginnings of their
names; each goes by the words it is written in.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import replace
from itertools import chain, pairwise
from operator import itemgetter

from bpo_resume.model import Mention
from bpo_resume.pipeline.credentials.names import (
    ANCHOR,
    Extent,
    Item,
    cut_items,
    read_behind,
    read_list_item,
    read_name,
)
from bpo_resume.pipeline.terms.tagger import Hit
from bpo_resume.pipeline.text.lines import line_at

_NEAR = 1  # characters between what is known of a name and what goes on
_BESIDE = re.compile(r"\s*[(:–-]\s*")  # between a name and its letters or code
_FIRST: Callable[[Extent], int] = itemgetter(0)
_SAYS_NOTHING = frozenset(
    {"certified", "certification", "certifications", "certificate", "in", "of", "and", "the", "-"}
)


def read_whole(text: str, hits: Sequence[Hit], several: Set[str]) -> tuple[Hit, ...]:
    """The hits, in text order, those of the terms ``several`` with all the words of their name."""
    begun = [hit for hit in hits if hit.kind == "certification"]
    line: tuple[Item, ...] = ()
    ends: dict[Hit, int] = {}
    reached = -1
    for hit, after in zip(begun, chain(begun[1:], (None,)), strict=False):
        if hit.id not in several:
            continue
        if hit.start >= reached:  # each line is cut once, however many stand in it
            start, reached = line_at(text, hit.start, hit.end)
            line = tuple(item for item in cut_items(text, start, reached) if item.words)
        end = _find_end(line, hit)
        if end > hit.end and (after is None or end <= after.start):
            ends[hit] = end
    return tuple(hit._replace(end=ends.get(hit, hit.end)) for hit in hits)


def _find_end(line: Sequence[Item], hit: Hit) -> int:
    """Where the longest name ends that begins with a hit or goes on from it."""
    at = bisect_right(line, hit.start, key=_start_of) - 1
    if at < 0:
        return hit.end
    names = [*_read_names(line[at], hit)]
    if behind := read_behind(line[at : at + 2]):
        names.append(behind)  # "Microsoft 365 Certified: Fundamentals"
    return max((end for start, end in names if start <= hit.end + _NEAR), default=hit.end)


def _read_names(item: Item, hit: Hit) -> Iterator[Extent]:
    if item.words[0][0] == hit.start and (whole := read_list_item(item)):
        yield whole
    first = bisect_left(item.words, hit.start, key=_FIRST)
    last = bisect_right(item.words, hit.end + _NEAR, key=_FIRST)
    for at in range(first, last):
        anchored = ANCHOR.match(item.text, item.words[at][0])
        if anchored and (name := read_name(item, at)):
            yield name


def _start_of(item: Item) -> int:
    return item.words[0][0]


def name_each(text: str, mentions: Iterable[Mention], several: Set[str]) -> tuple[Mention, ...]:
    """The mentions, those of the terms ``several`` by the fullest name of the same credential.

    "ACSP" is "Apple Certified Support Professional" where that is written too, and so is "Apple
    certified".
    """
    every = tuple(mentions)
    sharing: dict[str, list[Mention]] = {}
    for mention in every:
        if mention.kind == "certification" and mention.id in several:
            sharing.setdefault(mention.id, []).append(mention)
    named = {mention: name for one in sharing.values() for mention, name in _tell_apart(text, one)}
    return tuple(replace(mention, name=named.get(mention, mention.name)) for mention in every)


def _tell_apart(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, str]]:
    """The mentions of one term, in text order, each with its name."""
    written = {mention: " ".join(mention.evidence.text.split()) for mention in mentions}
    for first, second in pairwise(mentions):
        if _BESIDE.fullmatch(text, first.evidence.end, second.evidence.start):
            code, name = sorted((first, second), key=lambda mention: len(written[mention]))
            if " " not in written[code] and " " in written[name]:
                written[code] = written[name]  # "Azure Fundamentals (AZ-900)"
    held = [written[mention] for mention in mentions if mention.status == "affirmed"]
    fullest = _find_fullest(held, written.values())
    for mention in mentions:
        told = fullest[written[mention]]
        # "apple certified" says no more than the name of the term
        yield mention, mention.name if _words(told) <= _words(mention.name) else told


def _find_fullest(held: Iterable[str], every: Iterable[str]) -> dict[str, str]:
    """Each name of one term with the fullest that says all it does.

    What is held is none of what is but pursued: "ITIL certified" beside "pursuing ITIL Expert".
    """
    told: dict[str, str] = {}
    for names in (held, every):
        for name in sorted(names, key=lambda name: -len(_words(name))):
            fuller = (full for full in told.values() if _says_no_more(name, full))
            told.setdefault(name, next(fuller, name))
    return told


def _says_no_more(name: str, full: str) -> bool:
    initials = "".join(word[0] for word in full.casefold().split())
    return _words(name) <= _words(full) or name.replace(".", "").casefold() == initials


def _words(name: str) -> Set[str]:
    return set(name.casefold().split()) - _SAYS_NOTHING
