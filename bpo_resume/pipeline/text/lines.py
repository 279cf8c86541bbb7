"""Where the line of a place in a text begins and ends."""

from __future__ import annotations


def line_at(text: str, start: int, end: int | None = None) -> tuple[int, int]:
    """The characters of the line or lines that ``text[start:end]`` stands in, breaks left out."""
    close = text.find("\n", start if end is None else end)
    return text.rfind("\n", 0, start) + 1, len(text) if close < 0 else close
