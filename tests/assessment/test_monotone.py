"""More evidence is never worth less: another duty, KPI, tool, certificate or job of the side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from operator import gt
from typing import NamedTuple

import pytest
from assessment.jobs import counted, find_lists, lines_of, span_of
from assessment.readings import TERMINOLOGY
from assessment.resumes import (
    TEXTS,
    Edit,
    Sample,
    apply_edits,
    end_of,
    get_sample,
    judge,
    write_heading,
)
from assessment.samples import make_job, make_kpi, make_mentions
from hypothesis import given, settings
from hypothesis import strategies as st

from bpo_resume import Months, Position
from bpo_resume.assessment.score import CountedSide, SideEvidence, score_side
from bpo_resume.model import LEVELS, Setting

LINES: dict[CountedSide, tuple[str, ...]] = {
    "front": (
        "CSAT of 94% over the last year",
        "Average handle time of 310 seconds",
        "First call resolution of 82%",
        "NPS of 51 in the last survey of customers",
        "Schedule adherence of 97%",
        "Quality score of 96% in call monitoring",
        "Abandonment rate of 3%",
        "Service level of 85% within 20 seconds",
        "Answered 80 inbound calls per day",
        "Sales conversion of 14% on inbound calls",
        "Logged every contact in Zendesk",
        "Used Avaya and Genesys all day",
        "Worked through the dialer of Five9",
        "Took inbound calls of customers about bills and refunds",
        "Handled live chats with customers",
        "Resolved escalated calls of unhappy customers",
        "Called customers back to close their complaints",
        "Coached agents after call monitoring",
        "Gave floor support to new agents on their first calls",
        "Supervised a team of 15 agents",
    ),
    "back": (
        "Processing accuracy of 99.6%",
        "Turnaround time of 20 hours",
        "SLA adherence of 99%",
        "Processed 120 invoices per day",
        "Error rate of 0.4%",
        "Productivity of 115%",
        "Brought the backlog down from 900 to 120 cases",
        "Posted entries in SAP",
        "Matched invoices in Coupa",
        "Reconciled accounts in BlackLine",
        "Reviewed claims in Facets",
        "Screened customers in World-Check",
        "Processed vendor invoices and prepared payment runs",
        "Keyed claim forms from scanned images",
        "Checked the KYC documents of new customers",
        "Reconciled bank statements at month end",
        "Indexed scanned documents",
        "Verified loan applications",
        "Ran the biweekly payroll of 900 employees",
        "Supervised a team of 15 processors",
    ),
}
CERTIFICATIONS = (
    "COPC Registered Coordinator",
    "Lean Six Sigma Black Belt",
    "ITIL 4 Foundation",
    "Project Management Professional (PMP)",
    "Certified Professional Coder (CPC)",
)
# A title, an outsourcing provider and a duty for one more job of the side.
JOBS: dict[CountedSide, tuple[tuple[str, str, str], ...]] = {
    "front": (
        ("Customer Service Representative", "Teleperformance", LINES["front"][13]),
        ("Technical Support Associate", "Foundever", LINES["front"][8]),
    ),
    "back": (
        ("Accounts Payable Associate", "Genpact", LINES["back"][12]),
        ("Data Entry Operator", "Firstsource", LINES["back"][16]),
    ),
}


class Standing(NamedTuple):
    """What more evidence of a side must not lower."""

    score: int
    least_months: int
    months: int
    most_months: int
    level: int
    has_bpo: bool


class Place(NamedTuple):
    """A counted job of a sample, by its number, and its side."""

    name: str
    side: CountedSide
    number: int


def stand(sample: Sample, side: CountedSide) -> Standing:
    experience = sample.assessment.experience
    months = experience.front if side == "front" else experience.back
    return Standing(
        experience.score_front if side == "front" else experience.score_back,
        months.min,
        months.likely,
        months.max,
        LEVELS.index(experience.highest) if experience.highest else -1,
        experience.has_bpo,
    )


def find_losses(name: str, side: CountedSide, *edits: Edit) -> dict[str, tuple[int, int]]:
    """What falls by the edits: before and after."""
    sample = get_sample(name)
    before = stand(sample, side)
    after = stand(judge(apply_edits(sample.text, edits)[0]), side)
    pairs = zip(Standing._fields, before, after, strict=True)
    return {what: (one, two) for what, one, two in pairs if two < one}


def add_line(place: Place, line: str) -> Edit:
    """One more line under the duties of a job, set as the last of them."""
    sample = get_sample(place.name)
    job = sample.resume.positions[place.number]
    lists = list(find_lists(sample, job))
    last = lines_of(sample, job)[-1]
    start, end = lists[-1][-1] if lists else span_of(sample.text, last)
    return Edit(end, end, f"\n{_lead(sample.text, start)}{line}")


def _lead(text: str, start: int) -> str:
    """The blanks and the list glyph that a line begins with."""
    match = re.compile(r"[ \t]*(?:(?:[•*>-]|->)[ \t]+)?").match(text, start)
    return match[0] if match else ""


def _has_duties(sample: Sample, job: Position) -> bool:
    """Whether more than the title, the employer and the dates is told of a job."""
    if any(find_lists(sample, job)):
        return True
    lines = lines_of(sample, job)
    return bool(lines) and max(quote.end for quote in job.evidence) < lines[-1].start


def places_of(name: str) -> Iterator[Place]:
    """The counted jobs with duties of a sample."""
    sample = get_sample(name)
    for side in LINES:
        for job in counted(sample, side):
            if _has_duties(sample, job):
                yield Place(name, side, sample.resume.positions.index(job))


@cache
def find_places() -> tuple[Place, ...]:
    """Those of all samples."""
    return tuple(place for name in TEXTS for place in places_of(name))


def has_heading(place: Place) -> bool:
    """Whether the job has lines of its own for title, employer and dates, to be written again."""
    sample = get_sample(place.name)
    job = sample.resume.positions[place.number]
    start, end = job.extent
    within = all(start <= quote.start < end for quote in job.evidence)
    listed = any(
        line.bullet and any(line.start <= quote.start < line.end for quote in job.evidence)
        for line in sample.resume.document.lines
    )
    return bool(job.title and job.employer and job.start and within and not listed)


def add_job(place: Place, which: int, *, newer: bool) -> Edit:
    """One more job, written as the one at the place is and put before or behind it."""
    sample = get_sample(place.name)
    job = sample.resume.positions[place.number]
    title, employer, duty = JOBS[place.side][which]
    dates = ("June 2025", "Present") if newer else ("March 2003", "May 2005")
    start = span_of(sample.text, lines_of(sample, job)[0])[0]
    end = sample.text.find("\n", max(quote.end for quote in job.evidence))
    new = {job.title: title, job.employer: employer}
    quotes = [
        Edit(q.start - start, q.end - start, new.get(q.text, " – ".join(dates)))
        for q in job.evidence
    ]
    heading, _ = apply_edits(sample.text[start:end], quotes)
    lists = list(find_lists(sample, job))
    lead = _lead(sample.text, lists[0][0][0]) if lists else ""
    printed = len(sample.text[: job.extent[1]].rstrip())
    gap = sample.text[printed : job.extent[1]].count("\n") * "\n" or "\n"
    entry = f"{heading}\n{lead}{duty}"
    return Edit(start, start, entry + gap) if newer else Edit(printed, printed, gap + entry)


@pytest.mark.parametrize(
    ("side", "line"), [(side, line) for side, lines in LINES.items() for line in lines]
)
def test_one_more_line_of_the_same_work_takes_nothing(side: CountedSide, line: str) -> None:
    places = [place for place in find_places() if place.side == side]
    losses = {
        place: found
        for place in places[LINES[side].index(line) % 3 :: 3]
        if (found := find_losses(place.name, side, add_line(place, line)))
    }
    assert losses == {}


@settings(max_examples=150)
@given(st.data())
def test_more_lines_of_the_same_work_take_nothing(data: st.DataObject) -> None:
    place = data.draw(st.sampled_from(find_places()))
    lines = st.lists(st.sampled_from(LINES[place.side]), min_size=1, max_size=3, unique=True)
    edits = [add_line(place, line) for line in data.draw(lines)]
    assert find_losses(place.name, place.side, *edits) == {}


@pytest.mark.parametrize("certification", CERTIFICATIONS)
def test_one_more_certification_takes_nothing(certification: str) -> None:
    losses = {
        (name, side): found
        for name, side in sorted({(place.name, place.side) for place in find_places()})
        if (found := find_losses(name, side, add_certification(name, certification)))
    }
    assert losses == {}


def add_certification(name: str, certification: str) -> Edit:
    """One more line among the certifications, in a section of their own if there is none."""
    sample = get_sample(name)
    held = [s for s in sample.resume.sections if s.kind == "certifications"]
    place = end_of(sample.text, held[0]) if held else len(sample.text.rstrip())
    heading = write_heading(sample.resume, "Certifications")
    return Edit(place, place, f"\n{certification}" if held else f"\n\n{heading}\n{certification}")


@pytest.mark.parametrize("newer", [True, False], ids=["newer", "older"])
@pytest.mark.parametrize("name", TEXTS)
def test_one_more_job_at_a_provider_takes_nothing(name: str, newer: bool) -> None:
    for place in filter(has_heading, places_of(name)):
        edit = add_job(place, place.number % 2, newer=newer)
        assert find_losses(name, place.side, edit) == {}, place


TITLES = (
    *("Customer Service Representative", "Process Associate", "Data Entry Operator", "Associate"),
    *("Team Leader", "Quality Analyst", "Service Desk Analyst", "KYC Analyst", "Trainer"),
    *("Shared Services Accountant", "Administrative Assistant", "Subject Matter Expert"),
)
EMPLOYERS = (
    *("Genpact", "HSBC Electronic Data Processing", "Infosys", "Quess Corp", "Company Name"),
    *(
        "Fernwood Utilities",
        "Maple Insurance Company",
        "Sunrise BPO Pvt Ltd",
        "Harbour Call Centre",
    ),
)


def write_resume(title: str, employer: str, lines: Sequence[str]) -> str:
    duties = "".join(f"- {line}\n" for line in ("Joined the monthly meeting", *lines))
    job = f"{title}\n{employer}, Pune\nJanuary 2020 - March 2024\n{duties}"
    return f"Ann Lee\n\nWORK EXPERIENCE\n\n{job}"


def find_falls(title: str, employer: str, side: CountedSide, lines: Sequence[str]) -> list[str]:
    """The lines that take something from a resume of one job when they come to those before."""
    samples = [judge(write_resume(title, employer, lines[:n])) for n in range(len(lines) + 1)]
    steps = zip(lines, pairwise(stand(sample, side) for sample in samples), strict=True)
    return [line for line, step in steps if any(map(gt, *step))]


# No managers among the titles: a small team tells of a lower rung than their title does.
@settings(max_examples=120)
@given(st.sampled_from(TITLES), st.sampled_from(EMPLOYERS), st.data())
def test_lines_that_come_to_a_job_one_by_one_take_nothing(
    title: str, employer: str, data: st.DataObject
) -> None:
    side: CountedSide = data.draw(st.sampled_from(["front", "back"]))
    lines = data.draw(st.lists(st.sampled_from(LINES[side]), min_size=2, max_size=5, unique=True))
    assert find_falls(title, employer, side, lines) == []


@pytest.mark.parametrize("employer", EMPLOYERS)
@pytest.mark.parametrize("title", TITLES)
def test_duties_of_a_side_one_by_one_take_nothing(title: str, employer: str) -> None:
    for side, lines in LINES.items():
        assert find_falls(title, employer, side, lines[13:18]) == []


SETTINGS: tuple[Setting, ...] = ("provider", "shared_service", "contact_centre", "in_house")
PARTS = ("months", "recency", "positions", "kpis", "tools", "certifications")
IDS = st.sampled_from(["a", "b", "c", "d", "e", "f", "g"])


JOBS_HELD = st.builds(make_job, st.none() | st.sampled_from(LEVELS), st.sampled_from(SETTINGS))
MENTIONS = st.lists(IDS, max_size=5).map(lambda ids: make_mentions("tool", *ids))
HELD = st.builds(
    SideEvidence,
    side=st.just("front"),
    months=st.integers(0, 300).map(lambda months: Months(months, months, months)),
    recency=st.none() | st.integers(0, 300),
    positions=st.lists(JOBS_HELD, min_size=1, max_size=4),
    kpis=st.lists(IDS.map(make_kpi), max_size=5),
    tools=MENTIONS,
    certifications=MENTIONS,
)


@settings(max_examples=300)
@given(HELD, HELD)
def test_the_score_of_more_evidence_is_no_lower(held: SideEvidence, more: SideEvidence) -> None:
    scoring = TERMINOLOGY.scoring
    months = held.months.likely + more.months.likely
    ages = [age for age in (held.recency, more.recency) if age is not None]
    richer = replace(
        held,
        months=Months(months, months, months),
        recency=min(ages, default=None),
        positions=[*held.positions, *more.positions],
        kpis=[*held.kpis, *more.kpis],
        tools=[*held.tools, *more.tools],
        certifications=[*held.certifications, *more.certifications],
    )
    score = score_side(held, scoring)[0]
    for part in PARTS:
        grown = replace(held, **{part: getattr(richer, part)})
        assert score_side(grown, scoring)[0] >= score, part
    assert score_side(richer, scoring)[0] >= score
