"""Employers and places, told by their names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpo_resume.pipeline.positions.organisations import OrganisationReader
from bpo_resume.terminology import load_terminology
from bpo_resume.terminology.terms import Employer

KNOWN = [
    *(form for term in load_terminology().of(Employer).values() for form in term.forms),
    *(f"Fernwood {form}" for form in ("Inc.", "Pvt. Ltd.", "S.A.", "Sp. z o.o.", "a/s", "L.L.C")),
]
CERTAIN = 0.85  # from here on a line without dates may head a job by its employer
SURE = 0.6  # from here on the heading of a job takes a string for what it looks like


@pytest.fixture(scope="module")
def reader() -> OrganisationReader:
    return OrganisationReader(load_terminology())


@pytest.mark.parametrize("name", ["Concentrix", "CONCENTRIX", "Concentrix Manila", "IBM"])
def test_an_employer_of_the_lexicon_is_certain(reader: OrganisationReader, name: str) -> None:
    assert reader.score(name).employer == 1.0
    assert reader.score(name).place < SURE


@pytest.mark.parametrize(
    "ending",
    [
        "Inc",
        "Inc.",
        "Ltd",
        "Pvt. Ltd.",
        "Pvt Ltd",
        "Limited",
        "LLC",
        "GmbH",
        "Sp. z o.o.",
        "Co.",
        "(Private Limited.)",
    ],
)
def test_a_legal_form_makes_a_company(reader: OrganisationReader, ending: str) -> None:
    unmarked = reader.score("Fernwood").employer
    assert unmarked < SURE <= reader.score(f"Fernwood {ending}").employer


@pytest.mark.parametrize(
    "name",
    [
        "Fernwood Bank",
        "Fernwood Solutions",
        "City of Fernwood",
        "Fernwood Credit Union",
        "Ferretería Gómez",
        "Farmacias Lirio",
        "Banco Lirio",
    ],
)
def test_a_noun_of_organisations_makes_an_employer(reader: OrganisationReader, name: str) -> None:
    assert reader.score(name).employer >= SURE


@pytest.mark.parametrize("name", ["Fernwood Services", "Fernwood Call Center", "Fernwood BPO"])
def test_a_noun_of_departments_makes_an_employer_likely_and_not_sure(
    reader: OrganisationReader, name: str
) -> None:
    assert reader.score("Fernwood").employer < reader.score(name).employer < SURE


@pytest.mark.parametrize(
    "place",
    [
        "Manila",
        "Manila, Philippines",
        "Tulsa, OK",
        "Tulsa, OK 74101",
        "New Delhi, India",
        "Kraków, Poland",
        "Tamil Nadu",
        "London, UK",
    ],
)
def test_cities_states_and_countries_make_a_place(reader: OrganisationReader, place: str) -> None:
    score = reader.score(place)
    assert score.place >= SURE > score.employer


@pytest.mark.parametrize(
    "text",
    ["", "---", "2015", "answered calls all day", "green valley", "reported to the team leader"],
)
def test_other_words_are_neither_employer_nor_place(reader: OrganisationReader, text: str) -> None:
    score = reader.score(text)
    assert max(score.employer, score.place) < 0.3


def test_capitals_alone_make_an_employer_barely_possible(reader: OrganisationReader) -> None:
    assert reader.score("green valley").employer < reader.score("Green Valley").employer < SURE


@given(text=st.text(max_size=100))
def test_scores_of_any_text_are_between_nothing_and_certain(
    reader: OrganisationReader, text: str
) -> None:
    score = reader.score(text)
    assert 0.0 <= score.employer <= 1.0
    assert 0.0 <= score.place <= 1.0


@pytest.mark.parametrize(
    "name", ["West", "Merchants", "Stream - Bangalore", "Stream Ltd", "Alight, Noida"]
)
def test_a_word_is_an_employer_where_only_a_place_or_a_legal_form_follows(
    reader: OrganisationReader, name: str
) -> None:
    assert reader.score(name).employer == 1.0


@pytest.mark.parametrize(
    "text",
    ["West Palm Beach, FL", "West Virginia", "Sprint planning", "Ventura, CA", "arise early"],
)
def test_a_word_that_goes_on_is_no_employer_of_the_lexicon(
    reader: OrganisationReader, text: str
) -> None:
    assert reader.score(text).employer < SURE


@given(st.sampled_from(["Agent, ", "Clerk - ", "as ", ""]), st.sampled_from(KNOWN), st.booleans())
def test_the_cheap_look_sees_every_employer_that_is_certain(
    reader: OrganisationReader, ahead: str, name: str, capitals: bool
) -> None:
    name = name.upper() if capitals else name
    line = f"{ahead}{name}, Tulsa"
    assert reader.score(name).employer < CERTAIN or reader.may_name(line.lower())
