"""A vulnerability fails; a service out of reach does not, and is not taken for soundness."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from release.scripts import load_script

audit = load_script("audit")

FLAW = {"id": "PYSEC-1", "fix_versions": ["1.1"], "aliases": [], "description": ""}
SOUND = {"name": "sound", "version": "1.0", "vulns": []}
FLAWED = {"name": "flawed", "version": "1.0", "vulns": [FLAW]}
UNKNOWN = {"name": "gone", "skip_reason": "Dependency not found on PyPI"}
UNREACHABLE = "requests.exceptions.ConnectionError: Failed to resolve 'index.example'"


def answer(*found: Mapping[str, object]) -> CompletedProcess[str]:
    return CompletedProcess([], 0, json.dumps({"dependencies": found, "fixes": []}), "")


@pytest.mark.parametrize(
    ("given", "problems", "reached"),
    [
        (answer(SOUND), [], True),
        (answer(SOUND, FLAWED), ["flawed 1.0: PYSEC-1, fixed in 1.1"], True),
        (answer(SOUND, UNKNOWN), ["Dependency not found on PyPI"], True),
        (answer(UNKNOWN, UNKNOWN), [], False),
        (CompletedProcess([], 1, "", UNREACHABLE), [], False),
        (CompletedProcess([], 1, "", "hash mismatch"), ["hash mismatch"], True),
        (CompletedProcess([], 2, "", ""), ["pip-audit ended with 2"], True),
    ],
)
def test_what_an_answer_means(
    given: CompletedProcess[str], problems: list[str], reached: bool
) -> None:
    assert audit.judge(given) == (problems, reached)


def test_only_a_vulnerability_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    lock = tmp_path / "lock.txt"
    lock.write_text("# written by\nsound==1.0 \\\n    --hash=sha256:0\nflawed==1.0\n")
    asked: list[str] = []

    def ask(file: Path) -> CompletedProcess[str]:
        asked.append(file.read_text())
        return answers.pop(0)

    monkeypatch.setattr(audit, "ask", ask)
    answers = [answer(SOUND), answer(SOUND, FLAWED)]
    assert audit.main(lock) == 1
    assert asked == ["sound==1.0 \\\n    --hash=sha256:0\n", lock.read_text()]
    assert "PYSEC-1" in capsys.readouterr().out
    answers = [answer(UNKNOWN)]
    assert audit.main(lock) == 0
    assert "NOT AUDITED" in capsys.readouterr().out
    answers = [answer(SOUND), answer(SOUND)]
    assert audit.main(lock) == 0
    assert "No known" in capsys.readouterr().out
