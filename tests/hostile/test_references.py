"""What a file points at is not looked at, wherever it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hostile.references import declare, point_out

from bpo_resume import Analyzer

ELSEWHERE = "Amber Falcon Ledger"


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer()


@pytest.fixture
def target(tmp_path: Path) -> str:
    (tmp_path / "secret.txt").write_text(ELSEWHERE)
    return (tmp_path / "secret.txt").as_uri()


@pytest.mark.parametrize("name", point_out(""))
def test_no_file_that_a_resume_points_at_is_read(
    analyzer: Analyzer, tmp_path: Path, target: str, name: str
) -> None:
    file = tmp_path / name
    file.write_bytes(point_out(target)[name])
    result = analyzer.analyze(file)
    assert result.status == "ok", result.message
    assert result.resume
    assert [position.employer for position in result.resume.positions] == ["Example Outsourcing"]
    assert ELSEWHERE not in repr(result)


@pytest.mark.parametrize("name", declare(""))
def test_no_entity_brings_a_file(
    analyzer: Analyzer, tmp_path: Path, target: str, name: str
) -> None:
    file = tmp_path / name
    file.write_bytes(declare(target)[name])
    result = analyzer.analyze(file)
    assert result.status == ("ok" if name.endswith("xhtml") else "corrupt"), result.message
    assert ELSEWHERE not in repr(result)
