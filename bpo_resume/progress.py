"""A bar on standard error while results come in."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bpo_resume.model import Result


def show_progress(results: Iterable[Result], total: int) -> Iterator[Result]:
    """The same results, and a bar on standard error where that is a terminal.

    The bar is gone before the last result's reader goes on, so that it meets no other output.
    """
    if not sys.stderr.isatty():
        yield from results
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(bar_width=None), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield from bar.track(results, total=total)
