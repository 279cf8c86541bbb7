"""Results in the order of the files, from an engine that has an order of its own."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bpo_resume.model import Result, Source
from bpo_resume.screening import Analyzer
from bpo_resume.screening import stream as streaming
from bpo_resume.screening.store import Store
from bpo_resume.screening.stream import stream_results

AS_OF = date(2026, 1, 31)
JOB = "Ana Example\nCustomer Service Representative, Example Outsourcing, 2019 - 2021\n"


class Unordered:
    """Reads the files it has in an order of its own, the slow ones last."""

    def __init__(self, analyzer: Analyzer, seed: int, room: int, slow: str = "") -> None:
        self.read: list[str] = []
        self._analyzer = analyzer
        self._chance = random.Random(seed)
        self._room = room
        self._slow = slow
        self._taken: list[Path] = []

    @property
    def room(self) -> int:
        return self._room - len(self._taken)

    def take(self, file: Path) -> None:
        self._taken.append(file)

    def settle(self) -> tuple[Path, Result]:
        quick = [file for file in self._taken if file.name != self._slow]
        file = self._chance.choice(quick or self._taken)
        self._taken.remove(file)
        self.read.append(file.name)
        return file, self._analyzer.analyze(file)

    def close(self) -> None:
        self._taken.clear()


class Named(Analyzer):
    """Says the file's name and no more."""

    def analyze(self, path: Path | str) -> Result:
        return Result(Source(Path(path).name, str(path)), "empty")


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made = [tmp_path / f"{number:02}.txt" for number in range(30)]
    for number, file in enumerate(made):
        file.write_text(f"{JOB}Answered {number} calls a day")
    return made


@given(st.integers(), st.integers(1, 9), st.integers(0, 60), st.integers(1, 12))
@settings(max_examples=60)
def test_results_keep_the_order_of_the_files(seed: int, room: int, count: int, early: int) -> None:
    files = [Path(f"{number}.txt") for number in range(count)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(streaming, "_EARLY", early)
        results = stream_results(files, Unordered(Named(), seed, room), None, largest=0)
        assert [result.source.path for result in results] == [str(file) for file in files]


def test_what_waits_for_its_turn_is_bounded(
    files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streaming, "_EARLY", 10)
    engine = Unordered(Named(), 1, 4, slow="00.txt")
    with closing(stream_results(files, engine, None, largest=0)) as results:
        assert next(results).source.name == "00.txt"
        assert 10 <= len(engine.read) <= 10 + 4


def test_a_result_is_kept_when_it_is_ready_and_not_when_its_turn_comes(
    files: list[Path], tmp_path: Path
) -> None:
    analyzer = Analyzer(as_of=AS_OF)
    path = tmp_path / "kept.sqlite"
    engine = Unordered(analyzer, 3, 5, slow="00.txt")
    store = Store(path, analyzer)
    slow_is_read = engine.settle

    def settle() -> tuple[Path, Result]:
        file, result = slow_is_read()
        if file.name == "00.txt":
            raise KeyboardInterrupt
        return file, result

    engine.settle = settle  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        next(stream_results(files, engine, store, largest=10**6))
    engine = Unordered(analyzer, 3, 5)
    again = list(stream_results(files, engine, Store(path, analyzer), largest=10**6))
    assert engine.read == ["00.txt"]
    assert [result.source.path for result in again] == [str(file) for file in files]
    assert repr(again) == repr(list(read_all(files, analyzer)))


def read_all(files: list[Path], analyzer: Analyzer) -> Iterator[Result]:
    return stream_results(files, Unordered(analyzer, 5, 7), None, largest=0)
