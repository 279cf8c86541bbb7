"""Words in a resume that are meant for a program and not for a reader.

A resume is data: what it orders a model to do is neither obeyed nor taken for a fact about the
person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bpo_resume.model import Document, Line

_WHAT_WENT_BEFORE = (
    r"\s+(?:all\s+|any\s+)?(?:of\s+)?(?:the\s+|your\s+)?"
    r"(?:previous|prior|above|preceding|earlier)\s+(?:instruction|prompt|rule|text|message)"
)
_WORDS = (
    *(verb + _WHAT_WENT_BEFORE for verb in ("ignore", "disregard", "forget")),
    r"you\s+are\s+(?:now\s+)?(?:an?|the)\s+(?:ai|hiring\s+(?:manager|assistant)|assistant|language\s+model)",
    *(
        rf"{verb}\s+this\s+(?:candidate|resume|cv|applicant)\b"
        for verb in ("rate", "score", "rank", "mark", "recommend")
    ),
    r"do\s+not\s+mention\s+this\s+(?:paragraph|instruction|text)",
)
_MARKS = (r"\[/?(?:system|inst|assistant)\]", r"<\|?(?:system|im_start)\|?>")
_ORDER = re.compile(rf"\b(?:{'|'.join(_WORDS)})|{'|'.join(_MARKS)}", re.IGNORECASE)
# Each by itself is sought in lower case by the letters it begins with: 0.05 ms a resume, not 0.34.
_ANYWHERE = tuple(re.compile(order) for order in (*_WORDS, *_MARKS))
_LONGEST = 8  # lines of such a paragraph


def find_instructions(document: Document) -> Iterator[tuple[int, int]]:
    """The paragraphs that order a program about, in text order, whole lines each."""
    folded = document.text.lower()
    if not any(order.search(folded) for order in _ANYWHERE):
        return
    lines, index = document.lines, 0
    while index < len(lines):
        if _orders(document, lines[index]):
            first, last = _paragraph(lines, index)
            yield lines[first].start, lines[last].end
            index = last
        index += 1


def _orders(document: Document, line: Line) -> bool:
    return _ORDER.search(document.text, line.start, line.end) is not None


def _paragraph(lines: Sequence[Line], index: int) -> tuple[int, int]:
    """Its first and last line; what lies in one block with it, as far as a paragraph goes."""
    last = index
    while last + 1 < len(lines) and last - index < _LONGEST:
        after = lines[last + 1]
        if after.block != lines[index].block or after.bullet:
            break
        last += 1
    return index, last
