"""Offsets as a browser counts them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from bpo_resume.model import Evidence

_LAST_OF_ONE = 0xFFFF  # characters above take two units of UTF-16


class Offsets:
    """Turns places in a text into offsets of UTF-16 units, which JavaScript counts."""

    def __init__(self, text: str) -> None:
        self._wide: Sequence[int] = [at for at, char in enumerate(text) if ord(char) > _LAST_OF_ONE]

    def of(self, evidence: Iterable[Evidence]) -> list[list[int]]:
        """Start and end of each place, in text order, none twice."""
        spans = sorted({(span.start, span.end) for span in evidence})
        return [[self._count(start), self._count(end)] for start, end in spans]

    def _count(self, offset: int) -> int:
        return offset + bisect_left(self._wide, offset)
