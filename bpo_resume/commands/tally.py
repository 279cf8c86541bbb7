"""Counts the results of a scan, and says how fast they come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bpo_resume.errors import Status
    from bpo_resume.model import Result

_EVERY = 10.0  # seconds between two lines where there is no terminal


class Tally:
    """Counts results by status, and knows how fast they came since it was last asked.

    Its time begins with the first result: until then the workers start.
    """

    def __init__(self, total: int, clock: Callable[[], float]) -> None:
        self.total = total
        self.done: int = 0
        self._counts: Counter[Status] = Counter()
        self._clock = clock
        self._told: tuple[float, int] | None = None  # when it was last asked, how many were done

    def add(self, result: Result) -> None:
        """Count one more."""
        self.done += 1
        self._told = self._told or (self._clock(), 1)
        self._counts[result.status] += 1

    @property
    def is_due(self) -> bool:
        """Whether it is time for the next line."""
        return self._told is not None and self._clock() - self._told[0] >= _EVERY

    def counts(self) -> str:
        """How many have which status, the most frequent first."""
        return ", ".join(f"{count:,} {status}" for status, count in self._counts.most_common())

    def line(self) -> str:
        """All in one line. The rate is that since the last line: known files come much faster."""
        now = self._clock()
        since, before = self._told or (now, 0)
        rate = (self.done - before) / max(now - since, 1e-9)
        self._told = (now, self.done)
        left = f", {say_seconds((self.total - self.done) / rate)} left" if rate else ""
        told = f"{self.done:,} of {self.total:,} files, {say_rate(rate)}{left}"
        return f"{told}: {self.counts()}"


def say_rate(rate: float) -> str:
    """Files a second."""
    return f"{rate:,.0f} a second" if rate >= 10 else f"{rate:.1f} a second"


def say_seconds(seconds: float) -> str:
    """A time to wait."""
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {seconds} s" if minutes else f"{seconds} s"
