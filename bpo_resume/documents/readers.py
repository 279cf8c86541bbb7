"""One table of formats, and the one way in."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bpo_resume.documents.docx import read_docx, refuse_locked
from bpo_resume.documents.formats import describe_foreign, is_docx, is_locked, is_pdf, is_text
from bpo_resume.documents.limits import Limits, check_limit
from bpo_resume.documents.pdf import read_pdf
from bpo_resume.documents.text import read_text
from bpo_resume.errors import EmptyError, ReadError, UnsupportedError
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


# Tried from top to bottom; text comes last because it recognises almost anything.
READERS: tuple[Reader, ...] = (
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
        data = _load(Path(path), limits)
    except OSError as error:
        reason = f"the system does not hand it out ({error.strerror or error})"
        raise ReadError(name, reason, "Check the path and its permissions") from error
    return _read(data, name, str(path), limits)


def _load(path: Path, limits: Limits) -> bytes:
    found = path.stat()
    if stat.S_ISFIFO(found.st_mode) or stat.S_ISCHR(found.st_mode) or stat.S_ISSOCK(found.st_mode):
        # Opening a pipe may wait for ever, and a device never ends.
        raise ReadError(path.name, "it is a pipe or a device", "Save it as a file first")
    check_limit(path.name, "bytes", found.st_size, limits.bytes)
    with path.open("rb") as file:
        return file.read(limits.bytes + 1)  # it may grow while we read


def read_bytes(data: bytes, name: str, *, limits: Limits = _DEFAULT) -> Document:
    """The document in these bytes; ``name`` stands in messages and in the source."""
    return _read(data, name, "", limits)


def _read(data: bytes, name: str, path: str, limits: Limits) -> Document:
    check_limit(name, "bytes", len(data), limits.bytes)
    if not data.strip(b"\x00\t\n\r\f "):
        raise EmptyError(name, "it has no content", "Ask for the file again")
    for reader in READERS:
        if reader.recognise(data):
            digest = hashlib.sha256(data).hexdigest()
            source = Source(name, path, digest, reader.format, len(data))
            return reader.read(data, source, limits)
    what, remedy = describe_foreign(data)
    raise UnsupportedError(name, f"it is {what}", remedy)
