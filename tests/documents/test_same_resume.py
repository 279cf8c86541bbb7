"""One resume saved in seven formats says the same (``same_resume/make.py`` wrote the files)."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bpo_resume import analyze, documents, result_to_dict

FOLDER = Path(__file__).parent / "same_resume"
EXPECTED = Path(__file__).parents[1] / "examples" / "expected"
FORMATS = {
    "docx": "docx",
    "pdf": "pdf",
    "html": "html",
    "rtf": "rtf",
    "odt": "odt",
    "txt": "text",
    "md": "markdown",
}
STEMS = sorted(path.stem for path in FOLDER.glob("*.docx"))
POSITION = ("title", "employer", "client", "start", "end", "months", "side", "level")
KPI = ("kpi", "kind", "value", "unit")
each = pytest.mark.parametrize(
    ("stem", "suffix"), [(stem, suffix) for stem in STEMS for suffix in FORMATS]
)


@cache
def record(stem: str, suffix: str) -> dict[str, Any]:
    return result_to_dict(analyze(FOLDER / f"{stem}.{suffix}", as_of=date(2026, 1, 1)))


def said(found: dict[str, Any]) -> dict[str, Any]:
    """What has to be the same in every format; sidebars may come before or after the jobs."""
    kpis = [tuple(kpi[key] for key in KPI) for kpi in found["kpis"]]
    return {
        "positions": [{key: job[key] for key in POSITION} for job in found["positions"]],
        "kpis": sorted(kpis, key=repr),
        "months": found["experience"]["months"],
    }


def test_there_are_six_resumes_in_every_format() -> None:
    assert len(STEMS) == 6
    assert {path.name for path in FOLDER.iterdir() if path.suffix[1:] in FORMATS} == {
        f"{stem}.{suffix}" for stem in STEMS for suffix in FORMATS
    }


@each
def test_every_format_gives_the_same_positions_kpis_and_months(stem: str, suffix: str) -> None:
    found = record(stem, suffix)
    assert (found["status"], found["source"]["format"]) == ("ok", FORMATS[suffix])
    assert said(found) == said(record(stem, "docx"))
    assert found["flags"] == []


@pytest.mark.parametrize("stem", STEMS)
def test_they_are_those_a_person_reads(stem: str) -> None:
    wanted = json.loads((EXPECTED / f"{stem}.json").read_text(encoding="utf-8"))
    found = record(stem, "docx")
    titles = [job["title"] for job in found["positions"]]
    assert titles == [job["title"] for job in wanted["positions"]]
    months = found["experience"]["months"]
    assert {side: months[side]["likely"] for side in wanted["months"]} == wanted["months"]


@pytest.mark.parametrize("suffix", ["html", "rtf", "odt"])
@pytest.mark.parametrize("stem", STEMS)
def test_lines_bullets_and_headings_are_those_of_the_docx(stem: str, suffix: str) -> None:
    """Size and boldness aside, a word processor's files read the same line by line."""

    def lines(end: str) -> list[tuple[str, bool, bool]]:
        document = documents.read(FOLDER / f"{stem}.{end}")
        return [(document.text[n.start : n.end], n.bullet, n.heading) for n in document.lines]

    assert lines(suffix) == lines("docx")
