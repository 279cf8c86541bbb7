"""Lines on their way to a document: drafted by a reader, then composed once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
    kept: list[tuple[Draft, int, int, bool]] = []
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
        kept.append((draft, start, start + len(text), bullet))
        parts.append(text)
        start += len(text) + 1
    text = "\n".join(parts)
    lines = tuple(_lines(kept))
    return Document(text, lines, source, tuple(hidden), tuple(warnings), tuple(textless_pages))


def _lines(kept: list[tuple[Draft, int, int, bool]]) -> Iterator[Line]:
    """The lines of drafts with where each starts and ends, and whether it is a list's."""
    drafts = [draft for draft, *_ in kept]
    places = [(draft.left, draft.top, draft.right, draft.bottom) for draft in drafts]
    sides = [side for place in places for side in place]
    sizes = [draft.size for draft in drafts]
    placed = any(sides)  # else a format that does not load NumPy
    sides, sizes = _round(sides, 2, placed=placed), _round(sizes, 1, placed=placed)
    side = iter(sides)
    for (draft, start, end, bullet), size in zip(kept, sizes, strict=True):
        yield Line(
            start,
            end,
            draft.page,
            draft.block,
            next(side),
            next(side),
            next(side),
            next(side),
            size,
            draft.bold,
            bullet,
            draft.heading,
            None if draft.ocr_confidence is None else round(draft.ocr_confidence, 2),
        )


def _round(values: list[float], digits: int, *, placed: bool) -> list[float]:
    if placed:
        from bpo_resume.documents.rounding import round_all

        return round_all(values, digits)
    return [round(value, digits) for value in values]
