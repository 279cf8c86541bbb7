from __future__ import annotations

import pytest

from bpo_resume.terminology.english import Size, read_common_words, read_words_of_work


@pytest.mark.parametrize(
    ("word", "size"), [("time", 10), ("outlook", 20), ("contacted", 20), ("tally", 35)]
)
def test_a_word_is_in_its_class_and_those_above(word: str, size: Size) -> None:
    sizes: list[Size] = [10, 20, 35]
    assert [word in read_common_words(each) for each in sizes] == [each >= size for each in sizes]


def test_american_and_british_spellings_are_both_common() -> None:
    assert {"organization", "organisation", "center", "centre"} <= read_common_words(35)


@pytest.mark.parametrize("name", ["zendesk", "avaya", "concentrix", "quickbooks", "costumier"])
def test_names_are_not_common(name: str) -> None:
    assert name not in read_common_words(35)


def test_the_vocabulary_of_work_holds_what_dictionaries_of_ten_thousand_leave_out() -> None:
    assert "dispatchers" in read_words_of_work() - read_common_words(20)
