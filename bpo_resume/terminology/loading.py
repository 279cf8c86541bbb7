"""Lexicon directories in, a Terminology out; everything wrong with the files in one error."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from bpo_resume.errors import LexiconError, UsageError
from bpo_resume.terminology.catalogue import Terminology
from bpo_resume.terminology.kinds import TERM_TYPES
from bpo_resume.terminology.overlay import overlay_tables
from bpo_resume.terminology.scoring import Scoring
from bpo_resume.terminology.tables import SCORING_FILE, Problem, Table, Tables, read_directory
from bpo_resume.terminology.terms import Term

REASONS: Mapping[str, str] = {
    "missing": "missing",
    "missing_argument": "missing",
    "missing_keyword_only_argument": "missing",
    "unexpected_keyword_argument": "unknown key",
}


def load_terminology(
    directory: Path | str | None = None, *, overlay: Path | str | None = None
) -> Terminology:
    """Load the lexicons of a directory, by default the shipped ones.

    ``overlay`` is a user's own directory laid over it; see ``terminology.overlay`` for its format.
    Raises LexiconError with every problem of every file, UsageError when a directory does not
    exist.
    """
    if directory is None and overlay is None:
        return _load_shipped()
    tables = read_directory(_existing(directory) if directory else shipped_directory())
    if overlay is not None:
        own = _existing(overlay)
        tables = overlay_tables(tables, read_directory(own, f"{own.name}/"))
    return _build_terminology(tables)


def shipped_directory() -> Path:
    """Where the curated lexicons are: inside an installed package, beside one in a checkout."""
    package = Path(str(files("bpo_resume")))
    inside = package / "lexicons"
    return inside if inside.is_dir() else package.parent / "lexicons"


@cache
def _load_shipped() -> Terminology:
    return _build_terminology(read_directory(_existing(shipped_directory())))


def _existing(directory: Path | str) -> Path:
    path = Path(directory)
    if not path.is_dir():
        raise UsageError(f"{path}: no such directory; name one that holds lexicon files (*.toml)")
    return path


def _build_terminology(tables: Tables) -> Terminology:
    problems = list(tables.problems)
    terms: dict[str, dict[str, Term]] = {kind.kind: {} for kind in TERM_TYPES}
    origins: dict[tuple[str, str], str] = {}
    for table in tables.terms:
        term = _validate_table(table, problems)
        if term is None:
            continue
        first = origins.setdefault((table.kind, term.id), table.file)
        if terms[table.kind].setdefault(term.id, term) is not term:
            problems.append(table.problem("id", f"already defined in {first}"))
    scoring = _validate_scoring(tables.scoring, problems)
    problems += [table.problem("disable", "only in an overlay") for table in tables.disabled]
    if problems:
        raise LexiconError([str(problem) for problem in problems])
    return Terminology(_fingerprint(tables), terms, scoring, origins)


def _validate_table(table: Table, problems: list[Problem]) -> Term | None:
    try:
        return _adapters()[table.kind].validate_python(table.raw)
    except ValidationError as error:
        problems += [table.problem(key, reason) for key, reason in _explain(error)]
        return None


def _validate_scoring(raw: object, problems: list[Problem]) -> Scoring:
    try:
        return TypeAdapter(Scoring).validate_python(raw)
    except ValidationError as error:
        for key, reason in _explain(error):
            problems.append(Problem(SCORING_FILE, "", "", key, reason))
        return Scoring()


def _explain(error: ValidationError) -> Iterator[tuple[str, str]]:
    """The dotted key and the reason of everything that did not validate."""
    for detail in error.errors(include_url=False, include_context=False):
        key = ".".join(str(part) for part in detail["loc"])
        yield key, REASONS.get(detail["type"], detail["msg"])


@cache
def _adapters() -> Mapping[str, TypeAdapter[Term]]:
    return {kind.kind: TypeAdapter(kind) for kind in TERM_TYPES}


def _fingerprint(tables: Tables) -> str:
    """16 hex digits of the content: tables sorted by kind and id, keys sorted, no file names."""
    terms = sorted((table.kind, table.label, table.raw) for table in tables.terms)
    content = json.dumps([terms, tables.scoring], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()[:16]
