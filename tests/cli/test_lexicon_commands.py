from __future__ import annotations

import re
import tomllib
from io import StringIO
from pathlib import Path

import pytest

from bpo_resume.cli import run

LEXICON_WITH_PROBLEMS = """
[[tool]]
id = "Not An Id"
name = "Example"
"""
OWN_TOOL = """
[[tool]]
id = "house_desk"
name = "HouseDesk 9"
category = "ticketing"
source = "in house"
matches = ["Logged tickets in HouseDesk 9"]
"""


@pytest.fixture
def own(tmp_path: Path) -> str:
    (tmp_path / "mine.toml").write_text(OWN_TOOL)
    return str(tmp_path)


def test_lexicon_list_counts_the_kinds(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lexicon", "list"]) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["Kind", "Terms", "Forms", "Files"] in rows
    assert {"role", "tool", "kpi"} <= {row[0] for row in rows if row}


def test_lexicon_list_names_the_terms_of_a_kind(
    own: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["lexicon", "list", "tool", "--lexicons", own]) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["house_desk", "HouseDesk", "9", "1"] in [row[:4] for row in rows]


def test_lexicon_search_prints_a_table_that_a_file_can_hold(
    own: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["lexicon", "search", "house", "desk", "9", "--lexicons", own]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(f"# {Path(own).as_posix()}/mine.toml\n[[tool]]\n")
    assert tomllib.loads(printed) == tomllib.loads(OWN_TOOL)


def test_lexicon_search_without_a_find_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lexicon", "search", "qqqqqqqq"]) == 1
    assert "no term is like 'qqqqqqqq'" in capsys.readouterr().err


def test_lexicon_explain_says_what_counts(own: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lexicon", "explain", "No experience in HouseDesk 9", "--lexicons", own]) == 0
    printed = capsys.readouterr().out
    assert re.search(r"17-28 +HouseDesk 9 +tool +house_desk +negated\n", printed)
    assert printed.endswith("negated 1\n")


def test_lexicon_explain_reads_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO("Lorem ipsum"))
    assert run(["lexicon", "explain", "-"]) == 0
    assert "no form of any term" in capsys.readouterr().out


def test_the_shipped_lexicons_hold_no_problem(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lexicon", "check"]) == 0
    assert "no problems" in capsys.readouterr().out


def test_every_problem_of_a_lexicon_is_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "tools.toml").write_text(LEXICON_WITH_PROBLEMS)
    assert run(["lexicon", "check", str(tmp_path)]) == 1
    captured = capsys.readouterr()
    mine = [line for line in captured.out.splitlines() if "tools.toml: tool Not An Id: " in line]
    assert len(mine) >= 3
    assert "problems" in captured.err
