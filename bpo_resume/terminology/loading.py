"""Lexicon directories in, a Terminology out; everything wrong with the files in one error."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from operator import itemgetter
from pathlib import Path

from pydantic import ValidationError

from bpo_resume.errors import LexiconError, UsageError
from bpo_resume.terminology.adapters import adapter_of
from bpo_resume.terminology.catalogue import Terminology
from bpo_resume.terminology.compiled import hash_files, remember
from bpo_resume.terminology.kinds import TERM_TYPES
from bpo_resume.terminology.overlay import overlay_tables
from bpo_resume.terminology.records import Record
from bpo_resume.terminology.scoring import Scoring
from bpo_resume.terminology.tables import Key, Problem, Table, Tables, list_files, read_directory
from bpo_resume.terminology.terms import Term

_TYPES: Mapping[str, type[Term]] = {kind.kind: kind for kind in TERM_TYPES}

REASONS: Mapping[str, str] = {
    "missing": "missing",
    "missing_argument": "missing",
    "missing_keyword_only_argument": "missing",
    "unexpected_keyword_argument": "unknown key",
}


def load_terminology(*directories: Path | str, base: Path | str | None = None) -> Terminology:
    """Load the shipped lexicons with the user's own directories laid over them, in their order.

    See ``terminology.overlay`` for what such a directory may hold. ``base``: a whole set of
    lexicons to start from instead of the shipped ones.
    Raises LexiconError with every problem of every file, UsageError when a directory does not
    exist.
    """
    if not directories and base is None:
        return _load_shipped()
    key = _hash_directories(_existing(base or shipped_directory()), *map(_existing, directories))
    return remember("terms", key, Record, lambda: _compile(directories, base)).restore()


def _compile(directories: Iterable[Path | str], base: Path | str | None) -> Record:
    terminology, problems = load_sound_terms(*directories, base=base)
    if problems:
        raise LexiconError([str(problem) for problem in problems])
    return Record.of(terminology)


def load_sound_terms(
    *directories: Path | str, base: Path | str | None = None
) -> tuple[Terminology, tuple[Problem, ...]]:
    """Like ``load_terminology``, but leaves out what is unsound, and says what that is."""
    tables = read_directory(_existing(base) if base else _existing(shipped_directory()))
    for directory in map(_existing, directories):
        tables = overlay_tables(tables, read_directory(directory, f"{directory.as_posix()}/"))
    return _build_terminology(tables)


def shipped_directory() -> Path:
    """Where the curated lexicons are: inside an installed package, beside one in a checkout."""
    package = Path(str(files("bpo_resume")))
    inside = package / "lexicons"
    return inside if inside.is_dir() else package.parent / "lexicons"


@cache
def _load_shipped() -> Terminology:
    return load_terminology(base=shipped_directory())


def _hash_directories(*directories: Path) -> str:
    """What a terminology is made from: the files in their order, and what they are called."""
    listed = (directory.as_posix() + hash_files(list_files(directory)) for directory in directories)
    return " ".join(listed)


def _existing(directory: Path | str) -> Path:
    path = Path(directory)
    if not path.is_dir():
        raise UsageError(f"{path}: no such directory; name one that holds lexicon files (*.toml)")
    return path


def _build_terminology(tables: Tables) -> tuple[Terminology, tuple[Problem, ...]]:
    problems = list(tables.problems)
    terms: dict[str, dict[str, Term]] = {kind.kind: {} for kind in TERM_TYPES}
    origins: dict[Key, str] = {}
    for table in tables.terms:
        term = _validate_table(table, problems)
        if term is None:
            continue
        first = origins.setdefault((table.kind, term.id), table.file)
        if terms[table.kind].setdefault(term.id, term) is not term:
            problems.append(table.problem("id", f"already defined in {first}"))
    scoring = _validate_scoring(tables, problems)
    problems += [table.problem("disable", "only in an overlay") for table in tables.disabled]
    terminology = Terminology(
        _fingerprint(tables), terms, scoring, origins, scoring_file=tables.scoring_file
    )
    return terminology, tuple(problems)


def _validate_table(table: Table, problems: list[Problem]) -> Term | None:
    changes = {"extends", "replaces"} & table.raw.keys()
    if changes:  # what is left of them after the overlays were laid on
        problems += [table.problem(key, "only in an overlay") for key in sorted(changes)]
        return None
    try:
        return adapter_of(_TYPES[table.kind]).validate_python(table.raw)
    except ValidationError as error:
        problems += [table.problem(key, reason) for key, reason in _explain(error)]
        return None


def _validate_scoring(tables: Tables, problems: list[Problem]) -> Scoring:
    try:
        return adapter_of(Scoring).validate_python(tables.scoring)
    except ValidationError as error:
        for key, reason in _explain(error):
            problems.append(Problem(tables.scoring_file, "", "", key, reason))
        return Scoring()


def _explain(error: ValidationError) -> Iterator[tuple[str, str]]:
    """The dotted key and the reason of everything that did not validate."""
    for detail in error.errors(include_url=False, include_context=False):
        key = ".".join(str(part) for part in detail["loc"])
        yield key, REASONS.get(detail["type"], detail["msg"])


def _fingerprint(tables: Tables) -> str:
    """16 hex digits of the content: tables sorted by kind and id, keys sorted, no file names."""
    terms = sorted(
        ((table.kind, table.label, table.raw) for table in tables.terms), key=itemgetter(0, 1)
    )
    # TOML's dates have no form in JSON; no sound table holds one.
    content = json.dumps([terms, tables.scoring], sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(content.encode()).hexdigest()[:16]
