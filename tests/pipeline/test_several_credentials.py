"""Credentials that share one lexicon term are told apart by the names they are written in."""

from __future__ import annotations

import pytest
from pipeline.extractors import extractor

from bpo_resume.model import Document, Resume
from bpo_resume.reports.holdings import certifications_not_held, group_terms

HEAD = (
    "Experience\nService Desk Analyst, Globex Services\nJan 2019 - Dec 2022\n- Answered calls\n\n"
)


def read(lines: str) -> Resume:
    """A resume that lists these certifications."""
    return extractor().extract(Document.of_text(f"{HEAD}Certifications\n{lines}\n"))


def certify(lines: str) -> list[tuple[str, str, int]]:
    """The id, the name and how many places it has, of each of them."""
    held = group_terms(read(lines), "certification")
    return [(one.id, one.name, len(one.evidence)) for one in held]


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (
            "Apple Certified Support Professional\nApple Certified Widget Desk Specialist",
            ["Apple Certified Support Professional", "Apple Certified Widget Desk Specialist"],
        ),
        (
            "ITIL Foundation v3, ITIL Intermediate Certificate in Service Design",
            ["ITIL Foundation v3", "ITIL Intermediate Certificate in Service Design"],
        ),
        (
            "Salesforce Certified Administrator\nSalesforce Certified Service Cloud Consultant",
            ["Salesforce Certified Administrator", "Salesforce Certified Service Cloud Consultant"],
        ),
        ("Genesys Certified Professional, Avaya certified", None),
        ("Microsoft Certified: Azure Fundamentals\nAZ-104", ["Azure Fundamentals", "AZ-104"]),
    ],
)
def test_each_credential_goes_by_its_own_name(lines: str, names: list[str] | None) -> None:
    names = names or lines.split(", ")
    held = certify(lines)
    assert [name for _, name, _ in held] == names
    assert len({id_ for id_, _, _ in held}) == 1


@pytest.mark.parametrize(
    ("lines", "name", "places"),
    [
        ("Oracle Certified Professional, oracle certified", "Oracle Certified Professional", 2),
        ("Apple Certified Support Professional (ACSP)", "Apple Certified Support Professional", 2),
        ("Azure Fundamentals (AZ-900)", "Azure Fundamentals", 2),
        ("ACSP\nApple Certified Support Professional", "Apple Certified Support Professional", 2),
    ],
)
def test_one_credential_written_twice_is_one(lines: str, name: str, places: int) -> None:
    ((_, told, count),) = certify(lines)
    assert (told, count) == (name, places)


def test_what_says_no_more_than_the_term_goes_by_its_name() -> None:
    assert [name for _, name, _ in certify("itil certified")] == ["ITIL"]


@pytest.mark.parametrize(
    "lines",
    [
        "Apple Certified Support Professional\nLicensed Ferry Pilot",
        "ITIL Foundation. Certificate in Applied Glass Studies",
        "ITIL Expert, Six Sigma Green Belt",
    ],
)
def test_a_name_goes_on_into_no_other(lines: str) -> None:
    assert len({id_ for id_, _, _ in certify(lines)}) == 2


def test_a_term_of_one_credential_has_one_name() -> None:
    assert certify("PMP certified, Project Management Professional") == [
        ("pmp", "PMI Project Management Professional", 2)
    ]


def test_what_is_pursued_is_told_beside_what_is_held() -> None:
    lines = (
        "Salesforce Certified Administrator\nPursuing Salesforce Certified Service Cloud Consultant"
    )
    resume = read(lines)
    assert [held.name for held in group_terms(resume, "certification")] == [
        "Salesforce Certified Administrator"
    ]
    (pursued,) = certifications_not_held(resume)
    assert (pursued.holding.name, pursued.status) == (
        "Salesforce Certified Service Cloud Consultant",
        "in_progress",
    )


def test_what_is_held_is_none_of_what_is_pursued() -> None:
    resume = read("ITIL certified\nPursuing ITIL Expert")
    assert [held.name for held in group_terms(resume, "certification")] == ["ITIL"]
    assert [one.holding.name for one in certifications_not_held(resume)] == ["ITIL Expert"]


def test_training_for_what_is_held_is_told_once() -> None:
    resume = read("ITIL v3 Foundation\nITIL certification in progress")
    assert [held.name for held in group_terms(resume, "certification")] == ["ITIL v3 Foundation"]
    assert certifications_not_held(resume) == ()
