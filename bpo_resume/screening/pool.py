"""Worker processes with limits of time and memory; a dead one costs the file it was reading."""

from __future__ import annotations

import gc
import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

from pebble import ProcessExpired, ProcessPool

from bpo_resume.errors import BpoResumeError
from bpo_resume.model import Result, Status
from bpo_resume.model.limits import MAX_MEMORY, TIMEOUT, Limits
from bpo_resume.screening.analyzer import Analyzer
from bpo_resume.screening.attempt import attempt
from bpo_resume.screening.memory import OVER_MEMORY, MemoryWatch
from bpo_resume.screening.unread import describe_file, explain_death, explain_memory, explain_time

_NO_WORKERS = (
    "The worker processes could not start. In a script, call screen() under"
    ' `if __name__ == "__main__":`; to see the cause, call it with workers=0.'
)
_IN_FLIGHT = 8  # files a worker may be ahead of the slowest one: bounds the memory of results


@dataclass(frozen=True, slots=True)
class Ceilings:
    """What a worker may spend on one file: seconds, and megabytes in all."""

    timeout: float = TIMEOUT
    memory: float = MAX_MEMORY


def screen_in_pool(
    files: Sequence[Path], analyzer: Analyzer, *, workers: int, ceilings: Ceilings
) -> Iterator[Result]:
    """The results of ``files`` in their order; closing the iterator ends the workers."""
    workers = min(workers, len(files))
    waiting = iter(files)
    with _Crew(analyzer, workers, ceilings) as crew:
        crew.take(islice(waiting, workers * _IN_FLIGHT))
        while crew.flying:
            result = crew.settle_next()
            crew.take(islice(waiting, 1))
            yield result


@dataclass(frozen=True, slots=True)
class _Recipe:
    """What a worker makes its own analyzer from."""

    kind: type[Analyzer]
    as_of: date
    lexicons: tuple[Path, ...]
    limits: Limits
    memory: float  # megabytes
    ocr: bool


class _Crew:
    """A pool of workers, and the files under way in the order in which they came."""

    def __init__(self, analyzer: Analyzer, workers: int, ceilings: Ceilings) -> None:
        self.flying: deque[tuple[Path, Future[Result]]] = deque()
        self._analyzer = analyzer
        self._recipe = _Recipe(
            type(analyzer),
            analyzer.as_of,
            analyzer.lexicons,
            analyzer.limits,
            ceilings.memory,
            analyzer.ocr,
        )
        self._workers = workers
        self._ceilings = ceilings

    def __enter__(self) -> Self:
        self._start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop()

    def take(self, files: Iterable[Path]) -> None:
        """Hand more files to the workers."""
        self.flying.extend((file, self._submit(file)) for file in files)

    def settle_next(self) -> Result:
        """Wait for the oldest file. One that killed its worker is tried once more, alone."""
        file, future = self.flying.popleft()
        try:
            return self._outcome(file, future)
        except (ProcessExpired, BrokenProcessPool):
            wait([other for _, other in self.flying])
            self._mend()
        try:
            return self._outcome(file, self._submit(file))
        except (ProcessExpired, BrokenProcessPool) as error:
            self._mend()
            return self._unread(file, "failed", explain_death(getattr(error, "exitcode", None)))

    def _outcome(self, file: Path, future: Future[Result]) -> Result:
        try:
            return future.result()
        except TimeoutError:
            return self._unread(file, "timeout", explain_time(self._ceilings.timeout))
        except ProcessExpired as error:
            if error.exitcode != OVER_MEMORY:
                raise
            self._mend()
            return self._unread(file, "too_large", explain_memory(self._ceilings.memory))

    def _unread(self, file: Path, status: Status, message: str) -> Result:
        return self._analyzer.unread(describe_file(file), status, message)

    def _submit(self, file: Path) -> Future[Result]:
        future: Future[Result] = self._pool.schedule(
            _analyze, args=(self._recipe, file), timeout=self._ceilings.timeout
        )
        return future

    def _mend(self) -> None:
        """Replace a broken pool, and hand over again what broke with it."""
        if self._pool.active:
            return
        self._stop()
        self._start()
        self.flying = deque(
            (file, self._submit(file) if _is_lost(future) else future)
            for file, future in self.flying
        )

    def _start(self) -> None:
        self._pool = ProcessPool(
            max_workers=self._workers,
            initializer=_prepare,
            initargs=(self._recipe,),
            context=multiprocessing.get_context("spawn"),
        )
        try:
            self._pool.schedule(_greet).result()
        except BrokenProcessPool as error:
            self._stop()
            raise BpoResumeError(_NO_WORKERS) from error

    def _stop(self) -> None:
        self._pool.stop()  # type: ignore[no-untyped-call]  # pebble leaves it so
        self._pool.join()


def _is_lost(future: Future[Result]) -> bool:
    return future.done() and isinstance(future.exception(), BrokenProcessPool)


# --- in the worker -----------------------------------------------------------------------------


@cache
def _load(recipe: _Recipe) -> Analyzer:
    return recipe.kind(
        as_of=recipe.as_of, lexicons=recipe.lexicons, limits=recipe.limits, ocr=recipe.ocr
    )


@cache
def _watch(recipe: _Recipe) -> MemoryWatch:
    return MemoryWatch(recipe.memory)


def _prepare(recipe: _Recipe) -> None:
    # Stopped from outside, a worker dies at once. pebble's own handler would wait for PDFium to
    # come back, and pebble for it, with all workers held up.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _load(recipe).prepare()
    gc.freeze()  # the lexicons stay; the collector need not walk them again and again


def _greet() -> None:
    """Show that a worker has come up; what it does not survive is no file's fault."""


def _analyze(recipe: _Recipe, file: Path) -> Result:
    with _watch(recipe).over_file():
        return attempt(_load(recipe), file)
