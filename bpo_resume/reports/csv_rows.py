"""Results as CSV: one row a candidate, safe to open in a spreadsheet.

A spreadsheet takes a cell for a formula by its first character, and one that parts cells at
semicolons, as many do outside the English-speaking world, finds cells inside ours. So whatever
would start a formula there gets an apostrophe before it; so does an apostrophe that stands
there, which makes the way back plain: ``read_cell`` takes one away.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from typing import TextIO

from bpo_resume.model import Result
from bpo_resume.reports.columns import COLUMNS, FORMULA_STARTS, Cell
from bpo_resume.reports.wording import clean

_CELL_START = r"(^|;)([\s\"]*)"  # blanks and quotes are taken away before the cell is looked at
_STARTING = re.compile(f"{_CELL_START}(?=[{re.escape(''.join(FORMULA_STARTS))}'])")
_DEFUSED = re.compile(f"{_CELL_START}'")


def write_csv(results: Iterable[Result], stream: TextIO) -> None:
    """Write a heading and one row a result, each as soon as it is there.

    Lists are joined by "; ", and no cell is a formula to a spreadsheet.
    """
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for result in results:
        writer.writerow([_write_cell(read(result)) for read in COLUMNS.values()])
        stream.flush()


def read_cell(text: str) -> str:
    """The text that stands in a cell of ours, without the apostrophes that made it safe."""
    return _DEFUSED.sub(r"\1\2", text)


def _write_cell(cell: Cell) -> Cell:
    if isinstance(cell, bool):
        return str(cell).lower()
    return _STARTING.sub(r"\1\2'", clean(cell)) if isinstance(cell, str) else cell
