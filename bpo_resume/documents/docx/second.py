"""python-docx as second reader, for files on which our own walk fails."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace

import docx as python_docx
from docx.blkcntnr import BlockItemContainer
from docx.document import Document as Docx
from docx.table import _Row as Row
from docx.text.paragraph import Paragraph

from bpo_resume.documents.drafts import Draft, compose
from bpo_resume.documents.limits import Limits
from bpo_resume.documents.rows import join_rows
from bpo_resume.errors import CorruptError
from bpo_resume.model import Document, Source

_DEEPEST = 20  # tables inside each other


def read_again(data: bytes, source: Source, limits: Limits, error: CorruptError) -> Document:
    """What python-docx reads: headers, paragraphs and tables. Raises ``error`` if nothing."""
    try:
        document = python_docx.Document(io.BytesIO(_bound(data, limits)))
        drafts = [*_headers(document), *_blocks(document, 0)]
    except Exception:  # python-docx raises whatever its parser met
        raise error from None
    read = compose(drafts, replace(source, pages=1), warnings=("second_reader",))
    if not read.text or len(read.text) > limits.characters:
        raise error
    return read


def _bound(data: bytes, limits: Limits) -> bytes:
    """The archive without pictures, unpacked within the limits, which python-docx has none of."""
    buffer = io.BytesIO()
    left = limits.unpacked_bytes
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for member in old.infolist():
            if member.filename.startswith("word/media/"):
                new.writestr(member.filename, b"")
                continue
            with old.open(member) as part:
                content = part.read(left + 1)
            left -= len(content)
            if left < 0 or b"<!DOCTYPE" in content:
                raise ValueError(member.filename)
            new.writestr(member.filename, content)
    return buffer.getvalue()


def _headers(document: Docx) -> Iterator[Draft]:
    for section in document.sections:
        if not section.header.is_linked_to_previous:
            for paragraph in section.header.paragraphs:
                yield Draft(paragraph.text)


def _blocks(parent: Docx | BlockItemContainer, depth: int) -> Iterator[Draft]:
    for number, block in enumerate(parent.iter_inner_content() if depth < _DEEPEST else ()):
        if isinstance(block, Paragraph):
            for text in block.text.split("\n"):
                yield Draft(text, block=number)
        else:
            yield from join_rows([list(_cells(row, depth)) for row in block.rows])


def _cells(row: Row, depth: int) -> Iterator[list[Draft]]:
    """A row's cells, a merged one once."""
    for cell in {id(cell._tc): cell for cell in row.cells}.values():
        drafts = _blocks(cell, depth + 1)
        yield [draft for draft in drafts if draft.text.strip()]
