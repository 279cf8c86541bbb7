"""The unit of layout: a word with its place on the page."""

from __future__ import annotations

from dataclasses import dataclass

LIGHT = "light"  # of ``hidden``: no reason to doubt a word, unless something lies beneath


@dataclass(slots=True)
class Word:
    """A word as printed. Points from the page's top left corner; ``base`` is the baseline.

    ``order`` rises in drawing order; ``hidden`` says why no reader sees the word, if so.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    order: int
    bold: bool = False
    hidden: str = ""
    confidence: float | None = None  # 0..1, of words read by OCR only


Mark = tuple[float, float]  # the centre of a drawn list bullet
