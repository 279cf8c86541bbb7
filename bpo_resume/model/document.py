"""What a reader gives of one file: its text, and how the lines lie on the page."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HALF_PAIR = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: ``text[start:end]`` of its document, without the line break.

    Inside a line a tab stands for a gap wide enough to part columns ("Analyst<TAB>2015 - 2018").
    Geometry is in points from the page's top left corner and 0.0 where the format has none.
    """

    start: int
    end: int
    page: int = 1
    block: int = 0  # lines of one paragraph, cell or column run share it
    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    size: float = 0.0  # font size in points
    bold: bool = False
    bullet: bool = False  # a list item's first line (its glyph is not part of the text)
    heading: bool = False  # the format itself says heading (DOCX style, HTML h1-h6)
    ocr_confidence: float | None = None  # 0..1 where the line was read by OCR, else None


@dataclass(frozen=True, slots=True)
class HiddenText:
    """Text in the file that no reader of the page sees; quarantined from every result."""

    text: str
    page: int
    # "invisible" | "background_colour" | "transparent" | "tiny" | "off_page" | "covered" |
    # "clipped" | "switched_off" | "hidden_property"
    reason: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document came from. ``path`` is as the caller gave it."""

    name: str
    path: str = ""
    sha256: str = ""
    format: str = "text"
    bytes: int = 0
    pages: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """A file's visible text in reading order, lines joined by a line feed."""

    text: str
    lines: tuple[Line, ...]
    source: Source
    hidden: tuple[HiddenText, ...] = ()
    # Codes: "second_reader", "unmapped_font", "text_layer", "lost_page", "cut_off", "portfolio",
    # "recovered", "unread_chunk", "nested_too_deep", "unread_attachment: NAME".
    warnings: tuple[str, ...] = ()
    textless_pages: tuple[int, ...] = ()  # pages that are pictures of text, which was not read

    @classmethod
    def of_text(cls, text: str, name: str = "text") -> Document:
        """A one-page document whose lines are those of ``text``, kept character for character.

        But for lone surrogates, which no encoding can write: U+FFFD takes their place.
        """
        text = _HALF_PAIR.sub("\ufffd", text)
        lines, start = [], 0
        for part in text.split("\n"):
            lines.append(Line(start, start + len(part)))
            start += len(part) + 1
        return cls(text, tuple(lines), Source(name, pages=1, bytes=len(text.encode())))
