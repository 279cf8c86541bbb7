"""PDF through PDFium with positions; pypdf where PDFium cannot open the file."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import pypdf
import pypdf.errors
import pypdfium2 as pdfium
from pypdfium2 import raw

from bpo_resume.documents import native
from bpo_resume.documents.annotations import load_page, open_forms
from bpo_resume.documents.characters import unreadable_share
from bpo_resume.documents.drafts import Draft, compose
from bpo_resume.documents.furniture import drop_furniture
from bpo_resume.documents.glyphs import read_words
from bpo_resume.documents.hyphens import join_broken_words
from bpo_resume.documents.layout import arrange
from bpo_resume.documents.limits import Limits, check_limit
from bpo_resume.documents.marks import find_marks
from bpo_resume.documents.turning import turn_box
from bpo_resume.documents.visibility import (
    Picture,
    clear_visible,
    flag_words,
    is_doubtful,
    part_hidden,
)
from bpo_resume.documents.words import Word
from bpo_resume.errors import CorruptError, EmptyError, EncryptedError, NeedsOcrError
from bpo_resume.model import Document, HiddenText, Source


@dataclass(frozen=True, slots=True)
class _Page:
    drafts: list[Draft]
    hidden: list[HiddenText]
    height: float  # points
    drawn: bool  # whether anything at all is on it


_ILLEGIBLE, _DOUBTFUL = 0.3, 0.05  # shares of characters that fonts left without a meaning
_LARGEST_PICTURE = 2000  # points; larger pages are posters
_LOCKED = (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)  # by a password, or by who knows what
_OPEN = "Open it in a PDF viewer and save it again"


def read_pdf(data: bytes, source: Source, limits: Limits) -> Document:
    """The document in a PDF file.

    Raises ``EncryptedError``, ``CorruptError``, ``NeedsOcrError``, ``EmptyError`` or
    ``TooLargeError``.
    """
    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        # Of a file without pages it gives the code of the file that failed before.
        if getattr(error, "err_code", None) in _LOCKED and b"/Encrypt" in data:
            raise _encrypted(source) from error
        return _read_again(data, source, limits)
    try:
        return _read_pages(pdf, replace(source, pages=len(pdf)), limits)
    except pdfium.PdfiumError:  # a page that it cannot load
        return _read_again(data, source, limits)
    finally:
        pdf.close()


def _encrypted(source: Source) -> EncryptedError:
    return EncryptedError(
        source.name, "it opens only with a password", "Save a copy without the password"
    )


def _read_pages(pdf: pdfium.PdfDocument, source: Source, limits: Limits) -> Document:
    check_limit(source.name, "pages", source.pages, limits.pages)
    open_forms(pdf)
    pages: list[_Page] = []
    characters = 0
    for number in range(1, source.pages + 1):
        pages.append(_read_page(pdf, number))
        characters += sum(len(draft.text) for draft in pages[-1].drafts)
        check_limit(source.name, "characters", characters, limits.characters)
    hidden = [text for page in pages for text in page.hidden]
    drafts = drop_furniture([(page.drafts, page.height) for page in pages])
    join_broken_words(drafts)
    unreadable = unreadable_share(draft.text for draft in drafts)
    if (not drafts and not hidden) or unreadable > _ILLEGIBLE:
        raise _textless(source, drawn=any(page.drawn for page in pages))
    return compose(drafts, source, hidden, ("unmapped_font",) if unreadable > _DOUBTFUL else ())


def _textless(source: Source, *, drawn: bool) -> NeedsOcrError | EmptyError:
    if drawn:
        return NeedsOcrError(
            source.name, "its pages hold no text that can be read", "Run OCR over it first"
        )
    return EmptyError(source.name, "its pages are blank", "Ask for the file again")


def _read_page(pdf: pdfium.PdfDocument, number: int) -> _Page:
    page = load_page(pdf, number - 1)
    textpage = page.get_textpage()
    try:
        handle, text_handle = native.handle(page), native.handle(textpage)
        quarters = native.quarter_turns(text_handle, native.count_chars(text_handle))
        words = read_words(handle, text_handle, quarters)
        marks = find_marks(handle, text_handle, words) if quarters == 0 else []
        left, bottom, right, top = turn_box(page.get_bbox(), quarters)
        _turn_down(words, left, top)
        _judge_visibility(page, words, (right - left, top - bottom))
        visible, hidden = part_hidden(words, number)
        dots = [(x - left, top - y) for x, y in marks]
        drafts = arrange(visible, number, dots)
        return _Page(drafts, hidden, top - bottom, drawn=native.count_objects(handle) > 0)
    finally:
        textpage.close()
        page.close()


def _turn_down(words: list[Word], left: float, top: float) -> None:
    """From PDF's axes (origin bottom left) to the page's top left corner."""
    for word in words:
        word.left -= left
        word.right -= left
        word.base = top - word.base


def _judge_visibility(page: pdfium.PdfPage, words: list[Word], extent: tuple[float, float]) -> None:
    flag_words(words, *extent)
    if any(is_doubtful(word) for word in words) and max(extent) < _LARGEST_PICTURE:
        bitmap = page.render(scale=1, grayscale=True)
        picture = Picture(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
        clear_visible(words, picture)
        bitmap.close()


def _read_again(data: bytes, source: Source, limits: Limits) -> Document:
    """What pypdf reads of a file that PDFium refuses; it knows no positions."""
    # Its warnings on stderr would only say that the file is broken, which we report ourselves.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    with _mapped_errors(source):
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise _encrypted(source)
        check_limit(source.name, "pages", len(reader.pages), limits.pages)
        texts = [page.extract_text() for page in reader.pages]
    if not any(text.strip() for text in texts):
        raise _textless(source, drawn=bool(texts))
    check_limit(source.name, "characters", sum(map(len, texts)), limits.characters)
    drafts = list(_plain_drafts(texts))
    return compose(drafts, replace(source, pages=len(texts)), warnings=("second_reader",))


def _plain_drafts(texts: list[str]) -> Iterator[Draft]:
    for number, text in enumerate(texts, start=1):
        for line in text.split("\n"):
            yield Draft(line, number)


@contextmanager
def _mapped_errors(source: Source) -> Iterator[None]:
    # pypdf leaks whatever its parser met: a broken file raises almost any of these.
    try:
        yield
    except (
        pypdf.errors.PyPdfError,
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        NotImplementedError,
        ArithmeticError,
        RecursionError,
        OSError,
        AssertionError,
    ) as error:
        raise CorruptError(source.name, "no PDF reader can open it", _OPEN) from error
