"""RTF bytes to a document."""

from __future__ import annotations

import re
from dataclasses import replace

from bpo_resume.documents.drafts import compose
from bpo_resume.documents.flow import margin_lines
from bpo_resume.documents.limits import Limits, check_limit
from bpo_resume.documents.rtf.tokens import tokenize
from bpo_resume.documents.rtf.walk import Walk
from bpo_resume.errors import EmptyError, NeedsOcrError
from bpo_resume.model import Document, Source

_START = re.compile(rb"(?:\xef\xbb\xbf)?[\s\x00]*\{\\rtf(?![a-z])")


def is_rtf(data: bytes) -> bool:
    """Whether the file opens with RTF's own group."""
    return _START.match(data[:1024]) is not None


def read_rtf(data: bytes, source: Source, limits: Limits) -> Document:
    """The document in rich text; headers come first, notes and footers last.

    Raises ``EmptyError``, ``NeedsOcrError`` or ``TooLargeError``.
    """
    walk = Walk()
    for token in tokenize(data):
        walk.take(token)
    walk.close()
    flow = walk.flow
    heads, feet = margin_lines(walk.margins("head")), margin_lines(walk.margins("foot"))
    drafts = [*heads, *flow.drafts, *walk.apart.get("note", []), *feet]
    check_limit(source.name, "pages", flow.page, limits.pages)
    check_limit(source.name, "characters", sum(len(d.text) for d in drafts), limits.characters)
    document = compose(drafts, replace(source, pages=flow.page), flow.hidden)
    if not document.text and not document.hidden:
        if rb"\pict" in data:
            raise NeedsOcrError(source.name, "it holds pictures and no text", "Save it as PDF")
        raise EmptyError(source.name, "it holds no text", "Ask for the file again")
    return document
