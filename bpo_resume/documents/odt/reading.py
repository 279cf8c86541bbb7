"""OpenDocument bytes to a document."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace

from bpo_resume.documents.archive import Archive, has_doctype, parse_xml
from bpo_resume.documents.drafts import Draft, compose
from bpo_resume.documents.elements import Element, attribute, child, local
from bpo_resume.documents.flow import margin_lines
from bpo_resume.documents.limits import Limits, check_limit
from bpo_resume.documents.odt.styles import Styles
from bpo_resume.documents.odt.walk import Walk
from bpo_resume.errors import CorruptError, EmptyError, EncryptedError, NeedsOcrError
from bpo_resume.model import Document, Source

_TYPE = b"application/vnd.oasis.opendocument.text"
_MANIFEST = "META-INF/manifest.xml"
_FLAT = re.compile(rb"<(?:\w+:)?document\b[^>]*" + re.escape(_TYPE))
_HEAD = 8192  # bytes in which a flat file must say what it is
_REMEDY = "Open it in LibreOffice and save it again"


def is_odt(data: bytes) -> bool:
    """An archive that says so in its first member, or holds what such an archive holds."""
    if not data.startswith(b"PK"):
        return False
    if b"mimetype" + _TYPE in data[:200]:
        return True
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "mimetype" not in names:
                return {"content.xml", _MANIFEST} <= names
            with archive.open("mimetype") as part:
                return part.read(len(_TYPE)) == _TYPE
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, RuntimeError):
        return False


def is_flat_odt(data: bytes) -> bool:
    """XML whose root says that it is OpenDocument text."""
    return _FLAT.search(data[:_HEAD]) is not None


def read_odt(data: bytes, source: Source, limits: Limits) -> Document:
    """The document in an ODT file; headers come first, notes and footers last.

    Raises ``CorruptError``, ``EmptyError``, ``EncryptedError``, ``NeedsOcrError`` or
    ``TooLargeError``.
    """
    archive = Archive(data, source.name, limits, _REMEDY)
    manifest = archive.parse(_MANIFEST)
    if manifest is not None and next(manifest.iter("{*}encryption-data"), None) is not None:
        raise EncryptedError(
            source.name, "it opens only with a password", "Save a copy without the password"
        )
    content = archive.parse("content.xml")
    if content is None:
        raise archive.corrupt("its content is missing or broken")
    return _read(content, archive.parse("styles.xml"), source, limits)


def read_flat_odt(data: bytes, source: Source, limits: Limits) -> Document:
    """The document in an FODT file; errors are those of ``read_odt``."""
    root = parse_xml(data)
    if root is None or has_doctype(root):
        raise CorruptError(source.name, "its XML is broken", _REMEDY)
    return _read(root, root, source, limits)


def _read(content: Element, common: Element | None, source: Source, limits: Limits) -> Document:
    body = child(content, "body", "text")
    if body is None:
        raise CorruptError(source.name, "it holds no text document", _REMEDY)
    walk = Walk()
    outer = Styles(common)
    heads = [*_margins(walk, content, common, outer, "header")]
    lines = walk.read(body, Styles(common, content))
    pages = walk.flow.page
    feet = [*_margins(walk, content, common, outer, "footer")]
    drafts = [*heads, *lines, *walk.notes, *feet]
    check_limit(source.name, "pages", pages, limits.pages)
    check_limit(source.name, "characters", sum(len(d.text) for d in drafts), limits.characters)
    document = compose(drafts, replace(source, pages=pages), walk.flow.hidden)
    if not document.text and not document.hidden:
        if next(body.iter("{*}image"), None) is not None:
            raise NeedsOcrError(source.name, "it holds pictures and no text", "Save it as PDF")
        raise EmptyError(source.name, "it holds no text", "Ask for the file again")
    return document


def _margins(
    walk: Walk, content: Element, common: Element | None, styles: Styles, kind: str
) -> Iterator[Draft]:
    """Headers or footers of the pages that are used, the first page's before the others'."""
    drafts: list[Draft] = []
    for page in _used_pages(content, common):
        found = [e for e in page if local(e) in {kind, f"{kind}-first"}]
        for element in sorted(found, key=lambda e: local(e) == kind):
            if attribute(element, "display") != "false":
                drafts += walk.read(element, styles)
    yield from margin_lines(drafts)


def _used_pages(content: Element, common: Element | None) -> list[Element]:
    """The master pages that the content names, and those that follow them by themselves."""
    masters = child(common, "master-styles")
    pages = {attribute(page, "name") or "": page for page in (() if masters is None else masters)}
    styles = child(content, "automatic-styles")
    named = [attribute(style, "master-page-name") for style in (() if styles is None else styles)]
    wanted = [name for name in named if name] or [*pages][:1]
    wanted += ["Standard"]
    for name in wanted:
        following = attribute(pages.get(name), "next-style-name")
        if following and following not in wanted:
            wanted.append(following)
    return [pages[name] for name in dict.fromkeys(wanted) if name in pages]
