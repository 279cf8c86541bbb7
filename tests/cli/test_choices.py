"""What a scan reports: names from standard input, formats of bytes, conditions, order."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from reports.samples import make_result, make_unread

from bpo_resume.cli import run
from bpo_resume.model import Result


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(("format_", "starts"), [("xlsx", b"PK"), ("parquet", b"PAR1")])
def test_bytes_go_to_a_file_by_its_name_or_to_a_pipe(
    resume: Path, capfdbinary: pytest.CaptureFixture[bytes], format_: str, starts: bytes
) -> None:
    output = resume.with_name(f"o.{format_}")
    assert run(["scan", str(resume), "-o", str(output)]) == 0
    assert capfdbinary.readouterr().out == b""
    assert run(["scan", str(resume), "-f", format_]) == 0
    assert output.read_bytes() == capfdbinary.readouterr().out
    assert output.read_bytes().startswith(starts)


@pytest.mark.parametrize(
    ("results", "ending"),
    [
        ([make_result()], (0, "")),
        ([make_unread(), make_result()], (1, "inbox/scan.pdf: needs_ocr")),
        ([make_unread()], (1, "inbox/scan.pdf: needs_ocr")),
        ([make_result(), make_result()], (2, "--top 1")),
    ],
)
def test_json_resume_is_of_one_resume(
    asked: dict[str, Any],
    resume: Path,
    capsys: pytest.CaptureFixture[str],
    results: list[Result],
    ending: tuple[int, str],
) -> None:
    asked["results"] = results
    code = run(["scan", str(resume), "-f", "jsonresume"])
    captured = capsys.readouterr()
    assert code == ending[0]
    assert ending[1] in captured.err
    assert ("work" in captured.out) is (results.count(make_result()) == 1)


@pytest.fixture
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "folder").mkdir()
    for name in ("one.txt", "two.txt", "folder/three.txt", "line\nbreak.txt"):
        (tmp_path / name).write_text(name)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("arguments", "data", "names"),
    [
        (["-"], b"one.txt\n\ntwo.txt\r\none.txt\n", ["one.txt", "two.txt"]),
        (["two.txt", "-"], b"one.txt", ["two.txt", "one.txt"]),
        (["-", "-0"], b"one.txt\0line\nbreak.txt\0", ["one.txt", "line\nbreak.txt"]),
        (["-", "--null"], b"folder\0", ["folder/three.txt"]),
    ],
)
@pytest.mark.usefixtures("_folder")
def test_names_of_files_come_from_standard_input(
    asked: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    data: bytes,
    names: list[str],
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert run(["scan", *arguments, "-f", "jsonl"]) == 0
    assert asked["paths"] == [Path(name) for name in names]


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text on this system")
def test_names_that_are_no_text_are_files_too(
    asked: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = os.path.join(os.fsencode(tmp_path), b"r\xe9sum\xe9.txt")  # noqa: PTH118  # bytes
    Path(os.fsdecode(name)).write_text("Ana Example")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(name)))
    assert run(["scan", "-", "-f", "jsonl"]) == 0
    assert [os.fsencode(path) for path in asked["paths"]] == [name]


@pytest.mark.parametrize(
    ("options", "names"),
    [
        (["--where", "side == 'both' and level >= 'team_leader'"], ["ana.pdf", "ana.pdf"]),
        (["--where", "kpis.aht <= 360", "--top", "1"], ["ana.pdf"]),
        (["--where", "kpis.aht < 360"], []),
        (["--where", "kpis.aht < 360", "--where", "has_bpo"], []),
        (["--top", "3"], ["ana.pdf", "ana.pdf"]),
        (["--where", "status == 'needs_ocr'"], ["scan.pdf"]),
        (["--sort", "name:desc"], ["ana.pdf", "ana.pdf", "scan.pdf"]),
    ],
)
def test_files_that_were_not_read_count_whatever_is_asked_for(
    asked: dict[str, Any],
    resume: Path,
    capsys: pytest.CaptureFixture[str],
    options: list[str],
    names: list[str],
) -> None:
    asked["results"] = [make_result(), make_unread(), make_result()]
    assert run(["scan", str(resume), "-f", "jsonl", *options]) == 1
    captured = capsys.readouterr()
    assert [json.loads(line)["source"]["name"] for line in captured.out.splitlines()] == names
    assert "  inbox/scan.pdf: needs_ocr" in captured.err


def test_what_a_file_says_cannot_steer_the_terminal_from_a_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    steering = "\x1b]0;evil\x07\x9b2J\u202e"
    profile = tmp_path / "profile.toml"
    written = steering.encode("unicode_escape").decode().replace("\\x", "\\u00")
    profile.write_text(f'title = "x"\n"{written}" = 1\n', encoding="utf-8")
    tools = tmp_path / "lexicons" / "tools.toml"
    tools.parent.mkdir()
    tools.write_text(f'[[tool]]\nid = "{written}"\n', encoding="utf-8")
    for command in (
        ["profile", "check", str(profile)],
        ["scan", str(profile), "--profile", str(profile)],
        ["lexicon", "check", str(tools.parent)],
        ["scan", str(profile), "--lexicons", str(tools.parent)],
    ):
        assert run(command) in (1, 2)
        captured = capsys.readouterr()
        told = captured.out + captured.err
        assert "evil" in told, command
        assert not set(steering) - set("]0;evil2J") & set(told), command
