"""Analyzers that do to their process what hostile files do."""

from __future__ import annotations

import os
import time
from datetime import date
from pathlib import Path

from bpo_resume.model import Limits, Result
from bpo_resume.screening import Analyzer
from bpo_resume.screening.unread import describe_file

LIMITS = Limits()


def eat_memory(note: Path) -> None:
    """Take memory, 10 MB at a time, up to 2 GB; each call leaves a mark in the note."""
    with note.open("a") as file:
        file.write("x")
    food = []
    for _ in range(200):
        food.append(bytearray(os.urandom(1024)) * 10240)
        time.sleep(0.005)


class HostileAnalyzer(Analyzer):
    """Does what a file says: "hang", "die", "raise", "eat" ..., else reads it at once."""

    def __init__(
        self,
        *,
        as_of: date | None = None,
        lexicons: Path | str | None = None,
        limits: Limits = LIMITS,
        ocr: bool = False,
    ) -> None:
        self.as_of = as_of or date(2021, 1, 1)
        self.lexicons = lexicons
        self.limits = limits
        self.ocr = ocr
        self.versions = {}

    def prepare(self) -> None:
        pass

    def analyze(self, path: Path | str) -> Result:
        order = Path(path).read_text()
        if order == "hang":
            time.sleep(600)
        if order == "hang a second":
            time.sleep(1)
        if order == "eat":
            eat_memory(Path(f"{path}.tried"))
        if order == "refused":
            raise MemoryError
        if order == "raise":
            raise KeyError("a bug")
        if order == "die":
            os._exit(9)
        if order == "die once" and not Path(f"{path}.dead").exists():
            Path(f"{path}.dead").touch()
            os._exit(9)
        return Result(describe_file(Path(path)), "ok", f"process {os.getpid()}")


class StillbornAnalyzer(HostileAnalyzer):
    """Cannot start in a worker."""

    def prepare(self) -> None:
        raise RuntimeError("no pipeline")
