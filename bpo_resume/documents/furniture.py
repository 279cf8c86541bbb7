"""What is printed on every page and belongs to none: running heads, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from bpo_resume.documents.drafts import Draft

_PAGE_NUMBER = re.compile(
    r"\W*(?:page|pg\.?|p\.)\s*\d{1,3}(?:\s*(?:of|/|-)\s*\d{1,3})?\W*|\W*\d{1,2}\s*(?:of|/)\s*\d{1,2}\W*",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"\W*(\d{1,3})\W*")
_DIGITS = re.compile(r"\d+")
_EDGE = 0.09  # of the page's height, at the top and at the bottom
_EDGE_LINES = 3  # lines at either end of a page that can be running heads


def is_page_number(text: str) -> bool:
    """Whether a line says nothing but which page this is ("Page 2 of 3", "2/3")."""
    return _PAGE_NUMBER.fullmatch(text.strip()) is not None


def drop_furniture(pages: Sequence[tuple[list[Draft], float]]) -> list[Draft]:
    """All lines of the pages (each with its height in points) without page furniture.

    A running head stays where it is met first: it may be the only place with the name.
    """
    repeated = _repeated(pages)
    met: set[str] = set()
    kept: list[Draft] = []
    for drafts, height in pages:
        edge = {id(draft) for draft in _edges(drafts, height)}
        for draft in drafts:
            key = _key(draft)
            if id(draft) in edge and (_is_number(draft) or (key in repeated and key in met)):
                continue
            if id(draft) in edge:
                met.add(key)
            kept.append(draft)
    return kept


def _edges(drafts: list[Draft], height: float) -> list[Draft]:
    """The first and last lines of a page that stand in its margins."""
    ordered = sorted(drafts, key=lambda draft: draft.top)
    top = [d for d in ordered[:_EDGE_LINES] if d.top < _EDGE * height]
    return top + [d for d in ordered[-_EDGE_LINES:] if d.bottom > (1 - _EDGE) * height]


def _repeated(pages: Sequence[tuple[list[Draft], float]]) -> set[str]:
    """Margin texts that come back at the same height on a later page."""
    places: Counter[tuple[str, int]] = Counter()
    for drafts, height in pages:
        places.update({(_key(d), round(d.top / 4)) for d in _edges(drafts, height)})
    return {key for (key, _), count in places.items() if count > 1}


def _key(draft: Draft) -> str:
    return _DIGITS.sub("#", draft.text.strip().casefold())


def _is_number(draft: Draft) -> bool:
    if is_page_number(draft.text):
        return True
    bare = _BARE_NUMBER.fullmatch(draft.text.strip())
    return bare is not None and int(bare[1]) == draft.page
