"""What a faultless reading of a fixture holds, taken from what was painted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from layouts.resume import Job
from layouts.sheet import Run, Sheet

RUNNING = "running"  # the stream of headers, footers and page numbers, which may be left out
_EDGES = re.compile(r"^\W+|\W+$")


def squeeze(text: str) -> str:
    """Letters and digits only: what is left of a text however its lines are broken."""
    return "".join(char for char in text if char.isalnum())


def words(text: str) -> Counter[str]:
    """The words of a text without the punctuation around them, each as often as it stands."""
    bare = (_EDGES.sub("", word) for word in text.split())
    return Counter(word for word in bare if word)


class Truth:
    """Streams, headings and words of the sheets, and the jobs that are told on them."""

    def __init__(self, sheets: Iterable[Sheet], jobs: tuple[Job, ...]) -> None:
        self.jobs = jobs
        self._runs = [
            item
            for sheet in sheets
            for item in sheet.items
            if isinstance(item, Run) and not item.silent
        ]

    @cached_property
    def streams(self) -> dict[str, str]:
        """The squeezed text of each stream."""
        parts: dict[str, str] = {}
        for run in self._runs:
            parts[run.stream] = parts.get(run.stream, "") + squeeze(run.says)
        return parts

    @cached_property
    def headings(self) -> list[str]:
        return [squeeze(run.says) for run in self._runs if run.heading]

    @cached_property
    def wholes(self) -> list[str]:
        """Paragraphs and rows that must not be torn apart."""
        return [run.whole for run in self._runs if run.whole]

    @cached_property
    def bullets(self) -> list[str]:
        return [run.whole for run in self._runs if run.bullet]

    @cached_property
    def words(self) -> Counter[str]:
        said = (run.says for run in self._runs if run.stream != RUNNING)
        return words(" ".join(said))

    @cached_property
    def running_words(self) -> Counter[str]:
        return words(" ".join(run.says for run in self._runs if run.stream == RUNNING))

    def streams_of(self, part: str) -> set[str]:
        """The streams that hold a part of a line without a break."""
        return {name for name, text in self.streams.items() if squeeze(part) in text}

    def columns_of(self, line: str) -> set[str]:
        """The columns, or the table, that a line can be of; none where it mixes two.

        Cells of one table may share a row, parted by tabs.
        """
        if owners := self.streams_of(line):
            return {_table(name) for name in owners}
        cells = [self.streams_of(cell) for cell in line.split("\t")]
        return set.intersection(*({_table(n) for n in names if "." in n} for names in cells))

    def returns(self, lines: Iterable[str]) -> list[str]:
        """Lines of a column that was left before: columns are read whole, one after the other."""
        found, left, current = [], set(), None
        for line in lines:
            owners = self.columns_of(line) - {RUNNING}
            if current in owners or not owners:
                continue
            fresh = sorted(owners - left)
            found += [] if fresh else [line]
            left.add(current)
            current = (fresh or sorted(owners))[0]
        return found


def _table(stream: str) -> str:
    return stream.split(".", maxsplit=1)[0]
