"""DOCX bytes to a document."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

import docx as python_docx

from bpo_resume.documents.docx.package import Element, Package, attribute, child, local
from bpo_resume.documents.docx.pictures import has_pictures, read_pictures
from bpo_resume.documents.docx.styles import Styles
from bpo_resume.documents.docx.walk import Walk
from bpo_resume.documents.drafts import Draft, compose
from bpo_resume.documents.furniture import is_page_number
from bpo_resume.documents.images import RUN_OCR, illegible
from bpo_resume.documents.limits import Limits, check_limit
from bpo_resume.documents.ocr import Engine
from bpo_resume.errors import CorruptError, EmptyError, EncryptedError, NeedsOcrError
from bpo_resume.model import Document, Source


def read_docx(
    data: bytes, source: Source, limits: Limits, engine: Engine | None = None
) -> Document:
    """The document in a DOCX, DOCM or DOTX file; headers come first, footers and notes last.

    Where all of it is pictures the engine reads them, if there is one.
    Raises ``CorruptError``, ``EmptyError``, ``NeedsOcrError`` or ``TooLargeError``.
    """
    try:
        package = Package(data, source.name, limits)
        body = package.main
    except CorruptError as error:
        return _read_again(data, source, error)
    walk = Walk(Styles(package))
    drafts = [*_margins(package, body, walk, "header"), *walk.blocks(body)]
    pages = walk.page
    drafts += [*_notes(package, walk), *_margins(package, body, walk, "footer")]
    check_limit(source.name, "pages", pages, limits.pages)
    check_limit(source.name, "characters", sum(len(d.text) for d in drafts), limits.characters)
    document = compose(drafts, replace(source, pages=pages), walk.hidden)
    if document.text or document.hidden:
        return document
    if engine is None or not has_pictures(body):
        raise _textless(body, source)
    seen = read_pictures(package, body, source.name, limits, engine)
    document = compose(seen, replace(source, pages=max(pages, *(d.page for d in seen), 1)))
    if not document.text:
        raise illegible(source)
    return document


def refuse_locked(_data: bytes, source: Source, _limits: Limits) -> Document:
    """Always raises: an Office file with a password is no archive but a locked container."""
    raise EncryptedError(
        source.name, "it opens only with a password", "Save a copy without the password"
    )


def _textless(body: Element, source: Source) -> NeedsOcrError | EmptyError:
    if has_pictures(body):
        return NeedsOcrError(source.name, "it holds pictures and no text", RUN_OCR)
    return EmptyError(source.name, "it holds no text", "Ask for the file again")


def _margins(package: Package, body: Element, walk: Walk, kind: str) -> Iterator[Draft]:
    """Headers or footers in the order in which sections refer to them, each text once."""
    parts = dict(package.related(kind))
    seen: set[str] = set()
    for id_ in _references(body, kind):
        for draft in walk.blocks(parts.pop(id_)) if id_ in parts else ():
            text = draft.text.strip()
            if text not in seen and not is_page_number(text):
                seen.add(text)
                yield draft


def _references(body: Element, kind: str) -> list[str]:
    """Ids of the headers that are printed, a first page's own before the usual one."""
    found = []
    for section in body.iter("{*}sectPr"):
        has_first = child(section, "titlePg") is not None
        for element in section:
            type_ = attribute(element, "type")
            if local(element) == f"{kind}Reference" and (type_ != "first" or has_first):
                found.append((type_ != "first", attribute(element, "id") or ""))
    return [id_ for _, id_ in sorted(found, key=lambda entry: entry[0])]


def _notes(package: Package, walk: Walk) -> Iterator[Draft]:
    notes = {
        (kind, attribute(note, "id")): note
        for kind in ("footnote", "endnote")
        for _, root in package.related(f"{kind}s")
        for note in root
    }
    for met in dict.fromkeys(walk.notes):
        if met in notes:
            yield from walk.blocks(notes[met])


def _read_again(data: bytes, source: Source, error: CorruptError) -> Document:
    """What python-docx reads where our walk found no main part."""
    try:
        paragraphs = python_docx.Document(io.BytesIO(data)).paragraphs
        drafts = [Draft(p.text, block=number) for number, p in enumerate(paragraphs)]
    except Exception:  # python-docx raises whatever its parser met
        raise error from None
    document = compose(drafts, replace(source, pages=1), warnings=("second_reader",))
    if not document.text:
        raise error
    return document
