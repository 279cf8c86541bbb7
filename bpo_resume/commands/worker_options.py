"""The command line's flag for how many processes read."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Annotated

import typer

_FILES_A_WORKER = 50  # files that are worth the seconds a further worker takes to start

Workers = Annotated[
    int | None,
    typer.Option(
        min=0,
        metavar="N",
        help="Processes; by default one for 50 files, up to the number of processors."
        " 0 reads in the process itself, without limits of time and memory.",
    ),
]


@dataclass(frozen=True, kw_only=True)
class WorkerOptions:
    """How many processes read."""

    workers: Workers = None

    def count_workers(self, files: int) -> int:
        """As many as were asked for, else as many as are worth their start."""
        return suggest_workers(files) if self.workers is None else self.workers


def suggest_workers(files: int) -> int:
    """One for every 50 files, one at least, no more than there are processors."""
    return max(1, min(os.cpu_count() or 1, files // _FILES_A_WORKER))
