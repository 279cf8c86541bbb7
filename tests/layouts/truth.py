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
            if isinstance(item, Run) and item.stream
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
    def words(self) -> Counter[str]:
        said = (run.says for run in self._runs if run.stream != RUNNING)
        return words(" ".join(said))

    @cached_property
    def running_words(self) -> Counter[str]:
        return words(" ".join(run.says for run in self._runs if run.stream == RUNNING))

    def streams_of(self, part: str) -> set[str]:
        """The streams that hold a part of a line without a break."""
        return {name for name, text in self.streams.items() if squeeze(part) in text}

    def is_mixed(self, line: str) -> bool:
        """Whether a line holds text of two streams; cells of one table may share a row."""
        if self.streams_of(line):
            return False
        tables = [
            {name.split(".")[0] for name in self.streams_of(cell) if "." in name}
            for cell in line.split("\t")
        ]
        return not set.intersection(*tables)
