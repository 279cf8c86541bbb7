"""Reading order, proved on painted resumes: every layout as the programs that make it write it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from layouts.gallery import BY_ID
from layouts.reading import Reading
from layouts.truth import squeeze

from bpo_resume.documents import read_bytes
from bpo_resume.model import Document, Line


@dataclass(frozen=True, slots=True)
class Read:
    """A fixture as our reader gives it."""

    document: Document
    reading: Reading

    def pairs(self) -> list[tuple[str, Line]]:
        return list(zip(self.reading.lines, self.document.lines, strict=True))


@pytest.fixture(scope="module", params=BY_ID, name="read")
def read_fixture(request: pytest.FixtureRequest) -> Read:
    fixture = BY_ID[request.param]
    document = read_bytes(fixture.pdf(), f"{fixture.id}.pdf")
    return Read(document, Reading(document.text.split("\n"), fixture.truth()))


def test_no_line_mixes_two_columns(read: Read) -> None:
    assert read.reading.mixed() == []


def test_each_column_is_read_whole_before_the_next(read: Read) -> None:
    assert read.reading.resumed() == []


def test_paragraphs_and_cells_are_read_whole(read: Read) -> None:
    assert read.reading.torn() == []


def test_each_title_is_followed_by_its_own_bullets_before_the_next_title(read: Read) -> None:
    assert read.reading.disordered() == []


def test_date_stands_on_the_line_of_its_title_or_the_next(read: Read) -> None:
    assert read.reading.undated() == []


def test_every_word_is_there_exactly_once(read: Read) -> None:
    assert (read.reading.lost(), read.reading.added()) == ({}, {})


def test_headings_stand_alone_on_their_lines(read: Read) -> None:
    assert read.reading.buried() == []


def test_headings_are_bold_and_bullets_are_not(read: Read) -> None:
    bold = {squeeze(text): line.bold for text, line in read.pairs()}
    headings = read.reading.truth.headings
    assert [heading for heading in headings if not bold.get(heading, True)] == []
    assert [text for text, line in read.pairs() if line.bullet and line.bold] == []


def test_first_lines_of_bullets_and_only_those_are_marked(read: Read) -> None:
    firsts = {read.reading.lines_of(bullet)[0] for bullet in read.reading.truth.bullets}
    marked = {n for n, line in enumerate(read.document.lines) if line.bullet}
    assert {n: read.reading.lines[n] for n in (firsts ^ marked) if n >= 0} == {}
