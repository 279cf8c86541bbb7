"""The bar of a scan on a terminal."""

from __future__ import annotations

from collections.abc import Generator, Iterable

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from bpo_resume.commands.tally import Tally, say_rate
from bpo_resume.model import Result


class _Rate(ProgressColumn):
    """Files a second, of the last half minute."""

    def render(self, task: Task) -> Text:
        return Text(say_rate(task.speed) if task.speed else "")


def show_bar(results: Iterable[Result], tally: Tally) -> Generator[Result, None, None]:
    """The same results, and a bar: done of all, rate, time left, how many have which status."""
    columns = (
        BarColumn(bar_width=None),
        MofNCompleteColumn(),
        _Rate(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[counts]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=tally.total, counts="")
        for result in results:
            tally.add(result)
            bar.update(task, completed=tally.done, counts=tally.counts())
            yield result
