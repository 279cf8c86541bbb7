"""The unit of layout: a word with its place on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import sub

_LEVEL = 0.4  # points between baselines that count as one
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


def base_changes(words: Sequence[Word]) -> list[int]:
    """Where a word stands on another baseline than the one before it; 0 comes first."""
    bases = [word.base for word in words]
    drops = map(sub, bases[1:], bases)
    changes = [at for at, drop in enumerate(drops, 1) if drop > _LEVEL or drop < -_LEVEL]
    return [0, *changes] if bases else []


Mark = tuple[float, float]  # the centre of a drawn list bullet
