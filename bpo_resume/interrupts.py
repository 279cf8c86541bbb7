"""Ctrl-C at a moment that bears it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def held_back() -> Iterator[None]:
    """Ctrl-C waits until the block has ended.

    For what may not be broken off, or makes another error of a KeyboardInterrupt, and is short.
    """
    if threading.current_thread() is not threading.main_thread():
        yield  # it is always the main thread that is interrupted
        return
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: pressed.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if pressed:
        raise KeyboardInterrupt
