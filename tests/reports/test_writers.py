from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reports.samples import make_result, make_unread

from bpo_resume.model import Result
from bpo_resume.reports import WRITERS, TextWriter, result_to_dict
from bpo_resume.reports.csv_rows import read_cell
from bpo_resume.reports.wording import clean

RESULTS = (make_result(), make_unread())
# Of many files; jsonresume is the format of one, and has tests of its own, as have bytes.
TEXTS = [n for n, w in WRITERS.items() if isinstance(w, TextWriter) and n != "jsonresume"]


def write(name: str, results: Iterator[Result], stream: StringIO) -> None:
    writer = WRITERS[name]
    assert isinstance(writer, TextWriter)
    writer.write(results, stream)


def written(name: str, *results: Result) -> str:
    stream = StringIO()
    write(name, iter(results), stream)
    return stream.getvalue()


def rows(*results: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(written("csv", *results))))


def named(name: str) -> Result:
    result = make_result()
    return replace(result, source=replace(result.source, name=name, path=f"inbox/{name}"))


@pytest.mark.parametrize("name", TEXTS)
def test_the_same_results_give_the_same_text(name: str) -> None:
    assert written(name, *RESULTS) == written(name, *RESULTS)


@pytest.mark.parametrize("name", TEXTS)
def test_every_file_is_in_every_format(name: str) -> None:
    text = written(name, *RESULTS)
    assert "ana.pdf" in text
    assert "scan.pdf" in text


@pytest.mark.parametrize("name", TEXTS)
def test_no_results_are_no_error(name: str) -> None:
    assert written(name).endswith("\n") or name == "jsonl"


def test_jsonl_has_one_object_a_line() -> None:
    lines = written("jsonl", *RESULTS).splitlines()
    assert [json.loads(line) for line in lines] == [result_to_dict(r) for r in RESULTS]


def test_json_is_one_array_of_the_same_objects() -> None:
    assert json.loads(written("json", *RESULTS)) == [result_to_dict(r) for r in RESULTS]
    assert json.loads(written("json")) == []


@pytest.mark.parametrize("name", ["jsonl", "csv"])
def test_a_result_is_written_before_the_next_is_asked_for(name: str) -> None:
    stream = StringIO()
    seen: list[bool] = []

    def results() -> Iterator[Result]:
        yield make_result()
        seen.append("ana.pdf" in stream.getvalue())
        yield make_unread()

    write(name, results(), stream)
    assert seen == [True]


def test_a_file_name_that_is_no_text_still_gives_json() -> None:
    text = written("jsonl", named("r\udce9sum\udce9.pdf"))
    text.encode("utf-8")
    assert json.loads(text)["source"]["name"] == "r\udce9sum\udce9.pdf"


def test_csv_has_one_row_a_candidate() -> None:
    ana, scan = rows(*RESULTS)
    assert ana["side"] == "both"
    assert (ana["months_front"], ana["months_back"], ana["has_bpo"]) == ("35", "25", "true")
    assert ana["kpis"] == "Average handle time 360 s; Accuracy 99.5%"
    assert ana["languages"] == "English (fluent); Tagalog"
    assert (scan["status"], scan["side"], scan["months_front"]) == ("needs_ocr", "", "")


@pytest.mark.parametrize("start", [*list("=+-@＝＋－＠|"), "\t=", "\r@", " =", "\u200b="])
def test_a_cell_is_never_a_formula(start: str) -> None:
    (row,) = rows(named(f"{start}HYPERLINK(1)"))
    assert row["name"].startswith("'")


@pytest.mark.parametrize("separator", [",", ";"])
@given(name=st.text("a;,'=+-@|\"\t \n", max_size=12))
def test_no_cell_is_a_formula_wherever_a_spreadsheet_parts_cells(separator: str, name: str) -> None:
    text = written("csv", named(name)).partition("\n")[2]
    for row in csv.reader(StringIO(text), delimiter=separator):
        for cell in row:
            assert not cell.lstrip(" ").startswith(tuple("=+-@|")), text


@given(st.text("a;'=+- ", max_size=12) | st.text(max_size=12))
def test_what_was_made_safe_can_be_read_back(name: str) -> None:
    (row,) = rows(named(name))
    assert read_cell(row["name"]) == clean(name)


@given(st.text(max_size=30))
def test_no_text_of_a_file_breaks_a_row_or_starts_a_formula(name: str) -> None:
    (row,) = rows(named(name))
    assert row["side"] == "both"
    assert not row["name"].startswith(tuple("=+-@\t\r"))


def test_the_table_counts_what_became_of_the_files() -> None:
    text = written("table", *RESULTS, make_unread())
    assert "3 files: 1 read, 2 needs ocr." in text
    assert "Sides: 0 front, 0 back, 1 both, 0 none." in text
    assert "As of 2021-01-01" in text


@pytest.mark.parametrize(("columns", "shown"), [("200", True), ("90", False)])
def test_the_table_drops_columns_where_there_is_no_room(
    monkeypatch: pytest.MonkeyPatch, columns: str, shown: bool
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    text = written("table", make_result())
    assert ("Average handle time 360 s" in text) is shown
    assert max(map(len, text.splitlines())) <= int(columns)


def test_off_a_terminal_the_table_is_plain_text() -> None:
    text = written("table", *RESULTS)
    assert "\x1b" not in text
    assert all(line == line.rstrip() for line in text.splitlines())


@pytest.mark.parametrize("format_", ["json", "jsonl"])
def test_json_holds_no_command_of_a_terminal(format_: str) -> None:
    name = "\x1b[31mevil\x9b2J\x7f.pdf"
    text = written(format_, named(name))
    assert not {"\x1b", "\x9b", "\x7f"} & set(text)
    told = json.loads(text)
    assert (told[0] if format_ == "json" else told)["source"]["name"] == name


def test_a_file_cannot_steer_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")  # room for the name on one line
    text = written("table", named("\x1b[31m[red]evil\x9b\u202e\x07.pdf"))
    assert "[31m[red]evil .pdf" in text
    assert not {"\x1b", "\x9b", "\u202e", "\x07"} & set(text)
