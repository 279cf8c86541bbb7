from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from reports.samples import make_result, make_unread

import bpo_resume.screening
from bpo_resume.cli import main, run
from bpo_resume.model import Limits


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(
    ("format_", "starts"),
    [("table", "\n File"), ("json", "[\n{"), ("jsonl", '{"schema"'), ("csv", "name,status")],
)
def test_scan_prints_the_format_asked_for(
    resume: Path, capsys: pytest.CaptureFixture[str], format_: str, starts: str
) -> None:
    assert run(["scan", str(resume), "--format", format_]) == 0
    assert capsys.readouterr().out.startswith(starts)


def test_scan_passes_its_options_on(asked: dict[str, Any], resume: Path) -> None:
    options = ["--as-of", "2021-01-31", "--workers", "3", "--timeout", "5"]
    options += ["--lexicons", "mine", "--lexicons", "ours"]
    options += ["--store", "kept.sqlite", "--fresh"]
    assert run(["scan", str(resume), *options, "--ocr"]) == 0
    assert asked["paths"] == [resume]
    assert asked["as_of"] == date(2021, 1, 31)
    assert (asked["workers"], asked["timeout"]) == (3, 5.0)
    assert list(asked["lexicons"]) == [Path("mine"), Path("ours")]
    assert asked["ocr"] is True
    assert (asked["store"], asked["fresh"]) == (Path("kept.sqlite"), True)


@pytest.mark.parametrize("command", ["scan", "show"])
def test_every_limit_has_a_flag(asked: dict[str, Any], resume: Path, command: str) -> None:
    assert run([command, str(resume)]) == 0
    assert (asked["limits"], asked["timeout"], asked["max_memory"]) == (Limits(), 60.0, 800.0)
    flags = ["--max-file-mb", "2", "--max-unpacked-mb", "0.5", "--max-pages", "3"]
    flags += ["--max-characters", "4", "--max-memory", "500", "--timeout", "6"]
    assert run([command, str(resume), *flags]) == 0
    assert asked["limits"] == Limits(2 * 2**20, 3, 4, 2**19)
    assert (asked["timeout"], asked["max_memory"]) == (6.0, 500.0)


def test_show_reads_in_a_worker_that_can_be_stopped(asked: dict[str, Any], resume: Path) -> None:
    run(["show", str(resume)])
    assert asked["workers"] == 1


@pytest.mark.parametrize(("files", "workers"), [(1, 1), (14, 1), (100_000, os.cpu_count())])
def test_workers_follow_the_number_of_files(
    asked: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
    resume: Path,
    files: int,
    workers: int,
) -> None:
    monkeypatch.setattr(bpo_resume.screening, "find_files", lambda *_, **__: [resume] * files)
    run(["scan", str(resume)])
    assert asked["workers"] == workers


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(("name", "starts"), [("o.csv", "name,"), ("o.json", "["), ("o", "\n")])
def test_the_name_of_the_output_says_the_format(
    resume: Path, capsys: pytest.CaptureFixture[str], name: str, starts: str
) -> None:
    output = resume.with_name(name)
    assert run(["scan", str(resume), "-o", str(output)]) == 0
    assert output.read_text().startswith(starts)
    assert capsys.readouterr().out == ""


@pytest.mark.usefixtures("asked")
def test_a_dash_is_standard_output(resume: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["scan", str(resume), "-o", "-", "-f", "jsonl"]) == 0
    assert capsys.readouterr().out.startswith('{"schema"')


@pytest.mark.parametrize(
    ("rank", "names"),
    [([], ["scan.pdf", "ana.pdf"]), (["--rank", "back"], ["ana.pdf", "scan.pdf"])],
)
def test_results_come_in_the_order_of_the_files_or_by_rank(
    asked: dict[str, Any],
    resume: Path,
    capsys: pytest.CaptureFixture[str],
    rank: list[str],
    names: list[str],
) -> None:
    asked["results"] = [make_unread(), make_result()]
    run(["scan", str(resume), "-f", "jsonl", *rank])
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["source"]["name"] for line in lines] == names


def test_files_that_were_not_read_are_named_and_the_others_reported(
    asked: dict[str, Any], resume: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked["results"] = [make_unread(), make_result()]
    assert run(["scan", str(resume), "-f", "jsonl"]) == 1
    captured = capsys.readouterr()
    lines = captured.out.splitlines()
    assert [json.loads(line)["status"] for line in lines] == ["needs_ocr", "ok"]
    assert "  inbox/scan.pdf: needs_ocr: its pages hold images" in captured.err


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["scan", "gone.pdf"], "gone.pdf"),
        (["scan"], "PATH"),
        (
            ["scan", ".", "--format", "xml"],
            "table, json, jsonl, csv, html, xlsx, parquet",
        ),
        (["scan", ".", "--where", "sid == 'front'"], "did you mean 'side'?\n  sid == 'front'\n  ^"),
        (["scan", ".", "--where", "kpi.aht > 3"], "no field 'kpi.aht'"),
        (["scan", ".", "--sort", "score.font"], "did you mean 'score.front'?"),
        (["scan", ".", "--top", "0"], "--top"),
        (["scan", ".", "--null"], '"-"'),
        (["scan", "-"], "no resumes in standard input"),
        (["scan", ".", "--as-of", "yesterday"], "YYYY-MM-DD"),
        (["scan", ".", "--workers", "-1"], "--workers"),
        (["scan", "empty"], "--recursive"),
        (["scan", ".", "--rank", "top"], "'front', 'back'"),
        (["scan", "resume.txt", "-o", "gone/out.json"], "Error: gone/out.json: "),
        (["scan", "resume.txt", "--lexicons", "gone"], "gone"),
        (["scan", "resume.txt", "--fresh"], "--store FILE"),
        (["scan", "resume.txt", "--store", "a.json", "-o", "./a.json"], "name two files"),
        (["scan", "resume.txt", "--store", "resume.txt"], "Error: resume.txt: it is no store"),
        (["show", "."], "folder"),
        (["show", "gone.pdf"], "gone.pdf"),
        (["scam"], "scam"),
        (["lexicon", "check", "gone"], "gone"),
        (["lexicon", "list", "gadget"], "role, kpi, tool"),
        (["lexicon", "list", "--lexicons", "gone"], "gone"),
    ],
)
def test_wrong_usage_is_told_on_standard_error(
    resume: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    argv: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(resume.parent)
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
    (resume.parent / "empty").mkdir()
    assert run(argv) == 2
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.out == ""


def test_show_explains_one_file(
    asked: dict[str, Any], resume: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["show", str(resume), "--as-of", "2021-01-01"]) == 0
    assert "Team Leader, Example Outsourcing" in capsys.readouterr().out
    assert asked["as_of"] == date(2021, 1, 1)


def test_show_of_an_unread_file_says_why(
    asked: dict[str, Any], resume: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked["results"] = [make_unread()]
    assert run(["show", str(resume)]) == 1
    assert "Run OCR on it" in capsys.readouterr().out


def test_schema_prints_a_valid_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    Draft202012Validator.check_schema(json.loads(capsys.readouterr().out))


def test_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("bpo-resume 0")


def test_help_loads_no_heavy_library() -> None:
    code = (
        "import sys; from bpo_resume.cli import run; run(['--help']);"
        "heavy = {'spacy', 'numpy', 'pypdfium2', 'lxml', 'pebble', 'pyarrow', 'xlsxwriter'};"
        "print(heavy & set(sys.modules))"
    )
    paths = os.pathsep.join(sys.path)
    ended = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": paths},
    )
    assert "scan" in ended.stdout
    assert ended.stdout.splitlines()[-1] == "set()"


def test_a_reader_that_goes_away_ends_the_program_quietly() -> None:
    code = "import sys; from bpo_resume.cli import run; sys.exit(run(['schema']))"
    program = subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert program.stdout is not None
    program.stdout.close()
    _, told = program.communicate(timeout=60)
    assert (program.returncode, told) == (1, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no such signal")
def test_what_nohup_started_outlives_its_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["bpo-resume", "--version"])
    for before, ends in [(signal.SIG_IGN, False), (signal.SIG_DFL, True)]:
        kept = signal.signal(signal.SIGHUP, before), signal.getsignal(signal.SIGTERM)
        try:
            with pytest.raises(SystemExit, match="0"):
                main()
            assert (signal.getsignal(signal.SIGHUP) is not before) is ends
        finally:
            signal.signal(signal.SIGHUP, kept[0])
            signal.signal(signal.SIGTERM, kept[1])
