"""pypdf, for what PDFium cannot open or makes nothing of; it knows no positions."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from bpo_resume.documents.drafts import Draft
from bpo_resume.documents.limits import Limits, check_limit
from bpo_resume.errors import CorruptError, EncryptedError
from bpo_resume.model import Source

_OPEN = "Open it in a PDF viewer and save it again"


def refuse_password(source: Source) -> EncryptedError:
    """The error for a file that opens only with a password."""
    return EncryptedError(
        source.name, "it opens only with a password", "Save a copy without the password"
    )


def read_texts(
    data: bytes, source: Source, limits: Limits, only: Sequence[int] = ()
) -> dict[int, list[Draft]]:
    """The lines of all pages, or of ``only`` these, by page number (from 1).

    Single pages are read only if this reader counts as many pages as ``source``.

    Raises ``EncryptedError``, ``CorruptError`` or ``TooLargeError``.
    """
    import pypdf

    # Its warnings on stderr would only say that the file is broken, which we report ourselves.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    with mapped_errors(source):
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise refuse_password(source)
        count = len(reader.pages)
        if only and count != source.pages:
            raise CorruptError(source.name, "its readers count different pages", _OPEN)
    check_limit(source.name, "pages", count, limits.pages)
    pages: dict[int, list[Draft]] = {}
    characters = 0
    for number in only or range(1, count + 1):
        with mapped_errors(source):
            text = reader.pages[number - 1].extract_text()
        characters += len(text)
        check_limit(source.name, "characters", characters, limits.characters)
        pages[number] = [Draft(line, number) for line in text.split("\n")]
    return pages


@contextmanager
def mapped_errors(source: Source) -> Iterator[None]:
    """Turn whatever pypdf raises into ``CorruptError``."""
    import pypdf.errors

    # pypdf leaks whatever its parser met: a broken file raises almost any of these.
    try:
        yield
    except (
        pypdf.errors.PyPdfError,
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        NotImplementedError,
        ArithmeticError,
        RecursionError,
        OSError,
        AssertionError,
    ) as error:
        raise CorruptError(source.name, "no PDF reader can open it", _OPEN) from error
