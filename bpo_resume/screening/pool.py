"""Worker processes with limits of time and memory; a dead one costs the file it was reading."""

from __future__ import annotations

import gc
import multiprocessing
import signal
import time
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache
from multiprocessing import resource_tracker
from multiprocessing.synchronize import Semaphore
from pathlib import Path

from pebble import ProcessExpired, ProcessPool

from bpo_resume.errors import BpoResumeError
from bpo_resume.interrupts import held_back
from bpo_resume.model import Result, Status
from bpo_resume.model.limits import MAX_MEMORY, TIMEOUT, Limits
from bpo_resume.screening.analyzer import Analyzer
from bpo_resume.screening.attempt import attempt
from bpo_resume.screening.memory import OVER_MEMORY, MemoryWatch
from bpo_resume.screening.stream import stream_results
from bpo_resume.screening.unread import describe_file, explain_death, explain_memory, explain_time

_NO_WORKERS = (
    "The worker processes could not start. In a script, call screen() under"
    ' `if __name__ == "__main__":`; to see the cause, call it with workers=0.'
)
_START = 10.0  # seconds that workers may take to come up before nobody waits for them
_LOOK = 0.1  # seconds between two looks whether the pool has broken
_IN_FLIGHT = 4  # files a worker: as many as keep it from waiting


@dataclass(frozen=True, slots=True)
class Ceilings:
    """What a worker may spend on one file: seconds, and megabytes in all."""

    timeout: float = TIMEOUT
    memory: float = MAX_MEMORY


def screen_in_pool(
    files: Sequence[Path], analyzer: Analyzer, *, workers: int, ceilings: Ceilings
) -> Generator[Result, None, None]:
    """The results of ``files`` in their order; closing the iterator ends the workers."""
    crew = Crew(analyzer, min(workers, len(files)), ceilings)
    return stream_results(files, crew, None, largest=0)


@dataclass(frozen=True, slots=True)
class Recipe:
    """What another process makes its own analyzer from."""

    kind: type[Analyzer]
    as_of: date
    lexicons: tuple[Path, ...]
    limits: Limits
    memory: float  # megabytes
    ocr: bool

    @classmethod
    def of(cls, analyzer: Analyzer, ceilings: Ceilings) -> Recipe:
        """That of an analyzer."""
        return cls(
            type(analyzer),
            analyzer.as_of,
            analyzer.lexicons,
            analyzer.limits,
            ceilings.memory,
            analyzer.ocr,
        )

    def make(self) -> Analyzer:
        """An analyzer that gives the same results."""
        return self.kind(as_of=self.as_of, lexicons=self.lexicons, limits=self.limits, ocr=self.ocr)


class Crew:
    """A pool of workers, and the files under way.

    The workers start with the first file.
    """

    def __init__(self, analyzer: Analyzer, workers: int, ceilings: Ceilings) -> None:
        self._flying: dict[Path, Future[Result]] = {}
        self._analyzer = analyzer
        self._recipe = Recipe.of(analyzer, ceilings)
        self._workers = workers
        self._ceilings = ceilings
        self._pool: ProcessPool | None = None

    @property
    def room(self) -> int:
        """How many more files may be under way."""
        return self._workers * _IN_FLIGHT - len(self._flying)

    def take(self, file: Path) -> None:
        """Hand one more file to the workers."""
        self._flying[file] = self._submit(file)

    def settle(self) -> tuple[Path, Result]:
        """Wait for the first file. One that killed its worker is tried once more, alone."""
        wait(self._flying.values(), return_when=FIRST_COMPLETED)
        file = next(file for file, future in self._flying.items() if future.done())
        return file, self._settle(file, self._flying.pop(file))

    def close(self) -> None:
        """End the workers, whatever they do."""
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]  # pebble leaves it so
            self._pool.join()
            self._pool = None

    def _settle(self, file: Path, future: Future[Result]) -> Result:
        try:
            return self._outcome(file, future)
        except (ProcessExpired, BrokenProcessPool):
            wait(self._flying.values())
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
        pool = self._pool or self._start()
        future: Future[Result] = pool.schedule(
            _analyze, args=(self._recipe, file), timeout=self._ceilings.timeout
        )
        return future

    def _mend(self) -> None:
        """Replace a broken pool, and hand over again what broke with it."""
        if self._pool is None or self._pool.active:
            return
        self.close()
        for file, future in self._flying.items():
            if _is_lost(future):
                self._flying[file] = self._submit(file)

    def _load_meanwhile(self) -> None:
        """Load the lexicons here too, while the workers come up; what is wrong ends them."""
        try:
            self._analyzer.load()
        except BpoResumeError:
            self.close()
            raise

    def _start(self) -> ProcessPool:
        context = multiprocessing.get_context("spawn")
        up = context.Semaphore(0)
        pool = ProcessPool(
            max_workers=self._workers,
            initializer=_prepare,
            initargs=(self._recipe, up),
            context=context,
        )
        self._pool = pool
        with _uninterrupted():
            greeting = pool.schedule(_greet)
            self._load_meanwhile()
            _wait_for_all(pool, up, self._workers)
        try:
            greeting.result()
        except BrokenProcessPool as error:
            self.close()
            raise BpoResumeError(_NO_WORKERS) from error
        return pool


def _wait_for_all(pool: ProcessPool, up: Semaphore, workers: int) -> None:
    """Until so many processes are up; what keeps one from it shows in the first task."""
    ends = time.monotonic() + _START
    while workers and pool.active and time.monotonic() < ends:
        workers -= up.acquire(timeout=_LOOK)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Ctrl-C waits until the block has ended, and threads and processes that it starts ignore it.

    A worker learns to ignore it only when its modules are imported; until then it would die of it
    with a traceback, as it would of a start that is broken off. Any thread may be the one that
    the system tells of Ctrl-C, so a mask alone does not keep it from this one.
    """
    with held_back(), _masked():
        yield


@contextmanager
def _masked() -> Iterator[None]:
    if not hasattr(signal, "pthread_sigmask"):  # on Windows there is no such mask
        yield
        return
    resource_tracker.ensure_running()  # it would lift the mask when it starts by itself
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _is_lost(future: Future[Result]) -> bool:
    return future.done() and isinstance(future.exception(), BrokenProcessPool)


# --- in the worker -----------------------------------------------------------------------------


@cache
def _load(recipe: Recipe) -> Analyzer:
    return recipe.make()


@cache
def _watch(recipe: Recipe) -> MemoryWatch:
    return MemoryWatch(recipe.memory)


def _prepare(recipe: Recipe, up: Semaphore) -> None:
    up.release()
    gc.disable()  # there is no garbage yet, and to look for it takes a fifth of the start
    # Stopped from outside, a worker dies at once. pebble's own handler would wait for PDFium to
    # come back, and pebble for it, with all workers held up.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _load(recipe).prepare()
    gc.freeze()  # the lexicons stay; the collector need not walk them again and again
    gc.enable()


def _greet() -> None:
    """Show that a worker has come up; what it does not survive is no file's fault."""


def _analyze(recipe: Recipe, file: Path) -> Result:
    with _watch(recipe).over_file():
        return attempt(_load(recipe), file)
