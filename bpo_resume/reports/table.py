"""Results as a table: one row a candidate, and what became of the files below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TextIO, TypedDict

from rich import box
from rich.console import Console, JustifyMethod, OverflowMethod
from rich.table import Table
from rich.text import Text

from bpo_resume.model import Assessment, Experience, Result
from bpo_resume.reports.criteria import say_fit
from bpo_resume.reports.terminal import STATUS_STYLES, open_console, speak, speak_side
from bpo_resume.reports.why import say_last_job
from bpo_resume.reports.wording import say_id, say_kpi, say_months


class _Layout(TypedDict, total=False):
    ratio: int
    min_width: int
    max_width: int
    no_wrap: bool
    justify: JustifyMethod
    overflow: OverflowMethod


_FIGURE: _Layout = {"no_wrap": True, "justify": "right"}
_WHY = "Last counted job, and KPIs"
_LAYOUT: dict[str, _Layout] = {
    "File": {"overflow": "fold", "min_width": 12, "max_width": 36},
    "Side": {"no_wrap": True},
    "Front": _FIGURE,
    "Back": _FIGURE,
    "BPO": _FIGURE,
    "Level": {"min_width": 8},
    "Score": _FIGURE,
    "Fit": _FIGURE,
    _WHY: {"ratio": 1},
}
_LEGEND = "Durations in years (y) and months (m); scores of 100, of front/back where both."
_WHY_COLUMNS = 110  # terminal columns from which the job and KPIs have room: two, then three
_MORE_KPI_COLUMNS = 150
_BPO_COLUMNS = 80  # and months in BPO


def write_table(results: Iterable[Result], stream: TextIO) -> None:
    """Write all results as one table, in their order, and a line of totals.

    Narrow terminals get fewer columns.
    """
    counts: Counter[str] = Counter()
    dates: set[str] = set()
    rows: list[dict[str, Text]] = []
    with open_console(stream) as console:
        firsts: dict[str, str] = {}
        for result in results:
            _count(result, counts, dates)
            cells = _cells(result, 3 if console.width >= _MORE_KPI_COLUMNS else 2)
            cells["File"].append(_like(result, firsts))
            rows.append(cells)
        shown = _choose_columns(console.width, fitted=any("Fit" in cells for cells in rows))
        table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
        for name in shown:
            table.add_column(name, **_LAYOUT[name])
        for cells in rows:
            table.add_row(*(cells.get(name, Text("")) for name in shown))
        console.print(table)
        _print_totals(console, counts, dates)


def _choose_columns(width: int, *, fitted: bool) -> list[str]:
    absent = {_WHY: width < _WHY_COLUMNS, "BPO": width < _BPO_COLUMNS, "Fit": not fitted}
    return [name for name in _LAYOUT if not absent.get(name)]


def _count(result: Result, counts: Counter[str], dates: set[str]) -> None:
    counts[result.status] += 1
    if result.assessment:
        counts[f"side {result.assessment.experience.side}"] += 1
        dates.add(result.assessment.as_of)


def _cells(result: Result, kpis: int) -> dict[str, Text]:
    name = speak(result.source.name, "bold")
    if result.assessment is None:
        status = Text(say_id(result.status), STATUS_STYLES[result.status])
        return {"File": name, "Side": status, _WHY: speak(say_last_job(result), "dim")}
    experience = result.assessment.experience
    measured = _kpis(result.assessment, kpis)
    return {
        "File": name,
        "Side": speak_side(experience.side),
        "Front": _figure(say_months(experience.front.likely), experience.front.max),
        "Back": _figure(say_months(experience.back.likely), experience.back.max),
        "BPO": _figure(say_months(experience.bpo.likely), experience.bpo.max),
        "Level": Text(say_id(experience.highest)),
        "Score": _score(experience),
        _WHY: Text("\n").join(filter(None, (speak(say_last_job(result)), measured))),
        **({"Fit": say_fit(result.fit)} if result.fit else {}),
    }


def _like(result: Result, firsts: dict[str, str]) -> Text:
    """The first file of its group, where that is another; ``firsts`` are those seen so far."""
    if result.group in firsts:
        return Text("\n").append(speak(f"like {firsts[result.group]}", "dim"))
    if result.group:
        firsts[result.group] = result.source.name
    return Text()


def _figure(words: str, value: int) -> Text:
    return Text(words) if value else Text("–", "bright_black")


def _score(experience: Experience) -> Text:
    """The score of the side; of both where it is both."""
    front, back = str(experience.score_front), str(experience.score_back)
    scores = {"front": front, "back": back, "both": f"{front}/{back}", "none": "–"}
    return Text(scores[experience.side], "bright_black" if experience.side == "none" else "")


def _kpis(judged: Assessment, most: int) -> Text:
    """The first ones, each once; measures of how well go before those of how much."""
    ranked = sorted(judged.kpis, key=lambda kpi: kpi.kind == "volume")
    said = list(dict.fromkeys(map(say_kpi, ranked)))
    more = len(said) - most
    return speak("; ".join(said[:most]) + (f"; {more} more" if more > 0 else ""), "dim")


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
