"""The words that run one way on a PDF page, as columns that are asked of all at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from bpo_resume.documents.words import Word

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_LEVEL = 0.4  # points between baselines that count as one


@dataclass(frozen=True)
class Print:
    """Words in drawing order; all but ``text`` is parallel to them, in the words' axes.

    Words as objects are made when they are first asked for: few pages need them.
    """

    text: str  # all words, a space between two
    lengths: Ints  # letters
    lefts: Floats
    rights: Floats
    bases: Floats
    sizes: Floats
    orders: list[int]
    objects: list[int]  # PDFium's text object of each word, 0 for none
    bolds: list[bool]
    reasons: Sequence[str] = ()  # why each word may be unseen; empty where nothing speaks for it

    @classmethod
    def of(cls, words: list[Word], objects: list[int]) -> Print:
        """The print of these words."""
        places = [(word.left, word.right, word.base, word.size) for word in words]
        lefts, rights, bases, sizes = np.array(places, float).reshape(-1, 4).T
        printed = cls(
            " ".join([word.text for word in words]),
            np.array([len(word.text) for word in words], np.int64),
            lefts,
            rights,
            bases,
            sizes,
            [word.order for word in words],
            objects,
            [word.bold for word in words],
        )
        printed.__dict__["words"] = words
        return printed

    @cached_property
    def words(self) -> list[Word]:
        """The words as objects, always the same ones; who marks one as hidden marks it here."""
        return self._make_words(0, len(self.orders))

    @property
    def is_plain(self) -> bool:
        """Whether no word is an object yet, and so none is marked as hidden."""
        return not self.reasons and "words" not in self.__dict__

    @cached_property
    def letters(self) -> int:
        """How many letters all words have."""
        return int(self.lengths.sum())

    @cached_property
    def offsets(self) -> Ints:
        """Where each word starts in the text, and where one more would."""
        offsets = np.zeros(len(self.lengths) + 1, np.int64)
        np.cumsum(self.lengths + 1, out=offsets[1:])
        return offsets

    @cached_property
    def line_starts(self) -> list[int]:
        """Where a word stands on another baseline than the one before it; 0 comes first."""
        drops = np.abs(self.bases[1:] - self.bases[:-1])
        return [0, *((drops > _LEVEL).nonzero()[0] + 1).tolist()] if self.orders else []

    def slice_words(self, start: int, stop: int) -> list[Word]:
        """The words from ``start`` to ``stop`` (exclusive): those asked for before, or new ones."""
        if "words" in self.__dict__:
            return self.words[start:stop]
        return self._make_words(start, stop)

    def _make_words(self, start: int, stop: int) -> list[Word]:
        some = slice(start, stop)
        starts = self.offsets[:-1][some]
        slices = map(slice, starts.tolist(), (starts + self.lengths[some]).tolist())
        columns = (self.lefts, self.rights, self.bases, self.sizes)
        return list(
            map(
                Word,
                map(self.text.__getitem__, slices),
                *(column[some].tolist() for column in columns),
                self.orders[some],
                self.bolds[some],
                self.reasons[some] or repeat(""),
            )
        )

    def take(self, places: Sequence[int]) -> Print:
        """Only the words at these places."""
        return Print.of([self.words[at] for at in places], [self.objects[at] for at in places])
