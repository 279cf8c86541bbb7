"""How OpenDocument text looks and what its lists print, resolved through styles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bpo_resume.documents.elements import Element, attribute, child, local, number
from bpo_resume.documents.flow import Face

_SECTIONS = frozenset({"styles", "automatic-styles", "font-face-decls"})
_LONGEST_CHAIN = 40  # styles based on each other; a circle ends here
_BODY_SIZE = 12.0  # points
_LARGEST_SIZE = 10_000.0  # points; shares of shares grow beyond what a float holds
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75, "pc": 12.0}
_SIZE = re.compile(r"(\d{0,9}\.?\d{1,20})(pt|in|cm|mm|px|pc|%)")
_COLOUR = re.compile("#([0-9a-fA-F]{6})")
_PAGE = "page"


class Styles:
    """The styles of one or two parts; of equal names the later part's counts."""

    def __init__(self, *roots: Element | None) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._defaults: dict[str, Element] = {}
        self._lists: dict[str, Element] = {}
        self._faces: dict[tuple[str, str, Face], Face] = {}
        for root in roots:
            for section in () if root is None else root:
                if local(section) in _SECTIONS:
                    for element in section:
                        self._add(element)

    def _add(self, element: Element) -> None:
        name, family = attribute(element, "name") or "", attribute(element, "family") or ""
        kind = local(element)
        if kind == "style":
            self._styles[family, name] = element
        elif kind == "default-style":
            self._defaults[family] = element
        elif kind == "list-style":
            self._lists[name] = element

    def face(self, family: str, name: str, above: Face) -> Face:
        """The face of a "paragraph", "text" or "table-cell" of that style inside another."""
        key = family, name, above
        if key not in self._faces:
            face = above
            for style in reversed([*self._chain(family, name)]):
                face = _apply(style, face)
            self._faces[key] = face
        return self._faces[key]

    def is_heading(self, name: str) -> bool:
        """Whether paragraphs of that style are headings even where they are not tagged so."""
        levels = (attribute(e, "default-outline-level") for e in self._chain("paragraph", name))
        level = next((level for level in levels if level is not None), "")
        return level.isdecimal() and level != "0"

    def page_breaks(self, name: str) -> tuple[bool, bool]:
        """Whether a page begins before a paragraph of that style, and after it."""
        own = self._styles.get(("paragraph", name))
        properties = child(own, "paragraph-properties")
        new_kind = bool(attribute(own, "master-page-name"))
        before = attribute(properties, "break-before") == _PAGE or new_kind
        return before, attribute(properties, "break-after") == _PAGE

    def is_marked(self, name: str, level: int) -> bool:
        """Whether the list style prints a bullet or a number on that level (from 1)."""
        for definition in self._lists.get(name, ()):
            if attribute(definition, "level") == str(level):
                is_number = local(definition) == "list-level-style-number"
                return not is_number or bool(attribute(definition, "num-format"))
        return True

    def _chain(self, family: str, name: str) -> Iterator[Element]:
        """A style, what it is based on, and so on down to the family's default."""
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get((family, name))
            if style is None:
                break
            yield style
            name = attribute(style, "parent-style-name") or ""
        if family in self._defaults:
            yield self._defaults[family]


def _apply(style: Element, face: Face) -> Face:
    for properties in style:
        kind = local(properties)
        if kind == "text-properties":
            face = _apply_text(properties, face)
        if kind in {"text-properties", "paragraph-properties", "table-cell-properties"}:
            found = _COLOUR.fullmatch(attribute(properties, "background-color") or "")
            if found is not None:
                face = replace(face, ground=int(found[1], 16))
    return face


def _apply_text(properties: Element, face: Face) -> Face:
    values = {str(key).rpartition("}")[2]: str(value) for key, value in properties.attrib.items()}
    weight, display = values.get("font-weight"), values.get("display")
    transform = values.get("text-transform")
    return replace(
        face,
        bold=face.bold if weight is None else _is_bold(weight),
        size=_size(values.get("font-size", ""), face.size),
        colour=_colour(values, face.colour),
        gone=face.gone if display is None else ("hidden_property" if display == "none" else ""),
        capitals=face.capitals if transform is None else transform == "uppercase",
    )


def _is_bold(weight: str) -> bool:
    return weight == "bold" or (number(weight) or 0) >= 600


def _size(value: str, inherited: float | None) -> float | None:
    found = _SIZE.fullmatch(value)
    if found is None:
        return inherited
    amount = float(found[1])
    if found[2] == "%":
        return min(_LARGEST_SIZE, amount / 100 * (inherited or _BODY_SIZE))
    return min(_LARGEST_SIZE, amount * _POINTS[found[2]])


def _colour(values: dict[str, str], inherited: int | None) -> int | None:
    if values.get("use-window-font-color") == "true":
        return None
    found = _COLOUR.fullmatch(values.get("color", ""))
    return inherited if found is None else int(found[1], 16)
