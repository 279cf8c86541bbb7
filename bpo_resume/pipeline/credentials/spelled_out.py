"""One certification by two names: spelled out, and by its letters in brackets behind them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from bpo_resume.pipeline.terms.tagger import Hit, in_text_order

_OPENS = re.compile(r"\s?\(\s?")
_LETTERS = re.compile(r"[A-Z][A-Za-z]{1,6}(?:-[A-Z]{1,3})?")
_CLOSES = re.compile(r"\s?\)")


def join_spelled_out(text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """The hits, in text order, with "Human Resources Certification (PHR)" as one PHR."""
    held = [hit for hit in hits if hit.kind == "certification"]
    joined = {
        pair: closed.end()
        for pair in pairwise(held)
        if (closed := _find_letters(text, *pair)) is not None
    }
    if not joined:
        return hits
    gone = {hit for pair in joined for hit in pair}
    whole: Iterable[Hit] = (
        letters._replace(start=name.start, end=end) for (name, letters), end in joined.items()
    )
    return in_text_order((*(hit for hit in hits if hit not in gone), *whole))


def _find_letters(text: str, name: Hit, letters: Hit) -> re.Match[str] | None:
    """What closes the brackets around the letters of a name, if they are all there is in them."""
    if name.id == letters.id or not _OPENS.fullmatch(text, name.end, letters.start):
        return None
    if not _LETTERS.fullmatch(text, letters.start, letters.end):
        return None
    return _CLOSES.match(text, letters.end)
