"""The same jobs come out of every layout: titles, employers, first and last months."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from layouts.gallery import BY_ID

from bpo_resume.screening import Analyzer

# What the pipeline can not do yet with lines that are read as they should be.
UNSOLVED = {
    "titles_and_dates_of_one_weight-latex": "an unknown town after the employer passes for it",
    "dates_in_the_middle-google_docs": "of a title over two lines only the second is taken",
}


def name_of(name: str) -> ParameterSet:
    reason = UNSOLVED.get(name)
    return pytest.param(
        name, marks=[pytest.mark.xfail(strict=True, reason=reason)] if reason else []
    )


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer(as_of=date(2026, 1, 1))


@pytest.mark.parametrize("name", list(map(name_of, BY_ID)))
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
