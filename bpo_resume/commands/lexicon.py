"""The commands ``bpo-resume lexicon ...``: what lexicons hold, why they match, what is wrong."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bpo_resume.terminology import Terminology

_MOST = 8  # tables that a search shows

lexicon: typer.Typer = typer.Typer(
    help="Look into lexicon files, and check them.", no_args_is_help=True
)

Lexicons = Annotated[
    list[Path] | None,
    typer.Option(
        "--lexicons",
        metavar="DIR",
        help="Your own lexicon files, laid over the shipped ones; may be given several times.",
    ),
]
Directories = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[DIR]...", help="Your own files; the shipped ones if absent."),
]
Kind = Annotated[
    str | None,
    typer.Argument(metavar="[KIND]", help="role, tool, kpi...; all kinds if absent."),
]
Words = Annotated[list[str], typer.Argument(metavar="WORDS", help="An id, a name or an alias.")]
Explained = Annotated[
    str, typer.Argument(metavar="TEXT", help='Text of a resume; "-" reads standard input.')
]


@lexicon.command("list")
def list_terms(kind: Kind = None, lexicons: Lexicons = None) -> None:
    """Count the terms of every kind, or list those of one."""
    from bpo_resume.commands.lexicon_views import write_kinds, write_terms
    from bpo_resume.reports import open_output

    terminology = _load(lexicons)
    if kind is not None and kind not in terminology.terms:
        raise typer.BadParameter(f"{kind!r} is not one of {', '.join(terminology.terms)}")
    with open_output(None) as stream:
        if kind is None:
            write_kinds(terminology, stream)
        else:
            write_terms(terminology, kind, stream)


@lexicon.command()
def search(words: Words, lexicons: Lexicons = None) -> None:
    """Find terms by id, name or alias, typos forgiven, and show their tables."""
    from bpo_resume.commands.lexicon_views import write_term_tables
    from bpo_resume.reports import clean_lines, open_output
    from bpo_resume.terminology.searching import search_terms

    terminology = _load(lexicons)
    sought = " ".join(words)
    found = search_terms(terminology, sought)
    with open_output(None) as stream:
        write_term_tables(terminology, found[:_MOST], stream)
    if not found:
        typer.echo(f"no term is like {sought!r}", err=True)
        raise typer.Exit(1)
    for term in found[_MOST:]:
        typer.echo(clean_lines(f"also {term.kind} {term.id}: {term.name}"), err=True)


@lexicon.command()
def explain(text: Explained, lexicons: Lexicons = None) -> None:
    """Say of every lexicon form in a text what it counts as, or why it does not count."""
    from bpo_resume.commands.lexicon_views import write_verdicts
    from bpo_resume.pipeline import Explainer
    from bpo_resume.reports import open_output

    verdicts = Explainer(_load(lexicons)).explain(sys.stdin.read() if text == "-" else text)
    with open_output(None) as stream:
        write_verdicts(verdicts, stream)


@lexicon.command()
def check(directories: Directories = None) -> None:
    """Print every problem in lexicon files, example sentences that do not hold included."""
    from bpo_resume.blinding import find_failing_examples as find_failing_personal
    from bpo_resume.pipeline import find_failing_examples
    from bpo_resume.reports import clean_lines
    from bpo_resume.terminology import check_terminology, load_sound_terms, shipped_directory

    shipped = shipped_directory().resolve()
    own = [folder for folder in directories or () if folder.resolve() != shipped]
    terminology, unsound = load_sound_terms(*own)
    problems = [
        *unsound,
        *check_terminology(terminology),
        *find_failing_examples(terminology),
        *find_failing_personal(terminology),
    ]
    for problem in problems:
        typer.echo(clean_lines(str(problem)))
    if problems:
        typer.echo(f"{len(problems)} {'problem' if len(problems) == 1 else 'problems'}", err=True)
        raise typer.Exit(1)
    typer.echo(f"{len(terminology)} terms, no problems; fingerprint {terminology.fingerprint}")


def _load(lexicons: list[Path] | None) -> Terminology:
    from bpo_resume.terminology import load_terminology

    return load_terminology(*(lexicons or ()))
