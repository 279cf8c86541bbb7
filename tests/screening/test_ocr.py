"""Scans through the whole way: the same career as from the text, marked as read by OCR."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from documents.drawings import draw_pdf, set_lines
from documents.scanning import RESUMES, SHORT_PDF, needs_engine, paste, scan
from jsonschema import Draft202012Validator
from quoted import evidence_in

from bpo_resume import Analyzer, documents, result_to_dict, screen
from bpo_resume.cli import run
from bpo_resume.reports import schema_text

needs_engine()

AS_OF = date(2026, 1, 1)


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer(as_of=AS_OF, ocr=True)


def without_places(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: without_places(v) for k, v in value.items() if k not in ("evidence", "reasons")}
    return list(map(without_places, value)) if isinstance(value, list) else value


@pytest.mark.parametrize("stem", ["call-centre-csr", "medical-coder", "help-desk-technician"])
def test_scan_tells_the_same_career_as_the_text(
    analyzer: Analyzer, tmp_path: Path, stem: str
) -> None:
    path = RESUMES / f"{stem}.pdf"
    (tmp_path / "scan.pdf").write_bytes(scan(path))
    printed = result_to_dict(analyzer.analyze(path))
    seen = result_to_dict(analyzer.analyze(tmp_path / "scan.pdf"))
    assert printed["positions"]
    for part in ("positions", "kpis", "languages", "certifications", "tools"):
        assert without_places(seen[part]) == without_places(printed[part]), part
    assert seen["experience"]["months"] == printed["experience"]["months"]


def test_evidence_of_a_scan_says_how_sure_the_engine_was(
    analyzer: Analyzer, tmp_path: Path
) -> None:
    (tmp_path / "scan.pdf").write_bytes(scan(SHORT_PDF))
    result = analyzer.analyze(tmp_path / "scan.pdf")
    assert result.resume is not None
    spans = list(evidence_in(result))
    assert spans
    for span in spans:
        assert result.resume.document.text[span.start : span.end] == span.text
        assert 0.6 < (span.ocr_confidence or 0) <= 1
    record = result_to_dict(result)
    Draft202012Validator(json.loads(schema_text())).validate(record)
    (flag,) = (flag for flag in record["flags"] if flag["code"] == "read_by_ocr")
    assert flag["message"].startswith("page 1 read by OCR, mean confidence 9")


def test_text_read_without_ocr_says_nothing_of_it(analyzer: Analyzer) -> None:
    path = RESUMES / "call-centre-csr.pdf"
    with_ocr, without = (result_to_dict(a.analyze(path)) for a in (analyzer, Analyzer(as_of=AS_OF)))
    assert with_ocr == without
    assert "ocr_confidence" not in json.dumps(without)


def test_page_that_was_not_read_is_flagged(tmp_path: Path) -> None:
    text = set_lines([(60, 100 + 20 * n, f"Page one, line {n}, of a resume") for n in range(9)])
    (tmp_path / "mixed.pdf").write_bytes(draw_pdf(text, paste))
    record = result_to_dict(Analyzer(as_of=AS_OF).analyze(tmp_path / "mixed.pdf"))
    assert [flag["code"] for flag in record["flags"]] == ["pages_without_text"]
    assert record["flags"][0]["message"].startswith("page 2 without text")


def test_workers_read_scans_too(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(scan(SHORT_PDF))
    asked = [result.status for result in screen([tmp_path], as_of=AS_OF, ocr=True)]
    assert asked == ["ok", "ok"]
    assert [result.status for result in screen([tmp_path], as_of=AS_OF)] == ["needs_ocr"] * 2


@pytest.mark.parametrize("command", ["scan", "show"])
def test_command_line_reads_scans_where_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(scan(SHORT_PDF))
    assert run([command, str(path)]) == 1
    assert "--ocr" in "".join(capsys.readouterr())
    assert run([command, str(path), "--ocr"]) == 0
    said = capsys.readouterr().out
    assert ("OCR 9" in said) == (command == "show")
    assert "2 y 3 m" in said


def test_without_the_extra_no_file_is_scanned(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    documents.load_engine.cache_clear()
    monkeypatch.delitem(sys.modules, "bpo_resume.documents.pictures.tesseract", raising=False)
    monkeypatch.setitem(sys.modules, "tesserocr", None)
    assert run(["scan", str(RESUMES), "--ocr"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert 'pip install "bpo-resume[ocr]"' in captured.err
