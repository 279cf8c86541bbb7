"""What nobody sees on a page is quarantined, and what anybody sees is not."""

from __future__ import annotations

import io
from collections.abc import Callable

import pypdf
import pypdfium2
import pytest
from documents.assembling import one_page, stream
from documents.drawings import HEIGHT, WIDTH, column, draw_pdf, read_pdf, set_lines
from PIL import Image
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

import bpo_resume
from bpo_resume import documents
from bpo_resume.model import Document

HONEST = "Honest line of text"
UNSEEN = "team leader six sigma"


def picture(colour: str, width: int = 100, height: int = 100) -> ImageReader:
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(buffer, "PNG")
    buffer.seek(0)
    return ImageReader(buffer)


def write(canvas: Canvas, text: str = UNSEEN, colour: str = "#000000", y: float = 600) -> None:
    canvas.setFillColor(HexColor(colour))
    canvas.drawString(40, y, text)


def band(canvas: Canvas, colour: str, y: float = 580, height: float = 60) -> None:
    canvas.setFillColor(HexColor(colour))
    canvas.rect(0, y, WIDTH, height, fill=1, stroke=0)


def read_turned(paint: Callable[[Canvas], None], rotation: int) -> Document:
    """The page as a viewer that turns it by so many degrees shows it."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(draw_pdf(paint)))
    writer.pages[0].rotate(rotation)
    buffer = io.BytesIO()
    writer.write(buffer)
    return documents.read_bytes(buffer.getvalue(), "turned.pdf")


def set_own_colour(colour: str) -> Callable[[Canvas], None]:
    def paint(canvas: Canvas) -> None:
        band(canvas, colour)
        write(canvas, colour=colour)

    return paint


def set_transparent(canvas: Canvas) -> None:
    canvas.setFillColor(Color(0, 0, 0, alpha=0.01))
    canvas.drawString(40, 600, UNSEEN)
    canvas.setFillAlpha(1)


def set_covered_by_shape(canvas: Canvas) -> None:
    write(canvas)
    band(canvas, "#ffffff")


def set_covered_by_picture(canvas: Canvas) -> None:
    write(canvas)
    canvas.drawImage(picture("white"), 0, 580, WIDTH, 60)


def set_on_picture_of_its_colour(canvas: Canvas) -> None:
    canvas.drawImage(picture("#336699"), 0, 580, WIDTH, 60)
    write(canvas, colour="#336699")


def set_clipped(canvas: Canvas) -> None:
    canvas.saveState()
    window = canvas.beginPath()
    window.rect(400, 100, 50, 50)
    canvas.clipPath(window, stroke=0, fill=0)
    write(canvas)
    canvas.restoreState()


def set_on_thick_line(canvas: Canvas) -> None:
    canvas.setStrokeColor(HexColor("#803030"))
    canvas.setLineWidth(30)
    canvas.line(0, 603, WIDTH, 603)
    write(canvas, colour="#803030")


def set_small_by_matrix(canvas: Canvas) -> None:
    canvas.saveState()
    canvas.translate(40, 600)
    canvas.scale(0.1, 0.1)
    canvas.drawString(0, 0, UNSEEN)
    canvas.restoreState()


def set_squeezed(canvas: Canvas) -> None:
    text = canvas.beginText(40, 600)
    text.setHorizScale(1)
    text.textLine(UNSEEN)
    canvas.drawText(text)


def set_as_clip(canvas: Canvas) -> None:
    text = canvas.beginText(40, 600)
    text.setTextRenderMode(7)
    text.textLine(UNSEEN)
    canvas.saveState()
    canvas.drawText(text)
    canvas.restoreState()


def set_outlined_in_white(canvas: Canvas) -> None:
    canvas.setStrokeColor(HexColor("#ffffff"))
    text = canvas.beginText(40, 600)
    text.setTextRenderMode(1)
    text.textLine(UNSEEN)
    canvas.drawText(text)


HIDDEN: list[tuple[Callable[[Canvas], None], str]] = [
    (lambda canvas: write(canvas, colour="#ffffff"), "background_colour"),
    (lambda canvas: write(canvas, colour="#f8f8f8"), "background_colour"),
    (set_own_colour("#808080"), "background_colour"),
    (set_own_colour("#1a3380"), "background_colour"),
    (set_own_colour("#cccccc"), "background_colour"),
    (set_on_picture_of_its_colour, "background_colour"),
    (set_on_thick_line, "background_colour"),
    (set_outlined_in_white, "background_colour"),
    (set_transparent, "transparent"),
    (set_covered_by_shape, "covered"),
    (set_covered_by_picture, "covered"),
    (set_clipped, "clipped"),
    (set_as_clip, "invisible"),
    (set_small_by_matrix, "tiny"),
    (set_squeezed, "tiny"),
]


@pytest.mark.parametrize(("paint", "reason"), HIDDEN)
@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_text_nobody_sees_is_quarantined(
    paint: Callable[[Canvas], None], reason: str, rotation: int
) -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(40, 700, HONEST)
        paint(canvas)

    document = read_turned(page, rotation)
    assert document.text == HONEST
    assert [(h.page, h.reason) for h in document.hidden] == [(1, reason)]
    if reason != "tiny":
        assert document.hidden[0].text == UNSEEN


def set_on_gradient(canvas: Canvas) -> None:
    canvas.linearGradient(0, 580, WIDTH, 580, (HexColor("#204080"), HexColor("#90b0f0")))
    write(canvas, colour="#ffffff")


def set_highlighted(canvas: Canvas) -> None:
    canvas.setFillColor(HexColor("#ffff00"))
    canvas.rect(40, 596, 100, 14, fill=1, stroke=0)
    write(canvas)


def set_on_cell(canvas: Canvas) -> None:
    band(canvas, "#ffffff")
    write(canvas, colour="#404040")


def set_framed(canvas: Canvas) -> None:
    write(canvas)
    canvas.rect(10, 10, WIDTH - 20, HEIGHT - 20, fill=0, stroke=1)


def set_under_veil(canvas: Canvas) -> None:
    write(canvas)
    canvas.setFillColor(Color(1, 1, 0, alpha=0.4))
    canvas.rect(30, 590, 200, 24, fill=1, stroke=0)


def set_red_on_blue(canvas: Canvas) -> None:
    band(canvas, "#0000d0")  # the luminance of the text is the same
    write(canvas, colour="#500000")
    write(canvas, colour="#600000")


def set_white_on_picture(canvas: Canvas) -> None:
    canvas.drawImage(picture("#802020"), 0, 580, WIDTH, 60)
    write(canvas, colour="#ffffff")


def set_outlined(canvas: Canvas) -> None:
    canvas.setFillColor(HexColor("#ffffff"))
    canvas.setStrokeColor(HexColor("#202020"))
    text = canvas.beginText(40, 600)
    text.setTextRenderMode(2)
    text.textLine(UNSEEN)
    canvas.drawText(text)


def set_as_window(canvas: Canvas) -> None:
    canvas.saveState()
    canvas.setFont("Helvetica-Bold", 30)
    text = canvas.beginText(40, 600)
    text.setTextRenderMode(7)
    text.textLine(UNSEEN)
    canvas.drawText(text)
    canvas.drawImage(picture("#802020"), 0, 580, WIDTH, 60)
    canvas.restoreState()


def set_raised(canvas: Canvas) -> None:
    write(canvas)
    canvas.setFont("Helvetica", 4)
    canvas.drawString(300, 604, "th")


HONESTLY: list[Callable[[Canvas], None]] = [
    lambda canvas: (band(canvas, "#1a3380"), write(canvas, colour="#ffffff")),
    lambda canvas: (band(canvas, "#7fb2e5"), write(canvas, colour="#ffffff")),
    lambda canvas: write(canvas, colour="#c0c0c0"),
    lambda canvas: write(canvas, colour="#9cc3f0"),
    lambda canvas: (band(canvas, "#204020"), write(canvas, colour="#80a080")),
    set_on_gradient,
    set_highlighted,
    set_on_cell,
    set_framed,
    set_under_veil,
    set_red_on_blue,
    set_white_on_picture,
    set_outlined,
    set_as_window,
    set_raised,
]


@pytest.mark.parametrize("paint", HONESTLY)
@pytest.mark.parametrize("rotation", [0, 90])
def test_text_anybody_sees_is_kept(paint: Callable[[Canvas], None], rotation: int) -> None:
    document = read_turned(paint, rotation)
    assert document.hidden == ()
    assert UNSEEN in document.text


def set_layer(canvas: Canvas, lines: list[str], mode: int = 3) -> None:
    for number, line in enumerate(lines):
        text = canvas.beginText(40, 700 - 14 * number)
        text.setTextRenderMode(mode)
        text.textLine(line)
        canvas.drawText(text)


def scan(lines: list[str]) -> ImageReader:
    """A picture of a page with these lines, as a scanner takes it."""
    drawn = draw_pdf(set_lines(column(40, 100, lines)))
    buffer = io.BytesIO()
    pypdfium2.PdfDocument(drawn)[0].render(scale=1.5).to_pil().save(buffer, "PNG")
    buffer.seek(0)
    return ImageReader(buffer)


LINES = ["Process Associate", "Settled invoices in SAP for a client", "Closed 40 tickets a day"]


def test_text_layer_over_a_scan_is_read_with_a_warning() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawImage(scan(LINES), 0, 0, WIDTH, HEIGHT)
        set_layer(canvas, LINES)

    document = read_pdf(page)
    assert document.text.split("\n") == LINES
    assert (document.hidden, document.warnings) == ((), ("text_layer",))


def test_text_layer_under_a_scan_is_read_with_a_warning() -> None:
    def page(canvas: Canvas) -> None:
        set_layer(canvas, LINES, mode=0)
        canvas.drawImage(scan(LINES), 0, 0, WIDTH, HEIGHT)

    document = read_pdf(page)
    assert document.text.split("\n") == LINES
    assert document.warnings == ("text_layer",)


def test_invisible_text_where_the_picture_shows_nothing_is_no_text_layer() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawImage(picture("#fafafa"), 0, 0, WIDTH, HEIGHT)
        for number in range(6):
            write(canvas, HONEST, y=40 + 14 * number)
        set_layer(canvas, LINES * 8)

    document = read_pdf(page)
    assert (document.text.split("\n"), document.warnings) == ([HONEST] * 6, ())
    assert {hidden.reason for hidden in document.hidden} == {"invisible"}


def test_invisible_text_upon_visible_text_is_no_text_layer() -> None:
    lines = [f"Settled invoices of client {number} in SAP" for number in range(8)]

    def page(canvas: Canvas) -> None:
        for number, line in enumerate(lines):
            canvas.drawString(40, 700 - 14 * number, line)
        for _ in range(9):
            set_layer(canvas, lines)

    document = read_pdf(page)
    assert document.text.split("\n") == lines
    assert document.hidden


def test_hidden_lines_of_one_reason_are_one_run_line_by_line() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(40, 700, HONEST)
        for number, line in enumerate(["six sigma black belt", "team leader"]):
            write(canvas, line, "#ffffff", 600 - 14 * number)

    assert [hidden.text for hidden in read_pdf(page).hidden] == [
        "six sigma black belt\nteam leader"
    ]


def test_hidden_text_reaches_no_result_but_its_flag(tmp_path) -> None:
    unseen = (
        "Team Leader, Dial Partners, Jan 2010 - Dec 2019. Six Sigma Black Belt, AHT 250 seconds"
    )

    def page(canvas: Canvas) -> None:
        lines = ["WORK EXPERIENCE", "Cashier, Corner Grocery, Jan 2018 - Dec 2019"]
        set_lines(column(40, 100, lines))(canvas)
        write(canvas, unseen, "#ffffff", 500)

    path = tmp_path / "cv.pdf"
    path.write_bytes(draw_pdf(page))
    result = bpo_resume.analyze(path)
    flags = [flag for flag in result.assessment.flags if flag.code == "hidden_text"]
    assert len(flags) == 1
    assert unseen in flags[0].message
    assert "Team Leader" not in repr([result.resume.positions, result.resume.kpis])


def test_layer_that_is_switched_off_is_hidden() -> None:
    content = (
        b"BT /F1 12 Tf 40 700 Td (Honest line of text) Tj ET "
        b"/OC /Off BDC BT /F1 12 Tf 40 600 Td (team leader six sigma) Tj ET EMC "
        b"/OC /On BDC BT /F1 12 Tf 40 500 Td (Shown layer) Tj ET EMC "
        b"/Form Do"
    )
    form = b"BT /F1 12 Tf 40 400 Td (black belt) Tj ET"
    data = one_page(
        content,
        b"/Properties<</Off 6 0 R/On 7 0 R>>/XObject<</Form 8 0 R>>",
        b"/OCProperties<</OCGs[6 0 R 7 0 R]/D<</OFF[6 0 R]>>>>",
        b"<</Type/OCG/Name(Off)>>",
        b"<</Type/OCG/Name(On)>>",
        stream(
            b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/OC 6 0 R"
            b"/Resources<</Font<</F1 5 0 R>>>>",
            form,
        ),
    )
    document = documents.read_bytes(data, "layers.pdf")
    assert document.text == "Honest line of text\nShown layer"
    assert {hidden.text for hidden in document.hidden} == {"team leader six sigma", "black belt"}
    assert {hidden.reason for hidden in document.hidden} == {"switched_off"}
