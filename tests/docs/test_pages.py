"""What the documentation tells people to type works, page by page, in the order of the page."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from bpo_resume import cli
from bpo_resume.commands import worker_options
from bpo_resume.profiles import parse_profile

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs").glob("*.md"))
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
RUN = {"python", "sh", "toml"}
# Pages of clusters and servers: their commands are checked, and run by tests of their own.
ELSEWHERE = {"scale.md"}


def blocks(page: Path) -> list[tuple[str, str]]:
    return [
        (language, code)
        for language, code in BLOCK.findall(page.read_text(encoding="utf-8"))
        if language in RUN
    ]


def run(command: list[str], place: Path) -> None:
    scripts = Path(sys.executable).parent
    ended = subprocess.run(
        command,
        cwd=place,
        text=True,
        capture_output=True,
        check=False,
        timeout=120,
        env={
            **os.environ,
            "PATH": os.pathsep.join((str(scripts), os.environ["PATH"])),
            "PYTHONPATH": os.pathsep.join(sys.path),
        },
    )
    assert ended.returncode == 0, (command, ended.stdout, ended.stderr)


def expand(word: str, place: Path) -> list[str]:
    """What a shell makes of a word with a star in it."""
    found = sorted(place.glob(word)) if "*" in word else []
    return [str(file.relative_to(place)) for file in found] or [word]


def run_commands(code: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line in its turn; our own commands in this process, which spares their start."""
    monkeypatch.chdir(place)
    monkeypatch.setattr(worker_options, "suggest_workers", lambda _: 0)
    for line in re.sub(r"\\\n", " ", code).splitlines():
        words = [found for word in shlex.split(line) for found in expand(word, place)]
        if words[:1] == ["bpo-resume"]:
            assert cli.run(words[1:]) == 0, line
        elif words:
            run(["bash", "-euo", "pipefail", "-c", line], place)


def check_installs(code: str) -> str:
    """The commands but for installations, whose extras must be there."""
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"][
        "optional-dependencies"
    ]
    kept = []
    for line in code.splitlines():
        if line.startswith("pip install"):
            for listed in re.findall(r"\[([\w,]+)\]", line):
                assert set(listed.split(",")) <= extras.keys(), line
        else:
            kept.append(line)
    return "\n".join(kept)


def check_options(code: str) -> None:
    """That every option of our own commands exists."""
    for command in re.sub(r"\\\n", " ", code).splitlines():
        words = shlex.split(command, comments=True)
        if words[:1] == ["bpo-resume"]:
            shown = subprocess.run(
                [sys.executable, "-m", "bpo_resume", words[1], "--help"],
                text=True,
                capture_output=True,
                check=True,
                env={**os.environ, "COLUMNS": "200", "PYTHONPATH": os.pathsep.join(sys.path)},
            ).stdout
            for option in (word for word in words if word.startswith("--")):
                assert option in shown, command


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_blocks_of_a_page_run(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples", target_is_directory=True)
    for number, (language, code) in enumerate(blocks(page)):
        if language == "sh":
            commands = check_installs(code)
            if page.name in ELSEWHERE:
                check_options(commands)
            else:
                run_commands(commands, tmp_path, monkeypatch)
        elif language == "python":
            script = tmp_path / f"block{number}.py"
            script.write_text(code, encoding="utf-8")
            run([sys.executable, str(script)], tmp_path)
        else:
            assert parse_profile(code, page.name).criteria


def test_every_page_is_in_the_contents() -> None:
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\w+$", index, re.MULTILINE)
    assert {page.stem for page in PAGES} == {*listed, "index"}


def test_the_pages_have_blocks_to_run() -> None:
    assert sum(len(blocks(page)) for page in PAGES) > 20
