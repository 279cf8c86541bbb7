"""Blind reports and audit logs from the command line."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.parquet
import pytest

from bpo_resume.blinding import blind as blinding
from bpo_resume.cli import run
from bpo_resume.reports import WRITERS

EXAMPLES = Path(__file__).parents[2] / "examples"
NAME = "Wielgosz"
TEXT = f"""Ana {NAME}
ana.wielgosz@example.com | (555) 555-0100

EXPERIENCE
Team Leader, Concentrix, Manila, Jan 2019 - Dec 2022
Led 12 agents; CSAT of 92% in Genesys. Reported to Mr. Roe.
"""


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / f"Ana {NAME}"
    folder.mkdir()
    (folder / f"Ana_{NAME}_CV.txt").write_text(TEXT)
    (folder / f"{NAME} empty.txt").touch()
    return folder


def scan(inbox: Path, *options: str | Path) -> int:
    known = ["--as-of", "2026-01-31", "--workers", "0"]
    return run(["scan", str(inbox), *known, *map(str, options)])


def read(output: Path) -> str:
    """Everything that stands in a report of any format."""
    if output.suffix == ".xlsx":
        book = openpyxl.load_workbook(output)
        cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
        return str((book.properties, cells))
    if output.suffix == ".parquet":
        return str(pyarrow.parquet.read_table(output).to_pylist())
    return output.read_text(encoding="utf-8")


@pytest.mark.parametrize("format_", WRITERS)
def test_no_format_and_no_message_tells_the_person(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], format_: str
) -> None:
    profile = EXAMPLES / "profiles" / "voice-team-leader.toml"
    output = tmp_path / f"report.{format_}"
    shown = scan(inbox, "-f", format_, "-o", output, "--blind", "--profile", profile)
    assert shown == 1, "one file is empty"
    told = read(output) + capfd.readouterr().err
    for secret in (NAME, NAME.lower(), "555-0100", "Mr.", "Roe"):
        assert secret not in told
    assert "candidate-" in told
    assert "Genesys" in told or format_ in ("table", "csv", "xlsx")


def test_nothing_is_written_where_a_leak_is_found(
    inbox: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(blinding, "find_personal", lambda *_, **__: ())
    monkeypatch.setattr(blinding, "_replace_the_rest", lambda text, *_: text)
    output, audit = tmp_path / "o.jsonl", tmp_path / "audit.jsonl"
    assert scan(inbox, "-o", output, "--blind", "--audit", audit) == 1
    told = capsys.readouterr().err
    assert "Error: candidate-" in told
    assert "nothing is reported" in told
    assert NAME not in told
    assert not output.exists()
    assert not audit.exists()


def test_show_explains_a_resume_blind(inbox: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", str(inbox / f"Ana_{NAME}_CV.txt"), "--blind"]) == 0
    told = capsys.readouterr().out
    assert NAME not in told
    assert "Concentrix" in told
    assert "candidate-" in told


# --- the audit log -------------------------------------------------------------------------------


@pytest.fixture
def examples(tmp_path: Path) -> Path:
    folder = tmp_path / "examples"
    shutil.copytree(EXAMPLES / "resumes", folder)
    (folder / "empty.txt").touch()
    return folder


def records(audit: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in audit.read_text(encoding="utf-8").splitlines()]


def of(kind: str, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [record for record in found if record["record"] == kind]


def test_a_log_accounts_for_every_file(examples: Path, tmp_path: Path) -> None:
    audit, output = tmp_path / "audit.jsonl", tmp_path / "o.csv"
    profile = EXAMPLES / "profiles" / "voice-team-leader.toml"
    where = ["side == 'front'", "months.front >= 24"]
    asked = ["--where", where[0], "--where", where[1], "--profile", profile, "--top", "3"]
    scan(examples, "-o", output, "--audit", audit, *asked)
    found = records(audit)
    assert [record["record"] for record in found[:1] + found[-1:]] == ["run", "end"]
    (run_, *_), (end,) = found, of("end", found)
    inputs, reported = of("input", found), of("reported", found)
    assert run_["where"] == where
    assert (run_["top"], run_["blind"], run_["as_of"]) == (3, False, "2026-01-31")
    assert run_["profile"]["title"]
    assert set(run_["versions"]) == {"bpo_resume", "lexicons"}
    assert len(inputs) == end["inputs"] == len(list(examples.iterdir()))
    assert end["statuses"] == {"empty": 1, "ok": len(inputs) - 1}
    assert end["held"] == [sum(r["holds"][n] is True for r in inputs) for n in range(2)]
    assert sum(end["verdicts"].values()) == len(inputs) - 1
    assert end["reported"] == len(reported) == 3
    rows = csv.DictReader(io.StringIO(output.read_text(encoding="utf-8")))
    assert [row["sha256"] for row in rows] == [record["sha256"] for record in reported]
    chosen = {record["sha256"] for record in reported}
    assert all(record["holds"] == [True, True] for record in inputs if record["sha256"] in chosen)


def test_a_log_holds_no_name_and_no_text(inbox: Path, tmp_path: Path) -> None:
    audit = tmp_path / "audit.jsonl"
    scan(inbox, "-o", tmp_path / "o.jsonl", "--audit", audit)
    assert NAME.lower() not in audit.read_text(encoding="utf-8").lower()
    assert "Genesys" not in audit.read_text(encoding="utf-8")


def test_runs_are_added_and_the_same_run_is_the_same(examples: Path, tmp_path: Path) -> None:
    audit = tmp_path / "audit.jsonl"
    for _ in range(2):
        scan(examples, "-o", tmp_path / "o.jsonl", "--audit", audit)
    lines = audit.read_text(encoding="utf-8").splitlines()
    assert lines[: len(lines) // 2] == lines[len(lines) // 2 :]
    assert len(of("run", records(audit))) == 2


def test_a_run_that_fails_leaves_the_log_as_it_was(examples: Path, tmp_path: Path) -> None:
    audit = tmp_path / "audit.jsonl"
    scan(examples, "-o", tmp_path / "o.jsonl", "--audit", audit)
    before = audit.read_bytes()
    assert scan(examples, "-f", "jsonresume", "-o", tmp_path / "o.json", "--audit", audit) == 2
    assert audit.read_bytes() == before


def test_a_log_that_cannot_be_is_told_before_files_are_read(
    inbox: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for place in (tmp_path, tmp_path / "missing" / "audit.jsonl"):
        assert scan(inbox, "-o", tmp_path / "o.jsonl", "--audit", place) == 2
        assert f"{place}: no file to add to" in capsys.readouterr().err
    assert not (tmp_path / "o.jsonl").exists()
