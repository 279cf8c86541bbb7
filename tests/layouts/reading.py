"""A text held against the truth of its fixture: each question answered by what is wrong."""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate

from layouts.resume import Job
from layouts.truth import Truth, squeeze, words

_NOWHERE = (-9, -9)  # before the first line, and far from it


@dataclass(frozen=True, slots=True)
class Reading:
    """The lines of a fixture in the order in which they were read; a tab parts cells."""

    lines: list[str]
    truth: Truth

    @property
    def letters(self) -> str:
        return squeeze("".join(self.lines))

    def mixed(self) -> list[str]:
        """Lines that hold text of two columns."""
        return [line for line in self.lines if not self.truth.columns_of(line)]

    def resumed(self) -> list[str]:
        """Lines that take up a column again which was left before."""
        return self.truth.returns(self.lines)

    def torn(self) -> list[str]:
        """Paragraphs, cells and rows that are not read in one piece."""
        letters = self.letters
        return [whole for whole in self.truth.wholes if squeeze(whole) not in letters]

    def disordered(self) -> list[str]:
        """Titles out of their turn, and bullets not told between their title and the next."""
        letters, found = self.letters, []
        places = [letters.find(squeeze(job.title)) for job in self.truth.jobs]
        for job, start, end in zip(self.truth.jobs, places, [*places[1:], None], strict=True):
            if start < 0 or (end is not None and end < start):
                found.append(job.title)
            entry = letters[max(0, start) : end]
            found += [bullet for bullet in job.bullets if squeeze(bullet) not in entry]
        return found

    def undated(self) -> list[str]:
        """Titles whose dates stand neither on their lines nor on the next."""
        return [job.title for job in self.truth.jobs if self._distance(job) > 1]

    def lost(self) -> Counter[str]:
        return self.truth.words - words("\n".join(self.lines))

    def added(self) -> Counter[str]:
        """Words invented or doubled; those of running headers may be there."""
        read = words("\n".join(self.lines))
        return (read - self.truth.words) - self.truth.running_words

    def buried(self) -> list[str]:
        """Headings that share their line with something else."""
        alone = {squeeze(line) for line in self.lines}
        return [heading for heading in self.truth.headings if heading not in alone]

    def lines_of(self, text: str) -> tuple[int, int]:
        """The numbers of the lines where a text begins and ends."""
        start = self.letters.find(squeeze(text))
        if start < 0:
            return _NOWHERE
        ends = list(accumulate(len(squeeze(line)) for line in self.lines))
        return bisect(ends, start), bisect(ends, start + len(squeeze(text)) - 1)

    def _distance(self, job: Job) -> int:
        first, last = self.lines_of(job.dates)
        begin, end = self.lines_of(job.title)
        return max(first, begin, 0) - min(last, end)
