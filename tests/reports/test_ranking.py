from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest
from reports.samples import make_result, make_unread

from bpo_resume.model import Months, Result
from bpo_resume.reports import rank_results


def scored(name: str, front: int, back: int, months: int = 0) -> Result:
    result = make_result()
    assert result.assessment is not None
    experience = replace(
        result.assessment.experience,
        score_front=front,
        score_back=back,
        front=Months(months, months, months),
    )
    judged = replace(result.assessment, experience=experience)
    return replace(result, source=replace(result.source, name=name), assessment=judged)


@pytest.mark.parametrize(
    ("side", "names"),
    [("front", ["c", "d", "a", "b", "scan.pdf"]), ("back", ["b", "d", "a", "c", "scan.pdf"])],
)
def test_the_best_of_a_side_comes_first_and_equals_stay(
    side: Literal["front", "back"], names: list[str]
) -> None:
    results = [
        make_unread(),
        scored("a", 10, 5),
        scored("b", 0, 70),
        scored("c", 90, 0),
        scored("d", 10, 6, months=3),
    ]
    assert [result.source.name for result in rank_results(results, side)] == names


def test_equal_ones_stay_as_they_came() -> None:
    results = [scored(name, 1, 1) for name in "hgf"]
    assert [result.source.name for result in rank_results(results, "front")] == ["h", "g", "f"]
