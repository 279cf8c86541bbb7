"""Files that PDFium refuses in whole or in part, and what else is pasted on or packed into them."""

from __future__ import annotations

import io

import pypdf
import pypdfium2
import pytest
from documents.assembling import one_page
from documents.drawings import column, draw_pdf, save_docx, set_lines
from docx import Document as Docx
from pypdf.annotations import FreeText
from pypdf.generic import ArrayObject, BooleanObject, DictionaryObject, NameObject
from reportlab.pdfgen.canvas import Canvas

from bpo_resume import documents
from bpo_resume.documents import Limits
from bpo_resume.documents.pdf import reading
from bpo_resume.errors import TooLargeError

LINES = ["Process Associate", "Settled invoices in SAP", "for a client in retail"]
PLAIN = one_page(b"BT /F1 12 Tf 40 700 Td (Process Associate) Tj 0 -14 Td (in SAP) Tj ET")


@pytest.mark.parametrize(
    "broken",
    [PLAIN.replace(b"/Root 1 0 R", b""), PLAIN.replace(b"/Root 1 0 R", b"/Root 9 0 R")],
    ids=["no catalog named", "another catalog named"],
)
def test_file_that_pdfium_refuses_is_read_by_the_second_reader(broken: bytes) -> None:
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(broken)
    document = documents.read_bytes(broken, "broken.pdf")
    assert document.text == "Process Associate\nin SAP"
    assert document.warnings == ("second_reader",)


@pytest.mark.parametrize("end", [b"xref", b"trailer"])
def test_file_cut_off_after_its_pages_is_read(end: bytes) -> None:
    document = documents.read_bytes(PLAIN[: PLAIN.index(end)], "cut.pdf")
    assert document.text == "Process Associate\nin SAP"
    assert document.warnings == ("cut_off",)


@pytest.mark.parametrize(
    "kids", [b"/Kids[9 0 R 3 0 R]/Count 2", b"/Kids[null 3 0 R]/Count 2", b"/Kids[3 0 R]/Count 9"]
)
def test_page_that_no_reader_finds_is_reported_and_the_others_are_read(kids: bytes) -> None:
    broken = PLAIN.replace(b"/Kids[3 0 R]/Count 1", kids)
    document = documents.read_bytes(broken, "broken.pdf")
    assert document.text == "Process Associate\nin SAP"
    assert document.warnings == ("lost_page",)


def test_only_the_page_that_pdfium_loses_comes_from_the_second_reader(monkeypatch) -> None:
    data = draw_pdf(*[set_lines(column(40, 100, [f"{line} {n}" for line in LINES])) for n in "123"])
    whole = documents.read_bytes(data, "whole.pdf")
    read_page = reading.read_page

    def fail_once(file: pypdfium2.PdfDocument, number: int, **options: object):
        if number == 2:
            raise pypdfium2.PdfiumError("Failed to load page.")
        return read_page(file, number, **options)

    monkeypatch.setattr(reading, "read_page", fail_once)
    document = documents.read_bytes(data, "part.pdf")
    assert (document.text, document.warnings) == (whole.text, ("second_reader",))
    assert [line.page for line in document.lines] == [1, 1, 1, 2, 2, 2, 3, 3, 3]
    assert [line.size for line in document.lines] == [10, 10, 10, 0, 0, 0, 10, 10, 10]


def fill_in(canvas: Canvas) -> None:
    canvas.drawString(40, 700, "Name:")
    canvas.drawString(40, 660, "Position:")
    for top, value in ((695, "Maria Santos"), (655, "Team Leader")):
        canvas.acroForm.textfield(
            name=value, x=100, y=top, width=200, height=20, value=value, fontSize=10
        )


def test_filled_fields_stand_beside_their_labels() -> None:
    document = documents.read_bytes(draw_pdf(fill_in), "form.pdf")
    assert [line.replace("\t", " ") for line in document.text.split("\n")] == [
        "Name: Maria Santos",
        "Position: Team Leader",
    ]


def test_fields_filled_without_a_picture_of_them_are_read_too() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(draw_pdf(fill_in)))
    for field in writer.pages[0]["/Annots"]:
        del field.get_object()["/AP"]
    writer.root_object["/AcroForm"][NameObject("/NeedAppearances")] = BooleanObject(True)
    assert "Team Leader" in documents.read_bytes(save(writer), "form.pdf").text


def save(writer: pypdf.PdfWriter) -> bytes:
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def attach(cover: bytes, files: dict[str, bytes], *, portfolio: bool) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(cover))
    for name, content in files.items():
        writer.add_attachment(name, content)
    if portfolio:
        writer.root_object[NameObject("/Collection")] = DictionaryObject(
            {NameObject("/Type"): NameObject("/Collection")}
        )
    return save(writer)


COVER = draw_pdf(set_lines(column(40, 100, ["For the best experience, open this in a viewer"])))
RESUME = draw_pdf(set_lines(column(40, 100, LINES)))


def letter() -> bytes:
    document = Docx()
    document.add_paragraph("Dear hiring team")
    return save_docx(document)


def test_portfolio_is_read_as_what_is_inside() -> None:
    files = {"a resume.pdf": RESUME, "b letter.docx": letter(), "c photo.jpg": b"\xff\xd8\xff\xe0"}
    document = documents.read_bytes(attach(COVER, files, portfolio=True), "portfolio.pdf")
    assert document.text.split("\n") == [*LINES, "Dear hiring team"]
    assert [line.page for line in document.lines] == [1, 1, 1, 2]
    assert all(document.text[line.start : line.end] for line in document.lines)
    assert document.text[document.lines[-1].start : document.lines[-1].end] == "Dear hiring team"
    assert (document.source.format, document.source.pages) == ("pdf", 2)
    assert document.warnings == ("portfolio", "unread_attachment: c photo.jpg")


def test_portfolio_inside_a_portfolio_is_only_its_cover() -> None:
    inner = attach(COVER, {"resume.pdf": RESUME}, portfolio=True)
    outer = attach(RESUME, {"inner.pdf": inner}, portfolio=True)
    document = documents.read_bytes(outer, "outer.pdf")
    assert document.text.startswith("For the best experience")
    assert "Process Associate" not in document.text


def test_portfolio_of_nothing_readable_is_its_cover() -> None:
    data = attach(COVER, {"photo.jpg": b"\xff\xd8\xff\xe0"}, portfolio=True)
    assert documents.read_bytes(data, "p.pdf").text.startswith("For the best experience")


def test_limits_hold_for_all_parts_of_a_portfolio() -> None:
    data = attach(COVER, {f"{n}.pdf": RESUME for n in range(4)}, portfolio=True)
    for limits in (Limits(pages=3), Limits(characters=100), Limits(bytes=len(data) - 1)):
        with pytest.raises(TooLargeError, match=r"p\.pdf"):
            documents.read_bytes(data, "p.pdf", limits=limits)


def test_attachment_of_a_resume_is_named_and_not_read() -> None:
    data = attach(RESUME, {"letter.docx": letter()}, portfolio=False)
    document = documents.read_bytes(data, "cv.pdf")
    assert document.text.split("\n") == LINES
    assert document.warnings == ("unread_attachment: letter.docx",)


def test_links_and_highlights_add_no_text() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(RESUME))
    note = FreeText(text="x", rect=(40, 500, 300, 520))
    note[NameObject("/Subtype")] = NameObject("/Highlight")
    note[NameObject("/QuadPoints")] = ArrayObject()
    writer.add_annotation(0, note)
    assert documents.read_bytes(save(writer), "cv.pdf").text.split("\n") == LINES
