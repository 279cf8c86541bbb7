"""The commands ``bpo-resume profile ...``: a profile to start from, and what is wrong with one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bpo_resume.commands.lexicon import Lexicons
from bpo_resume.errors import ProfileError, UsageError

profile: typer.Typer = typer.Typer(help="Write job profiles, and check them.", no_args_is_help=True)

ProfileFile = Annotated[
    Path | None,
    typer.Option(
        "--profile",
        metavar="FILE",
        rich_help_panel="What is reported",
        help="A job profile (bpo-resume profile new): the fit of each candidate to it, 0-100,"
        " every criterion with its evidence; the best first unless --sort or --rank says else.",
    ),
]


@profile.command()
def new(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="Where to; printed if absent.")
    ] = None,
) -> None:
    """Write a commented profile with a criterion of every kind."""
    from bpo_resume.profiles import template_text
    from bpo_resume.reports import open_output

    if file is not None and file.exists():
        raise UsageError(f"{file} exists; name a file that does not")
    with open_output(file) as stream:
        stream.write(template_text())


@profile.command()
def check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Profiles (TOML).")],
    lexicons: Lexicons = None,
) -> None:
    """Print every problem in profiles; criteria that none may have among them."""
    from bpo_resume.profiles import load_profile
    from bpo_resume.reports import clean_lines
    from bpo_resume.terminology import load_terminology

    terminology = load_terminology(*(lexicons or ()))
    wrong = 0
    for file in files:
        try:
            checked = load_profile(file, terminology)
        except ProfileError as error:
            typer.echo(clean_lines(str(error)))
            wrong += len(error.problems)
        else:
            found = f"{file.name}: {checked.title}: {len(checked.criteria)} criteria, no problems"
            typer.echo(clean_lines(found))
    if wrong:
        typer.echo(f"{wrong} {'problem' if wrong == 1 else 'problems'}", err=True)
        raise typer.Exit(1)
