"""Pages as pixels, to see what a person sees of a word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium

from bpo_resume.documents.layout.words import Word
from bpo_resume.documents.pdf import native

_LONGEST = 2000.0  # pixels; larger pages are drawn smaller
_STANDS_OUT = 20  # of 255, the least change of a channel that a person may notice
_PRINTED = 60  # of 255, between the lightest and the darkest pixel where something is printed
_CHANNELS = 3


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as pixels of blue, green and red; ``scale`` is pixels a point."""

    pixels: bytes
    width: int
    height: int
    stride: int  # bytes a row
    scale: float

    def rows(self, word: Word) -> Iterator[bytes]:
        """The pixels of a word's box, row by row."""
        scale = self.scale
        left = max(0, int(word.left * scale))
        right = min(self.width, int(word.right * scale) + 1)
        top = max(0, int((word.base - 0.7 * word.size) * scale))
        bottom = min(self.height, int(word.base * scale) + 1)
        for start in range(top * self.stride, bottom * self.stride, self.stride):
            yield self.pixels[start + _CHANNELS * left : start + _CHANNELS * right]


@dataclass(frozen=True, slots=True)
class Look:
    """A page with all its text, and the same page without the doubtful words."""

    drawn: Picture
    bare: Picture

    def stands_out(self, word: Word) -> bool:
        """Whether the word makes a difference to the page."""
        pairs = zip(self.drawn.rows(word), self.bare.rows(word), strict=True)
        return any(a != b and _differ(a, b) for a, b in pairs)

    def is_printed(self, word: Word) -> bool:
        """Whether anything is printed where the word stands, be it a picture of the word."""
        inside = b"".join(self.drawn.rows(word))
        return any(
            max(channel) - min(channel) >= _PRINTED
            for channel in (inside[part::_CHANNELS] for part in range(_CHANNELS))
            if channel
        )


def look_at(page: pdfium.PdfPage, things: Sequence[int], quarters: int) -> Look:
    """The page drawn with and without these text objects, turned so that the text is upright.

    The objects stay switched off.
    """
    scale = min(1.0, _LONGEST / max(page.get_size()))
    turn = (quarters * 90 - page.get_rotation()) % 360
    drawn = _draw(page, scale, turn)
    for thing in things:
        native.set_active(thing, 0)
    return Look(drawn, _draw(page, scale, turn))


def _draw(page: pdfium.PdfPage, scale: float, turn: int) -> Picture:
    bitmap = page.render(scale=scale, rotation=turn)
    try:
        return Picture(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, scale)
    finally:
        bitmap.close()


def _differ(a: bytes, b: bytes) -> bool:
    return any(abs(x - y) >= _STANDS_OUT for x, y in zip(a, b, strict=True))
