"""How the cost of a scan grows: with the length of a resume, and with the number of terms.

Usage: python benchmarks/growth.py [RESUME] [ROUNDS]

RESUME is one of the samples unless told; its text is repeated up to 16 times as one document, and
read with up to 50,000 invented tools over the shipped lexicons. CPU time of this process, the
quickest of ROUNDS (default 5), every size in turn, so only the ratios mean something.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from bpo_resume import Analyzer, documents

_SAMPLE = Path(__file__).parents[1] / "examples" / "resumes" / "team-leader-philippines.pdf"
_LENGTHS = (1, 2, 4, 8, 16)
_TERMS = (0, 10_000, 50_000)
_AS_OF = date(2026, 1, 31)
_SYLLABLES = ("ba", "cor", "den", "fil", "gra", "hox", "jen", "kul", "mip", "nor", "pez", "quo")


def measure(runs: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Milliseconds of CPU that each run takes, the quickest of its rounds."""
    best = dict.fromkeys(runs, float("inf"))
    for _ in range(rounds + 1):  # the first one warms caches
        for name, run in runs.items():
            start = time.process_time()
            run()
            best[name] = min(best[name], 1000 * (time.process_time() - start))
    return best


def invent_lexicon(folder: Path, terms: int) -> Path:
    """A directory of so many tools with names of two words that no resume has."""
    chance = random.Random(terms)
    names: set[str] = set()
    while len(names) < terms:
        words = ("".join(chance.choices(_SYLLABLES, k=3)) for _ in range(2))
        names.add(" ".join(words).title())
    directory = folder / str(terms)
    directory.mkdir()
    (directory / "tools.toml").write_text(
        "\n".join(
            f'[[tool]]\nid = "invented_{number}"\nname = "{name}"\nsource = "invented"\n'
            'category = "crm"\n'
            for number, name in enumerate(sorted(names))
        )
    )
    return directory


def report(title: str, spent: Mapping[str, float], expected: Mapping[str, float]) -> None:
    """Print a line a size: milliseconds, and the ratio to the first beside that of the sizes."""
    print(title)
    first = next(iter(spent))
    for name, cost in spent.items():
        ratio, size = cost / spent[first], expected[name] / expected[first]
        print(f"  {name:>12} {cost:9.2f} ms  {ratio:6.2f}x  (size {size:g}x)")


def main(resume: str = str(_SAMPLE), rounds: str = "5") -> None:
    """Print both tables."""
    text = documents.read(Path(resume)).text
    analyzer = Analyzer(as_of=_AS_OF)
    sizes = {f"{len(text) * n:,} chars": float(n) for n in _LENGTHS}
    texts = dict(zip(sizes, ("\n\n".join([text] * n) for n in _LENGTHS), strict=True))
    runs = {
        name: lambda text=text: analyzer.analyze_text(text)  # type: ignore[misc]
        for name, text in texts.items()
    }
    report("Length of the resume", measure(runs, int(rounds)), sizes)
    with TemporaryDirectory() as folder:
        analyzers = {
            f"{terms:,} more": Analyzer(
                as_of=_AS_OF, lexicons=invent_lexicon(Path(folder), terms) if terms else None
            )
            for terms in _TERMS
        }
        runs = {
            name: lambda one=one: one.analyze_text(text)  # type: ignore[misc]
            for name, one in analyzers.items()
        }
        same = dict.fromkeys(runs, 1.0)
        report("Number of terms in the lexicons", measure(runs, int(rounds)), same)


if __name__ == "__main__":
    main(*sys.argv[1:3])
