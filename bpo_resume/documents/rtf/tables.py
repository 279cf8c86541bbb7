"""What an RTF file declares at its start: fonts, colours and styles."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field

_CODE_PAGES = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "big5",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
_SYMBOLS = 2  # the character set of symbol fonts
_SYMBOL_AREA = 0xF000  # where Word puts their glyphs, for lack of letters
_BODY_LEVEL = 9  # the outline level that means body text
_HEADING = re.compile(r"heading\s*[1-9]\b", re.IGNORECASE)
_PARTS = {"red": 16, "green": 8, "blue": 0}  # bits to the left


@dataclass(slots=True)
class Tables:
    """Filled while the tables are read, asked afterwards."""

    code_page: str = "cp1252"
    default_font: int = 0
    colours: list[int | None] = field(default_factory=list)
    _charsets: dict[int, int] = field(default_factory=dict)
    _headings: dict[int, bool] = field(default_factory=dict)
    _number: int = 0  # of the font or style that is being read
    _colour: int | None = None
    _name: str = ""

    def set_code_page(self, number: int) -> None:
        """Take the file's own code page, if Python knows it."""
        name = f"cp{number}"
        try:
            codecs.lookup(name)
        except LookupError:
            return
        self.code_page = name

    def read(self, table: str, word: str, number: int) -> None:
        """A control word of the "fonts", "colours" or "styles"."""
        if table == "fonts":
            self._read_font(word, number)
        elif table == "colours":
            if word in _PARTS:
                self._colour = (self._colour or 0) | (number & 0xFF) << _PARTS[word]
        else:
            self._read_style(word, number)

    def _read_font(self, word: str, number: int) -> None:
        if word == "f":
            self._number = number
        elif word == "fcharset":
            self._charsets[self._number] = number
        elif word == "cpg" and number:
            self._charsets.setdefault(self._number, -number)

    def end_colours(self, count: int) -> None:
        """So many semicolons: each ends a colour, the one that says nothing being the reader's."""
        for _ in range(count):
            self.colours.append(self._colour)
            self._colour = None

    def _read_style(self, word: str, number: int) -> None:
        if word == "s":
            self._number, self._name = number, ""
        elif word in {"cs", "ds", "ts"}:
            self._number = -1
        elif word == "outlinelevel":
            self._headings[self._number] = number < _BODY_LEVEL

    def name_style(self, text: str) -> None:
        """Text of the style sheet: the name of the style that is being read."""
        self._name += text
        if _HEADING.match(self._name.strip()) and "char" not in self._name.lower():
            self._headings.setdefault(self._number, True)
        if ";" in text:
            self._number, self._name = 0, ""

    def is_heading(self, style: int, level: int | None) -> bool:
        """Whether a paragraph of this style and outline level is a heading."""
        if level is not None:
            return level < _BODY_LEVEL
        return self._headings.get(style, False)

    def colour(self, number: int) -> int | None:
        """A colour of the table; None where the reader is to choose."""
        return self.colours[number] if 0 <= number < len(self.colours) else None

    def decode(self, data: bytes, font: int) -> str:
        """Bytes of text as letters of a font."""
        if data.isascii() and self._charsets.get(font) != _SYMBOLS:
            return data.decode("ascii")
        charset = self._charsets.get(font, 0)
        if charset == _SYMBOLS:
            return "".join(chr(_SYMBOL_AREA + byte) if byte > 0x20 else " " for byte in data)
        page = f"cp{-charset}" if charset < 0 else _CODE_PAGES.get(charset, self.code_page)
        try:
            return data.decode(page, "replace")
        except LookupError:
            return data.decode(self.code_page, "replace")
