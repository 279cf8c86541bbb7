"""What the worker processes of a scan take, seen from outside."""

from __future__ import annotations

import threading
from contextlib import suppress

import psutil

_PAUSE = 0.03  # seconds between two looks


class PeakMemory:
    """The largest resident memory of any child process while the block runs, in bytes."""

    def __init__(self) -> None:
        self.peak = 0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> PeakMemory:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _watch(self) -> None:
        process = psutil.Process()
        while not self._done.wait(_PAUSE):
            for child in process.children(recursive=True):
                with suppress(psutil.NoSuchProcess):
                    self.peak = max(self.peak, child.memory_info().rss)
