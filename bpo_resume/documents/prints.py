"""The words that run one way on a PDF page, with the columns that are asked of all at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bpo_resume.documents.words import Word

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_LEVEL = 0.4  # points between baselines that count as one


@dataclass(frozen=True, slots=True)
class Print:
    """Words in drawing order; all else is parallel to them, in the words' axes."""

    words: list[Word]
    objects: list[int]  # PDFium's text object of each word, 0 for none
    lefts: Floats
    rights: Floats
    bases: Floats
    sizes: Floats
    lengths: Ints  # letters

    @classmethod
    def of(cls, words: list[Word], objects: list[int]) -> Print:
        """The print of these words."""
        places = [(word.left, word.right, word.base, word.size) for word in words]
        lefts, rights, bases, sizes = np.array(places, float).reshape(-1, 4).T
        lengths = np.array([len(word.text) for word in words], np.int64)
        return cls(words, objects, lefts, rights, bases, sizes, lengths)

    @property
    def letters(self) -> int:
        """How many letters all words have."""
        return int(self.lengths.sum())

    def take(self, places: Sequence[int]) -> Print:
        """Only the words at these places."""
        return Print.of([self.words[at] for at in places], [self.objects[at] for at in places])

    def line_starts(self) -> list[int]:
        """Where a word stands on another baseline than the one before it; 0 comes first."""
        drops = np.abs(np.diff(self.bases))
        return [0, *(np.flatnonzero(drops > _LEVEL) + 1).tolist()] if self.words else []
