"""PDF files written object by object, so that any of them can be wrong."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from hostile.cases import RESUME

HELVETICA = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
CATALOG, PAGES, PAGE, CONTENT, FONT = 1, 2, 3, 4, 5  # numbers of the objects of one_page
MEGABYTE = 2**20


def write_pdf(objects: Sequence[bytes], trailer: bytes = b"/Root 1 0 R") -> bytes:
    """A file of these objects, numbered from 1, with a table of where they begin."""
    parts, place, offsets = [b"%PDF-1.7\n"], 9, []
    for number, body in enumerate(objects, 1):
        offsets.append(place)
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        place += len(parts[-1])
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    parts += [b"%010d 00000 n \n" % offset for offset in offsets]
    parts.append(b"trailer\n<</Size %d%s>>\n" % (len(objects) + 1, trailer))
    parts.append(b"startxref\n%d\n%%%%EOF\n" % place)
    return b"".join(parts)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), entries, content)


def show(*lines: str, left: float = 40, top: float = 700) -> bytes:
    """Operators that print these lines under each other."""
    shown = b" ".join(b"(%s)Tj T*" % line.encode("latin-1") for line in lines)
    return b"BT /F 10 Tf 14 TL %g %g Td %s ET\n" % (left, top, shown)


def one_page(
    content: bytes = b"",
    *more: bytes,
    resources: bytes = b"",
    page: bytes = b"",
    catalog: bytes = b"",
    box: bytes = b"0 0 600 800",
) -> list[bytes]:
    """The objects of a file of one page; ``more`` are numbered from 6.

    ``content`` are operators, or a whole stream object where it begins with "<<".
    """
    if not content.startswith(b"<<"):
        content = stream(content)
    return [
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>%s>>%s>>" % (box, resources, page),
        content,
        HELVETICA,
        *more,
    ]


def resume_pdf(content: bytes = b"", *more: bytes, **entries: bytes) -> bytes:
    """A sound file with a resume on it, and whatever else."""
    return write_pdf(one_page(show(*RESUME) + content, *more, **entries))


def deflate(data: bytes) -> bytes:
    return zlib.compress(data, 9)


def deflate_blanks(megabytes: int) -> bytes:
    """A zlib stream of so many blanks, written at once: every block of it is the same."""
    coder = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = coder.compress(b" " * MEGABYTE) + coder.flush(zlib.Z_FULL_FLUSH)
    size = megabytes * MEGABYTE
    low = (1 + 32 * size) % 65521
    high = (size + 32 * (size * (size + 1) // 2)) % 65521
    checksum = (high << 16 | low).to_bytes(4, "big")
    return b"\x78\xda" + block * megabytes + b"\x03\x00" + checksum
