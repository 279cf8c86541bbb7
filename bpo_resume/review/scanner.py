"""Reads the files that were handed in, one after another, while the server answers."""

from __future__ import annotations

import re
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from bpo_resume.errors import BpoResumeError
from bpo_resume.model import Result
from bpo_resume.review.shelf import Shelf
from bpo_resume.screening.alike import sketch
from bpo_resume.screening.analyzer import Analyzer
from bpo_resume.screening.pool import Ceilings, Crew
from bpo_resume.screening.store import KEPT
from bpo_resume.screening.stream import settle_all

_LONGEST_SUFFIX = 10
_OUR_NAME = re.compile(r"[0-9a-f]{64}(?:\.|$)")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the reading is.

    ``unread``: name, status and message of files that gave nothing; ``fault``: why nothing is read.
    """

    done: int = 0
    left: int = 0
    statuses: dict[str, int] = field(default_factory=dict)
    unread: tuple[tuple[str, str, str], ...] = ()
    fault: str = ""


class Scanner:
    """A thread over a pool of workers. What it reads the shelf keeps at once.

    What was not finished when the process ended is pending again when the next one begins.
    """

    def __init__(self, shelf: Shelf, analyzer: Analyzer, workers: int, ceilings: Ceilings) -> None:
        self._shelf = shelf
        self._analyzer = analyzer
        self._workers = workers
        self._ceilings = ceilings
        self._wake = threading.Event()
        self._ended = False
        self._given_up: dict[str, tuple[str, str, str]] = {}  # not kept, and not tried again now
        self._statuses: Counter[str] = Counter()
        self._fault = ""
        self._thread = threading.Thread(target=self._run, name="scanner", daemon=True)

    def start(self) -> None:
        """Begin with what is pending."""
        self._wake.set()
        self._thread.start()

    def wake(self) -> None:
        """There is more to read."""
        self._wake.set()

    def close(self) -> None:
        """End the workers, whatever they do."""
        self._ended = True
        self._wake.set()
        self._thread.join()

    @property
    def progress(self) -> Progress:
        """How far it is since this process began."""
        left = sum(sha256 not in self._given_up for sha256, _ in self._shelf.list_pending())
        unread = tuple(self._given_up.values())
        return Progress(self._statuses.total(), left, dict(self._statuses), unread, self._fault)

    def _run(self) -> None:
        with _cleared(self._shelf.copies), ExitStack() as stack:
            crew = self._hire(stack)
            while self._wake.wait() and not self._ended:
                self._wake.clear()
                try:
                    self._read_pending(crew)
                    self._fault = ""
                except (BpoResumeError, OSError) as error:  # no workers, no room on the disk
                    self._fault = str(error)
                    crew = self._hire(stack)  # the old one still holds what was under way

    def _hire(self, stack: ExitStack) -> Crew:
        stack.close()
        return stack.enter_context(closing(Crew(self._analyzer, self._workers, self._ceilings)))

    def _read_pending(self, crew: Crew) -> None:
        self._shelf.copies.mkdir(mode=0o700, exist_ok=True)
        under_way: dict[Path, tuple[str, str]] = {}

        def lay_out_all() -> Iterator[Path]:
            for sha256, name in self._shelf.list_pending():
                if sha256 not in self._given_up:
                    file = self._lay_out(sha256, name)
                    if file is not None:
                        under_way[file] = sha256, name
                        yield file

        for file, result in settle_all(lay_out_all(), crew):
            self._keep(*under_way.pop(file), result)
            file.unlink(missing_ok=True)
            if self._ended:
                return

    def _lay_out(self, sha256: str, name: str) -> Path | None:
        """The file where a worker can open it, under a name of ours."""
        found = self._shelf.find_file(sha256)
        if found is None:
            return None
        suffix = PurePath(name).suffix[:_LONGEST_SUFFIX]
        file = self._shelf.copies / (sha256 + (suffix if suffix[1:].isalnum() else ""))
        file.write_bytes(found[1])
        return file

    def _keep(self, sha256: str, name: str, result: Result) -> None:
        self._shelf.keep(sha256, result, sketch(result))
        self._statuses[result.status] += 1
        if result.status not in KEPT or result.source.sha256 != sha256:
            self._given_up[sha256] = name, result.status, result.message


@contextmanager
def _cleared(folder: Path) -> Iterator[None]:
    """Without copies in that folder before, whoever was killed over them, and without it after."""
    _clear(folder)
    try:
        yield
    finally:
        _clear(folder)


def _clear(folder: Path) -> None:
    with suppress(OSError):  # there is none, or something of somebody else lies in it
        for file in folder.iterdir():
            if _OUR_NAME.match(file.name):
                file.unlink(missing_ok=True)
        folder.rmdir()
