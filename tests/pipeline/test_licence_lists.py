"""Lists of licences: behind a label, and by bare numbers behind the first name."""

from __future__ import annotations

import pytest
from pipeline.extractors import extractor

from bpo_resume.model import Document
from bpo_resume.pipeline.terms.licence_lists import find_licence_lists


def read(text: str) -> list[tuple[str, str]]:
    """The ids of the certifications held, with the words they are quoted by."""
    mentions = extractor().extract(Document.of_text(text)).mentions
    return [
        (mention.id, mention.evidence.text)
        for mention in mentions
        if mention.kind == "certification" and mention.status == "affirmed"
    ]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Series 6 and 63", {"series_6": "Series 6", "series_63": "63"}),
        (
            "Series 6, 7, 63 & 65",
            {"series_6": "Series 6", "series_7": "7", "series_63": "63", "series_65": "65"},
        ),
        ("FINRA 7/66", {"series_7": "FINRA 7", "series_66": "66"}),
        ("FINRA Series 7 (2011), 24 (2014)", {"series_7": "FINRA Series 7", "series_24": "24"}),
        ("Series 7 and 63 licensed in Ohio", {"series_7": "Series 7", "series_63": "63"}),
        ("Series 7 and 63 new accounts a week", {"series_7": "Series 7"}),
        ("Series 7, 66% of the quota", {"series_7": "Series 7"}),
        ("Series 7 and 24 hours on call", {"series_7": "Series 7"}),
        ("Series 7 and 45", {"series_7": "Series 7"}),
        ("LOMA 280, 290", {"loma": "290"}),
    ],
)
def test_a_list_of_numbers_is_one_certification_each(line: str, found: dict[str, str]) -> None:
    assert dict(read(f"Summary\n{line}")) == found


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        (
            "Additional Information\nLicenses: NMLS (2011) Life Insurance (2007) Ohio Real Estate",
            {"nmls_mlo", "ins_life_health", "real_estate"},
        ),
        (
            "Misc\nLicenses: Life Insurance (2007), Property and Casualty\n(2004)",
            {"ins_life_health", "ins_property_casualty"},
        ),
        (
            "Education\nLicensed in Property, Casualty and Real Estate",
            {"ins_property_casualty", "real_estate"},
        ),
        ("Education\nUtah license, Casualty Insurance", {"ins_property_casualty"}),
        ("Experience\nAgent, Globex, 2010 - 2012\nSold life insurance to licensed brokers", set()),
        ("Experience\nAgent, Globex, 2010 - 2012\nLicensed in Ohio; sold Life Insurance", set()),
        (
            "Experience\nAgent, Globex, 2010 - 2012\nLicenses in Ohio sold with Life Insurance",
            set(),
        ),
        ("Summary\nInactive licenses: Series 7, 66 and Life, Accident and Health", set()),
    ],
)
def test_what_a_list_of_licences_names_is_held(text: str, ids: set[str]) -> None:
    assert {found for found, _ in read(text)} == ids


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("Licenses: Life, Health (2008)", ["Life, Health (2008)"]),
        ("Licenses: Life and\nHealth\nSkills", ["Life and\nHealth"]),
        ("Licensed in Ohio. Life Insurance", ["Ohio"]),
        ("Licensed in Ohio sold Life Insurance", ["Ohio "]),
        ("Licenses: Life, Skills: Health", ["Life, "]),
        ("A licensed broker", []),
    ],
)
def test_a_list_ends_with_its_sentence_line_or_a_word_of_other_sort(
    text: str, lists: list[str]
) -> None:
    assert [text[start:end] for start, end in find_licence_lists(text)] == lists
