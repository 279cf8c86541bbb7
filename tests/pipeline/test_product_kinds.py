"""A kind of product beside the name of one tells nothing more; by itself it is a tool."""

from __future__ import annotations

import pytest
from pipeline.extractors import extractor

from bpo_resume.model import Document


@pytest.mark.parametrize(
    ("line", "tools"),
    [
        ("CRM tools: Zendesk, Freshdesk", ["Zendesk", "Freshdesk"]),
        ("CRM/Tools used : Salesforce", ["Salesforce"]),
        ("CRM software such as Salesforce", ["Salesforce"]),
        ("Zendesk CRM, Outlook", ["Zendesk", "Outlook"]),
        ("CRM (Zendesk), Outlook", ["Zendesk", "Outlook"]),
        ("CRM, Zendesk, Outlook", ["CRM", "Zendesk", "Outlook"]),
        ("Zendesk, CRM, Outlook", ["Zendesk", "CRM", "Outlook"]),
        ("CRM software, Outlook", ["CRM software", "Outlook"]),
    ],
)
def test_a_kind_is_none_beside_a_product(line: str, tools: list[str]) -> None:
    mentions = extractor().extract(Document.of_text(f"TECHNICAL SKILLS\n{line}\n")).mentions
    assert [found.evidence.text for found in mentions if found.kind == "tool"] == tools
