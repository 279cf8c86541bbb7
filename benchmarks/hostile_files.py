"""All hostile files, the big ones too, one at a time: status, seconds, peak memory of the worker.

    python benchmarks/hostile_files.py [NAME ...] [--timeout 60]

Each has a pool of its own; the seconds hold its start.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from hostile.cases import Case
from hostile.corpus import BIG_CASES, CASES, write_files
from hostile.workers import PeakMemory

from bpo_resume import screen

_MEGABYTE = 10**6


def main() -> int:
    """Gives the number of files that did not end as they must."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--timeout", type=float, default=60.0)
    options = parser.parse_args()
    chosen = [c for c in (*CASES, *BIG_CASES) if not options.names or c.name in options.names]
    return sum(not _read(case, options.timeout) for case in chosen)


def _read(case: Case, timeout: float) -> bool:
    with tempfile.TemporaryDirectory() as folder, PeakMemory() as memory:
        files = write_files(Path(folder), (case,))
        started = time.monotonic()
        (result,) = screen(files, workers=1, timeout=timeout, as_of=date(2021, 1, 1))
        seconds = time.monotonic() - started
    good = result.status in case.statuses and memory.peak < 1000 * _MEGABYTE
    peak = memory.peak // _MEGABYTE
    print(f"{case.name:28}{result.status:12}{seconds:6.1f} s {peak:5} MB", end="")
    print("" if good else f"  WRONG: {result.message}", flush=True)
    return good


if __name__ == "__main__":
    sys.exit(main())
