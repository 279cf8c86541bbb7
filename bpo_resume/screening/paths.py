"""Which files are meant by the paths a caller gives."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from operator import itemgetter
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from bpo_resume.errors import UsageError
from bpo_resume.places import is_remote, to_place

if TYPE_CHECKING:
    from upath import UPath


def find_files(paths: Iterable[Path | str], *, recursive: bool = False) -> list[Path]:
    """The files under ``paths``, each once, in the order given and sorted inside a folder.

    A folder gives the files with an extension resumes have, without hidden ones and the lock
    files of office programs; a file named itself is kept whatever it is called. Raises
    UsageError when a path does not exist.
    """
    found: dict[Path, None] = {}
    for path in map(to_place, paths):
        with _reachable(path):
            if path.is_dir():
                walk = _walk_remote if is_remote(path) else _walk
                found.update(dict.fromkeys(walk(path, recursive=recursive)))
            elif path.exists():
                found[path] = None
            else:
                raise UsageError(
                    f"{path}: no such file or folder; name resumes, or folders of them"
                )
    return list(found)


@contextmanager
def _reachable(path: Path) -> Iterator[None]:
    """What the driver of a URL raises, each its own kind of error, in words with a remedy."""
    try:
        yield
    except UsageError:
        raise
    except Exception as error:
        if not is_remote(path):
            raise
        reason = str(error) or type(error).__name__
        raise UsageError(f"{path}: {reason}; check the address and your credentials") from error


def read_names(stream: IO[bytes], *, null: bool = False) -> list[Path]:
    """The paths a stream names, one a line, or each ended by NUL, as ``find -print0`` does.

    Names are as the system has them, bytes that are no text included; empty lines are no names.
    """
    names = stream.read().split(b"\0" if null else b"\n")
    if not null:
        names = [name.removesuffix(b"\r") for name in names]
    return [to_place(os.fsdecode(name)) for name in names if name]


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


def _walk_remote(folder: Path, *, recursive: bool) -> Iterator[Path]:
    """The same of a folder at a URL, by one listing a folder."""
    from bpo_resume.documents import SUFFIXES

    place = cast("UPath", folder)
    folders = []
    for entry in sorted(place.fs.ls(place.path, detail=True), key=itemgetter("name")):
        name = entry["name"].rstrip("/").rpartition("/")[2]
        path = cast("Path", place / name)
        if _is_hidden(name):
            continue
        if entry["type"] == "directory":
            folders.append(path)
        elif path.suffix.lower() in SUFFIXES:
            yield path
    for path in folders if recursive else ():
        yield from _walk_remote(path, recursive=True)


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~$"))
