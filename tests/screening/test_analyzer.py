from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from reports.samples import make_assessment, make_resume
from terminology.directories import TOOLS, write_lexicons

import bpo_resume.assessment
import bpo_resume.documents
from bpo_resume import errors
from bpo_resume.model import Assessment, Document, Limits, Resume, Source, Status
from bpo_resume.screening import Analyzer, analyze, screen
from bpo_resume.screening.attempt import attempt
from bpo_resume.terminology import Terminology, load_terminology


class CannedExtractor:
    """Finds the sample resume in every document."""

    def extract(self, document: Document) -> Resume:
        return make_resume()


@pytest.fixture
def analyzer(monkeypatch: pytest.MonkeyPatch) -> Analyzer:
    """Reads for real; what it extracts and concludes is the sample."""

    def assess(resume: Resume, as_of: date, terminology: Terminology) -> Assessment:
        return make_assessment()

    monkeypatch.setattr(bpo_resume.assessment, "assess", assess)
    analyzer = Analyzer(as_of=date(2021, 1, 1))
    vars(analyzer)["_extractor"] = CannedExtractor()
    return analyzer


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "resume.pdf"
    path.write_bytes(b"bytes")
    return path


def read_errors() -> Iterator[errors.ReadError]:
    for kind in errors.ReadError.__subclasses__():
        yield kind("resume.pdf", "it is so", "Do this")


@pytest.mark.parametrize("error", list(read_errors()), ids=lambda error: str(error.status))
def test_a_read_error_becomes_a_result_with_its_status(
    analyzer: Analyzer, file: Path, monkeypatch: pytest.MonkeyPatch, error: errors.ReadError
) -> None:
    def read(path: Path, **options: object) -> Document:
        raise error

    monkeypatch.setattr(bpo_resume.documents, "read", read)
    result = analyzer.analyze(file)
    assert (result.status, result.message) == (error.status, "it is so. Do this")
    assert (result.resume, result.assessment) == (None, None)
    digest = hashlib.sha256(b"bytes").hexdigest()
    assert result.source == Source("resume.pdf", str(file), digest, "", 5)


def test_every_status_but_those_of_the_run_itself_has_an_error() -> None:
    statuses = {error.status for error in read_errors()}
    assert statuses | {"ok", "timeout", "failed"} == set(get_args(Status))


def test_text_that_was_read_is_extracted_and_assessed(analyzer: Analyzer) -> None:
    result = analyzer.analyze_text("Ana Example", "ana")
    assert (result.status, result.message) == ("ok", "")
    assert result.source.name == "ana"
    assert result.assessment == make_assessment()


@pytest.mark.parametrize("text", ["", " \n\t "])
def test_empty_text_is_empty_and_no_resume(analyzer: Analyzer, text: str) -> None:
    result = analyzer.analyze_text(text)
    assert (result.status, result.resume) == ("empty", None)


def test_halves_of_surrogate_pairs_keep_their_places(analyzer: Analyzer) -> None:
    found = Document.of_text("a\ud800b\udfff", "text")
    assert found.text == "a\ufffdb\ufffd"
    assert analyzer.analyze_text("\udc00 Ana Example").status == "ok"


def test_limits_are_those_of_the_caller(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ana Example")
    (result,) = screen([tmp_path], limits=Limits(characters=5))
    assert result.status == "too_large"
    assert "--max-characters" in result.message
    assert analyze(tmp_path / "a.txt", limits=Limits(bytes=5)).status == "too_large"


def test_results_name_the_versions_they_depend_on(analyzer: Analyzer) -> None:
    versions = analyzer.analyze_text("Ana Example").versions
    assert set(versions) == {"bpo_resume", "lexicons"}
    assert versions["lexicons"] == analyzer.terminology.fingerprint


def test_unread_files_name_the_lexicons_too(file: Path, tmp_path: Path) -> None:
    own = write_lexicons(tmp_path / "own", tools=TOOLS)
    file.write_bytes(b"")
    (result,) = screen([file], lexicons=[own])
    assert result.status != "ok"
    assert result.versions["lexicons"] == load_terminology(own).fingerprint


def test_without_a_date_today_closes_what_goes_on() -> None:
    assert Analyzer().as_of == date.today()


def test_a_bug_is_raised_alone_and_reported_among_many(
    analyzer: Analyzer,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def read(path: Path, **options: object) -> Document:
        return {}["missing"]  # type: ignore[no-any-return]

    monkeypatch.setattr(bpo_resume.documents, "read", read)
    with pytest.raises(KeyError):
        analyzer.analyze(file)
    caplog.set_level(logging.DEBUG, "bpo_resume")
    result = attempt(analyzer, file)
    assert result.status == "failed"
    assert "KeyError: 'missing' (test_analyzer.py, line" in result.message
    assert "Traceback" in caplog.text


def test_wrong_arguments_are_told_before_the_first_result(tmp_path: Path) -> None:
    with pytest.raises(errors.UsageError):
        screen([tmp_path / "gone.pdf"])
    with pytest.raises(errors.UsageError):
        screen([tmp_path], lexicons=tmp_path / "gone")


def test_a_file_that_vanished_costs_itself_only(tmp_path: Path) -> None:
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for file in files:
        file.touch()
    results = screen([tmp_path], workers=0)
    files[0].unlink()
    first, second = results
    assert (first.status, first.source.sha256) == ("failed", "")
    assert second.status == "empty"
