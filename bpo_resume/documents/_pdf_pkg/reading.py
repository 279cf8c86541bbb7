"""PDF through PDFium with positions; pypdf where PDFium cannot read the file or a page of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

import pypdfium2 as pdfium
from pypdfium2 import raw

from bpo_resume.documents.characters import unreadable_share
from bpo_resume.documents.drafts import Draft, compose
from bpo_resume.documents.furniture import drop_furniture
from bpo_resume.documents.hyphens import join_broken_words
from bpo_resume.documents.images import RUN_OCR, illegible
from bpo_resume.documents.limits import Limits, check_limit
from bpo_resume.documents.ocr import Engine
from bpo_resume.documents.pages import ILLEGIBLE, Page, join_sliced, read_page
from bpo_resume.documents.portfolios import has_embedded
from bpo_resume.documents.second_reader import read_texts, refuse_password
from bpo_resume.errors import CorruptError, EmptyError, NeedsOcrError
from bpo_resume.model import Document, Source

_DOUBTFUL = 0.05  # share of characters that fonts left without a meaning
_LOCKED = (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)  # by a password, or by who knows what
_MOST_NAMED = 20  # attachments
_BETTER = 0.5  # of the unreadable share, what the second reader may leave to be taken


# A file that was cut off on its way has no trailer, which says where the catalog is.
_TRAILER = b"trailer"
_CATALOG = re.compile(rb"(\d{1,7} \d{1,3}) obj\s*<<(?:[^>]|>(?!>)){0,2000}?/Type\s*/Catalog\b")


@dataclass(slots=True)
class _Reading:
    """A file's pages as far as they are read, and what is to be said about it."""

    pages: list[Page] = field(default_factory=list)
    lost: list[int] = field(default_factory=list)  # numbers of pages that PDFium cannot load
    warnings: list[str] = field(default_factory=list)
    by_ocr: bool = False  # whether an engine looked where text was missing


def read_pdf(data: bytes, source: Source, limits: Limits, engine: Engine | None = None) -> Document:
    """The document in a PDF file; pages without legible text are read by the engine, if any.

    Raises ``EncryptedError``, ``CorruptError``, ``NeedsOcrError``, ``EmptyError`` or
    ``TooLargeError``.
    """
    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        # Of a file without pages it gives the code of the file that failed before.
        if getattr(error, "err_code", None) in _LOCKED and b"/Encrypt" in data:
            raise refuse_password(source) from error
        return _read_refused(data, source, limits)
    try:
        source = replace(source, pages=len(pdf))
        check_limit(source.name, "pages", source.pages, limits.pages)
        layered = b"/OCProperties" in data
        read = partial(read_page, pdf, engine=engine, layered=layered)
        reading = _read_pages(pdf, source, limits, read)
        reading.by_ocr = engine is not None
        if has_embedded(data):
            reading.warnings.extend(_name_attachments(pdf))
    finally:
        pdf.close()
    if len(reading.lost) == source.pages:
        return _read_again(data, source, limits)
    if reading.lost:
        _fill_in(reading, data, source, limits)
    return _finish(reading, data, source, limits)


def _read_pages(
    pdf: pdfium.PdfDocument, source: Source, limits: Limits, read: Callable[[int], Page]
) -> _Reading:
    if pdf.get_formtype() in {raw.FORMTYPE_ACRO_FORM, raw.FORMTYPE_XFA_FOREGROUND}:
        pdf.init_forms()  # PDFium then draws the fields that have a value and no picture of it
    reading = _Reading()
    characters = 0
    for number in range(1, source.pages + 1):
        try:
            page = read(number)
        except pdfium.PdfiumError:
            page = Page([], [], 0.0, drawn=True, layer=False)
            reading.lost.append(number)
        reading.pages.append(page)
        characters += sum(len(draft.text) for draft in page.drafts)
        check_limit(source.name, "characters", characters, limits.characters)
    if any(page.layer for page in reading.pages):
        reading.warnings.append("text_layer")
    return reading


def _fill_in(reading: _Reading, data: bytes, source: Source, limits: Limits) -> None:
    """Let the second reader read the pages that PDFium lost, if it can."""
    try:
        texts = read_texts(data, source, limits, reading.lost)
    except CorruptError:
        reading.warnings.append("lost_page")
        return
    for number, drafts in texts.items():
        reading.pages[number - 1].drafts = drafts
    reading.warnings.append("second_reader")


def _name_attachments(pdf: pdfium.PdfDocument) -> Iterator[str]:
    for index in range(min(_MOST_NAMED, pdf.count_attachments())):
        yield f"unread_attachment: {pdf.get_attachment(index).get_name()}"


def _finish(reading: _Reading, data: bytes, source: Source, limits: Limits) -> Document:
    hidden = [text for page in reading.pages for text in page.hidden]
    join_sliced(reading.pages)
    drafts = drop_furniture([(page.drafts, page.height) for page in reading.pages])
    join_broken_words(drafts)
    unreadable = unreadable_share(draft.text for draft in drafts)
    if unreadable > _DOUBTFUL and not hidden:  # it would show what is hidden
        better = _decode_again(data, source, limits, _BETTER * unreadable)
        if better is not None:
            return compose(better, source, (), [*reading.warnings, "second_reader"])
    unread = [number for number, page in enumerate(reading.pages, start=1) if page.unread]
    stamped = bool(unread) and all(page.unread or not page.drafts for page in reading.pages)
    if (not drafts and not hidden) or unreadable > ILLEGIBLE or stamped:
        drawn = any(page.drawn for page in reading.pages)
        raise illegible(source) if reading.by_ocr and drawn else _textless(source, drawn=drawn)
    if unreadable > _DOUBTFUL:
        reading.warnings.append("unmapped_font")
    return compose(drafts, source, hidden, reading.warnings, unread)


def _decode_again(
    data: bytes, source: Source, limits: Limits, worst: float
) -> Sequence[Draft] | None:
    """The second reader's lines, if it leaves fewer characters without a meaning."""
    try:
        texts = read_texts(data, source, limits)
    except CorruptError:
        return None
    drafts = [draft for page in texts.values() for draft in page]
    letters = any(draft.text.strip() for draft in drafts)
    share = unreadable_share(draft.text for draft in drafts)
    return drafts if letters and share <= min(worst, ILLEGIBLE) else None


def _read_refused(data: bytes, source: Source, limits: Limits) -> Document:
    """A file that PDFium refuses: given the trailer that it lacks, else left to pypdf."""
    catalog = _CATALOG.search(data)
    if catalog is not None and _TRAILER not in data:
        mended = data + b"\ntrailer<</Root %s R>>\nstartxref\n0\n%%%%EOF" % catalog[1]
        document = read_pdf(mended, source, limits)
        return replace(document, warnings=("cut_off", *document.warnings))
    return _read_again(data, source, limits)


def _read_again(data: bytes, source: Source, limits: Limits) -> Document:
    """What pypdf reads of a file of which PDFium reads nothing."""
    texts = read_texts(data, source, limits)
    drafts = [draft for page in texts.values() for draft in page]
    if not any(draft.text.strip() for draft in drafts):
        raise _textless(source, drawn=bool(texts))
    return compose(drafts, replace(source, pages=len(texts)), warnings=("second_reader",))


def _textless(source: Source, *, drawn: bool) -> NeedsOcrError | EmptyError:
    if drawn:
        return NeedsOcrError(source.name, "its pages hold no text that can be read", RUN_OCR)
    return EmptyError(source.name, "its pages are blank", "Ask for the file again")
