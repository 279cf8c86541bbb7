"""Picture files: refused until an OCR engine is at hand, then read page by page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bpo_resume.documents.drafts import Draft, compose
from bpo_resume.documents.furniture import drop_furniture
from bpo_resume.documents.hyphens import join_broken_words
from bpo_resume.documents.limits import Limits, check_limit
from bpo_resume.documents.ocr import Engine
from bpo_resume.documents.scans import fit_scale, read_scan
from bpo_resume.errors import NeedsOcrError
from bpo_resume.model import Document, Source

if TYPE_CHECKING:
    from PIL.Image import Image

RUN_OCR = 'Have it read by OCR with --ocr (needs pip install "bpo-resume[ocr]")'
ASK_AGAIN = "Look at it yourself, or ask for a clearer copy"
_PAGE_INCHES = 11.7  # the longer side of A4: what pictures say of their resolution is seldom true
_ENLARGED = 4.0  # times at most; beyond that there is nothing to see


def refuse_image(_data: bytes, source: Source, _limits: Limits) -> Document:
    """Always raises ``NeedsOcrError``: a picture has no text of its own."""
    raise NeedsOcrError(source.name, "it is a picture", RUN_OCR)


def read_image(data: bytes, source: Source, limits: Limits, engine: Engine) -> Document:
    """The document in a picture file.

    Raises ``NeedsOcrError`` (nothing legible), ``CorruptError`` or ``TooLargeError``.
    """
    pages = read_pages(data, source.name, limits, engine)
    drafts = drop_furniture(pages)
    join_broken_words(drafts)
    document = compose(drafts, replace(source, pages=len(pages)))
    if not document.text:
        raise illegible(source)
    return document


def illegible(source: Source) -> NeedsOcrError:
    """What OCR could not read either."""
    return NeedsOcrError(source.name, "OCR finds no legible text in it", ASK_AGAIN)


def read_pages(
    data: bytes, name: str, limits: Limits, engine: Engine
) -> list[tuple[list[Draft], float]]:
    """The lines of every page of a picture file, and the page's height in points.

    Raises ``CorruptError`` or ``TooLargeError``.
    """
    from bpo_resume.documents.pictures import open_pages

    pages: list[tuple[list[Draft], float]] = []
    characters = 0
    for number, image in enumerate(open_pages(data, name, limits), start=1):
        fitted = _fit(image)
        pages.append(read_scan(fitted, max(fitted.size) / _PAGE_INCHES, number, engine))
        characters += sum(len(draft.text) for draft in pages[-1][0])
        check_limit(name, "characters", characters, limits.characters)
    return pages


def _fit(image: Image) -> Image:
    scale = min(fit_scale(image.width * image.height), _ENLARGED)
    if scale == 1:
        return image
    width, height = (max(1, round(side * scale)) for side in image.size)
    return image.resize((width, height))
