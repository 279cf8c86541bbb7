"""Markdown, made a web page and read as one."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt

from bpo_resume.documents.formats import is_text
from bpo_resume.documents.html import read_markup
from bpo_resume.documents.limits import Limits, check_limit
from bpo_resume.documents.text import decode
from bpo_resume.model import Document, Source

_HEAD = 64 * 1024  # bytes that are searched for signs
_HEADING = re.compile(r"^ {0,3}#{1,6} +[^\s#].*$", re.MULTILINE)
_BOLD = re.compile(r"(?<![*\w\\])\*\*(?=[^\s*])[^*\n]{0,120}[^\s*]\*\*(?![*\w])")
_LINK = re.compile(r"(?<![\\\w])\[[^\[\]\n]{1,120}\]\((?:https?:|mailto:|tel:|www\.)[^\s()]+\)")
_TABLE = re.compile(r"^ {0,3}\|?(?: *:?-{3,}:? *\|)+ *(?::?-{3,}:? *)?$", re.MULTILINE)
_PAGE = re.compile(r"<(?:!doctype|html|head|body|\?xml)\b", re.IGNORECASE)
_MANY = 3  # bold passages that no plain text has
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?:[\w-]+:.*\n|[ \t-].*\n|\n)*?---[ \t]*\n")
_DEEPEST = 50  # lists and quotes inside each other


def is_markdown(data: bytes) -> bool:
    """Text with at least two kinds of signs, or enough of one, that only Markdown has.

    List markers and underlined headings are no signs: plain text has them too.
    """
    if not is_text(data):
        return False
    wide = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    text = data[:_HEAD].decode(wide, "replace").replace("\r\n", "\n").replace("\r", "\n")
    if _PAGE.search(text):
        return False
    headings, bold = len(_HEADING.findall(text)), len(_BOLD.findall(text))
    others = [bold > 0, _LINK.search(text) is not None, _TABLE.search(text) is not None]
    return headings > 1 or bold >= _MANY or (headings > 0) + sum(others) > 1


def read_markdown(data: bytes, source: Source, limits: Limits) -> Document:
    """The document in a Markdown file, which may hold HTML; link targets are not shown.

    Raises ``CorruptError``, ``EmptyError``, ``NeedsOcrError`` or ``TooLargeError``.
    """
    text = decode(data, source.name).replace("\r\n", "\n").replace("\r", "\n")
    check_limit(source.name, "characters", len(text), limits.characters)
    # Line breaks stay: resumes put title, employer and dates on lines of their own. Blanks at
    # a line's start mean an indent to those who write resumes, not program code.
    options = {"breaks": True, "html": True, "maxNesting": _DEEPEST}
    parser = MarkdownIt("commonmark", options).enable("table").enable("strikethrough")
    page = parser.disable("code").render(_FRONT_MATTER.sub("", text))
    return read_markup(page, source, limits)
