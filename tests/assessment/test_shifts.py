"""Calls a day times their handle time fit into a shift, or are more than one person's."""

from __future__ import annotations

from dataclasses import replace

import pytest
from assessment.readings import judge
from assessment.samples import make_kpi
from hypothesis import given
from hypothesis import strategies as st

from bpo_resume.assessment.shifts import check_shifts

AHT = replace(make_kpi("aht", 320), unit="s")


@pytest.mark.parametrize(
    ("calls", "unit", "beyond"),
    [
        (80, "count/day", False),
        (200, "count/day", True),
        (100, "count/shift", False),
        (11, "count/hour", False),
        (20, "count/hour", True),
        (2000, "count/month", False),
    ],
)
def test_calls_fit_into_the_hours_of_a_shift(calls: float, unit: str, beyond: bool) -> None:
    volume = replace(make_kpi("call_volume", calls), unit=unit, kind="volume")
    values, flags = check_shifts([volume, AHT])
    assert [flag.code for flag in flags] == ["beyond_a_shift"] * beyond
    assert values[0].scope == ("unknown" if beyond else "own")
    assert values[1] == AHT


@pytest.mark.parametrize(
    "other",
    [
        replace(AHT, position=1),
        replace(AHT, kind="target"),
        replace(AHT, kind="delta", unit="%"),
        make_kpi("csat"),
    ],
    ids=["of another job", "aimed at", "a change", "another metric"],
)
def test_nothing_is_compared_that_is_not_of_the_same_work(other: object) -> None:
    volume = replace(make_kpi("call_volume", 500), unit="count/day", kind="volume")
    assert check_shifts([volume, other])[1] == ()  # type: ignore[list-item]


def test_the_calls_of_a_team_are_no_one_s() -> None:
    volume = replace(make_kpi("call_volume", 900), unit="count/day", kind="volume", scope="team")
    assert check_shifts([volume, AHT]) == ((volume, AHT), ())


@given(st.integers(1, 400), st.integers(20, 900), st.integers(1, 100))
def test_fewer_calls_are_never_too_many(calls: int, seconds: int, fewer: int) -> None:
    aht = replace(AHT, value=float(seconds))

    def flags(number: int) -> int:
        volume = replace(make_kpi("call_volume", float(number)), unit="count/day", kind="volume")
        return len(check_shifts([volume, aht])[1])

    assert flags(max(1, calls - fewer)) <= flags(calls)


def test_a_resume_says_it_in_words_and_keeps_both_values() -> None:
    text = "EXPERIENCE\nCall Center Agent\nGenpact\nJan 2015 - Mar 2018\n"
    _, assessment = judge(f"{text}Took 250 calls a day\nKept an AHT of 320 seconds\n")
    flag = next(f for f in assessment.flags if f.code == "beyond_a_shift")
    assert flag.message == (
        "250 calls a day at an AHT of 320 s make 22.2 hours; more than one person's"
    )
    assert {k.kpi for k in assessment.kpis} == {"call_volume", "aht"}


@pytest.mark.parametrize(
    ("calls", "unit", "beyond"),
    [
        (101, "count/day", False),
        (102, "count/day", True),
        (12, "count/hour", False),
        (13, "count/hour", True),
    ],
)
def test_an_hour_of_overtime_is_allowed_and_no_more(calls: float, unit: str, beyond: bool) -> None:
    volume = replace(make_kpi("call_volume", calls), unit=unit, kind="volume")
    assert bool(check_shifts([volume, AHT])[1]) is beyond


def test_exactly_nine_hours_fit() -> None:
    volume = replace(make_kpi("call_volume", 90), unit="count/day", kind="volume")
    assert check_shifts([volume, replace(AHT, value=360)])[1] == ()


def test_only_calls_are_held_against_the_handle_time_of_calls() -> None:
    letters = replace(make_kpi("transaction_volume", 500), unit="count/day", kind="volume")
    assert check_shifts([letters, AHT]) == ((letters, AHT), ())


def test_each_job_has_its_own_calls_and_handle_time() -> None:
    team = replace(make_kpi("call_volume", 900), unit="count/day", kind="volume", scope="team")
    here = replace(make_kpi("call_volume", 300), unit="count/day", kind="volume", position=1)
    values, flags = check_shifts([team, here, AHT, replace(AHT, position=1)])
    assert [value.scope for value in values] == ["team", "unknown", "own", "own"]
    assert len(flags) == 1


def test_calls_beyond_a_shift_are_quoted_where_they_stand_in_the_text() -> None:
    volume = replace(make_kpi("call_volume", 300), unit="count/day", kind="volume")
    (flag,) = check_shifts([volume, AHT])[1]
    assert flag.evidence == volume.evidence[0]
    (silent,) = check_shifts([replace(volume, evidence=()), AHT])[1]
    assert silent.evidence is None
