"""What the documents tell people to type works."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from bpo_resume.terminology import check_terminology, load_terminology

ROOT = Path(__file__).parents[1]


def blocks(file: str, language: str) -> list[str]:
    text = (ROOT / file).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def test_the_python_of_the_readme_runs(tmp_path: Path) -> None:
    (code,) = blocks("README.md", "python")
    assert len(code.splitlines()) <= 10
    script = tmp_path / "example.py"
    script.write_text(code, encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, str(script)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert "call-centre-csr.pdf front" in ended.stdout
    assert "'" in ended.stdout.splitlines()[0]


def test_the_readme_installs_and_tests_in_two_commands() -> None:
    scan, tests = blocks("README.md", "sh")[0].splitlines()
    assert scan.startswith("python3 -m venv .venv && .venv/bin/pip install -e . && ")
    assert scan.endswith(".venv/bin/bpo-resume scan examples/resumes")
    assert tests == '.venv/bin/pip install -e ".[test]" && .venv/bin/python -m pytest'


@pytest.mark.parametrize("file", ["README.md", "CONTRIBUTING.md", "MAINTAINING.md", "SECURITY.md"])
def test_every_file_that_is_linked_or_named_exists(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    named = re.findall(r"\]\(([^)#:]+)\)", text)
    named += re.findall(r"`((?:bpo_resume|lexicons|examples|tests|benchmarks)/[\w./-]+)`", text)
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_term_of_the_contributing_guide_is_a_sound_one(tmp_path: Path) -> None:
    (term,) = blocks("CONTRIBUTING.md", "toml")
    (tmp_path / "tools.toml").write_text(term, encoding="utf-8")
    loaded = load_terminology(tmp_path)
    (id_,) = (table["id"] for table in tomllib.loads(term)["tool"])
    assert [found for found in check_terminology(loaded) if found.id == id_] == []
