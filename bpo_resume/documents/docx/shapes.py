"""Drawings: the boxes that hold text, what lies behind it and where they stand on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bpo_resume.documents.docx.colours import Palette
from bpo_resume.documents.docx.fills import SHAPES, read_fill
from bpo_resume.documents.docx.looks import Ground
from bpo_resume.documents.elements import (
    Element,
    attribute,
    child,
    find_first,
    local,
    number,
)

_EMU = 12_700  # English metric units in a point
_WIDEST = 22 * 72.0  # points; no page of Word's is wider or higher
_MARGIN = 3 * 72.0  # points; where a column starts, at most, from the page's edge
_TEXTS = frozenset({"txbxContent", "txBody"})
_WATERMARK = re.compile("watermark", re.IGNORECASE)
_LENGTH = re.compile(r"(?:^|;)\s*([a-z-]+)\s*:\s*(-?[\d.]+)(pt|in|cm|mm|px)?")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75}
_OUT_OF_SIGHT = re.compile(r"(?:visibility\s*:\s*hidden|display\s*:\s*none)")


@dataclass(frozen=True, slots=True)
class Box:
    """A shape's text: paragraphs, or lines where it comes from elsewhere (WordArt, SmartArt)."""

    content: Element | None = None
    lines: tuple[str, ...] = ()
    part: str = ""  # the relation whose part holds the text
    ground: Ground | None = None  # None: the shape is transparent
    hidden: str = ""  # why nobody sees the shape
    floating: bool = False
    place: tuple[float, float, float, float] | None = None  # left, top, width, height in points


@dataclass(slots=True)
class ShapeReader:
    """Finds the boxes of drawings with the colours of one document."""

    palette: Palette

    def boxes(self, drawing: Element) -> list[Box]:
        """The boxes of a ``drawing`` or ``pict`` in the order in which they are drawn."""
        anchor = find_first(drawing, "anchor")
        frame = anchor if anchor is not None else find_first(drawing, "inline")
        box = Box(floating=anchor is not None)
        if frame is not None:
            box = replace(box, place=read_place(frame), hidden=_why_hidden(frame))
            box = replace(box, hidden=box.hidden or _off_page(box))
        return list(self._walk(drawing, box))

    def _walk(self, parent: Element, box: Box) -> Iterator[Box]:
        for element in parent:
            name = local(element)
            if name == "AlternateContent":
                yield from self._walk(choose(element), box)
            elif name in _TEXTS:
                yield replace(box, content=element)
            elif name == "textpath":
                text = attribute(element, "string") or ""
                if not _WATERMARK.search(attribute(parent, "id") or ""):
                    yield replace(box, lines=tuple(text.splitlines()))
            elif name in {"relIds", "chart"}:
                id_ = attribute(element, "dm" if name == "relIds" else "id")
                yield replace(box, part=id_ or "")
            elif name in SHAPES:
                yield from self._walk(element, self._in_shape(element, box))
            elif name:
                yield from self._walk(element, box)

    def _in_shape(self, shape: Element, box: Box) -> Box:
        style = attribute(shape, "style") or ""
        lengths = {
            name: float(size.strip(".") or 0) * _POINTS.get(unit, 1.0)
            for name, size, unit in _LENGTH.findall(style)
            if size.count(".") < 2 and size.strip("-.")
        }
        hidden = "hidden_property" if _OUT_OF_SIGHT.search(style) else box.hidden
        place = _inner_place(shape) or box.place
        if "width" in lengths and box.place is None:
            sizes = lengths["width"], lengths.get("height", 0.0)
            place = (lengths.get("margin-left", 0.0), lengths.get("margin-top", 0.0), *sizes)
        floats = box.floating or "position:absolute" in style.replace(" ", "")
        return replace(
            box, ground=read_fill(shape, self.palette), hidden=hidden, place=place, floating=floats
        )


def choose(alternate: Element) -> Element:
    """The one branch that is shown: both hold the same text box."""
    choice = child(alternate, "Choice")
    if choice is not None and len(choice):
        return choice
    fallback = child(alternate, "Fallback")
    return alternate.makeelement("empty") if fallback is None else fallback


def read_place(frame: Element) -> tuple[float, float, float, float] | None:
    """Left, top, width and height in points of an anchored or inline drawing."""
    extent = child(frame, "extent")
    width, height = number(attribute(extent, "cx")), number(attribute(extent, "cy"))
    if width is None or height is None:
        return None
    left, top = (
        number((find_text(child(frame, position, "posOffset"))) or "0") or 0
        for position in ("positionH", "positionV")
    )
    return left / _EMU, top / _EMU, width / _EMU, height / _EMU


def _inner_place(shape: Element) -> tuple[float, float, float, float] | None:
    """Where a shape stands inside its group."""
    parent = shape.getparent()
    frame = child(shape, "spPr", "xfrm")
    if parent is None or local(parent) not in {"wgp", "grpSp", "wpc"} or frame is None:
        return None
    corner, size = child(frame, "off"), child(frame, "ext")
    given = [number(attribute(corner, axis)) for axis in ("x", "y")]
    given += [number(attribute(size, side)) for side in ("cx", "cy")]
    left, top, width, height = ((length or 0) / _EMU for length in given)
    return left, top, width, height


def find_text(element: Element | None) -> str | None:
    """An element's text without the blanks around it."""
    return None if element is None or element.text is None else element.text.strip()


def _why_hidden(frame: Element) -> str:
    shown = attribute(child(frame, "docPr"), "hidden")
    return "hidden_property" if shown in {"1", "true"} else ""


def _off_page(box: Box) -> str:
    if box.place is None or not box.floating:
        return ""
    left, top, width, height = box.place
    before = left + width < -_MARGIN or top + height < -_WIDEST
    return "off_page" if before or max(left, top) > _WIDEST else ""
