"""Whole synthetic resumes of many regions and trades, judged exactly as a person judges them.

A pair of files a resume: NAME.txt, and NAME.toml with what is true of it. What a resume lacks is
left out there. The level of a job that does not count is nobody's to say, and not compared.
"""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bpo_resume import Analyzer, result_to_dict
from bpo_resume.model import COUNTED_SETTINGS

HERE = Path(__file__).parent
CASES = {file.stem: tomllib.loads(file.read_text("utf-8")) for file in HERE.glob("*.toml")}
_FACTS = ("title", "employer", "client", "start", "end", "side", "setting", "team_size", "duration")


@pytest.fixture(scope="module")
def analyzers() -> dict[str, Analyzer]:
    days = {case["as_of"] for case in CASES.values()}
    return {day: Analyzer(as_of=date.fromisoformat(day)) for day in days}


def summary(record: dict[str, Any]) -> dict[str, Any]:
    """What a record says, in the form of the expectations."""
    experience = record["experience"]
    return {
        "side": experience["side"],
        "has_bpo": experience["has_bpo"],
        "months": {name: months["likely"] for name, months in experience["months"].items()},
        "highest": experience["level"]["highest"],
        "current": experience["level"]["current"],
        "flags": sorted({flag["code"] for flag in record["flags"]}),
        "positions": [position_of(position) for position in record["positions"]],
    }


def position_of(record: dict[str, Any]) -> dict[str, Any]:
    counted = record["setting"] in COUNTED_SETTINGS
    return {
        **{fact: record.get(fact) for fact in _FACTS},
        "employment": record.get("employment", "paid"),
        "level": record.get("level") if counted else None,
    }


def expectation(case: dict[str, Any]) -> dict[str, Any]:
    return {
        **{fact: case.get(fact) for fact in ("side", "has_bpo", "months", "highest", "current")},
        "flags": sorted(case["flags"]),
        "positions": [position_of(position) for position in case.get("positions", [])],
    }


@pytest.mark.parametrize("name", sorted(CASES))
def test_a_resume_is_read_and_judged_exactly(analyzers: dict[str, Analyzer], name: str) -> None:
    case = CASES[name]
    result = analyzers[case["as_of"]].analyze(HERE / f"{name}.txt")
    assert result.status == "ok", result.message
    assert summary(result_to_dict(result)) == expectation(case)


def test_every_resume_has_an_expectation() -> None:
    assert {file.stem for file in HERE.glob("*.txt")} == set(CASES)
