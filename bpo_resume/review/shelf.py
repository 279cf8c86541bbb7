"""The store of a review: results, the files they came from, and what people noted of them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import RLock

from bpo_resume.model import Result
from bpo_resume.screening.analyzer import Analyzer
from bpo_resume.screening.packing import unpack
from bpo_resume.screening.store import Store

_ROWS = """
SELECT results.sha256, packed, coalesce(path, x'')
FROM results LEFT JOIN files USING (sha256) WHERE settings = ?
"""
_LISTED = _ROWS + "ORDER BY coalesce(name, ''), results.sha256"
_ONE = _ROWS + "AND results.sha256 = ?"
_PENDING = """
SELECT sha256, name FROM files WHERE data IS NOT NULL AND sha256 NOT IN
(SELECT sha256 FROM results WHERE settings = ?) ORDER BY rowid
"""
_SHORTLIST = "SELECT sha256, who, at, note FROM shortlist ORDER BY at, sha256"


@dataclass(frozen=True, slots=True)
class Note:
    """That somebody wants a candidate, and why; ``at``: "2026-01-31T09:30:00Z"."""

    sha256: str
    who: str
    at: str
    note: str


class Shelf(Store):
    """A store for a review. Threads may share it; each call is whole before the next begins."""

    def __init__(self, path: Path | str, analyzer: Analyzer) -> None:
        super().__init__(path, analyzer)
        self._turn = RLock()
        self._largest = analyzer.limits.bytes

    def keep(self, sha256: str, result: Result, sketched: bytes) -> None:
        """See ``Store.keep``."""
        with self._turn:
            super().keep(sha256, result, sketched)

    @property
    def copies(self) -> Path:
        """The folder beside the store for files while they are read."""
        return self._path.with_name(self._path.name + "-reading")

    def list_results(self) -> list[Result]:
        """The results of this analyzer by name; damaged ones are left out."""
        with self._turn:
            rows = self._ask(_LISTED, self._settings)
        return list(_open_all(rows))

    def find_result(self, sha256: str) -> Result | None:
        """The result of these bytes, if there is one."""
        with self._turn:
            rows = self._ask(_ONE, self._settings, bytes.fromhex(sha256))
        return next(_open_all(rows), None)

    def add_file(self, name: str, data: bytes) -> str:
        """Take a file in; gives the SHA-256 that it is known by from then on."""
        sha256 = hashlib.sha256(data)
        self._do(
            "INSERT INTO files (sha256, name, path, data) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET data = excluded.data",
            *(sha256.digest(), name, os.fsencode(name), data),
        )
        return sha256.hexdigest()

    def list_pending(self) -> list[tuple[str, str]]:
        """SHA-256 and name of the files that were handed in and have no result yet."""
        with self._turn:
            return [(sha256.hex(), name) for sha256, name in self._ask(_PENDING, self._settings)]

    def find_file(self, sha256: str) -> tuple[str, bytes] | None:
        """Name and bytes of a file: as handed in, or where a scan read it, if it is still there."""
        with self._turn:
            rows = self._ask(
                "SELECT name, path, data FROM files WHERE sha256 = ?", bytes.fromhex(sha256)
            )
        for name, path, data in rows:
            if isinstance(data, bytes):
                return str(name), data
            found = _read_unchanged(Path(os.fsdecode(path)), sha256, self._largest)
            return None if found is None else (str(name), found)
        return None

    def list_notes(self) -> list[Note]:
        """The shortlist, in the order in which it was made."""
        with self._turn:
            return [Note(row[0].hex(), *row[1:]) for row in self._ask(_SHORTLIST)]

    def put_note(self, note: Note) -> None:
        """Add to the shortlist, or say something else of who is on it."""
        row = (bytes.fromhex(note.sha256), note.who, note.at, note.note)
        self._do("INSERT OR REPLACE INTO shortlist VALUES (?, ?, ?, ?)", *row)

    def drop_note(self, sha256: str) -> None:
        """Take from the shortlist."""
        self._do("DELETE FROM shortlist WHERE sha256 = ?", bytes.fromhex(sha256))

    @property
    def profile(self) -> str:
        """The job profile in force as TOML; empty where there is none."""
        with self._turn:
            rows = self._ask("SELECT told FROM profile")
        return str(rows[0][0]) if rows else ""

    @profile.setter
    def profile(self, told: str) -> None:
        self._do("INSERT OR REPLACE INTO profile VALUES (1, ?)", told)

    def close(self) -> None:
        """See ``Store.close``."""
        with self._turn:
            super().close()

    def _do(self, statement: str, *values: object) -> None:
        with self._turn:
            self._ask(statement, *values)


def _open_all(rows: Iterable[tuple[bytes, bytes, bytes]]) -> Iterator[Result]:
    for sha256, packed, path in rows:
        place = Path(os.fsdecode(path)) if path else Path(sha256.hex()[:12])
        try:
            yield unpack(packed, place)
        except ValueError:  # a scan reads it again
            continue


def _read_unchanged(path: Path, sha256: str, largest: int) -> bytes | None:
    try:
        if not path.is_file() or path.stat().st_size > largest:  # a device never ends
            return None
        data = path.read_bytes()
    except OSError:
        return None
    return data if hashlib.sha256(data).hexdigest() == sha256 else None
