"""A maker's name on an employer's line is not its tool, a part of a name is no name."""

from __future__ import annotations

import pytest

from bpo_resume.model import Document
from bpo_resume.pipeline.extracting import Extractor
from bpo_resume.pipeline.terms.longer_names import drop_parts
from bpo_resume.pipeline.terms.tagger import Hit
from bpo_resume.terminology import load_terminology


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(load_terminology())


def tools_in(extractor: Extractor, text: str) -> list[str]:
    mentions = extractor.extract(Document.of_text(text)).mentions
    return [mention.evidence.text for mention in mentions if mention.kind == "tool"]


@pytest.mark.parametrize("employer", ["Oracle Corporation", "McAfee Inc", "ADP Private Limited"])
def test_an_employer_is_no_tool(extractor: Extractor, employer: str) -> None:
    text = f"""WORK EXPERIENCE
Payroll Associate
{employer}
June 2016 - March 2019
Matched invoices in SAP
"""
    assert tools_in(extractor, text) == ["SAP"]


def test_a_tool_in_a_title_or_duty_stays(extractor: Extractor) -> None:
    text = """WORK EXPERIENCE
SAP Data Entry Operator
Northwind Traders Ltd
June 2016 - March 2019
Keyed orders in SAP and Oracle
"""
    assert tools_in(extractor, text) == ["SAP", "SAP", "Oracle"]


def test_a_longer_employer_takes_the_tool_in_it() -> None:
    hits = [Hit("employer", "oracle_india", 0, 12), Hit("tool", "oracle", 0, 6)]
    assert list(drop_parts(hits, ())) == hits[:1]


def test_an_employer_named_like_its_tool_leaves_the_tool() -> None:
    hits = [Hit("employer", "paypal", 0, 6), Hit("tool", "paypal", 0, 6)]
    assert list(drop_parts(hits, ())) == hits


@pytest.mark.parametrize("holder", ["tool", "certification"])
def test_a_role_inside_another_name_is_no_role(holder: str) -> None:
    hits = [Hit(holder, "pro_engineer", 0, 12), Hit("role", "engineer", 4, 12)]
    assert list(drop_parts(hits, ())) == hits[:1]


def test_roles_in_a_list_of_skills_name_no_job(extractor: Extractor) -> None:
    text = "SKILLS\nCashier, Receptionist, Excel\n\nEXPERIENCE\nCashier, Acme Ltd, 2015 - 2017\n"
    mentions = extractor.extract(Document.of_text(text)).mentions
    assert [m.evidence.text for m in mentions if m.kind == "role"] == ["Cashier"]
