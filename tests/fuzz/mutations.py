"""Valid files made invalid at random: by bytes, by tokens, by the parts of an archive."""

from __future__ import annotations

import io
import random
import zipfile
import zlib
from collections.abc import Sequence

_TOKENS = (
    *(b"0", b"-1", b"1e9", b"4294967295", b"99999999999", b"nan", b"/Length 0", b"<<", b">>"),
    *(b"[", b"]", b"(", b")", b"1 0 R", b"3 0 R", b"obj", b"endobj", b"stream\n", b"endstream"),
    *(
        b"BT",
        b"ET",
        b"Tj",
        b"Do",
        b"q",
        b"Q",
        b"\x00",
        b"\xff\xfe",
        b"<w:p>",
        b"</w:t>",
        b"<w:tbl>",
    ),
    *(b"&#0;", b"&a;", b"<![CDATA[", b"<!DOCTYPE a>", b"\xe2\x80\xae", b"\xed\xa0\x80", b"\f"),
)
_STREAM_END = b"endstream"


def mutate(data: bytes, chance: random.Random) -> bytes:
    """The file with one to a few faults in it."""
    if data.startswith(b"PK") and chance.random() < 0.7:
        try:
            return _mutate_archive(data, chance)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError):
            return _mutate_bytes(data, chance)  # it has been mutated before
    if data.startswith(b"%PDF") and chance.random() < 0.5:
        return _mutate_stream(data, chance)
    return _mutate_bytes(data, chance)


def _mutate_bytes(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        chance.choice(_FAULTS)(changed, chance)
    return bytes(changed)


def _flip(data: bytearray, chance: random.Random) -> None:
    if data:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _overwrite(data: bytearray, chance: random.Random) -> None:
    token, place = chance.choice(_TOKENS), chance.randrange(len(data) + 1)
    data[place : place + len(token)] = token


def _insert(data: bytearray, chance: random.Random) -> None:
    place = chance.randrange(len(data) + 1)
    data[place:place] = chance.choice(_TOKENS) * chance.choice((1, 1, 3, 200))


def _cut(data: bytearray, chance: random.Random) -> None:
    place = chance.randrange(len(data) + 1)
    del data[place : place + chance.choice((1, 10, 1000, len(data)))]


def _repeat(data: bytearray, chance: random.Random) -> None:
    place = chance.randrange(len(data) + 1)
    data[place:place] = data[place : place + chance.choice((1, 50, 2000))] * 3


def _swap(data: bytearray, chance: random.Random) -> None:
    first, second = (chance.randrange(len(data) + 1) for _ in range(2))
    size = chance.choice((1, 20, 300))
    data[first : first + size], data[second : second + size] = (
        data[second : second + size],
        data[first : first + size],
    )


_FAULTS = (_flip, _flip, _overwrite, _insert, _cut, _repeat, _swap)


def _mutate_stream(data: bytes, chance: random.Random) -> bytes:
    """Faults in what a Flate stream of a PDF unpacks to: page contents, fonts, maps."""
    starts = []
    place = data.find(b"stream")
    while place >= 0:
        if data[place - 3 : place] != b"end":
            starts.append(place + 6 + len(data[place + 6 : place + 8]) - len(_unbreak(data, place)))
        place = data.find(b"stream", place + 6)
    if not starts:
        return _mutate_bytes(data, chance)
    start = chance.choice(starts)
    end = data.find(_STREAM_END, start)
    try:
        inner = zlib.decompress(data[start:end])
    except zlib.error:
        return _mutate_bytes(data, chance)
    return data[:start] + zlib.compress(_mutate_bytes(inner, chance)) + data[end:]


def _unbreak(data: bytes, place: int) -> bytes:
    """The two bytes after the word "stream" without the line break that ends it."""
    return data[place + 6 : place + 8].removeprefix(b"\r").removeprefix(b"\n")


def _mutate_archive(data: bytes, chance: random.Random) -> bytes:
    """Faults in one part; now and then a part is lost or takes the place of another."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(sorted(parts))
    if "word/document.xml" in parts and chance.random() < 0.6:
        name = "word/document.xml"
    kind = chance.random()
    if kind < 0.05:
        del parts[name]
    elif kind < 0.1:
        parts[name] = parts[chance.choice(sorted(parts))]
    else:
        parts[name] = _mutate_bytes(parts[name], chance)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return buffer.getvalue()


def mutate_words(text: str, words: Sequence[str], chance: random.Random) -> str:
    """The text with one to a few pieces changed for, or joined by, words of a vocabulary."""
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        start, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
        end = min(end, start + chance.choice((0, 1, 3, 12, 60)))
        new = "".join(chance.choice(words) for _ in range(chance.choice((0, 1, 1, 2, 4))))
        kind = chance.random()
        if kind < 0.1:
            new = text[start:end] * chance.choice((2, 3, 30))
        elif kind < 0.15:
            other = chance.randrange(len(text) + 1)
            new = text[other : other + end - start]
        elif kind < 0.2:
            new = chr(chance.choice((chance.randrange(0x20, 0x3000), chance.randrange(0x10FFFF))))
        elif kind < 0.25:
            new = new.swapcase()
        text = text[:start] + new + text[end:]
    return text
