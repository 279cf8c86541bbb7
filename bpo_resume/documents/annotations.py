"""What viewers draw over a page: the values of a form's fields, typed notes, stamps.

PDFium keeps them apart from the page's text. Printed onto the page they lie among its words.
"""

from __future__ import annotations

import pypdfium2 as pdfium
from pypdfium2 import raw

_MOST = 1000  # annotations looked at; beyond, a page is a map or a trap
# These frame or mark what is on the page already, or open when clicked.
_UNWRITTEN = frozenset(
    {raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_HIGHLIGHT, raw.FPDF_ANNOT_UNDERLINE}
    | {raw.FPDF_ANNOT_POPUP, raw.FPDF_ANNOT_TEXT, raw.FPDF_ANNOT_FILEATTACHMENT}
)


def open_forms(pdf: pdfium.PdfDocument) -> None:
    """Let fields that hold a value without a drawing of it be drawn; before pages are loaded."""
    if pdf.get_formtype() in {raw.FORMTYPE_ACRO_FORM, raw.FORMTYPE_XFA_FOREGROUND}:
        pdf.init_forms()


def load_page(pdf: pdfium.PdfDocument, index: int) -> pdfium.PdfPage:
    """A page with what is drawn over it. Raises ``PdfiumError`` where it cannot be loaded."""
    page = pdf[index]
    if not _has_writing(page) or not _flatten(page):
        return page
    page.close()
    return pdf[index]


def _has_writing(page: pdfium.PdfPage) -> bool:
    count = raw.FPDFPage_GetAnnotCount(page.raw)
    return any(_subtype(page, index) not in _UNWRITTEN for index in range(min(count, _MOST)))


def _subtype(page: pdfium.PdfPage, index: int) -> int:
    annotation = raw.FPDFPage_GetAnnot(page.raw, index)
    if not annotation:
        return int(raw.FPDF_ANNOT_POPUP)
    subtype: int = raw.FPDFAnnot_GetSubtype(annotation)
    raw.FPDFPage_CloseAnnot(annotation)
    return subtype


def _flatten(page: pdfium.PdfPage) -> bool:
    return bool(raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS)
