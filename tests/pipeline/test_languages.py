"""Languages spoken: which names claim one, and with which proficiency."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bpo_resume.model import Document, Language
from bpo_resume.pipeline.extracting import Extractor
from bpo_resume.terminology import load_terminology

Read = Callable[[str], tuple[Language, ...]]


@pytest.fixture(scope="module")
def read() -> Read:
    extractor = Extractor(load_terminology())
    return lambda text: extractor.extract(Document.of_text(f"Ravi Example\n{text}")).languages


def levels(languages: tuple[Language, ...]) -> list[tuple[str, str | None]]:
    return [(language.name, language.proficiency) for language in languages]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("LANGUAGES\nEnglish, Hindi, Tamil", ["English", "Hindi", "Tamil"]),
        ("Languages known: English, Tamil", ["English", "Tamil"]),
        ("PERSONAL DETAILS\nLanguages: English & Hindi", ["English", "Hindi"]),
        ("LANGUAGES\nMandarin and Cantonese", ["Mandarin", "Cantonese"]),
        ("SKILLS\nExcel, Spanish, typing", ["Spanish"]),
        ("SUMMARY\nFluent in English and Spanish.", ["English", "Spanish"]),
        ("SUMMARY\nBilingual English/Spanish agent", ["English", "Spanish"]),
        ("SUMMARY\nI speak Polish at home", ["Polish"]),
        ("LANGUAGES\nInglés: avanzado", ["English"]),
    ],
)
def test_a_language_is_claimed_in_lists_and_beside_words_of_proficiency(
    read: Read, text: str, names: list[str]
) -> None:
    assert [language.name for language in read(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "SUMMARY\nTaught English to students",
        "SUMMARY\nServed Spanish-speaking customers",
        "EXPERIENCE\nTook calls from native English speakers",
        "EXPERIENCE\nAgent\nFrench cuisine, Italian restaurant",
        "EDUCATION\nB.A. in English literature",
        "EDUCATION\nBachelor of English",
        "SKILLS\nEnglish grammar",
        "SUMMARY\nProficient in MS Word; worked with the English team",
        "SUMMARY\nNo knowledge of French",
        "SUMMARY\nNot fluent in French",
        "SUMMARY\nTen years of calls for the German market",
    ],
)
def test_a_language_of_study_of_others_or_denied_is_not_claimed(read: Read, text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("English (fluent), Spanish (native)", [("English", "fluent"), ("Spanish", "native")]),
        ("Native Spanish, fluent English", [("Spanish", "Native"), ("English", "fluent")]),
        ("Fluent English and Spanish", [("English", "Fluent"), ("Spanish", "Fluent")]),
        ("English, Spanish: fluent", [("English", "fluent"), ("Spanish", "fluent")]),
        ("English\tFluent\nTagalog\tNative", [("English", "Fluent"), ("Tagalog", "Native")]),
        ("English: read, write and speak", [("English", "read, write and speak")]),
        ("English (Read, Write), Hindi (Speak)", [("English", "Read, Write"), ("Hindi", "Speak")]),
        ("English (fluent), Hindi", [("English", "fluent"), ("Hindi", None)]),
    ],
)
def test_a_proficiency_goes_with_the_languages_it_is_said_of(
    read: Read, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert levels(read(f"LANGUAGES\n{text}")) == expected


@pytest.mark.parametrize(
    ("words", "cefr"),
    [
        ("C1", "C1"),
        ("B2", "B2"),
        ("mother tongue", "C2"),
        ("native", "C2"),
        ("fluent", "C1"),
        ("Full Professional Proficiency", "C1"),
        ("Upper Intermediate", "B2"),
        ("intermediate", "B1"),
        ("Limited Working", "B1"),
        ("conversational", "B1"),
        ("basic", "A2"),
        ("good", None),
    ],
)
def test_a_proficiency_maps_onto_the_european_scale_where_it_can(
    read: Read, words: str, cefr: str | None
) -> None:
    (language,) = read(f"LANGUAGES\nEnglish: {words}")
    assert (language.proficiency, language.cefr) == (words, cefr)
    assert [quote.text for quote in language.evidence] == ["English", words]


def test_a_language_said_twice_is_told_once_with_its_proficiency(read: Read) -> None:
    assert levels(read("SKILLS\nEnglish\nLANGUAGES\nEnglish (fluent)")) == [("English", "fluent")]
    assert levels(read("SKILLS\nFluent English\nLANGUAGES\nEnglish")) == [("English", "Fluent")]
