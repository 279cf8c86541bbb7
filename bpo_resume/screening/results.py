"""Many files to results: lazily, in their order, each with one status."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Unpack, cast

from bpo_resume.model import Result
from bpo_resume.model.limits import MAX_MEMORY, TIMEOUT
from bpo_resume.screening.analyzer import Analyzer, AnalyzerOptions
from bpo_resume.screening.paths import find_files
from bpo_resume.screening.stream import OwnProcess, stream_results

if TYPE_CHECKING:
    from bpo_resume.screening.store import Store
    from bpo_resume.screening.stream import Engine


class ScreenOptions(AnalyzerOptions, total=False):
    """What ``screen`` can be told besides what an Analyzer can.

    ``timeout``: seconds a file may take, by default 60. ``max_memory``: megabytes a process may
    take for a file, by default 800.
    """

    timeout: float
    max_memory: float


def screen(  # noqa: PLR0913  # all but the first by name, and none needed
    paths: Iterable[Path | str],
    *,
    recursive: bool = False,
    workers: int | None = None,
    store: Path | str | None = None,
    fresh: bool = False,
    cluster: str | None = None,
    **options: Unpack[ScreenOptions],
) -> Generator[Result, None, None]:
    """Analyse files and those of folders; the results come lazily, in the order of the files.

    Files are read in ``workers`` processes of their own, because a hostile PDF can hang or kill
    the process that opens it: one that takes more than ``timeout`` seconds has status "timeout",
    one that takes its process over ``max_memory`` megabytes "too_large", one that kills it twice
    "failed". With ``workers=0`` files are read in this process, without these limits; so is a
    single file where ``workers`` is not given, which else means one. As always with Python's
    spawned processes, a script that calls this needs ``if __name__ == "__main__":`` around it.

    ``store`` names a file, created where it is missing, that keeps what was finished: a later
    call with the same lexicons, version, ``as_of``, limits and ``ocr`` gives the same results
    for the same bytes without reading them again; so does a call after this process was killed.
    Timeouts, failures and too large files are tried again, and with ``fresh`` everything is. One
    process at a time may use a store. Without it nothing is written anywhere.

    Paths may be URLs that fsspec reads ("s3://bucket/cvs"; extras "remote", "s3"). ``cluster`` is
    the address of a Dask scheduler, whose workers then read, with the same limits and results.

    Raises UsageError and LexiconError before the first result. Closing the iterator ends the
    workers and leaves the store complete.
    """
    files = find_files(paths, recursive=recursive)
    ceilings = options.pop("timeout", TIMEOUT), options.pop("max_memory", MAX_MEMORY)
    analyzer = Analyzer.later(**cast("AnalyzerOptions", options))
    kept = _open_store(store, analyzer, fresh=fresh)
    if cluster is not None:
        engine = _join_cluster(analyzer, cluster, ceilings)
    else:
        engine = _choose_engine(analyzer, workers, len(files), ceilings)
    return stream_results(files, engine, kept, largest=analyzer.limits.bytes)


def _choose_engine(
    analyzer: Analyzer, workers: int | None, files: int, ceilings: tuple[float, float]
) -> Engine:
    count = min(1, files - 1) if workers is None else min(workers, files)
    if count <= 0:
        analyzer.load()
        return OwnProcess(analyzer)
    from bpo_resume.screening.pool import Ceilings, Crew

    return Crew(analyzer, count, Ceilings(*ceilings))


def _join_cluster(analyzer: Analyzer, address: str, ceilings: tuple[float, float]) -> Engine:
    from bpo_resume.screening.cluster import Cluster
    from bpo_resume.screening.pool import Ceilings

    return Cluster(analyzer, address, Ceilings(*ceilings))


def _open_store(path: Path | str | None, analyzer: Analyzer, *, fresh: bool) -> Store | None:
    if path is None:
        return None
    from bpo_resume.screening.store import Store

    return Store(path, analyzer, fresh=fresh)
