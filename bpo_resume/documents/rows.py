"""Table rows as lines: short cells side by side, long cells one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bpo_resume.documents.drafts import Draft

_SHORT = 60  # characters of a cell that can share a line with others


def join_row(cells: Sequence[list[Draft]]) -> list[Draft]:
    """The lines of a row of non-empty cells.

    At most one cell may have several lines for the row to be read across: a date in the cell
    beside a job's description stands on the line of its title. Two long cells are columns.
    """
    long = [cell for cell in cells if len(cell) > 1]
    if len(cells) < 2 or len(long) > 1 or any(len(_head(cell)) > _SHORT for cell in cells):
        return [draft for cell in cells for draft in cell]
    lead = long[0][0] if long else cells[0][0]
    text = "\t".join(_head(cell) for cell in cells)
    bold = any(cell[0].bold for cell in cells)
    bullet = cells[0][0].bullet
    rest = long[0][1:] if long else []
    return [replace(lead, text=text, bold=bold, bullet=bullet), *rest]


def _head(cell: list[Draft]) -> str:
    return cell[0].text.strip()
