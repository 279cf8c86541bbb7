"""A picture of a page to its lines: turned upright, straightened, put in reading order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import sqrt
from typing import TYPE_CHECKING

from bpo_resume.documents.drafts import Draft
from bpo_resume.documents.layout import arrange
from bpo_resume.documents.ocr import Engine, SeenWord
from bpo_resume.documents.runs import build_segments
from bpo_resume.documents.words import Word

if TYPE_CHECKING:
    from PIL.Image import Image

POINTS = 72  # an inch
DPI = 200.0  # a page is rendered at: 150 reads as well, 300 no better and slower
_FEWEST, _MOST = 3_000_000, 12_000_000  # pixels the engine is given; A4 at 200 dpi has 3.9 million
_SURE = 0.75  # mean confidence from which on a page lies upright
_LEGIBLE = 0.6  # mean confidence below which a third of the words or more are wrong
_MISREAD_BULLETS = frozenset("¢©®«°•")
_LETTER_BULLETS = frozenset("eoO@")  # bullets too, where several lines begin with the same
_BULLET = "\u2022"
_LONG_DASH = re.compile("\u2014+(?=(\\w?))")


@dataclass(frozen=True, slots=True)
class _Reading:
    """The words of a page in one position, and how far the engine trusts them."""

    words: Sequence[SeenWord]
    confidence: float  # mean of its letters
    width: int  # pixels
    height: int

    @property
    def weight(self) -> float:
        """How much was read, and how surely."""
        return self.confidence * sum(len(word.text) for word in self.words)


def read_scan(image: Image, dpi: float, page: int, engine: Engine) -> tuple[list[Draft], float]:
    """The lines of a page's grey picture, and the page's height in points.

    No lines where nothing on it is legible. Pages on their side or head are turned.
    """
    reading = _read_upright(image, dpi, engine)
    scale = POINTS / dpi
    if reading.confidence < _LEGIBLE:
        return [], reading.height * scale
    words = list(_straighten(reading, scale))
    return arrange(build_segments(words), page, by_ocr=True), reading.height * scale


def fit_scale(pixels: float) -> float:
    """By how much to enlarge the sides of a picture of so many pixels before it is read."""
    return sqrt(min(max(pixels, _FEWEST), _MOST) / max(pixels, 1.0))


def _read_upright(image: Image, dpi: float, engine: Engine) -> _Reading:
    """As it lies where that reads well, else the quarter turn that reads best."""
    readings: list[_Reading] = []
    for quarters in range(4):
        turned = image.rotate(90 * quarters, expand=True) if quarters else image
        words = engine.recognise(turned, dpi)
        readings.append(_Reading(words, _mean_confidence(words), *turned.size))
        if readings[-1].confidence >= _SURE:
            return readings[-1]
    return max(readings, key=lambda reading: reading.weight)


def _mean_confidence(words: Sequence[SeenWord]) -> float:
    letters = sum(len(word.text) for word in words)
    return sum(len(w.text) * w.confidence for w in words) / letters if letters else 0.0


def _mend_bullets(words: Sequence[SeenWord]) -> list[SeenWord]:
    """Single signs at the start of lines as the bullets they were."""
    starts = [n for n, word in enumerate(words) if n == 0 or _breaks(words[n - 1], word)]
    counts = Counter(words[n].text for n in starts)
    mended = list(words)
    for n in starts:
        text = words[n].text
        if text in _MISREAD_BULLETS or (text in _LETTER_BULLETS and counts[text] > 1):
            mended[n] = replace(words[n], text=_BULLET)
    return mended


def _breaks(previous: SeenWord, word: SeenWord) -> bool:
    return word.left < previous.right or abs(word.base - previous.base) > word.size


def _mend_dash(found: re.Match[str]) -> str:
    """The engine takes any dash for a long one and glues it to what follows: "\u2014C1"."""
    return "\u2013 " if found.start() == 0 and found[1] else "\u2013"


def _straighten(reading: _Reading, scale: float) -> Iterator[Word]:
    """Words in points on level lines: a sheet is seldom laid straight on the glass."""
    slope = _usual_slope(reading.words)
    for order, word in enumerate(_mend_bullets(reading.words)):
        # The page is turned about its centre, a little: sine and tangent are the same.
        down = slope * (word.left - reading.width / 2)
        right = slope * (word.base - reading.height / 2)
        yield Word(
            _LONG_DASH.sub(_mend_dash, word.text),
            (word.left + right) * scale,
            (word.right + right) * scale,
            (word.base - down) * scale,
            word.size * scale,
            order,
            confidence=word.confidence,
        )


def _usual_slope(words: Sequence[SeenWord]) -> float:
    """The slope of the line in which the middle of all letters stands."""
    slopes = sorted(slope for word in words for slope in [word.slope] * len(word.text))
    return slopes[len(slopes) // 2] if slopes else 0.0
