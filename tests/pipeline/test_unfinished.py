"""Certifications told to be unfinished are not held by a keyword elsewhere."""

from __future__ import annotations

import pytest

from bpo_resume import analyze_text


@pytest.mark.parametrize(
    ("told", "listed", "statuses"),
    [
        ("CPA candidate, two sections passed", "CPA", {"aspirational"}),
        ("CPA licensed since 2012", "CPA", {"affirmed"}),
        ("Pursuing PMP", "CPA", {"affirmed", "aspirational"}),
    ],
)
def test_a_keyword_holds_nothing_that_is_told_to_be_unfinished(
    told: str, listed: str, statuses: set[str]
) -> None:
    resume = analyze_text(
        f"EXPERIENCE\nAccountant\nAcme\nJan 2015 - Dec 2018\n{told}\n\nSKILLS\nExcel, {listed}, Tally\n"
    ).resume
    assert resume is not None
    assert {m.status for m in resume.mentions if m.kind == "certification"} == statuses
