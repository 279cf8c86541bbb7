"""The sample resumes, against what a person reads in them (``expected/*.json``, by hand)."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from quoted import evidence_in

from bpo_resume import Result, analyze, result_to_dict

RESUMES = Path(__file__).parents[2] / "examples" / "resumes"
FILES = sorted((Path(__file__).parent / "expected").glob("*.json"))
EXPECTED = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in FILES}

each = pytest.mark.parametrize("stem", EXPECTED)


@cache
def read(stem: str) -> Result:
    (path,) = RESUMES.glob(f"{stem}.*")
    result = analyze(path, as_of=date(2026, 1, 1))
    assert result.status == "ok", result.message
    return result


@cache
def record(stem: str) -> dict[str, Any]:
    return result_to_dict(read(stem))


def pick(found: dict[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    """What was found, under the keys the expectation speaks of."""
    return {key: found[key] for key in wanted}


def names(entries: list[dict[str, Any]]) -> set[str]:
    """Every name a term goes by here: the lexicon's and those written in the resume."""
    written = {span["text"] for entry in entries for span in entry["evidence"]}
    return {name.casefold() for name in written | {entry["name"] for entry in entries}}


def test_every_resume_has_an_expectation_and_the_other_way_round() -> None:
    assert sorted(path.stem for path in RESUMES.iterdir()) == sorted(EXPECTED)


@each
def test_side_and_has_bpo(stem: str) -> None:
    wanted = {key: EXPECTED[stem][key] for key in ("side", "has_bpo")}
    assert pick(record(stem)["experience"], wanted) == wanted


@each
def test_months(stem: str) -> None:
    wanted = EXPECTED[stem]["months"]
    found = record(stem)["experience"]["months"]
    assert {side: found[side]["likely"] for side in wanted} == wanted


@each
def test_level(stem: str) -> None:
    assert record(stem)["experience"]["level"] == EXPECTED[stem]["level"]


@each
def test_positions(stem: str) -> None:
    wanted = EXPECTED[stem]["positions"]
    found = record(stem)["positions"]
    # A level is expected of positions that count only.
    shown = [pick(position, expected) for position, expected in zip(found, wanted, strict=False)]
    extra = [position["title"] for position in found[len(wanted) :]]
    assert [*shown, *extra] == wanted


@each
def test_kpis(stem: str) -> None:
    wanted = EXPECTED[stem]["kpis"]
    found = record(stem)["kpis"]
    missing = [kpi for kpi in wanted if all(pick(other, kpi) != kpi for other in found)]
    assert missing == [], [pick(kpi, {"kpi", "kind", "value", "unit", "target"}) for kpi in found]
    if not wanted:
        assert found == []


@each
@pytest.mark.parametrize("kind", ["tools", "certifications", "languages"])
def test_names(stem: str, kind: str) -> None:
    found = names(record(stem)[kind])
    assert [name for name in EXPECTED[stem][kind] if name.casefold() not in found] == []
    absent = EXPECTED[stem].get("absent", {}).get(kind, [])
    assert [name for name in absent if name.casefold() in found] == []


@each
def test_every_evidence_is_the_text_at_its_place(stem: str) -> None:
    result = read(stem)
    assert result.resume is not None
    text = result.resume.document.text
    spans = list(evidence_in(result))
    assert spans
    for span in spans:
        assert text[span.start : span.end] == span.text
