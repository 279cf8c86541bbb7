"""How fast a scan is the second time, beside the first time and beside hashing alone, in one run.

Usage: python benchmarks/store.py FOLDER [FILES]. Makes FILES (default 2000) copies of the folder's
resumes in a temporary folder, each with bytes of its own, and keeps in a store for each what one
process found in its original; the first time is that of the originals. Wall time, the best of
three; the ratios mean something. Nothing is started up in these figures: lexicons are loaded.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import cycle, islice
from pathlib import Path

from bpo_resume import Analyzer, Result, find_files, screen
from bpo_resume.reports import WRITERS
from bpo_resume.screening.alike import sketch
from bpo_resume.screening.store import Store
from bpo_resume.screening.unread import hash_file

_AS_OF = date(2026, 1, 31)
_LARGEST = 2**30


def copy_files(originals: list[Path], folder: Path, count: int) -> list[Path]:
    """So many files; a comment at the end gives each its own bytes."""
    files = []
    for number, original in enumerate(islice(cycle(originals), count)):
        file = folder / f"{number:05}{original.suffix}"
        file.write_bytes(original.read_bytes() + f"\n%{number}\n".encode())
        files.append(file)
    return files


def fill(path: Path, files: list[Path], results: list[Result]) -> None:
    """Keep the result of each original for all its copies."""
    with closing(Store(path, Analyzer(as_of=_AS_OF))) as store:
        for file, result in zip(files, cycle(results), strict=False):
            source = replace(result.source, sha256=hash_file(file, _LARGEST))
            store.keep(source.sha256, replace(result, source=source), sketch(result))


def best(work: Callable[[], object]) -> float:
    """Seconds of the quickest of three."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def measure(files: list[Path], store: Path) -> dict[str, float]:
    """Files a second of each way over them."""

    def rerun() -> list[str]:
        return [one.status for one in screen(files, store=store, as_of=_AS_OF, workers=1)]

    def write(name: str) -> None:
        results = screen(files, store=store, as_of=_AS_OF, workers=1)
        WRITERS[name].write_to(Path(os.devnull), results)

    ways: dict[str, Callable[[], object]] = {
        "hashing alone": lambda: [hash_file(file, _LARGEST) for file in files],
        "rerun, results": rerun,
        "rerun, jsonl": lambda: write("jsonl"),
        "rerun, csv": lambda: write("csv"),
    }
    return {name: len(files) / best(way) for name, way in ways.items()}


def main(folder: str, count: str = "2000") -> None:
    """Print a line a way: files a second, and the ratios to the first time and to hashing."""
    originals = find_files([folder])[: int(count)]
    analyzer = Analyzer(as_of=_AS_OF)
    analyzer.prepare()
    start = time.perf_counter()
    results = [analyzer.analyze(file) for file in originals]
    rates = {"first time": len(originals) / (time.perf_counter() - start)}
    with tempfile.TemporaryDirectory() as place:
        store, inbox = Path(place, "kept.sqlite"), Path(place, "inbox")
        inbox.mkdir()
        files = copy_files(originals, inbox, int(count))
        fill(store, files, results)
        rates |= measure(files, store)
        size = store.stat().st_size / len(files)
    for name, rate in rates.items():
        ratios = rate / rates["first time"], rate / rates["hashing alone"]
        told = f"{ratios[0]:6.1f}x the first time, {ratios[1]:.2f}x hashing"
        print(f"{name:15} {rate:9,.0f} files a second, {told}")
    print(f"{'store':15} {size:9,.0f} bytes a file")


if __name__ == "__main__":
    main(*sys.argv[1:3])
