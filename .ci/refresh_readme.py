"""Writes what the program prints today into the README: ``python .ci/refresh_readme.py``."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

README = Path(__file__).parents[1] / "README.md"
RESUMES = "examples/resumes"
ROWS = 7  # resumes of the table that are kept
LINES = 46  # lines of the explained resume that are kept


def print_report(columns: int, *arguments: str) -> list[str]:
    """The lines of a command, as of a fixed day and as wide as a page."""
    ended = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "bpo_resume", *arguments, "--as-of", "2026-01-31"],
        capture_output=True,
        check=True,
        cwd=README.parent,
        encoding="utf-8",
        env={**os.environ, "COLUMNS": str(columns)},
    )
    return ended.stdout.strip("\n").split("\n")


def shorten_table(lines: list[str]) -> list[str]:
    """Keep the heading, the first rows, and the totals."""
    rows = [
        number for number, line in enumerate(lines) if re.match(r" \S+ +(front|back|both) ", line)
    ]
    return [*lines[: rows[ROWS]], " …", "", *lines[-2:]]


def main() -> None:
    """Replace the blocks of text in the README, in their order."""
    table = shorten_table(print_report(118, "scan", RESUMES, "--rank", "front"))
    view = print_report(100, "show", f"{RESUMES}/call-centre-csr.pdf")[:LINES]
    blocks = iter((table, [*view, "…"]))
    text = README.read_text(encoding="utf-8")
    text = re.sub(
        r"^```text\n.*?^```$",
        lambda _: "\n".join(["```text", *next(blocks), "```"]),
        text,
        flags=re.MULTILINE | re.DOTALL,
    )
    README.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
