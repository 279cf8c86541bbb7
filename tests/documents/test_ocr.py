"""Scans read by the engine of the extra: words, order, turned pages, pictures of all formats."""

from __future__ import annotations

import io
import zlib
from itertools import pairwise

import pytest
from documents.drawings import draw_pdf, set_lines
from documents.scanning import (
    RESUMES,
    SHORT,
    SHORT_PDF,
    needs_engine,
    paste,
    paste_docx,
    render,
    save,
    scan,
    share_words,
    wear,
)
from PIL import Image, ImageFilter

from bpo_resume import documents
from bpo_resume.documents import Engine, Limits
from bpo_resume.errors import CorruptError, NeedsOcrError, TooLargeError
from bpo_resume.model import Document

needs_engine()

# One of each look: one column, table, dates on the left, a side column on either side.
STEMS = [
    "call-centre-csr",
    "medical-coder",
    "ap-ar-analyst-shared-services",
    "team-leader-philippines",
    "help-desk-technician",
]


@pytest.fixture(scope="module")
def engine() -> Engine:
    return documents.load_engine()


def read(data: bytes, engine: Engine | None) -> Document:
    return documents.read_bytes(data, "scan.pdf", ocr=engine)


def is_read(document: Document) -> bool:
    return share_words(document.text, "\n".join(SHORT)) == (1.0, 1.0)


@pytest.mark.parametrize("stem", STEMS)
def test_scan_gives_the_words_of_the_page_in_its_reading_order(stem: str, engine: Engine) -> None:
    path = RESUMES / f"{stem}.pdf"
    printed = documents.read(path).text
    seen = read(scan(path), engine)
    precision, recall = share_words(seen.text, printed)
    assert recall >= 0.97
    assert precision >= 0.97
    lines = [line.replace("\t", " ") for line in printed.split("\n")]
    order = [
        lines.index(line) for line in seen.text.replace("\t", " ").split("\n") if line in lines
    ]
    assert len(order) > len(lines) / 2
    assert sum(a > b for a, b in pairwise(order)) <= 1  # a line said twice


def test_lines_say_how_sure_the_engine_is_and_where_they_stand(engine: Engine) -> None:
    document = read(scan(SHORT_PDF), engine)
    assert document.source.format == "pdf"
    assert [document.text[line.start : line.end] for line in document.lines] == SHORT
    assert all(0.8 < (line.ocr_confidence or 0) <= 1 for line in document.lines)
    first, second = document.lines[:2]
    assert first.left == pytest.approx(60, abs=3)  # points, as drawn
    assert first.top < first.bottom < second.bottom < first.bottom + 30


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_page_on_its_side_or_head_is_read(engine: Engine, quarters: int) -> None:
    pages = [page.rotate(90 * quarters, expand=True) for page in render(SHORT_PDF)]
    assert is_read(read(save(pages, "PDF", resolution=200), engine))


@pytest.mark.parametrize("angle", [-3.0, 3.0])
def test_crooked_page_keeps_its_columns_apart(engine: Engine, angle: float) -> None:
    left = [f"Handled invoices of client {name}" for name in ("Alder", "Birch", "Cedar", "Elm")]
    right = [f"Reports for {name}" for name in ("Amber", "Beryl", "Coral", "Topaz")]
    drawn = [(60.0, 100.0 + 18 * n, text) for n, text in enumerate(left * 3)]
    drawn += [(380.0, 100.0 + 18 * n, text) for n, text in enumerate(right * 3)]
    seen = read(scan(draw_pdf(set_lines(drawn)), angle), engine)
    assert seen.text.split("\n") == left * 3 + right * 3


@pytest.mark.parametrize("format_", ["PNG", "JPEG", "TIFF", "BMP", "WEBP", "GIF"])
def test_picture_of_a_resume_is_read(engine: Engine, format_: str) -> None:
    document = read(save(render(SHORT_PDF), format_), engine)
    assert is_read(document)
    assert (document.source.format, document.source.pages) == (format_.lower(), 1)


@pytest.mark.parametrize("mode", ["1", "P", "LA", "RGBA", "CMYK", "I;16"])
def test_picture_in_any_colours_is_read(engine: Engine, mode: str) -> None:
    page = render(SHORT_PDF)[0]
    if mode == "I;16":
        page = page.convert("I").point(lambda value: value * 257).convert("I;16")
    elif mode in ("LA", "RGBA"):  # nothing but ink: all else is clear
        ink = page.point(lambda value: 255 - value)
        page = Image.new("L", page.size, 0)
        page.putalpha(ink)
    assert is_read(read(save([page.convert(mode)], "TIFF" if mode == "CMYK" else "PNG"), engine))


def test_picture_is_turned_as_the_camera_was_held(engine: Engine) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by a quarter
    page = render(SHORT_PDF)[0].rotate(90, expand=True)
    assert is_read(read(save([page], "JPEG", exif=exif), engine))


def test_small_picture_is_read(engine: Engine) -> None:
    assert is_read(read(save(render(SHORT_PDF, dpi=80), "PNG"), engine))


def test_every_page_of_a_tiff_is_read(engine: Engine) -> None:
    second = draw_pdf(set_lines([(60, 100, "Skills"), (60, 130, "Invoice processing in SAP")]))
    document = read(save([*render(SHORT_PDF), *render(second)], "TIFF"), engine)
    assert document.source.pages == 2
    assert document.text == "\n".join([*SHORT, "Skills", "Invoice processing in SAP"])
    assert [line.page for line in document.lines] == [1] * len(SHORT) + [2, 2]


def test_docx_of_pictures_is_read(engine: Engine) -> None:
    data = paste_docx(save(render(SHORT_PDF), "PNG"))
    with pytest.raises(NeedsOcrError, match="--ocr"):
        read(data, None)
    assert is_read(read(data, engine))


def test_only_pages_without_text_are_read_by_ocr_and_in_their_place(engine: Engine) -> None:
    before = set_lines([(60, 100 + 20 * n, f"Page one, line {n}, of a resume") for n in range(5)])
    after = set_lines([(60, 100 + 20 * n, f"Page three, line {n}, goes on") for n in range(5)])
    data = draw_pdf(before, paste, after)
    without, document = read(data, None), read(data, engine)
    assert without.textless_pages == (2,)
    assert document.textless_pages == ()
    lines = document.text.split("\n")
    assert lines[:5] + lines[-5:] == without.text.split("\n")
    assert lines[5:-5] == SHORT
    assert {line.page for line in document.lines if line.ocr_confidence is not None} == {2}


def test_stamp_of_a_scanner_on_a_picture_is_not_the_text_of_the_page(engine: Engine) -> None:
    def stamp(canvas):
        paste(canvas)
        canvas.drawString(200, 20, "Scanned with a phone")

    with pytest.raises(NeedsOcrError):
        read(draw_pdf(stamp), None)
    assert is_read(read(draw_pdf(stamp), engine))


def test_a_few_unseen_words_over_a_scan_are_no_text_layer_of_it(engine: Engine) -> None:
    def overlay(canvas):
        paste(canvas)
        text = canvas.beginText(60, 700)
        text.setTextRenderMode(3)
        text.textLine("Chief Executive Officer")
        canvas.drawText(text)

    with pytest.raises(NeedsOcrError):
        read(draw_pdf(overlay), None)
    document = read(draw_pdf(overlay), engine)
    assert is_read(document)
    assert document.hidden


def test_letters_drawn_as_shapes_are_read(engine: Engine) -> None:
    def outline(canvas):
        for number in range(40):
            canvas.rect(60 + 9 * number, 700, 5, 9, fill=1)

    data = draw_pdf(set_lines([(60, 100, "A resume of two pages, " * 5)]), outline)
    assert read(data, None).textless_pages == (2,)


def test_logo_on_a_page_is_no_scan() -> None:
    body = [(60, 200 + 20 * n, f"Line {n} of a resume with a logo above") for n in range(9)]

    def draw(canvas):
        paste(canvas, share=0.15)
        set_lines(body)(canvas)

    document = read(draw_pdf(draw, lambda canvas: paste(canvas, share=0.15)), None)
    assert document.textless_pages == ()


def test_text_pages_cost_the_engine_nothing() -> None:
    class Forbidden:
        def recognise(self, image: Image.Image, dpi: float) -> list:
            raise AssertionError("a page with text was given to the engine")

    path = RESUMES / "call-centre-csr.pdf"
    assert documents.read(path, ocr=Forbidden()) == documents.read(path)


def test_picture_without_text_is_no_resume(engine: Engine) -> None:
    photo = Image.radial_gradient("L").resize((900, 1200))
    for data in (save([photo], "JPEG"), save([photo], "PDF")):
        with pytest.raises(NeedsOcrError, match="no legible text"):
            read(data, engine)


def test_illegible_scan_is_not_guessed_at(engine: Engine) -> None:
    pages = [p.filter(ImageFilter.GaussianBlur(5)) for p in render(RESUMES / "medical-coder.pdf")]
    with pytest.raises(NeedsOcrError, match="no legible text"):
        read(save(pages, "PDF", resolution=200), engine)


def test_same_file_gives_the_same_document_whatever_came_before(engine: Engine) -> None:
    data = save([wear(page, 1.1) for page in render(RESUMES / "medical-coder.pdf")], "JPEG")
    first = read(data, engine)
    read(scan(SHORT_PDF), engine)
    assert read(data, engine) == first


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few hundred bytes that claims this many pixels."""
    data = bytearray(save([Image.new("1", (8, 8))], "PNG"))
    data[16:24] = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    data[29:33] = zlib.crc32(data[12:29]).to_bytes(4, "big")
    return bytes(data)


@pytest.mark.parametrize("side", [8_000, 12_000, 60_000])
def test_picture_that_unpacks_beyond_the_limits_is_too_large(engine: Engine, side: int) -> None:
    with pytest.raises(TooLargeError):
        read(bomb(side, side), engine)


def test_tiff_of_too_many_pages_is_too_large(engine: Engine) -> None:
    data = save([Image.new("1", (8, 8))] * 4, "TIFF")
    with pytest.raises(TooLargeError, match="pages"):
        documents.read_bytes(data, "cv.tiff", limits=Limits(pages=3), ocr=engine)


@pytest.mark.parametrize("format_", ["PNG", "JPEG", "TIFF", "BMP", "WEBP", "GIF"])
def test_broken_picture_is_corrupt(engine: Engine, format_: str) -> None:
    data = save(render(SHORT_PDF), format_)
    with pytest.raises(CorruptError, match=r"scan\.pdf: .*again"):
        read(data[: len(data) // 3], engine)


def test_engine_says_nothing_on_the_terminal(
    engine: Engine, capfd: pytest.CaptureFixture[str]
) -> None:
    for size in ((1, 1), (3, 900), (40, 12)):
        with pytest.raises(NeedsOcrError):
            read(save([Image.new("L", size, 90)], "PNG"), engine)
    assert capfd.readouterr() == ("", "")


def test_pictures_of_animations_are_not_pages(engine: Engine) -> None:
    page = render(SHORT_PDF)[0]
    data = save([page, page.point(lambda value: 255 - value)], "GIF")
    assert Image.open(io.BytesIO(data)).n_frames == 2
    assert read(data, engine).source.pages == 1
