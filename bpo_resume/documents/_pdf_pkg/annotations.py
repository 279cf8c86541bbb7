"""What is pasted on a page: fields filled in, text typed over it, stamps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pypdfium2 as pdfium
from pypdfium2 import raw

from bpo_resume.documents.words import Word

# The annotations that print text of their own.
_TEXTUAL = frozenset({raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_WIDGET})
_MOST = 2000  # annotations of a page that are looked at
_SAME_LINE = 0.5  # em


@contextmanager
def open_page(pdf: pdfium.PdfDocument, index: int) -> Iterator[tuple[pdfium.PdfPage, int | None]]:
    """A page with what is pasted on it, and how many characters it has without.

    PDFium's text is that of the page alone, so annotations are made part of it first.
    """
    page, own = pdf[index], None
    if _has_text_pasted(page):
        textpage = page.get_textpage()
        own = textpage.count_chars()
        textpage.close()
        raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY)
        page.close()
        page = pdf[index]
    try:
        yield page, own
    finally:
        page.close()


def _has_text_pasted(page: pdfium.PdfPage) -> bool:
    for index in range(min(_MOST, raw.FPDFPage_GetAnnotCount(page.raw))):
        annotation = raw.FPDFPage_GetAnnot(page.raw, index)
        subtype = raw.FPDFAnnot_GetSubtype(annotation)
        raw.FPDFPage_CloseAnnot(annotation)
        if subtype in _TEXTUAL:
            return True
    return False


def set_in_place(words: Sequence[Word], own: int | None) -> list[Word]:
    """Pasted words, which come after the ``own`` characters, behind the words they continue.

    They were drawn last, but they are read with the label on their left.
    """
    if own is None:
        return list(words)
    placed = [word for word in words if word.order < own]
    for word in (word for word in words if word.order >= own):
        level = [
            (other.right, at)
            for at, other in enumerate(placed)
            if abs(other.base - word.base) < _SAME_LINE * other.size and other.left < word.left
        ]
        if level:
            at = max(level)[1]
            word.order = placed[at].order
            placed.insert(at + 1, word)
        else:
            placed.append(word)
    return placed
