"""The cells of a line, each with the one metric's name or the one figure that it holds."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from bpo_resume.pipeline.amounts.measures import Measure, group_measures
from bpo_resume.pipeline.amounts.quantities import Quantity, find_quantities
from bpo_resume.pipeline.amounts.units import PERIOD
from bpo_resume.pipeline.kpis.deadlines import name_deadline
from bpo_resume.pipeline.kpis.parts import Name
from bpo_resume.terminology.terms import Kpi

_CELL = re.compile(r"[^\t|]+")
_NUMBERED = re.compile(r"\d")
# "CSAT (out of 5)", "Accuracy FY24-25", "Attrition Q3 2022"
_ASIDE = re.compile(
    r"\([^()]*\)|(?:\b(?:over|above|beyond)|>)\s?\d+\s?(?:days|hours|hrs)\b|\b(?:FY\s?['’]?\d{2,4}|(?:19|20)\d\d)(?:\s?[-–/]\s?\d{2,4})?\b|\b[QH][1-4]\b"
)
_QUALIFIED = re.compile(r"\s[–-]\s|\s?\(")  # "Accuracy – external audit"
PACE = re.compile(PERIOD, re.IGNORECASE)  # "Claims per day": what is counted, told with its time
_START = attrgetter("start")
_ALSO_IN_CELL = 12  # letters that may stand beside a number in its cell
_ALSO_NAMED = 18  # and beside a name


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table row, by its characters in the document, with what it holds."""

    start: int
    end: int
    text: str
    name: Name | None = None
    quantity: Quantity | None = None
    before: Quantity | None = None  # what it was, where the cell tells of a change


Row = Sequence[Cell]


def cut_cells(printed: str, start: int) -> Iterator[Cell]:
    """The cells of a line that begins at ``start``, empty ones left out."""
    for match in _CELL.finditer(printed):
        text = match[0].strip()
        if text:
            first = start + match.start() + match[0].index(text[0])
            yield Cell(first, first + len(text), text)


def fill_cell(cell: Cell, names: Sequence[Name], kpis: Mapping[str, Kpi]) -> Cell:
    """The cell with the one name or the one number that it holds, if that is all it holds.

    ``names`` stand in text order.
    """
    deadline = kpis.get(name_deadline(cell.text) or "")
    if deadline is not None:
        return replace(cell, name=Name(cell.start, cell.end, deadline))
    first, last = (bisect_left(names, at, key=_START) for at in (cell.start, cell.end))
    within = [name for name in names[first:last] if name.end <= cell.end]  # "90%\nCalls answered"
    if within:
        return replace(cell, name=_find_name(cell, within))
    measure = _find_measure(cell)
    if measure is None:
        return cell
    return replace(cell, quantity=measure.quantity, before=measure.baseline)


def _find_name(cell: Cell, within: Sequence[Name]) -> Name | None:
    """The one name that a cell holds, of those in it; None if it says more than that."""
    within = [name for name in within if not name.kpi.counts] or within  # "Chat AHT": of times
    name = max(within, key=lambda name: name.end - name.start)
    if name.kpi.counts and PACE.search(cell.text) is None:
        return None
    opening = within[0]
    qualified = _QUALIFIED.match(cell.text, opening.end - cell.start)
    if opening.start == cell.start and qualified:
        name = opening
    elif (
        any(other.kpi is not name.kpi for other in within) or len(_beside(cell, name)) > _ALSO_NAMED
    ):
        return None
    return None if _NUMBERED.search(_beside(cell, name)) else name


def _find_measure(cell: Cell) -> Measure | None:
    """The one figure that a cell holds: "82% in 20 seconds", or a change, "42% to 27%"."""
    measures = group_measures(cell.text, find_quantities(cell.text))
    if len(measures) != 1 or measures[0].target is not None or measures[0].quantity.template:
        return None
    measure = measures[0]
    end = max(measure.end, measure.quantity.end)  # as long as both
    if len(cell.text) - (end - measure.start) > _ALSO_IN_CELL:
        return None
    quantity = replace(measure.quantity, end=end).move(cell.start)
    before = measure.baseline.move(cell.start) if measure.baseline else None
    return Measure(measure.start + cell.start, end + cell.start, quantity, before)


def _beside(cell: Cell, name: Name) -> str:
    """What stands in a cell besides the name, but for asides."""
    start, end = name.start - cell.start, name.end - cell.start
    return _ASIDE.sub("", cell.text[:start] + cell.text[end:])
