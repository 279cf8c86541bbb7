"""Real resumes, where the shared material lies beside the checkout: evidence holds in them too.

Nothing of them is printed but the name of the file and the place in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from quoted import evidence_in

from bpo_resume.model import Result
from bpo_resume.screening import Analyzer

FOLDERS = [Path(__file__).parents[2] / "shared" / "resumes" / name for name in ("dev", "corpus")]
SAMPLE = 60


def spread(files: list[Path], count: int) -> list[Path]:
    """``count`` files evenly spread over the list, the same ones every time."""
    step = max(1.0, len(files) / count)
    return [files[int(index * step)] for index in range(min(count, len(files)))]


FILES = spread(
    sorted(file for folder in FOLDERS if folder.is_dir() for file in folder.rglob("*.*")), SAMPLE
)
pytestmark = pytest.mark.skipif(not FILES, reason="the shared resumes are not beside this checkout")


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer(as_of=date(2026, 1, 1))


def broken(result: Result) -> Iterator[str]:
    """Where a quote is not what the text says there."""
    if result.resume is None:
        return
    text = result.resume.document.text
    for quote in evidence_in((result.resume, result.assessment)):
        if text[quote.start : quote.end] != quote.text:
            yield f"{result.source.name}: {quote.start}-{quote.end}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_quote_of_a_real_resume_is_what_its_text_says(analyzer: Analyzer, file: Path) -> None:
    result = analyzer.analyze(file)
    assert result.status in ("ok", "needs_ocr", "empty")
    assert (result.resume is None) == (result.status != "ok")
    assert list(broken(result)) == []


def test_most_real_resumes_are_read_and_say_something(analyzer: Analyzer) -> None:
    results = [analyzer.analyze(file) for file in spread(FILES, 10)]
    read = [result.resume for result in results if result.resume is not None]
    assert len(read) >= 8
    assert sum(1 for resume in read if list(evidence_in(resume))) >= 8
