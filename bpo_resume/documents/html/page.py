"""HTML bytes to a document."""

from __future__ import annotations

import re
from dataclasses import replace

import lxml.html
from lxml import etree

from bpo_resume.documents.drafts import Draft, compose
from bpo_resume.documents.html.cascade import Cascade
from bpo_resume.documents.html.walk import Walk
from bpo_resume.documents.limits import Limits, check_limit
from bpo_resume.documents.page_marks import is_page_number
from bpo_resume.documents.text import decode
from bpo_resume.errors import CorruptError, EmptyError, NeedsOcrError
from bpo_resume.model import Document, Source

_HEAD = 4096  # bytes that are searched for what the file is
_COMMENT = re.compile(r"\s*(?:<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)|<!\[[^>]*>)", re.DOTALL)
_TAGS = (
    "html|head|body|title|meta|link|style|script|base|div|p|span|table|tr|td|h[1-6]|ul|ol|li|dl|br"
    "|hr|center|font|b|strong|i|em|u|a|section|article|header|main|nav|pre|form|img|address"
)
_FIRST_TAG = re.compile(
    rf"<!doctype\s+html\b|<(?:\w+:)?(?:{_TAGS})(?=[\s/>])[^<>]*>", re.IGNORECASE
)
_WIDE = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"\xef\xbb\xbf", "utf-8"))
_CHARSET = re.compile(
    rb"""<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)|<meta[^>]*charset\s*=\s*["']?([\w.:-]+)""",
    re.IGNORECASE,
)
# What browsers take these names for: pages say the first and mean the second.
_MEANT = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252",
          "ascii": "cp1252", "unicode": "utf-8", "utf-16": "utf-8", "x-sjis": "cp932"}  # fmt: skip
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")


def is_html(data: bytes) -> bool:
    """Whether the first thing that is no comment is a tag of HTML."""
    mark, encoding = next((w for w in _WIDE if data.startswith(w[0])), (b"", "latin-1"))
    head = data[len(mark) : len(mark) + _HEAD].decode(encoding, "replace")
    at = 0
    while (comment := _COMMENT.match(head, at)) is not None:
        at = comment.end()
    return _FIRST_TAG.match(head[at:].lstrip()) is not None


def read_html(data: bytes, source: Source, limits: Limits) -> Document:
    """The document in a web page.

    Raises ``CorruptError``, ``EmptyError``, ``NeedsOcrError`` or ``TooLargeError``.
    """
    return read_markup(decode_page(data, source.name), source, limits)


def decode_page(data: bytes, name: str, charset: str = "") -> str:
    """Bytes as text: by their mark, by what the page says it is, else by their letters."""
    found = _CHARSET.search(data[:_HEAD])
    stated = charset or ((found[1] or found[2]).decode("ascii") if found else "")
    if stated and not data.startswith(tuple(mark for mark, _ in _WIDE)):
        try:
            return data.decode(_MEANT.get(stated.lower(), stated))
        except (LookupError, ValueError):  # a wrong or unknown name
            return decode(data, name)
    return decode(data, name)


def read_markup(text: str, source: Source, limits: Limits) -> Document:
    """The document in a page's text; errors are those of ``read_html``."""
    root = _parse(text, source.name)
    sheets = (sheet.text or "" for sheet in root.iter("{*}style"))
    flow = Walk(Cascade(sheets, sum(1 for _ in root.iter()))).read(root)
    drafts = _trim(flow.drafts)
    check_limit(source.name, "characters", sum(len(d.text) for d in drafts), limits.characters)
    document = compose(drafts, replace(source, pages=1), flow.hidden)
    if not document.text and not document.hidden:
        if next(root.iter("img", "svg", "object", "canvas"), None) is not None:
            raise NeedsOcrError(source.name, "it holds pictures and no text", "Save it as PDF")
        raise EmptyError(source.name, "it holds no text", "Ask for the file again")
    return document


def _parse(text: str, name: str) -> etree._Element:
    # libxml2 ends at a NUL, and wants no declaration of bytes in what is text already.
    clean = _XML_DECLARATION.sub("", text.replace("\x00", "")).encode("utf-8", "replace")
    parser = lxml.html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        root = lxml.html.document_fromstring(clean, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise CorruptError(name, "it holds no page", "Save it as PDF or DOCX") from error
    return root


def _trim(drafts: list[Draft]) -> list[Draft]:
    """Without the page number that word processors save as the page's first or last line."""
    start, stop = 0, len(drafts)
    if drafts and is_page_number(drafts[-1].text):
        stop -= 1
    if stop and is_page_number(drafts[0].text):
        start += 1
    return drafts[start:stop]
