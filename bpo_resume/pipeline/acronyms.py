"""Acronyms that a resume explains itself: "Customer Care Officer (CCO)", "CSR (Certificate ...)".

What the resume says it means holds for the whole of it, whatever the lexicons think of the letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# "Long Form (ABC)" and "ABC (Long Form)"; small words may stand in the long form.
_BEHIND = re.compile(r"\s?\(\s?([A-Z][A-Z0-9&/]{0,6}[A-Z])(?:s|'s|’s)?\s?\)")
_AHEAD = re.compile(
    r"\b([A-Z][A-Z0-9&/]{0,6}[A-Z])(?:s|'s|’s)?\s?\(\s?([A-Za-z][^()\n]{5,60}?)\s?\)"
)
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
    if "(" not in text:
        return ()
    found: dict[str, Explained] = {}
    for explained in sorted(_explanations(text), key=lambda one: one.start):
        found.setdefault(explained.letters, explained)
    return tuple(found.values())


def find_uses(text: str, letters: str) -> Iterator[tuple[int, int]]:
    """Where the letters stand in a text, as a word, with or without a plural ending."""
    for match in re.finditer(rf"(?<![\w&/]){re.escape(letters)}(?:s|'s|’s)?(?![\w&])", text):
        yield match.span()


def _explanations(text: str) -> Iterator[Explained]:
    for match in _BEHIND.finditer(text):
        letters = match[1]
        line = text.rfind("\n", 0, match.start()) + 1
        line = text.rfind("\n", 0, max(0, line - 1)) + 1  # the words may begin a line above
        if span := _spelled_by_last(text, line, match.start(), letters):
            yield Explained(letters, *span)
    for match in _AHEAD.finditer(text):
        words = list(_WORD.finditer(text, *match.span(2)))
        if words and _initials(words) == _letters(match[1]):
            yield Explained(match[1], words[0].start(), words[-1].end())


def _spelled_by_last(text: str, start: int, end: int, letters: str) -> tuple[int, int] | None:
    """The last words before ``end`` whose initials the letters are."""
    words = list(_WORD.finditer(text, start, end))[-2 * len(letters) :]
    if not words or text[words[-1].end() : end].strip(" \n\"'”’)"):
        return None
    for first in range(len(words) - 1, -1, -1):
        if words[first][0].lower() in _SMALL:
            continue
        if _initials(words[first:]) == _letters(letters):
            return words[first].start(), words[-1].end()
    return None


def _initials(words: list[re.Match[str]]) -> str:
    return "".join(word[0][0] for word in words if word[0].lower() not in _SMALL).upper()


def _letters(acronym: str) -> str:
    return re.sub(r"[^A-Z]", "", acronym)
