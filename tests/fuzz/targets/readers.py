"""Readers: whatever the bytes, a document that holds together or a ReadError."""

from __future__ import annotations

import random
import re
from functools import partial
from math import isfinite
from pathlib import Path

from documents.docx_xml import anchor, box, field, p, r, sdt, tbl, tc, tr
from documents.test_docx_fuzz import BODY, NUMBERING, STYLE
from documents.test_odt_reading import OWN
from documents.test_rtf_reading import CONSTRUCTS
from fuzz.mutations import mutate as mutate_file
from fuzz.packing import FORMATS, pack
from fuzz.pieces import ODT_BODY, OPERATORS, PAGES, SAVED, TOKENS
from fuzz.seeds import load_seeds
from fuzz.target import Target, require, require_linear, require_quick

from bpo_resume import documents
from bpo_resume.errors import ReadError
from bpo_resume.model import Document

_SAME = Path(__file__).parents[2] / "documents" / "same_resume"
_SECONDS = 5  # of the processor, for some kilobytes
_LONG = 6000  # characters of the shorter of two
_LIMITS = documents.Limits(bytes=2_000_000, characters=200_000)
_REASONS = {
    *("invisible", "background_colour", "transparent", "tiny", "off_page", "covered"),
    *("clipped", "switched_off", "hidden_property"),
}


def check(data: bytes) -> None:
    """Read the file that the input stands for."""
    require_quick(partial(_read, pack(data)), _SECONDS)


def grow(data: bytes, chance: random.Random) -> None:
    """Repeat a piece of the content."""
    kind, content = data[:1], data[1:].decode("latin-1")
    if kind.decode("latin-1") in FORMATS:
        require_linear(partial(_read_content, kind), content or " ", _LONG, chance)


def draw(operators: str) -> None:
    """Read a page that they draw."""
    _read_content(b"p", operators)


def read_text(text: str) -> None:
    """Read a text of these words."""
    _read(text.encode())


def _read_content(kind: bytes, content: str) -> None:
    _read(pack(kind + content.encode("latin-1")))


def _read(data: bytes) -> None:
    try:
        document = documents.read_bytes(data, "fuzzed", limits=_LIMITS)
    except ReadError:
        return
    _check_document(document)


def _check_document(document: Document) -> None:
    text, pages = document.text, document.source.pages
    require("\n".join(text[n.start : n.end] for n in document.lines) == text, "lines and text")
    # Headers stand first and notes last in these, with the pages that they belong to.
    is_in_order = document.source.format not in {"docx", "odt", "rtf"}
    before = 1
    for line in document.lines:
        require(0 <= line.start < line.end <= len(text), line)
        require("\n" not in text[line.start : line.end], line)
        require((before if is_in_order else 1) <= line.page <= max(pages, 1), line)
        sizes = (line.left, line.top, line.right, line.bottom, line.size)
        require(all(map(isfinite, sizes)), line)
        before = line.page
    text.encode()  # no half letters
    for hidden in document.hidden:
        require(hidden.reason in _REASONS and hidden.page >= 1, hidden)
        require(bool(hidden.text.strip()), hidden)
        hidden.text.encode()
    require(all(1 <= page <= pages for page in document.textless_pages), document.textless_pages)


def _make_seeds() -> list[bytes]:
    return [*_whole_files(), *_pieces()]


def _whole_files() -> list[bytes]:
    return [data for _, data in load_seeds() if len(data) < TARGET.longest]


def _pieces() -> list[bytes]:
    docx = [
        BODY,
        "\0".join((BODY, STYLE, NUMBERING, _FOOT, p("head"), "", _THEME)),
        p("Maria", "<w:r><w:tab/></w:r>", r("Santos", "<w:caps/><w:vanish/>")),
        p(field("HYPERLINK", r("link")), sdt(r("held"), "<w:checkBox/>")),
        p(anchor(box(p("boxed", r("ghost", '<w:color w:val="FFFFFF"/>'))))),
        tbl(tr(tc("Agent", "2015", properties='<w:gridSpan w:val="2"/>')), tr("a", "b")),
    ]
    same = [(kind, path) for kind, suffix in _SUFFIXES for path in sorted(_SAME.glob(suffix))]
    content = [kind + path.read_bytes() for kind, path in same]
    return [
        *(b"d" + body.encode() for body in docx),
        *(b"f" + body.encode() for body in docx[2:]),
        *(b"r" + body.encode("cp1252", "replace") for _, body, *_ in CONSTRUCTS),
        *(b"o" + ODT_BODY.encode() + b"\0" + OWN.encode(), b"x" + ODT_BODY.encode()),
        *(b"h" + page.encode() for page in PAGES),
        *(b"s" + part.encode() for part in SAVED),
        *(b"p" + operators for operators in OPERATORS),
        *content,
    ]


_FOOT = f'<w:footnote w:id="1">{p("foot")}</w:footnote>'
_THEME = '<a:clrScheme><a:dk1><a:srgbClr val="112233"/></a:dk1></a:clrScheme>'
_SUFFIXES = ((b"h", "*.html"), (b"r", "*.rtf"), (b"m", "*.md"), (b"t", "*.txt"))
_TAG = re.compile(rb"<[^>]*>|\\[a-z]+-?\d* ?|[{}\n]")


def _mutate(data: bytes, chance: random.Random) -> bytes:
    kind = data[:1].decode("latin-1")
    if kind not in FORMATS:
        return mutate_file(data, chance)
    content = bytearray(data[1:])
    for _ in range(chance.choice((1, 1, 2, 4))):
        _FAULTS[chance.randrange(len(_FAULTS))](content, chance, TOKENS[kind])
    return data[:1] + bytes(content)


def _put_token(content: bytearray, chance: random.Random, tokens: tuple[str, ...]) -> None:
    at, cut = chance.randrange(len(content) + 1), chance.choice((0, 0, 1, 5, 40))
    new = "".join(chance.choice(tokens) for _ in range(chance.choice((1, 1, 2, 3))))
    content[at : at + cut] = new.encode("utf-8", "replace")


def _move_piece(content: bytearray, chance: random.Random, _: tuple[str, ...]) -> None:
    """Markup is cut, doubled or moved by whole tags, words and groups."""
    marks = [found.start() for found in _TAG.finditer(content)]
    if len(marks) < 2:
        return
    start, end = sorted(chance.sample([*marks, len(content)], 2))
    piece = bytes(content[start:end])
    kind = chance.random()
    if kind < 0.4:
        del content[start:end]
    at = min(chance.choice(marks), len(content))
    if kind > 0.2:
        content[at:at] = piece


def _change_number(content: bytearray, chance: random.Random, _: tuple[str, ...]) -> None:
    numbers = list(re.finditer(rb"-?\d+", content))
    if numbers:
        found = chance.choice(numbers)
        content[found.start() : found.end()] = chance.choice(_NUMBERS)


_NUMBERS = (b"0", b"-1", b"1", b"2", b"65536", b"4294967296", b"99999999999999999999", b"1e9", b"")
_FAULTS = (_put_token, _put_token, _move_piece, _change_number)
TARGET = Target(_make_seeds, check, grow, _mutate, longest=4000)
