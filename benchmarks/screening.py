"""Screening at size: statuses, same bytes, kill -9, memory, workers, in one run.

Usage: python benchmarks/screening.py FOLDER [FILES]. Makes FILES (default 2000) copies of the
folder's resumes, each with a name and bytes of its own, with twenty hostile files among them, and
scans them with two workers: undisturbed, again, and killed at ten random moments and run on. Then
the pace of one worker beside that of two, on half of the files. POSIX only: it kills process
groups.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from contextlib import closing
from datetime import date
from pathlib import Path

import psutil

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from hostile.cases import Case
from hostile.corpus import CASES

from bpo_resume import find_files, screen

_AS_OF = date(2026, 1, 31)
_HOSTILE = 20
_KILLS = 10
_SAMPLE_SECONDS = 0.25
_START_SECONDS = 4  # until the first results are kept
_WARM = 100  # results before the pace is taken
_MEGABYTE = 10**6


def fill(inbox: Path, originals: list[Path], count: int) -> dict[str, str]:
    """The original of every copy; a comment at the end gives each its own bytes."""
    copied = {}
    for number in range(count):
        original = originals[number % len(originals)]
        name = f"{number:05}{original.suffix}"
        (inbox / name).write_bytes(original.read_bytes() + f"\n%{number}\n".encode())
        copied[name] = original.name
    return copied


def add_hostile(inbox: Path, count: int) -> dict[str, Case]:
    """Twenty hostile files of all kinds, spread over the folder."""
    step = len(CASES) // _HOSTILE
    cases = {}
    for number, case in enumerate(CASES[::step][:_HOSTILE]):
        name = f"{number * count // _HOSTILE:05}-{case.name}"
        (inbox / name).write_bytes(case.build())
        cases[name] = case
    return cases


class Memory(threading.Thread):
    """Watches the resident memory of a process and its children."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self._process = psutil.Process(process)
        self.parent: list[int] = []
        self.workers: list[int] = []

    def run(self) -> None:
        """Until the process ends."""
        try:
            while self._process.is_running():
                self.parent.append(self._process.memory_info().rss)
                sizes = [child.memory_info().rss for child in self._process.children(True)]
                self.workers.append(max(sizes, default=0))
                time.sleep(_SAMPLE_SECONDS)
        except psutil.NoSuchProcess:
            return

    def tell(self) -> str:
        """The peaks of the second and the last quarter of the run, in MB."""
        told = []
        for name, sizes in (("parent", self.parent), ("largest worker", self.workers)):
            quarter = len(sizes) // 4
            second, last = max(sizes[quarter : 2 * quarter]), max(sizes[-quarter:])
            told.append(f"{name} {second // _MEGABYTE} -> {last // _MEGABYTE}")
        return ", ".join(told)


def start(inbox: Path, output: Path, *options: str) -> subprocess.Popen[bytes]:
    """A scan in a process group of its own."""
    command = [sys.executable, "-m", "bpo_resume", "scan", str(inbox), "--as-of", str(_AS_OF)]
    command += ["-f", "jsonl", "-o", str(output), *options]
    return subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)  # noqa: S603


def scan(inbox: Path, output: Path, *options: str) -> float:
    """Seconds of a whole scan; prints its memory."""
    began = time.perf_counter()
    running = start(inbox, output, *options)
    memory = Memory(running.pid)
    memory.start()
    running.wait()
    seconds = time.perf_counter() - began
    memory.join()
    print(f"{output.stem}: {seconds:.0f} s; MB: {memory.tell()}", flush=True)
    return seconds


def count_kept(store: Path) -> int:
    """Results in the store."""
    if not store.exists():
        return 0
    with closing(sqlite3.connect(store)) as connection:
        tables = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'results'")
        if not tables.fetchone()[0]:
            return 0
        return int(connection.execute("SELECT count(*) FROM results").fetchone()[0])


def scan_killed(inbox: Path, output: Path, store: Path, seconds: float, *options: str) -> None:
    """A scan that is killed ten times, at random moments, and then runs to its end."""
    chance = random.Random(7)
    kept: list[int] = []
    for _ in range(_KILLS):
        running = start(inbox, output, *options, "--store", str(store))
        time.sleep(chance.uniform(0.2, _START_SECONDS + 4 * seconds / _KILLS))
        if running.poll() is None:
            os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        kept.append(count_kept(store))
        if output.exists():
            print("an output was there before its scan ended")
    print("kept after each kill:", *kept)
    scan(inbox, output, *options, "--store", str(store))


def check_statuses(output: Path, copied: dict[str, str], hostile: dict[str, Case]) -> None:
    """Each file once, with one right status: that of its case, that of its fellow copies."""
    statuses = {}
    for line in output.open(encoding="utf-8"):
        record = json.loads(line)
        statuses[record["source"]["name"]] = record["status"]
    of: dict[str, set[str]] = defaultdict(set)
    for name, original in copied.items():
        of[original].add(statuses[name])
    split = sum(len(found) > 1 for found in of.values())
    wrong = [name for name, case in hostile.items() if statuses[name] not in case.statuses]
    missing = len(copied) + len(hostile) - len(statuses)
    print(f"{len(statuses)} files, {dict(Counter(statuses.values()))}; {missing} missing")
    print(f"hostile files with a wrong status: {wrong}; originals whose copies differ: {split}")


def find_pace(folder: Path, workers: int) -> float:
    """Files a second once the workers have started."""
    began = 0.0
    number = 0
    for number, _ in enumerate(screen([folder], workers=workers, as_of=_AS_OF), 1):
        if number == _WARM:
            began = time.perf_counter()
    return (number - _WARM) / (time.perf_counter() - began)


def main(folder: str, count: str = "2000") -> None:
    """Print what each part came to."""
    originals = find_files([folder])
    with tempfile.TemporaryDirectory() as place:
        here = Path(place)
        inbox, few = here / "inbox", here / "few"
        inbox.mkdir()
        few.mkdir()
        copied = fill(inbox, originals, int(count))
        hostile = add_hostile(inbox, int(count))
        first, again, killed = (here / f"{name}.jsonl" for name in ("first", "again", "killed"))
        seconds = scan(inbox, first, "--workers", "2")
        check_statuses(first, copied, hostile)
        scan(inbox, again, "--workers", "2")
        print("two runs: same bytes:", first.read_bytes() == again.read_bytes(), flush=True)
        scan_killed(inbox, killed, here / "kept.sqlite", seconds, "--workers", "2")
        print("killed: same bytes:", first.read_bytes() == killed.read_bytes(), flush=True)
        fill(few, originals, int(count) // 2)
        one, two = (find_pace(few, workers) for workers in (1, 2))
        print(f"one worker {one:.1f} files a second, two {two:.1f}: {two / one:.2f}x")


if __name__ == "__main__":
    main(*sys.argv[1:3])
