"""Results in the order of their files, from a store where it knows them, else from an engine."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from bpo_resume.model import Result
from bpo_resume.screening.alike import Groups, sketch
from bpo_resume.screening.analyzer import Analyzer
from bpo_resume.screening.attempt import attempt
from bpo_resume.screening.packing import Kept, pack
from bpo_resume.screening.unread import hash_file

if TYPE_CHECKING:
    from bpo_resume.screening.store import Store

_Early = Kept | tuple[Result, bytes]

_AHEAD = 64  # known files looked up ahead of the one whose turn it is: bounds the memory
_EARLY = 1000  # results held until the turn of a slower file before them; packed, some 10 kB each


class Engine(Protocol):
    """Reads files; each one taken is settled once, whichever is ready first."""

    @property
    def room(self) -> int:
        """How many more files it would take now."""
        ...

    def take(self, file: Path) -> None:
        """Begin with a file, or note it for later."""
        ...

    def settle(self) -> tuple[Path, Result]:
        """Wait until one of the files taken is ready."""
        ...

    def close(self) -> None:
        """End what was begun."""
        ...


class OwnProcess:
    """Reads in this process, without limits of time and memory, when the result is asked for."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._taken: deque[Path] = deque()

    @property
    def room(self) -> int:
        """One file at a time."""
        return 1 - len(self._taken)

    def take(self, file: Path) -> None:
        """Note the file."""
        self._taken.append(file)

    def settle(self) -> tuple[Path, Result]:
        """Read the oldest file."""
        file = self._taken.popleft()
        return file, attempt(self._analyzer, file)

    def close(self) -> None:
        """Forget the files."""
        self._taken.clear()


def settle_all(files: Iterable[Path], engine: Engine) -> Iterator[tuple[Path, Result]]:
    """The results of ``files`` as they are ready; a file is asked for when there is room for it."""
    waiting = iter(files)
    under_way = 0
    while True:
        while engine.room > 0 and (file := next(waiting, None)) is not None:
            engine.take(file)
            under_way += 1
        if not under_way:
            return
        yield engine.settle()
        under_way -= 1


def stream_results(
    files: Iterable[Path], engine: Engine, store: Store | None, *, largest: int
) -> Generator[Result, None, None]:
    """The results of ``files``, each named once, in their order; closing ends engine and store.

    Each is labelled with its group. What the engine reads the store keeps at once; files of more
    than ``largest`` bytes it never knows.
    """
    with ExitStack() as stack:
        if store is not None:
            stack.enter_context(closing(store))
        line = _Line(iter(files), stack.enter_context(closing(engine)), store, largest)
        while line.fill():
            yield line.settle_next()


class _Awaited(NamedTuple):
    """A file on its way; ``known`` is its result where the store has it.

    It stays packed to the end: a few results at once are read faster than many.
    """

    file: Path
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
        self._early: dict[Path, _Early] = {}  # ready before their turn
        self._hashes: dict[Path, str] = {}  # of what is being read
        self._groups = Groups()

    def fill(self) -> bool:
        """Keep the engine busy, and a few known files ready; False when all are settled."""
        while self._engine.room > 0 and self._known < _AHEAD and len(self._early) < _EARLY:
            file = next(self._waiting, None)
            if file is None:
                break
            self._add(file)
        return bool(self._awaited)

    def settle_next(self) -> Result:
        """The result of the oldest file."""
        file, known = self._awaited.popleft()
        if known is not None:
            self._known -= 1
            try:
                return self._groups.label(*known.open(file))
            except ValueError:  # damaged: as good as not known, and now replaced
                self._read(file, hash_file(file, self._largest))
        early = self._early.pop(file, None)
        if early is None:
            early = self._wait_for(file)
        return self._groups.label(*(early.open(file) if isinstance(early, Kept) else early))

    def _add(self, file: Path) -> None:
        sha256, known = "", None
        if self._store is not None:
            sha256 = hash_file(file, self._largest)
            known = self._store.recall(sha256)
            self._store.see(sha256, file)
        self._awaited.append(_Awaited(file, known))
        if known is None:
            self._read(file, sha256)
        else:
            self._known += 1

    def _read(self, file: Path, sha256: str) -> None:
        self._hashes[file] = sha256
        self._engine.take(file)

    def _wait_for(self, file: Path) -> tuple[Result, bytes]:
        """Settle files until it is this one; the others wait for their turn."""
        while True:
            ready, result = self._engine.settle()
            sketched = sketch(result)
            sha256 = self._hashes.pop(ready)
            if self._store is not None:
                self._store.keep(sha256, result, sketched)
            if ready == file:
                return result, sketched
            self._early[ready] = _hold(result, sketched)
            self.fill()


def _hold(result: Result, sketched: bytes) -> _Early:
    """The result as small as it may be."""
    try:
        return Kept(pack(result), sketched)
    except ValueError:  # a text that cannot be packed
        return result, sketched
