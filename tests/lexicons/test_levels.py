"""The titles that words of the title grammar are not meant in."""

from __future__ import annotations

import pytest

from bpo_resume.pipeline.titles import TitleReader
from bpo_resume.terminology import load_terminology
from bpo_resume.terminology.terms import TitleWord

SHIPPED = load_terminology()


@pytest.fixture(scope="module")
def titles() -> TitleReader:
    return TitleReader(SHIPPED)


@pytest.mark.parametrize("part", ["head", "fixed"])
def test_titles_that_only_sound_like_a_rung_have_another(titles: TitleReader, part: str) -> None:
    wrong = [
        (term.id, title)
        for term in SHIPPED.of(TitleWord).values()
        for title in term.rejects
        if term.part == part and term.level is not None and titles.read(title).level == term.level
    ]
    assert wrong == []


def test_titles_that_only_sound_like_a_trade_are_not_on_its_side(titles: TitleReader) -> None:
    wrong = [
        (term.id, title)
        for term in SHIPPED.of(TitleWord).values()
        for title in term.rejects
        if term.part == "domain" and titles.read(title).side == term.side
    ]
    assert wrong == []


def test_a_grade_moves_no_rung_it_does_not_apply_to(titles: TitleReader) -> None:
    wrong = []
    for term in SHIPPED.of(TitleWord).values():
        for title in term.rejects if term.part == "grade" else ():
            words = title.casefold().split()
            forms = {form.casefold() for form in (term.name, *term.aliases)}
            plain = " ".join(word for word in words if word not in forms)
            if titles.read(title).level != titles.read(plain).level:
                wrong.append((term.id, title))
    assert wrong == []


def test_every_title_word_but_the_neutral_ones_has_a_title_it_is_not_meant_in() -> None:
    words = SHIPPED.of(TitleWord).values()
    silent = {term.id for term in words if not term.rejects}
    assert silent <= {"head_occupation", "neutral"}
