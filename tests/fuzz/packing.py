"""Files of every format around a piece of their content, so that changes meet more than a header.

An input is a byte that chooses the format and the content: markup, operators, parts divided by a
zero byte.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence

from documents.docx_xml import build, part
from documents.test_odt_reading import SPACES, TYPE
from hostile.pdf_syntax import one_page, stream, write_pdf

_RTF = (
    rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset2 Symbol;}"
    rb"{\f2\fcharset128 MS;}}{\colortbl;\red255\green255\blue255;\red31\green56\blue100;}"
    rb"{\stylesheet{\s1\b\fs28 heading 1;}}"
)
_MHT = b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n'
_ODT = b'<office:document-%s %s office:version="1.3">'
_FORM = b"<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>"


def pack(data: bytes) -> bytes:
    """The file that an input stands for."""
    kind, content = data[:1], data[1:]
    make = FORMATS.get(kind.decode("latin-1"))
    return data if make is None else make(content.split(b"\0"))


def _docx(parts: Sequence[bytes]) -> bytes:
    body, *more = (piece.decode("utf-8", "replace") for piece in parts)
    kinds = dict(
        zip(("styles", "numbering", "footnotes", "hdr", "comments", "theme"), more, strict=False)
    )
    files = {f"word/{kind}.xml": part(kind, content) for kind, content in kinds.items()}
    related = {f"rId{kind}": (_RELATED.get(kind, kind), f"{kind}.xml") for kind in kinds}
    if "hdr" in kinds:
        body += '<w:sectPr><w:headerReference w:type="default" r:id="rIdhdr"/></w:sectPr>'
    encoded = {name: content.encode("utf-8", "replace") for name, content in files.items()}
    return build(body, encoded, related)


_RELATED = {"hdr": "header"}


def _flat_docx(parts: Sequence[bytes]) -> bytes:
    body = parts[0].decode("utf-8", "replace")
    xml = part("wordDocument", f"<w:body>{body}</w:body>")
    return f'<?xml version="1.0"?><?mso-application progid="Word.Document"?>{xml}'.encode()


def _odt(parts: Sequence[bytes]) -> bytes:
    spaces = SPACES.encode()
    body, own, common = (*parts[:3], b"", b"")[:3]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", TYPE)
        content = b"<office:automatic-styles>%s</office:automatic-styles>" % own
        content += b"<office:body><office:text>%s</office:text></office:body>" % body
        archive.writestr("content.xml", _wrap(b"content", content, spaces))
        archive.writestr("styles.xml", _wrap(b"styles", common, spaces))
    return buffer.getvalue()


def _wrap(name: bytes, content: bytes, spaces: bytes) -> bytes:
    return _ODT % (name, spaces) + content + b"</office:document-%s>" % name


def _flat_odt(parts: Sequence[bytes]) -> bytes:
    mimetype = f'office:mimetype="{TYPE}"'.encode()
    body = b"<office:body><office:text>%s</office:text></office:body>" % parts[0]
    start = b'<?xml version="1.0"?><office:document %s %s>' % (SPACES.encode(), mimetype)
    return start + body + b"</office:document>"


def _pdf(parts: Sequence[bytes]) -> bytes:
    """Operators of a page, entries of its dictionary, operators of a form that it may draw."""
    content, page, form = (*parts[:3], b"", b"")[:3]
    # A form that draws itself twice fills PDFium's memory, which the pool bounds.
    form = form.replace(b"Do", b"n")
    drawn = _FORM + b"/Length %d>>stream\n%s\nendstream" % (len(form), form)
    resources = b"/XObject<</X 6 0 R>>"
    return write_pdf(one_page(stream(content), drawn, resources=resources, page=page))


FORMATS: dict[str, Callable[[Sequence[bytes]], bytes]] = {
    "d": _docx,
    "f": _flat_docx,
    "h": lambda parts: b"<html>" + b"\0".join(parts),
    "m": lambda parts: b"# Agent\n\n## Work\n\n**Calls**\n\n" + b"\0".join(parts),
    "o": _odt,
    "p": _pdf,
    "r": lambda parts: _RTF + b"\0".join(parts) + b"}",
    "s": lambda parts: _MHT + b"\0".join(parts),
    "t": lambda parts: b"Agent\n" + b"\0".join(parts),
    "x": _flat_odt,
}
