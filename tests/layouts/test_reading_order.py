"""Reading order, proved on painted resumes: every layout as the programs that make it write it."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from itertools import accumulate

import pytest
from layouts.gallery import BY_ID
from layouts.truth import Truth, squeeze, words

from bpo_resume.documents import read_bytes
from bpo_resume.model import Document, Line


@dataclass(frozen=True, slots=True)
class Reading:
    """A fixture as it was read, beside the truth."""

    document: Document
    lines: list[str]
    truth: Truth

    def pairs(self) -> list[tuple[str, Line]]:
        return list(zip(self.lines, self.document.lines, strict=True))

    def lines_of(self, text: str) -> tuple[int, int]:
        """The numbers of the lines where a text begins and ends."""
        ends = list(accumulate(len(squeeze(line)) for line in self.lines))
        start = squeeze(self.document.text).find(squeeze(text))
        assert start >= 0, f"{text!r} is not read whole"
        return bisect(ends, start), bisect(ends, start + len(squeeze(text)) - 1)


@pytest.fixture(scope="module", params=BY_ID, name="reading")
def read_fixture(request: pytest.FixtureRequest) -> Reading:
    fixture = BY_ID[request.param]
    document = read_bytes(fixture.pdf(), f"{fixture.id}.pdf")
    return Reading(document, document.text.split("\n"), fixture.truth())


def test_no_line_mixes_two_columns(reading: Reading) -> None:
    assert [line for line in reading.lines if not reading.truth.columns_of(line)] == []


def test_each_column_is_read_whole_before_the_next(reading: Reading) -> None:
    assert reading.truth.returns(reading.lines) == []


def test_paragraphs_and_cells_are_read_whole(reading: Reading) -> None:
    text = squeeze(reading.document.text)
    assert [whole for whole in reading.truth.wholes if squeeze(whole) not in text] == []


def test_each_title_is_followed_by_its_own_bullets_before_the_next_title(reading: Reading) -> None:
    text = squeeze(reading.document.text)
    titles = [text.find(squeeze(job.title)) for job in reading.truth.jobs]
    assert -1 not in titles
    assert titles == sorted(titles)
    for job, start, end in zip(reading.truth.jobs, titles, [*titles[1:], None], strict=True):
        entry = text[start:end]
        assert [bullet for bullet in job.bullets if squeeze(bullet) not in entry] == []


def test_date_stands_on_the_line_of_its_title_or_the_next(reading: Reading) -> None:
    for job in reading.truth.jobs:
        first, last = reading.lines_of(job.dates)
        begin, end = reading.lines_of(job.title)
        assert max(first, begin) - min(last, end) <= 1, (job.title, job.dates)


def test_every_word_is_there_exactly_once(reading: Reading) -> None:
    read, expected = words(reading.document.text), reading.truth.words
    assert expected - read == {}, "lost"
    assert (read - expected) - reading.truth.running_words == {}, "invented or doubled"


def test_headings_stand_alone_on_their_lines(reading: Reading) -> None:
    alone = {squeeze(line) for line in reading.lines}
    assert [heading for heading in reading.truth.headings if heading not in alone] == []


def test_headings_are_bold_and_bullets_are_not(reading: Reading) -> None:
    bold = {squeeze(text): line.bold for text, line in reading.pairs()}
    assert [heading for heading in reading.truth.headings if not bold.get(heading, True)] == []
    assert [text for text, line in reading.pairs() if line.bullet and line.bold] == []


def test_first_lines_of_bullets_and_only_those_are_marked(reading: Reading) -> None:
    firsts = {reading.lines_of(bullet)[0] for bullet in reading.truth.bullets}
    marked = {n for n, line in enumerate(reading.document.lines) if line.bullet}
    assert {n: reading.lines[n] for n in firsts ^ marked} == {}
