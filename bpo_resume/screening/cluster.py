"""Files read by the workers of a Dask cluster, in batches."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from bpo_resume.errors import BpoResumeError, UsageError
from bpo_resume.model import Result
from bpo_resume.screening.analyzer import Analyzer
from bpo_resume.screening.batches import read_batch
from bpo_resume.screening.pool import Ceilings, Recipe
from bpo_resume.screening.unread import describe_file

if TYPE_CHECKING:
    from distributed import Client, Future

    _Batch: TypeAlias = Future[list[Result]]

_BATCH = 32  # files a task: some seconds, which is what a lost worker costs
_TASKS = 2  # under way for a thread of the cluster, so that none waits for the next
_CONNECT = 20  # seconds for the scheduler to answer
_LOST = (
    "The machines that read it were lost, again and again. Scan it on one machine"
    " (without --engine dask) to see what it does"
)


class Cluster:
    """The workers of a cluster, and the batches under way.

    A batch whose worker is lost goes to another one, by Dask; one that has lost several is read
    file by file, so that only those fail that are at fault.
    Raises UsageError when no scheduler answers at ``address``.
    """

    def __init__(self, analyzer: Analyzer, address: str, ceilings: Ceilings) -> None:
        self._analyzer = analyzer
        self._recipe = Recipe.of(analyzer, ceilings)
        self._ceilings = ceilings
        self._client = _connect(address)
        self._threads: int = sum(self._client.nthreads().values())
        self._open: list[Path] = []  # of a batch that is not full yet
        self._under_way: dict[_Batch, Sequence[Path]] = {}
        self._ready: deque[tuple[Path, Result]] = deque()

    @property
    def room(self) -> int:
        """How many more files may be under way; workers may come and go."""
        taken = len(self._open) + sum(map(len, self._under_way.values()))
        return max(self._threads, 1) * _TASKS * _BATCH - taken

    def take(self, file: Path) -> None:
        """Put a file into a batch."""
        self._open.append(file)
        if len(self._open) == _BATCH:
            self._send_open()

    def settle(self) -> tuple[Path, Result]:
        """Wait until a batch is ready."""
        while not self._ready:
            self._send_open()  # no more files come before this one is settled
            self._receive(self._wait())
        return self._ready.popleft()

    def close(self) -> None:
        """Leave the cluster to others."""
        self._client.cancel(list(self._under_way))
        self._client.close()

    def _send_open(self) -> None:
        if self._open:
            self._send(tuple(self._open))
            self._open = []

    def _send(self, files: Sequence[Path]) -> None:
        future = self._client.submit(
            read_batch, self._recipe, self._ceilings, 1, files, pure=False, retries=1
        )
        self._under_way[future] = files

    def _wait(self) -> _Batch:
        from distributed import wait

        with self._client.as_current():
            done = wait(list(self._under_way), return_when="FIRST_COMPLETED").done
        return next(future for future in self._under_way if future in done)

    def _receive(self, future: _Batch) -> None:
        files = self._under_way.pop(future)
        if future.status == "finished":
            self._take_over(files, future.result())
        elif isinstance(error := future.exception(), BpoResumeError):
            raise error
        elif len(files) > 1:
            for file in files:
                self._send((file,))
        else:
            failed = self._analyzer.unread(describe_file(files[0]), "failed", _LOST)
            self._ready.append((files[0], failed))
        self._threads = sum(self._client.nthreads().values())

    def _take_over(self, files: Sequence[Path], results: Sequence[Result]) -> None:
        for file, result in zip(files, results, strict=True):
            if result.versions != self._analyzer.versions:
                raise BpoResumeError(
                    f"a worker of the cluster has {result.versions}, this machine"
                    f" {self._analyzer.versions}: install the same version and lexicons there"
                )
            self._ready.append((file, result))


def _connect(address: str) -> Client:
    try:
        from distributed import Client
    except ImportError as error:
        raise UsageError('a cluster needs Dask: pip install "bpo-resume[dask]"') from error
    try:
        return Client(address, timeout=_CONNECT, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise UsageError(
            f"{address}: no Dask scheduler answers; start one (dask scheduler) and name it as it"
            " says, tcp://HOST:8786"
        ) from error
