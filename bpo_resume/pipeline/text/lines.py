"""Lines of a text: where one begins and ends, whether it is the row of a table."""

from __future__ import annotations


def line_at(text: str, start: int, end: int | None = None) -> tuple[int, int]:
    """The characters of the line or lines that ``text[start:end]`` stands in, breaks left out."""
    close = text.find("\n", start if end is None else end)
    return text.rfind("\n", 0, start) + 1, len(text) if close < 0 else close


def is_row(text: str, start: int, end: int) -> bool:
    """Whether cells stand in ``text[start:end]``, parted by a tab or by bars."""
    return text.find("\t", start, end) >= 0 or text.count("|", start, end) > 1
