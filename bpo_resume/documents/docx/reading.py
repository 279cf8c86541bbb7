"""DOCX bytes to a document."""

from __future__ import annotations

from dataclasses import replace

from bpo_resume.documents.docx.chunks import read_chunk
from bpo_resume.documents.docx.margins import read_margins, read_notes
from bpo_resume.documents.docx.package import Package, Part
from bpo_resume.documents.docx.pictures import has_pictures, read_pictures
from bpo_resume.documents.docx.walk import Walk
from bpo_resume.documents.drafts import compose
from bpo_resume.documents.elements import Element
from bpo_resume.documents.limits import Limits, check_limit
from bpo_resume.documents.ocr import Engine
from bpo_resume.documents.pictures.reading import RUN_OCR, illegible
from bpo_resume.errors import CorruptError, EmptyError, EncryptedError, NeedsOcrError, ReadError
from bpo_resume.model import Document, Source

_DEEPEST = 3  # files inside files
_REMEDY = "Open it in Word and save it again"


def read_docx(
    data: bytes, source: Source, limits: Limits, engine: Engine | None = None
) -> Document:
    """The document in a Word file: DOCX, DOCM, DOTX, DOTM, flat XML or Word 2003's XML.

    Headers come first, footers and notes last. Where all of it is pictures the engine reads them,
    if there is one. Raises ``CorruptError``, ``EmptyError``, ``EncryptedError``,
    ``NeedsOcrError`` or ``TooLargeError``.
    """
    try:
        return _read(data, source, limits, 0)
    except NeedsOcrError:
        if engine is None:
            raise
    return _look_at_pictures(data, source, limits, engine)


def _look_at_pictures(data: bytes, source: Source, limits: Limits, engine: Engine) -> Document:
    seen = read_pictures(Package(data, source.name, limits), source.name, limits, engine)
    document = compose(seen, replace(source, pages=max((draft.page for draft in seen), default=1)))
    if not document.text:
        raise illegible(source)
    return document


def refuse_locked(_data: bytes, source: Source, _limits: Limits) -> Document:
    """Always raises: an Office file with a password is no archive but a locked container."""
    raise EncryptedError(
        source.name, "it opens only with a password", "Save a copy without the password"
    )


def _read(data: bytes, source: Source, limits: Limits, depth: int) -> Document:
    try:
        package = Package(data, source.name, limits)
        if (main := package.main) is not None:
            return _read_package(package, main, source, limits, depth)
        error = CorruptError(source.name, "its main part is missing or broken", _REMEDY)
    except ReadError:
        raise
    except Exception as reason:  # whatever a damaged file can do to our walk
        error = CorruptError(source.name, f"it is damaged ({type(reason).__name__})", _REMEDY)
        error.__cause__ = reason
    from bpo_resume.documents.docx.second import read_again

    return read_again(data, source, limits, error)


def _read_package(
    package: Package, main: Part, source: Source, limits: Limits, depth: int
) -> Document:
    walk = Walk(package, lambda chunk: _read_inside(chunk, source, limits, depth + 1))
    drafts = [*read_margins(package, main, walk, "header"), *walk.story(main)]
    pages = walk.runs.page
    drafts += read_notes(package, main, walk)
    drafts += read_margins(package, main, walk, "footer")
    check_limit(source.name, "pages", pages, limits.pages)
    check_limit(source.name, "characters", sum(len(d.text) for d in drafts), limits.characters)
    source = replace(source, pages=pages)
    warnings = [*walk.warnings, *(["recovered"] if package.recovered else [])]
    document = compose(drafts, source, walk.quarantine.texts(), warnings)
    if not document.text and not document.hidden:
        raise _textless(main.root, source)
    return document


def _read_inside(data: bytes, source: Source, limits: Limits, depth: int) -> Document | None:
    """A file inside the file; None where it cannot be read."""
    if depth > _DEEPEST:
        return None
    if not data.startswith(b"PK"):
        return read_chunk(data, source, limits)
    try:
        return _read(data, source, limits, depth)
    except ReadError:
        return None


def _textless(body: Element, source: Source) -> NeedsOcrError | EmptyError:
    if has_pictures(body):
        return NeedsOcrError(source.name, "it holds pictures and no text", RUN_OCR)
    return EmptyError(source.name, "it holds no text", "Ask for the file again")
