"""Sentences and descriptions against the lines that head a job."""

from __future__ import annotations

import pytest

from bpo_resume.pipeline.text.prose import is_prose


@pytest.mark.parametrize(
    "line",
    [
        "Leading provider of payroll and benefits services in the region",
        "A global manufacturer of pumps with nine plants",
        "One of the largest retail banks of the country",
        "The world's largest outsourcing company by staff",
        "Responsible for the daily work of the billing desk",
        "Training new employees on the products of the bank",
        "Processing claims of members, associates and providers daily",
    ],
)
def test_what_an_employer_is_and_what_was_done_heads_no_job(line: str) -> None:
    assert is_prose(line)


@pytest.mark.parametrize(
    "line",
    [
        "Lead Provider Relations Specialist",
        "Leading Edge Outsourcing Company",
        "Global Bank Ltd",
        "Senior Manager, Global Services",
        "Training Manager, Globex Ltd, Pune, India",
        "Provider Data Management Associate, Globex Ltd, Pune",
        "Performance Analyst, Acme Shared Services, Manila",
    ],
)
def test_titles_and_names_are_no_sentences(line: str) -> None:
    assert not is_prose(line)
