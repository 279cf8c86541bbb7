"""Lexicon files as raw tables, each with the file it came from, before they are terms."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from bpo_resume.terminology.kinds import TERM_TYPES
from bpo_resume.terminology.toml import parse_toml

Raw = dict[str, object]
Key = tuple[str, str]  # kind and id
KINDS: frozenset[str] = frozenset(kind.kind for kind in TERM_TYPES)
SCORING_FILE = "scoring.toml"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a lexicon. ``str(problem)`` is "file: kind id: key: reason"."""

    file: str
    kind: str
    id: str
    key: str
    reason: str

    def __str__(self) -> str:
        table = f"{self.kind} {self.id}".strip()
        return ": ".join(part for part in (self.file, table, self.key, self.reason) if part)


@dataclass(frozen=True, slots=True)
class Table:
    """One ``[[kind]]`` table as written; ``label`` is the id it is about, or "#3" without one."""

    file: str
    kind: str
    label: str
    raw: Raw

    @property
    def key(self) -> Key:
        """What the table is about: kind and id."""
        return self.kind, self.label

    def problem(self, key: str, reason: str) -> Problem:
        """Say what is wrong at ``key`` of this table."""
        return Problem(self.file, self.kind, self.label, key, reason)


@dataclass(slots=True)
class Tables:
    """All tables of one directory, and what was wrong with the files."""

    terms: list[Table] = field(default_factory=list)
    disabled: list[Table] = field(default_factory=list)  # label: an id to take away
    scoring: Raw = field(default_factory=dict)
    scoring_file: str = SCORING_FILE
    problems: list[Problem] = field(default_factory=list)

    def reject(self, file: str, key: str, reason: str) -> None:
        """Note a problem of a file as a whole."""
        self.problems.append(Problem(file, "", "", key, reason))


def list_files(directory: Path) -> list[Path]:
    """The lexicon files below a directory, in the order in which they are read."""
    found = directory.rglob("*.toml")
    return sorted(found, key=lambda path: path.relative_to(directory).parts)


def read_directory(directory: Path, prefix: str = "") -> Tables:
    """Read every ``*.toml`` below a directory, in the order of their relative paths.

    ``prefix`` stands before the relative paths wherever files are named.
    """
    tables = Tables()
    paths = list_files(directory)
    if not paths:
        tables.reject(str(directory), "", "no lexicon files (*.toml) in this directory")
    for path in paths:
        _read_file(path, prefix + path.relative_to(directory).as_posix(), tables)
    return tables


def _read_file(path: Path, file: str, tables: Tables) -> None:
    try:
        content = parse_toml(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        tables.reject(file, "", str(error))
        return
    if path.name == SCORING_FILE:
        tables.scoring, tables.scoring_file = content, file
        return
    for key, value in content.items():
        if key == "disable":
            _collect_disabled(file, value, tables)
        elif key not in KINDS:
            tables.reject(file, key, f"unknown kind of term; one of {', '.join(sorted(KINDS))}")
        elif isinstance(value, list) and all(isinstance(raw, dict) for raw in value):
            tables.terms += [_label_table(file, key, n, raw) for n, raw in enumerate(value, 1)]
        else:
            tables.reject(file, key, f"terms are written as [[{key}]] tables")


def _label_table(file: str, kind: str, number: int, raw: Raw) -> Table:
    label = raw.get("extends") or raw.get("replaces") or raw.get("id")
    return Table(file, kind, str(label) if label else f"#{number}", raw)


def _collect_disabled(file: str, value: object, tables: Tables) -> None:
    if not isinstance(value, dict):
        tables.reject(file, "disable", 'a table of ids by kind, such as role = ["cashier"]')
        return
    for kind, ids in value.items():
        if kind in KINDS and isinstance(ids, list):
            tables.disabled += [Table(file, kind, str(id_), {}) for id_ in ids]
        else:
            tables.reject(file, f"disable.{kind}", "needs a kind of term and a list of ids")
