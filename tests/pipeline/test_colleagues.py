"""Whose a role is: the person's own, or somebody else's."""

from __future__ import annotations

import pytest

from bpo_resume.model import Document
from bpo_resume.pipeline.extracting import Extractor
from bpo_resume.terminology import load_terminology


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(load_terminology())


def status_of(extractor: Extractor, duty: str) -> str:
    text = f"EXPERIENCE\nOperations Associate\nAcme Ltd\nJan 2015 - Mar 2017\n{duty}\n"
    found = [m for m in extractor.extract(Document.of_text(text)).mentions if m.kind == "role"]
    return found[-1].status


@pytest.mark.parametrize(
    "duty",
    [
        "Worked as a cashier on weekends",
        "Promoted to team leader within a year",
        "Served as acting billing specialist during leave",
        "Performed cashier duties in peak hours",
        "Customer Service Representative for a telecom client",
        "Covered for the front line as customer service agent",
    ],
)
def test_roles_claimed_for_the_person_are_facts(extractor: Extractor, duty: str) -> None:
    assert status_of(extractor, duty) == "affirmed"


@pytest.mark.parametrize(
    "duty",
    [
        "Coached 12 call center agents",
        "Sent the files to the underwriter for binding",
        "Counted tills at the Cashier Booth",
        "Took Supervisor calls in the evening shift of call center agents",
        "Sat beside one billing specialist in the pod",
        "Matched receipts with the accountant every month",
    ],
)
def test_roles_of_others_are_theirs(extractor: Extractor, duty: str) -> None:
    assert status_of(extractor, duty) == "other_person"
