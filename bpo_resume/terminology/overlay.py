"""Lays a user's own lexicon directory over the shipped one.

An overlay holds the same tables as the shipped files, and two things more::

    [disable] # takes shipped terms away
    tool = ["lotus_notes"]

    [[role]] # lengthens the lists of a shipped term
    extends = "process_associate"
    aliases = ["process champion"]

Any other table is a new term; to replace a shipped term, disable it and define it anew.
``scoring.toml`` replaces the shipped values key by key.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from bpo_resume.terminology.tables import Raw, Table, Tables

EXTENSIBLE: tuple[str, ...] = ("aliases", "ambiguous", "titles", "never", "matches", "rejects")


def overlay_tables(shipped: Tables, own: Tables) -> Tables:
    """The tables of both, with what the own ones change; the problems of both are kept."""
    disabled = {table.key for table in own.disabled}
    extensions: dict[tuple[str, str], list[Table]] = defaultdict(list)
    added: list[Table] = []
    for table in own.terms:
        if "extends" in table.raw:
            extensions[table.key].append(table)
        else:
            added.append(table)
    result = Tables(scoring=_merge_mappings(shipped.scoring, own.scoring))
    result.problems = [*shipped.problems, *own.problems]
    for table in shipped.terms:
        if table.key not in disabled:
            result.terms.append(_extend_table(table, extensions[table.key], result))
    _reject_unknown(shipped, own, result)
    result.terms += added
    return result


def _reject_unknown(shipped: Tables, own: Tables, result: Tables) -> None:
    known = {table.key for table in shipped.terms}
    for table in own.disabled:
        if table.key not in known:
            result.problems.append(table.problem("disable", "no such term"))
    known -= {table.key for table in own.disabled}
    for table in own.terms:
        if "extends" in table.raw and table.key not in known:
            result.problems.append(table.problem("extends", "no such term, or a disabled one"))


def _extend_table(base: Table, extensions: list[Table], result: Tables) -> Table:
    if not extensions:
        return base
    raw = dict(base.raw)
    for table in extensions:
        for key, value in table.raw.items():
            old = raw.get(key, [])
            if key in EXTENSIBLE and isinstance(value, list) and isinstance(old, list):
                raw[key] = [*old, *value]
            elif key != "extends":
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
