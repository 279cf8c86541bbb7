"""What makes a report of results: a writer of text, or one of bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TextIO, TypeAlias

from bpo_resume.model import Result
from bpo_resume.reports.output import open_binary_output, open_output


@dataclass(frozen=True, slots=True)
class TextWriter:
    """Writes text, which may go to a terminal."""

    write: Callable[[Iterable[Result], TextIO], None]

    def write_to(self, path: Path | None, results: Iterable[Result]) -> None:
        """Write to a file, which appears complete or not at all, or to standard output."""
        with open_output(path) as stream:
            self.write(results, stream)


@dataclass(frozen=True, slots=True)
class BinaryWriter:
    """Writes bytes, which may not."""

    write: Callable[[Iterable[Result], IO[bytes]], None]

    def write_to(self, path: Path | None, results: Iterable[Result]) -> None:
        """Write to a file, which appears complete or not at all, or to a pipe."""
        with open_binary_output(path) as stream:
            self.write(results, stream)


Writer: TypeAlias = TextWriter | BinaryWriter
