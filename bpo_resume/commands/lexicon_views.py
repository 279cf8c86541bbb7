"""What the lexicon commands print: tables of terms, a term as its file has it, verdicts."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, TextIO

from rich import box
from rich.table import Table
from rich.text import Text

from bpo_resume.reports.terminal import open_console, speak
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.terms import Ambiguous, Range, Term

if TYPE_CHECKING:
    from bpo_resume.pipeline import Verdict

_STYLES: dict[str | None, str] = {
    "affirmed": "green",
    "title": "green",
    "heading": "cyan",
    "trigger": "cyan",
    None: "bright_black",
}


def write_kinds(terminology: Terminology, stream: TextIO) -> None:
    """One row a kind: how many terms and forms, in how many files."""
    table = _make_table("Kind", "Terms", "Forms", "Files")
    for kind, terms in terminology.terms.items():
        files = {terminology.files[kind, id_] for id_ in terms}
        forms = sum(len(term.forms) for term in terms.values())
        table.add_row(Text(kind), *(Text(f"{n:,}") for n in (len(terms), forms, len(files))))
    _print(table, stream)


def write_terms(terminology: Terminology, kind: str, stream: TextIO) -> None:
    """One row a term of a kind."""
    table = _make_table("Id", "Name", "Forms", "File")
    for id_, term in terminology.terms[kind].items():
        table.add_row(
            speak(id_),
            speak(term.name),
            Text(str(len(term.forms))),
            speak(terminology.files[kind, id_]),
        )
    _print(table, stream)


def write_term_tables(terminology: Terminology, terms: Iterable[Term], stream: TextIO) -> None:
    """Terms as tables of a lexicon file, which an overlay could hold again."""
    with open_console(stream) as console:
        for term in terms:
            origin = f"# {terminology.files[term.kind, term.id]}"
            console.print(speak(origin, "bright_black"), soft_wrap=True)
            for line in _write_toml(term):
                style = "bold" if line.startswith("[[") else ""
                console.print(speak(line, style), soft_wrap=True)
            console.print()


def write_verdicts(verdicts: Sequence[Verdict], stream: TextIO) -> None:
    """One row a form: where it stands and what became of it."""
    table = _make_table("Characters", "Text", "Kind", "Id", "Counts as")
    for one in verdicts:
        words = Text(one.outcome or "–", _STYLES.get(one.outcome, "yellow"))
        if one.reason:
            words += Text(" ") + speak(one.reason, "bright_black")
        place = Text(f"{one.start}-{one.end}")
        table.add_row(place, speak(one.text), Text(one.kind), speak(one.id), words)
    _print(table, stream)
    counts = Counter(one.outcome or "not counted" for one in verdicts)
    summary = ", ".join(f"{outcome} {number}" for outcome, number in counts.items())
    with open_console(stream) as console:
        console.print(Text(summary or "no form of any term"))


def _write_toml(term: Term) -> Iterator[str]:
    yield f"[[{term.kind}]]"
    yield from _write_fields(term)
    for group in term.ambiguous:
        yield f"[[{term.kind}.ambiguous]]"
        yield from _write_fields(group)


def _write_fields(table: Term | Ambiguous | Range) -> Iterator[str]:
    """The keys that do not have their default."""
    for field in fields(table):
        value = getattr(table, field.name)
        if field.name != "ambiguous" and (field.default is MISSING or value != field.default):
            yield f"{field.name} = {_write_value(value)}"


def _write_value(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_write_value, value))}]"
    if isinstance(value, Range):
        return f"{{ {', '.join(_write_fields(value))} }}"
    return json.dumps(value, ensure_ascii=False)  # TOML writes these as JSON does


def _make_table(*columns: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for name in columns:
        right = name in ("Terms", "Forms", "Files", "Characters")
        table.add_column(name, justify="right" if right else "left", no_wrap=right)
    return table


def _print(table: Table, stream: TextIO) -> None:
    with open_console(stream) as console:
        console.print(table)
