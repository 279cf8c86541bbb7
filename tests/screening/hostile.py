"""Analyzers that do to their process what hostile files do."""

from __future__ import annotations

import os
import time
from datetime import date
from pathlib import Path

from bpo_resume.model import Result, Source
from bpo_resume.screening import Analyzer


class HostileAnalyzer(Analyzer):
    """Does what a file says: "hang", "die", "raise", "die once", else reads it at once."""

    def __init__(
        self,
        *,
        as_of: date | None = None,
        lexicons: Path | str | None = None,
        ocr: bool = False,
    ) -> None:
        self.as_of = as_of or date(2021, 1, 1)
        self.lexicons = lexicons
        self.ocr = ocr
        self.versions = {}

    def prepare(self) -> None:
        pass

    def analyze(self, path: Path | str) -> Result:
        order = Path(path).read_text()
        if order == "hang":
            time.sleep(600)
        if order == "raise":
            raise KeyError("a bug")
        if order == "die":
            os._exit(9)
        if order == "die once" and not Path(f"{path}.dead").exists():
            Path(f"{path}.dead").touch()
            os._exit(9)
        return Result(Source(Path(path).name, str(path)), "ok", f"process {os.getpid()}")


class StillbornAnalyzer(HostileAnalyzer):
    """Cannot start in a worker."""

    def prepare(self) -> None:
        raise RuntimeError("no pipeline")
