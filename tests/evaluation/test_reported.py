from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from evaluation.samples import make_label, make_result
from reports.samples import make_result as make_full_result
from reports.samples import make_unread

from bpo_resume import Result, UsageError
from bpo_resume.evaluation import load_reported, report
from bpo_resume.model import Source
from bpo_resume.reports import WRITERS


def write(file: Path, *results: Result) -> Path:
    WRITERS["jsonl"].write_to(file, iter(results))
    return file


def test_what_a_scan_wrote_is_what_its_results_are(tmp_path: Path) -> None:
    odd = replace(make_unread(), source=Source("b\udcff.pdf"))  # a name that is no UTF-8
    results = [make_full_result(), make_unread(), make_result(make_label()), odd]
    file = write(tmp_path / "results.jsonl", *results)
    assert load_reported(file) == tuple(map(report, results))


def test_the_id_is_the_name_without_the_ending() -> None:
    reported = report(make_full_result())
    assert (reported.id, reported.place) == ("ana", "inbox/ana.pdf")
    assert report(make_result(make_label(id="v1.2"))).id == "v1.2"


def test_lines_that_are_no_results_are_told_all_at_once(tmp_path: Path) -> None:
    file = write(tmp_path / "results.jsonl", make_full_result())
    with file.open("a", encoding="utf-8") as lines:
        lines.write('{"schema": "bpo-resume/2"}\nnone\n')
    with pytest.raises(UsageError) as caught:
        load_reported(file)
    assert [told.split(": ")[:3] for told in str(caught.value).splitlines()] == [
        ["results.jsonl", "line 2", "schema"],
        ["results.jsonl", "line 2", "source"],
        ["results.jsonl", "line 2", "status"],
        ["results.jsonl", "line 3", "Invalid JSON"],
    ]
    with pytest.raises(UsageError, match="name what scan --format jsonl wrote"):
        load_reported(tmp_path / "absent.jsonl")
