"""What a worker of a cluster does: it reads batches of files through a pool of its own.

The pool gives its files the same limits of time and memory, and the same statuses, as on one
machine. It is made with the first batch and stays; batches that come at once wait for one another.
"""

from __future__ import annotations

import atexit
import multiprocessing
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from threading import Lock

from bpo_resume.errors import BpoResumeError
from bpo_resume.model import Result
from bpo_resume.screening.pool import Ceilings, Crew, Recipe
from bpo_resume.screening.stream import settle_all

_TURN = Lock()
_DAEMON = (
    "the workers of the cluster may not start processes of their own; start them with"
    " DASK_DISTRIBUTED__WORKER__DAEMON=False in their environment"
)


def read_batch(
    recipe: Recipe, ceilings: Ceilings, workers: int, files: Sequence[Path]
) -> list[Result]:
    """The results of the files, in their order. Raises BpoResumeError where no pool can start."""
    if multiprocessing.current_process().daemon:
        raise BpoResumeError(_DAEMON)
    with _TURN:
        crew = _hire(recipe, ceilings, workers)
        results = dict(settle_all(files, crew))
        return [results[file] for file in files]


@cache
def _hire(recipe: Recipe, ceilings: Ceilings, workers: int) -> Crew:
    crew = Crew(recipe.make(), workers, ceilings)
    atexit.register(crew.close)  # before multiprocessing waits for the pool's processes to end
    return crew
