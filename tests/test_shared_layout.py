"""The shared layout set, where it lies beside the checkout: 31 resumes of many programs.

Their columns are drawn one after the other, so PDFium's plain text, which follows the drawing,
tells which words belong together though not in which order a person reads.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from layouts.truth import squeeze, words

from bpo_resume.documents import read
from bpo_resume.model import Document

FOLDER = Path(__file__).parents[2] / "shared" / "layout"
FILES = sorted(FOLDER.glob("*.pdf"))
TOLD = [file for file in FILES if file.with_suffix(".truth.json").exists()]
# PDFium's own plain text glues words here ("forthe"), so it can not tell ours.
SPACED = [file for file in FILES if file.stem != "deedy-resume-openfonts"]

pytestmark = pytest.mark.skipif(not FILES, reason="the shared layouts are not beside this checkout")


@dataclass(frozen=True)
class Role:
    """Where a role of the truth begins in the squeezed text, and its lines."""

    title: str
    company: str
    dates: str
    start: int
    line: int


class Reading:
    """A file as we read it and as PDFium gives it plainly."""

    def __init__(self, file: Path) -> None:
        self.document: Document = read(file)
        self.lines = self.document.text.split("\n")
        pages = pypdfium2.PdfDocument(file)
        self.printed = "\n".join(page.get_textpage().get_text_range() for page in pages)
        self.plain = squeeze(self.printed)
        truth = file.with_suffix(".truth.json")
        self._told = json.loads(truth.read_text("utf-8"))["experience"] if truth.exists() else []

    @cached_property
    def roles(self) -> list[Role]:
        text, place, roles = squeeze(self.document.text), 0, []
        for told in self._told:
            title = told["title"]
            start = text.find(squeeze(title), place)
            assert start >= 0, f"{title!r} is not read, or not in its turn"
            place = start + len(squeeze(title))
            roles.append(Role(title, told["company"], told["dates"], start, self._line_at(start)))
        return roles

    def entries(self) -> list[str]:
        """The squeezed text from each title to the next; the last role is left out."""
        text = squeeze(self.document.text)
        return [text[role.start : after.start] for role, after in pairwise(self.roles)]

    def _line_at(self, place: int) -> int:
        for number, line in enumerate(self.lines):
            place -= len(squeeze(line))
            if place < 0:
                return number
        raise AssertionError("past the end of the text")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_line_joins_what_is_drawn_apart(file: Path) -> None:
    reading = Reading(file)
    assert [line for line in reading.lines if squeeze(line) not in reading.plain] == []


@pytest.mark.parametrize("file", SPACED, ids=lambda file: file.stem)
def test_words_are_neither_torn_nor_glued(file: Path) -> None:
    """PDFium's hyphens at line ends may be kept, dropped, or part two words."""
    reading = Reading(file)
    known: set[str] = set()
    for hyphen in ("", "-", " "):
        known.update(words(re.sub("-?[\xad\ufffe\u2010]+", hyphen, reading.printed)))
    assert sorted(set(words(reading.document.text)) - known) == []


@pytest.mark.parametrize("file", TOLD, ids=lambda file: file.stem)
def test_each_role_has_its_own_text_before_the_next(file: Path) -> None:
    reading = Reading(file)
    assert [entry for entry in reading.entries() if entry not in reading.plain] == []


@pytest.mark.parametrize("file", TOLD, ids=lambda file: file.stem)
def test_each_role_has_bullets_before_the_next(file: Path) -> None:
    reading = Reading(file)
    ends = [*(role.line for role in reading.roles[1:]), len(reading.lines)]
    for role, end in zip(reading.roles, ends, strict=True):
        assert any(line.bullet for line in reading.document.lines[role.line : end]), role.title


@pytest.mark.parametrize("file", TOLD, ids=lambda file: file.stem)
def test_dates_stand_by_their_titles(file: Path) -> None:
    """On the line of the title or the next; only the employer may stand between them."""
    reading = Reading(file)
    for role in reading.roles:
        near = range(max(0, role.line - 2), min(len(reading.lines), role.line + 3))
        rows = [n for n in near if squeeze(role.dates) in squeeze(reading.lines[n])]
        assert rows, f"{role.dates!r} is not near {role.title!r}"
        row = min(rows, key=lambda row: abs(row - role.line))
        between = reading.lines[min(row, role.line) + 1 : max(row, role.line)]
        assert all(squeeze(role.company) in squeeze(line) for line in between), role.title
