"""From declared properties to what a browser would show."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import tinycss2.color3

from bpo_resume.documents.elements import number
from bpo_resume.documents.flow import TAB, Face
from bpo_resume.documents.html.cascade import LONGEST_VALUE, Declared

_BODY_SIZE = 12.0  # points: the 16 pixels of all browsers
_POINTS = {"pt": 1.0, "px": 0.75, "in": 72.0, "cm": 28.35, "mm": 2.835, "pc": 12.0, "q": 0.709}
_LENGTH = re.compile(r"(-?\d*\.?\d+)(pt|px|in|cm|mm|pc|q|em|rem|ex|ch|%)?(?![\w.])")
_NAMED_SIZES = {
    "xx-small": 6.75, "x-small": 7.5, "small": 9.75, "medium": 12.0, "large": 13.5,
    "x-large": 18.0, "xx-large": 24.0,
}  # fmt: skip
_FONT_ELEMENT = (6.75, 7.5, 9.75, 12.0, 13.5, 18.0, 24.0, 36.0)  # points of <font size="0-7">
_TAG_SIZES = {
    "h1": 2.0, "h2": 1.5, "h3": 1.17, "h5": 0.83, "h6": 0.67, "small": 0.83, "big": 1.2,
    "sub": 0.83, "sup": 0.83,
}  # fmt: skip
_BOLD_TAGS = frozenset({"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"})
_LARGEST_SIZE = 10_000.0  # points; shares of shares grow beyond what a float holds
_MOST_TABS = 20  # that one element may stand for
_FAR_OFF = -500.0  # points left of or above the page
_FAINT = 0.06  # of 1: text less opaque than this cannot be read

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu",
    "nav", "ol", "optgroup", "option", "p", "pre", "section", "summary", "table", "tbody", "tfoot",
    "thead", "caption", "title", "ul",
})  # fmt: skip
_TABLE = {"tr": "table-row", "td": "table-cell", "th": "table-cell"}
_PREFORMATTED = frozenset({"pre", "pre-wrap", "pre-line", "break-spaces"})


@dataclass(frozen=True, slots=True)
class Style:
    """How an element's text is shown; all but the last three are inherited."""

    face: Face = field(default=Face(size=_BODY_SIZE))
    removed: str = ""  # why it and all within is not seen
    invisible: bool = False  # what is within may be visible again
    preformatted: bool = False
    marked: bool = True  # list items have a bullet or number
    display: str = "inline"
    apart: str = ""  # what stands between this inline element and its neighbours
    tabs: int = 0  # Word's tabs in HTML

    def within(self, tag: str, attributes: Mapping[str, str], declared: Declared) -> Style:
        """The style of a child element."""
        removed = self.removed or _find_removal(tag, attributes, declared)
        visibility = declared.get("visibility", "")
        invisible = visibility in {"hidden", "collapse"} if visibility else self.invisible
        space = declared.get("white-space")
        kept = self.preformatted or tag in {"pre", "textarea", "listing", "xmp"}
        markers = declared.get("list-style", "") + declared.get("list-style-type", "")
        face = _read_face(self.face, tag, attributes, declared)
        gone = removed or ("hidden_property" if invisible else "")
        return Style(
            replace(face, gone=gone),
            removed,
            invisible,
            kept if space is None else space in _PREFORMATTED,
            "none" not in markers if markers else self.marked,
            _find_display(tag, declared),
            _find_gap(declared),
            min(number(declared.get("mso-tab-count")) or 0, _MOST_TABS),
        )


def _find_removal(tag: str, attributes: Mapping[str, str], declared: Declared) -> str:
    hidden = attributes.get("hidden", "until-found") != "until-found" and "display" not in declared
    if hidden or declared.get("display") == "none" or declared.get("mso-hide") == "all":
        return "hidden_property"
    if tag == "dialog" and "open" not in attributes:
        return "hidden_property"
    opacity = _LENGTH.match(declared.get("opacity", ""))
    if opacity is not None and float(opacity[1]) < _FAINT:
        return "invisible"
    return "off_page" if _is_off_page(declared) else ""


def _is_off_page(declared: Declared) -> bool:
    far = _points(declared.get("text-indent", ""), _BODY_SIZE) <= _FAR_OFF
    if declared.get("position") not in {"absolute", "fixed"}:
        return far
    offsets = [_points(declared.get(side, ""), _BODY_SIZE) for side in ("left", "top", "right")]
    clipped = re.match(
        r"rect\((0|1px)[ ,]+(0|1px)[ ,]+(0|1px)[ ,]+(0|1px)", declared.get("clip", "")
    )
    inset = re.match(r"inset\((50|100)%", declared.get("clip-path", ""))
    return far or min(offsets) <= _FAR_OFF or clipped is not None or inset is not None


def _find_display(tag: str, declared: Declared) -> str:
    display = declared.get("display", "").removesuffix(" !important")
    if display in {"flex", "inline-flex"}:
        down = declared.get("flex-direction", "row").startswith("column")
        wraps = declared.get("flex-wrap", "").startswith("wrap")
        return "block" if down or wraps else "flex"
    if display and display not in {"none", "inherit", "initial", "contents", "unset"}:
        return display if display in {"inline", "table-row", "table-cell"} else _simplify(display)
    return _TABLE.get(tag) or ("block" if tag in _BLOCKS else "inline")


def _simplify(display: str) -> str:
    return "inline" if display.startswith(("inline", "ruby")) else "block"


def _find_gap(declared: Declared) -> str:
    aside = declared.get("position") in {"absolute", "fixed"}
    if aside or declared.get("float") in {"left", "right"}:
        return TAB
    return " " if declared.get("display", "").startswith("inline-") else ""


def _read_face(face: Face, tag: str, attributes: Mapping[str, str], declared: Declared) -> Face:
    transform = declared.get("text-transform")
    return Face(
        _is_bold(face.bold or tag in _BOLD_TAGS, declared),
        _find_size(face.size or _BODY_SIZE, tag, attributes, declared),
        _find_colour(face, tag, attributes, declared),
        _find_ground(face.ground, attributes, declared),
        capitals=face.capitals if transform is None else transform == "uppercase",
    )


def _is_bold(inherited: bool, declared: Declared) -> bool:
    weight = declared.get("font-weight") or declared.get("font", "").partition("px")[0]
    if weight.isdecimal():
        return (number(weight) or 0) >= 600
    if "bold" in weight:
        return True
    return inherited and weight not in {"normal", "lighter"}


def _find_size(size: float, tag: str, attributes: Mapping[str, str], declared: Declared) -> float:
    value = declared.get("font-size") or declared.get("font", "")
    if value:
        return min(_LARGEST_SIZE, _read_size(value, size))
    step = attributes.get("size", "") if tag == "font" else ""
    if step.isdecimal() and len(step) == 1:
        return _FONT_ELEMENT[min(int(step), 7)]
    return size * _TAG_SIZES.get(tag, 1.0)


def _read_size(value: str, inherited: float) -> float:
    for name in value.split():
        if name in _NAMED_SIZES:
            return _NAMED_SIZES[name]
    # In "font: 600 12px/1.5 Arial" the first length with a unit is the size.
    found = next((f for f in _LENGTH.finditer(value) if f[2] or float(f[1]) == 0), None)
    return inherited if found is None else _points(found[0], inherited)


def _points(value: str, inherited: float) -> float:
    found = _LENGTH.match(value)
    if found is None:
        return 0.0
    amount, unit = float(found[1]), found[2] or "px"
    if unit in _POINTS:
        return amount * _POINTS[unit]
    share = {"%": 0.01, "ex": 0.5, "ch": 0.5}.get(unit, 1.0)
    return amount * share * (_BODY_SIZE if unit == "rem" else inherited)


def _find_colour(
    face: Face, tag: str, attributes: Mapping[str, str], declared: Declared
) -> int | None:
    value = declared.get("color") or attributes.get("color" if tag == "font" else "text", "")
    colour = _parse_colour(value)
    if colour is None:
        return None if tag == "a" and not value else face.colour
    mixed = _mix(colour, face.ground)
    return face.colour if mixed is None else mixed


def _find_ground(
    inherited: int | None, attributes: Mapping[str, str], declared: Declared
) -> int | None:
    if "url(" in declared.get("background-image", "") or "background" in attributes:
        return None
    value = declared.get("background-color") or declared.get("background", "")
    if "url(" in value or "gradient" in value or "gradient" in declared.get("background-image", ""):
        return None
    for word in [value, *value.split(), attributes.get("bgcolor", "")]:
        colour = _parse_colour(word)
        if colour is not None:
            return _mix(colour, inherited)
    return inherited


def _parse_colour(value: str) -> tinycss2.color3.RGBA | None:
    if not value or len(value) > LONGEST_VALUE:
        return None
    colour = tinycss2.color3.parse_color(value)
    if not isinstance(colour, tinycss2.color3.RGBA):
        return None
    # "rgb(1e999%,0,0)" is not finite, and neither is what it would be mixed to.
    return tinycss2.color3.RGBA(*(min(1.0, max(0.0, part)) for part in colour))


def _mix(colour: tinycss2.color3.RGBA, ground: int | None) -> int | None:
    """The colour as it looks upon its ground; None where that is not known."""
    if colour.alpha < 1.0 and ground is None:
        return None
    below = (ground or 0).to_bytes(3, "big")
    parts = zip(colour[:3], below, strict=True)
    mixed = (round(255 * new * colour.alpha + old * (1 - colour.alpha)) for new, old in parts)
    return int.from_bytes(bytes(min(255, max(0, part)) for part in mixed), "big")
