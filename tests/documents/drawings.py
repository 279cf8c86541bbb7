"""Small PDF and DOCX files drawn for one test each."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable

import docx
from docx.document import Document as Docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.pdfgen.canvas import Canvas

from bpo_resume import documents
from bpo_resume.model import Document

WIDTH, HEIGHT = 600, 800


def draw_pdf(*pages: Callable[[Canvas], None]) -> bytes:
    """A PDF with one page a painter; points from the bottom left corner."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, (WIDTH, HEIGHT))
    for paint in pages:
        canvas.setFont("Helvetica", 10)
        paint(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def set_lines(lines: Iterable[tuple[float, float, str]]) -> Callable[[Canvas], None]:
    """A painter of (left, distance from the top, text), drawn in this order."""

    def paint(canvas: Canvas) -> None:
        for left, top, text in lines:
            canvas.drawString(left, HEIGHT - top, text)

    return paint


def column(left: float, top: float, texts: Iterable[str], step: float = 14.0) -> list:
    return [(left, top + number * step, text) for number, text in enumerate(texts)]


def read_pdf(*pages: Callable[[Canvas], None]) -> Document:
    return documents.read_bytes(draw_pdf(*pages), "drawn.pdf")


def read_lines(lines: Iterable[tuple[float, float, str]]) -> list[str]:
    return read_pdf(set_lines(lines)).text.split("\n")


def save_docx(document: Docx) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def read_body(xml: str) -> Document:
    """The document of a DOCX whose body holds this XML (prefixes w, mc, wps, v declared)."""
    document = docx.Document()
    spaces = nsdecls("w", "r") + (
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
        ' xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    for element in parse_xml(f"<w:body {spaces}>{xml}</w:body>"):
        document.element.body.insert(len(document.element.body) - 1, element)
    return documents.read_bytes(save_docx(document), "drawn.docx")
