"""Who a person is changes nothing: name, gender, age, origin, family, address, school, pastimes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from difflib import unified_diff
from functools import cache

import pytest
from assessment.people import (
    FACTS,
    NAMES_AND_TERMS,
    PEOPLE,
    Person,
    find_swaps,
    find_unnamed,
    place_for_facts,
)
from assessment.resumes import (
    TEXTS,
    Edit,
    Sample,
    apply_edits,
    get_sample,
    judge,
    write_heading,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from bpo_resume import Result, Source, result_to_dict
from bpo_resume.reports.records import Json

ASSESSED = ("as_of", "experience", "positions", "kpis", "kpi_mentions", "flags")
Spans = Sequence[tuple[int, int]]


def write_canonical(sample: Sample, swapped: Spans = ()) -> str:
    """The whole assessment as JSON, without offsets and quotes of what was swapped."""
    result = Result(Source("text"), "ok", "", sample.resume, sample.assessment)
    record = {key: value for key, value in result_to_dict(result).items() if key in ASSESSED}
    return json.dumps(_without_places(record, swapped), sort_keys=True, ensure_ascii=False)


@cache
def write_sample(name: str) -> str:
    return write_canonical(get_sample(name))


def _without_places(value: Json, swapped: Spans) -> Json:
    if isinstance(value, list):
        return [_without_places(item, swapped) for item in value]
    if not isinstance(value, dict):
        return value
    start, end = value.get("start"), value.get("end")
    if isinstance(start, int) and isinstance(end, int):
        holds = any(first < end and start < last for first, last in swapped)
        return {"text": "..." if holds else value["text"], "section": value["section"]}
    return {key: _without_places(item, swapped) for key, item in value.items()}


def find_change(name: str, edits: Sequence[Edit], *, added: bool) -> list[str]:
    """The lines of the result that the edits change, with their marks in a comparison.

    ``added``: whether the edits are more lines, of which nothing may be quoted.
    """
    sample = get_sample(name)
    text, spans = apply_edits(sample.text, edits)
    assert text != sample.text
    if added:
        before, after = write_sample(name), write_canonical(judge(text))
    else:
        before = write_canonical(sample, [(edit.start, edit.end) for edit in edits])
        after = write_canonical(judge(text), spans)
    if before == after:
        return []
    return list(unified_diff(_spread(before), _spread(after), n=1, lineterm=""))


def _spread(record: str) -> list[str]:
    return json.dumps(json.loads(record), indent=1, ensure_ascii=False).splitlines()


def add_facts(name: str, facts: Sequence[str], *, last: bool) -> Edit:
    """The facts in the personal part: under the contact line, or in a section of their own."""
    sample = get_sample(name)
    if last:
        heading = write_heading(sample.resume, "Personal Details")
        end = len(sample.text.rstrip())
        return Edit(end, end, "\n\n" + "\n".join([heading, *facts]))
    place = place_for_facts(sample)
    return Edit(place, place, "".join(f"\n{fact}" for fact in facts))


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.family)
@pytest.mark.parametrize("name", TEXTS)
def test_the_same_work_of_another_person_is_judged_the_same(name: str, person: Person) -> None:
    assert find_change(name, list(find_swaps(name, person)), added=False) == []


@pytest.mark.parametrize("last", [False, True], ids=["under the contact line", "at the end"])
@pytest.mark.parametrize("about", FACTS)
def test_facts_of_the_person_add_nothing(about: str, last: bool) -> None:
    changes = {
        name: change
        for name in TEXTS
        if (change := find_change(name, [add_facts(name, FACTS[about], last=last)], added=True))
    }
    assert changes == {}


@settings(max_examples=60)
@given(
    st.sampled_from(sorted(TEXTS)),
    st.lists(st.sampled_from(sum(FACTS.values(), ())), min_size=1, max_size=4, unique=True),
    st.booleans(),
)
def test_mixed_facts_of_the_person_add_nothing(name: str, facts: list[str], last: bool) -> None:
    assert find_change(name, [add_facts(name, facts, last=last)], added=True) == []


@settings(max_examples=60)
@given(st.sampled_from(sorted(TEXTS)), st.data())
def test_people_of_mixed_facts_are_judged_the_same(name: str, data: st.DataObject) -> None:
    facts = {
        fact: getattr(data.draw(st.sampled_from(PEOPLE), label=fact), fact)
        for fact in ("given", "family", "courtesy", "place", "school", "pastime", "older")
    }
    person = replace(PEOPLE[0], **facts)
    assert find_change(name, list(find_swaps(name, person)), added=False) == []


@pytest.mark.parametrize(("given_name", "family"), NAMES_AND_TERMS)
def test_a_name_that_is_a_term_too_is_a_name(given_name: str, family: str) -> None:
    person = replace(PEOPLE[1], given=given_name, family=family)
    names = ("call-centre-csr", "ap-ar-analyst-shared-services", "team-leader-philippines")
    changes = {
        name: change
        for name in names
        if (change := find_change(name, list(find_swaps(name, person)), added=False))
    }
    assert changes == {}


def test_the_people_of_the_samples_are_known() -> None:
    assert find_unnamed() == ["placeholders_livecareer_us"]
