"""When the name of a metric, without a number, is worth telling."""

from __future__ import annotations

import pytest

from bpo_resume.model import Document
from bpo_resume.pipeline.extracting import Extractor
from bpo_resume.terminology import load_terminology


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(load_terminology())


def named(extractor: Extractor, text: str) -> list[str]:
    resume = extractor.extract(Document.of_text(text))
    return [mention.id for mention in resume.mentions if mention.kind == "kpi"]


@pytest.mark.parametrize(
    ("text", "kpis"),
    [
        ("Monitored AHT and FCR", ["aht", "fcr"]),
        ("Met attendance targets every month", ["attendance"]),
        ("Kept attendance of the pupils", []),
        ("Tracked department productivity", ["productivity"]),
        ("Improved productivity through better filing", []),
        ("Improved productivity by 12% through better filing", ["productivity"]),
        ("A high level of accuracy", []),
        ("Met accuracy standards in coding", ["accuracy"]),
        ("Ensured customer satisfaction at all times", []),
        ("Exceeded customer satisfaction goals", ["csat"]),
        ("Prepared budgets and month-end close", []),
        ("Managed a budget of $2 million", ["budget"]),
        ("Installed a bio-metric attendance clock", []),
        ("Set quality standards for the print shop", []),
        ("Processed invoices and answered calls", []),
        ("Processed 5,000 invoices in March", ["transaction_volume"]),
        ("Processed 120 invoices daily", []),  # a value of throughput, which has no name here
        ("Met new hires to talk about attendance", []),
        ("Maintained accuracy standards", []),
        ("Prepared budgets for the branch. Managed a budget of $2 million", ["budget"]),
        ("Reduced TAT of invoices from 5 to 3 days", ["tat"]),
        ("Mejoré el nivel de satisfacción del cliente", ["csat"]),
    ],
)
def test_a_name_is_told_where_it_measures(extractor: Extractor, text: str, kpis: list[str]) -> None:
    assert named(extractor, text) == kpis


def test_words_of_measuring_speak_of_their_own_sentence(extractor: Extractor) -> None:
    assert named(extractor, "Ensured accuracy of records. Exceeded sales goals.") == [
        "sales_attainment"
    ]
    assert named(extractor, "- Checked accuracy\n- Monitored the sky") == []


def test_names_of_other_kinds_are_left_alone(extractor: Extractor) -> None:
    resume = extractor.extract(Document.of_text("Processed invoices in SAP"))
    assert {mention.kind for mention in resume.mentions} >= {"tool", "duty"}
