"""The parts of a DOCX archive by what they are for.

Names are compared without their namespace: the Strict and the Transitional variant of the
format differ only there.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import cached_property

from bpo_resume.documents.archive import Archive, Element, attribute, child, local
from bpo_resume.documents.limits import Limits

__all__ = ["Element", "Package", "attribute", "child", "local"]


class Package:
    """A DOCX file's main part and what it refers to."""

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        self._archive = Archive(data, name, limits, "Open it in Word and save it again")

    @cached_property
    def main(self) -> Element:
        """The document's root element. Raises ``CorruptError`` or ``TooLargeError``."""
        root = self._archive.parse(self._main_path)
        if root is None:
            raise self._archive.corrupt("its main part is missing or broken")
        return root

    def related(self, kind: str) -> Iterator[tuple[str, Element]]:
        """Parts of a kind ("header", "styles", ...) with the id they are referred to by."""
        for id_, (type_, path) in self._relations.items():
            if type_ == kind:
                root = self._archive.parse(path)
                if root is not None:
                    yield id_, root

    @cached_property
    def _main_path(self) -> str:
        for type_, path in self._read_relations("_rels/.rels", "").values():
            if type_ == "officeDocument":
                return path
        return "word/document.xml"

    @cached_property
    def _relations(self) -> dict[str, tuple[str, str]]:
        folder, file = posixpath.split(self._main_path)
        return self._read_relations(f"{folder}/_rels/{file}.rels", folder)

    def _read_relations(self, path: str, folder: str) -> dict[str, tuple[str, str]]:
        root = self._archive.parse(path)
        found = {}
        for relation in () if root is None else root:
            target = relation.get("Target", "")
            if relation.get("TargetMode") != "External":
                type_ = relation.get("Type", "").rpartition("/")[2]
                absolute = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
                found[relation.get("Id", "")] = (type_, absolute)
        return found
