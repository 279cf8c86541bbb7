"""Names of languages that are listed together: "Kannada, Tamil and English"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bpo_resume.model import Mention

_TOGETHER = re.compile(r"\s*(?:[,/&+()-]|\band\b|\bor\b|\s)*\s*", re.IGNORECASE)


def _find_pairs(text: str, mentions: Sequence[Mention]) -> list[bool]:
    """For each name but the last, whether the next one is listed with it."""
    return [
        one.evidence.end <= other.evidence.start
        and _TOGETHER.fullmatch(text, one.evidence.end, other.evidence.start) is not None
        for one, other in pairwise(mentions)
    ]


def find_listed(text: str, mentions: Sequence[Mention]) -> Iterator[int]:
    """Where the names start that have another one listed beside them."""
    pairs = _find_pairs(text, mentions)
    for mention, ahead, behind in zip(mentions, (False, *pairs), (*pairs, False), strict=False):
        if ahead or behind:
            yield mention.evidence.start


def find_group_ends(text: str, mentions: Sequence[Mention]) -> list[int]:
    """Where the group of names ends that each is in."""
    ends = [mention.evidence.end for mention in mentions]
    for index, paired in reversed(list(enumerate(_find_pairs(text, mentions)))):
        if paired:
            ends[index] = ends[index + 1]
    return ends
