"""An evaluation for a person: the figures, what they were before, and what was wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TextIO

from rich import box
from rich.table import Table
from rich.text import Text

from bpo_resume.evaluation.comparison import Fall
from bpo_resume.evaluation.evaluating import Miss
from bpo_resume.evaluation.figures import DIGITS
from bpo_resume.evaluation.record import Record
from bpo_resume.evaluation.wording import NOTHING
from bpo_resume.reports.terminal import open_console
from bpo_resume.reports.wording import clean

_LEGEND = (
    "Right: the share of n answers. F1: of precision (of what was found, the share that is right)"
    " and recall (of n things to be found, the share that was)."
)


def write_figures(record: Record, before: Record | None, stream: TextIO) -> None:
    """One row a figure; where there is an earlier record, what has changed since."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
    table.add_column("Figure", no_wrap=True)
    for name in ("Right or F1", "Precision", "Recall", "n"):
        table.add_column(name, justify="right")
    for field, measures in record.figures.items():
        was = before.figures.get(field, {}) if before else {}
        main = "rate" if "rate" in measures else "f1"
        cells = (_say_measure(measures, was, of) for of in (main, "precision", "recall"))
        table.add_row(Text(field), *cells, Text(_say_count(measures["n"], was.get("n"))))
    with open_console(stream) as console:
        console.print(table)
        console.print(Text(_say_set(record, before or record)))
        console.print(Text(_LEGEND, "dim"))


def write_misses(misses: Iterable[Miss], stream: TextIO) -> None:
    """One line a miss: the resume, what was wanted, what was got."""
    for miss in misses:
        stream.write(" | ".join(map(clean, (miss.resume, miss.wanted, miss.got))) + "\n")


def say_fall(fall: Fall) -> str:
    """A figure that fell: "kpi_values: f1 0.872 → 0.860"."""
    return f"{fall.field}: {fall.measure} {_say_number(fall.before)} → {_say_number(fall.after)}"


def _say_measure(
    measures: Mapping[str, float | None], before: Mapping[str, float | None], name: str
) -> Text:
    if name not in measures:
        return Text("")
    now, was = measures[name], before.get(name)
    if name not in before or now == was:
        return Text(_say_number(now))
    fell = was is not None and (now is None or now < was)
    return Text(f"{_say_number(was)} → {_say_number(now)}", "red" if fell else "green")


def _say_number(value: float | None) -> str:
    return NOTHING if value is None else f"{value:.{DIGITS}f}"


def _say_count(now: float | None, before: float | None) -> str:
    told = f"{now:,.0f}"
    return told if before in (None, now) else f"{before:,.0f} → {told}"


def _say_set(record: Record, before: Record) -> str:
    count = record.gold.resumes
    parts = [f"{count} labelled {'resume' if count == 1 else 'resumes'}", f"as of {record.as_of}"]
    for name, version in record.versions.items():
        was = before.versions.get(name, version)
        changed = "" if was == version else f"{was} → "
        parts.append(clean(f"{name.replace('_', '-')} {changed}{version}"))
    return ", ".join(parts) + "."
