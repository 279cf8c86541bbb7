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
        ("PERSONAL DETAILS\nMarried, Kannada, Tamil, English", ["Kannada", "Tamil", "English"]),
        (
            "PERSONAL\nBorn 1993 | Gujarati, Hindi, English (R/W/S)",
            ["Gujarati", "Hindi", "English"],
        ),
        ("PERSONAL\nTamil, English, Hindi. Carnatic vocal.", ["Tamil", "English", "Hindi"]),
        (
            "PERSONAL DETAILS\nMarried , Language Tamil & English , Strength : Patience",
            ["Tamil", "English"],
        ),
        (
            "PERSONAL\nMarried · Kannada (native), Hindi, English (fluent) · Own car",
            ["Kannada", "Hindi", "English"],
        ),
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
        "SUMMARY\nQueues for English, French, German",
        "PERSONAL DETAILS\nFilms: Hindi, English",
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


GRID = "LANGUAGES KNOWN\nLanguage\tRead\tWrite\tSpeak\n"


@pytest.mark.parametrize(
    ("row", "proficiency", "modes"),
    [
        ("Tamil\t✓\t✓\t✓", "Read, Write, Speak", ("read", "write", "speak")),
        ("Tamil\tNo\tNo\tYes", "Speak", ("speak",)),
        (
            "Tamil\tGood\tFair\tGood",
            "Read: Good, Write: Fair, Speak: Good",
            ("read", "write", "speak"),
        ),
        ("Tamil\t✓\t✓", None, ()),  # which column is empty, nobody can say
        ("Tamil\t?\t✓\t✓", None, ()),
    ],
)
def test_a_table_of_ticks_tells_what_is_done_in_a_language(
    read: Read, row: str, proficiency: str | None, modes: tuple[str, ...]
) -> None:
    (language,) = read(GRID + row)
    assert (language.proficiency, language.modes) == (proficiency, modes)


def test_columns_of_a_table_may_be_levels(read: Read) -> None:
    table = "LANGUAGES\nLanguage\tBasic\tFluent\nEnglish\tNo\tYes\nHindi\tYes\tNo"
    assert [(one.name, one.cefr) for one in read(table)] == [("English", "C1"), ("Hindi", "A2")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SKILLS\nIELTS 7.5 overall", ("English", "IELTS 7.5", "C1", "3")),
        ("SKILLS\nTOEIC: 870 points", ("English", "TOEIC: 870", "B2", "2+")),
        ("SKILLS\nJLPT N2", ("Japanese", "JLPT N2", "B1", "1+")),
        ("SKILLS\nDELE B2 (2018)", ("Spanish", "DELE B2", "B2", "2+")),
        ("SKILLS\nVersant score: 72", ("English", "Versant score: 72", "C1", "3")),
        ("LANGUAGES\nMandarin (HSK 6)", ("Mandarin", "HSK 6", "B2", "2+")),
    ],
)
def test_a_test_result_is_evidence_of_its_language(
    read: Read, text: str, expected: tuple[str, str, str, str]
) -> None:
    (language,) = read(text)
    assert (language.name, language.proficiency, language.cefr, language.ilr) == expected


@pytest.mark.parametrize(
    "text",
    ["SKILLS\nIELTS trainer", "SKILLS\nTOEFL 2015", "SKILLS\nVersant 95 score in English class"],
)
def test_a_test_without_a_result_it_can_give_is_no_evidence(read: Read, text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("English, Conversational Chinese", [("English", None), ("Chinese", "Conversational")]),
        ("English, Hindi (basic)", [("English", None), ("Hindi", "basic")]),
        ("Turkish Native English Fluent", [("Turkish", "Native"), ("English", "Fluent")]),
        ("Hindi-Native, Arabic-Read", [("Hindi", "Native"), ("Arabic", "Read")]),
        ("Fluent in Chinese (Mandarin), Malay", [("Mandarin", "Fluent"), ("Malay", "Fluent")]),
        ("English\nFluent\nHindi\nBasic", [("English", "Fluent"), ("Hindi", "Basic")]),
        ("English\nHindi\nFluent\nBasic", [("English", "Fluent"), ("Hindi", "Basic")]),
        ("Read: Hindi\nWrite: Hindi", [("Hindi", "Read, Write")]),
        ("Telugu (R/W/S)", [("Telugu", "R/W/S")]),
    ],
)
def test_a_level_is_said_of_what_it_leads_or_follows(
    read: Read, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert levels(read(f"LANGUAGES\n{text}")) == expected


def test_a_label_is_no_proficiency_unless_it_says_one(read: Read) -> None:
    assert levels(read("PERSONAL\nLanguages spoken: Tamil")) == [("Tamil", None)]
    assert levels(read("PERSONAL\nMother tongue: Tamil")) == [("Tamil", "Mother tongue")]


def test_languages_that_are_known_have_no_proficiency_by_that(read: Read) -> None:
    text = "PERSONAL DETAILS\nLanguages known Tamil, Hindi"
    assert levels(read(text)) == [("Tamil", None), ("Hindi", None)]


def test_a_run_of_keywords_claims_no_language(read: Read) -> None:
    words = ", ".join(f"word{number}" for number in range(25))
    assert read(f"SKILLS\n{words}, French, Word") == ()
    assert levels(read(f"SKILLS\n{words}, fluent French, Word")) == [("French", "fluent")]


def test_an_accent_is_no_language(read: Read) -> None:
    assert read("SKILLS\nNeutral accent\nMTI free\nUS accent") == ()


@pytest.mark.parametrize("section", ["EXPERIENCE", "EDUCATION", "COMPUTER"])
def test_a_line_of_nothing_but_languages_claims_them_wherever_it_stands(
    read: Read, section: str
) -> None:
    text = f"{section}\nCollections agent, Acme\nHindi, Urdu, English"
    assert levels(read(text)) == [("Hindi", None), ("Urdu", None), ("English", None)]
    assert read(f"{section}\nTaught Hindi, Urdu, English") == ()
    assert read(f"{section}\nHindi, Urdu") == ()
