"""Where results go: standard output, or a file that appears complete or not at all."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from bpo_resume.errors import UsageError


@contextmanager
def open_output(path: Path | None) -> Iterator[TextIO]:
    """A UTF-8 text stream with "\\n" line ends on every system; standard output without a path
    or for "-".

    A file is replaced only when the block ends well; a device or a pipe is written to directly.
    Raises UsageError when the file cannot be written.
    """
    if path is None or str(path) == "-":
        yield _standard_output()
    elif path.exists() and not path.is_file():
        with _open_text(path, path) as stream:
            yield stream
    else:
        target = path.resolve()  # a link stays a link
        partial = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            with _open_text(partial, path) as stream:
                yield stream
            partial.replace(target)
        finally:
            partial.unlink(missing_ok=True)


def _standard_output() -> TextIO:
    stream = sys.stdout
    if not isinstance(stream, io.TextIOWrapper):
        return stream
    if stream.isatty():
        stream.reconfigure(errors="replace")  # a console that lacks a character shows "?"
    else:
        # A redirected Windows stream has the system's code page, which is no JSON.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return stream


def _open_text(path: Path, named: Path) -> TextIO:
    try:
        return path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(f"{named}: {reason}; name a file that can be written") from error
