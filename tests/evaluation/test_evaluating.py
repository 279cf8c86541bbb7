"""Each figure right and wrong, by changing one thing in a result that is as labelled."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from evaluation.samples import (
    AS_OF,
    cashier,
    clerk,
    entry,
    make_label,
    make_result,
    outsider,
    value,
)

from bpo_resume import Evaluation, Result, UsageError, evaluate
from bpo_resume.errors import Status
from bpo_resume.evaluation import Share, Tally
from bpo_resume.model import Source

ANA = make_label()
BOB = make_label(**outsider())


def as_if(**changes: Any) -> Evaluation:
    """The evaluation of Ana's label against a result that says something else in places."""
    return evaluate([ANA], [make_result(make_label(**changes))])


def misses(evaluation: Evaluation, field: str) -> list[tuple[str, str]]:
    assert {miss.resume for miss in evaluation.misses[field]} <= {"ana"}
    return [(miss.wanted, miss.got) for miss in evaluation.misses[field]]


def unread(status: Status = "needs_ocr", message: str = "its pages hold images") -> Result:
    return Result(Source("ana.pdf", "inbox/ana.pdf"), status, message)


def test_a_result_that_is_as_labelled_has_no_miss() -> None:
    evaluation = as_if()
    assert {field for field, missed in evaluation.misses.items() if missed} == set()
    assert evaluation.figures["months"] == Share(2, 2)
    assert evaluation.figures["dates"] == Share(6, 6)
    assert evaluation.figures["positions"] == Tally(3, 3, 3)
    assert evaluation.figures["relevant_position"] == Tally(2, 2, 2)
    assert evaluation.figures["position_level"] == Share(2, 2)
    assert evaluation.figures["kpi_values"] == Tally(2, 2, 2)
    assert evaluation.figures["languages"] == Tally(2, 2, 2)
    assert (evaluation.resumes, evaluation.as_of) == (1, AS_OF)
    assert evaluation.versions == {"bpo_resume": "1.0", "lexicons": "0123456789abcdef"}


def test_a_side_is_right_or_wrong() -> None:
    evaluation = as_if(side="front")
    assert evaluation.figures["side"] == Share(0, 1)
    assert misses(evaluation, "side") == [("both", "front")]


def test_bpo_that_is_not_found_and_bpo_that_is_not_there() -> None:
    in_house = [entry(relevance="equivalent"), clerk(), cashier()]
    lost = as_if(entries=in_house, has_bpo=False)
    assert lost.figures["has_bpo"] == Tally(0, n=1, found=0)
    assert misses(lost, "has_bpo") == [("BPO", "no BPO")]
    label = make_label(entries=in_house, has_bpo=False)
    assert evaluate([label], [make_result(ANA)]).figures["has_bpo"] == Tally(0, n=0, found=1)


@pytest.mark.parametrize(
    ("level", "exact", "near"), [(1, 0, 0), (2, 0, 1), (3, 1, 1), (4, 0, 1), (5, 0, 0)]
)
def test_a_level_is_right_or_next_to_right(level: int, exact: int, near: int) -> None:
    entries = [entry(level=level), clerk(), cashier()]
    evaluation = as_if(entries=entries, level_highest=level, level_current=level)
    for field in ("level_highest", "level_current"):
        assert evaluation.figures[field] == Share(exact, 1)
        assert evaluation.figures[f"{field}_within_1"] == Share(near, 1)
    assert evaluation.figures["position_level"] == Share(1 + exact, 2)


def test_a_level_that_is_not_found_is_next_to_nothing() -> None:
    label = make_label(
        entries=[clerk()], side="back", has_bpo=False, level_highest=1, level_current=1
    )
    evaluation = evaluate([label], [make_result(make_label(**outsider(id="ana")))])
    assert evaluation.figures["level_highest_within_1"] == Share(0, 1)
    assert misses(evaluation, "level_highest") == [("1", "–")]


def test_where_no_work_counts_no_level_is_asked_for() -> None:
    evaluation = evaluate([BOB], [make_result(BOB)])
    for field in ("level_highest", "level_current_within_1", "months", "position_side"):
        assert evaluation.figures[field] == Share()
        assert evaluation.measures[field] == {"rate": None, "n": 0}


def test_months_are_right_within_the_tolerance() -> None:
    # Ana led for 95 months and billed for 36.
    evaluation = as_if(entries=[entry(start="2018-12"), clerk(start="2014-03"), cashier()])
    assert evaluation.figures["months"] == Share(2, 2)
    evaluation = as_if(entries=[entry(start="2019-02"), clerk(start="2014-05"), cashier()])
    assert misses(evaluation, "months") == [("front 95", "front 84"), ("back 36", "back 32")]


def test_months_of_a_side_nobody_worked_on_are_asked_for_only_where_some_are_found() -> None:
    label = make_label(entries=[entry()], side="front")
    assert evaluate([label], [make_result(label)]).figures["months"] == Share(1, 1)
    evaluation = evaluate([label], [make_result(ANA)])
    assert misses(evaluation, "months") == [("back 0", "back 36")]


def test_months_are_not_asked_for_where_a_date_is_missing() -> None:
    label = make_label(entries=[entry(start=None), clerk()])
    assert evaluate([label], [make_result(ANA)]).figures["months"] == Share(1, 1)


def test_jobs_that_are_lost_and_jobs_that_are_too_many() -> None:
    other = entry(title="Chef", start="2010-01", end="2011-12")
    evaluation = as_if(entries=[entry(), cashier(), other])
    assert evaluation.figures["positions"] == Tally(2, n=3, found=3)
    assert misses(evaluation, "positions") == [
        ("Billing Clerk, 2014 to 2016", "–"),
        ("–", "Chef, 2010-01 to 2011-12"),
    ]


def test_dates_are_as_labelled_to_the_letter() -> None:
    entries = [entry(start="2018-04", end="2026-01"), clerk(end=None), cashier(start="2012")]
    evaluation = as_if(entries=entries)
    assert evaluation.figures["dates"] == Share(2, 6)
    assert misses(evaluation, "dates") == [
        ("Team Leader: start 2018-03", "2018-04"),
        ("Team Leader: end present", "2026-01"),
        ("Billing Clerk: end 2016", "–"),
        ("Cashier: start 2012-01", "2012"),
    ]


def test_a_date_that_the_text_does_not_say_is_not_asked_for() -> None:
    label = make_label(entries=[entry(end=None), clerk(), cashier()])
    assert evaluate([label], [make_result(ANA)]).figures["dates"] == Share(5, 5)


def test_jobs_that_count_and_jobs_that_do_not() -> None:
    entries = [entry(), clerk(relevance="adjacent", side="none", family=None), cashier()]
    evaluation = as_if(entries=entries)
    assert evaluation.figures["relevant_position"] == Tally(1, n=2, found=1)
    assert misses(evaluation, "relevant_position") == [("Billing Clerk: equivalent", "adjacent")]
    assert evaluation.figures["position_side"] == Share(1, 1)  # of those that count on both sides
    label = make_label(entries=entries)
    assert evaluate([label], [make_result(ANA)]).figures["relevant_position"] == Tally(1, 1, 2)


def test_the_side_and_level_of_a_job() -> None:
    evaluation = as_if(entries=[entry(side="back", level=2), clerk(), cashier()], level_highest=2)
    assert evaluation.figures["position_side"] == Share(1, 2)
    assert misses(evaluation, "position_side") == [("Team Leader: front", "back")]
    assert misses(evaluation, "position_level") == [("Team Leader: 3", "2 specialist")]


def test_values_that_are_lost_and_values_that_are_too_many() -> None:
    evaluation = as_if(kpis=[value("aht", 420, 360, unit="s"), value("csat", 91)])
    assert evaluation.figures["kpi_values"] == Tally(1, n=2, found=2)
    assert misses(evaluation, "kpi_values") == [
        ("accuracy 99.5 %: “accuracy of 99.5”", "–"),
        ("–", "csat 91 %: “csat of 91”"),
    ]


def test_budgets_and_kpis_without_a_name_are_not_measured() -> None:
    kpis = [value("other", 3), value("budget", 5000, unit="USD")]
    assert evaluate([make_label(kpis=kpis)], [make_result(make_label(kpis=[]))]).figures[
        "kpi_values"
    ] == Tally(0, 0, 0)
    assert as_if(kpis=[*map(_as_line, ANA.kpis), *kpis]).figures["kpi_values"] == Tally(2, 2, 2)


def _as_line(one: Any) -> dict[str, Any]:
    return value(one.kpi, *one.value, unit=one.unit)


@pytest.mark.parametrize(
    ("field", "said", "lost", "extra"),
    [
        ("tools", ["Genesys", "Oracle"], "SAP", "Oracle"),
        ("certifications", ["ITIL"], "COPC", "ITIL"),
        (
            "languages",
            [
                {"language": "English", "proficiency": None},
                {"language": "Cebuano", "proficiency": None},
            ],
            "Tagalog",
            "Cebuano",
        ),
    ],
)
def test_names_that_are_lost_and_names_that_are_too_many(
    field: str, said: list[Any], lost: str, extra: str
) -> None:
    evaluation = as_if(**{field: said})
    assert misses(evaluation, field) == [(lost, "–"), ("–", extra)]
    figure = evaluation.figures[field]
    assert isinstance(figure, Tally)
    assert figure.n == figure.found == figure.hits + 1


def test_a_file_that_was_not_read_has_everything_wrong() -> None:
    evaluation = evaluate([ANA], [unread()], AS_OF)
    assert evaluation.figures["read"] == Share(0, 1)
    assert misses(evaluation, "read") == [("ok", "needs_ocr: its pages hold images")]
    assert {
        field
        for field, figure in evaluation.figures.items()
        if figure not in (Share(0, figure.n), Tally(0, figure.n, 0))
    } == set()
    assert evaluation.figures["tools"] == Tally(0, 2, 0)
    assert evaluation.figures["months"] == Share(0, 2)


def test_a_label_without_a_result_has_everything_wrong() -> None:
    evaluation = evaluate([ANA, BOB], [make_result(BOB)])
    assert misses(evaluation, "read") == [("ok", "missing: no file or result is called so")]
    assert evaluation.figures["read"] == Share(1, 2)
    assert evaluation.figures["positions"] == Tally(1, 4, 1)
    # That nobody worked on a side is no answer of a file that was not read.
    assert evaluate([BOB], [replace(unread(), source=Source("bob.pdf"))], AS_OF).figures[
        "side"
    ] == Share(0, 1)


def test_results_of_other_files_are_passed_over() -> None:
    carla = make_result(make_label(id="carla", tools=["Oracle"]))
    evaluation = evaluate([ANA], [carla, make_result(ANA, ".docx")])
    assert evaluation.figures["tools"] == Tally(2, 2, 2)
    assert evaluation.resumes == 1


def test_results_that_are_of_no_label_are_refused() -> None:
    with pytest.raises(UsageError, match="no result is of a labelled resume"):
        evaluate([ANA], [make_result(BOB)])


def test_two_results_of_one_label_are_refused() -> None:
    with pytest.raises(UsageError, match=r"ana: results of inbox/ana.pdf and inbox/ana.docx"):
        evaluate([ANA], [make_result(ANA), make_result(ANA, ".docx")])


def test_labels_and_results_are_of_one_date() -> None:
    with pytest.raises(UsageError, match="2026-01-31 and 2026-02-01"):
        evaluate([ANA], [make_result(ANA)], date(2026, 2, 1))
    with pytest.raises(UsageError, match="say as of when"):
        evaluate([ANA], [unread()])
