"""Pages drawn in a process of their own, which a hostile file may kill."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

from pebble import ProcessExpired, ProcessPool

from bpo_resume.model.limits import MAX_MEMORY
from bpo_resume.screening.memory import MemoryWatch

if TYPE_CHECKING:
    from bpo_resume.documents.page_images import PageImage

_SECONDS = 20.0


class Pictures:
    """One process that draws; it starts with the first page and again after a file killed it.

    It may take ``memory`` megabytes and ``seconds`` for a page.
    """

    def __init__(self, *, memory: float = MAX_MEMORY, seconds: float = _SECONDS) -> None:
        self._memory = memory
        self._seconds = seconds
        self._turn = Lock()
        self._pool: ProcessPool | None = None

    def draw(self, data: bytes, number: int) -> PageImage:
        """Page ``number`` of a PDF file. Raises ValueError where it cannot be drawn."""
        with self._turn:
            if self._pool is None or not self._pool.active:
                self._pool = ProcessPool(1, context=multiprocessing.get_context("spawn"))
            future: Future[PageImage] = self._pool.schedule(
                _draw, args=(data, number, self._memory), timeout=self._seconds
            )
        try:
            return future.result()
        except (TimeoutError, ProcessExpired, BrokenProcessPool, MemoryError) as error:
            raise ValueError(f"the page cannot be drawn ({type(error).__name__})") from error
        except Exception as error:  # whatever PDFium raises in there
            raise ValueError(str(error)) from error

    def close(self) -> None:
        """End the process."""
        with self._turn:
            if self._pool is not None:
                self._pool.stop()  # type: ignore[no-untyped-call]  # pebble leaves it so
                self._pool.join()
                self._pool = None


@cache
def _watch(memory: float) -> MemoryWatch:
    return MemoryWatch(memory)


def _draw(data: bytes, number: int, memory: float) -> PageImage:
    from bpo_resume.documents.page_images import draw_page

    with _watch(memory).over_file():
        return draw_page(data, number)
