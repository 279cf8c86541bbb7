"""Reads the work history: which jobs, where, from when to when.

Entries are found section by section; this module decides which sections hold jobs, hands an
employer printed once to the promotions under it, and turns entries into positions with evidence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from bpo_resume.model import (
    WORK_SECTIONS,
    Document,
    Line,
    Position,
    Precision,
    RoleReading,
    Section,
    SectionKind,
)
from bpo_resume.pipeline.dates import DateRange, find_date_ranges
from bpo_resume.pipeline.dates.order import prefers_day_first
from bpo_resume.pipeline.positions.dated_asides import dates_a_name, is_a_pause
from bpo_resume.pipeline.positions.descriptions import describe
from bpo_resume.pipeline.positions.durations import find_duration
from bpo_resume.pipeline.positions.entries import Entry, EntryFinder
from bpo_resume.pipeline.positions.headed_columns import read_headed_columns
from bpo_resume.pipeline.positions.organisations import OrganisationReader
from bpo_resume.pipeline.positions.segment import CERTAIN, SURE
from bpo_resume.pipeline.positions.segments import Segmenter
from bpo_resume.pipeline.positions.umbrellas import settle
from bpo_resume.pipeline.sections import OF_A_JOB, read_sections
from bpo_resume.pipeline.sections.heading_looks import Headings
from bpo_resume.pipeline.teams.leading import read_people_led
from bpo_resume.pipeline.text.quoting import Quoter
from bpo_resume.pipeline.titles import read_titles
from bpo_resume.terminology import Terminology

# Where a work history without a heading may hide.
_HEADLESS: frozenset[SectionKind] = frozenset(
    {"header", "summary", "misc", "achievements", "skills", "projects", "training"}
)
_SIDEBAR: frozenset[SectionKind] = frozenset(
    {"languages", "certifications", "interests", "personal", "education"}
)
_AMID = _HEADLESS | OF_A_JOB | {"tools"}
_CLIENT_IS = (
    r"(?:client|process|campaign|account|lob|program(?:me)?|campa(?:ña|nha)|cliente|cuenta|conta"
    r"|proceso|processo)s?\b(?: name)?(?:\s*:[\s–-]*|\s+[–-]\s*|[–-]\s+)"
)
# A label that opens a line or a cell, so not "teams and programs: hiring, payroll".
_CLIENT = re.compile(
    rf"(?:^|[\n\t|(;,•])\W{{0,6}}(?:\w{{1,24}}\s{{1,4}}){{0,2}}{_CLIENT_IS}(?P<name>[^\n\t|;,()]{{2,60}})",
    re.IGNORECASE,
)
_MAY_NAME_CLIENT = re.compile(_CLIENT_IS)  # in lower case, where letters are sought fast
_INTERN = re.compile(
    r"\bintern(?:ship)?\b|\btrainee program|\bextern\b|\bpracticum\b|\bOJT\b", re.IGNORECASE
)
_VOLUNTEER = re.compile(r"\bvolunteer", re.IGNORECASE)


class PositionFinder:
    """Finds the positions of resumes with one terminology."""

    def __init__(self, terminology: Terminology) -> None:
        self._titles = read_titles(terminology)
        organisations = OrganisationReader(terminology)
        self._is_heading = read_sections(terminology).is_heading
        segmenter = Segmenter(self._titles, organisations, self._is_heading)
        self._entries = EntryFinder(segmenter)

    def find(self, document: Document, sections: Sequence[Section]) -> tuple[Position, ...]:
        """The positions in the order in which the text names them."""
        work = (document.text[s.start : s.end] for s in sections if s.kind in WORK_SECTIONS)
        day_first = prefers_day_first(document.text, " ".join(work))
        dates = [
            found
            for found in find_date_ranges(document.text, day_first=day_first)
            if not dates_a_name(document.text, *found.span)
        ]
        quoter = Quoter(document, sections)
        entries = [
            (entry, section)
            for section in _work_and_after(sections)
            for entry in settle(self._entries.find(document, dates, section.body, section.end))
            if (section.kind in WORK_SECTIONS or entry.sure) and not _is_a_pause(entry)
        ]
        heads = [[start for start, _ in entry.heading_spans] for entry, _ in entries]
        headings = Headings(document, sections, heads, self._is_heading)
        entries = list(_end_at_headings(headings, entries))
        found = [
            self._position(document, quoter, entry, section)
            for entry, section in describe(document, sections, entries)
        ]
        if all(position.section == "volunteering" for position in found):
            # "Career Summary" may head a summary, and all the jobs
            likely = [s for s in _join_duties(sections) if _may_hold_jobs(document, s)]
            found += self._find_headless(document, dates, likely, quoter)
        if not found:
            # the column beside a sidebar whose last heading is of languages, and none of its own
            beside = [section for section in sections if section.kind in _SIDEBAR]
            headless = self._find_headless(document, dates, beside, quoter)
            lasting = [job for job in headless if job.employer and job.start != job.end]
            found += lasting if len(lasting) > 1 else []
        return tuple(sorted(found, key=_start_of))

    def _find_headless(
        self,
        document: Document,
        dates: Sequence[DateRange],
        sections: Sequence[Section],
        quoter: Quoter,
    ) -> tuple[Position, ...]:
        """Jobs outside any work section: only those with dates and an unmistakable title."""
        entries = [
            (entry, section)
            for section in sections
            for entry in settle(self._entries.find(document, dates, section.body, section.end))
            if entry.dates is not None and entry.title and entry.title.title >= SURE
        ]
        return tuple(
            self._position(document, quoter, entry, section)
            for entry, section in describe(document, quoter.sections, entries)
        )

    def _position(
        self, document: Document, quoter: Quoter, entry: Entry, section: Section
    ) -> Position:
        dates = entry.dates
        spans = list(entry.heading_spans)
        told = None if dates else find_duration(document.text, _lines_of(document, entry))
        if told is not None:
            spans.append(told[1])
        client = _find_client(document.text[entry.start : entry.end])
        led = read_people_led(document.text, entry.start, entry.end)
        title = entry.title.text if entry.title else None
        return Position(
            title=title,
            employer=entry.employer.text if entry.employer else None,
            client=client,
            start=dates.start if dates else None,
            end=dates.end if dates else None,
            precision=dates.precision if dates else _NO_DATES,
            extent=(entry.start, entry.end),
            evidence=tuple(quoter.quote(*span) for span in sorted(set(spans))),
            section=section.kind,
            employment=_employment(title or "", section.kind),
            team_size=led.count,
            duration=told[0] if told else None,
            leading=quoter.quote(*led.told) if led.told else None,
            role=self._titles.read(title) if title else RoleReading(),
        )


def _may_hold_jobs(document: Document, section: Section) -> bool:
    """Whether a section of another heading may hold the jobs."""
    return (
        section.kind in _HEADLESS
        or _is_inline(document, section)
        or _holds_a_table_of_jobs(document, section)
    )


def _find_client(text: str) -> str | None:
    found = _CLIENT.search(text) if _MAY_NAME_CLIENT.search(text.lower()) else None
    return found["name"].strip() if found else None


_NO_DATES: Precision = "none"


def _start_of(position: Position) -> int:
    """Where a job is first named: of one described further down, where it is listed."""
    return min((position.extent[0], *(quote.start for quote in position.evidence)))


def _work_and_after(sections: Sequence[Section]) -> Iterator[Section]:
    """The work history, and what stands behind a heading that a person has put into the midst."""
    begun = False
    for section in sections:
        begun = begun or section.kind in WORK_SECTIONS
        if section.kind in WORK_SECTIONS or (begun and section.kind in _AMID):
            yield section


def _join_duties(sections: Sequence[Section]) -> Iterator[Section]:
    """The sections, each with the duties behind it: "KRA" heads a part of the job before it."""
    joined: Section | None = None
    for section in sections:
        if joined is not None and section.kind in OF_A_JOB:
            joined = replace(joined, end=section.end)
            continue
        if joined is not None:
            yield joined
        joined = section
    if joined is not None:
        yield joined


def _is_inline(document: Document, section: Section) -> bool:
    """Whether the section is but a line, "Hobbies: chess", behind which anything may follow."""
    return "\n" not in document.text[section.start : section.body + 1]


def _holds_a_table_of_jobs(document: Document, section: Section) -> bool:
    """Whether columns of jobs are headed in the section, whatever its own heading says."""
    lines = document.text[section.body : section.end].split("\n")
    return any(map(read_headed_columns, lines))


def _lines_of(document: Document, entry: Entry) -> list[Line]:
    first = bisect_left(document.lines, entry.start, key=lambda line: line.start)
    last = bisect_left(document.lines, entry.end, key=lambda line: line.start)
    return list(document.lines[first:last])


def _employment(title: str, section: SectionKind) -> Literal["paid", "internship", "volunteer"]:
    if section == "volunteering" or _VOLUNTEER.search(title):
        return "volunteer"
    return "internship" if _INTERN.search(title) else "paid"


def _end_at_headings(
    headings: Headings, entries: Sequence[tuple[Entry, Section]]
) -> Iterator[tuple[Entry, Section]]:
    """The jobs up to what is set as the resume's headings are, and what behind it is a job too."""
    closed: Section | None = None  # the section whose jobs such a heading has ended
    for entry, section in entries:
        if headings.has_at(entry.start) and not _opens_with_employer(entry):
            closed = section
            if not entry.sure:
                continue
        elif closed is section and not (entry.sure or _is_titled(entry)):
            continue
        inside = (end for start, end in entry.heading_spans if entry.start <= start < entry.end)
        head = headings.find(max(inside, default=entry.start), entry.end)
        closed = section if head is not None and headings.has_at(head) else closed
        yield (entry if head is None else replace(entry, end=head)), section


def _is_titled(entry: Entry) -> bool:
    """Whether an entry has a period and an unmistakable title."""
    period = entry.dates is not None and not entry.dates.single
    return period and entry.title is not None and entry.title.title >= SURE


def _opens_with_employer(entry: Entry) -> bool:
    """Whether a job begins with a name that can be nothing but an employer's."""
    named = entry.employer
    opens = named is not None and named.start == entry.start and named.employer >= CERTAIN
    return opens and _is_titled(entry)


def _is_a_pause(entry: Entry) -> bool:
    named = (entry.title, entry.employer)
    return any(segment is not None and is_a_pause(segment.text) for segment in named)
