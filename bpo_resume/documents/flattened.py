r"""Text that lost its line breaks on the way: escaped one-liners and the like.

Exports of data sets and chat logs arrive as one quoted line in which bytes are spelled out
("\xe2\x80\xa2") and every line break has become two blanks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ESCAPED_BYTES = re.compile(r"(?:\\x[0-9a-fA-F]{2})+")
_ESCAPED = re.compile(r"""\\(?:u([0-9a-fA-F]{4})|([nrt'"\\/]))""")
_PLAIN = {"n": "\n", "r": "\n", "t": "\t"}
_QUOTED = re.compile(r"""\s*b?(["'])(.*)\1\s*""", re.DOTALL)

_LONG = 250  # characters: no printed line of a resume is longer
_BREAK = re.compile(" {2,}")
_PARAGRAPH = 4  # blanks that stand for an empty line
_MANY_BREAKS = 3  # in a long line
_INLINE_BULLET = re.compile(
    "(?:^|(?<=\\s))(?=[\u2022\u25cf\u25aa\u25a0\u27a2\uf0b7\uf0a7\uf0d8\uf06c]\\s*\\S)"
)
_JUSTIFIED = 4  # single words in a row with wide blanks between them


def unescape(text: str) -> str:
    r"""Text without the quotes and backslash escapes of a string literal, if it is one.

    A line of prose that merely mentions a backslash ("C:\new") is not touched: the whole text
    must be quoted, or bytes above ASCII must be spelled out.
    """
    quoted = _QUOTED.fullmatch(text)
    if quoted is None and not re.search(r"\\x[89a-fA-F][0-9a-fA-F]", text):
        return text
    if quoted is not None and "\n" in quoted[2].strip("\n"):
        return text
    body = quoted[2] if quoted is not None else text
    return _ESCAPED.sub(_unescape_one, _ESCAPED_BYTES.sub(_unescape_bytes, body))


def _unescape_bytes(found: re.Match[str]) -> str:
    return bytes.fromhex(found[0].replace("\\x", "")).decode("utf-8", "replace")


def _unescape_one(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else _PLAIN.get(found[2], found[2])


def restore_lines(line: str) -> Iterator[tuple[str, bool]]:
    """The lines that one overlong line stands for, each with: does a paragraph start here?"""
    if len(line) <= _LONG:
        yield line, False
        return
    if len(_BREAK.findall(line)) < _MANY_BREAKS:
        yield from ((part, False) for part in _INLINE_BULLET.split(line))
        return
    for text, gap in _rejoin_justified(_pieces(line)):
        for number, part in enumerate(_split_bullets(text)):
            yield part, number == 0 and gap >= _PARAGRAPH


def _pieces(line: str) -> list[tuple[str, int]]:
    """Texts between the breaks, each with the blanks before it."""
    pieces, start, gap = [], 0, 0
    for found in _BREAK.finditer(line):
        pieces.append((line[start : found.start()], gap))
        start, gap = found.end(), len(found[0])
    pieces.append((line[start:], gap))
    return [(text, gap) for text, gap in pieces if text]


def _split_bullets(text: str) -> list[str]:
    """A restored line cut before each list glyph inside it, if there is a list."""
    parts = _INLINE_BULLET.split(text)
    return parts if len(text) > _LONG else [text]


def _rejoin_justified(pieces: list[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Pieces with justified lines made whole: there, wide blanks part single words."""
    index = 0
    while index < len(pieces):
        stop = index
        while stop < len(pieces) and _is_word(pieces[stop][0]):
            stop += 1
        lower = sum(text[0].islower() for text, _ in pieces[index:stop])
        while stop - index >= _JUSTIFIED and 2 * lower < stop - index:
            lower -= pieces[index][0][0].islower()  # capitals before the run are lines of their own
            yield pieces[index]
            index += 1
        if stop - index >= _JUSTIFIED:
            # The words around the run belong to the same printed line.
            stop = min(stop + 1, len(pieces))
            yield " ".join(text for text, _ in pieces[index:stop]), pieces[index][1]
        else:
            stop = max(stop, index + 1)
            yield from pieces[index:stop]
        index = stop


def _is_word(text: str) -> bool:
    return " " not in text and text[0].isalnum()
