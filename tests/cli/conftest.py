"""A resume to scan, and a screening that answers without reading it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from reports.samples import make_result

import bpo_resume.screening
from bpo_resume.model import Result


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "resume.txt"
    path.write_text("Ana Example")
    return path


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the command asked for; every file is answered with the sample result."""
    seen: dict[str, Any] = {"results": [make_result()]}

    def screen(paths: list[Path], **options: Any) -> Iterator[Result]:
        seen.update(options, paths=paths)
        return (result for result in seen["results"])  # can be closed, as what screen gives

    monkeypatch.setattr(bpo_resume.screening, "screen", screen)
    return seen
