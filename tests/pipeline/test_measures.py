"""Which quantities of a sentence are told as one measure."""

from __future__ import annotations

import pytest

from bpo_resume.pipeline.amounts.measures import group_measures
from bpo_resume.pipeline.amounts.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Reduced TAT by 5 days to 2 days", [(5, None), (2, None)]),
        ("Reduced error rate by 5% to 2%", [(5, None), (2, None)]),
        ("Reduced TAT of 5 days to 2 days", [(2, 5)]),
        ("Raised CSAT from 75% up to 86%", [(86, 75)]),
        ("Cut arrears of $800K to $400K", [(400_000, 800_000)]),
        ("Cut write-offs from 8 to 2 million dollars", [(2_000_000, 8_000_000)]),
        ("Grew from 500 to 2 thousand orders", [(2_000, 500)]),
    ],
)
def test_a_change_by_its_ends_is_one_measure_and_a_change_by_an_amount_is_not(
    text: str, told: list[tuple[float, float | None]]
) -> None:
    measures = group_measures(text, find_quantities(text))
    assert [(m.quantity.value, m.baseline and m.baseline.value) for m in measures] == told


@pytest.mark.parametrize(
    ("text", "value", "value_max", "target"),
    [
        ("AHT goal of 9 minutes, achieved 6-7", 360, 420, 540),
        ("TAT target 2 weeks, actual 1", 7, None, 14),
        ("Target 85% / actual 92%", 92, None, 85),
        ("Target/Actual 85/92", 92, None, 85),
        ("Actual/Target 92/85", 92, None, 85),
    ],
)
def test_what_was_achieved_is_told_apart_from_its_target(
    text: str, value: float, value_max: float | None, target: float
) -> None:
    (measure,) = group_measures(text, find_quantities(text))
    quantity = measure.quantity
    assert (quantity.value, quantity.value_max) == (value, value_max)
    assert measure.target is not None
    assert measure.target.value == target
