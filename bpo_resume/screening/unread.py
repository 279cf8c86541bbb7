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
        digest = _hash(path) if path.is_file() and size <= _HASHED else ""
    except OSError:
        size, digest = 0, ""
    return Source(path.name, str(path), sha256=digest, format="", bytes=size)


def explain_crash(error: Exception) -> str:
    """An unforeseen error in one line: what it was and where it was raised."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" ({Path(frames[-1].filename).name}, line {frames[-1].lineno})" if frames else ""
    return f"{type(error).__name__}: {error}{where}"


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
