"""Metrics in tables: a name in one cell, its value in another, told apart by tabs or bars.

Rows of metrics ("CSAT | 85% | 92%" under "KPI | Target | Achieved"), and columns of them ("CSAT |
AHT | QA" over "92% | 300 sec | 97%"). Where two numbers stand at a name and no heading says which
is which, neither is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bpo_resume.model import Document
from bpo_resume.pipeline.amounts.measures import Measure
from bpo_resume.pipeline.amounts.quantities import Quantity
from bpo_resume.pipeline.amounts.units import name_period
from bpo_resume.pipeline.kpis.cells import PACE, Row, cut_cells, fill_cell
from bpo_resume.pipeline.kpis.columns import Part, read_heading, read_part, shift_heading
from bpo_resume.pipeline.kpis.fit import fit_quantity
from bpo_resume.pipeline.kpis.parts import Link, Name
from bpo_resume.terminology.terms import Kpi


def may_hold_cells(text: str) -> bool:
    """Whether anything in a text parts cells."""
    return "\t" in text or "|" in text


def read_tables(
    document: Document, names: Sequence[Name], kpis: Mapping[str, Kpi]
) -> Iterator[tuple[int, int, Link]]:
    """The values in tables, each with the lines it stands in; ``names`` in text order.

    The parts of a link are told from where these lines start.
    """
    for table in _find_tables(document, names, kpis):
        heads: Row = ()
        aims: Row = ()  # targets in a row of their own
        heading: dict[int, Part] = {}  # of the nearest row above that is one
        columns = 0
        for row in table:
            over = shift_heading(heading) if row[0].name and len(row) == columns + 1 else heading
            found = [*_read_row(row, over), *_read_column(heads, aims, row)]
            if told := read_heading(row):
                heading, columns = told, len(row)
            for start, end, link in found:
                yield start, end, link.move(-start)
            if _are_names(row):
                heads, aims = row, ()
            elif read_part(row[0]) == "target":
                aims = row


def _find_tables(
    document: Document, names: Sequence[Name], kpis: Mapping[str, Kpi]
) -> Iterator[list[Row]]:
    """Lines with cells that follow one another, cut into these."""
    table: list[Row] = []
    for line in document.lines:
        printed = document.text[line.start : line.end]
        # "|" alone is a rule, and no row
        cells = list(cut_cells(printed, line.start)) if may_hold_cells(printed) else []
        if cells:
            table.append([fill_cell(cell, names, kpis) for cell in cells])
        elif table:
            yield table
            table = []
    if table:
        yield table


def _read_row(row: Row, heading: dict[int, Part]) -> Iterator[tuple[int, int, Link]]:
    """A name and the numbers behind it up to the next name."""
    for at, cell in enumerate(row):
        if cell.name is None:
            continue
        numbers: dict[int, Quantity] = {}
        pace = PACE.search(cell.text) if cell.name.kpi.counts else None
        for further in range(at + 1, len(row)):
            if row[further].name is not None:
                break
            quantity = _time(row[further].quantity, pace)
            if quantity and fit_quantity(cell.name.kpi, quantity, delta=False, tight=True):
                numbers[further] = quantity
        groups = [quantity for at, quantity in numbers.items() if heading.get(at) == "group"]
        if len(groups) > 1:
            aim = next((q for at, q in numbers.items() if heading.get(at) == "target"), None)
            for quantity in groups:
                alone = Measure(quantity.start, quantity.end, quantity, target=aim)
                yield row[0].start, row[-1].end, Link(cell.name, alone, apart=True)
            continue
        measure = _measure(numbers, heading)
        if measure is not None and measure.baseline is None and len(numbers) == 1:
            measure = replace(measure, baseline=row[next(iter(numbers))].before)
        if measure is not None:
            yield row[0].start, row[-1].end, Link(cell.name, measure)


def _time(quantity: Quantity | None, pace: re.Match[str] | None) -> Quantity | None:
    """The number of things counted with the time that stands in the cell of their name."""
    if quantity is None or pace is None or quantity.unit or quantity.period:
        return quantity
    return replace(quantity, period=name_period(pace[0]))


def _measure(numbers: dict[int, Quantity], heading: dict[int, Part]) -> Measure | None:
    """The numbers of one metric as a measure; None where nobody says which one is reached."""
    numbers = {at: quantity for at, quantity in numbers.items() if heading.get(at) != "weight"}
    said = {heading[at]: quantity for at, quantity in numbers.items() if at in heading}
    value = said.get("value")
    untold = [quantity for at, quantity in numbers.items() if at not in heading]
    if value is None and len(untold) == 1 and (said or len(numbers) == 1):
        value = untold[0]  # "Metric | Before | FY 2024"
    if value is None:
        return None
    others = [quantity for quantity in said.values() if quantity is not value]
    start = min(value.start, *(other.start for other in others)) if others else value.start
    end = max(value.end, *(other.end for other in others)) if others else value.end
    return Measure(start, end, value, said.get("baseline"), said.get("target"))


def _are_names(row: Row) -> bool:
    return sum(cell.name is not None for cell in row) > 1 and not any(c.quantity for c in row)


def _read_column(heads: Row, aims: Row, row: Row) -> Iterator[tuple[int, int, Link]]:
    """Names over their numbers; the rows must be as long as one another."""
    if not row or len(heads) != len(row) or read_part(row[0]) in ("target", "baseline"):
        return
    targets = aims if len(aims) == len(row) else [None] * len(row)
    for head, aim, cell in zip(heads, targets, row, strict=True):
        if head.name is None or cell.quantity is None:
            continue
        if fit_quantity(head.name.kpi, cell.quantity, delta=False, tight=True):
            target = aim.quantity if aim else None
            measure = Measure(cell.quantity.start, cell.quantity.end, cell.quantity, target=target)
            yield heads[0].start, row[-1].end, Link(head.name, measure, apart=True)
