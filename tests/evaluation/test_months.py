from __future__ import annotations

from datetime import date

import pytest
from evaluation.samples import AS_OF, cashier, clerk, entry, make_label

from bpo_resume.evaluation.months import count_months, is_close


def months(*spans: tuple[str | None, str | None], as_of: date = AS_OF) -> int | None:
    entries = [entry(start=start, end=end) for start, end in spans]
    return count_months(make_label(entries=entries), "front", as_of)


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([("2018-03", "2018-03")], 1),
        ([("2018-03", "2019-02")], 12),
        ([("2018", "2018")], 12),
        ([("2018", "2019-01")], 13),
        ([("2018-12", "2019")], 13),
        ([("2025-12", "present")], 2),
        ([("2018-01", "2018-06"), ("2018-04", "2018-09")], 9),
        ([("2018-01", "2018-12"), ("2018-04", "2018-06")], 12),
        ([("2018-07", "2018-08"), ("2018-01", "2018-02")], 4),
        ([("2018-01", "2018-02"), ("2018-03", "2018-04")], 4),
    ],
)
def test_months_are_a_union_both_ends_included(spans: list[tuple[str, str]], expected: int) -> None:
    assert months(*spans) == expected


@pytest.mark.parametrize("span", [(None, "2018"), ("2018", None), ("2018-03", "2018-02")])
def test_dates_that_tell_no_span_leave_the_side_unmeasured(
    span: tuple[str | None, str | None],
) -> None:
    assert months(("2015", "2016"), span) is None


def test_the_present_is_closed_by_the_date_of_the_evaluation() -> None:
    assert months(("2020-01", "present"), as_of=date(2020, 3, 1)) == 3
    assert months(("2020-01", "present"), as_of=date(2019, 12, 31)) is None


def test_only_jobs_of_the_side_that_count_are_counted() -> None:
    label = make_label(entries=[entry(), clerk(), cashier(start=None)])
    assert count_months(label, "back", AS_OF) == 36
    assert count_months(make_label(entries=[entry()]), "back", AS_OF) == 0


@pytest.mark.parametrize(
    ("wanted", "got", "expected"),
    [
        *((12, 9, True), (12, 15, True), (12, 8, False), (12, 16, False)),
        *((30, 27, True), (30, 33, True), (31, 27, False), (31, 28, True)),
        *((60, 66, True), (60, 54, True), (60, 67, False), (60, 53, False)),
        *((0, 3, True), (0, 4, False), (3, 0, True), (4, 0, False)),
    ],
)
def test_three_months_or_a_tenth_are_tolerated(wanted: int, got: int, expected: bool) -> None:
    assert is_close(wanted, got) is expected
