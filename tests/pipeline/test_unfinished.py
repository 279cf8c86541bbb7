"""Certifications told to be unfinished are not held by a keyword elsewhere."""

from __future__ import annotations

import pytest

from bpo_resume import analyze_text


@pytest.mark.parametrize(
    ("told", "listed", "statuses"),
    [
        ("Pursuing PMP", "PMP", {"aspirational"}),
        ("Earned PMP in 2012", "PMP", {"affirmed"}),
        ("Pursuing PMP", "ITIL Foundation", {"affirmed", "aspirational"}),
    ],
)
def test_a_keyword_holds_nothing_that_is_told_to_be_unfinished(
    told: str, listed: str, statuses: set[str]
) -> None:
    job = f"EXPERIENCE\nAccountant\nAcme\nJan 2015 - Dec 2018\n{told}\n\n"
    resume = analyze_text(f"{job}SKILLS\nExcel, {listed}, Tally\n").resume
    assert resume is not None
    assert {m.status for m in resume.mentions if m.kind == "certification"} == statuses


@pytest.mark.parametrize(
    ("lines", "statuses"),
    [
        ("PMP certified\nPursuing CAPM", ["affirmed", "aspirational"]),
        ("PMP\npending", ["aspirational"]),
        ("PMP pursuing, CAPM", ["aspirational", "affirmed"]),
    ],
)
def test_a_line_that_names_what_is_pursued_says_nothing_of_the_one_above(
    lines: str, statuses: list[str]
) -> None:
    resume = analyze_text(
        f"EXPERIENCE\nAccountant\nAcme\n2015 - 2018\n\nCERTIFICATIONS\n{lines}\n"
    ).resume
    assert resume is not None
    assert [m.status for m in resume.mentions if m.kind == "certification"] == statuses
