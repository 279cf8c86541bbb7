"""The fixtures themselves: as a person could have laid them out, and with truths that can fail."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, groupby

import pypdfium2
import pytest
from layouts.fixture import Fixture
from layouts.gallery import BY_ID, FIXTURES
from layouts.producers import REPORTLAB
from layouts.reading import Reading
from layouts.resume import MARISOL
from layouts.sheet import Run, Sheet
from layouts.truth import Truth
from layouts.typefaces import measure

TRUTH = Truth(
    [
        Sheet(
            items=[
                Run(40, 100, "Skills", stream="side", heading=True),
                Run(40, 114, "Call calibration", stream="side"),
                Run(200, 100, "Quality Analyst"),
                Run(200, 114, "Scored calls"),
                Run(40, 200, "Avaya", stream="tools.0"),
                Run(200, 200, "expert", stream="tools.1"),
            ]
        )
    ],
    MARISOL.jobs,
)


def overlaps(fixture: Fixture, sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Pairs of texts that stand on one another."""
    family = fixture.producer.family
    runs = [item for item in sheet.items if isinstance(item, Run)]
    for one, other in combinations(runs, 2):
        first, second = sorted((one, other), key=lambda run: run.left)
        face, stretch = family[first.face], first.stretch * first.text.count(" ")
        end = first.left + measure(face, first.text, first.size, first.spacing) + stretch
        near = abs(one.base - other.base) < 0.7 * min(one.size, other.size)
        if near and end > second.left + 0.1:
            yield one.text, other.text


def test_there_are_enough_and_each_has_a_name_of_its_own() -> None:
    assert len(BY_ID) == len(FIXTURES) >= 60
    assert len({fixture.producer.name for fixture in FIXTURES}) >= 10


@pytest.mark.parametrize("name", BY_ID)
def test_no_text_stands_on_another(name: str) -> None:
    fixture = BY_ID[name]
    assert [pair for sheet in fixture.sheets() for pair in overlaps(fixture, sheet)] == []


@pytest.mark.parametrize("name", BY_ID)
def test_texts_stand_on_the_page(name: str) -> None:
    for sheet in BY_ID[name].sheets():
        runs = [item for item in sheet.items if isinstance(item, Run)]
        assert all(0 < run.base < sheet.size[1] and run.left > 0 for run in runs)


@pytest.mark.parametrize("name", BY_ID)
def test_fixture_is_the_same_file_every_time(name: str) -> None:
    fixture = BY_ID[name]
    data = fixture.pdf()
    assert data == fixture.pdf()
    assert len(pypdfium2.PdfDocument(data)) == len(fixture.sheets())


def set_lines(fixture: Fixture) -> list[str]:
    """The lines as a person would read them: what was set in turn on one baseline is a row."""
    lines: list[str] = []
    for sheet in fixture.sheets():
        runs = [item for item in sheet.items if isinstance(item, Run) and not item.silent]
        for _, row in groupby(runs, key=lambda run: (run.stream.split(".")[0], run.base)):
            parts = [run for run in row if run.says]
            heading = any(run.heading for run in parts)
            lines += [run.says for run in parts] if heading else ["\t".join(r.says for r in parts)]
    return lines


@pytest.mark.parametrize("name", BY_ID)
def test_faultless_reading_meets_its_truth(name: str) -> None:
    reading = Reading(set_lines(BY_ID[name]), BY_ID[name].truth())
    faults = (
        reading.mixed(), reading.resumed(), reading.torn(), reading.disordered(),
        reading.undated(), list(reading.lost()), list(reading.added()), reading.buried(),
    )  # fmt: skip
    assert [fault for fault in faults if fault] == []


def test_line_of_two_columns_belongs_to_none() -> None:
    assert TRUTH.columns_of("Call calibration\tScored calls") == set()
    assert TRUTH.columns_of("Call calibration Scored calls") == set()
    assert TRUTH.columns_of("Scored calls") == {"main"}


def test_cells_of_a_table_share_a_row_only_when_parted() -> None:
    assert TRUTH.columns_of("Avaya\texpert") == {"tools"}
    assert TRUTH.columns_of("Avaya expert") == set()


def test_column_taken_up_again_is_found() -> None:
    whole = ["Skills", "Call calibration", "Quality Analyst", "Scored calls"]
    assert TRUTH.returns(whole) == []
    assert TRUTH.returns([whole[0], whole[2], whole[1], whole[3]]) == [whole[1], whole[3]]


def test_pages_of_the_simplest_producer_hold_their_texts_in_order() -> None:
    """Nothing but PDFium's plain text: the painted file says what the truth says it does."""
    fixture = Fixture("plain", BY_ID["landscape-reportlab"].paint, REPORTLAB)
    page = pypdfium2.PdfDocument(fixture.pdf())[0]
    letters = "".join(filter(str.isalnum, page.get_textpage().get_text_range()))
    assert letters == fixture.truth().streams["main"]
