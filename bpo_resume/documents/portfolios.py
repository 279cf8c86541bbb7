"""PDF portfolios: a cover that no PDF viewer but one shows in full, and the real files inside."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace

from bpo_resume.documents.formats import is_pdf
from bpo_resume.documents.limits import Limits, check_limit
from bpo_resume.documents.second_reader import mapped_errors
from bpo_resume.errors import CorruptError
from bpo_resume.model import Document, HiddenText, Line, Source

_EMBEDDED = b"EmbeddedFile"  # stands in every file that has others inside


def has_embedded(data: bytes) -> bool:
    """Whether a PDF may have files inside."""
    return _EMBEDDED in data


def is_portfolio(data: bytes) -> bool:
    """Whether a PDF is the envelope of other files, rather than one with attachments."""
    if not (is_pdf(data) and has_embedded(data)):
        return False
    import pypdf

    try:
        with mapped_errors(Source("portfolio")):
            return "/Collection" in pypdf.PdfReader(io.BytesIO(data)).root_object
    except CorruptError:
        return False


def unpack(data: bytes, source: Source, limits: Limits) -> list[tuple[str, bytes]]:
    """Names and contents of the files inside, in the order of their names.

    Raises ``CorruptError`` or ``TooLargeError``.
    """
    import pypdf

    with mapped_errors(source):
        found = pypdf.PdfReader(io.BytesIO(data)).attachments
        files = [(name, content) for name in found for content in found[name]]
    check_limit(source.name, "pages", len(files), limits.pages)
    check_limit(source.name, "bytes", sum(len(content) for _, content in files), limits.bytes)
    return files


def join_documents(parts: Sequence[Document], source: Source, limits: Limits) -> Document:
    """One document of several, their pages numbered on. Raises ``TooLargeError``."""
    lines: list[Line] = []
    hidden: list[HiddenText] = []
    pages = start = 0
    for part in parts:
        lines.extend(
            replace(line, start=line.start + start, end=line.end + start, page=line.page + pages)
            for line in part.lines
        )
        hidden.extend(replace(text, page=text.page + pages) for text in part.hidden)
        pages += part.source.pages
        start += len(part.text) + 1
    check_limit(source.name, "pages", pages, limits.pages)
    check_limit(source.name, "characters", start, limits.characters)
    warnings = tuple(dict.fromkeys(warning for part in parts for warning in part.warnings))
    text = "\n".join(part.text for part in parts)
    return Document(text, tuple(lines), replace(source, pages=pages), tuple(hidden), warnings)
