"""What ``benchmarks/guided_fuzzing.py`` looks for in hours, looked for in seconds.

The seeds of each target, some as they are and all of them changed, always in the same ways.
"""

from __future__ import annotations

import random

import pytest
from fuzz.targets import dates, lexicons, measures, readers, resumes

_TARGETS = {
    "dates": (dates.TARGET, 150),
    "lexicons": (lexicons.TARGET, 60),
    "measures": (measures.TARGET, 100),
    "readers": (readers.TARGET, 300),
    "resumes": (resumes.TARGET, 400),
}


@pytest.mark.parametrize("name", _TARGETS)
def test_whatever_the_input_what_must_hold_does(name: str) -> None:
    target, count = _TARGETS[name]
    chance = random.Random(name)
    seeds = [seed for seed in target.seeds() if len(seed) <= target.longest]
    for _ in range(count):
        data = chance.choice(seeds)
        for _ in range(chance.choice((0, 1, 1, 2, 4))):
            data = target.mutate(data, chance)[: target.longest]
        target.check(data)
