"""Results of files that gave none."""

from __future__ import annotations

import hashlib
import traceback
from pathlib import Path

from bpo_resume.model import Source

_HASHED = 256 * 2**20  # bytes; larger files are not worth reading only to name them


def describe_file(path: Path) -> Source:
    """What can be said of a file without reading its content as a document."""
    try:
        size = path.stat().st_size
    except OSError:
        return Source(path.name, str(path), format="")
    return Source(path.name, str(path), sha256=hash_file(path, _HASHED), format="", bytes=size)


def hash_file(path: Path, largest: int) -> str:
    """The SHA-256 of a file; "" where it has more bytes, is no file or cannot be read."""
    try:
        if not path.is_file() or path.stat().st_size > largest:
            return ""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def explain_crash(error: Exception) -> str:
    """An unforeseen error in one line: what it was and where it was raised."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" ({Path(frames[-1].filename).name}, line {frames[-1].lineno})" if frames else ""
    return f"{type(error).__name__}: {error}{where}"


def explain_time(seconds: float) -> str:
    """A file that took too long."""
    return (
        f"It took more than {seconds:g} seconds. Check that it is a resume,"
        " or raise the limit with --timeout"
    )


def explain_memory(megabytes: float | None = None) -> str:
    """A file that took too much memory; ``megabytes`` is the limit where there was one."""
    limit = "there is" if megabytes is None else f"{megabytes:g} megabytes"
    return (
        f"Reading it takes more memory than {limit}. Check that it is a resume,"
        " or raise the limit with --max-memory"
    )


def explain_death(code: int | None) -> str:
    """A file that ended its worker twice; ``code`` is the process's exit code."""
    told = "" if code is None else f" (exit code {code})"
    return f"It ended the process that read it{told}, twice. Convert it to another format"
