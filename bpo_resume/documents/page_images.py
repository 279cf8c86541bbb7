"""A page of a PDF as a picture, for people."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pypdfium2 as pdfium

_DOTS_A_POINT = 1.6  # some 115 dpi: an A4 page is 950 pixels wide
_MOST_POINTS = 3000  # of a side: no page of paper has more


@dataclass(frozen=True, slots=True)
class PageImage:
    """A PNG file, and the size of the page in points."""

    png: bytes
    width: float
    height: float


def draw_page(data: bytes, number: int) -> PageImage:
    """Page ``number`` (the first is 1) of a PDF file.

    A hostile file may hang or kill the process that does this: call it in one of its own. Raises
    ValueError for a page that is not there, or one of no size of paper.
    """
    document = pdfium.PdfDocument(data)
    try:
        if not 1 <= number <= len(document):
            raise ValueError(f"no page {number}")
        page = document[number - 1]
        width, height = page.get_size()
        if not (0 < width <= _MOST_POINTS and 0 < height <= _MOST_POINTS):
            raise ValueError(f"a page of {width:g} by {height:g} points")
        picture = page.render(scale=_DOTS_A_POINT).to_pil()
    finally:
        document.close()
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    return PageImage(stream.getvalue(), width, height)
