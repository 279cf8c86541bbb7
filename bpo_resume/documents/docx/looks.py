"""How text looks: what run properties say, and whether the result is seen on its ground."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from bpo_resume.documents.docx.colours import WHITE, Colour, Palette, is_unseen, read_hex
from bpo_resume.documents.docx.symbols import is_symbol_font
from bpo_resume.documents.elements import (
    Element,
    Properties,
    attribute,
    child,
    named,
    number,
    switch,
)

_TINY = 2.0  # points
_NARROW = 10  # per cent of a letter's usual width
_FLAT = 40  # twentieths of a point: an exact line height that shows no letter
_CLEAR = 95_000  # thousandths of a per cent of transparency
_HIGHLIGHTS = {
    "yellow": "FFFF00", "green": "00FF00", "cyan": "00FFFF", "magenta": "FF00FF",
    "blue": "0000FF", "red": "FF0000", "darkBlue": "000080", "darkCyan": "008080",
    "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000",
    "darkGray": "808080", "lightGray": "C0C0C0", "black": "000000", "white": "FFFFFF",
}  # fmt: skip

_T = TypeVar("_T")
Ground = Colour | Literal["unknown"]  # "unknown": a picture, a shape, a pattern


@dataclass(frozen=True, slots=True)
class Look:
    """What run properties say; None means that they are silent."""

    bold: bool | None = None
    size: float | None = None  # points
    vanish: bool | None = None
    caps: bool | None = None  # printed in capitals, large or small
    colour: Colour | Literal["auto"] | None = None
    ground: Ground | None = None  # the shade or highlight behind the text itself
    unseen: bool | None = None  # transparent, or squeezed to nothing
    symbols: str | None = None  # the font where its letters are pictures, else ""
    raised: bool | None = None

    def over(self, below: Look) -> Look:
        """This look where it speaks, the one below elsewhere."""
        if self is _SILENT:
            return below
        return Look(
            _first(self.bold, below.bold),
            _first(self.size, below.size),
            _first(self.vanish, below.vanish),
            _first(self.caps, below.caps),
            _first(self.colour, below.colour),
            _first(self.ground, below.ground),
            _first(self.unseen, below.unseen),
            _first(self.symbols, below.symbols),
            _first(self.raised, below.raised),
        )

    def over_style(self, below: Look) -> Look:
        """A character style over a paragraph's: two that switch a thing on switch it off."""
        merged = self.over(below)
        return replace(
            merged,
            bold=_toggle(self.bold, below.bold),
            vanish=_toggle(self.vanish, below.vanish),
            caps=_toggle(self.caps, below.caps),
        )

    def hidden_on(self, page: Ground) -> str:
        """Why text of this look is not seen on that ground, "" where it is."""
        if self.vanish:
            return "hidden_property"
        if self.size is not None and self.size < _TINY:
            return "tiny"
        if self.unseen:
            return "invisible"
        ground = page if self.ground is None else self.ground
        if ground == "unknown" or self.colour is None or self.colour == "auto":
            return ""
        return "background_colour" if is_unseen(self.colour, ground) else ""


_SILENT = Look()


def _first(above: _T | None, below: _T | None) -> _T | None:
    return below if above is None else above


def _toggle(above: bool | None, below: bool | None) -> bool | None:
    return below if above is None else above != bool(below)


class LookReader:
    """Reads looks and grounds with the colours of one document."""

    def __init__(self, palette: Palette) -> None:
        self.palette = palette
        self._fonts: dict[str, str] = {}

    def read(self, properties: Element | None) -> Look:
        """The look an ``rPr`` element sets."""
        if properties is None or not len(properties):
            return _SILENT
        found = named(properties)
        caps = switch(found.get("caps"))
        return Look(
            switch(found.get("b")),
            _points(attribute(found.get("sz"), "val")),
            switch(found.get("vanish")),
            switch(found.get("smallCaps")) if caps is None else caps,
            self._colour(found.get("color")),
            self.ground(found),
            self._is_unseen(found),
            self._symbols(found.get("rFonts")),
            attribute(found.get("vertAlign"), "val") == "superscript" or None,
        )

    def ground(self, properties: Properties) -> Ground | None:
        """The shade or highlight these properties put behind their text; None for none."""
        highlight = attribute(properties.get("highlight"), "val")
        if highlight in _HIGHLIGHTS:
            return read_hex(_HIGHLIGHTS[highlight])
        shade = properties.get("shd")
        if shade is None:
            return None
        if attribute(shade, "val") not in {None, "clear", "nil", "none", "solid"}:
            return "unknown"
        if attribute(shade, "val") == "solid":
            return self.palette.read(shade, "color") or (0, 0, 0)
        return self.palette.read(shade, "fill", "themeFill")

    def is_flat(self, properties: Properties) -> bool:
        """Whether a paragraph's exact line height leaves nothing of its letters."""
        spacing = properties.get("spacing")
        if spacing is None or attribute(spacing, "lineRule") != "exact":
            return False
        height = number(attribute(spacing, "line"))
        return height is not None and 0 < height <= _FLAT

    def _colour(self, element: Element | None) -> Colour | Literal["auto"] | None:
        if element is None:
            return None
        return self.palette.read(element) or "auto"

    def _symbols(self, fonts: Element | None) -> str | None:
        font = attribute(fonts, "ascii") or attribute(fonts, "hAnsi")
        if font is None:
            return None
        if font not in self._fonts:
            self._fonts[font] = font if is_symbol_font(font) else ""
        return self._fonts[font]

    @staticmethod
    def _is_unseen(found: Properties) -> bool | None:
        width = number(attribute(found.get("w"), "val"))
        if width is not None and 0 < width < _NARROW:
            return True
        fill = found.get("textFill")
        if fill is None:
            return None
        if child(fill, "noFill") is not None:
            return "textOutline" not in found
        alpha = next(fill.iter("{*}alpha"), None)
        clear = number(attribute(alpha, "val"))
        return clear is not None and clear >= _CLEAR


def _points(size: str | None) -> float | None:
    """A font size, which is given in half points or, in Strict files, with its unit."""
    if size is not None and size.endswith("pt"):
        whole = number(size.removesuffix("pt").partition(".")[0])
        return None if whole is None else float(whole)
    halves = number(size)
    return None if halves is None else halves / 2


PAGE: Ground = WHITE
