"""Styles by id, each with what it inherits."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bpo_resume.documents.docx.colours import Palette
from bpo_resume.documents.docx.looks import Look, LookReader
from bpo_resume.documents.docx.numbering import Item, Numbering
from bpo_resume.documents.docx.package import Package
from bpo_resume.documents.elements import (
    Element,
    Properties,
    attribute,
    child,
    named,
    number,
    switch,
    value,
)

_HEADING = re.compile(r"heading(?:\s|_20_)*[1-9]", re.IGNORECASE)
_BODY_LEVEL = 9  # the outline level that means body text
_DEEPEST = 40  # styles based on each other
_SQUASHED = Look(unseen=True)


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set: its look, whether it is a heading, whether a list item."""

    look: Look
    heading: bool
    item: Item | None


class Styles:
    """The looks of paragraphs and runs, resolved through styles and defaults."""

    def __init__(self, package: Package) -> None:
        self.looks: LookReader = LookReader(Palette(package))
        self.defaults: Look = Look()
        self._elements: dict[str, Element] = {}
        self._known: dict[str | None, Setting] = {None: Setting(Look(), False, None)}
        self._default_paragraph: str | None = None
        self._numbering = Numbering(package)
        for root in package.related("styles"):
            self.defaults = self.looks.read(child(root, "docDefaults", "rPrDefault", "rPr"))
            for element in root.iterchildren("{*}style"):
                self._add(element)

    def _add(self, element: Element) -> None:
        id_ = attribute(element, "styleId") or ""
        self._elements[id_] = element
        if self._default_paragraph is not None or attribute(element, "type") != "paragraph":
            return
        if (attribute(element, "default") or "0") not in {"0", "off", "false"}:
            self._default_paragraph = id_

    def element(self, id_: str | None) -> Element | None:
        """A style's own XML."""
        return self._elements.get(id_ or "")

    def of_paragraph(self, properties: Properties, below: Look) -> Setting:
        """How a paragraph is set over the look of what it stands in (a table, the defaults)."""
        style = self._style(attribute(properties.get("pStyle"), "val"), paragraph=True)
        look = style.look
        ground = self.looks.ground(properties)
        look = look if ground is None else replace(look, ground=ground)
        look = _SQUASHED.over(look) if self.looks.is_flat(properties) else look
        level = attribute(properties.get("outlineLvl"), "val")
        heading = style.heading if level is None else _is_outline(level)
        item = self._numbering.item(properties)
        return Setting(look.over(below), heading, style.item if item is None else item)

    def of_run(self, properties: Element | None, paragraph: Look) -> Look:
        """A run's look inside a paragraph."""
        if properties is None:
            return paragraph
        id_ = value(properties, "rStyle")
        if id_ is not None and id_ in self._elements:
            paragraph = self._style(id_).look.over_style(paragraph)
        return self.looks.read(properties).over(paragraph)

    def _style(self, id_: str | None, *, paragraph: bool = False, depth: int = 0) -> Setting:
        if id_ not in self._elements:
            id_ = self._default_paragraph if paragraph else None
        if id_ not in self._known:
            # A style based on itself ends here.
            self._known[id_] = self._known[None]
            self._known[id_] = self._resolve(self._elements[id_ or ""], depth)
        return self._known[id_]

    def _resolve(self, element: Element, depth: int) -> Setting:
        based_on = value(element, "basedOn") if depth < _DEEPEST else None
        below = self._style(based_on, depth=depth + 1)
        look = self.looks.read(child(element, "rPr")).over(below.look)
        properties = named(child(element, "pPr"))
        ground = self.looks.ground(properties)
        look = look if ground is None else replace(look, ground=ground)
        name = value(element, "name") or ""
        level = attribute(properties.get("outlineLvl"), "val")
        heading = _HEADING.match(name) is not None or below.heading
        item = self._numbering.item(properties)
        return Setting(
            look,
            heading if level is None else _is_outline(level),
            below.item if item is None else item,
        )


def _is_outline(level: str) -> bool:
    rank = number(level)
    return rank is not None and 0 <= rank < _BODY_LEVEL


def is_on(root: Element, name: str) -> bool:
    """Whether a settings part switches something on."""
    return bool(switch(child(root, name)))
