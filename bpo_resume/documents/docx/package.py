"""The parts of a DOCX archive, read with bounds and parsed without entities.

Names are compared without their namespace: the Strict and the Transitional variant of the
format differ only there.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from functools import cached_property

from lxml import etree

from bpo_resume.documents.limits import Limits, Unpacking
from bpo_resume.errors import CorruptError

Element = etree._Element

_UNREADABLE = (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, NotImplementedError)
_REMEDY = "Open it in Word and save it again"


def local(element: Element) -> str:
    """An element's name without its namespace; "" for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element | None, name: str) -> str | None:
    """An attribute's value by its name without the namespace."""
    if element is None:
        return None
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of that name, and its first child of the next name, and so on."""
    for name in path:
        if element is None:
            return None
        element = next((found for found in element if local(found) == name), None)
    return element


class Package:
    """A DOCX file's main part and what it refers to."""

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        self._name = name
        self._unpacking = Unpacking(name, limits)
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _UNREADABLE as error:
            raise self._corrupt("the archive is broken") from error

    @cached_property
    def main(self) -> Element:
        """The document's root element. Raises ``CorruptError`` or ``TooLargeError``."""
        root = self._parse(self._main_path)
        if root is None:
            raise self._corrupt("its main part is missing or broken")
        return root

    def related(self, kind: str) -> Iterator[tuple[str, Element]]:
        """Parts of a kind ("header", "styles", ...) with the id they are referred to by."""
        for id_, (type_, path) in self._relations.items():
            if type_ == kind:
                root = self._parse(path)
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
        root = self._parse(path)
        found = {}
        for relation in () if root is None else root.iterchildren("{*}*"):  # and no comments
            target = relation.get("Target", "")
            if relation.get("TargetMode") != "External":
                type_ = relation.get("Type", "").rpartition("/")[2]
                absolute = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
                found[relation.get("Id", "")] = (type_, absolute)
        return found

    def _parse(self, path: str) -> Element | None:
        """A part's root; None where the part is missing or beyond repair."""
        try:
            with self._archive.open(path) as part:
                data = self._unpacking.read(part, path)
        except (KeyError, RuntimeError, *_UNREADABLE):
            return None
        try:
            root = etree.fromstring(data, _parser(recover=False))
        except etree.XMLSyntaxError:
            root = self._recover(data)
        if root is not None and _has_doctype(root):
            raise self._corrupt("it declares a document type, which no Word file does")
        return root

    @staticmethod
    def _recover(data: bytes) -> Element | None:
        try:
            return etree.fromstring(data, _parser(recover=True))
        except etree.XMLSyntaxError:
            return None

    def _corrupt(self, reason: str) -> CorruptError:
        return CorruptError(self._name, reason, _REMEDY)


def _has_doctype(root: Element) -> bool:
    return root.getroottree().docinfo.internalDTD is not None


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=recover, huge_tree=False
    )
