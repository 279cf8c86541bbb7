"""Acronyms that a resume explains itself: "Customer Care Officer (CCO)", "CSR (Certificate ...)".

What the resume says it means holds for the whole of it, whatever the lexicons think of the letters.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

_LETTERS = r"[A-Z][A-Z0-9&/]{0,6}[A-Z]"
_PLURAL = r"(?:s|'s|’s)?"
_INSIDE = re.compile(rf"\(\s?({_LETTERS}){_PLURAL}\s?\)")  # "Long Form (ABC)"
_BEFORE = re.compile(rf"(?<![\w&/])({_LETTERS}){_PLURAL}\s?$")  # "ABC (Long Form)"
_WORDS_INSIDE = re.compile(r"\(\s?([A-Za-z][^()\n]{5,60}?)\s?\)")
_LETTERED = re.compile(rf"(?<![\w&/]){_LETTERS}")
_ENDING = re.compile(rf"{_PLURAL}(?![\w&])")
_LONGEST = 300  # characters before a parenthesis in which its long form begins
_FARTHEST = 12  # characters before a parenthesis that letters may begin
_WORD = re.compile(r"[A-Za-z]+")
_SMALL = frozenset({"of", "and", "the", "for", "in", "to", "on", "a", "an", "at", "de", "y", "e"})
_SHORTEST = 3  # letters; "PC" and "IT" were explained once and are a thousand other things


@dataclass(frozen=True, slots=True)
class Explained:
    """Letters and the characters of the words they were said to stand for."""

    letters: str
    start: int
    end: int

    @property
    def is_telling(self) -> bool:
        """Whether the letters are enough to mean this wherever they stand."""
        return len(self.letters) >= _SHORTEST


def find_explained(text: str) -> tuple[Explained, ...]:
    """The acronyms a text explains, in text order, the first explanation of each."""
    found: dict[str, Explained] = {}
    for explained in sorted(_explanations(text), key=lambda one: one.start):
        found.setdefault(explained.letters, explained)
    return tuple(found.values())


def find_uses(text: str, letters: Container[str]) -> Iterator[tuple[str, int, int]]:
    """Where any of the letters stand as a word, with or without a plural ending, in text order."""
    for match in _LETTERED.finditer(text):
        start = match.start()
        for end in range(start + 2, match.end() + 1):  # "CCO/QA" may be one acronym or two
            if text[start:end] in letters and (ending := _ENDING.match(text, end)):
                yield text[start:end], start, ending.end()


def _explanations(text: str) -> Iterator[Explained]:
    opening = text.find("(")
    while opening >= 0:
        if inside := _INSIDE.match(text, opening):
            if span := _spelled_by_last(text, _start(text, opening), opening, inside[1]):
                yield Explained(inside[1], *span)
        elif before := _BEFORE.search(text, max(0, opening - _FARTHEST), opening):
            yield from _spelled_inside(text, opening, before[1])
        opening = text.find("(", opening + 1)


def _start(text: str, opening: int) -> int:
    """Where the words before a parenthesis may begin: on its line or the line above."""
    least = max(0, opening - _LONGEST)
    line = text.rfind("\n", least, opening)
    return max(least, text.rfind("\n", least, line) + 1) if line >= 0 else least


def _spelled_inside(text: str, opening: int, letters: str) -> Iterator[Explained]:
    if inside := _WORDS_INSIDE.match(text, opening):
        words = list(_WORD.finditer(text, *inside.span(1)))
        if _initials(words) == _bare(letters):
            yield Explained(letters, words[0].start(), words[-1].end())


def _spelled_by_last(text: str, start: int, end: int, letters: str) -> tuple[int, int] | None:
    """The last words before ``end`` whose initials the letters are."""
    words = list(_WORD.finditer(text, start, end))[-2 * len(letters) :]
    if not words or text[words[-1].end() : end].strip(" \n\"'”’)"):
        return None
    for first in range(len(words) - 1, -1, -1):
        if words[first][0].lower() in _SMALL:
            continue
        if _initials(words[first:]) == _bare(letters):
            return words[first].start(), words[-1].end()
    return None


def _initials(words: list[re.Match[str]]) -> str:
    return "".join(word[0][0] for word in words if word[0].lower() not in _SMALL).upper()


def _bare(acronym: str) -> str:
    return re.sub(r"[^A-Z]", "", acronym)
