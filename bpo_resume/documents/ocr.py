"""The seam to an OCR engine: what it is given, what it gives back, how one is had."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Protocol

from bpo_resume.errors import UsageError

if TYPE_CHECKING:
    from PIL.Image import Image

_MISSING = 'reading scans needs an OCR engine; install it with: pip install "bpo-resume[ocr]"'


@dataclass(frozen=True, slots=True)
class SeenWord:
    """A word as the engine sees it, in pixels from the picture's top left corner, y downwards."""

    text: str
    left: float
    right: float
    base: float  # of the baseline, at the word's left edge
    slope: float  # of the baseline: pixels down for each pixel to the right
    size: float  # height of the line it stands in
    confidence: float  # 0..1


class Engine(Protocol):
    """Reads the upright text of one picture; the same picture always gives the same words."""

    def recognise(self, image: Image, dpi: float) -> Sequence[SeenWord]:
        """The words of a grey picture, line by line; ``dpi`` is in pixels an inch."""
        ...


@cache
def load_engine() -> Engine:
    """The engine of the extra "ocr", its model loaded. Raises ``UsageError`` without the extra."""
    try:
        from bpo_resume.documents.pictures.tesseract import Tesseract

        return Tesseract()
    except ImportError as error:
        raise UsageError(_MISSING) from error
