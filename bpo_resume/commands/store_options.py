"""The command line's flags for what is kept between scans."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

StoreFile = Annotated[
    Path | None,
    typer.Option(
        "--store",
        metavar="FILE",
        help="Keep finished results there; a later scan, or one that goes on after it was stopped,"
        " reads only files that are new. They count for one --as-of (today if absent), the same"
        " lexicons, version and limits. Without it nothing is kept.",
    ),
]
Fresh = Annotated[
    bool, typer.Option("--fresh", help="Read all files again and replace what --store keeps.")
]


@dataclass(frozen=True, kw_only=True)
class StoreOptions:
    """What is kept between scans."""

    store: StoreFile = None
    fresh: Fresh = False

    def check_store(self, output: Path | None) -> None:
        """Refuse what cannot be meant."""
        if self.fresh and self.store is None:
            raise typer.BadParameter(
                "--fresh replaces what a store keeps; name it with --store FILE"
            )
        if self.store and output and self.store.resolve() == output.resolve():
            raise typer.BadParameter(f"--store and --output are both {output}; name two files")


@contextmanager
def stoppable(store: Path | None) -> Iterator[ExitStack]:
    """Ctrl-C ends what is on the stack, then the program with a word instead of a traceback."""
    try:
        with ExitStack() as stack:
            yield stack
    except KeyboardInterrupt:
        kept = f": what was finished is kept in {store}; the same command goes on" if store else ""
        typer.echo(f"Stopped{kept}", err=True)
        raise typer.Exit(130) from None
