"""Archives of XML parts (DOCX, ODT), read with bounds and parsed without entities."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from lxml import etree

from bpo_resume.documents.elements import Element
from bpo_resume.documents.limits import Limits, Unpacking
from bpo_resume.errors import CorruptError

# What unpacking a damaged archive may raise.
UNREADABLE = (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, NotImplementedError)


# Halves of letters beyond 16 bits, written as numbers; lxml lets them in and cannot read them out.
_HALF_LETTER = re.compile(rb"&#(?:[xX]0*[dD][89a-fA-F][0-9a-fA-F]{2}|0*5[5-7]\d{3});")


class Archive:
    """A ZIP archive; ``remedy`` says what mends a broken one."""

    def __init__(self, data: bytes, name: str, limits: Limits, remedy: str) -> None:
        self._name = name
        self._unpacking = Unpacking(name, limits)
        self._remedy = remedy
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except UNREADABLE as error:
            raise self.corrupt("the archive is broken") from error

    def parse(self, path: str) -> Element | None:
        """A part's root; None where the part is missing or beyond repair.

        Raises ``CorruptError`` or ``TooLargeError``.
        """
        try:
            with self._zip.open(path) as part:
                data = self._unpacking.read(part, path)
        except (KeyError, RuntimeError, *UNREADABLE):
            return None
        root = parse_xml(data)
        if root is not None and has_doctype(root):
            raise self.corrupt("it declares a document type, which no office program does")
        return root

    def corrupt(self, reason: str) -> CorruptError:
        """The error to raise for this archive."""
        return CorruptError(self._name, reason, self._remedy)


def parse_xml(data: bytes) -> Element | None:
    """The root element, as far as the text can be read; None where it cannot."""
    return parse_part(data)[0]


def parse_part(data: bytes) -> tuple[Element | None, bool]:
    """The root element, and whether the text was well formed."""
    try:
        return etree.fromstring(data, _parser(recover=False)), True
    except (etree.XMLSyntaxError, ValueError):
        return _recover(data), False


def _recover(data: bytes) -> Element | None:
    try:
        root = etree.fromstring(_HALF_LETTER.sub(b"", data), _parser(recover=True))
        if root is not None:
            etree.tostring(root, encoding="unicode")  # whatever else cannot be read out
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root


def has_doctype(root: Element) -> bool:
    """Whether the text declares entities of its own, which may be a trap."""
    return root.getroottree().docinfo.internalDTD is not None


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=recover, huge_tree=False
    )
