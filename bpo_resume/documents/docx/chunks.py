"""Files inside the file ("alternate chunks"), which Word shows where they are referred to."""

from __future__ import annotations

from collections.abc import Iterator

from bpo_resume.documents.drafts import Draft
from bpo_resume.documents.limits import Limits
from bpo_resume.errors import ReadError
from bpo_resume.model import Document, Source


def read_chunk(data: bytes, source: Source, limits: Limits) -> Document | None:
    """A chunk in any other format that is read; None where it cannot be."""
    # The table of formats refers to this package, so it is complete only now.
    from bpo_resume.documents.readers import READERS  # noqa: PLC0415

    reader = next((reader for reader in READERS if reader.recognise(data)), None)
    if reader is None or reader.format == source.format:
        return None
    try:
        return reader.read(data, source, limits)
    except ReadError:
        return None


def redraft(chunk: Document, page: int, block: int) -> Iterator[Draft]:
    """The chunk's lines as lines of the document around it."""
    for line in chunk.lines:
        text = chunk.text[line.start : line.end]
        yield Draft(
            text, page, block + line.block, size=line.size, bold=line.bold, bullet=line.bullet,
            heading=line.heading,
        )  # fmt: skip
