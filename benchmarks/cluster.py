"""What many machines cost, from one: the figures of docs/scale.md, in one run.

Usage: python benchmarks/cluster.py FOLDER [FILES]. Scans FILES (default 1000) copies of the
folder's resumes with two workers of a pool and with two of a Dask cluster on this machine; then
what the coordinator does for each result that comes back ready, in time and in memory.
"""

from __future__ import annotations

import pickle
import sys
import tempfile
import time
from collections.abc import Iterable
from contextlib import closing
from datetime import date
from itertools import cycle
from pathlib import Path

import dask
import psutil
from distributed import LocalCluster

sys.path.insert(0, str(Path(__file__).parent))

from screening import fill

from bpo_resume import Analyzer, Result, find_files, screen
from bpo_resume.reports import WRITERS
from bpo_resume.screening.packing import unpack
from bpo_resume.screening.store import Store
from bpo_resume.screening.stream import OwnProcess, stream_results
from bpo_resume.screening.unread import hash_file

_AS_OF = date(2026, 1, 31)
_WARM = 150  # results before the pace is taken
_READY = 20_000  # results that the coordinator is handed


class Ready(OwnProcess):
    """An engine that has every result at once: those of other files, under the names of these."""

    def __init__(self, packed: list[bytes], analyzer: Analyzer) -> None:
        super().__init__(analyzer)
        self._packed = cycle(packed)

    def settle(self) -> tuple[Path, Result]:
        """Hand out the next of the results."""
        file = self._taken.popleft()
        return file, unpack(next(self._packed), file)


def find_pace(results: Iterable[Result]) -> float:
    """Files a second once the workers have started."""
    began, number = 0.0, 0
    for number, _ in enumerate(results, 1):
        if number == _WARM:
            began = time.perf_counter()
    return (number - _WARM) / (time.perf_counter() - began)


def keep(results: Iterable[Result], path: Path) -> list[bytes]:
    """The packed results of a scan, by way of a store."""
    files = [Path(result.source.path) for result in results]
    with closing(Store(path, Analyzer(as_of=_AS_OF))) as store:
        kept = (store.recall(hash_file(file, 10**9)) for file in files)
        return [one.packed for one in kept if one]


def measure_coordinator(packed: list[bytes], place: Path) -> None:
    """Results a second through the coordinator, and what each leaves in its memory."""
    process = psutil.Process()
    files = [place / f"{number:07}.pdf" for number in range(_READY)]
    for format_ in ("jsonl", "parquet"):
        before, began = process.memory_info().rss, time.perf_counter()
        results = stream_results(files, Ready(packed, Analyzer(as_of=_AS_OF)), None, largest=0)
        WRITERS[format_].write_to(place / f"out.{format_}", results)
        seconds = time.perf_counter() - began
        grown = (process.memory_info().rss - before) / _READY
        size = (place / f"out.{format_}").stat().st_size / _READY
        print(f"coordinator, {format_}: {_READY / seconds:.0f} results a second,", end=" ")
        print(f"{grown / 1000:.1f} kB a file kept in memory, {size / 1000:.1f} kB written")


def main(folder: str, count: str = "1000") -> None:
    """Print the figures."""
    dask.config.set({"distributed.worker.daemon": False})
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        inbox = place / "inbox"
        inbox.mkdir()
        fill(inbox, find_files([folder]), int(count))
        pool = find_pace(screen([inbox], workers=2, as_of=_AS_OF))
        with LocalCluster(
            n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=":0"
        ) as two:
            cluster = find_pace(screen([inbox], cluster=two.scheduler_address, as_of=_AS_OF))
        print(f"pool {pool:.1f} files a second, cluster {cluster:.1f}: {cluster / pool:.2f}x")
        some = list(find_files([inbox]))[:300]
        store = place / "kept.sqlite"
        results = list(screen(some, workers=2, as_of=_AS_OF, store=store))
        sizes = [len(pickle.dumps(result)) for result in results]
        print(f"a result on its way: {sum(sizes) / len(sizes) / 1000:.0f} kB pickled", end=", ")
        packed = keep(results, store)
        print(f"{sum(map(len, packed)) / len(packed) / 1000:.1f} kB packed", flush=True)
        measure_coordinator(packed, place)


if __name__ == "__main__":
    main(*sys.argv[1:3])
