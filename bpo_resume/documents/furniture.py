"""What is printed on every page and belongs to none: running heads, page numbers.

A job may begin at the top of two pages with the same line, so only what repeats on every page,
at the same height and set off from the rest, is a running head.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bpo_resume.documents.drafts import Draft
from bpo_resume.documents.page_marks import (
    goes_with_print_mark,
    is_print_mark,
    numbers_named_page,
    numbers_page,
)

Pages = Sequence[tuple[list[Draft], float]]  # lines and the page's height in points

_EDGE = 0.09  # of the page's height, at the top and at the bottom
_EDGE_LINES = 3  # lines at either end of a page that can be running heads
_SET_OFF = 1.6  # of the type's size, from a running head to the text
_LEVEL = 2.0  # points a running head may stand higher or lower on another page
_HEAD_LINES = 6  # lines at the start of a resume that name its owner
_WORD = re.compile(r"[^\s,;|()\u00b7\u2022\u2013\u2014]+")


def drop_furniture(pages: Pages) -> list[Draft]:
    """All lines of the pages without page furniture.

    A running head stays where it is met first: it may be the only place with the name.
    """
    edges = [_edges(drafts, height) for drafts, height in pages]
    keys = [[_key(draft) for draft in edge] for edge in edges]
    repeated = _repeated(pages, edges, keys)
    numbered = any(
        number > 1 and any(str(number) in draft.text for draft in edge)
        for number, edge in enumerate(edges, start=1)
    )
    known = _owner_words(pages) if numbered else set()
    met: set[str] = set()
    dropped: set[int] = set()
    for number, (edge, own) in enumerate(zip(edges, keys, strict=True), start=1):
        marks = [is_print_mark(draft.text, number, len(pages)) for draft in edge]
        printed = any(marks)
        for draft, key, mark in zip(edge, own, marks, strict=True):
            if (
                numbers_page(draft.text, number, len(pages))
                or mark
                or (printed and goes_with_print_mark(draft.text))
                or (number > 1 and numbers_named_page(draft.text, number, known))
                or (key in repeated and key in met)
            ):
                dropped.add(id(draft))
            met.add(key)
    return [draft for drafts, _ in pages for draft in drafts if id(draft) not in dropped]


def _edges(drafts: list[Draft], height: float) -> list[Draft]:
    """The first and last lines of a page that stand in its margins, from the top down."""
    if not height:  # the second reader knows no places
        return drafts[:1] + drafts[1:][-1:]
    ordered = sorted(drafts, key=lambda draft: draft.top)
    top = [d for d in ordered[:_EDGE_LINES] if d.top < _EDGE * height]
    rest = ordered[len(top) :]
    return top + [d for d in rest[-_EDGE_LINES:] if d.bottom > (1 - _EDGE) * height]


def _repeated(pages: Pages, edges: list[list[Draft]], keys: list[list[str]]) -> set[str]:
    """Margin texts that stand set off at the same height on every page that has text."""
    filled = [(page[0], edge) for page, edge in zip(pages, edges, strict=True) if page[0]]
    shared = [set(own) for page, own in zip(pages, keys, strict=True) if page[0]]
    if len(filled) < 2 or not set.intersection(*shared):
        return set()
    places: dict[str, list[float]] = {}
    for drafts, edge in filled:
        for draft in _set_off(drafts, edge):
            places.setdefault(_key(draft), []).append(draft.top)
    return {
        key
        for key, tops in places.items()
        if len(tops) == len(filled) and max(tops) - min(tops) <= _LEVEL
    }


def _set_off(drafts: list[Draft], edge: list[Draft]) -> list[Draft]:
    """Those margin lines that a gap parts from the text."""
    ordered = sorted(drafts, key=lambda draft: draft.top)
    margin = {id(draft) for draft in edge}
    body = [draft for draft in ordered if id(draft) not in margin]
    near = {id(draft) for draft in body or ordered[-1:]}
    # A line close to the text is text, and so is a margin line close to such a one.
    for row in (ordered, ordered[::-1]):
        for inner, outer in pairwise(row[::-1]):
            close = abs(inner.bottom - outer.bottom) < _SET_OFF * max(inner.size, outer.size, 0.1)
            if close and id(inner) in near:
                near.add(id(outer))
    return [draft for draft in edge if id(draft) not in near]


def _owner_words(pages: Pages) -> set[str]:
    """The words at the start of the resume, casefolded."""
    first = pages[0][0][:_HEAD_LINES] if pages else []
    words = (word for draft in first for word in _WORD.findall(draft.text))
    return {word.strip(".:'\"-").casefold() for word in words}


def _key(draft: Draft) -> str:
    """A line's text but for its own page's number, which stands first or last."""
    text = draft.text.strip().casefold()
    if str(draft.page) not in text:
        return text  # most texts: the pattern would be tried at every character
    if not re.search(rf"{draft.page}(?<!\d{draft.page})(?!\d)", text):
        return text  # a figure of a date
    own = rf"^{draft.page}(?![\w/-]|\.\d)|(?<![\w/.-]){draft.page}(?=(?:\s*(?:of|/)\s*\d+)?\W*$)"
    return re.sub(own, "#", text)
