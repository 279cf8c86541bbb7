"""What becomes of a PDF file as a whole: statuses, furniture, hidden text, second reader."""

from __future__ import annotations

import io

import pypdf
import pytest
from documents.drawings import HEIGHT, WIDTH, column, draw_pdf, read_pdf, set_lines
from hostile.pdf_cases import (
    NO_PAGES,
    for_second_reader,
    foreign_lock,
    form_fields,
    odd_characters,
)
from hostile.pdf_syntax import write_pdf

from bpo_resume import documents
from bpo_resume.documents import Limits
from bpo_resume.errors import (
    CorruptError,
    EmptyError,
    EncryptedError,
    NeedsOcrError,
    TooLargeError,
)

BODY = column(40, 100, ["Process Associate", "Settled invoices in SAP", "for a client in retail"])


def lock(data: bytes, password: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    writer.encrypt(password, owner_password="owner", algorithm="RC4-128")  # noqa: S106 - a fixture
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_source_is_filled() -> None:
    data = draw_pdf(set_lines(BODY), set_lines(BODY))
    source = documents.read_bytes(data, "cv.pdf").source
    assert (source.name, source.format, source.bytes, source.pages) == (
        "cv.pdf", "pdf", len(data), 2,
    )  # fmt: skip
    assert len(source.sha256) == 64


def test_password_is_asked_for_by_an_error() -> None:
    with pytest.raises(EncryptedError, match=r"cv\.pdf.*password"):
        documents.read_bytes(lock(draw_pdf(set_lines(BODY)), "secret"), "cv.pdf")


def test_file_locked_against_editing_only_is_read() -> None:
    locked = lock(draw_pdf(set_lines(BODY)), "")
    assert documents.read_bytes(locked, "cv.pdf").text.startswith("Process Associate\n")


def test_blank_pages_are_empty() -> None:
    with pytest.raises(EmptyError):
        read_pdf(lambda canvas: None)


def test_page_that_only_draws_needs_ocr() -> None:
    with pytest.raises(NeedsOcrError, match="OCR"):
        read_pdf(lambda canvas: canvas.rect(100, 100, 300, 300, fill=1))


@pytest.mark.parametrize("data", [b"%PDF-1.7\n" + b"garbage" * 50, draw_pdf(set_lines(BODY))[:300]])
def test_file_no_reader_can_open_is_corrupt(data: bytes) -> None:
    with pytest.raises(CorruptError, match=r"broken\.pdf.*save it again"):
        documents.read_bytes(data, "broken.pdf")


def test_limits_name_what_they_limit() -> None:
    data = draw_pdf(*[set_lines(BODY)] * 3)
    with pytest.raises(TooLargeError, match="3 pages"):
        documents.read_bytes(data, "cv.pdf", limits=Limits(pages=2))
    with pytest.raises(TooLargeError, match="characters"):
        documents.read_bytes(data, "cv.pdf", limits=Limits(characters=20))
    with pytest.raises(TooLargeError, match="bytes"):
        documents.read_bytes(data, "cv.pdf", limits=Limits(bytes=100))


def test_page_numbers_and_repeated_heads_are_dropped_but_the_first_head_stays() -> None:
    def page(number: int):
        return set_lines(
            [
                (40, 30, "Maria Santos, curriculum vitae"),
                *column(
                    40, 100, [f"Duty {number} of a long list of duties", "and its second line"]
                ),
                (280, 780, f"Page {number} of 3"),
            ]
        )

    text = read_pdf(page(1), page(2), page(3)).text
    assert text.count("Maria Santos") == 1
    assert "Page" not in text
    assert text.count("Duty") == 3


def test_year_at_the_foot_of_a_page_is_no_page_number() -> None:
    assert "2015" in read_pdf(set_lines([*BODY, (280, 780, "2015")])).text


def paint_hidden(kind: str):
    def paint(canvas) -> None:
        canvas.drawString(40, 700, "Honest line of text")
        text = canvas.beginText(40, 600)
        if kind == "background_colour":
            text.setFillColorRGB(1, 1, 1)
        elif kind == "invisible":
            text.setTextRenderMode(3)
        elif kind == "tiny":
            text.setFont("Helvetica", 1)
        else:
            text.setTextOrigin(WIDTH + 50, HEIGHT + 50)
        text.textLine("team leader six sigma")
        canvas.drawText(text)

    return paint


@pytest.mark.parametrize("kind", ["background_colour", "invisible", "tiny", "off_page"])
def test_text_no_reader_sees_is_quarantined(kind: str) -> None:
    document = read_pdf(paint_hidden(kind))
    assert document.text == "Honest line of text"
    assert [(h.text, h.page, h.reason) for h in document.hidden] == [
        ("team leader six sigma", 1, kind)
    ]


def test_white_text_on_a_dark_band_is_honest() -> None:
    def paint(canvas) -> None:
        canvas.setFillColorRGB(0.1, 0.2, 0.5)
        canvas.rect(0, 680, WIDTH, 60, fill=1, stroke=0)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(40, 700, "MARIA SANTOS")

    document = read_pdf(paint)
    assert (document.text, document.hidden) == ("MARIA SANTOS", ())


def test_broken_word_is_joined_only_where_the_resume_spells_it_whole() -> None:
    lines = [
        "Kept the reconciliation of ledgers, and did recon-",
        "ciliation of bank statements for customer-",
        "facing teams",
    ]
    text = read_pdf(set_lines(column(40, 100, lines))).text
    assert "did reconciliation\nof bank" in text
    assert "customer-\nfacing" in text


def test_junk_before_the_header_does_not_hide_a_pdf() -> None:
    data = b"\r\nContent-Type: application/pdf\r\n\r\n" + draw_pdf(set_lines(BODY))
    assert "Settled invoices" in documents.read_bytes(data, "mail.pdf").text


def test_what_was_typed_into_a_form_is_read_in_its_place() -> None:
    def paint(canvas) -> None:
        canvas.drawString(40, 700, "Job title:")
        canvas.acroForm.textfield(
            name="job", value="Process Associate", x=100, y=695, width=200, height=20, fontSize=10
        )

    assert read_pdf(paint).text == "Job title:\tProcess Associate"


def test_a_form_whose_values_are_not_drawn_yet_is_read() -> None:
    assert documents.read_bytes(form_fields(), "form.pdf").text == "Customer Service Representative"


def test_a_file_locked_by_an_unknown_program_is_encrypted() -> None:
    with pytest.raises(EncryptedError):
        documents.read_bytes(foreign_lock(), "cv.pdf")


def test_a_file_without_pages_is_empty_whatever_was_read_before() -> None:
    with pytest.raises(EncryptedError):
        documents.read_bytes(foreign_lock(), "cv.pdf")
    with pytest.raises(EmptyError):
        documents.read_bytes(write_pdf(NO_PAGES), "cv.pdf")


def test_half_a_surrogate_pair_never_leaves_a_reader() -> None:
    document = documents.read_bytes(for_second_reader(odd_characters()), "cv.pdf")
    assert document.warnings == ("second_reader",)
    assert "\ufffd" in document.text
    assert document.text.encode()
