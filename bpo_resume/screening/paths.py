"""Which files are meant by the paths a caller gives."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from bpo_resume.errors import UsageError


def find_files(paths: Iterable[Path | str], *, recursive: bool = False) -> list[Path]:
    """The files under ``paths``, each once, in the order given and sorted inside a folder.

    A folder gives the files with an extension resumes have, without hidden ones and the lock
    files of office programs; a file named itself is kept whatever it is called. Raises
    UsageError when a path does not exist.
    """
    found: dict[Path, None] = {}
    for path in map(Path, paths):
        if path.is_dir():
            found.update(dict.fromkeys(_walk(path, recursive=recursive)))
        elif path.exists():
            found[path] = None
        else:
            raise UsageError(f"{path}: no such file or folder; name resumes, or folders of them")
    return list(found)


def read_names(stream: IO[bytes], *, null: bool = False) -> list[Path]:
    """The paths a stream names, one a line, or each ended by NUL, as ``find -print0`` does.

    Names are as the system has them, bytes that are no text included; empty lines are no names.
    """
    names = stream.read().split(b"\0" if null else b"\n")
    if not null:
        names = [name.removesuffix(b"\r") for name in names]
    return [Path(os.fsdecode(name)) for name in names if name]


def _walk(folder: Path, *, recursive: bool) -> Iterator[Path]:
    # Formats that no reader opens are among them, and links that lead nowhere, so that such a
    # file is reported and not silently passed over.
    from bpo_resume.documents import SUFFIXES

    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if recursive and not _is_hidden(name))
        for name in sorted(names):
            path = Path(root, name)
            if path.suffix.lower() in SUFFIXES and not _is_hidden(name):
                yield path


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~$"))
