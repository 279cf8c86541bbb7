"""Many files to results: lazily, in their order, each with one status."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Unpack

from bpo_resume.model import Result
from bpo_resume.model.limits import MAX_MEMORY, TIMEOUT
from bpo_resume.screening.analyzer import Analyzer, AnalyzerOptions
from bpo_resume.screening.attempt import attempt
from bpo_resume.screening.paths import find_files


def screen(
    paths: Iterable[Path | str],
    *,
    recursive: bool = False,
    workers: int | None = None,
    timeout: float = TIMEOUT,
    max_memory: float = MAX_MEMORY,
    **options: Unpack[AnalyzerOptions],
) -> Iterator[Result]:
    """Analyse files and the files of folders; the results come lazily, in the order of the files.

    Files are read in ``workers`` processes of their own, because a hostile PDF can hang or kill
    the process that opens it: one that takes more than ``timeout`` seconds has status "timeout",
    one that takes its process over ``max_memory`` megabytes "too_large", one that kills it twice
    "failed". With ``workers=0`` files are read in this process, without these limits; so is a
    single file where ``workers`` is not given, which else means one. As always with Python's
    spawned processes, a script that calls this needs ``if __name__ == "__main__":`` around it.
    Raises UsageError and LexiconError before the first result.
    """
    files = find_files(paths, recursive=recursive)
    analyzer = Analyzer(**options)
    if workers is None:
        workers = min(1, len(files) - 1)
    if workers <= 0 or not files:
        return (attempt(analyzer, file) for file in files)
    from bpo_resume.screening.pool import Ceilings, screen_in_pool

    ceilings = Ceilings(timeout, max_memory)
    return screen_in_pool(files, analyzer, workers=workers, ceilings=ceilings)
