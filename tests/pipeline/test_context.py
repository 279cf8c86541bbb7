"""What is said of the terms in a text; the sentences are in ``tests/cases/statuses.txt``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple, get_args

import pytest

from bpo_resume.model import Document, Mention, MentionStatus
from bpo_resume.pipeline.extracting import Extractor
from bpo_resume.terminology import load_terminology

CASES = Path(__file__).parents[1] / "cases" / "statuses.txt"
_MARK = re.compile(r"\{(\w+)(?: (\w+))?\|([^}]+)\}")
FEWEST = 150


class Claim(NamedTuple):
    """What a case says of the characters it marks."""

    start: int
    end: int
    status: str
    kind: str | None

    def concerns(self, mention: Mention) -> bool:
        """Whether a mention lies in the marks."""
        inside = self.start <= mention.evidence.start and mention.evidence.end <= self.end
        return inside and self.kind in (None, mention.kind)


def read_case(line: str) -> tuple[str, tuple[Claim, ...]]:
    """A line of the file as the text and what it says of it."""
    text, claims, last = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[last : mark.start()]
        status, kind, marked = mark.groups()
        claims.append(Claim(len(text), len(text) + len(marked), status, kind))
        text, last = text + marked, mark.end()
    return (text + line[last:]).replace("⏎", "\n"), tuple(claims)


def read_lines() -> Iterator[str]:
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


@cache
def extractor() -> Extractor:
    return Extractor(load_terminology())


@pytest.mark.parametrize("line", list(read_lines()))
def test_mentions_have_the_status_their_sentence_gives_them(line: str) -> None:
    text, claims = read_case(line)
    assert claims
    mentions = extractor().extract(Document.of_text(text)).mentions
    for claim in claims:
        found = {mention.status for mention in mentions if claim.concerns(mention)}
        assert found == {claim.status}, text[claim.start : claim.end]


def test_there_are_cases_of_every_status() -> None:
    claims = [claim for line in read_lines() for claim in read_case(line)[1]]
    assert {claim.status for claim in claims} == set(get_args(MentionStatus))
    assert len(list(read_lines())) >= FEWEST
