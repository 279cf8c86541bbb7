"""A PDF written by hand: objects, streams, pages, cross-reference table. Deterministic."""

from __future__ import annotations

import zlib
from functools import lru_cache


class PdfFile:
    """Objects numbered from 1 as they are added; 1 is the catalogue, 2 the tree of pages."""

    def __init__(self) -> None:
        self._objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
        self._pages: list[int] = []

    def add(self, body: str) -> int:
        return self._append(body.encode("latin-1"))

    def add_stream(self, data: bytes, entries: str = "") -> int:
        packed = _pack(data)
        head = f"<< /Length {len(packed)} /Filter /FlateDecode {entries} >>\nstream\n"
        return self._append(head.encode() + packed + b"\nendstream")

    def add_page(self, content: str, size: tuple[float, float], fonts: str, turn: int) -> None:
        width, height = size
        stream = self.add_stream(content.encode("latin-1"))
        self._pages.append(
            self.add(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width:g} {height:g}] "
                f"/Rotate {turn} /Contents {stream} 0 R /Resources << /Font << {fonts} >> >> >>"
            )
        )

    def save(self) -> bytes:
        kids = " ".join(f"{page} 0 R" for page in self._pages)
        tree = f"<< /Type /Pages /Kids [{kids}] /Count {len(self._pages)} >>"
        self._objects[1] = tree.encode()
        out, places = b"%PDF-1.7\n", []
        for number, body in enumerate(self._objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        count = len(places) + 1
        return b"%sxref\n0 %d\n0000000000 65535 f \n%strailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (
            out, count, table, b"<< /Size %d /Root 1 0 R >>" % count, len(out),
        )  # fmt: skip

    def _append(self, body: bytes) -> int:
        self._objects.append(body)
        return len(self._objects)


@lru_cache(maxsize=64)
def _pack(data: bytes) -> bytes:
    return zlib.compress(data)
