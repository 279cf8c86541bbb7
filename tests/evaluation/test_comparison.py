from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from evaluation.samples import make_label, make_result

from bpo_resume import UsageError, evaluate
from bpo_resume.evaluation import Record, find_falls, load_record, make_record, say_fall, say_record
from bpo_resume.evaluation.comparison import Fall

ANA = make_label()
RECORD = make_record(evaluate([ANA], [make_result(ANA)]))


def with_figure(field: str, **measures: float | None) -> Record:
    """The record with other measures in one figure."""
    figure = {**RECORD.figures[field], **measures}
    return replace(RECORD, figures={**RECORD.figures, field: figure})


def test_a_record_comes_back_from_its_file(tmp_path: Path) -> None:
    file = tmp_path / "before.json"
    file.write_text(say_record(RECORD), encoding="utf-8")
    assert load_record(file) == RECORD


def test_a_record_holds_no_word_of_a_resume() -> None:
    record = make_record(evaluate([ANA], [make_result(make_label(tools=["Oracle"]))]))
    told = say_record(record)
    assert not [word for word in ("ana", "SAP", "Oracle", "Team Leader") if word in told]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("[]", "Input should be an object"),
        ("{", "Invalid JSON"),
        ('{"schema": "bpo-resume/1"}', "schema: Input should be 'bpo-resume-evaluation/1'"),
    ],
)
def test_a_file_that_is_no_record_is_told(tmp_path: Path, content: str, told: str) -> None:
    file = tmp_path / "before.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=r"name what evaluate --format json wrote") as caught:
        load_record(file)
    assert told in str(caught.value)
    with pytest.raises(UsageError, match=r"absent.json: "):
        load_record(tmp_path / "absent.json")


def test_what_is_as_before_or_better_did_not_fall() -> None:
    assert find_falls(RECORD, RECORD) == ()
    assert find_falls(with_figure("tools", f1=0.9, precision=0.9), RECORD) == ()


@pytest.mark.parametrize(
    ("field", "measure"), [("side", "rate"), ("tools", "f1"), ("tools", "precision")]
)
def test_the_last_decimal_is_a_fall(field: str, measure: str) -> None:
    after = with_figure(field, **{measure: 0.999})
    assert find_falls(RECORD, after) == (Fall(field, measure, 1.0, 0.999),)
    assert say_fall(Fall(field, measure, 1.0, 0.999)) == f"{field}: {measure} 1.000 → 0.999"


def test_recall_alone_may_fall() -> None:
    before = with_figure("tools", f1=0.8, precision=0.8, recall=0.8)
    assert find_falls(before, with_figure("tools", f1=0.81, precision=0.9, recall=0.74)) == ()


def test_what_can_no_longer_be_measured_fell() -> None:
    (fall,) = find_falls(RECORD, with_figure("position_side", rate=None, n=0))
    assert say_fall(fall) == "position_side: rate 1.000 → –"


def test_what_was_not_measured_before_did_not_fall() -> None:
    assert find_falls(with_figure("side", rate=None), with_figure("side", rate=0.1)) == ()
    fewer = {field: figure for field, figure in RECORD.figures.items() if field != "side"}
    assert find_falls(replace(RECORD, figures=fewer), with_figure("side", rate=0.1)) == ()


def test_figures_of_other_labels_or_dates_are_not_compared() -> None:
    other = make_record(evaluate([make_label(tools=["SAP"])], [make_result(ANA)]))
    with pytest.raises(UsageError, match="measured on other labels"):
        find_falls(other, RECORD)
    with pytest.raises(UsageError, match="as of 2020-01-01 and this evaluation as of 2026-01-31"):
        find_falls(replace(RECORD, as_of="2020-01-01"), RECORD)
