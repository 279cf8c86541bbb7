"""KPI values that count: those of counted jobs, and those that speak for themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from assessment.readings import judge
from assessment.samples import make_kpi

from bpo_resume.assessment.measuring import find_measured_work
from bpo_resume.model import Document, Evidence, Judgement, KpiValue, Resume
from bpo_resume.terminology import load_terminology
from bpo_resume.terminology.terms import Kpi

TERMINOLOGY = load_terminology()
AHT = replace(make_kpi("aht", 300), unit="s", evidence=(Evidence("AHT 300 sec", 0, 11),))
SALES = replace(AHT, kpi="revenue", unit="USD", evidence=(Evidence("$30K in sales", 0, 13),))
ACCURACY = replace(AHT, kpi="accuracy", unit="%", evidence=(Evidence("99% accuracy", 0, 12),))
ATTENDANCE = replace(ACCURACY, kpi="attendance", evidence=(Evidence("98% attendance", 0, 14),))
CLAIMS = replace(
    AHT,
    kpi="throughput",
    kind="volume",
    unit="count/day",
    evidence=(Evidence("25 insurance\nclaims per day", 0, 26),),
)


def measure(values: Sequence[KpiValue], settings: Sequence[str]) -> list[str]:
    judgements = [
        Judgement(None, None, "none", setting, None, None)  # type: ignore[arg-type]
        for setting in settings
    ]
    resume = Resume(Document.of_text(""), kpis=tuple(values))
    return [value.kpi for value in find_measured_work(resume, judgements, TERMINOLOGY)]


@pytest.mark.parametrize("setting", ["provider", "shared_service", "contact_centre", "in_house"])
def test_all_values_of_a_counted_job_count(setting: str) -> None:
    assert measure([AHT, SALES], [setting]) == ["aht", "revenue"]


@pytest.mark.parametrize("setting", ["adjacent", "none"])
def test_in_other_jobs_only_what_speaks_for_itself(setting: str) -> None:
    assert measure([AHT, SALES, ACCURACY], [setting]) == ["aht", "accuracy"]
    assert measure([SALES, ACCURACY], [setting]) == []


def test_claims_make_their_accuracy_count_but_not_that_of_another_job() -> None:
    assert measure([CLAIMS, ACCURACY, SALES], ["none"]) == ["throughput", "accuracy"]
    assert measure([CLAIMS, replace(ACCURACY, position=1)], ["none"] * 2) == ["throughput"]


@pytest.mark.parametrize("unit", ["count", "count/year", "USD"])
def test_a_count_of_nobody_in_particular_does_not_speak_for_itself(unit: str) -> None:
    assert measure([replace(CLAIMS, unit=unit)], ["none"]) == []


def test_outside_of_all_jobs_one_that_counts_is_enough() -> None:
    alone = replace(SALES, position=None)
    assert measure([alone], ["adjacent", "provider"]) == ["revenue"]
    assert measure([alone], ["adjacent"]) == []


def test_a_bare_line_has_no_jobs_to_speak_against_it() -> None:
    _, assessment = judge("AHT 310 sec, CSAT 94%")
    assert [kpi.kpi for kpi in assessment.kpis] == ["aht", "csat"]


@pytest.mark.parametrize(("quote", "counts"), [("25 collectors", True), ("25 cashiers", False)])
def test_a_team_counts_in_any_job_by_who_is_led(quote: str, counts: bool) -> None:
    team = replace(
        AHT, kpi="team_size", unit="people", value=25, evidence=(Evidence(quote, 0, len(quote)),)
    )
    assert bool(measure([team], ["none"])) is counts


def test_money_and_teams_outside_of_all_jobs_are_of_what_most_jobs_are() -> None:
    alone = replace(SALES, position=None)
    assert measure([alone], ["provider", "none", "none"]) == []
    assert measure([alone], ["provider", "in_house", "none"]) == ["revenue"]
    assert measure([replace(ACCURACY, position=None)], ["provider", "none", "none"]) == ["accuracy"]


def test_telling_forms_are_forms_of_their_metric() -> None:
    kpis = TERMINOLOGY.of(Kpi).values()
    for kpi in kpis:
        if kpi.unit == "people":
            continue  # those tell who is led
        counted = (other for other in kpis if kpi.id in (other.id, other.pace))
        forms = " ".join(form for other in counted for form in other.forms).casefold()
        assert all(form == "*" or form.casefold() in forms for form in kpi.telling), kpi.id


def test_a_value_of_one_job_is_measured_by_that_job_and_not_by_the_others() -> None:
    here, there = replace(SALES, position=0), replace(SALES, position=1)
    assert measure([here], ["provider", "none"]) == ["revenue"]
    assert measure([there], ["provider", "none"]) == []


def test_a_measure_of_one_side_outside_of_all_jobs_needs_one_that_counts() -> None:
    """Most of the jobs are others, but sales say whose they are and handle times do."""
    alone = [replace(value, position=None) for value in (AHT, ACCURACY, ATTENDANCE)]
    assert measure(alone, ["provider", "none", "none"]) == ["aht", "accuracy", "attendance"]


def test_named_and_valued_measures_are_told_apart() -> None:
    job = "EXPERIENCE\nCall Center Agent\nGenpact\nJan 2015 - Mar 2018\n"
    _, assessment = judge(f"{job}Kept an AHT of 320 seconds and met CSAT targets\n")
    assert [kpi.kpi for kpi in assessment.kpis] == ["aht"]
    assert "csat" in [mention.id for mention in assessment.kpi_mentions]
