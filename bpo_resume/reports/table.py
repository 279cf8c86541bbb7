"""Results as a table: one row a candidate, and what became of the files below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TextIO, TypedDict

from rich import box
from rich.console import Console, JustifyMethod, OverflowMethod
from rich.table import Table
from rich.text import Text

from bpo_resume.model import Assessment, Result
from bpo_resume.reports.terminal import STATUS_STYLES, open_console, speak, speak_side
from bpo_resume.reports.wording import say_id, say_months, say_value


class _Layout(TypedDict, total=False):
    ratio: int
    min_width: int
    no_wrap: bool
    justify: JustifyMethod
    overflow: OverflowMethod


_LEGEND = "Durations in years (y) and months (m), scores of 100 for front/back office."
_KPIS_SHOWN = 3
_KPI_COLUMNS = 110  # terminal columns from which KPIs have room
_BPO_COLUMNS = 80  # and months in BPO


def write_table(results: Iterable[Result], stream: TextIO) -> None:
    """Write all results as one table, in their order, and a line of totals.

    Narrow terminals get fewer columns.
    """
    counts: Counter[str] = Counter()
    dates: set[str] = set()
    with open_console(stream) as console:
        shown = _choose_columns(console.width)
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        for name in shown:
            table.add_column(name, **_LAYOUT[name])
        for result in results:
            _count(result, counts, dates)
            cells = _cells(result)
            table.add_row(*(cells.get(name, Text("")) for name in shown))
        console.print(table)
        _print_totals(console, counts, dates)


_LAYOUT: dict[str, _Layout] = {
    "File": {"ratio": 2, "overflow": "fold", "min_width": 12},
    "Side": {"no_wrap": True},
    "Front": {"no_wrap": True, "justify": "right"},
    "Back": {"no_wrap": True, "justify": "right"},
    "BPO": {"no_wrap": True, "justify": "right"},
    "Level": {"min_width": 8},
    "Score": {"no_wrap": True, "justify": "right"},
    "KPIs": {"ratio": 3},
}


def _choose_columns(width: int) -> list[str]:
    narrow = {"KPIs": width < _KPI_COLUMNS, "BPO": width < _BPO_COLUMNS}
    return [name for name in _LAYOUT if not narrow.get(name)]


def _count(result: Result, counts: Counter[str], dates: set[str]) -> None:
    counts[result.status] += 1
    if result.assessment:
        counts[f"side {result.assessment.experience.side}"] += 1
        dates.add(result.assessment.as_of)


def _cells(result: Result) -> dict[str, Text]:
    name = speak(result.source.name, "bold")
    if result.assessment is None:
        status = Text(say_id(result.status), STATUS_STYLES[result.status])
        return {"File": name, "Side": status}
    experience = result.assessment.experience
    return {
        "File": name,
        "Side": speak_side(experience.side),
        "Front": _duration(experience.front.likely),
        "Back": _duration(experience.back.likely),
        "BPO": _duration(experience.bpo.likely),
        "Level": Text(say_id(experience.highest)),
        "Score": Text(f"{experience.score_front}/{experience.score_back}"),
        "KPIs": _kpis(result.assessment),
    }


def _duration(months: int) -> Text:
    return Text(say_months(months)) if months else Text("–", "bright_black")


def _kpis(judged: Assessment) -> Text:
    shown = [f"{kpi.name} {say_value(kpi)}" for kpi in judged.kpis[:_KPIS_SHOWN]]
    more = len(judged.kpis) - len(shown)
    return speak("; ".join(shown) + (f"; {more} more" if more else ""))


def _print_totals(console: Console, counts: Counter[str], dates: set[str]) -> None:
    files = sum(count for key, count in counts.items() if not key.startswith("side "))
    parts = [f"{files} {'file' if files == 1 else 'files'}: {counts['ok']} read"]
    parts += [
        f"{counts[status]} {say_id(status)}"
        for status in STATUS_STYLES
        if status != "ok" and counts[status]
    ]
    sides = [f"{counts[f'side {side}']} {side}" for side in ("front", "back", "both", "none")]
    console.print(Text(", ".join(parts) + ". Sides: " + ", ".join(sides) + "."))
    if dates:
        console.print(Text(f"As of {', '.join(sorted(dates))}. {_LEGEND}"))
