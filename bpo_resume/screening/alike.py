"""The same candidate twice: files of the same bytes, or of nearly the same text, share a group.

What is compared are pairs of neighbouring words, without regard to case, punctuation and line
breaks, so that a PDF and the DOCX it was saved from are alike. On the shared material every two
formats of one resume have 0.88 or more of their pairs in common, and resumes of two people 0.16
at most (of 230,000 comparisons); two versions of one resume lie between 0.8 and 1.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from rensa import RMinHash, RMinHashDeduplicator

from bpo_resume.model import Result

_WORD = re.compile(r"\w+")
_FEWEST = 30  # words; shorter texts are alike by chance
_SLOTS = 128  # of a sketch; estimates stray by 0.04
_SEED = 42  # the same in every run: so are the groups
_ALIKE = 0.7  # of all pairs of both
_DIGITS = 16  # of a group's name


def sketch(result: Result) -> bytes:
    """What remains of the text to compare it by; empty where there is too little."""
    words = _WORD.findall(result.resume.document.text.casefold()) if result.resume else []
    if len(words) < _FEWEST:
        return b""
    hashes = RMinHash(_SLOTS, _SEED)
    hashes.update(list(map(" ".join, pairwise(words))))
    return bytes(hashes.__getstate__())


class Groups:
    """The groups of one run; each is named by the hash of its first file, as they come."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._of_bytes: dict[bytes, int] = {}
        self._of_text = RMinHashDeduplicator(_ALIKE, _SLOTS, use_lsh=True, seed=_SEED)

    def label(self, result: Result, sketched: bytes) -> Result:
        """The result with its group; without one where its file could not be hashed."""
        sha256 = result.source.sha256
        if not sha256:
            return result
        digest = bytes.fromhex(sha256)
        group = self._of_bytes.get(digest)
        if group is None:
            group = self._find_text(result, sketched)
            if group == len(self._names):
                self._names.append(sha256[:_DIGITS])
            self._of_bytes[digest] = group
        return replace(result, group=self._names[group])

    def _find_text(self, result: Result, sketched: bytes) -> int:
        """The earliest group with such a text; the next one where there is none."""
        new = len(self._names)
        hashes = _load(result, sketched)
        if hashes is None or self._of_text.add(str(new), hashes):
            return new
        return min(map(int, self._of_text.get_duplicates(hashes)), default=new)


def _load(result: Result, sketched: bytes) -> RMinHash | None:
    if not sketched:
        return None
    hashes = RMinHash(_SLOTS, _SEED)
    try:
        hashes.__setstate__(sketched)
    except ValueError:  # of another version of rensa, which says so
        hashes.__setstate__(sketch(result))
    return hashes
