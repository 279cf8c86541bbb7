"""Pages and words that run another way, and pages cut out of a larger sheet."""

from __future__ import annotations

import io
from collections.abc import Callable

import pypdf
import pytest
from documents.drawings import HEIGHT, WIDTH, column, draw_pdf, read_pdf, set_lines
from pypdf.generic import FloatObject, NameObject, RectangleObject
from reportlab.pdfgen.canvas import Canvas

from bpo_resume import documents
from bpo_resume.model import Document

LEFT = ["Process Associate", "Settled invoices in SAP", "for a client in retail", "and in banking"]
RIGHT = ["Skills", "Excel", "Typing", "English"]
TWO_COLUMNS = [*column(40, 100, LEFT), *column(350, 100, RIGHT)]


def change(data: bytes, **entries: object) -> bytes:
    """The same file with these entries in its first page."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    for name, value in entries.items():
        writer.pages[0][NameObject(f"/{name}")] = value
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def read_changed(data: bytes, **entries: object) -> Document:
    return documents.read_bytes(change(data, **entries), "changed.pdf")


def sideways(lines: list[tuple[float, float, str]], degrees: int) -> Callable[[Canvas], None]:
    """Lines set on a sheet turned by so many degrees against the clock."""

    def paint(canvas: Canvas) -> None:
        canvas.translate(WIDTH / 2, HEIGHT / 2)
        canvas.rotate(degrees)
        canvas.translate(-WIDTH / 2, -HEIGHT / 2)
        set_lines(lines)(canvas)

    return paint


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_page_reads_the_same_whichever_way_it_is_turned(degrees: int) -> None:
    data = draw_pdf(sideways(TWO_COLUMNS, degrees))
    turned = read_changed(data, Rotate=FloatObject(degrees), MediaBox=square())
    assert turned.text.split("\n") == LEFT + RIGHT
    unturned = read_changed(data, MediaBox=square())
    assert unturned.text.split("\n") == LEFT + RIGHT
    assert [line.left for line in unturned.lines] == [line.left for line in turned.lines]


def square() -> RectangleObject:
    """A box that holds the sheet whichever way it lies."""
    middle_x, middle_y = WIDTH / 2, HEIGHT / 2
    reach = HEIGHT / 2
    return RectangleObject((middle_x - reach, middle_y - reach, middle_x + reach, middle_y + reach))


@pytest.mark.parametrize("degrees", [90, 270])
def test_label_along_the_edge_is_a_line_of_its_own(degrees: int) -> None:
    def page(canvas: Canvas) -> None:
        set_lines(column(80, 100, [*LEFT, *RIGHT]))(canvas)
        canvas.translate(30, 660)
        canvas.rotate(degrees)
        canvas.drawCentredString(0, 0, "CURRICULUM VITAE")

    document = read_pdf(page)
    assert document.text.split("\n") == [*LEFT, *RIGHT, "CURRICULUM VITAE"]
    label = document.lines[-1]
    assert label.block > document.lines[-2].block
    assert 15 < label.left < label.right < 45
    assert 60 < label.top < label.bottom < 220


@pytest.mark.parametrize("degrees", [30, 45, 60, 315])
def test_slanted_watermark_is_woven_into_no_line(degrees: int) -> None:
    def page(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.setFont("Helvetica", 50)
        canvas.setFillGray(0.85)
        canvas.translate(200, 600)
        canvas.rotate(degrees)
        canvas.drawString(0, 0, "NOT FOR PRINT")
        canvas.restoreState()
        canvas.setFont("Helvetica", 10)
        set_lines(column(40, 100, LEFT * 4, 30))(canvas)

    document = read_pdf(page)
    assert document.text.split("\n") == [*LEFT * 4, "NOT FOR PRINT"]


def test_crooked_scan_keeps_its_lines() -> None:
    def page(canvas: Canvas) -> None:
        canvas.rotate(2)
        set_lines(column(40, 100, LEFT))(canvas)

    assert read_pdf(page).text.split("\n") == LEFT


def test_bullets_drawn_on_a_turned_page_are_bullets() -> None:
    def page(canvas: Canvas) -> None:
        canvas.translate(0, WIDTH)
        canvas.rotate(270)
        for number, text in enumerate(LEFT):
            canvas.drawString(60, 500 - 14 * number, text)
            canvas.circle(50, 503 - 14 * number, 2, fill=1)

    document = read_pdf(page)
    assert [line.bullet for line in document.lines] == [True] * len(LEFT)


def test_only_what_the_crop_box_shows_is_read() -> None:
    data = draw_pdf(set_lines([*column(140, 200, LEFT), (140, 30, "Cut away")]))
    document = read_changed(data, CropBox=RectangleObject((100, 300, 500, 700)))
    assert document.text.split("\n") == LEFT
    assert [hidden.reason for hidden in document.hidden] == ["off_page"]
    assert round(document.lines[0].left) == 40
    assert 90 < document.lines[0].top < 100


@pytest.mark.parametrize("unit", [0.5, 2, 10])
def test_user_unit_changes_nothing(unit: float) -> None:
    data = draw_pdf(set_lines(TWO_COLUMNS))
    assert read_changed(data, UserUnit=FloatObject(unit)).text.split("\n") == LEFT + RIGHT


@pytest.mark.parametrize(
    "box", [(-300, -400, 300, 400), (600, 800, 0, 0), (0, 0, 0, 0), (0, 0, 14400, 14400)]
)
def test_odd_page_boxes_do_not_lose_the_text(box: tuple[int, int, int, int]) -> None:
    def page(canvas: Canvas) -> None:
        if box[0] < 0:
            canvas.translate(-300, -400)
        set_lines(column(40, 100, LEFT))(canvas)

    document = read_changed(draw_pdf(page), MediaBox=RectangleObject(box))
    assert document.text.split("\n") == LEFT
