"""How far a scan is, on standard error while results come in."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Generator, Iterable
from typing import TYPE_CHECKING

from bpo_resume.commands.tally import Tally

if TYPE_CHECKING:
    from bpo_resume.model import Result


def show_progress(
    results: Iterable[Result], total: int, clock: Callable[[], float] = time.monotonic
) -> Generator[Result, None, None]:
    """The same results, and how far they are on standard error.

    A bar where that is a terminal, gone before the last result's reader goes on, so that it meets
    no other output; else a line every ten seconds.
    """
    tally = Tally(total, clock)
    if sys.stderr.isatty():
        from bpo_resume.commands.progress_bar import show_bar

        yield from show_bar(results, tally)
        return
    for result in results:
        tally.add(result)
        if tally.is_due:
            print(tally.line(), file=sys.stderr, flush=True)
        yield result
