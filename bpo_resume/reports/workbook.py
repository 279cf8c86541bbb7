"""Results as an Excel workbook: candidates, their positions, their KPIs.

Cells are typed, so that columns sort and filter as what they are. Text of a file is always
written as text, never as a formula, and what looks like one is marked so that it stays text when
a person edits the cell. The same results give the same bytes: parts are dated by ``as_of``.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import IO, TYPE_CHECKING, Any

from bpo_resume.errors import UsageError
from bpo_resume.model import Result
from bpo_resume.reports.columns import FORMULA_STARTS, Cell
from bpo_resume.reports.sheets import SHEETS, SheetColumns
from bpo_resume.reports.wording import clean

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_MOST_ROWS = 1_048_576  # of a sheet, by the format
_MOST_CHARACTERS = 32_767  # of a cell, by the format, counted as UTF-16
_FIRST_YEAR = 1900  # before it a cell holds no date
_WIDEST = 60  # characters of a column; longer text is read in the cell
_FILTER_BUTTON = 3  # characters it takes of a heading
_NO_XML = str.maketrans("\ufffe\uffff", "\ufffd\ufffd")  # characters that XML cannot hold
_UNDATED = date(1980, 1, 1)  # of a workbook without candidates


def write_xlsx(results: Iterable[Result], stream: IO[bytes]) -> None:
    """Write a workbook of three sheets with filters and headings that stay in sight.

    Rows go to temporary files as they come, so that memory does not grow with the results.
    """
    from xlsxwriter import Workbook

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        book = Workbook(stream, {"constant_memory": True, "tmpdir": folder})
        sheets = [_Sheet(book, name, columns) for name, columns in SHEETS.items()]
        dated = ""
        for result in results:
            for sheet in sheets:
                sheet.add(result)
            if result.assessment:
                dated = max(dated, result.assessment.as_of)
        for sheet in sheets:
            sheet.finish()
        created = date.fromisoformat(dated) if dated else _UNDATED
        book.set_properties({"created": datetime.combine(created, time())})
        book.close()


class _Sheet:
    """A sheet that grows row by row."""

    def __init__(self, book: Workbook, name: str, columns: SheetColumns) -> None:
        self._sheet: Any = book.add_worksheet(name)
        self._columns = columns
        self._date = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self._quoted = book.add_format({"quote_prefix": True})
        self._rows = 0
        self._widths = [len(heading) + _FILTER_BUTTON for heading in columns.headings]
        self._write_row(columns.headings, book.add_format({"bold": True}))
        self._sheet.freeze_panes(1, 1)

    def add(self, result: Result) -> None:
        """Write the rows of a result."""
        for row in self._columns.rows(result):
            if self._rows == _MOST_ROWS:
                raise UsageError("a sheet holds no more rows; use --format csv, jsonl or parquet")
            self._write_row(row, None)

    def finish(self) -> None:
        """Set what depends on all rows."""
        self._sheet.autofilter(0, 0, max(1, self._rows - 1), len(self._widths) - 1)
        for number, width in enumerate(self._widths):
            self._sheet.set_column(number, number, min(width, _WIDEST))

    def _write_row(self, cells: Iterable[Cell], style: object) -> None:
        for number, cell in enumerate(cells):
            self._write(self._rows, number, cell, style)
            self._widths[number] = max(self._widths[number], len(str(cell or "")) + 1)
        self._rows += 1

    def _write(self, row: int, column: int, cell: Cell, style: object) -> None:
        match cell:
            case None | "":
                pass  # blank, so that a filter finds it as such
            case bool():
                self._sheet.write_boolean(row, column, cell, style)
            case int() | float():
                self._sheet.write_number(row, column, cell, style)
            case date() if cell.year >= _FIRST_YEAR:
                self._sheet.write_datetime(row, column, cell, self._date)
            case _:
                text = _fit(clean(str(cell)).translate(_NO_XML))
                quoted = self._quoted if text.startswith(FORMULA_STARTS) else style
                self._sheet.write_string(row, column, text, quoted)


def _fit(text: str) -> str:
    if len(text.encode("utf-16-le")) <= 2 * _MOST_CHARACTERS:
        return text
    cut = text.encode("utf-16-le")[: 2 * (_MOST_CHARACTERS - 1)]
    return cut.decode("utf-16-le", "ignore") + "…"
