"""A result as bytes and back, without what belongs to the one file it was read from.

MessagePack of the model's own types: what does not fit them is refused, so that bytes of any
origin can become a Result and nothing else. msgspec takes 0.1 ms a result where pydantic takes
0.27, and a rerun does little else.
"""

from __future__ import annotations

import zlib
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from bpo_resume.model import Result, Source
from bpo_resume.model.limits import MEGABYTE
from bpo_resume.screening.alike import sketch

_MOST = 64 * MEGABYTE  # of a result; a text of nothing but claims takes 32 bytes a character
_LEVEL = 1  # of zlib: a quarter of the size; higher levels take twice the time for a tenth less


class Kept(NamedTuple):
    """A packed result, and what its text is compared by; None where that is to be made."""

    packed: bytes
    sketch: bytes | None

    def open(self, path: Path) -> tuple[Result, bytes]:
        """Both, for the file ``path``. Raises ValueError where it is damaged."""
        result = unpack(self.packed, path)
        return result, sketch(result) if self.sketch is None else self.sketch


def pack(result: Result) -> bytes:
    """The bytes of a result without its file's name and path.

    Raises ValueError where it holds what UTF-8 or 64 bits cannot say.
    """
    try:
        told = msgspec.msgpack.encode(_place(result, "", ""))
    except OverflowError as error:
        raise ValueError(str(error)) from error
    return zlib.compress(told, _LEVEL)


def unpack(packed: bytes, path: Path) -> Result:
    """The result of the same bytes in the file ``path``. Raises ValueError for any other bytes."""
    try:
        result = _decoder().decode(_decompress(packed))
    except (zlib.error, msgspec.MsgspecError, TypeError) as error:
        raise ValueError(str(error)) from error
    return _place(result, path.name, str(path))


def _decompress(packed: bytes) -> bytes:
    coder = zlib.decompressobj()
    told = coder.decompress(packed, _MOST)
    if not coder.eof:
        raise ValueError("it is cut off, or unpacks to more than any result")
    return told


def _place(result: Result, name: str, path: str) -> Result:
    """The same result, of a file with this name and path."""
    source = _rename(result.source, name, path)
    if result.resume is None:
        return replace(result, source=source)
    document = result.resume.document
    document = replace(document, source=_rename(document.source, name, path))
    return replace(result, source=source, resume=replace(result.resume, document=document))


def _rename(source: Source, name: str, path: str) -> Source:
    return replace(source, name=name, path=path)


@cache
def _decoder() -> msgspec.msgpack.Decoder[Result]:
    return msgspec.msgpack.Decoder(Result)
