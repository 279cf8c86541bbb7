"""Pages set sideways: coordinates turned so that most of the text runs to the right.

Quarters are counted as PDFium gives a character's angle; y points upwards.
"""

from __future__ import annotations

from operator import neg

Floats = list[float]
Box = tuple[float, float, float, float]  # left, bottom, right, top


def turn_points(xs: Floats, ys: Floats, quarters: int) -> tuple[Floats, Floats]:
    """Points after the text's turn is undone."""
    match quarters:
        case 1:
            return list(map(neg, ys)), xs
        case 2:
            return list(map(neg, xs)), list(map(neg, ys))
        case 3:
            return ys, list(map(neg, xs))
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
        list(map(min, xs, other_xs)),
        list(map(max, ys, other_ys)),
        list(map(max, xs, other_xs)),
        list(map(min, ys, other_ys)),
    )


def turn_box(box: Box, quarters: int) -> Box:
    """A page's box after its text's turn is undone."""
    xs, ys = turn_points([box[0], box[2]], [box[1], box[3]], quarters)
    return min(xs), min(ys), max(xs), max(ys)
