"""Job profiles on the command line: written, checked, scanned with."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from reports.samples import make_result

from bpo_resume.cli import run

AGENT = """Customer Service Representative
Example Outsourcing BPO, January 2019 - December 2020
Answered 60 inbound calls a day; CSAT 91%
Skills: Zendesk
"""
CLERK = "Data Entry Operator\nExample Outsourcing BPO, January 2019 - December 2020\nKeyed forms"


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "a-clerk.txt").write_text(CLERK, encoding="utf-8")
    (folder / "b-agent.txt").write_text(AGENT, encoding="utf-8")
    return folder


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    file = tmp_path / "agent.toml"
    file.write_text(
        'title = "Agent"\n'
        '[[criteria]]\nkind = "months"\nneed = "must"\nof = "front"\nat_least = 12\n'
        '[[criteria]]\nkind = "kpi"\nneed = "nice"\nkpi = "csat"\nat_least = 90\n',
        encoding="utf-8",
    )
    return file


def scan(*arguments: str | Path) -> int:
    return run(["scan", *map(str, arguments), "--workers", "0", "--as-of", "2021-01-31"])


def test_the_best_fit_comes_first_with_its_evidence(inbox: Path, profile: Path) -> None:
    output = inbox.with_name("out.json")
    assert scan(inbox, "--profile", profile, "-o", output) == 0
    first, second = json.loads(output.read_text(encoding="utf-8"))
    assert (first["source"]["name"], second["source"]["name"]) == ("b-agent.txt", "a-clerk.txt")
    assert (first["fit"]["score"], first["fit"]["verdict"]) == (100, "meets")
    assert (second["fit"]["score"], second["fit"]["possible"]) == (0, 50)
    assert second["fit"]["verdict"] == "misses"
    csat = first["fit"]["criteria"][1]
    assert (csat["answer"], csat["evidence"][0]["text"]) == ("met", "CSAT 91%")


def test_a_sheet_and_a_condition_know_the_fit(inbox: Path, profile: Path) -> None:
    output = inbox.with_name("out.csv")
    assert scan(inbox, "--profile", profile, "--where", "fit >= 50", "-o", output) == 0
    with output.open(encoding="utf-8-sig", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert (row["name"], row["fit"], row["fit_unmet"]) == ("b-agent.txt", "100", "")
    assert row["fit_met"].startswith("at least 12 months of front office; ")


def test_another_order_is_obeyed(
    inbox: Path, profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert scan(inbox, "--profile", profile, "--sort", "name", "-f", "jsonl") == 0
    names = [json.loads(line)["source"]["name"] for line in capsys.readouterr().out.splitlines()]
    assert names == ["a-clerk.txt", "b-agent.txt"]


def test_the_table_shows_the_fit_of_a_scan_with_a_profile_only(
    inbox: Path, profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert scan(inbox) == 0
    assert "Fit" not in capsys.readouterr().out
    assert scan(inbox, "--profile", profile) == 0
    shown = capsys.readouterr().out
    assert "Fit" in shown
    assert "0–50" in shown


@pytest.mark.parametrize("option", ["--where=fit >= 50", "--sort=fit:desc"])
def test_fit_without_a_profile_is_wrong_usage(
    inbox: Path, option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert scan(inbox, option) == 2
    assert "--profile FILE" in capsys.readouterr().err


@pytest.mark.usefixtures("asked")
def test_one_resume_is_explained_against_the_profile(
    resume: Path,
    capsys: pytest.CaptureFixture[str],
    asked: dict[str, object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    asked["results"] = [make_result()]
    template = resume.with_name("new.toml")
    assert run(["profile", "new", str(template)]) == 0
    assert run(["show", str(resume), "--profile", str(template)]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "Fit: Team leader, customer service" in shown
    assert "at least 24 months of front office" in shown


def test_a_new_profile_is_sound_and_never_replaces_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "new.toml"
    assert run(["profile", "new", str(file)]) == 0
    assert run(["profile", "check", str(file)]) == 0
    assert "criteria, no problems" in capsys.readouterr().out
    assert run(["profile", "new", str(file)]) == 2
    assert "exists" in capsys.readouterr().err
    assert run(["profile", "new"]) == 0
    assert capsys.readouterr().out == file.read_text(encoding="utf-8")


def test_problems_of_a_profile_are_printed_and_stop_a_scan(
    inbox: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = inbox.with_name("young.toml")
    file.write_text('title = "x"\n[[criteria]]\nkind = "age"\nneed = "must"\n', encoding="utf-8")
    assert run(["profile", "check", str(file)]) == 1
    assert "age is no criterion" in capsys.readouterr().out
    assert scan(inbox, "--profile", file) == 2
    assert "age is no criterion" in capsys.readouterr().err
