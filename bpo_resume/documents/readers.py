"""One table of formats, and the one way in."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any

from bpo_resume.documents.formats import (
    describe_foreign,
    is_docx,
    is_locked,
    is_pdf,
    is_text,
    is_word_xml,
    name_picture,
)
from bpo_resume.documents.limits import Limits, check_limit
from bpo_resume.documents.ocr import Engine
from bpo_resume.documents.portfolios import is_portfolio, join_documents, unpack
from bpo_resume.errors import EmptyError, ReadError, TooLargeError, UnsupportedError
from bpo_resume.model import Document, Source
from bpo_resume.places import to_place


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: its name, how its content is recognised, what reads it, what files are called.

    The suffixes only say which files of a folder are worth opening. ``scan`` reads the file where
    an OCR engine is at hand; formats that hold no pictures of pages have none.
    """

    format: str
    recognise: Callable[[bytes], bool]
    read: Callable[[bytes, Source, Limits], Document]
    suffixes: tuple[str, ...] = ()
    scan: Callable[[bytes, Source, Limits, Engine], Document] | None = None


class _Late:
    """A part of this package that is imported when a function of it is first called.

    Who reads a PDF need not wait for the libraries of other formats.
    """

    def __init__(self, name: str) -> None:
        self._name = f"{__package__}.{name}"

    def __getattr__(self, function: str) -> Callable[..., Any]:
        def call(*arguments: object) -> Any:
            return getattr(import_module(self._name), function)(*arguments)

        return call


_docx, _html, _markdown, _odt = map(_Late, ("docx", "html", "markdown", "odt"))
_pdf, _pictures, _rtf, _text = map(_Late, ("pdf", "pictures", "rtf", "text"))


def _picture(name: str, *suffixes: str) -> Reader:
    def recognise(data: bytes) -> bool:
        return name_picture(data) == name

    return Reader(name, recognise, _pictures.refuse_image, suffixes, _pictures.read_image)


def _read_portfolio(
    data: bytes, source: Source, limits: Limits, ocr: Engine | None = None
) -> Document:
    """The documents inside a portfolio as one; its cover if nothing in it can be read.

    A portfolio in a portfolio is read as its cover.
    """
    parts = []
    unread = []
    for name, content in unpack(data, source, limits):
        try:
            parts.append(_read_inside(content, name, limits, ocr))
        except TooLargeError:
            raise
        except ReadError:
            unread.append(f"unread_attachment: {name}")
    if not parts:
        return _read_cover(data, source, limits, ocr)
    document = join_documents(parts, source, limits)
    return replace(document, warnings=("portfolio", *document.warnings, *unread))


def _read_cover(data: bytes, source: Source, limits: Limits, ocr: Engine | None) -> Document:
    cover: Document = _pdf.read_pdf(data, source, limits, ocr)
    return cover


def _read_inside(data: bytes, name: str, limits: Limits, ocr: Engine | None) -> Document:
    reader = _find_reader(data)
    if reader is None:
        what, remedy = describe_foreign(data)
        raise UnsupportedError(name, f"it is {what}", remedy)
    source = Source(name, format=reader.format, bytes=len(data))
    if reader.read is _read_portfolio:
        return _read_cover(data, source, limits, ocr)
    return _read_by(reader, data, source, limits, ocr)


# Tried from top to bottom; text comes last because it recognises almost anything.
READERS: tuple[Reader, ...] = (
    Reader("pdf", is_portfolio, _read_portfolio, (), _read_portfolio),
    Reader("pdf", is_pdf, _pdf.read_pdf, (".pdf",), _pdf.read_pdf),
    Reader("docx", is_docx, _docx.read_docx, (".docx", ".docm", ".dotx", ".dotm"), _docx.read_docx),
    Reader("docx", is_word_xml, _docx.read_docx),
    Reader("docx", is_locked, _docx.refuse_locked),
    Reader("odt", _odt.is_odt, _odt.read_odt, (".odt", ".ott")),
    Reader("odt", _odt.is_flat_odt, _odt.read_flat_odt, (".fodt",)),
    Reader("rtf", _rtf.is_rtf, _rtf.read_rtf, (".rtf",)),
    Reader("html", _html.is_saved_page, _html.read_saved_page, (".mht", ".mhtml")),
    Reader("markdown", _markdown.is_markdown, _markdown.read_markdown, (".md", ".markdown")),
    Reader("html", _html.is_html, _html.read_html, (".html", ".htm", ".xhtml", ".xht")),
    _picture("png", ".png"),
    _picture("jpeg", ".jpg", ".jpeg"),
    _picture("gif", ".gif"),
    _picture("tiff", ".tif", ".tiff"),
    _picture("webp", ".webp"),
    _picture("bmp", ".bmp"),
    Reader("text", is_text, _text.read_text, (".txt", ".text")),
)

# What resumes are also sent as: opened too, so that the sender hears of the remedy.
_REFUSED_SUFFIXES = (".doc", ".pages", ".heic", ".heif")
SUFFIXES = frozenset(_REFUSED_SUFFIXES).union(*(reader.suffixes for reader in READERS))

_DEFAULT = Limits()


def read(path: Path | str, *, limits: Limits = _DEFAULT, ocr: Engine | None = None) -> Document:
    """The document in a file; ``ocr`` reads the pages that are pictures.

    Raises ``ReadError`` in one of its kinds; the message names the file and the remedy.
    """
    path = to_place(path)
    name = path.name
    try:
        data = _load(path, limits)
    except OSError as error:
        reason = f"the system does not hand it out ({error.strerror or error})"
        raise ReadError(name, reason, "Check the path and its permissions") from error
    return _read(data, Source(name, str(path)), limits, ocr)


def _load(path: Path, limits: Limits) -> bytes:
    found = path.stat()
    if stat.S_ISFIFO(found.st_mode) or stat.S_ISCHR(found.st_mode) or stat.S_ISSOCK(found.st_mode):
        # Opening a pipe may wait for ever, and a device never ends.
        raise ReadError(path.name, "it is a pipe or a device", "Save it as a file first")
    check_limit(path.name, "bytes", found.st_size, limits.bytes)
    with path.open("rb") as file:
        data = file.read(found.st_size + 1)  # not the limit: memory for all that would be had
        if len(data) > found.st_size:  # it grows while we read, or does not tell its size
            data += file.read(limits.bytes + 1 - len(data))
        return data


def read_bytes(
    data: bytes, name: str, *, limits: Limits = _DEFAULT, ocr: Engine | None = None
) -> Document:
    """The document in these bytes; ``name`` stands in messages and in the source."""
    return _read(data, Source(name), limits, ocr)


def _read(data: bytes, source: Source, limits: Limits, ocr: Engine | None) -> Document:
    name = source.name
    check_limit(name, "bytes", len(data), limits.bytes)
    if not data.strip(b"\x00\t\n\r\f "):
        raise EmptyError(name, "it has no content", "Ask for the file again")
    reader = _find_reader(data)
    if reader is None:
        what, remedy = describe_foreign(data)
        raise UnsupportedError(name, f"it is {what}", remedy)
    digest = hashlib.sha256(data).hexdigest()
    source = Source(name, source.path, digest, reader.format, len(data))
    return _read_by(reader, data, source, limits, ocr)


def _find_reader(data: bytes) -> Reader | None:
    return next((reader for reader in READERS if reader.recognise(data)), None)


def _read_by(
    reader: Reader, data: bytes, source: Source, limits: Limits, ocr: Engine | None
) -> Document:
    if ocr is not None and reader.scan is not None:
        return reader.scan(data, source, limits, ocr)
    return reader.read(data, source, limits)
