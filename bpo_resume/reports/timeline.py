"""Positions on a line of years, a bar each."""

from __future__ import annotations

from dataclasses import dataclass

from bpo_resume.model import Position, Side

# A side has its own glyph, so that the line can be read without colours too.
GLYPHS: dict[Side, str] = {"front": "█", "back": "▓", "both": "▒", "none": "░"}
ASCII_GLYPHS: dict[Side, str] = {"front": "#", "back": "=", "both": "%", "none": "."}
_STEPS = (1, 2, 5, 10, 20)  # years between two that are printed
_YEAR_WIDTH = 5  # characters of a year and the gap behind it


@dataclass(frozen=True, slots=True)
class Axis:
    """The months from ``first`` to ``last`` (both shown) over ``width`` characters."""

    first: int
    last: int
    width: int

    def column(self, month: int) -> int:
        """The character under which a month lies."""
        span = self.last - self.first + 1
        return min(self.width - 1, (month - self.first) * self.width // span)


def draw_axis(positions: tuple[Position, ...], as_of: str, width: int) -> Axis | None:
    """The axis that holds all dated positions; None where no position has a start."""
    spans = [span for position in positions if (span := find_span(position, as_of))]
    if not spans:
        return None
    return Axis(min(start for start, _ in spans), max(end for _, end in spans), width)


def find_span(position: Position, as_of: str) -> tuple[int, int] | None:
    """The first and the last month of a position, counted from year 0; None without a start."""
    start = _month(position.start, as_of, last=False)
    end = _month(position.end, as_of, last=True)
    if start is None:
        return None
    return (start, max(start, end)) if end is not None else (start, start)


def draw_bar(span: tuple[int, int], axis: Axis, glyph: str) -> tuple[str, str, str]:
    """What stands before a bar, the bar, and what stands after it: ``axis.width`` in all."""
    left, right = axis.column(span[0]), axis.column(span[1])
    bar = glyph * (right - left + 1)
    return " " * left, bar, " " * (axis.width - right - 1)


def draw_years(axis: Axis) -> str:
    """The years along the axis, evenly spaced, as many as fit with a gap between."""
    span = axis.last - axis.first + 1
    every = next((n for n in _STEPS if n * 12 * axis.width >= _YEAR_WIDTH * span), _STEPS[-1])
    line = [" "] * axis.width
    free = 0
    for year in range(axis.first // 12, axis.last // 12 + 1):
        column = axis.column(max(axis.first, year * 12))
        if year % every == 0 and free <= column <= axis.width - 4:
            line[column : column + 4] = str(year)
            free = column + _YEAR_WIDTH
    return "".join(line)


def _month(text: str | None, as_of: str, *, last: bool) -> int | None:
    if text is None:
        return None
    year, _, month = (as_of[:7] if text == "present" else text).partition("-")
    return int(year) * 12 + (int(month) - 1 if month else 11 * last)
