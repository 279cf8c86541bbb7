"""How text looks and what a list is, resolved through styles and numbering."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bpo_resume.documents.docx.package import Element, Package, attribute, child, local

_HEADING = re.compile(r"heading\s*[1-9]", re.IGNORECASE)
_OFF = frozenset({"0", "false", "off", "none"})
_TINY = 2.0  # points
_DEEPEST = 50  # styles based on each other; Word itself allows eleven
_BODY_LEVEL = 9  # the outline level that means body text


@dataclass(frozen=True, slots=True)
class Look:
    """What run properties say; None means that they are silent."""

    bold: bool | None = None
    size: float | None = None  # points
    vanish: bool | None = None
    colour: str | None = None
    shaded: bool | None = None

    def over(self, below: Look) -> Look:
        """This look where it speaks, the one below elsewhere."""
        return Look(
            below.bold if self.bold is None else self.bold,
            below.size if self.size is None else self.size,
            below.vanish if self.vanish is None else self.vanish,
            self.colour or below.colour,
            below.shaded if self.shaded is None else self.shaded,
        )

    @property
    def hidden(self) -> str:
        """Why text of this look is not seen on a plain page, "" where it is."""
        if self.vanish:
            return "hidden_property"
        if self.size is not None and self.size < _TINY:
            return "tiny"
        white = self.colour is not None and _is_near_white(self.colour)
        return "background_colour" if white and not self.shaded else ""


def read_look(properties: Element | None) -> Look:
    """The look an ``rPr`` element sets."""
    if properties is None:
        return Look()
    found = {local(element): element for element in properties}
    size = attribute(found.get("sz"), "val")
    return Look(
        _switch(found.get("b")),
        float(size) / 2 if size and size.isdigit() else None,
        _switch(found.get("vanish", found.get("webHidden"))),
        attribute(found.get("color"), "val"),
        is_shaded(properties) or None,
    )


def is_shaded(properties: Element | None) -> bool:
    """Whether these properties fill the background with something but white."""
    fill = attribute(child(properties, "shd"), "fill") or "auto"
    highlighted = attribute(child(properties, "highlight"), "val") or "none"
    return highlighted not in {"none", "white"} or not (fill == "auto" or _is_near_white(fill))


def _switch(element: Element | None) -> bool | None:
    if element is None:
        return None
    return (attribute(element, "val") or "1") not in _OFF


def _is_near_white(colour: str) -> bool:
    if not re.fullmatch("[0-9a-fA-F]{6}", colour):
        return False
    return min(bytes.fromhex(colour)) >= 0xE6


@dataclass(frozen=True, slots=True)
class _Style:
    look: Look
    heading: bool
    list_item: bool | None


class Styles:
    """Styles by id, each with what it inherits."""

    def __init__(self, package: Package) -> None:
        self._elements: dict[str, Element] = {}
        self._known: dict[str | None, _Style] = {}
        self._default_paragraph: str | None = None
        self._numbering = _Numbering(package)
        base = Look()
        for _, root in package.related("styles"):
            base = read_look(child(root, "docDefaults", "rPrDefault", "rPr"))
            for element in root:
                if local(element) == "style":
                    self._add(element)
        self._known[None] = _Style(base, heading=False, list_item=None)

    def _add(self, element: Element) -> None:
        id_ = attribute(element, "styleId") or ""
        self._elements[id_] = element
        if attribute(element, "type") == "paragraph" and attribute(element, "default") == "1":
            self._default_paragraph = id_

    def of_paragraph(self, properties: Element | None) -> tuple[Look, bool, bool]:
        """A paragraph's look, whether it is a heading, and whether a list item."""
        style = self._style(attribute(child(properties, "pStyle"), "val"), paragraph=True)
        look = replace(style.look, shaded=style.look.shaded or is_shaded(properties) or None)
        level = attribute(child(properties, "outlineLvl"), "val")
        heading = style.heading if level is None else _is_outline(level)
        item = self._numbering.is_item(child(properties, "numPr"))
        return look, heading, bool(style.list_item if item is None else item)

    def of_run(self, properties: Element | None, paragraph: Look) -> Look:
        """A run's look inside a paragraph."""
        own = read_look(properties)
        id_ = attribute(child(properties, "rStyle"), "val")
        if id_ is not None and id_ in self._elements:
            own = own.over(read_look(child(self._elements[id_], "rPr")))
        return own.over(paragraph)

    def _style(self, id_: str | None, *, paragraph: bool = False, depth: int = 0) -> _Style:
        if id_ not in self._elements:
            id_ = self._default_paragraph if paragraph else None
        if id_ not in self._known:
            self._known[id_] = self._known[None]  # a style based on itself ends here
            if depth < _DEEPEST:
                self._known[id_] = self._resolve(self._elements[id_ or ""], depth)
        return self._known[id_]

    def _resolve(self, element: Element, depth: int) -> _Style:
        based_on = self._style(attribute(child(element, "basedOn"), "val"), depth=depth + 1)
        look = read_look(child(element, "rPr")).over(based_on.look)
        if is_shaded(child(element, "pPr")):
            look = replace(look, shaded=True)
        name = attribute(child(element, "name"), "val") or ""
        level = attribute(child(element, "pPr", "outlineLvl"), "val")
        heading = _HEADING.match(name) is not None or based_on.heading
        item = self._numbering.is_item(child(element, "pPr", "numPr"))
        return _Style(
            look,
            heading if level is None else _is_outline(level),
            based_on.list_item if item is None else item,
        )


def _is_outline(level: str) -> bool:
    return level.isdigit() and int(level) < _BODY_LEVEL


class _Numbering:
    """Which numbering definitions print a bullet or a number."""

    def __init__(self, package: Package) -> None:
        self._formats: dict[tuple[str, str], str] = {}
        for _, root in package.related("numbering"):
            abstract = {attribute(e, "abstractNumId"): e for e in root if local(e) == "abstractNum"}
            for element in root:
                if local(element) == "num":
                    id_ = attribute(element, "numId") or ""
                    definition = abstract.get(attribute(child(element, "abstractNumId"), "val"))
                    for level, format_ in _levels(definition):
                        self._formats[id_, level] = format_

    def is_item(self, properties: Element | None) -> bool | None:
        """Whether a ``numPr`` element makes a list item; None where there is no such element."""
        id_ = attribute(child(properties, "numId"), "val")
        if id_ is None:
            return None
        level = attribute(child(properties, "ilvl"), "val") or "0"
        return id_ != "0" and self._formats.get((id_, level), "bullet") != "none"


def _levels(definition: Element | None) -> Iterator[tuple[str, str]]:
    for level in () if definition is None else definition:
        if local(level) == "lvl":
            format_ = attribute(child(level, "numFmt"), "val") or "decimal"
            yield attribute(level, "ilvl") or "0", format_
