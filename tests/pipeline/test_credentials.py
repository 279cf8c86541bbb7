"""Certifications that no lexicon holds, read by their wording and place."""

from __future__ import annotations

import pytest
from pipeline.extractors import extractor

from bpo_resume.model import Document
from bpo_resume.pipeline.terms.tagger import UNLISTED


def read(text: str) -> list[tuple[str, str]]:
    """The names and statuses of the certifications no lexicon holds."""
    mentions = extractor().extract(Document.of_text(text)).mentions
    return [
        (mention.name, mention.status)
        for mention in mentions
        if mention.kind == "certification" and mention.id.startswith(UNLISTED)
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Certifications\nCertified Tea Blending Specialist, 2015",
            "Certified Tea Blending Specialist",
        ),
        ("Certifications\nGlobex Certified Widget Analyst", "Globex Certified Widget Analyst"),
        (
            "Certifications\nMicrosoft Certified: Kiosk Administrator Associate",
            "Microsoft Certified: Kiosk Administrator Associate",
        ),
        (
            "Education\nCertified Chief Data Officer : 2012 Sample Institute",
            "Certified Chief Data Officer",
        ),
        ("Skills\nPottery Kiln Operator License", "Pottery Kiln Operator License"),
        (
            "Education\nCertificate in Applied Glass Studies , 2010",
            "Certificate in Applied Glass Studies",
        ),
        ("Certifications\nMarble Act of 2008 Certification", "Marble Act of 2008 Certification"),
        ("Licenses\nLicensed Ferry Risk Manager", "Licensed Ferry Risk Manager"),
        ("Certifications\nAccredited Heritage Surveyor", "Accredited Heritage Surveyor"),
        ("Certifications\nChartered Tea Taster Associate", "Chartered Tea Taster Associate"),
        ("Education\nCertification : Tea Blending , 2011", "Certification : Tea Blending"),
        ("Certifications\nGardening Steward Level\nHeritage Guide", "Heritage Guide"),
        ("Experience\nEarned the Tea Blending Certification in 2015", "Tea Blending Certification"),
        (
            "Skills\nCertified as a Bridge and Canal Inspector",
            "Certified as a Bridge and Canal Inspector",
        ),
        ("Achievements\nHarbour Tea Tasting Certified.", "Harbour Tea Tasting Certified"),
        ("Skills\nGlobex Certified, 2015", "Globex Certified"),
        ("Certifications\nCertified Mill Fire Fighter", "Certified Mill Fire Fighter"),
        (
            "Education\nCertificate of Glass Administration , 2010",
            "Certificate of Glass Administration",
        ),
        ("Education\nTea Business Certificate, 2009", "Tea Business Certificate"),
        ("Education\nCertification, Tea Blending", "Certification, Tea Blending"),
        (
            "Experience\nTea Taster, Globex, 2010 - 2012\nCertified in Glazing and Kiln Safety",
            "Certified in Glazing and Kiln Safety",
        ),
        ("Certifications\nCPR certified\nCertified in Tea Tasting", "Certified in Tea Tasting"),
    ],
)
def test_a_name_is_read_where_its_wording_and_place_say_so(text: str, name: str) -> None:
    assert read(text) == [(name, "affirmed")]


@pytest.mark.parametrize(
    "text",
    [
        "Experience\nSent certified mail to debtors",
        "Experience\nManaged five Certified Tea Blending Specialists",
        "Experience\nProcessed Fishing License applications",
        "Experience\nPottery Kiln Operator License records kept",
        "Skills\nGift Certificates and Business License renewals",
        "Education\nHigher Secondary Certificate, 2004",
        "Education\nSenior School Certificate Examination",
        "Achievements\nCertificate of Appreciation from the client",
        "Achievements\nTea Blending Certificate of Completion",
        "Personal\nDriving License : valid",
        "Personal\nTexas Driver's License",
        "Certifications\nNorth Carolina License",
        "Certifications\nCertification 2013-Present",
        "Certifications\nExcel, Word and Outlook",
        "Certifications\nTypes 60 words a minute",
        "Skills\nSoftware License Management",
        "Skills\nISO Certification",
        "References\nJane Sample, Certified Tea Blending Specialist",
        "Education\nDepartment of children and Families Certification",
        "Skills\nNationally Certified",
        "Skills\nCapable and Certified",
        "Skills\nDatabases, Belt Certified, Payroll",
        "Skills\nWomen Owned Business Certified",
        "Education\nCertificate of Completion, 2010",
        "Education\nCertificate of Secondary Education",
        "Education\nCertified, Globex Tea Corp",
        "Experience\nTea Taster, Globex, 2010 - 2012\nSold goods Certified in Glass Safety",
        "Certifications\nITIL Intermediate\nCertificate in Service Transition",
    ],
)
def test_other_certificates_and_other_peoples_are_left_alone(text: str) -> None:
    assert [found for found in read(text) if found[1] == "affirmed"] == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Education\nTea Blending Certification (in progress)", "aspirational"),
        ("Education\nTea Blending Certificate program, 2014", "trained"),
        ("Skills\nPursuing Tea Blending Certification", "aspirational"),
    ],
)
def test_what_is_said_of_a_name_is_said_of_unlisted_ones_too(text: str, status: str) -> None:
    assert [found[1] for found in read(text)] == [status]


def test_a_term_of_the_lexicons_is_not_read_a_second_time() -> None:
    assert read("Certifications\nCertified Professional Coder (CPC)") == []
    assert read("Certifications\nITIL Foundation Certificate in Service Design") == []


def test_an_id_is_made_of_the_printed_words() -> None:
    resume = extractor().extract(
        Document.of_text("Certifications\nCertified Tea-Blending Specialist")
    )
    ids = [mention.id for mention in resume.mentions if mention.kind == "certification"]
    assert ids == ["unlisted_certified_tea_blending_specialist"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Human Resources Certification (PHR), 2011", ["Human Resources Certification (PHR)"]),
        ("Certification in Tea Blending (CPC, AAPC)", ["Certification in Tea Blending", "CPC"]),
        ("Tea Blending Certification, CPC (AAPC)", ["Tea Blending Certification", "CPC"]),
    ],
)
def test_letters_in_brackets_behind_a_name_are_the_same_certification(
    text: str, names: list[str]
) -> None:
    resume = extractor().extract(Document.of_text(f"Certifications\n{text}"))
    held = [mention for mention in resume.mentions if mention.kind == "certification"]
    assert [mention.evidence.text for mention in held] == names
