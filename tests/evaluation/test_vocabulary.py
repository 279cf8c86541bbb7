"""The table of KPIs speaks of KPIs that there are, and people are told all words of labels."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

from bpo_resume.evaluation.vocabulary import LEVEL_NUMBERS, SAME_KPIS, UNMEASURED_KPIS, GoldKpi
from bpo_resume.model import LEVELS
from bpo_resume.terminology import load_terminology
from bpo_resume.terminology.terms import Family, Kpi

KNOWN = load_terminology().of(Kpi).keys()


def test_every_kpi_of_labels_that_is_measured_is_one_of_the_lexicons() -> None:
    measured = set(get_args(GoldKpi)) - UNMEASURED_KPIS
    assert {kpi for kpi in measured if not SAME_KPIS[kpi] & KNOWN} == set()


def test_every_kpi_that_counts_as_another_is_one_of_the_lexicons() -> None:
    named = {id_ for kpi, ids in SAME_KPIS.items() for id_ in ids - {kpi}}
    assert named - KNOWN == set()


def test_every_rung_has_a_number_and_none_is_lower_than_the_one_below() -> None:
    numbers = [LEVEL_NUMBERS[level] for level in LEVELS]
    assert numbers == sorted(numbers)
    assert set(numbers) == {1, 2, 3, 4, 5, 6}


def test_the_page_for_who_labels_names_every_family_and_kpi() -> None:
    page = (Path(__file__).parents[2] / "docs" / "accuracy.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(\w+)`", page[page.index("### What a label is") :]))
    assert {*get_args(Family), *get_args(GoldKpi)} - named == set()
