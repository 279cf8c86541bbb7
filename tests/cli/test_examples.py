"""The whole way, over the sample resumes of this repository."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bpo_resume.cli import run
from bpo_resume.model import Result
from bpo_resume.reports import result_to_dict, schema_text
from bpo_resume.screening import screen

EXAMPLES = Path(__file__).parents[2] / "examples" / "resumes"
AS_OF = date(2026, 1, 31)


@pytest.fixture(scope="module")
def results() -> list[Result]:
    return list(screen([EXAMPLES], as_of=AS_OF, workers=0))


@pytest.fixture(scope="module")
def scanned() -> list[dict[str, Any]]:
    """What two worker processes give."""
    found = screen([EXAMPLES], as_of=AS_OF, workers=2)
    return [result_to_dict(result) for result in found]


def spans(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if {"text", "start", "end", "page"} <= node.keys():
            yield node
        for value in node.values():
            yield from spans(value)
    elif isinstance(node, list):
        for value in node:
            yield from spans(value)


def test_every_example_is_read(results: list[Result]) -> None:
    assert len(results) >= 14
    assert {result.status for result in results} == {"ok"}


def test_every_example_satisfies_the_schema(results: list[Result]) -> None:
    validator = Draft202012Validator(json.loads(schema_text()))
    for result in results:
        validator.validate(result_to_dict(result))


def test_every_evidence_is_the_text_at_its_place(results: list[Result]) -> None:
    checked = 0
    for result in results:
        assert result.resume is not None
        document = result.resume.document
        for span in spans(result_to_dict(result)):
            assert document.text[span["start"] : span["end"]] == span["text"]
            assert 1 <= span["page"] <= document.source.pages
            checked += 1
    assert checked > 200


def test_workers_give_what_this_process_gives(
    results: list[Result], scanned: list[dict[str, Any]]
) -> None:
    assert scanned == [result_to_dict(result) for result in results]


def test_the_same_scan_gives_the_same_bytes(tmp_path: Path) -> None:
    outputs = [tmp_path / "first.jsonl", tmp_path / "second.jsonl"]
    for output in outputs:
        options = ["--as-of", "2026-01-31", "--workers", "0", "--output", str(output)]
        assert run(["scan", str(EXAMPLES), *options]) == 0
    first, second = (output.read_bytes() for output in outputs)
    assert first == second


def test_every_example_can_be_shown(capsys: pytest.CaptureFixture[str]) -> None:
    for file in sorted(EXAMPLES.glob("*.*"))[:3]:
        assert run(["show", str(file), "--as-of", "2026-01-31"]) == 0
        assert "as of 2026-01-31" in capsys.readouterr().out
