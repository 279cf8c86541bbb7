"""What shapes are filled with, and whether text may lie on one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bpo_resume.documents.docx.colours import WHITE, Palette, is_unseen, read_hex
from bpo_resume.documents.docx.looks import Ground
from bpo_resume.documents.elements import (
    Element,
    attribute,
    child,
    find_all,
    find_first,
    local,
    number,
)

SHAPES = frozenset({"wsp", "sp", "shape", "rect", "roundrect", "oval", "polyline", "line"})

_SMALL = 457_200  # English metric units (half an inch); smaller shapes are ornaments, not grounds
_PATTERNS = frozenset({"gradFill", "blipFill", "pattFill", "grpFill"})
_BEHIND = re.compile(r"z-index\s*:\s*-")


def read_fill(shape: Element, palette: Palette) -> Ground | None:
    """A shape's background; None where it is transparent."""
    properties = child(shape, "spPr")
    if properties is None:
        return _vml_fill(shape)
    for given in properties:
        name = local(given)
        if name == "solidFill":
            return palette.drawn(given) or "unknown"
        if name == "noFill":
            return None
        if name in _PATTERNS:
            return "unknown"
    reference = child(shape, "style", "fillRef")
    if reference is None or attribute(reference, "idx") == "0":
        return None
    return palette.drawn(reference) or "unknown"


def _vml_fill(shape: Element) -> Ground | None:
    if child(shape, "fill") is not None or child(shape, "imagedata") is not None:
        return "unknown"
    if shape.get("filled") in {"f", "false"} or shape.get("fillcolor") is None:
        return None
    return read_hex(shape.get("fillcolor")) or "unknown"


def has_backdrop(root: Element, palette: Palette, *, behind: bool) -> bool:
    """Whether a part draws a picture or a filled shape that text may lie on.

    ``behind``: only what is drawn behind the text, as under the body's own paragraphs.
    """
    frames = (f for f in _frames(root) if not behind or _is_behind(f))
    return any(
        find_first(frame, "pic", "imagedata") is not None
        or any(_is_ground(read_fill(shape, palette)) for shape in find_all(frame, *SHAPES))
        for frame in frames
    )


def _frames(root: Element) -> Iterator[Element]:
    for frame in find_all(root, "anchor", "shape", "rect", "roundrect"):
        extent = child(frame, "extent")
        sides = [number(attribute(extent, side)) for side in ("cx", "cy")]
        if all(side is None or side >= _SMALL for side in sides):
            yield frame


def _is_ground(fill: Ground | None) -> bool:
    return fill == "unknown" or (fill is not None and not is_unseen(WHITE, fill))


def _is_behind(frame: Element) -> bool:
    if local(frame) == "anchor":
        return frame.get("behindDoc") in {"1", "true"}
    return _BEHIND.search(frame.get("style") or "") is not None
