"""Lines on their way to a document: drafted by a reader, then composed once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bpo_resume.documents.bullets import split_bullet
from bpo_resume.documents.characters import mend_line
from bpo_resume.model import Document, HiddenText, Line, Source


@dataclass(slots=True)
class Draft:
    """A line before it has offsets; the fields are those of ``Line``."""

    text: str
    page: int = 1
    block: int = 0
    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    size: float = 0.0
    bold: bool = False
    bullet: bool = False
    heading: bool = False
    ocr_confidence: float | None = None


def compose(
    drafts: Iterable[Draft],
    source: Source,
    hidden: Sequence[HiddenText] = (),
    warnings: Sequence[str] = (),
    textless_pages: Sequence[int] = (),
) -> Document:
    """The document of these lines, mended one by one; empty lines vanish.

    Bullet glyphs alone on their lines mark as many of the lines that follow.
    """
    lines: list[Line] = []
    parts: list[str] = []
    start, waiting = 0, 0
    for draft in drafts:
        bullet, text = split_bullet(mend_line(draft.text).lstrip("\t"))
        if not text:
            waiting += bullet
            continue
        bullet = bullet or draft.bullet or waiting > 0
        waiting = max(0, waiting - 1)
        text = text.strip()
        lines.append(_line(draft, start, start + len(text), bullet))
        parts.append(text)
        start += len(text) + 1
    text = "\n".join(parts)
    return Document(
        text, tuple(lines), source, tuple(hidden), tuple(warnings), tuple(textless_pages)
    )


def _line(draft: Draft, start: int, end: int, bullet: bool) -> Line:
    return Line(
        start,
        end,
        draft.page,
        draft.block,
        round(draft.left, 2),
        round(draft.top, 2),
        round(draft.right, 2),
        round(draft.bottom, 2),
        round(draft.size, 1),
        draft.bold,
        bullet,
        draft.heading,
        None if draft.ocr_confidence is None else round(draft.ocr_confidence, 2),
    )
