"""Many files to results: lazily, in their order, each with one status."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Unpack

from bpo_resume.model import Result
from bpo_resume.screening.analyzer import Analyzer, AnalyzerOptions
from bpo_resume.screening.attempt import attempt
from bpo_resume.screening.paths import find_files

TIMEOUT = 60.0  # seconds a file may take; hundreds of times what a long resume needs


def screen(
    paths: Iterable[Path | str],
    *,
    recursive: bool = False,
    workers: int = 1,
    timeout: float = TIMEOUT,
    **options: Unpack[AnalyzerOptions],
) -> Iterator[Result]:
    """Analyse files and the files of folders; the results come lazily, in the order of the files.

    Files are read in ``workers`` processes of their own, because a hostile PDF can hang or kill
    the process that opens it: one that takes more than ``timeout`` seconds has status "timeout",
    one that kills its process twice "failed". A single file, or ``workers=0``, is read in this
    process, without these limits. As always with Python's spawned processes, a script that calls
    this needs ``if __name__ == "__main__":`` around it. Raises UsageError and LexiconError before
    the first result.
    """
    files = find_files(paths, recursive=recursive)
    analyzer = Analyzer(**options)
    if workers == 0 or len(files) <= 1:
        return (attempt(analyzer, file) for file in files)
    from bpo_resume.screening.pool import screen_in_pool

    return screen_in_pool(files, analyzer, workers=workers, timeout=timeout)
