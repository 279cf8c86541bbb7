"""Tools that no list holds, read out of the lists they stand in."""

from __future__ import annotations

import pytest

from bpo_resume.model import Document
from bpo_resume.pipeline.extracting import Extractor
from bpo_resume.pipeline.terms.tagger import UNLISTED
from bpo_resume.terminology import load_terminology


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(load_terminology())


def names_in(extractor: Extractor, text: str) -> list[str]:
    mentions = extractor.extract(Document.of_text(text)).mentions
    return [mention.name for mention in mentions if mention.id.startswith(UNLISTED)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Software: Avaya, Zorbatrack, Siebel, QuikLedger, MS Excel", ["Zorbatrack", "QuikLedger"]),
        ("Skills\nKronos, Citrix, PLX2000, Avaya, MS Excel, MS Word", ["PLX2000"]),
        ("Skills\nMS Word, MS Excel, Fandango POS, QuickBooks, Lotus Notes", ["Fandango POS"]),
        ("Skills\nSiebel\nCitrix\nHBRT\nAvaya\nKronos", ["HBRT"]),
        (
            "Skills\nSoftware experience - Zorbatrack, QuikLedger, HBRT9",
            ["Zorbatrack", "QuikLedger", "HBRT9"],
        ),
        ("Programs used: Zorbatrack, Express Desk, HBRT9", ["Zorbatrack", "Express Desk", "HBRT9"]),
        ("Entered orders into the Zorbatrack system daily", ["Zorbatrack"]),
        ("Posted claims using HBRT9 billing software", ["HBRT9"]),
        (
            "Skills\nSiebel, Avaya, Kronos, Citrix, Zorbatrack",
            ["Zorbatrack"],
        ),  # at the rim of tools
    ],
)
def test_a_coined_name_among_tools_is_a_tool(
    extractor: Extractor, text: str, names: list[str]
) -> None:
    assert names_in(extractor, text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Skills\nMS Word, MS Excel, Teamwork, Outlook, Lotus Notes",  # English
        "Skills\nMS Excel, MBA, MS Word, Outlook, Lotus Notes",  # a degree
        "Skills\nJava, Tomcat, Zorbaframe, MySQL, Jira, Eclipse",  # beside programming languages
        "Skills\nAccess, Avaya, Citrix, CPX, Excel, Kronos, MS Word, Outlook, Siebel",  # alphabet
        "Skills\nZorbatrack, negotiation, hiring, MS Excel, MS Word",  # at the rim
        "Worked with Zorbatrack and MS Excel",  # no list
        "Software: Fast typing, Team spirit, Express Desk",  # nothing but English
        "Repaired the HVAC of the building in the cooling system",
        "Audited with ISO quality systems in mind",
        "Education\nModules: Avaya, Citrix, QZM, Siebel, MS Excel",  # names of courses
        "Software: Siebel, Avaya\nCompany Name, Zorbaville, MS Excel",  # the list is over
    ],
)
def test_other_words_of_a_list_are_none(extractor: Extractor, text: str) -> None:
    assert names_in(extractor, text) == []


def test_evidence_and_id_are_the_name_as_written(extractor: Extractor) -> None:
    text = "Software: Avaya, Fandango POS, Siebel, MS Excel"
    mentions = extractor.extract(Document.of_text(text)).mentions
    (mention,) = (one for one in mentions if one.id.startswith(UNLISTED))
    assert (mention.kind, mention.id) == ("tool", "unlisted_fandango_pos")
    assert text[mention.evidence.start : mention.evidence.end] == mention.evidence.text


def test_what_is_sought_is_not_held(extractor: Extractor) -> None:
    text = "Objective\nSeeking a role with Avaya, Siebel, Zorbatrack, MS Excel, Citrix"
    mentions = extractor.extract(Document.of_text(text)).mentions
    assert {one.status for one in mentions if one.id.startswith(UNLISTED)} <= {"aspirational"}
