"""The commands ``bpo-resume lexicon ...``: what lexicons hold, why they match, what is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

lexicon = typer.Typer(help="Work on lexicon files.", no_args_is_help=True)

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


@lexicon.command()
def check(directories: Directories = None) -> None:
    """Print every problem in lexicon files, example sentences that do not hold included."""
    from bpo_resume.pipeline import find_failing_examples
    from bpo_resume.terminology import check_terminology, load_sound_terms, shipped_directory

    shipped = shipped_directory().resolve()
    own = [folder for folder in directories or () if folder.resolve() != shipped]
    terminology, unsound = load_sound_terms(*own)
    problems = [*unsound, *check_terminology(terminology), *find_failing_examples(terminology)]
    for problem in problems:
        typer.echo(problem)
    if problems:
        typer.echo(f"{len(problems)} {'problem' if len(problems) == 1 else 'problems'}", err=True)
        raise typer.Exit(1)
    typer.echo(f"{len(terminology)} terms, no problems; fingerprint {terminology.fingerprint}")
