"""RTF bytes as tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"\\(?:'([0-9a-fA-F]{2})|([a-zA-Z]{1,32})(-?[0-9]{1,9})?[0-9]* ?|([^a-zA-Z]))"
    rb"|([{}])|([^\\{}\r\n\x00]+)|[\r\n\x00]+|\\"
)


class Token(NamedTuple):
    """One of: a brace, a control word or symbol with its number, bytes of text."""

    brace: str = ""
    word: str = ""
    number: int | None = None
    text: bytes = b""


def tokenize(data: bytes) -> Iterator[Token]:
    """The tokens of a file; raw binary data and line breaks, which mean nothing, are left out."""
    at = 0
    while (found := _TOKEN.match(data, at)) is not None:
        at = found.end()
        code, word, number, symbol, brace, text = found.groups()
        if text is not None:
            yield Token(text=text)
        elif word is not None:
            value = None if number is None else int(number)
            if word == b"bin":
                at += max(0, value or 0)
            yield Token(word=word.decode("ascii"), number=value)
        elif code is not None:
            yield Token(text=bytes([int(code, 16)]))
        elif symbol is not None:
            yield Token(word=symbol.decode("latin-1"))
        elif brace is not None:
            yield Token(brace=brace.decode("ascii"))
