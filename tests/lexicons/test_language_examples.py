"""The example sentences of languages, proficiencies and language tests, read as resumes are."""

from __future__ import annotations

import pytest

from bpo_resume.model import Document, Language
from bpo_resume.pipeline.extracting import Extractor
from bpo_resume.terminology import examples, load_terminology
from bpo_resume.terminology.language_terms import (
    LanguageSense,
    LanguageTerm,
    LanguageTest,
    Proficiency,
)
from bpo_resume.terminology.terms import Term

SHIPPED = load_terminology()


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(SHIPPED)


def read(extractor: Extractor, text: str) -> tuple[Language, ...]:
    return extractor.extract(Document.of_text(f"Ravi Example\n{text}")).languages


def examples_of(kind: type[Term]) -> list[tuple[Term, str, bool]]:
    return [example for example in examples(SHIPPED) if isinstance(example[0], kind)]


def test_a_line_claims_its_language_or_not(extractor: Extractor) -> None:
    wrong = [
        (term.id, line, expected)
        for term, line, expected in examples_of(LanguageTerm)
        if (term.name in {found.name for found in read(extractor, line)}) is not expected
    ]
    assert wrong == []


def test_words_of_proficiency_are_read_with_their_level(extractor: Extractor) -> None:
    wrong = [
        (term.id, line, found)
        for term, line, _ in examples_of(Proficiency)
        if isinstance(term, Proficiency)
        and term.cefr
        not in {found.cefr for found in read(extractor, f"LANGUAGES\n{line}") if found.proficiency}
        for found in [read(extractor, f"LANGUAGES\n{line}")]
    ]
    assert wrong == []


def test_the_result_of_a_test_is_evidence_of_its_language(extractor: Extractor) -> None:
    languages = SHIPPED.of(LanguageTerm)
    wrong = [
        (term.id, line, expected)
        for term, line, expected in examples_of(LanguageTest)
        if isinstance(term, LanguageTest)
        for found in [{language.name for language in read(extractor, f"SKILLS\n{line}")}]
        if (languages[term.language].name in found) is not expected
    ]
    assert wrong == []


def test_words_behind_a_name_make_it_another_thing(extractor: Extractor) -> None:
    wrong = [
        (term.id, line, expected)
        for term, line, expected in examples_of(LanguageSense)
        if bool(read(extractor, f"SUMMARY\n{line}")) is expected
    ]
    assert wrong == []


def test_no_two_languages_share_a_code() -> None:
    codes = [term.code for term in SHIPPED.of(LanguageTerm).values()]
    assert len(codes) == len(set(codes))
