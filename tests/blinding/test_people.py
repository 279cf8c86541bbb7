"""The sample resumes as those of other people: nothing of any of them is left."""

from __future__ import annotations

import json
import re
from functools import cache

import pytest
from assessment.people import FACTS, PEOPLE, Person, find_swaps, place_for_facts
from assessment.readings import AS_OF
from assessment.resumes import TEXTS, Edit, apply_edits, get_sample, write_heading

from bpo_resume import Analyzer, Blinder, result_to_dict

# What follows in FACTS is the label's own doing or says nothing of a person.
SAYS_NOTHING = {
    "none",
    "attached",
    "and",
    "the",
    "of",
    "a",
    "in",
    "is",
    "it",
    "proud",
    "years",
    "Photograph",
    "photo",
}


@cache
def get_blinder() -> Blinder:
    return Blinder(whole_text=True)


@cache
def _get_analyzer() -> Analyzer:
    return Analyzer(as_of=AS_OF)


def blind_text(text: str) -> tuple[str, str]:
    """The blinded text, and the record that is reported of it."""
    blinded = get_blinder().blind(_get_analyzer().analyze_text(text, "resume"))
    assert blinded.resume is not None
    record = json.dumps(result_to_dict(blinded), ensure_ascii=False)
    return blinded.resume.document.text, record


def list_secrets(person: Person) -> list[str]:
    return [
        *(f"{person.given} {person.family}", person.phone, person.mail, person.family.upper()),
        *(f"{person.family}, {person.given}", person.born),
    ]


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.family)
@pytest.mark.parametrize("name", TEXTS)
def test_another_person_is_left_out_too(name: str, person: Person) -> None:
    text, _ = apply_edits(get_sample(name).text, list(find_swaps(name, person)))
    told, record = blind_text(text)
    left = [secret for secret in list_secrets(person) if secret in told or secret in record]
    assert left == []


def find_values(fact: str) -> set[str]:
    """The words of a fact that tell something."""
    value = fact.partition(": ")[2] or fact
    return {word for word in re.findall(r"\w[\w@.']+", value) if word not in SAYS_NOTHING}


TOLD = sum((FACTS[about] for about in FACTS if about not in ("pastimes", "school")), ())


@pytest.mark.parametrize("last", [False, True], ids=["under the contact line", "at the end"])
@pytest.mark.parametrize("name", TEXTS)
def test_facts_of_the_person_are_left_out(name: str, last: bool) -> None:
    sample = get_sample(name)
    if last:
        end = len(sample.text.rstrip())
        heading = write_heading(sample.resume, "Personal Details")
        edit = Edit(end, end, "\n\n" + "\n".join([heading, *TOLD]))
    else:
        place = place_for_facts(sample)
        edit = Edit(place, place, "".join(f"\n{fact}" for fact in TOLD))
    text, _ = apply_edits(sample.text, [edit])
    told, _record = blind_text(text)
    before = set(re.findall(r"\w+|\w[\w@.']+\w", sample.text))
    left = {
        fact: words
        for fact in TOLD
        if (words := {word for word in find_values(fact) - before if stands_in(word, told)})
    }
    assert left == {}


def stands_in(word: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", text) is not None
