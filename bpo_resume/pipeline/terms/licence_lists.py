"""Where licences are listed outside a section of their own: "Licenses: Life Insurance (2008)".

What stands behind the label is read as under a heading of certifications, as far as it is a list:
capitalised words, dates and the small words of such names. A verb or another label ends it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

Extent: TypeAlias = "tuple[int, int]"

# "Licenses:", "Licenses held -", "Licensed in", "licensed agent for", "Ohio license, Property".
_LABEL = re.compile(
    r"\b(?:[Ll]icen[sc]es?|[Ll]icensed|[Ll]icensure|LICEN[SC]ES?|LICENSED)\b"
    r"(?:\s(?:held|agent|producer|broker|obtained)\b)?(?:\s?:|\s[-–—]\s|\s(?:in|for|of)\s)\s*"
    r"|\b[A-Z][a-z]+\s[Ll]icen[sc]e,\s"
)
_SMALL = frozenset(
    {
        *("and", "or", "in", "the", "of", "for", "with", "by", "from", "both", "state", "states"),
        *("insurance", "life", "health", "property", "casualty", "real", "estate", "accident"),
        *("annuities", "variable", "series", "license", "licenses", "licence", "licences"),
        *("licensed", "agent", "broker", "producer", "lines", "active", "current", "since"),
        *("expires", "exp", "present", "securities", "personal", "commercial"),
    }
)
_WORD = re.compile(r"[^\W_][\w'’.-]*")
_STOP = re.compile(r"[.;!?](?=\s)|\n|\b[A-Z][\w ]{2,20}:")
_LONGEST = 600  # characters of a list
_GOES_ON = (",", "&", "/", "(", " and")


def find_licence_lists(text: str) -> tuple[Extent, ...]:
    """The lists of licences in a text, as character ranges in text order."""
    if "icen" not in text and "ICEN" not in text:  # most have none, and need not be walked
        return ()
    return tuple(_walk(text))


def _walk(text: str) -> Iterator[Extent]:
    done = 0
    for label in _LABEL.finditer(text):
        if label.end() >= done:
            done = _find_end(text, label.end())
            if done > label.end():
                yield label.end(), done


def _find_end(text: str, start: int) -> int:
    """Where the list that begins there ends."""
    stop = _find_stop(text, start)
    for word in _WORD.finditer(text, start, stop):
        if word[0][0].islower() and word[0].lower().rstrip(".") not in _SMALL:
            return word.start()
    return stop


def _find_stop(text: str, start: int) -> int:
    """The mark that ends the list: not the break of a line that goes on in the next."""
    at, limit = start, min(len(text), start + _LONGEST)
    while stop := _STOP.search(text, at, limit):
        at = stop.end()
        broken = text[stop.start()] == "\n"
        goes_on = text[max(start, stop.start() - 9) : stop.start()].rstrip().endswith(_GOES_ON)
        if not broken or not (goes_on or text[at : at + 9].lstrip(" ").startswith("(")):
            return stop.start()
    return limit
