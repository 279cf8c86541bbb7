"""Where results go: standard output, or a file that appears complete or not at all."""

from __future__ import annotations

import io
import os
import secrets
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, TextIO, cast

from bpo_resume.errors import UsageError
from bpo_resume.places import is_remote

if TYPE_CHECKING:
    from upath import UPath


@contextmanager
def open_output(path: Path | None) -> Iterator[TextIO]:
    """A UTF-8 text stream with "\\n" line ends on every system; standard output without a path
    or for "-".

    A file is replaced only when the block ends well; a device or a pipe is written to directly.
    Raises UsageError when the file cannot be written.
    """
    if path is None or str(path) == "-":
        yield _standard_output()
        return
    with _open_file(path) as file:
        stream = io.TextIOWrapper(file, "utf-8", "backslashreplace", newline="\n")
        yield stream
        stream.detach()  # flushes; the file goes on


@contextmanager
def open_binary_output(path: Path | None) -> Iterator[IO[bytes]]:
    """As ``open_output``, for bytes: a stream that can be written and searched through.

    A pipe gets all or nothing, when the block has ended well. Raises UsageError for a terminal.
    """
    if path is None or str(path) == "-":
        with _fill_pipe(sys.stdout.buffer) as stream:
            yield stream
        return
    with _open_file(path) as file:
        if file.seekable():
            yield file
        else:
            with _fill_pipe(file) as stream:
                yield stream


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


@contextmanager
def _fill_pipe(pipe: IO[bytes]) -> Iterator[IO[bytes]]:
    if pipe.isatty():
        raise UsageError(
            "this format is no text for a terminal; name a file (--output FILE) or pipe it on"
        )
    with tempfile.TemporaryFile() as stream:
        yield stream
        stream.seek(0)
        shutil.copyfileobj(stream, pipe)
        pipe.flush()


@contextmanager
def _open_file(path: Path) -> Iterator[IO[bytes]]:
    if is_remote(path):
        with _open_remote(path) as file:
            yield file
        return
    if path.exists() and not path.is_file():
        with _open(path, "wb", path) as device:
            yield device
        return
    target = path.resolve()  # a link stays a link
    partial = target.with_name(f".bpo-resume-{secrets.token_hex(4)}.part")
    try:
        with _open(partial, "xb", path) as stream:
            if target.exists():
                _take_over(target, partial, path)
            yield stream
            stream.flush()
            os.fsync(stream.fileno())  # a crash of the machine must not leave an empty file
        _replace(partial, target, path)
    finally:
        partial.unlink(missing_ok=True)


@contextmanager
def _open_remote(path: Path) -> Iterator[IO[bytes]]:
    """A file here, which is put there when it is whole."""
    place = cast("UPath", path)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder, "report")
        with whole.open("w+b") as file:
            yield file
        try:
            place.fs.put_file(str(whole), place.path)
        except Exception as error:  # of whatever kind the driver of the URL has
            raise UsageError(
                f"{path}: {error}; name a place that you may write to, and check your credentials"
            ) from error


def _open(path: Path, mode: str, named: Path) -> IO[bytes]:
    try:
        return path.open(mode)
    except OSError as error:
        raise _cannot_write(named, error) from error


def _take_over(target: Path, partial: Path, named: Path) -> None:
    """Who may read the old file may read the new one, and nobody else."""
    if not os.access(target, os.W_OK):
        raise UsageError(f"{named} is write-protected; name a file that can be written")
    shutil.copymode(target, partial)


def _replace(partial: Path, target: Path, named: Path) -> None:
    try:
        partial.replace(target)
    except OSError as error:
        raise _cannot_write(named, error) from error


def _cannot_write(named: Path, error: OSError) -> UsageError:
    return UsageError(f"{named}: {error.strerror or error}; name a file that can be written")
