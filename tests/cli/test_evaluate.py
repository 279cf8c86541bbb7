"""Labelled resumes on the command line: figures, misses, and what a change did to them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from evaluation.samples import clerk, entry, make_label, make_result, outsider, raw, write_gold

from bpo_resume.cli import run
from bpo_resume.evaluation import FIGURES
from bpo_resume.model import Result, Source
from bpo_resume.reports import WRITERS

ANA, BOB = make_label(), make_label(**outsider())
AS_OF = ["--as-of", "2026-01-31"]


@pytest.fixture
def gold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: dict[str, Any]) -> Path:
    """Labels of two resumes, whose files lie below them; the results are as labelled."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")
    (tmp_path / "resumes" / "more").mkdir(parents=True)
    (tmp_path / "resumes" / "ana.pdf").touch()
    (tmp_path / "resumes" / "more" / "bob.docx").touch()
    (tmp_path / "resumes" / "carla.pdf").touch()
    asked["results"] = [make_result(ANA), make_result(BOB)]
    return write_gold(Path("gold.jsonl"), raw(), outsider())


def evaluate(*arguments: str | Path) -> int:
    return run(["evaluate", *map(str, arguments)])


def write_baseline(file: str = "before.json") -> Path:
    assert evaluate("gold.jsonl", *AS_OF, "-o", file) == 0
    return Path(file)


def test_the_files_of_labels_are_sought_where_the_labels_lie(
    gold: Path, asked: dict[str, Any]
) -> None:
    assert evaluate(gold, *AS_OF, "--workers", "2", "--lexicons", "mine", "--timeout", "5") == 0
    assert asked["paths"] == [Path("resumes/ana.pdf"), Path("resumes/more/bob.docx")]
    assert (asked["as_of"], asked["workers"], asked["timeout"]) == (date(2026, 1, 31), 2, 5.0)
    assert list(asked["lexicons"]) == [Path("mine")]


def test_the_files_of_labels_may_lie_elsewhere(gold: Path, asked: dict[str, Any]) -> None:
    other = gold.rename(Path("resumes", "more", "gold.jsonl"))
    asked["results"] = [make_result(ANA)]
    assert evaluate(other, "resumes/ana.pdf", "resumes/carla.pdf", *AS_OF) == 1
    assert asked["paths"] == [Path("resumes/ana.pdf")]


def test_the_table_says_every_figure_and_of_how_many(
    gold: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluate(gold, *AS_OF) == 0
    out = capsys.readouterr().out
    rows = {words[0]: words[1:] for words in map(str.split, out.splitlines()) if words}
    assert rows.keys() >= set(FIGURES)
    assert rows["read"] == ["1.000", "2"]
    assert rows["positions"] == ["1.000", "1.000", "1.000", "4"]
    assert "2 labelled resumes, as of 2026-01-31, bpo-resume 1.0, lexicons 0123456789abcdef." in out


def test_json_has_the_figures_by_name(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate(gold, *AS_OF, "--format", "json") == 0
    record = json.loads(capsys.readouterr().out)
    assert record["schema"] == "bpo-resume-evaluation/1"
    assert (record["gold"]["resumes"], record["as_of"]) == (2, "2026-01-31")
    assert list(record["figures"]) == list(FIGURES)
    assert record["figures"]["side"] == {"rate": 1.0, "n": 2}
    assert record["figures"]["tools"] == {"f1": 1.0, "precision": 1.0, "recall": 1.0, "n": 2}
    assert json.loads(write_baseline().read_text(encoding="utf-8")) == record


def test_misses_are_one_a_line(
    gold: Path, asked: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    asked["results"] = [make_result(make_label(tools=["SAP", "Ora\x1bcle"])), make_result(BOB)]
    assert evaluate(gold, *AS_OF, "--misses", "tools") == 0
    assert capsys.readouterr().out == "ana | Genesys | –\nana | – | Ora cle\n"
    assert evaluate(gold, *AS_OF, "--misses", "side") == 0
    assert capsys.readouterr().out == ""


def test_a_label_without_a_file_is_missed_and_named(
    gold: Path, asked: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("resumes", "ana.pdf").unlink()
    asked["results"] = [make_result(BOB)]
    assert evaluate(gold, *AS_OF, "--misses", "read") == 1
    captured = capsys.readouterr()
    assert captured.out == "ana | ok | missing: no file or result is called so\n"
    assert "1 of 2 labelled resumes not read:\n  ana: missing: no file" in captured.err


def test_a_file_that_was_not_read_is_missed_and_named(
    gold: Path, asked: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    asked["results"] = [Result(Source("ana.pdf"), "encrypted", "a password"), make_result(BOB)]
    assert evaluate(gold, *AS_OF) == 1
    captured = capsys.readouterr()
    assert "  ana: encrypted: a password" in captured.err
    assert "side" in captured.out


def test_what_did_not_fall_ends_well(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = write_baseline()
    assert evaluate(gold, *AS_OF, "--baseline", before) == 0
    captured = capsys.readouterr()
    assert "→" not in captured.out
    assert captured.err == ""


def test_what_rose_is_shown_and_ends_well(
    gold: Path, asked: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    results = asked["results"]
    asked["results"] = [make_result(make_label(tools=["SAP"])), make_result(BOB)]
    before = write_baseline()
    asked["results"] = [replace(one, versions={"lexicons": "new"}) for one in results]
    assert evaluate(gold, *AS_OF, "--baseline", before) == 0
    out = capsys.readouterr().out
    assert "0.667 → 1.000" in out
    assert "lexicons 0123456789abcdef → new." in out


def test_a_fall_is_shown_named_and_ends_with_1(
    gold: Path, asked: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    before = write_baseline()
    asked["results"] = [make_result(make_label(tools=["SAP"], side="front")), make_result(BOB)]
    assert evaluate(gold, *AS_OF, "--baseline", before) == 1
    captured = capsys.readouterr()
    assert "1.000 → 0.500" in captured.out
    told = "Lower than before:\n  side: rate 1.000 → 0.500\n  tools: f1 1.000 → 0.667\n"
    assert captured.err == told


def test_of_how_many_is_shown_where_it_changed(
    gold: Path, asked: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    before = write_baseline()
    asked["results"] = [make_result(make_label(entries=[entry(), clerk()])), make_result(BOB)]
    assert evaluate(gold, *AS_OF, "--baseline", before) == 1
    rows = capsys.readouterr().out.splitlines()
    (dates,) = (row.split() for row in rows if row.startswith(" dates"))
    assert dates == ["dates", "1.000", "8", "→", "6"]


def test_a_fall_ends_with_1_in_json_too(
    gold: Path, asked: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    before = write_baseline()
    asked["results"] = [make_result(ANA), make_result(make_label(**outsider(tools=["SAP"])))]
    assert evaluate(gold, *AS_OF, "--baseline", before, "-o", "after.json") == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "  tools: precision 1.000 → 0.667\n" in captured.err
    after = json.loads(Path("after.json").read_text(encoding="utf-8"))
    assert after["figures"]["tools"]["precision"] == 0.667


def test_results_of_a_scan_are_measured_without_reading(
    gold: Path, asked: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    WRITERS["jsonl"].write_to(Path("scan.jsonl"), iter(asked["results"]))
    assert evaluate(gold, "--results", "scan.jsonl", "-f", "json") == 0
    measured = capsys.readouterr().out
    assert "paths" not in asked
    assert json.loads(measured)["as_of"] == "2026-01-31"  # as the results say
    assert evaluate(gold, *AS_OF, "-f", "json") == 0
    assert capsys.readouterr().out == measured


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ([], "GOLD"),
        (["gone.jsonl"], "gone.jsonl: "),
        (["gold.jsonl", "gone"], "gone: no such file or folder"),
        (["gold.jsonl", "resumes/carla.pdf"], "no labelled resume in resumes/carla.pdf"),
        (["gold.jsonl", "--misses", "tool"], "'tool' is not one of read, side"),
        (["gold.jsonl", "--misses", "tools", "-f", "json"], "--misses prints no figures"),
        (["gold.jsonl", "--misses", "tools", "-o", "misses.json"], "--misses prints no figures"),
        (["gold.jsonl", "--misses", "tools", "--baseline", "a.json"], "--misses prints no"),
        (["gold.jsonl", "resumes", "--results", "scan.jsonl"], "--results are of files"),
        (["gold.jsonl", "--lexicons", "mine", "--results", "scan.jsonl"], "--results are of files"),
        (["gold.jsonl", "--results", "gone.jsonl"], "gone.jsonl: "),
        (["gold.jsonl", "--baseline", "gone.json"], "gone.json: "),
        (["gold.jsonl", "--baseline", "gold.jsonl"], "name what evaluate --format json wrote"),
        (["gold.jsonl", "--baseline", "a.json", "-o", "./a.json"], "name two files"),
        (["gold.jsonl", "--format", "csv"], "--format"),
        (["gold.jsonl", "--as-of", "2025-12-31"], "2025-12-31 and 2026-01-31"),
    ],
)
@pytest.mark.usefixtures("gold")
def test_wrong_usage_is_told_on_standard_error(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, argv: list[str], said: str
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    assert evaluate(*argv) == 2
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.out == ""


def test_two_files_of_one_label_are_told(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("resumes", "more", "ana.txt").touch()
    assert evaluate(gold, *AS_OF) == 2
    told = capsys.readouterr().err
    assert str(Path("resumes/ana.pdf")) + " and " + str(Path("resumes/more/ana.txt")) in told


def test_what_is_wrong_with_labels_is_told(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_gold(gold, raw(side="up"), outsider(id=""))
    assert evaluate(gold) == 2
    told = capsys.readouterr().err
    assert "gold.jsonl: line 1: side: " in told
    assert "gold.jsonl: line 2: id: " in told
    assert "Traceback" not in told
