"""Where files are: on this machine, or at a URL that fsspec reads (s3://, gs://, memory://...)."""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast

from bpo_resume.errors import UsageError

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
