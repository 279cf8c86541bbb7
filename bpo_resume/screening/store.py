"""Finished results, kept so that no file is read twice for the same answer."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from dataclasses import astuple
from datetime import date
from pathlib import Path
from typing import Any

from bpo_resume.errors import Status
from bpo_resume.model import Result
from bpo_resume.screening.analyzer import Analyzer
from bpo_resume.screening.packing import Kept, pack
from bpo_resume.screening.store_file import explained, open_file

# What comes out the same for the same bytes. Not among them: what hung, died or took too much
# memory this time; a rerun tries it again.
KEPT: frozenset[Status] = frozenset(
    {"ok", "needs_ocr", "encrypted", "corrupt", "empty", "unsupported"}
)
_RECALL = "SELECT packed, sketch FROM results WHERE settings = ? AND sha256 = ?"
_SEE = (
    "INSERT INTO files (sha256, name, path) VALUES (?, ?, ?) ON CONFLICT DO UPDATE"
    " SET name = excluded.name, path = excluded.path WHERE path <> excluded.path"
)


class Store:
    """The results of one analyzer in an SQLite file, found by the SHA-256 of the file's bytes.

    Results of other lexicons, versions, dates, limits or OCR lie beside them and are not seen.
    With ``fresh`` it recalls nothing and replaces what it held. Raises UsageError, also later,
    when the file cannot be used.
    """

    def __init__(self, path: Path | str, analyzer: Analyzer, *, fresh: bool = False) -> None:
        self._path = Path(path)
        self._fresh = fresh
        self._connection = open_file(self._path)
        with explained(self._path):
            self._settings = _find_settings(self._connection, _describe(analyzer))

    def recall(self, sha256: str) -> Kept | None:
        """What is kept for these bytes; None where they are not known."""
        if self._fresh or not sha256:
            return None
        found = self._ask(_RECALL, self._settings, bytes.fromhex(sha256))
        return Kept(*found[0]) if found else None

    def keep(self, sha256: str, result: Result, sketched: bytes) -> None:
        """Keep the result of a file whose bytes were these before it was read.

        Left out are results that may come out differently next time.
        """
        if result.status not in KEPT or not sha256 or result.source.sha256 != sha256:
            return
        try:
            packed = pack(result)
        except ValueError:  # a text no store can hold; the file is read again
            return
        row = (self._settings, bytes.fromhex(sha256), result.status, packed, sketched)
        # Committed at once: SQLite's log is with the operating system then, and outlives a killed
        # process. That takes 0.1 ms.
        self._ask("INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?)", *row)

    def see(self, sha256: str, file: Path) -> None:
        """Note what the file of these bytes is called, for those who look through the store."""
        if not sha256:
            return
        name, path = file.name.encode(errors="replace").decode(), os.fsencode(str(file))
        self._ask(_SEE, bytes.fromhex(sha256), name, path)

    def _ask(self, statement: str, *values: object) -> list[Any]:
        with explained(self._path):
            return self._connection.execute(statement, values).fetchall()

    def close(self) -> None:
        """Leave the file to others."""
        with explained(self._path):
            self._connection.close()


def find_last_date(path: Path) -> date | None:
    """The ``as_of`` of the last scan into a store; None where there is none."""
    if not path.exists():
        return None
    with closing(open_file(path)) as connection, explained(path):
        row = connection.execute(
            "SELECT told FROM settings JOIN results ON results.settings = settings.id"
            " ORDER BY settings.id DESC LIMIT 1"
        ).fetchone()
    try:
        return date.fromisoformat(json.loads(row[0])["as_of"]) if row else None
    except (ValueError, KeyError, TypeError, RecursionError):  # not as we write it
        return None


def _describe(analyzer: Analyzer) -> str:
    """All that a result depends on besides the bytes of its file."""
    told = {
        **analyzer.versions,
        "as_of": analyzer.as_of.isoformat(),
        "limits": astuple(analyzer.limits),
        "ocr": analyzer.ocr,
    }
    return json.dumps(told, sort_keys=True)


def _find_settings(connection: sqlite3.Connection, told: str) -> int:
    connection.execute("INSERT OR IGNORE INTO settings (told) VALUES (?)", (told,))
    (number,) = connection.execute("SELECT id FROM settings WHERE told = ?", (told,)).fetchone()
    return int(number)
