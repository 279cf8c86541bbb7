"""One table of formats, and the one way in."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from bpo_resume.documents.docx import read_docx, refuse_locked
from bpo_resume.documents.formats import describe_foreign, is_docx, is_locked, is_pdf, is_text
from bpo_resume.documents.limits import Limits, check_limit
from bpo_resume.documents.pdf import read_pdf
from bpo_resume.documents.portfolios import is_portfolio, join_documents, unpack
from bpo_resume.documents.text import read_text
from bpo_resume.errors import EmptyError, ReadError, TooLargeError, UnsupportedError
from bpo_resume.model import Document, Source


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: its name, how its content is recognised, what reads it, what files are called.

    The suffixes only say which files of a folder are worth opening.
    """

    format: str
    recognise: Callable[[bytes], bool]
    read: Callable[[bytes, Source, Limits], Document]
    suffixes: tuple[str, ...] = ()


def _read_portfolio(data: bytes, source: Source, limits: Limits) -> Document:
    """The documents inside a portfolio as one; its cover if nothing in it can be read.

    A portfolio in a portfolio is read as its cover.
    """
    parts = []
    unread = []
    for name, content in unpack(data, source, limits):
        try:
            parts.append(_read_inside(content, name, limits))
        except TooLargeError:
            raise
        except ReadError:
            unread.append(f"unread_attachment: {name}")
    if not parts:
        return read_pdf(data, source, limits)
    document = join_documents(parts, source, limits)
    return replace(document, warnings=("portfolio", *document.warnings, *unread))


def _read_inside(data: bytes, name: str, limits: Limits) -> Document:
    reader = _find_reader(data)
    if reader is None:
        what, remedy = describe_foreign(data)
        raise UnsupportedError(name, f"it is {what}", remedy)
    read = read_pdf if reader.read is _read_portfolio else reader.read
    return read(data, Source(name, format=reader.format, bytes=len(data)), limits)


# Tried from top to bottom; text comes last because it recognises almost anything.
READERS: tuple[Reader, ...] = (
    Reader("pdf", is_portfolio, _read_portfolio),
    Reader("pdf", is_pdf, read_pdf, (".pdf",)),
    Reader("docx", is_docx, read_docx, (".docx", ".docm", ".dotx")),
    Reader("docx", is_locked, refuse_locked),
    Reader("text", is_text, read_text, (".txt", ".text")),
)

# What resumes are also sent as: opened too, so that the sender hears of the remedy.
_REFUSED_SUFFIXES = (".doc", ".rtf", ".odt", ".pages", ".htm", ".html")
SUFFIXES = frozenset(_REFUSED_SUFFIXES).union(*(reader.suffixes for reader in READERS))

_DEFAULT = Limits()


def read(path: Path | str, *, limits: Limits = _DEFAULT) -> Document:
    """The document in a file.

    Raises ``ReadError`` in one of its kinds; the message names the file and the remedy.
    """
    name = Path(path).name
    try:
        check_limit(name, "bytes", Path(path).stat().st_size, limits.bytes)
        data = Path(path).read_bytes()
    except OSError as error:
        reason = f"the system does not hand it out ({error.strerror or error})"
        raise ReadError(name, reason, "Check the path and its permissions") from error
    return _read(data, name, str(path), limits)


def read_bytes(data: bytes, name: str, *, limits: Limits = _DEFAULT) -> Document:
    """The document in these bytes; ``name`` stands in messages and in the source."""
    return _read(data, name, "", limits)


def _read(data: bytes, name: str, path: str, limits: Limits) -> Document:
    check_limit(name, "bytes", len(data), limits.bytes)
    if not data.strip(b"\x00\t\n\r\f "):
        raise EmptyError(name, "it has no content", "Ask for the file again")
    reader = _find_reader(data)
    if reader is None:
        what, remedy = describe_foreign(data)
        raise UnsupportedError(name, f"it is {what}", remedy)
    digest = hashlib.sha256(data).hexdigest()
    return reader.read(data, Source(name, path, digest, reader.format, len(data)), limits)


def _find_reader(data: bytes) -> Reader | None:
    return next((reader for reader in READERS if reader.recognise(data)), None)
