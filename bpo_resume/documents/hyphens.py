"""Words broken at a line's end, made whole where that is safe."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from bpo_resume.documents.drafts import Draft

_BROKEN = re.compile(r"([^\W\d_]{2,})-$")
_REST = re.compile(r"([^\W\d_]{2,})(\S*)\s*")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def join_broken_words(drafts: Sequence[Draft]) -> None:
    """Move the rest of a broken word up to its start, in place.

    Only where the resume itself spells the word without a hyphen elsewhere and never with it:
    "customer-" and "facing" stay as they are.
    """
    broken = [
        (upper, lower)
        for upper, lower in pairwise(drafts)
        if upper.text.endswith("-") and _goes_on(upper, lower)
    ]
    if not broken:
        return
    texts = [draft.text for draft in drafts]
    text = "\n".join(texts).casefold()
    known: set[str] = set()
    for upper, lower in broken:
        start, rest = _BROKEN.search(upper.text), _REST.match(lower.text)
        if start is None or rest is None:
            continue
        whole = (start[1] + rest[1]).casefold()
        if whole not in text:  # so that the words are seldom told apart
            continue
        known = known or _words(texts)
        if whole in known and f"{start[1]}-{rest[1]}".casefold() not in known:
            upper.text = upper.text[:-1] + rest[1] + rest[2]
            lower.text = lower.text[rest.end() :]


def _goes_on(upper: Draft, lower: Draft) -> bool:
    together = (upper.page, upper.block) == (lower.page, lower.block) and not lower.bullet
    return together and lower.text[:1].islower()


def _words(texts: Iterable[str]) -> set[str]:
    return {word.casefold() for text in texts for word in _WORD.findall(text)}
