from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpo_resume.assessment.tenure import (
    Span,
    find_gaps,
    find_overlaps,
    is_future,
    is_reversed,
    months_of,
    months_since,
    sum_months,
    union_months,
)
from bpo_resume.model import Evidence, Gap, Months, Position

AS_OF = date(2026, 1, 15)


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2015-01", "2015-01", Months(1, 1, 1)),
        ("2015-01", "2015-12", Months(12, 12, 12)),
        ("2015-11", "2016-02", Months(4, 4, 4)),
        ("2025-11", "present", Months(3, 3, 3)),
        ("2014", "2016", Months(14, 36, 36)),
        ("2014", "2014", Months(1, 12, 12)),
        ("2015-06", "2016", Months(8, 19, 19)),
        ("2015", "2015-03", Months(1, 3, 3)),
        ("2024", "present", Months(14, 25, 25)),
        ("2026", "present", Months(1, 1, 1)),
    ],
)
def test_months_include_both_ends(start: str, end: str, months: Months) -> None:
    assert months_of(start, end, AS_OF) == months


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (None, "2015"),
        ("2015-06", None),
        (None, None),
        ("2016-05", "2016-04"),
        ("2016", "2015"),
        ("2026-02", "present"),
        ("2027", "2028"),
    ],
)
def test_unknown_reversed_and_future_ranges_count_no_months(
    start: str | None, end: str | None
) -> None:
    assert months_of(start, end, AS_OF) == Months()


def test_an_end_in_the_future_is_clipped_to_the_day_of_the_assessment() -> None:
    assert months_of("2025-12", "2026-09", AS_OF) == Months(2, 2, 2)
    assert months_of("2025-12", "2027", AS_OF) == Months(2, 2, 2)


def test_overlaps_count_once_and_gaps_not_at_all() -> None:
    spans = [("2015-01", "2015-06"), ("2015-04", "2015-08"), ("2016-01", "2016-02")]
    assert union_months(spans, AS_OF) == Months(10, 10, 10)


def test_a_shared_month_at_a_promotion_counts_once() -> None:
    assert union_months([("2015-01", "2015-06"), ("2015-06", "2015-12")], AS_OF).likely == 12


def test_promotions_inside_the_whole_stay_add_nothing() -> None:
    spans = [("2012", "2016"), ("2012", "2014"), ("2014", "2016")]
    assert union_months(spans, AS_OF).likely == months_of("2012", "2016", AS_OF).likely == 60


def test_nothing_at_all_is_no_months() -> None:
    assert union_months([], AS_OF) == Months()


@pytest.mark.parametrize(
    ("end", "months"),
    [("present", 0), ("2026-01", 0), ("2025-10", 3), ("2025", 1), ("2027", 0), (None, None)],
)
def test_recency_counts_from_the_last_possible_month(end: str | None, months: int | None) -> None:
    assert months_since(end, AS_OF) == months


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2016-05", "2016-04", True),
        ("2016", "2015-12", True),
        ("2016-05", "2016", False),
        ("2016", "2016-01", False),
        ("2016-05", "present", False),
        ("2016-05", None, False),
        (None, "2016", False),
    ],
)
def test_a_range_is_reversed_only_if_no_reading_saves_it(
    start: str | None, end: str | None, expected: bool
) -> None:
    assert is_reversed(start, end) is expected


@pytest.mark.parametrize(
    ("start", "expected"),
    [("2026-02", True), ("2026-01", False), ("2027", True), ("2026", False), (None, False)],
)
def test_a_range_is_future_if_it_starts_after_the_month_of_the_assessment(
    start: str | None, expected: bool
) -> None:
    assert is_future(start, AS_OF) is expected


years = st.integers(1990, 2028).map(str)
dates = years | st.tuples(years, st.integers(1, 12)).map(lambda ym: f"{ym[0]}-{ym[1]:02d}")
spans = st.lists(st.tuples(st.none() | dates, st.none() | st.just("present") | dates), max_size=6)


@given(spans, st.randoms())
def test_a_union_is_ordered_bounded_and_independent_of_order(
    spans: list[Span], random: Random
) -> None:
    union = union_months(spans, AS_OF)
    each = [months_of(start, end, AS_OF) for start, end in spans]
    assert 0 <= union.min <= union.likely <= union.max
    assert union.likely <= sum(months.likely for months in each)
    assert union.min <= sum(months.min for months in each)
    assert union.likely >= max((months.likely for months in each), default=0)
    shuffled = list(spans)
    random.shuffle(shuffled)
    assert union_months(shuffled, AS_OF) == union


@given(spans)
def test_telling_a_job_twice_changes_nothing(spans: list[Span]) -> None:
    assert union_months([*spans, *spans], AS_OF) == union_months(spans, AS_OF)


@given(dates, st.just("present") | dates)
def test_months_are_counted_exactly_when_the_range_is_possible(start: str, end: str) -> None:
    possible = not is_reversed(start, end) and not is_future(start, AS_OF)
    assert bool(months_of(start, end, AS_OF).likely) is possible


def test_gaps_are_the_months_no_span_can_cover() -> None:
    spans = [
        ("2019-03", "2019-06"),
        ("2015", "2016"),
        ("2017-04", "2018-12"),
        ("2018-01", "2018-05"),
    ]
    assert find_gaps(spans, AS_OF) == (
        Gap("2017-01", "2017-03", 3),
        Gap("2019-01", "2019-02", 2),
    )


def test_a_gap_that_unknown_months_may_fill_is_none() -> None:
    assert find_gaps([("2015", "2016"), ("2017", "2018")], AS_OF) == ()
    assert find_gaps([("2015", None), (None, "2018")], AS_OF) == ()


def test_the_month_of_a_change_is_no_overlap() -> None:
    spans = [("2015-01", "2015-06"), ("2015-06", "2016-01"), ("2015-11", "present")]
    assert list(find_overlaps(spans, AS_OF)) == [(1, 2, 3)]


@given(spans)
def test_gaps_and_jobs_fill_the_career_without_touching(spans: list[Span]) -> None:
    gaps = find_gaps(spans, AS_OF)
    covered = union_months([*spans, *((gap.start, gap.end) for gap in gaps)], AS_OF).likely
    assert covered == union_months(spans, AS_OF).likely + sum(gap.months for gap in gaps)


def held(start: str | None, end: str | None, duration: int | None = None) -> Position:
    quotes = (Evidence("Agent", 0, 5),)
    job = Position("Agent", None, None, start, end, "month", (0, 9), quotes)
    return replace(job, duration=duration)


@pytest.mark.parametrize(
    ("jobs", "months"),
    [
        ([held(None, None, 27)], Months(27, 27, 27)),
        ([held("2015-01", "2015-12"), held(None, None, 6)], Months(12, 18, 18)),
        ([held("2015-01", "2015-12"), held(None, None, 20)], Months(20, 32, 32)),
        ([held(None, None, 6), held(None, None, 20)], Months(20, 26, 26)),
        ([held("2014", "2016"), held(None, None, 20)], Months(20, 56, 56)),
        ([held(None, None)], Months()),
    ],
)
def test_a_printed_duration_counts_beside_the_dated_jobs_or_at_the_same_time(
    jobs: list[Position], months: Months
) -> None:
    assert sum_months(jobs, AS_OF) == months


def test_a_gap_may_be_of_one_month() -> None:
    spans = [("2015-01", "2015-06"), ("2015-08", "2015-12")]
    assert find_gaps(spans, AS_OF) == (Gap("2015-07", "2015-07", 1),)


@pytest.mark.parametrize(
    ("spans", "overlaps"),
    [
        ([("2015-01", "2015-06"), ("2015-05", "2016-01")], [(0, 1, 2)]),
        ([("2014", "2016"), ("2016", "2018")], []),
        ([("2014", "2016"), ("2015-03", "2015-08")], [(0, 1, 6)]),
        (
            [("2010", "2014"), ("2012-01", "2012-06"), ("2013-01", "2015-01")],
            [(0, 1, 6), (0, 2, 13)],
        ),
        (
            [("2010-01", "2012-12"), ("2011-01", "2012-12"), ("2012-11", "2013-06")],
            [(0, 1, 24), (0, 2, 2)],
        ),
    ],
    ids=["two months", "bare years that may meet", "one inside", "the longest", "ends together"],
)
def test_overlaps_are_what_two_jobs_share_for_certain(
    spans: list[Span], overlaps: list[tuple[int, int, int]]
) -> None:
    assert list(find_overlaps(spans, AS_OF)) == overlaps


def test_what_starts_at_present_is_no_range() -> None:
    assert months_of("present", "present", AS_OF) == Months()
    assert not is_future("present", AS_OF)
    assert not is_reversed("present", "2015")
