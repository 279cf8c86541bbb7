"""The further numbers of a term that is named by one: "Series 6, 7 (2009) and 63" are three.

A name that ends in a number may go on in a list of bare numbers. Each is the term whose form is the
same words with that number, if the lexicons have it, and is quoted by its number alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

Numbered: TypeAlias = "tuple[str, int, int]"  # the printed name, start and end of its number

_ENDS = re.compile(r"(?<![\w.])\d{1,3}\Z")
# A date in brackets may stand behind each: "Series 6 (2009), 63 (2010)".
_NEXT = re.compile(
    r"(?:\s?\([^()\n]{1,20}\))?(?:\s?[,/&+;]\s?(?:and\s|&\s?)?|\s(?:and|or|also)\s)(?:#\s?)?(\d{1,3})\b"
)
# Behind it nothing may make it a count: "Series 7 and 24 calls", "Series 7, 63% of quota".
_COUNTS = re.compile(
    r"[%.:]\d|%|\+|\s?(?!and\b|or\b|also\b|licen|securit|exam|certif|regist|with\b|in\b|from\b|held\b"
    r"|through\b|by\b|since\b|active\b|current\b|\d)[a-z]"
)
_LONGEST = 10  # numbers of one list


def find_numbered(
    text: str, names: Iterable[tuple[int, int]], is_name: Callable[[str], object]
) -> Iterator[Numbered]:
    """What the numbers behind these names, character ranges of the text, are short for."""
    for start, end in names:
        number = _ENDS.search(text[start:end])
        if not number or not number.start():
            continue
        stem, at = text[start : start + number.start()], end
        for _ in range(_LONGEST):
            found = _NEXT.match(text, at)
            if not found or _COUNTS.match(text, found.end()) or not is_name(stem + found[1]):
                break
            yield stem + found[1], *found.span(1)
            at = found.end()
