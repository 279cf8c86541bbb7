"""What says nothing of the work moves nothing: the order of duties, other sections, blank lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import cycle

import pytest
from assessment.jobs import Span, conclude, find_lists
from assessment.resumes import TEXTS, Edit, Sample, apply_edits, get_sample, judge, write_heading
from hypothesis import given, settings
from hypothesis import strategies as st

SECTIONS = {
    "Hobbies": ("Gardening, chess, long walks by the sea",),
    "Publications": (
        "Watercolours of the Northern Lakes, self-published, 2018",
        "A Short History of Kites, Meadow Press, 2021",
    ),
    "Driving Licence": ("Full and clean, class B, since 2011",),
    "References": (
        "Ms. Farah Idris, Operations Manager, Teleperformance, 0900 000 0000",
        "Mr. Paulo Reyes",
        "Senior Vice President, Customer Operations, Concentrix",
    ),
    "Objective": ("Seeking a position as Director of Operations with a leading BPO company.",),
    "Career Objective": ("To become Head of Accounts Payable in a shared service centre.",),
}


def lists_of(sample: Sample) -> list[list[Span]]:
    """The lists of all jobs that can be put into another order."""
    found = [run for job in sample.resume.positions for run in find_lists(sample, job)]
    return [run for run in found if len(run) > 1]


def reorder(sample: Sample, run: Sequence[Span], order: Sequence[Span]) -> Edit:
    items = [sample.text[start:end] for start, end in order]
    return Edit(run[0][0], run[-1][1], "\n".join(items))


def add_section(sample: Sample, heading: str, place: int) -> str:
    """The resume with one more section, above the heading at ``place`` or at the end."""
    lines = "\n".join([write_heading(sample.resume, heading), *SECTIONS[heading]])
    added = f"{lines}\n\n" if place < len(sample.text) else f"\n\n{lines}"
    return apply_edits(sample.text, [Edit(place, place, added)])[0]


def places_of(sample: Sample) -> list[int]:
    """Where the headings of the sections stand."""
    return [section.start for section in sample.resume.sections if section.heading]


@pytest.mark.parametrize("name", TEXTS)
def test_duties_in_reverse_are_worth_the_same(name: str) -> None:
    sample = get_sample(name)
    edits = [reorder(sample, run, run[::-1]) for run in lists_of(sample)]
    assert conclude(judge(apply_edits(sample.text, edits)[0])) == conclude(sample)


@settings(max_examples=100)
@given(st.sampled_from(sorted(TEXTS)), st.data())
def test_duties_in_any_order_are_worth_the_same(name: str, data: st.DataObject) -> None:
    sample = get_sample(name)
    edits = [reorder(sample, run, data.draw(st.permutations(run))) for run in lists_of(sample)]
    assert conclude(judge(apply_edits(sample.text, edits)[0])) == conclude(sample)


@pytest.mark.parametrize("heading", SECTIONS)
def test_another_section_at_the_end_is_worth_nothing(heading: str) -> None:
    samples = map(get_sample, TEXTS)
    pairs = ((sample, add_section(sample, heading, len(sample.text))) for sample in samples)
    for sample, longer in pairs:
        assert conclude(judge(longer)) == conclude(sample)


@pytest.mark.parametrize("name", TEXTS)
def test_another_section_above_each_is_worth_nothing(name: str) -> None:
    sample = get_sample(name)
    for place, heading in zip(places_of(sample), cycle(SECTIONS)):
        assert conclude(judge(add_section(sample, heading, place))) == conclude(sample), heading


@settings(max_examples=100)
@given(st.sampled_from(sorted(TEXTS)), st.sampled_from(sorted(SECTIONS)), st.data())
def test_another_section_in_between_is_worth_nothing(
    name: str, heading: str, data: st.DataObject
) -> None:
    sample = get_sample(name)
    place = data.draw(st.sampled_from([*places_of(sample), len(sample.text)]))
    assert conclude(judge(add_section(sample, heading, place))) == conclude(sample)


@pytest.mark.parametrize("name", TEXTS)
def test_twice_the_blank_lines_are_worth_the_same(name: str) -> None:
    spread = re.sub(r"\n(?=[ \t]*\n)", "\n\n", TEXTS[name])
    assert conclude(judge(spread)) == conclude(get_sample(name))


@pytest.mark.parametrize("name", TEXTS)
def test_blank_lines_between_sections_are_worth_the_same(name: str) -> None:
    sample = get_sample(name)
    edits = [Edit(place, place, "\n\n") for place in places_of(sample)]
    assert conclude(judge(apply_edits(sample.text, edits)[0])) == conclude(sample)
