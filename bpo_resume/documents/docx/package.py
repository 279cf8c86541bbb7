"""The parts of a DOCX file, read with bounds and parsed without entities.

Besides the usual ZIP archive a file may be flat: all parts in one XML file ("flat OPC"), or Word
2003's XML, whose only part holds styles and lists as well.
"""

from __future__ import annotations

import base64
import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from bpo_resume.documents.archive import UNREADABLE, has_doctype, parse_part
from bpo_resume.documents.elements import Element, attribute, child, find_all, local
from bpo_resume.documents.limits import Limits, Unpacking, check_limit
from bpo_resume.errors import CorruptError, EncryptedError

_REMEDY = "Open it in Word and save it again"
_LOCKED = 0x1  # the flag of an archive's member that needs a password
_MOST_PARTS = 5000  # members of an archive; a Word file has a few dozen
_MOST_NODES = 2_000_000  # tags and attributes of one part; parsed they take half a gigabyte
_OF_2003 = {"styles": "styles", "numbering": "lists"}  # relation types and Word 2003's elements


@dataclass(frozen=True, slots=True)
class Part:
    """A part's root element and its path in the package."""

    root: Element
    path: str


class Package:
    """A DOCX file's main part and what it refers to.

    ``recovered`` tells that XML was malformed and read as far as it went.
    """

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        self._name = name
        self._unpacking = Unpacking(name, limits)
        self.recovered: bool = False
        self._flat: dict[str, Element] = {}
        self._members: dict[str, zipfile.ZipInfo] = {}
        self._known: dict[str, dict[str, tuple[str, str]]] = {}
        self._roots: dict[str, Element | None] = {}
        if data.startswith(b"PK"):
            self._open(data)
        else:
            self._unfold(data)

    @cached_property
    def main(self) -> Part | None:
        """The document; None where it is missing or broken.

        Raises ``CorruptError``, ``EncryptedError`` or ``TooLargeError``.
        """
        for type_, path in self._relations("").values():
            if type_ == "officeDocument":
                return self.part(path)
        return self.part("word/document.xml")

    def related(self, kind: str) -> Iterator[Element]:
        """The main part's own parts of a kind ("styles", "numbering", "header", ...)."""
        if self.main is None:
            return
        for type_, path in dict.fromkeys(self._relations(self.main.path).values()):
            if type_ == kind and (part := self.part(path)) is not None:
                yield part.root
        if local(self.main.root) == "wordDocument" and kind in _OF_2003:
            found = child(self.main.root, _OF_2003[kind])
            if found is not None:
                yield found

    def of_kind(self, part: Part, kind: str) -> str | None:
        """The path of the part of that kind that a part refers to."""
        relations = self._relations(part.path).values()
        return next((path for type_, path in relations if type_ == kind), None)

    def target(self, path: str, id_: str | None) -> str | None:
        """The path of the part that ``id_`` means inside the part at ``path``."""
        return self._relations(path).get(id_ or "", ("", None))[1]

    def part(self, path: str | None) -> Part | None:
        """A part; None where it is missing or beyond repair."""
        if path is None:
            return None
        if path not in self._roots:
            data = None if path.lower() in self._flat else self.read(path)
            parsed = None if data is None else self._parse(data, path)
            self._roots[path] = self._flat.get(path.lower(), parsed)
        root = self._roots[path]
        return None if root is None else Part(root, path)

    def read(self, path: str) -> bytes | None:
        """A part's bytes; None where it is missing or cannot be unpacked."""
        member = self._members.get(path.lower())
        if member is None:
            return self._binary(path)
        if member.flag_bits & _LOCKED:
            reason, remedy = "it opens only with a password", "Save a copy without the password"
            raise EncryptedError(self._name, reason, remedy)
        try:
            with self._archive.open(member) as part:
                return self._unpacking.read(part, path)
        except (KeyError, RuntimeError, *UNREADABLE):
            return None

    @property
    def paths(self) -> list[str]:
        """The archive's members as they are called there."""
        return [member.filename for member in self._members.values()]

    def _open(self, data: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            members = self._archive.infolist()
        except UNREADABLE as error:
            raise self._corrupt("the archive is broken") from error
        check_limit(self._name, "parts", len(members), _MOST_PARTS)
        # Part names are compared without case; some producers write Windows' separators.
        for member in members:
            self._members.setdefault(member.filename.replace("\\", "/").lower(), member)

    def _unfold(self, data: bytes) -> None:
        root = self._parse(data)
        if root is None:
            raise self._corrupt("its XML is broken")
        if local(root) != "package":
            self._flat["word/document.xml"] = root
            return
        for part in root.iterchildren("{*}part"):
            name = (attribute(part, "name") or "").lstrip("/").lower()
            content = child(part, "xmlData")
            self._flat[name] = part if content is None or not len(content) else content[0]

    def _binary(self, path: str) -> bytes | None:
        content = child(self._flat.get(path.lower()), "binaryData")
        try:
            return None if content is None else base64.b64decode(content.text or "")
        except ValueError:
            return None

    def _relations(self, path: str) -> dict[str, tuple[str, str]]:
        if path not in self._known:
            folder, file = posixpath.split(path)
            self._known[path] = self._read_relations(f"{folder}/_rels/{file}.rels", folder)
        return self._known[path]

    def _read_relations(self, path: str, folder: str) -> dict[str, tuple[str, str]]:
        part = self.part(path.lstrip("/"))
        found = {}
        for relation in () if part is None else find_all(part.root, "Relationship"):
            target = unquote(relation.get("Target", "")).replace("\\", "/")
            if relation.get("TargetMode") != "External":
                type_ = relation.get("Type", "").rpartition("/")[2]
                absolute = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
                found[relation.get("Id", "")] = (type_, absolute)
        return found

    def _parse(self, data: bytes, path: str = "the file") -> Element | None:
        nodes = data.count(b"<") + data.count(b"=")
        check_limit(self._name, f"XML nodes in {path}", nodes, _MOST_NODES)
        root, whole = parse_part(data)
        self.recovered |= not whole
        if root is not None and has_doctype(root):
            raise self._corrupt("it declares a document type, which no Word file does")
        return root

    def _corrupt(self, reason: str) -> CorruptError:
        return CorruptError(self._name, reason, _REMEDY)
