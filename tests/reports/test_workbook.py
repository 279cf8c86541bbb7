"""Workbooks, read back by openpyxl."""

from __future__ import annotations

import os
import tempfile
import time
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape
from reports.samples import make_kpi, make_result, make_unread

from bpo_resume.errors import UsageError
from bpo_resume.model import Result
from bpo_resume.reports import workbook
from bpo_resume.reports.columns import COLUMNS
from bpo_resume.reports.wording import clean
from bpo_resume.reports.workbook import write_xlsx


def written(*results: Result) -> bytes:
    stream = BytesIO()
    write_xlsx(iter(results), stream)
    return stream.getvalue()


def read(*results: Result) -> Any:
    return openpyxl.load_workbook(BytesIO(written(*results)))


def rows(sheet: Any) -> list[dict[str, Any]]:
    headings, *others = sheet.iter_rows(values_only=True)
    return [dict(zip(headings, row, strict=True)) for row in others]


def named(name: str) -> Result:
    result = make_result()
    return replace(result, source=replace(result.source, name=name))


def test_every_cell_comes_back_as_what_it_is() -> None:
    results = (make_result(), make_unread())
    for row, result in zip(rows(read(*results)["Candidates"]), results, strict=True):
        for name, column in COLUMNS.items():
            cell = row[name].date() if isinstance(row[name], datetime) else row[name]
            expected = None if column(result) == "" else column(result)
            assert (cell, type(cell)) == (expected, type(expected)), name


def test_positions_and_kpis_have_sheets_of_their_own() -> None:
    book = read(make_result(), make_unread())
    assert book.sheetnames == ["Candidates", "Positions", "KPIs"]
    leader, clerk = rows(book["Positions"])
    assert (leader["file"], leader["title"], leader["months"]) == ("ana.pdf", "Team Leader", 35)
    assert (leader["start"], leader["end"]) == ("2018-03", "present")
    assert (clerk["start"], clerk["months_min"], clerk["months_max"]) == ("2014", 13, 36)
    aht, accuracy = rows(book["KPIs"])
    assert (aht["kpi"], aht["value"], aht["unit"], aht["baseline"]) == ("aht", 360, "s", 420)
    assert aht["evidence"] == "AHT from 420 to 360 seconds"
    assert (accuracy["value"], accuracy["position"]) == (99.5, "Billing Clerk")


def test_headings_stay_in_sight_and_filter_all_rows() -> None:
    for sheet in read(make_result(), make_unread()):
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet["A1"].font.bold


def test_columns_are_as_wide_as_what_is_in_them_within_reason() -> None:
    (sheet, *_) = read(named("x" * 40), make_unread())
    widths = {cell.value: sheet.column_dimensions[cell.column_letter].width for cell in sheet[1]}
    assert 40 < widths["name"] < 45
    assert widths["kpis"] < widths["sha256"] <= 61
    assert widths["side"] > len("side")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "|x", '=HYPERLINK("http://x")'])
def test_text_that_looks_like_a_formula_is_text_and_stays_it(text: str) -> None:
    (sheet, *_) = read(named(text))
    assert (sheet["A2"].value, sheet["A2"].data_type) == (text, "s")
    assert sheet["A2"].quotePrefix
    with ZipFile(BytesIO(written(named(text)))) as parts:
        assert not any(b"<f>" in parts.read(part) for part in parts.namelist())


@given(st.text(max_size=20) | st.text("_x005F0041=\u200b\ufffe\uffff\ud800 ", max_size=20))
def test_any_text_comes_back(name: str) -> None:
    (sheet, *_) = read(named(name))
    back = unescape(sheet["A2"].value or "")  # openpyxl leaves it as written where Excel does not
    assert back == clean(name).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")


def test_text_too_long_for_a_cell_is_cut() -> None:
    (sheet, *_) = read(named("\U0001f600" * 20_000))
    assert len(sheet["A2"].value.encode("utf-16-le")) <= 2 * 32_767
    assert sheet["A2"].value.endswith("\U0001f600…")


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the time zone cannot be set")
def test_the_same_results_give_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = written(make_result(), make_unread())
    monkeypatch.setenv("TZ", "Asia/Manila")
    before = os.umask(0o077)
    try:
        time.tzset()
        assert written(make_result(), make_unread()) == first
    finally:
        os.umask(before)
        monkeypatch.undo()
        time.tzset()
    with ZipFile(BytesIO(first)) as parts:
        assert len({part.date_time for part in parts.infolist()}) == 1
    assert read(make_result()).properties.created == datetime(2021, 1, 1)


def test_a_day_before_the_calendar_of_spreadsheets_is_text() -> None:
    result = make_result()
    assert result.assessment is not None
    old = replace(result, assessment=replace(result.assessment, as_of="1899-12-31"))
    (sheet, *_) = read(old)
    assert rows(sheet)[0]["as_of"] == "1899-12-31"
    assert COLUMNS["as_of"](old) == date(1899, 12, 31)


def test_no_results_are_a_workbook_of_headings() -> None:
    book = read()
    assert [sheet.max_row for sheet in book] == [1, 1, 1]


def test_numbers_have_no_noise_of_conversion() -> None:
    result = make_result()
    assert result.assessment is not None
    kpi = replace(make_kpi(), value=0.1 + 0.2)
    book = read(replace(result, assessment=replace(result.assessment, kpis=(kpi,))))
    assert rows(book["KPIs"])[0]["value"] == 0.3


def test_a_full_sheet_is_told_and_leaves_no_temporary_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(workbook, "_MOST_ROWS", 3)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(UsageError, match="jsonl"):
        written(*[make_unread()] * 3)
    assert list(tmp_path.iterdir()) == []
