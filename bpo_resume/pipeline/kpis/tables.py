"""Metrics in tables: a name in one cell, its value in another, told apart by tabs or bars.

Rows of metrics ("CSAT | 85% | 92%" under "KPI | Target | Achieved"), and columns of them ("CSAT |
AHT | QA" over "92% | 300 sec | 97%"). Where two numbers stand at a name and no heading says which
is which, neither is read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Literal

from bpo_resume.model import Document
from bpo_resume.pipeline.amounts.measures import Measure, group_measures
from bpo_resume.pipeline.amounts.quantities import Quantity, find_quantities
from bpo_resume.pipeline.amounts.units import PERIOD, name_period
from bpo_resume.pipeline.dates.months import read_month
from bpo_resume.pipeline.kpis.deadlines import name_deadline
from bpo_resume.pipeline.kpis.fit import fit_quantity
from bpo_resume.pipeline.kpis.parts import Link, Name
from bpo_resume.terminology.terms import Kpi

Part = Literal["value", "target", "baseline", "weight", "group"]

_CELL = re.compile(r"[^\t|]+")
_WORDS: dict[Part, str] = {
    "weight": r"weight(?:age|ing)?s?|max(?:imum)?|rank|units?",
    "target": r"targets?|tgt|goals?|benchmark|threshold|expected|standard|plan|required"
    r"|commit(?:ted|ment)|contract(?:ed|ual)?|slas?",
    "baseline": r"before|baseline|previous|earlier|initial|from|start(?:ing)?|old|inherited|then"
    r"|when\si\s(?:took|joined|started|arrived|came)|(?:at|on)\s(?:the\s)?(?:start|arrival|joining)",
    "value": r"achiev\w*|ach|actuals?|scores?|results?|performance|current|after|to|values?"
    r"|average|avg|mine|own|delivered|reached|now|today|latest|present|ytd|when\si\sleft",
}
_PARTS = {
    part: re.compile(rf"\W*(?:\w+\s)?(?:{words})\b", re.IGNORECASE)
    for part, words in _WORDS.items()
}
# "Metric | Voice | Chat | E-mail": whose each column is.
_OF_GROUPS = re.compile(
    r"\W*(?:kpis?|metrics?|parameters?|measures?|indicators?)\W*", re.IGNORECASE
)
_NUMBERED = re.compile(r"\d")
_YEAR = re.compile(r"(?<!\d)(?:20|['’]|\bFY\s?|(?<=\d\d)[-–])(\d\d)(?!\d)", re.IGNORECASE)
_QUARTER = re.compile(r"\b[QH]\s?([1-4])\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
# "CSAT (out of 5)", "Accuracy FY24-25", "Attrition Q3 2022"
_ASIDE = re.compile(
    r"\([^()]*\)|\b(?:FY\s?['’]?\d{2,4}|(?:19|20)\d\d)(?:\s?[-–/]\s?\d{2,4})?\b|\b[QH][1-4]\b"
)
_QUALIFIED = re.compile(r"\s[–-]\s|\s?\(")  # "Accuracy – external audit"
_PACE = re.compile(PERIOD, re.IGNORECASE)  # "Claims per day": what is counted, told with its time
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
        heading: dict[int, Part] = {}  # of the nearest row above that is one
        columns = 0
        for row in table:
            over = _shift_heading(heading) if row[0].name and len(row) == columns + 1 else heading
            found = [*_read_row(row, over), *_read_column(heads, row)]
            if told := _read_heading(row):
                heading, columns = told, len(row)
            for start, end, link in found:
                yield start, end, link.move(-start)
            if found and any(_read_time(row[0].text)):
                heads = ()  # rows of further months; the first is the one in force
            elif _are_names(row):
                heads = row


def _find_tables(
    document: Document, names: Sequence[Name], kpis: Mapping[str, Kpi]
) -> Iterator[list[Row]]:
    """Lines with cells that follow one another, cut into these."""
    table: list[Row] = []
    for line in document.lines:
        printed = document.text[line.start : line.end]
        if may_hold_cells(printed):
            table.append([_fill(cell, names, kpis) for cell in _cut(printed, line.start)])
        elif table:
            yield table
            table = []
    if table:
        yield table


def _cut(printed: str, start: int) -> Iterator[Cell]:
    for match in _CELL.finditer(printed):
        text = match[0].strip()
        if text:
            first = start + match.start() + match[0].index(text[0])
            yield Cell(first, first + len(text), text)


def _fill(cell: Cell, names: Sequence[Name], kpis: Mapping[str, Kpi]) -> Cell:
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
    if name.kpi.counts and _PACE.search(cell.text) is None:
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


def _read_heading(row: Row) -> dict[int, Part]:
    """What the columns below the row hold, if it says so."""
    parts = {at: _read_part(cell) for at, cell in enumerate(row)}
    told = {at: part for at, part in parts.items() if part is not None}
    times = _read_times(row)
    if not times and any(cell.quantity for cell in row):  # "When I joined | 12 months on"
        return told if "baseline" in told.values() and 0 not in told else {}
    timed = any(any(_read_time(cell.text)) for cell in row)
    if not (told or timed) and len(row) > 2 and _OF_GROUPS.fullmatch(row[0].text):
        return dict.fromkeys(range(1, len(row)), "group")
    reached = ("value", "baseline")
    if len(times) < 2 or any(part in reached for part in told.values()):
        return told
    return {**times, **told}  # "KPI | Target | Q1 | Q4"


def _shift_heading(heading: dict[int, Part]) -> dict[int, Part]:
    """What the columns hold, where the corner above the names is empty."""
    return {at + 1: part for at, part in heading.items()}


def _read_times(row: Row) -> dict[int, Part]:
    """Columns of times tell of a change: "KPI | Jul 2019 | Mar 2024", "FY21 | FY22", "Q1 | Q4"."""
    told = {at: _read_time(cell.text) for at, cell in enumerate(row)}
    times = {at: time for at, time in told.items() if any(time)}
    if len(times) < 2 or len(set(times.values())) != len(times) or any(c.name for c in row):
        return {}
    first, *_, last = sorted(times, key=lambda at: times[at])
    return {first: "baseline", last: "value"}


def _read_time(text: str) -> tuple[int, int]:
    """The last year of a heading and the month or quarter in it, each 0 where there is none."""
    year = max(map(int, _YEAR.findall(text)), default=0)
    quarter = _QUARTER.search(text)
    if quarter is not None:
        return year, int(quarter[1])
    return year, next(filter(None, map(read_month, _WORD.findall(text))), 0)


def _read_part(cell: Cell) -> Part | None:
    return next((part for part, words in _PARTS.items() if words.match(cell.text)), None)


def _read_row(row: Row, heading: dict[int, Part]) -> Iterator[tuple[int, int, Link]]:
    """A name and the numbers behind it up to the next name."""
    for at, cell in enumerate(row):
        if cell.name is None:
            continue
        numbers: dict[int, Quantity] = {}
        pace = _PACE.search(cell.text) if cell.name.kpi.counts else None
        for further in range(at + 1, len(row)):
            if row[further].name is not None:
                break
            quantity = _time(row[further].quantity, pace)
            if quantity and fit_quantity(cell.name.kpi, quantity, delta=False, tight=True):
                numbers[further] = quantity
        if len(numbers) > 1 and all(heading.get(at) == "group" for at in numbers):
            for quantity in numbers.values():
                alone = Measure(quantity.start, quantity.end, quantity)
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


def _read_column(heads: Row, row: Row) -> Iterator[tuple[int, int, Link]]:
    """Names over their numbers; the rows must be as long as one another."""
    if not row or len(heads) != len(row) or _read_part(row[0]) in ("target", "baseline"):
        return
    for head, cell in zip(heads, row, strict=True):
        if head.name is None or cell.quantity is None:
            continue
        if fit_quantity(head.name.kpi, cell.quantity, delta=False, tight=True):
            measure = Measure(cell.quantity.start, cell.quantity.end, cell.quantity)
            yield heads[0].start, row[-1].end, Link(head.name, measure, apart=True)
