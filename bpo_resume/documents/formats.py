"""What a file is, judged by its content; its name is never asked."""

from __future__ import annotations

import io
import re
import zipfile

_HEAD = 1024
_TEXT_CONTROLS = frozenset(b"\t\n\r\f\x0b\x1b\x85")
_WORD_DOCUMENT = re.compile(r"word[/\\]document\d*\.xml$", re.IGNORECASE)
_WORD_XML = re.compile(rb"progid=\"Word\.Document\"|<pkg:package|<\w+:wordDocument", re.IGNORECASE)
_OLE = b"\xd0\xcf\x11\xe0"

_SAVE = "Save it as PDF or DOCX"
_FETCH = "Open the link and save the resume itself as a file"
_OLD_WORD = "an old Word document (.doc)"
# Old Office files by a stream that only they have. A message may hold the others as attachments.
_OLE_STREAMS = (
    ("__properties_version1.0", "an Outlook message (.msg)", "Save the attached resume as a file"),
    ("WordDocument", _OLD_WORD, _SAVE),
    ("PowerPoint Document", "an old PowerPoint presentation (.ppt)", _SAVE),
    ("Workbook", "an old Excel workbook (.xls)", _SAVE),
)
# Content that is recognised but not read: how it starts, what it is, what to do.
_FOREIGN: tuple[tuple[bytes, str, str], ...] = (
    (_OLE, f"{_OLD_WORD} or another Office file", _SAVE),
    (b"PK\x03\x04", "a ZIP archive without a Word document", "Unpack it, or save it as DOCX"),
    (b"Rar!", "an archive (RAR)", "Unpack it first"),
    (b"7z\xbc\xaf", "an archive (7z)", "Unpack it first"),
    (b"\x1f\x8b", "a gzip archive", "Unpack it first"),
    (b"%!PS", "PostScript", "Save it as PDF"),
    (b"[InternetShortcut]", "a link to a web page (.url)", _FETCH),
    (b"bplist", "a binary property list, perhaps a link (.webloc)", _FETCH),
)

# Pictures by their first bytes.
_PICTURES: tuple[tuple[str, bytes], ...] = (
    ("png", rb"\x89PNG\r\n\x1a\n"),
    ("jpeg", rb"\xff\xd8\xff"),
    ("gif", rb"GIF8[79]a"),
    ("tiff", rb"II[*+]\x00|MM\x00[*+]"),
    ("webp", rb"RIFF.{4}WEBP"),
    ("bmp", rb"BM.{4}\x00{4}.{4}[\x0c-\x7c]\x00{3}"),
)
_HEIC = re.compile(rb".{4}ftyp(?:hei[cfmsx]|hevc|mif1|msf1|avif)", re.DOTALL)
_PATTERNS = tuple((name, re.compile(p, re.DOTALL)) for name, p in _PICTURES)


def is_pdf(data: bytes) -> bool:
    """Mail gateways put junk before the header; PDF viewers search the first kilobyte for it."""
    return b"%PDF-" in data[:_HEAD]


def is_docx(data: bytes) -> bool:
    """A ZIP archive with a Word document inside, or a broken one that names it.

    Word on the web calls the main part ``document2.xml``.
    """
    if not data.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return any(_WORD_DOCUMENT.match(name) for name in archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError):
        return b"word/document" in data


def is_word_xml(data: bytes) -> bool:
    """A Word document in one XML file: flat OPC, or Word 2003's own (often called ``.doc``)."""
    return is_markup(data) and _WORD_XML.search(data[: 4 * _HEAD]) is not None


def name_picture(data: bytes) -> str:
    """Which picture format it is ("png", "jpeg", "gif", "tiff", "webp", "bmp"), "" for others."""
    return next((name for name, pattern in _PATTERNS if pattern.match(data)), "")


def is_locked(data: bytes) -> bool:
    """An Office file under a password: the package is wrapped in an OLE container."""
    return data.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in data


def is_text(data: bytes) -> bool:
    """No zero bytes (but for UTF-16 with its mark), hardly any control characters, no markup."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    head = data[: 64 * _HEAD]
    if b"\x00" in head or is_markup(head) or any(head.startswith(f[0]) for f in _FOREIGN):
        return False
    controls = sum(byte < 0x20 and byte not in _TEXT_CONTROLS for byte in head)
    return controls <= len(head) // 100


def is_markup(data: bytes) -> bool:
    """XML by its first tag; web pages have been recognised before."""
    start = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return start.startswith((b"<!doctype", b"<?xml"))


def describe_foreign(data: bytes) -> tuple[str, str]:
    """What unreadable content is, and the remedy."""
    if data.startswith(_OLE):
        for stream, what, remedy in _OLE_STREAMS:
            if stream.encode("utf-16-le") in data:
                return what, remedy
    if _HEIC.match(data):
        return "a picture (HEIC or AVIF)", "Save it as JPEG or PDF"
    for start, what, remedy in _FOREIGN:
        if data.startswith(start):
            return what, remedy
    if is_markup(data):
        return _describe_xml(data), _SAVE
    return "of no known format", _SAVE


def _describe_xml(data: bytes) -> str:
    link = b"<plist" in data[:_HEAD]
    return "a link to a web page (.webloc)" if link else "XML of an unknown kind"
