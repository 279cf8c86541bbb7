"""Results in the order of their files, from a store where it knows them, else from an engine."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Protocol, Self

from bpo_resume.model import Result
from bpo_resume.screening.alike import Groups, sketch
from bpo_resume.screening.analyzer import Analyzer
from bpo_resume.screening.attempt import attempt
from bpo_resume.screening.unread import hash_file

if TYPE_CHECKING:
    from bpo_resume.screening.store import Kept, Store

_AHEAD = 64  # files looked up ahead of the one whose result is awaited: bounds the memory


class Engine(Protocol):
    """Reads files; each one taken is settled once, the oldest first."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    @property
    def room(self) -> int:
        """How many more files it would take now."""
        ...

    def take(self, file: Path) -> None:
        """Begin with a file, or note it for later."""
        ...

    def settle_next(self) -> Result:
        """Wait for the oldest file."""
        ...

    def read_now(self, file: Path) -> Result:
        """Wait for this file, before those that were taken."""
        ...


class OwnProcess:
    """Reads in this process, without limits of time and memory, when the result is asked for."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._taken: deque[Path] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._taken.clear()

    @property
    def room(self) -> int:
        """One file at a time."""
        return 1 - len(self._taken)

    def take(self, file: Path) -> None:
        """Note the file."""
        self._taken.append(file)

    def settle_next(self) -> Result:
        """Read the file."""
        return self.read_now(self._taken.popleft())

    def read_now(self, file: Path) -> Result:
        """Read this file."""
        return attempt(self._analyzer, file)


def stream_results(
    files: Iterable[Path], engine: Engine, store: Store | None, *, largest: int
) -> Generator[Result, None, None]:
    """The results of ``files`` in their order; closing the iterator ends engine and store.

    Each is labelled with its group. What the engine reads the store keeps; files of more than
    ``largest`` bytes it never knows.
    """
    with ExitStack() as stack:
        if store is not None:
            stack.enter_context(store)
        line = _Line(iter(files), stack.enter_context(engine), store, largest)
        while line.fill():
            yield line.settle_next()


class _Awaited(NamedTuple):
    """A file on its way; ``known`` is its result where the store has it.

    It stays packed to the end: a few results at once are read faster than many.
    """

    file: Path
    sha256: str
    known: Kept | None


class _Line:
    """The files under way, known or being read, in their order."""

    def __init__(
        self, waiting: Iterator[Path], engine: Engine, store: Store | None, largest: int
    ) -> None:
        self._waiting = waiting
        self._engine = engine
        self._store = store
        self._largest = largest
        self._awaited: deque[_Awaited] = deque()
        self._known = 0  # of those
        self._groups = Groups()

    def fill(self) -> bool:
        """Keep the engine busy, and a few known files ready; False when all are settled."""
        while self._engine.room > 0 and self._known < _AHEAD:
            file = next(self._waiting, None)
            if file is None:
                break
            self._add(file)
        return bool(self._awaited)

    def settle_next(self) -> Result:
        """The result of the oldest file."""
        awaited = self._awaited.popleft()
        if awaited.known is None:
            return self._finish(awaited.sha256, self._engine.settle_next())
        self._known -= 1
        try:
            return self._groups.label(*awaited.known.open(awaited.file))
        except ValueError:  # damaged: as good as not known, and now replaced
            return self._finish(awaited.sha256, self._engine.read_now(awaited.file))

    def _finish(self, sha256: str, result: Result) -> Result:
        """What is done with a result that the engine gave."""
        sketched = sketch(result)
        if self._store is not None:
            self._store.keep(sha256, result, sketched)
        return self._groups.label(result, sketched)

    def _add(self, file: Path) -> None:
        sha256, known = "", None
        if self._store is not None:
            sha256 = hash_file(file, self._largest)
            known = self._store.recall(sha256)
        self._awaited.append(_Awaited(file, sha256, known))
        if known is None:
            self._engine.take(file)
        else:
            self._known += 1
