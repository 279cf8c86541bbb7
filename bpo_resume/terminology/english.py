"""English words by how common they are, and the vocabulary of work.

Names that are also ordinary words claim too much (the checks ask this), and ordinary words are no
misspelt terms (the pipeline asks that).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Literal

# SCOWL's size classes, each holding the smaller ones: 4,000 words that every text has; 11,000
# common in print ("outlook", "zoom"); 40,000 that any small dictionary has ("oracle", "tally").
Size = Literal[10, 20, 35]
_SIZE_CLASS = re.compile(r"^\[(\d+)\]$", re.MULTILINE)
_COMMON, _OF_WORK = "common_words.txt", "words_of_work.txt"


@cache
def read_common_words(size: Size) -> frozenset[str]:
    """The words of a size class and those below, in lower case."""
    _, *classes = _SIZE_CLASS.split(_read(_COMMON))
    sizes, words = classes[::2], classes[1::2]
    return frozenset(
        word
        for of, group in zip(sizes, words, strict=True)
        if int(of) <= size
        for word in group.split()
    )


@cache
def read_words_of_work() -> frozenset[str]:
    """The words of O*NET's titles and descriptions of occupations, of five letters and more."""
    return frozenset(_read_lines(_OF_WORK))


def hash_word_lists() -> str:
    """The hash of all words here, for what is made of them."""
    lists = (_read(file) for file in (_COMMON, _OF_WORK))
    return hashlib.sha256("\0".join(lists).encode()).hexdigest()


def _read(file: str) -> str:
    return files("bpo_resume.terminology").joinpath(file).read_text(encoding="utf-8")


def _read_lines(file: str) -> Iterator[str]:
    text = _read(file)
    return (line for line in text.splitlines() if line and not line.startswith("#"))
