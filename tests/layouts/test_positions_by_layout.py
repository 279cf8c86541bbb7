"""The same jobs come out of every layout: titles, employers, first and last months."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from layouts.gallery import BY_ID

from bpo_resume.screening import Analyzer


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer(as_of=date(2026, 1, 1))


@pytest.mark.parametrize("name", BY_ID)
def test_positions_are_those_painted(analyzer: Analyzer, name: str, tmp_path: Path) -> None:
    fixture = BY_ID[name]
    file = tmp_path / f"{name}.pdf"
    file.write_bytes(fixture.pdf())
    resume = analyzer.analyze(file).resume
    assert resume is not None
    found = {(p.title, p.start, p.end) for p in resume.positions}
    assert found == {(job.title, job.start, job.end) for job in fixture.resume.jobs}
    employers = {p.title: p.employer for p in resume.positions}
    assert employers == {job.title: job.employer for job in fixture.resume.jobs}
