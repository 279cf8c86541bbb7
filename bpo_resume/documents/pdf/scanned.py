"""PDF pages that are pictures of text: recognised, and drawn for the OCR engine."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod

import pypdfium2 as pdfium
from pypdfium2 import raw

from bpo_resume.documents.drafts import Draft
from bpo_resume.documents.ocr import Engine
from bpo_resume.documents.pdf import native
from bpo_resume.documents.pictures.scans import DPI, POINTS, fit_scale, read_scan

_FEW = 100  # characters on a page whose text may be a scanner's stamp or a page number
_COVERED = 0.5  # of a page with such text, by the picture that holds the rest
_NOTICED = 0.05  # of a page without any text, by pictures that are more than a logo
_OUTLINES = 30  # paths on a page without text: letters drawn as shapes
_SEARCHED = 2000  # objects of a page that are looked at
_PICTURES = frozenset({raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING, raw.FPDF_PAGEOBJ_FORM})


def is_scan(page: pdfium.PdfPage, drafts: Sequence[Draft]) -> bool:
    """Whether what a reader sees on a page is not in the text drafted from it."""
    letters = sum([len(draft.text) for draft in drafts])
    if letters >= _FEW:
        return False
    handle = native.handle(page)
    count = min(native.count_objects(handle), _SEARCHED)
    objects = native.list_objects(handle, range(count))
    kinds = list(map(native.object_type, objects))
    # Under text that can be read, a gradient is a background and no picture of more text.
    wanted = _PICTURES - {raw.FPDF_PAGEOBJ_SHADING} if letters else _PICTURES
    pictures = [thing for thing, kind in zip(objects, kinds, strict=True) if kind in wanted]
    covered = _cover(page, pictures)
    if letters:
        return covered >= _COVERED
    return covered >= _NOTICED or kinds.count(raw.FPDF_PAGEOBJ_PATH) >= _OUTLINES


def read_scanned(page: pdfium.PdfPage, number: int, engine: Engine) -> tuple[list[Draft], float]:
    """The lines an engine sees on a page, none where it is illegible; and the height in points."""
    scale = DPI / POINTS
    scale *= fit_scale(prod(page.get_size()) * scale * scale)
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        return read_scan(bitmap.to_pil(), scale * POINTS, number, engine)
    finally:
        bitmap.close()


def _cover(page: pdfium.PdfPage, pictures: list[int]) -> float:
    """The share of the page under pictures, those that overlap counted twice."""
    left, bottom, right, top = page.get_bbox()
    area = 0.0
    for x0, y0, x1, y1 in native.object_bounds(pictures):
        area += max(0.0, min(x1, right) - max(x0, left)) * max(0.0, min(y1, top) - max(y0, bottom))
    return area / ((right - left) * (top - bottom) or 1.0)
