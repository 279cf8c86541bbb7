"""Where a resume speaks of the person and not of the work: above it, below it, in sections of their
own. Of these parts only evidence, titles and sentences stay."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from bpo_resume.blinding.spans import PersonalSpan
from bpo_resume.model import Resume, SectionKind

Stretch = tuple[int, int]


class Zone(NamedTuple):
    """A part that speaks of the person; ``wholly``, so that titles in it are other people's."""

    start: int
    end: int
    wholly: bool


_PERSONAL: frozenset[SectionKind] = frozenset({"header", "personal", "declaration"})
_WHOLLY: frozenset[SectionKind] = frozenset({"references"})
_FIELD = re.compile(r"[^\n\t|•▪·]+")
_PIECE = re.compile(r"\w(?:.*\w)?[.)]?")
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS = 8  # of a sentence
_SMALL = 0.5  # of its words begin small
_APART = 4  # lines between two that tell something; behind more the work has begun


def find_zones(
    resume: Resume, personal: Iterable[PersonalSpan], aside: Iterable[PersonalSpan]
) -> tuple[Zone, ...]:
    """The bodies of such sections as far as they tell something, without jobs told in them.

    ``personal``: what tells anywhere; ``aside``: what does so under a heading of such things.
    """
    told = sorted(span.start for span in personal)
    told_below = sorted((*told, *(span.start for span in aside)))
    jobs = sorted(job.extent for job in resume.positions)
    zones: list[Zone] = []
    for section in resume.sections:
        start = section.body if section.heading else section.start
        if section.kind in _PERSONAL:
            starts = told if section.kind == "header" else told_below
            end = _find_end(resume.document.text, (start, section.end), starts)
        elif section.kind in _WHOLLY:
            end = section.end
        else:
            continue
        wholly = section.kind in _WHOLLY
        zones += (Zone(*part, wholly) for part in _leave_out((start, end), jobs))
    return tuple(zones)


def list_evidence(resume: Resume) -> tuple[Stretch, ...]:
    """Every place of the text that a claim came from."""
    found = (
        *(one.evidence for one in resume.mentions),
        *(span for job in resume.positions for span in job.evidence),
        *(span for value in resume.kpis for span in value.evidence),
        *(span for one in resume.languages for span in one.evidence),
        *(span for one in resume.availability for span in one.evidence),
        *(one.evidence for one in resume.claims),
    )
    return tuple((span.start, span.end) for span in found)


def find_cuts(resume: Resume) -> Iterator[PersonalSpan]:
    """The lines that no claim came from, outside of the jobs and but for headings; runs of them."""
    text = resume.document.text
    headings = [(x.start, x.start + len(x.heading)) for x in resume.sections if x.heading]
    kept = sorted((*headings, *(job.extent for job in resume.positions), *list_evidence(resume)))
    start, end, last, reached = 0, 0, 0, 0
    while end < len(text):
        end = text.find("\n", start)
        end = end if end >= 0 else len(text)
        while kept and kept[0][0] < end:
            reached = max(reached, kept.pop(0)[1])
        if reached > start:  # a kept line: what is before it is cut
            yield PersonalSpan(last, max(last, start - 1), "…")
            last = end + 1
        start = end + 1
    yield PersonalSpan(last, len(text), "…")


def find_leftovers(
    text: str, zones: Sequence[Zone], evidence: Sequence[Stretch], titles: Container[str]
) -> Iterator[PersonalSpan]:
    """What is left of the fields of these zones beside the evidence: names, places, numbers.

    A field with one of the ``titles`` is the person's title.
    """
    for low, high, wholly in zones:
        goes_on = False
        for field in _FIELD.finditer(text, low, high):
            words = _WORD.findall(field[0])
            is_sentence = _is_sentence(words) or (goes_on and words[:1] and words[0][0].islower())
            goes_on = bool(is_sentence) and not field[0].rstrip().endswith(".")
            is_title = not wholly and any(word.casefold() in titles for word in words)
            if is_sentence or is_title:
                continue
            position = field.start()
            inside = sorted(x for x in evidence if x[0] < field.end() and x[1] > field.start())
            for start, end in (*inside, (field.end(), field.end())):
                yield from _find_pieces(text, position, start)
                position = max(position, end)


def _find_end(text: str, section: Stretch, told: Sequence[int]) -> int:
    """The end of the last line that tells something, with few that do not before it."""
    start, end = section
    last = start
    quiet = 0
    while start < end and quiet <= _APART:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop + 1
        if bisect_left(told, start) < bisect_left(told, stop):
            last, quiet = stop, 0
        elif text[start:stop].strip():
            quiet += 1
        start = stop
    return last


def _leave_out(zone: Stretch, jobs: Sequence[Stretch]) -> Iterator[Stretch]:
    start, end = zone
    for low, high in jobs:
        if low < end and high > start:
            if start < low:
                yield start, low
            start = high
    if start < end:
        yield start, end


def _find_pieces(text: str, start: int, end: int) -> Iterator[PersonalSpan]:
    piece = _PIECE.search(text, start, end) if start < end else None
    if piece is not None:
        yield PersonalSpan(piece.start(), piece.end(), "personal")


def _is_sentence(words: Sequence[str]) -> bool:
    small = sum(word[0].islower() for word in words)
    return len(words) >= _FEWEST_WORDS and small >= _SMALL * len(words)
