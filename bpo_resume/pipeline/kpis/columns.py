"""What the columns of a table hold, by the row above them: targets, months, teams."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from bpo_resume.pipeline.dates.months import read_month
from bpo_resume.pipeline.kpis.cells import Cell, Row

Part = Literal["value", "target", "baseline", "weight", "group"]

_WORDS: dict[Part, str] = {
    "weight": r"weight(?:age|ing)?s?|max(?:imum)?|rank|units?",
    "target": r"targets?|tgt|goals?|benchmark|threshold|expected|standard|plan|required"
    r"|commit(?:ted|ment)|contract(?:ed|ual)?|agreed|slas?",
    "baseline": r"before|baseline|previous|earlier|initial|from|start(?:ing)?|old|inherited|then"
    r"|when\si\s(?:took|joined|started|arrived|came)|(?:at|on)\s(?:the\s)?(?:start|arrival|joining)",
    "value": r"achiev\w*|ach|actuals?|scores?|results?|performance|current|after|to|values?"
    r"|average|avg|mine|own|delivered|done|status|reached|now|today|latest|present|ytd|when\si\sleft",
}
_PARTS = {
    part: re.compile(rf"\W*(?:\w+\s)?(?:{words})\b", re.IGNORECASE)
    for part, words in _WORDS.items()
}
# "Metric | Voice | Chat | E-mail": whose each column is.
_OF_GROUPS = re.compile(
    r"\W*(?:kpis?|metrics?|parameters?|measures?|indicators?)\W*", re.IGNORECASE
)
_YEAR = re.compile(r"(?<!\d)(?:20|['’]|\bFY\s?|(?<=\d\d)[-–])(\d\d)(?!\d)", re.IGNORECASE)
_QUARTER = re.compile(r"\b[QH]\s?([1-4])\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")


def read_heading(row: Row) -> dict[int, Part]:
    """What the columns below the row hold, if it says so."""
    parts = {at: read_part(cell) for at, cell in enumerate(row)}
    told = {at: part for at, part in parts.items() if part is not None}
    times = _read_times(row)
    if not times and any(cell.quantity for cell in row):  # "When I joined | 12 months on"
        return told if "baseline" in told.values() and 0 not in told else {}
    timed = any(any(read_time(cell.text)) for cell in row)
    if not (told or timed) and len(row) > 2 and _OF_GROUPS.fullmatch(row[0].text):
        return dict.fromkeys(range(1, len(row)), "group")
    reached = ("value", "baseline")
    if len(times) < 2 or any(part in reached for part in told.values()):
        return told
    return {**times, **told}  # "KPI | Target | Q1 | Q4"


def shift_heading(heading: dict[int, Part]) -> dict[int, Part]:
    """What the columns hold, where the corner above the names is empty."""
    return {at + 1: part for at, part in heading.items()}


def _read_times(row: Row) -> dict[int, Part]:
    """Columns of times tell of a change: "KPI | Jul 2019 | Mar 2024", "FY21 | FY22", "Q1 | Q4".

    More than two beside a goal are each held against it: "Goal | Jul | Aug | Sep".
    """
    told = {at: read_time(cell.text) for at, cell in enumerate(row)}
    times = {at: time for at, time in told.items() if any(time)}
    named = any(cell.name and read_part(cell) is None for cell in row)  # "SLA" is a target here
    if len(times) < 2 or len(set(times.values())) != len(times) or named:
        return {}
    first, *between, last = _order(times)
    if between and any(read_part(cell) == "target" for cell in row):
        return dict.fromkeys(times, "group")
    return {first: "baseline", last: "value"}


def _order(times: Mapping[int, tuple[int, int]]) -> list[int]:
    """The columns from the earliest on.

    Without years they may go on over the new year, "Oct-Dec | Jan-Mar", forwards or backwards.
    """
    if any(year for year, _ in times.values()):
        return sorted(times, key=lambda at: times[at])
    columns = sorted(times)
    parts = [times[at][1] for at in columns]
    cycle = 4 if max(parts) <= 4 else 12
    ahead = (parts[1] - parts[0]) % cycle
    return columns if ahead <= cycle / 2 else columns[::-1]


def read_time(text: str) -> tuple[int, int]:
    """The last year of a heading and the month or quarter in it, each 0 where there is none."""
    year = max(map(int, _YEAR.findall(text)), default=0)
    quarter = _QUARTER.search(text)
    if quarter is not None:
        return year, int(quarter[1])
    return year, next(filter(None, map(read_month, _WORD.findall(text))), 0)


def read_part(cell: Cell) -> Part | None:
    """What a cell says of the figures below or beside it: "Target", "Achieved"."""
    return next((part for part, words in _PARTS.items() if words.match(cell.text)), None)
