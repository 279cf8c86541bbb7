"""The order in which a reader takes in text boxes that float on the page."""

from __future__ import annotations

from collections.abc import Sequence

from bpo_resume.documents.docx.shapes import Box

_SIDEBAR = 260.0  # points; narrower boxes stand beside the text, wider ones interrupt it
_FEW = 3  # lines; a shorter box is a heading or a label of the text it stands at
_MOST = 200  # boxes of one paragraph that are put in order
_OVERLAP = 4.0  # points by which boxes may overlap and still stand apart

Span = tuple[float, float]


def order_boxes(boxes: Sequence[Box]) -> list[Box]:
    """The boxes of one paragraph in reading order: columns from left to right, each downwards.

    As drawn where a box has no place on the page.
    """
    placed = [box for box in boxes if box.place is not None]
    if not 1 < len(boxes) <= _MOST or len(placed) < len(boxes):
        return list(boxes)
    return _cut(placed)


def is_aside(box: Box, lines: int) -> bool:
    """Whether a box with so many lines is a sidebar, a stream of its own."""
    if not box.floating or box.place is None or lines <= _FEW:
        return False
    return 0 < box.place[2] < _SIDEBAR and box.place[3] > box.place[2] / 2


def stands_above(box: Box) -> bool:
    """Whether a floating box is drawn above the paragraph it is anchored in."""
    if not box.floating or box.place is None:
        return False
    _, top, _, height = box.place
    return top < 0 and top + height / 2 < 0


def _cut(boxes: list[Box]) -> list[Box]:
    """Columns where full-height gaps part them, else rows with columns inside, and so on."""
    if len(boxes) < 2:
        return boxes
    groups = _part(boxes, 0)
    if len(groups) == 1:
        groups = _rows(boxes)
    if len(groups) == 1:
        return sorted(boxes, key=lambda box: _span(box, 1))
    return [box for group in groups for box in _cut(group)]


def _rows(boxes: list[Box]) -> list[list[Box]]:
    """Groups one below the other; those that have their columns in common stay together."""
    rows: list[list[Box]] = []
    for group in _part(boxes, 1):
        together = [*rows[-1], *group] if rows else group
        columns = len(_part(together, 0))
        if rows and columns > 1 and columns == len(_part(rows[-1], 0)) == len(_part(group, 0)):
            rows[-1] = together
        else:
            rows.append(group)
    return rows


def _part(boxes: list[Box], axis: int) -> list[list[Box]]:
    """Groups between which a straight line runs without touching a box."""
    groups: list[list[Box]] = []
    reached = 0.0
    for box in sorted(boxes, key=lambda box: _span(box, axis)):
        start, end = _span(box, axis)
        if groups and start < reached - _OVERLAP:
            groups[-1].append(box)
            reached = max(reached, end)
        else:
            groups.append([box])
            reached = end
    return groups


def _span(box: Box, axis: int) -> Span:
    place = box.place or (0.0, 0.0, 0.0, 0.0)
    return place[axis], place[axis] + place[axis + 2]
