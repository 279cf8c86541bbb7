"""Web pages saved as one file (MHTML): a mail message whose parts are the page and its pictures.

Word's "single file web page", often called .doc, is one too.
"""

from __future__ import annotations

import email
import email.errors
import email.message
import re
from email import policy

from bpo_resume.documents.html.page import decode_page, read_markup
from bpo_resume.documents.limits import Limits, check_limit
from bpo_resume.errors import CorruptError
from bpo_resume.model import Document, Source

_HEADER = re.compile(rb"(?:[!-9;-~]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)+")
_VERSION = re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)
_PAGE_TYPE = re.compile(
    rb"^content-type:\s*(?:multipart/(?:related|alternative)|text/html)",
    re.IGNORECASE | re.MULTILINE,
)
_LONGEST_HEAD = 8192  # bytes


def is_saved_page(data: bytes) -> bool:
    """Whether it begins like a mail message whose content is a page."""
    head = _HEADER.match(data.lstrip()[:_LONGEST_HEAD])
    return head is not None and all(p.search(head[0]) for p in (_VERSION, _PAGE_TYPE))


def read_saved_page(data: bytes, source: Source, limits: Limits) -> Document:
    """The document in the first page of the message.

    Raises ``CorruptError``, ``EmptyError``, ``NeedsOcrError`` or ``TooLargeError``.
    """
    page = _find_page(data.lstrip(), source.name)
    content = page.get_payload(decode=True)
    if not isinstance(content, bytes):
        raise CorruptError(source.name, "its page is broken", "Save it as PDF or DOCX")
    check_limit(source.name, "bytes in its page", len(content), limits.unpacked_bytes)
    charset = page.get_content_charset() or ""
    return read_markup(decode_page(content, source.name, charset), source, limits)


def _find_page(data: bytes, name: str) -> email.message.Message:
    try:
        message = email.message_from_bytes(data, policy=policy.compat32)
        page = next((p for p in message.walk() if p.get_content_type() == "text/html"), None)
    except (email.errors.MessageError, ValueError, LookupError, RecursionError) as error:
        raise CorruptError(name, "the saved page is broken", "Save it as PDF or DOCX") from error
    if page is None:
        raise CorruptError(name, "it is a saved page without a page", "Save it as PDF or DOCX")
    return page
