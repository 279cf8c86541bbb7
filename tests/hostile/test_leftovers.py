"""Personal data stay where they were put: nothing is left in temporary folders."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from bpo_resume.cli import run

EXAMPLES = Path(__file__).parents[2] / "examples" / "resumes"


# Those that write beside the report first, and one that does not.
@pytest.mark.parametrize("format_", ["html", "jsonl", "parquet", "xlsx"])
def test_a_scan_leaves_its_report_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format_: str
) -> None:
    temporary, place = tmp_path / "temporary", tmp_path / "place"
    temporary.mkdir()
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    monkeypatch.chdir(place)
    options = ["--workers", "0", "--format", format_, "--output", "report", "--audit", "log"]
    assert run(["scan", str(EXAMPLES / "kyc-analyst.docx"), *options]) == 0
    assert sorted(path.name for path in place.iterdir()) == ["log", "report"]
    assert list(temporary.iterdir()) == []
