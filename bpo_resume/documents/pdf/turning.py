"""Pages set sideways: coordinates turned so that most of the text runs to the right.

Quarters are counted as PDFium gives a character's angle; y points upwards.
"""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_Lengths = TypeVar("_Lengths", float, NDArray[np.float64])
Box = tuple[float, float, float, float]  # left, bottom, right, top


def turn_points(xs: _Lengths, ys: _Lengths, quarters: int) -> tuple[_Lengths, _Lengths]:
    """Points after the text's turn is undone."""
    match quarters:
        case 1:
            return -ys, xs
        case 2:
            return -xs, -ys
        case 3:
            return ys, -xs
        case _:
            return xs, ys


def turn_boxes(
    lefts: Floats, tops: Floats, rights: Floats, bottoms: Floats, quarters: int
) -> tuple[Floats, Floats, Floats, Floats]:
    """Lefts, tops, rights and bottoms after the text's turn is undone."""
    if quarters == 0:
        return lefts, tops, rights, bottoms
    xs, ys = turn_points(lefts, bottoms, quarters)
    other_xs, other_ys = turn_points(rights, tops, quarters)
    return (
        np.minimum(xs, other_xs),
        np.maximum(ys, other_ys),
        np.maximum(xs, other_xs),
        np.minimum(ys, other_ys),
    )


def turn_box(box: Box, quarters: int) -> Box:
    """A page's box after its text's turn is undone."""
    x, y = turn_points(box[0], box[1], quarters)
    other_x, other_y = turn_points(box[2], box[3], quarters)
    return min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)
