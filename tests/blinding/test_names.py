from __future__ import annotations

import pytest

from bpo_resume.blinding.names import Name, read_name, split_stem, strip_accents
from bpo_resume.blinding.spans import unite

TITLES = frozenset({"manager", "agent", "analyst", "customer"})


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("Ana Example", "Ana Example"),
        ("ANA B. EXAMPLE | Agent", "ANA B. EXAMPLE"),
        ("Ravi Example Team Manager", "Ravi Example Team"),
        ("Ravi Example Manager", "Ravi Example"),
        ("Allen Example ESB Developer", "Allen Example"),
        ("José María de la Ejemplo", "José María de la Ejemplo"),
        ("Customer Care Agent", ""),
        ("Curriculum Vitae", ""),
        ("handled calls", ""),
        ("Example", ""),
        ("", ""),
    ],
)
def test_a_name_ends_where_a_title_begins(field: str, name: str) -> None:
    assert read_name(field, TITLES) == name


def find(name: Name, text: str) -> list[str]:
    return [text[span.start : span.end] for span in unite(name.find(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wielgosz, Ana", ["Wielgosz, Ana"]),
        ("ANA WIELGOSZ", ["ANA WIELGOSZ"]),
        ("ana.wielgosz", ["ana.wielgosz"]),
        ("Ana M. Wielgosz's", ["Ana M. Wielgosz's"]),
        ("Wielgoszs work", ["Wielgoszs"]),
        ("resume_Wielgosz_2", ["Wielgosz"]),
        ("wielgosz in small, and ana", ["wielgosz"]),
        ("Banana and Anagram", []),
        ("Ana\nWielgosz", ["Ana\nWielgosz"]),
    ],
)
def test_a_name_is_found_in_all_its_forms(text: str, found: list[str]) -> None:
    assert find(Name(["Ana Wielgosz"]), text) == found


def test_words_and_names_of_other_things_are_parts_only_beside_each_other() -> None:
    name = Name(["Grace Wells"], taken=["Wells Fargo"])
    assert find(name, "Grace period at Wells Fargo") == []
    assert find(name, "Grace Wells, by Wells, Grace") == ["Grace Wells", "Wells, Grace"]


def test_people_of_any_name_are_found_behind_their_titles() -> None:
    found = Name([], taken=["MS Excel"]).find_titled("Mr. Example and Dr. Ana B. Example, MS Excel")
    assert len(list(found)) == 2


def test_a_files_name_tells_what_may_be_a_name() -> None:
    assert split_stem("Resume_AnaExample-2021_final") == {"ana", "example"}
    assert strip_accents("Peña") == "Pena"
