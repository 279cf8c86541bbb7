from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reports.samples import make_kpi

from bpo_resume.model import Months, Position
from bpo_resume.reports.timeline import Axis, draw_axis, draw_bar, draw_years, find_span
from bpo_resume.reports.wording import clean, say_amount, say_months, say_span, say_value


@pytest.mark.parametrize(
    ("months", "said"), [(0, "0 m"), (1, "1 m"), (12, "1 y"), (26, "2 y 2 m"), (240, "20 y")]
)
def test_months_are_said_in_years_and_months(months: int, said: str) -> None:
    assert say_months(months) == said


def test_a_certain_duration_has_no_bounds() -> None:
    assert say_span(Months(5, 5, 5)) == "5 m"
    assert say_span(Months(1, 13, 24)) == "1 y 1 m (1 m to 2 y)"


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (92.0, "%", "92%"),
        (99.5, "%", "99.5%"),
        (240.0, "s", "240 s"),
        (80.0, "%/s", "80% in time"),
        (3.0, "x", "3x"),
        (1200000.0, "USD", "USD 1,200,000"),
        (3.0, "USD/month", "USD 3 a month"),
        (80.0, "count/day", "80 a day"),
        (15.0, "count", "15"),
        (4.5, "score/5", "4.5 of 5"),
        (12.0, "people", "12 people"),
        (1.0, "people", "1 person"),
        (1.0, "days", "1 day"),
        (4.0, "count/hour", "4 an hour"),
        (70.0, "score", "70"),
        (9000.0, "kph", "9,000 kph"),
    ],
)
def test_an_amount_reads_as_people_write_it(value: float, unit: str, said: str) -> None:
    assert say_amount(value, unit) == said


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, "360 s"),
        ({"value_max": 400.0}, "360 to 400 s"),
        ({"comparator": "<="}, "at most 360 s"),
        ({"comparator": "~", "value_max": 400.0}, "about 360 to 400 s"),
        ({"kind": "delta", "direction": "down", "unit": "%", "value": 15.0}, "down 15%"),
        (
            {"kind": "delta", "direction": "up", "unit": "%", "value": 4.0, "relative": False},
            "up 4 points",
        ),
    ],
)
def test_a_value_says_range_bound_and_direction(change: dict[str, Any], said: str) -> None:
    assert say_value(replace(make_kpi(), **change)) == said


@given(st.text())
def test_clean_text_is_one_printable_line(text: str) -> None:
    cleaned = clean(text)
    assert cleaned == cleaned.strip()
    assert cleaned.splitlines() in ([], [cleaned])
    assert clean(cleaned) == cleaned
    cleaned.encode("utf-8")


def position(start: str | None, end: str | None) -> Position:
    return Position("Agent", None, None, start, end, "month", (0, 1), ())


@pytest.mark.parametrize(
    ("start", "end", "span"),
    [
        ("2018-03", "2018-05", (2018 * 12 + 2, 2018 * 12 + 4)),
        ("2018", "2018", (2018 * 12, 2018 * 12 + 11)),
        ("2018-03", "present", (2018 * 12 + 2, 2021 * 12)),
        ("2018-03", None, (2018 * 12 + 2, 2018 * 12 + 2)),
        ("2018-03", "2017-01", (2018 * 12 + 2, 2018 * 12 + 2)),
        (None, "2018", None),
    ],
)
def test_a_position_spans_its_months(
    start: str | None, end: str | None, span: tuple[int, int] | None
) -> None:
    assert find_span(position(start, end), "2021-01-31") == span


MONTHS = st.integers(1970 * 12, 2030 * 12)


@given(st.tuples(MONTHS, MONTHS).map(sorted), st.integers(8, 60), st.data())
def test_a_bar_fills_the_axis_and_lies_where_its_months_are(
    ends: list[int], width: int, data: st.DataObject
) -> None:
    axis = Axis(ends[0], ends[1], width)
    start = data.draw(st.integers(*ends))
    stop = data.draw(st.integers(start, ends[1]))
    before, bar, after = draw_bar((start, stop), axis, "#")
    assert len(before) + len(bar) + len(after) == width
    assert bar
    assert len(draw_years(axis)) == width


def test_the_years_stand_where_they_begin() -> None:
    axis = Axis(2018 * 12, 2021 * 12 - 1, 36)
    assert draw_years(axis).split() == ["2018", "2019", "2020"]
    assert draw_years(axis).index("2019") == 12


@pytest.mark.parametrize(
    ("last", "width", "years"),
    [
        (2018, 36, ["2014", "2015", "2016", "2017", "2018"]),
        (2018, 20, ["2014", "2016", "2018"]),
        (2040, 36, ["2015", "2020", "2025", "2030", "2035"]),
        (2090, 36, ["2020", "2040", "2060", "2080"]),
    ],
)
def test_the_years_are_evenly_spaced(last: int, width: int, years: list[str]) -> None:
    assert draw_years(Axis(2014 * 12, last * 12 + 11, width)).split() == years


def test_without_a_dated_position_there_is_no_axis() -> None:
    assert draw_axis((position(None, None),), "2021-01-01", 20) is None
