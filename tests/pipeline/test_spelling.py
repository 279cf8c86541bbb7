"""Words of English stay what they are, however near they are to a word of the lexicons."""

from __future__ import annotations

import pytest

from bpo_resume.pipeline.text.spelling import Speller, Vocabulary, read_english

FORMS = [("contracted", "labour"), ("correction", "entry"), ("accounts", "payable")]


@pytest.fixture(scope="module")
def speller() -> Speller:
    return Speller(Vocabulary.of(FORMS), read_english())


@pytest.mark.parametrize("word", ["contacted", "corruption", "connection", "paying", "dispatchers"])
def test_english_is_not_mended(speller: Speller, word: str) -> None:
    assert speller.repair(word) == ()


@pytest.mark.parametrize(
    ("word", "meant"),
    [("contrcated", ("contracted",)), ("acounts", ("accounts",))],
)
def test_slips_are_mended(speller: Speller, word: str, meant: tuple[str, ...]) -> None:
    assert speller.repair(word) == meant


def test_words_printed_without_a_space_are_parted(speller: Speller) -> None:
    assert speller.repair("accountspayable") == ("accounts", "payable")
