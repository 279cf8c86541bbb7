"""Which paragraphs are list items, and whether they have a glyph or a number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from bpo_resume.documents.docx.package import Package
from bpo_resume.documents.elements import Element, Properties, attribute, child, local, value

Item = Literal["", "bullet", "number"]  # "" is no list item


class Numbering:
    """Which numbering definitions print a bullet or a number."""

    def __init__(self, package: Package) -> None:
        self._formats: dict[tuple[str, str], str] = {}
        for root in package.related("numbering"):
            abstract = {
                attribute(e, "abstractNumId"): e for e in root.iterchildren("{*}abstractNum")
            }
            for element in root.iterchildren("{*}num"):
                id_ = attribute(element, "numId") or ""
                definition = abstract.get(value(element, "abstractNumId"))
                for level, format_ in (*_levels(definition), *_overrides(element)):
                    self._formats[id_, level] = format_

    def item(self, properties: Properties) -> Item | None:
        """What a paragraph's properties make of it; None where they are silent."""
        given = properties.get("numPr")
        if given is None:
            # Word 2003 gives the printed glyph itself.
            return "bullet" if child(properties.get("listPr"), "t") is not None else None
        id_ = value(given, "numId")
        if id_ is None:
            return None
        format_ = self._formats.get((id_, value(given, "ilvl") or "0"), "bullet")
        if id_ == "0" or format_ == "none":
            return ""
        return "bullet" if format_ == "bullet" else "number"


def _overrides(number: Element) -> Iterator[tuple[str, str]]:
    for override in number.iterchildren("{*}lvlOverride"):
        yield from _levels(override)


def _levels(definition: Element | None) -> Iterator[tuple[str, str]]:
    for level in () if definition is None else definition:
        if local(level) == "lvl":
            format_ = value(level, "numFmt") or "decimal"
            # A level without a text prints nothing, whatever its format.
            silent = value(level, "lvlText") == "" and child(level, "lvlPicBulletId") is None
            yield attribute(level, "ilvl") or "0", "none" if silent else format_
