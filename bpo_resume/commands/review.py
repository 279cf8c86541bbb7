"""The command ``bpo-resume serve``: a store of results in a browser."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from bpo_resume.commands.reading_options import ReadingOptions


@dataclass(frozen=True, kw_only=True)
class ServeOptions(ReadingOptions):
    """What ``serve`` is told."""

    store: Annotated[
        Path,
        typer.Argument(
            metavar="[STORE]",
            help="A store that scan --store made, or a new file; bpo-resume.sqlite if absent.",
        ),
    ] = Path("bpo-resume.sqlite")
    port: Annotated[
        int,
        typer.Option(min=0, max=65535, metavar="N", help="Where to listen; 0 takes a free one."),
    ] = 8765
    workers: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="Processes that read; all processors if absent."),
    ] = None


def run_server(options: ServeOptions) -> None:
    """Serve until Ctrl-C."""
    from bpo_resume.review import serve
    from bpo_resume.screening.analyzer import Analyzer
    from bpo_resume.screening.pool import Ceilings
    from bpo_resume.screening.store import find_last_date

    serve(
        options.store,
        Analyzer(
            as_of=options.as_of or find_last_date(options.store),
            lexicons=options.lexicons,
            limits=options.limits,
            ocr=options.ocr,
        ),
        port=options.port,
        workers=options.workers or os.cpu_count() or 1,
        ceilings=Ceilings(options.timeout, options.max_memory),
        announce=_announce,
    )


def _announce(address: str) -> None:
    typer.echo(f"Open {address}\nCtrl-C ends it.")
