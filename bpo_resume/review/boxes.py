"""Where the lines of a resume stand on its pages, as a browser draws them."""

from __future__ import annotations

from collections.abc import Iterator

from bpo_resume.model import Document, Evidence, Line
from bpo_resume.reports.page.offsets import Offsets


def list_boxes(
    document: Document, page: int, size: tuple[float, float]
) -> Iterator[list[float | int]]:
    """Start, end (UTF-16 units), left, top, width, height (percent of the page) of its lines."""
    offsets = Offsets(document.text)
    for line in document.lines:
        if line.page == page and line.right > line.left and line.bottom > line.top:
            ((start, end),) = offsets.of([Evidence("", line.start, line.end)])
            yield [start, end, *_in_percent(line, size)]


def _in_percent(line: Line, size: tuple[float, float]) -> tuple[float, float, float, float]:
    width, height = size
    return (
        round(100 * line.left / width, 2),
        round(100 * line.top / height, 2),
        round(100 * (line.right - line.left) / width, 2),
        round(100 * (line.bottom - line.top) / height, 2),
    )
