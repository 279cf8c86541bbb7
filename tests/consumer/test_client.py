"""The program that the type checkers are given runs, and leaves no public name out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from consumer import client

import bpo_resume

ROOT = Path(__file__).parents[2]


def test_the_program_of_a_user_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    resumes = tmp_path / "resumes"
    resumes.mkdir()
    for name in ("call-centre-csr.pdf", "team-leader-philippines.pdf"):
        (resumes / name).write_bytes((ROOT / "examples" / "resumes" / name).read_bytes())
    examples = ROOT / "examples"
    profile, gold = examples / "profiles" / "voice-agent.toml", examples / "gold.jsonl"
    client.main(resumes, profile, gold, tmp_path)
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].startswith("call-centre-csr.pdf ")
    assert printed[-2:] == ["ok", "UsageError"]
    assert (tmp_path / "audit.jsonl").stat().st_size


def test_the_program_uses_every_public_name() -> None:
    code = Path(client.__file__).read_text(encoding="utf-8").partition("AS_OF =")[2]
    assert [name for name in bpo_resume.__all__ if not re.search(rf"\b{name}\b", code)] == []
