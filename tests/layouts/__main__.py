"""Writes every fixture into a folder: PYTHONPATH=tests python -m layouts FOLDER."""

from __future__ import annotations

import sys
from pathlib import Path

from layouts.gallery import FIXTURES

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for fixture in FIXTURES:
        (folder / f"{fixture.id}.pdf").write_bytes(fixture.pdf())
