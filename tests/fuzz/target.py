"""What is fuzzed: a check over any bytes, where to start from, and how inputs are changed."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_MOST = 9  # times as long for four times the text; linear is four, quadratic sixteen
_NOTICED = 0.25  # seconds; what takes less says nothing about growth
_TRIES = 2  # a busy machine may be slow once


class FindingError(AssertionError):
    """Something that must hold and does not."""


@dataclass(frozen=True, slots=True)
class Target:
    """``check`` takes any bytes and raises where something is wrong with what they lead to.

    ``grow`` does where pieces of them, repeated, cost more than in proportion; it is slow, and
    asked of few. ``mutate`` knows the shape of the inputs. ``longest``: bytes of an input.
    """

    seeds: Callable[[], Sequence[bytes]]
    check: Callable[[bytes], None]
    grow: Callable[[bytes, random.Random], None]
    mutate: Callable[[bytes, random.Random], bytes]
    longest: int


def require(condition: bool, what: object) -> None:
    """Raise a FindingError unless it holds; ``what`` says what does not."""
    if not condition:
        raise FindingError(str(what))


def require_quick(run: Callable[[], object], seconds: float) -> None:
    """Run it; a FindingError where it takes more of the processor's time than ``seconds``."""
    spent = _take_time(run)
    if spent > seconds:
        spent = min(spent, _take_time(run))
        require(spent <= seconds, f"took {spent:.1f} s, not {seconds} s")


def require_linear(
    run: Callable[[str], object], text: str, size: int, chance: random.Random
) -> None:
    """A FindingError where a piece of the text, repeated, costs more than its length says.

    ``size``: characters of the shorter of the two texts that are compared.
    """
    start, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
    require_linear_in(run, (text[:start], text[start:end] or text, text[end:]), size)


def require_linear_in(run: Callable[[str], object], parts: tuple[str, str, str], size: int) -> None:
    """The same of a text's head, the piece that is repeated, and its tail."""
    head, piece, tail = parts

    def take_time(length: int) -> float:
        text = head + piece * (length // len(piece) + 1) + tail
        return min(_take_time(lambda: run(text)) for _ in range(_TRIES))

    slow = take_time(4 * size)
    if slow < _NOTICED or slow < _MOST * (quick := take_time(size)):
        return
    # What is bounded may grow fast up to its bound.
    slowest = take_time(16 * size)
    times = f"{quick:.3f} s, {slow:.3f} s, {slowest:.3f} s"
    require(
        slowest < _MOST * slow, f"{piece!r} again and again between {head!r} and {tail!r}: {times}"
    )


def _take_time(run: Callable[[], object]) -> float:
    before = time.process_time()
    run()
    return time.process_time() - before
