"""Lays a user's own lexicon directory over the shipped ones, or over another such directory.

An overlay holds the same tables as the shipped files, and three things more::

    [disable] # takes terms away
    tool = ["lotus_notes"]

    [[role]] # lengthens the lists of a term
    extends = "process_associate"
    aliases = ["process champion"]

    [[tool]] # stands in the place of a term, under its id; nothing of the old one is left
    replaces = "quality_monitor"
    name = "Example Monitor"
    ...

Any other table is a new term. ``scoring.toml`` replaces the values below it key by key.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from bpo_resume.terminology.tables import Key, Problem, Raw, Table, Tables

EXTENSIBLE: tuple[str, ...] = ("aliases", "ambiguous", "titles", "never", "matches", "rejects")


@dataclass(slots=True)
class _Changes:
    """What the tables of an overlay do to those below, by kind and id."""

    added: list[Table] = field(default_factory=list)
    extended: dict[Key, list[Table]] = field(default_factory=lambda: defaultdict(list))
    replaced: dict[Key, list[Table]] = field(default_factory=lambda: defaultdict(list))


def overlay_tables(below: Tables, own: Tables) -> Tables:
    """The tables of both, with what the own ones change; the problems of both are kept."""
    changes = _sort_tables(own.terms)
    disabled = {table.key for table in own.disabled}
    result = Tables(
        scoring=_merge_mappings(below.scoring, own.scoring),
        scoring_file=own.scoring_file if own.scoring else below.scoring_file,
        problems=[*below.problems, *own.problems],
    )
    for table in below.terms:
        if table.key not in disabled:
            (*_, base) = (table, *(_adopt_id(new) for new in changes.replaced[table.key]))
            result.terms.append(_extend_table(base, changes.extended[table.key], result))
    result.terms += changes.added
    result.problems += _find_misfits(below, own, changes)
    return result


def _sort_tables(tables: Iterable[Table]) -> _Changes:
    changes = _Changes()
    for table in tables:
        if "extends" in table.raw:
            changes.extended[table.key].append(table)
        elif "replaces" in table.raw:
            changes.replaced[table.key].append(table)
        else:
            changes.added.append(table)
    return changes


def _find_misfits(below: Tables, own: Tables, changes: _Changes) -> Iterator[Problem]:
    """What speaks of terms that are not there, or says two things of one."""
    known = {table.key for table in below.terms}
    for table in own.disabled:
        if table.key not in known:
            yield table.problem("disable", "no such term")
    known -= {table.key for table in own.disabled}
    for table in own.terms:
        for key in {"extends", "replaces"} & table.raw.keys():
            if table.key not in known:
                yield table.problem(key, "no such term, or a disabled one")
        if {"extends", "replaces"} <= table.raw.keys():
            yield table.problem("replaces", "not beside extends")
        elif "replaces" in table.raw and "id" in table.raw:
            yield table.problem("id", "what replaces a term has its id")
    for first, *others in filter(None, changes.replaced.values()):
        for table in others:
            yield table.problem("replaces", f"already replaced in {first.file}")


def _adopt_id(table: Table) -> Table:
    """The table as a term under the id that it replaces."""
    rest = {key: value for key, value in table.raw.items() if key != "replaces"}
    return Table(table.file, table.kind, table.label, {"id": table.label, **rest})


def _extend_table(base: Table, extensions: list[Table], result: Tables) -> Table:
    if not extensions:
        return base
    raw = dict(base.raw)
    for table in extensions:
        for key, value in table.raw.items():
            old = raw.get(key, [])
            if key in EXTENSIBLE and isinstance(value, list) and isinstance(old, list):
                raw[key] = [*old, *value]
            elif key not in {"extends", "replaces"}:
                reason = f"only lists can be extended: {', '.join(EXTENSIBLE)}"
                result.problems.append(table.problem(key, reason))
    return Table(extensions[-1].file, base.kind, base.label, raw)


def _merge_mappings(base: Mapping[str, object], own: Mapping[str, object]) -> Raw:
    merged = dict(base)
    for key, value in own.items():
        old = merged.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            merged[key] = _merge_mappings(old, value)
        else:
            merged[key] = value
    return merged
