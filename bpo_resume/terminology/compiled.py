"""What was made of lexicon files, kept for the next process beside Python's own bytecode.

Reading and checking the lexicons takes seconds; taking up what came of it, a twentieth of that.
What is kept is data alone, checked against its types when it is taken up, under a name that
changes with all it was made from: the files, this package's code, Python. Otherwise it goes by
the rules of bytecode: in ``__pycache__`` or below PYTHONPYCACHEPREFIX, nothing written with -B,
and nothing where the folder cannot be written to.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

_PACKAGE = Path(__file__).parents[1]
_MAKERS = ("errors.py", "model", "terminology", "pipeline")  # whose code decides what is made
_SUFFIX = ".lexicons"
_MOST = 12  # files that are kept; the oldest go


def remember(name: str, key: str, type_: type[T], make: Callable[[], T]) -> T:
    """What ``make`` gives, from an earlier process where it was kept under the same key.

    ``type_``: a class that msgspec can write and read back.
    """
    import msgspec

    path = _place(name, key)
    with suppress(OSError, msgspec.MsgspecError):  # not kept, or damaged: made anew
        kept = msgspec.msgpack.decode(path.read_bytes(), type=type_)
        with suppress(OSError):
            os.utime(path)  # lately used
        return kept
    made = make()
    if not sys.dont_write_bytecode:
        with suppress(OSError):  # no place to keep it, as in an installation of somebody else's
            _write(path, msgspec.msgpack.encode(made))
    return made


def hash_files(paths: Iterable[Path]) -> str:
    """The hash of files, each with its path, in their order. A missing one counts as empty."""
    digest = hashlib.sha256()
    for path in paths:
        content = path.read_bytes() if path.is_file() else b""
        digest.update(f"{path.as_posix()}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _place(name: str, key: str) -> Path:
    digest = hashlib.sha256(f"{key} {_hash_code()} {sys.version}".encode()).hexdigest()
    return _folder() / f"{name}-{digest[:24]}{_SUFFIX}"


@cache
def _folder() -> Path:
    return Path(cache_from_source(__file__)).parent


@cache
def _hash_code() -> str:
    makers = (_PACKAGE / maker for maker in _MAKERS)
    return hash_files(
        path
        for maker in makers
        for path in (sorted(maker.rglob("*.py")) if maker.is_dir() else [maker])
    )


def _write(path: Path, content: bytes) -> None:
    """Write a file that is there whole or not at all, and drop those that nobody used lately."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}.tmp")
    try:
        part.write_bytes(content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    kept = sorted(path.parent.glob(f"*{_SUFFIX}"), key=lambda old: old.stat().st_mtime)
    for old in kept[:-_MOST]:
        old.unlink(missing_ok=True)
