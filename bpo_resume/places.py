"""Where files and folders are: here, or at a URL that fsspec reads (s3://, gs://, memory://...)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias, cast

from bpo_resume.errors import UsageError

Directories: TypeAlias = Path | str | Iterable[Path | str] | None

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")


def to_place(path: Path | str) -> Path:
    """The path itself, or for the text of a URL what can do with it all that is done with a path.

    Raises UsageError for a URL where the extra "remote" is not installed, or no driver for it.
    """
    if not isinstance(path, str):
        return path
    if not _URL.match(path):
        return Path(path)
    try:
        from upath import UPath

        return cast("Path", UPath(path))
    except (ImportError, ValueError) as error:
        raise UsageError(
            f'{path}: {error}; install what reads it: pip install "bpo-resume[remote]" for fsspec,'
            ' "bpo-resume[s3]" for s3://'
        ) from error


def is_remote(path: Path) -> bool:
    """Whether it is at a URL."""
    return not isinstance(path, Path)


def list_directories(given: Directories) -> tuple[Path, ...]:
    """The directories meant by one, several or none."""
    if given is None:
        return ()
    return (Path(given),) if isinstance(given, str | Path) else tuple(map(Path, given))
