"""The headings meant by misspelt ones: "WORK EXPERIANCE"."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bpo_resume.pipeline.text.spelling import read_english

_MIN_LETTERS, _LONG = 5, 9  # of a word that may be misspelt, and of one that may be twice


class HeadingSpeller:
    """Mends towards the English words of some headings, whose lists hold misspelt ones too."""

    def __init__(self, headings: Iterable[str]) -> None:
        words = {word for heading in headings for word in heading.split()}
        self._words = sorted(read_english() & words)

    def mend(self, heading: str) -> str:
        """The heading, each word as it was meant."""
        return " ".join(map(self._mend, heading.split()))

    def _mend(self, word: str) -> str:
        """The only word of headings within a slip, or two of a long one; else the word itself."""
        if word in self._words or len(word) < _MIN_LETTERS:
            return word
        slips = 1 if len(word) < _LONG else 2
        found = process.extract(
            word, self._words, scorer=OSA.distance, processor=None, score_cutoff=slips, limit=2
        )
        clear = len(found) == 1 or (len(found) > 1 and found[0][1] < found[1][1])
        return found[0][0] if clear else word
