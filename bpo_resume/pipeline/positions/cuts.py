"""Where a heading line is cut: at dates, placeholders and the marks that no name goes across."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from bpo_resume.pipeline.positions.title_ends import EDGE
from bpo_resume.pipeline.text.placeholders import find_placeholders

Span: TypeAlias = tuple[int, int]

# Each looks at the first sign of what it may find before it tries the ways to go on.
STRONG = re.compile(
    r"(?=[\s|•·▪‣●■◆❖–—ï])(?:\t+|\s*\|+\s*|\s{2,}(?![\s:])|\s*[•·▪‣●■◆❖]\s*|\s+[–—-]{1,2}\s+"
    r"|\s*[–—]\s*|\s+-|\s+@\s+|\s*ï¼\W*)"
)
_ABBREVIATED = re.compile(r"\b(?:inc|ltd|co|corp|pvt|llc|jr|sr|st|dept|o|r|v)\.$", re.IGNORECASE)


def find_pieces(text: str, skip: Sequence[Span]) -> Iterator[Span]:
    """The spans between dates, placeholders and strong separators, placeholders included."""
    walls = sorted([*skip, *(match.span() for match in find_placeholders(text))])
    reached = 0
    for start, end in walls:
        if start < reached:
            continue
        yield from cut_at(text, reached, start, STRONG)
        if (start, end) not in skip:
            yield start, end
        reached = end
    yield from cut_at(text, reached, len(text), STRONG)


def cut_at(text: str, start: int, end: int, separator: re.Pattern[str]) -> Iterator[Span]:
    """The spans between the separators in a part of a text, none of them empty."""
    reached = start
    for match in separator.finditer(text, start, end):
        if match.start() > reached:
            yield reached, match.start()
        reached = match.end()
    if reached < end:
        yield reached, end


def trim(text: str, start: int, end: int) -> Span:
    """A span without the marks at its ends, brackets that close within it kept."""
    while start < end and text[start] in EDGE:
        if text[start] == "[" and "]" in text[start + 2 : end]:
            break  # "[24]7.ai"
        start += 1
    while end > start and text[end - 1] in EDGE:
        # "Pvt. Ltd." and "(Contract)" keep their last sign
        if text[end - 1] == ")" and "(" in text[start : end - 1]:
            break
        if text[end - 1] == "." and _ABBREVIATED.search(text, start, end):
            break
        end -= 1
    if text[start:end].count("(") > text[start:end].count(")"):
        # a parenthesis that closes right behind is taken in, one that does not is left out
        end = end + 1 if text[end : end + 1] == ")" else text.rindex("(", start, end)
        while end > start and text[end - 1] in " \t,-–(":
            end -= 1
    return start, end
