from __future__ import annotations

from collections.abc import Callable

import pytest

from bpo_resume.model import Document
from bpo_resume.pipeline.extracting import Extractor
from bpo_resume.terminology import load_terminology

Read = Callable[[str, str], set[str]]


@pytest.fixture(scope="module")
def read() -> Read:
    extractor = Extractor(load_terminology())

    def terms(text: str, kind: str) -> set[str]:
        resume = extractor.extract(Document.of_text(f"Ravi Example\n{text}"))
        return {mention.id for mention in resume.mentions if mention.kind == kind}

    return terms


@pytest.mark.parametrize(
    ("text", "industry"),
    [
        ("SUMMARY\nSix years of experience in banking and insurance", "insurance"),
        ("SUMMARY\nSix years of experience in banking and insurance", "banking"),
        ("EXPERIENCE\nProcess: US mortgage", "mortgage"),
        ("EXPERIENCE\nLOB - motor insurance, voice", "insurance"),
        ("EXPERIENCE\nHandled a telecom process for British callers", "telecom"),
        ("EXPERIENCE\nTook calls for a leading insurance company", "insurance"),
        ("EXPERIENCE\nLed the retail vertical", "retail"),
        ("EXPERIENCE\nVerticals such as travel and hospitality, logistics and retail", "logistics"),
        ("SKILLS\nCollections\nHealthcare\nExcel", "healthcare"),
        ("SUMMARY\nHealthcare call centre agent", "healthcare"),
    ],
)
def test_an_industry_somebody_worked_in_is_a_line_of_business(
    read: Read, text: str, industry: str
) -> None:
    assert industry in read(text, "industry")


@pytest.mark.parametrize(
    "text",
    [
        "EXPERIENCE\nPaid the rent, insurance and taxes of the shop",
        "EXPERIENCE\nFollowed up with insurance companies on claims",
        "EXPERIENCE\nFiled reports with the federal government",
        "EDUCATION\nBBA, healthcare and banking",
        "EXPERIENCE\nClients: Example Manufacturing, Sample Foods",
        "EXPERIENCE\nKept the manufacturing process within tolerance",
        "SUMMARY\nExperience in government relations",
        "AFFILIATIONS\nMember of an insurance industry board",
    ],
)
def test_an_industry_that_is_but_a_word_is_left_out(read: Read, text: str) -> None:
    assert read(text, "industry") == set()


def test_subjects_and_bodies_are_no_skills(read: Read) -> None:
    assert read("EDUCATION\nB.Sc. Human Resource Management", "skill") == set()
    assert read("AFFILIATIONS\nProject Management Institute", "skill") == set()
    assert "project_management" in read("SKILLS\nProject management", "skill")
