"""The example sentences every term carries, read the way resumes are read.

Employers, industries and headings have theirs in ``terminology/test_lexicons.py``.
"""

from __future__ import annotations

import pytest

from bpo_resume.model import Document
from bpo_resume.pipeline.context import ContextReader
from bpo_resume.pipeline.extracting import Extractor
from bpo_resume.pipeline.tagger import KINDS, TermTagger
from bpo_resume.pipeline.titles import TitleReader
from bpo_resume.terminology import examples, load_terminology
from bpo_resume.terminology.terms import ContextTrigger, Term, TitleWord

SHIPPED = load_terminology()
ELSEWHERE = {"employer", "industry"}
TAGGED = [term for term in SHIPPED if term.kind in set(KINDS) - ELSEWHERE]
FILES = sorted({SHIPPED.files[term.kind, term.id] for term in TAGGED})
LOOKS_LIKE_A_TITLE = 0.6


def examples_of(file: str) -> list[tuple[Term, str, bool]]:
    return [
        (term, sentence, expected)
        for term, sentence, expected in examples(SHIPPED)
        if SHIPPED.files[term.kind, term.id] == file
    ]


@pytest.fixture(scope="module")
def tagger() -> TermTagger:
    return TermTagger(SHIPPED)


@pytest.fixture(scope="module")
def titles() -> TitleReader:
    return TitleReader(SHIPPED)


@pytest.mark.parametrize("file", FILES)
def test_sentences_yield_their_term_or_not(tagger: TermTagger, file: str) -> None:
    told = [example for example in examples_of(file) if example[0].kind in KINDS]
    assert told
    wrong = [
        (term.id, sentence, expected)
        for term, sentence, expected in told
        if ((term.kind, term.id) in {hit[:2] for hit in tagger.find(sentence)}) is not expected
    ]
    assert wrong == []


TRIGGERS = [example for example in examples(SHIPPED) if isinstance(example[0], ContextTrigger)]


def test_a_trigger_speaks_of_something_in_its_examples() -> None:
    reader = ContextReader(SHIPPED)
    wrong = [
        (term.id, sentence)
        for term, sentence, expected in TRIGGERS
        if expected
        and term.status not in {s.status for s in reader.find_scopes(reader.read(sentence))}
    ]
    assert wrong == []


def test_what_stands_near_a_trigger_takes_its_status_and_the_rest_does_not() -> None:
    extractor = Extractor(SHIPPED)
    wrong = []
    for term, sentence, expected in TRIGGERS:
        found = [m.status for m in extractor.extract(Document.of_text(sentence)).mentions]
        # A reject may hold a trigger of its own: the term it guards is named last.
        turned = term.status in found if expected else found[-1:] == [term.status]
        if found and turned is not expected:
            wrong.append((term.id, sentence, expected))
    assert wrong == []


@pytest.mark.parametrize("part", ["head", "grade", "fixed", "domain", "neutral"])
def test_example_titles_look_like_titles(titles: TitleReader, part: str) -> None:
    words = [term for term in SHIPPED.of(TitleWord).values() if term.part == part]
    assert words
    wrong = [
        (term.id, title)
        for term in words
        for title in term.matches
        if titles.looks_like_title(title) < LOOKS_LIKE_A_TITLE
    ]
    assert wrong == []


@pytest.mark.parametrize("part", ["head", "fixed"])
def test_example_titles_have_the_rung_of_their_head(titles: TitleReader, part: str) -> None:
    levels = {
        (term.id, title): (titles.read(title).level, term.level)
        for term in SHIPPED.of(TitleWord).values()
        for title in term.matches
        if term.part == part and term.level is not None
    }
    assert levels
    assert {key: pair for key, pair in levels.items() if pair[0] != pair[1]} == {}


def test_example_titles_are_on_the_side_of_their_domain(titles: TitleReader) -> None:
    sides = {
        (term.id, title): (titles.read(title).side, term.side)
        for term in SHIPPED.of(TitleWord).values()
        for title in term.matches
        if term.part == "domain" and term.side in ("front", "back")
    }
    assert sides
    assert {key: pair for key, pair in sides.items() if pair[0] != pair[1]} == {}


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
