"""The SQLite file of a store: whose it is, which version it has, and what is wrong with it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bpo_resume.errors import UsageError

APPLICATION = 0x62706F72  # "bpor", in the file's header

# What takes a file from one version of the schema to the next; a new file takes all steps.
_STEPS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE settings (id INTEGER PRIMARY KEY, told TEXT NOT NULL UNIQUE)",
        "CREATE TABLE results ("
        " settings INTEGER NOT NULL REFERENCES settings, sha256 BLOB NOT NULL,"
        " status TEXT NOT NULL, packed BLOB NOT NULL, PRIMARY KEY (settings, sha256))",
    ),
    # NULL: not made yet. Results of version 1 stay good.
    ("ALTER TABLE results ADD COLUMN sketch BLOB",),
    # What files are called, and the bytes of those that were handed in; what people say of them.
    (
        "CREATE TABLE files (sha256 BLOB PRIMARY KEY, name TEXT NOT NULL, path BLOB NOT NULL,"
        " data BLOB)",
        "CREATE TABLE shortlist (sha256 BLOB PRIMARY KEY, who TEXT NOT NULL, at TEXT NOT NULL,"
        " note TEXT NOT NULL)",
        "CREATE TABLE profile (one INTEGER PRIMARY KEY CHECK (one = 1), told TEXT NOT NULL)",
    ),
)
VERSION = len(_STEPS)

_WAIT = 1.0  # seconds for another process that is just about to end
_DELETE = "delete it, it only spares reading files again, or name another file"
_REMEDIES = {
    "SQLITE_BUSY": "another scan is using it; wait for its end, or name another file",
    "SQLITE_CANTOPEN": "it cannot be opened; name a file in a folder that exists",
    "SQLITE_CORRUPT": f"it is damaged; {_DELETE}",
    "SQLITE_FULL": "the disk is full; what was done before is kept",
    "SQLITE_NOTADB": "it is no store of results, or a damaged one; name another file",
    "SQLITE_READONLY": "it cannot be written; name a file that can",
}


def open_file(path: Path) -> sqlite3.Connection:
    """The file at ``path`` for this process alone, created or brought to the current version.

    Raises UsageError when it is in use, damaged, newer or something else than a store.
    """
    with explained(path):
        # A generator may be read in another thread than the one that made it, never in two at
        # once. Transactions are ours to begin.
        connection = sqlite3.connect(
            path, timeout=_WAIT, isolation_level=None, check_same_thread=False
        )
        try:
            _claim(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite raises about the file into a UsageError that names the remedy."""
    try:
        yield
    except sqlite3.Error as error:
        # Extended codes ("SQLITE_CORRUPT_INDEX") begin with the plain one.
        name = "_".join(getattr(error, "sqlite_errorname", "").split("_")[:2])
        raise UsageError(f"{path}: {_REMEDIES.get(name, error)}") from error


def _claim(connection: sqlite3.Connection, path: Path) -> None:
    # Exclusive from the first look on, until the process ends, in whatever way it does: SQLite
    # then needs no shared memory, and a second scan is told at once.
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("PRAGMA trusted_schema = OFF")
    version = _check(connection, path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("BEGIN IMMEDIATE")
    for statements in _STEPS[version:]:
        for statement in statements:
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")


def _check(connection: sqlite3.Connection, path: Path) -> int:
    """The version of the schema in the file, 0 for an empty one; nothing is written to it."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    # We make none of these; they would act behind the statements that we give.
    (active,) = connection.execute(
        "SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')"
    ).fetchone()
    if not (application or version or tables):
        return 0
    if application != APPLICATION or active:
        raise UsageError(f"{path}: it holds other data than results; name another file")
    if version > VERSION:
        raise UsageError(
            f"{path}: a newer version of bpo-resume wrote it; update this one, or name another file"
        )
    return int(version)
