from __future__ import annotations

from typing import get_args

import pytest

from bpo_resume.evaluation.figures import FIGURES, Field, Share, Tally, add


def test_every_field_has_a_figure() -> None:
    assert tuple(FIGURES) == get_args(Field)


def test_a_share_is_of_what_was_asked() -> None:
    share = Share(2, 2) + Share(0, 1)
    assert share.rate == pytest.approx(2 / 3)
    assert share.measures == {"rate": 0.667, "n": 3}


def test_a_tally_is_of_what_was_wanted_and_of_what_was_found() -> None:
    tally = Tally(2, n=4, found=2) + Tally(1, n=1, found=3)
    assert (tally.precision, tally.recall) == (3 / 5, 3 / 5)
    assert tally.measures == {"f1": 0.6, "precision": 0.6, "recall": 0.6, "n": 5}


@pytest.mark.parametrize(
    ("tally", "precision", "recall", "f1"),
    [
        (Tally(0, n=3, found=0), 0.0, 0.0, 0.0),
        (Tally(0, n=0, found=3), 0.0, 0.0, 0.0),
        (Tally(0, n=3, found=3), 0.0, 0.0, 0.0),
        (Tally(3, n=3, found=3), 1.0, 1.0, 1.0),
        (Tally(1, n=4, found=1), 1.0, 0.25, 0.4),
        (Tally(), None, None, None),  # nothing there and nothing found is neither good nor bad
    ],
)
def test_the_ends_of_the_scale(
    tally: Tally, precision: float | None, recall: float | None, f1: float | None
) -> None:
    assert (tally.precision, tally.recall, tally.f1) == (precision, recall, f1)


def test_nothing_asked_is_no_rate() -> None:
    assert Share().measures == {"rate": None, "n": 0}


def test_figures_of_two_kinds_are_not_added() -> None:
    with pytest.raises(TypeError):
        add(Share(1, 1), Tally(1, 1, 1))
