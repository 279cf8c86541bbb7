"""A worker's own watch over its memory.

No operating system bounds the resident memory of one process alone in a way that a program can
tell from a crash, so a thread looks at it. What eats memory are PDFium, lxml and zlib, and they
leave Python's lock to that thread while they work.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import psutil

from bpo_resume.model.limits import MEGABYTE

OVER_MEMORY = 87  # exit code of a worker that ended itself; signals and pebble use none like it
_PAUSE = 0.02  # seconds between two looks; PDFium fills some 10 MB in that time


class MemoryWatch:
    """Ends the process with ``OVER_MEMORY`` when a file takes it over ``limit`` megabytes."""

    def __init__(self, limit: float) -> None:
        self._limit = int(limit * MEGABYTE)
        self._process = psutil.Process()
        # Held while a look is taken: a process that dies while it hands over a result would
        # take the pool's channel with it.
        self._lock = threading.Lock()
        self._at_work = threading.Event()
        threading.Thread(target=self._watch, name="memory", daemon=True).start()

    @contextmanager
    def over_file(self) -> Iterator[None]:
        """Watch while the block runs."""
        self._at_work.set()
        try:
            yield
        finally:
            with self._lock:
                self._at_work.clear()

    def _watch(self) -> None:
        while self._at_work.wait():
            with self._lock:
                if self._at_work.is_set() and self._process.memory_info().rss > self._limit:
                    os._exit(OVER_MEMORY)
            time.sleep(_PAUSE)
