"""Mutated files: every one has a result or a kind of ReadError, and none kills a worker.

The same as ``benchmarks/fuzzing.py`` runs over thousands; here a few, always the same ones.
"""

from __future__ import annotations

import random
from contextlib import suppress
from datetime import date

import pytest
from fuzz.mutations import mutate
from fuzz.seeds import load_seeds

from bpo_resume import documents
from bpo_resume.errors import ReadError
from bpo_resume.screening import Analyzer

_ROUNDS = 8  # mutations of each seed


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer(as_of=date(2021, 1, 1))


@pytest.mark.parametrize(
    ("name", "data"), [pytest.param(*seed, id=seed[0]) for seed in load_seeds()]
)
def test_a_mutated_file_is_read_or_refused_on_purpose(
    analyzer: Analyzer, name: str, data: bytes
) -> None:
    chance = random.Random(name)
    for _ in range(_ROUNDS):
        with suppress(ReadError):
            text = documents.read_bytes(mutate(data, chance), name).text
            assert analyzer.analyze_text(text, name).status in {"ok", "empty"}  # all hidden
