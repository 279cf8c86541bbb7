"""Thousands of mutated files through the pool; prints what became of them.

    python benchmarks/fuzzing.py [--cases 10000] [--seed 0] [--keep FOLDER]

"failed" are uncaught errors and killed workers: both are listed, their files are kept.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections import Counter
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from fuzz.mutations import mutate
from fuzz.seeds import load_seeds

from bpo_resume import Result, screen

_BATCH = 1000  # files written at a time


def main() -> int:
    """Gives 1 where a file raised what is no kind of ReadError."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--keep", type=Path, default=Path("fuzz-findings"))
    options = parser.parse_args()
    chance, found = random.Random(options.seed), Counter[str]()
    crashes = 0
    for start in range(0, options.cases, _BATCH):
        size = min(_BATCH, options.cases - start)
        for result in _run_batch(chance, start, size, options.workers):
            found[result.status] += 1
            if result.status in {"failed", "timeout"}:
                crashes += "ended the process" not in result.message and result.status == "failed"
                _keep(Path(result.source.path), options.keep, result.message)
        print(start + size, dict(found), f"uncaught: {crashes}", flush=True)
    return 1 if crashes else 0


def _run_batch(chance: random.Random, start: int, size: int, workers: int) -> list[Result]:
    seeds = load_seeds()
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    files = []
    for number in range(start, start + size):
        name, data = seeds[number % len(seeds)]
        files.append(folder / f"{number:06}-{name}")
        files[-1].write_bytes(mutate(data, chance))
    results = list(screen(files, workers=workers, timeout=30, as_of=date(2021, 1, 1)))
    for file, result in zip(files, results, strict=True):
        if result.status not in {"failed", "timeout"}:
            file.unlink()
    return results


def _keep(file: Path, folder: Path, message: str) -> None:
    folder.mkdir(exist_ok=True)
    file.rename(folder / file.name)
    print(f"  {folder / file.name}: {message}")


if __name__ == "__main__":
    sys.exit(main())
