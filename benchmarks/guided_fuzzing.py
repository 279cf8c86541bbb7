"""Fuzzing led by coverage (the extra "fuzz"), for as long as one likes.

    python benchmarks/guided_fuzzing.py TARGET [SECONDS] [--corpus FOLDER]

Inputs that reach new code are kept in the corpus, outside the repository, and are where the next
run starts from; an input with something wrong is named when the run stops at it, and
``--input FILE`` runs that one again.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import atheris
from fuzz.target import Target

_SAMPLED = 64  # of so many inputs one is also repeated to be long
_BLIND = 0.5  # of the mutations that libFuzzer makes by itself, without knowing the grammar
_HOME = Path(tempfile.gettempdir()) / "bpo-resume-fuzz"
_ROOT = Path(__file__).parents[1]
# By target, how the modules begin whose coverage leads the search.
_LEADING = {
    "dates": (
        *("bpo_resume.pipeline.dates", "bpo_resume.pipeline.positions.dated_asides"),
        *("bpo_resume.pipeline.positions.durations", "bpo_resume.pipeline.positions.history"),
        *("bpo_resume.pipeline.claims", "bpo_resume.assessment.tenure"),
    ),
    "lexicons": ("bpo_resume.terminology",),
    "measures": ("bpo_resume.pipeline",),
    "readers": ("bpo_resume.documents",),
    "resumes": ("bpo_resume.pipeline", "bpo_resume.assessment"),
}


def main() -> None:
    """Runs until the time is over or something is found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=sorted(_LEADING))
    parser.add_argument("seconds", type=int, nargs="?", default=60)
    parser.add_argument("--corpus", type=Path, default=_HOME)
    parser.add_argument("--input", type=Path)
    options = parser.parse_args()
    target = _load(options.target)
    if options.input:
        data = options.input.read_bytes()
        target.check(data)
        target.grow(data, random.Random(sum(data)))
        return
    _search(target, options.corpus / options.target, options.seconds)


def _search(target: Target, corpus: Path, seconds: int) -> None:
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(target.seeds()):
        (corpus / f"seed-{number:04}").write_bytes(seed[: target.longest])
    flags = (
        *(f"-max_total_time={seconds}", f"-max_len={target.longest}", "-len_control=0"),
        *("-timeout=180", "-rss_limit_mb=3000", f"-artifact_prefix={corpus}-"),
    )

    def mutate(data: bytes, longest: int, seed: int) -> bytes:
        chance = random.Random(seed)
        if chance.random() < _BLIND:
            return atheris.Mutate(data, longest)
        return target.mutate(data, chance)[:longest]

    def run(data: bytes) -> None:
        target.check(data)
        number = sum(data)
        if number % _SAMPLED == 0:
            target.grow(data, random.Random(number))

    atheris.Setup([sys.argv[0], *flags, str(corpus)], run, custom_mutator=mutate)
    atheris.Fuzz()


def _load(name: str) -> Target:
    """The target, with the code instrumented that it is for."""
    modules = {
        ".".join(path.relative_to(_ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in (_ROOT / "bpo_resume").rglob("*.py")
    }
    others = [module for module in modules if not module.startswith(_LEADING[name])]
    with atheris.instrument_imports(include=["bpo_resume"], exclude=others):
        return import_module(f"fuzz.targets.{name}").TARGET


if __name__ == "__main__":
    main()
