"""Mends glued and misspelt words, towards words of the lexicons only.

A mended word claims nothing by itself: the whole phrase around it must then be a term, and a
misspelt word must not be the whole phrase (see the tagger).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bpo_resume.pipeline.text.wording import fold_word
from bpo_resume.terminology.compiled import remember
from bpo_resume.terminology.english import (
    hash_word_lists,
    read_common_words,
    read_words_of_work,
)

_MIN_LETTERS = 5
_MAX_GLUED = 40  # letters; longer runs are no words
# "coordination" is no slip for "coordinator": words that part only in these are two words.
_ENDING = re.compile(
    r"|s|es|ed?|d|ers?|ors?|rs?|ings?|ions?|ives?|ly|y|ies|al|able|ments?|ents?|ants?|[ae]nce"
    r"|ates?|ated|ators?|ating|ations?|ary|ory|ful|ic|ical|ics|ists?|is|ys|ess|i?ty|iness"
)
# English words, or two slips away, but beside the other words of a term always this slip.
_COMMON_SLIPS = {
    "costumer": "customer",
    "costumers": "customers",
    "manger": "manager",
    "mangers": "managers",
    "calender": "calendar",
}
# Words of their own that look like two neighbours printed without a space ("MIS lead").
_NO_PAIRS = frozenset({"mislead"})


@cache
def read_english() -> frozenset[str]:
    """English words as terms are compared, so that none is taken for a misspelling."""
    return remember("english", hash_word_lists(), frozenset[str], _fold_english)


def _fold_english() -> frozenset[str]:
    words = read_common_words(35) | read_words_of_work()
    return frozenset(fold_word(word)[0] for word in words if len(word) >= _MIN_LETTERS)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What words are mended towards: those of a lexicon's forms, and its neighbours glued.

    ``glued``: two neighbours as one word, and how many of its letters are the first's.
    """

    words: frozenset[str]
    glued: dict[str, int]

    @classmethod
    def of(cls, forms: Iterable[tuple[str, ...]]) -> Vocabulary:
        """That of these forms."""
        words: set[str] = set()
        glued: dict[str, int] = {}
        for form in forms:
            words.update(form)
            glued.update(_glue_pairs(form))
        for word in _NO_PAIRS:
            glued.pop(word, None)
        return cls(frozenset(words), glued)


class _Peers(dict[tuple[str, int], list[str]]):
    """The words that a misspelt one may stand for, by its first letter and length."""

    def __init__(self, words: Iterable[str]) -> None:
        super().__init__()
        self._groups: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word in words:
            if len(word) >= _MIN_LETTERS and word.isalpha():
                self._groups[word[0], len(word)].append(word)

    def __missing__(self, key: tuple[str, int]) -> list[str]:
        letter, length = key
        near = range(length - _slips(length), length + _slips(length) + 1)
        peers = self[key] = [word for one in near for word in self._groups.get((letter, one), ())]
        return peers


class Speller:
    """Mends words that neither the lexicons nor English have."""

    def __init__(self, vocabulary: Vocabulary, english: Container[str]) -> None:
        self._english = english
        self._words, self._glued = vocabulary.words, vocabulary.glued

    @cached_property
    def _peers(self) -> _Peers:
        return _Peers(self._words)

    def repair(self, word: str) -> tuple[str, ...]:
        """The words meant by a folded one that the lexicons do not have; empty if it is fine."""
        if word in _COMMON_SLIPS and _COMMON_SLIPS[word] in self._words:
            return (_COMMON_SLIPS[word],)
        if len(word) < _MIN_LETTERS or not word.isalpha() or word in self._english:
            return ()
        return self.split(word) or self.correct(word)

    def split(self, word: str) -> tuple[str, ...]:
        """The neighbours in some term that were printed without the space between."""
        if pair := self._cut(word):
            return pair
        if len(word) > _MAX_GLUED:
            return ()
        for end in range(len(word) - 3, 5, -1):
            pair = self._cut(word[:end])
            if pair and word[end:] in self._words:
                return (*pair, word[end:])
            if pair and (rest := self.split(word[end:])):
                return (*pair, *rest)
        return ()

    def _cut(self, word: str) -> tuple[str, ...]:
        """The two neighbours in some term that are glued in this word; empty if it is none."""
        first = self._glued.get(word)
        return () if first is None else (word[:first], word[first:])

    def correct(self, word: str) -> tuple[str, ...]:
        """The only lexicon word within one slip (two from nine letters on), first letter kept."""
        peers, slips = self._peers[word[0], len(word)], _slips(len(word))
        found = process.extract(
            word, peers, scorer=OSA.distance, processor=None, score_cutoff=slips, limit=2
        )
        if not found or (len(found) > 1 and found[0][1] == found[1][1]):
            return ()
        meant = found[0][0]
        return () if _is_inflection(word, meant) else (meant,)


def _slips(letters: int) -> int:
    """How many slips a word of so many letters may hold."""
    return 1 if letters < 9 else 2


def _glue_pairs(form: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    for first, second in pairwise(form):
        if len(first) > 2 and len(second) > 2 and (first + second).isalpha():
            yield first + second, len(first)


def _is_inflection(word: str, other: str) -> bool:
    """Whether two words are one stem of four letters or more with two endings."""
    cuts = range(4, min(len(word), len(other)) + 1)
    return any(
        word[:cut] == other[:cut] and _ENDING.fullmatch(word, cut) and _ENDING.fullmatch(other, cut)
        for cut in cuts
    )
