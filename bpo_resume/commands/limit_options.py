"""The command line's flags for what a file may cost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import typer

from bpo_resume.model.limits import MAX_MEMORY, MEGABYTE, TIMEOUT, Limits

_PANEL = "Limits"
_DEFAULT = Limits()

MaxFile = Annotated[
    float,
    typer.Option(
        "--max-file-mb",
        min=0.001,
        metavar="MB",
        rich_help_panel=_PANEL,
        help="Size of a file.",
    ),
]
MaxUnpacked = Annotated[
    float,
    typer.Option(
        "--max-unpacked-mb",
        min=0.001,
        metavar="MB",
        rich_help_panel=_PANEL,
        help="Size to which the text parts of a packed file (DOCX) may unpack.",
    ),
]
MaxPages = Annotated[
    int, typer.Option(min=1, metavar="N", rich_help_panel=_PANEL, help="Pages of a file.")
]
MaxCharacters = Annotated[
    int,
    typer.Option(min=1, metavar="N", rich_help_panel=_PANEL, help="Characters of a file's text."),
]
MaxMegapixels = Annotated[
    float,
    typer.Option(
        "--max-megapixels",
        min=0.001,
        metavar="N",
        rich_help_panel=_PANEL,
        help="Millions of pixels of a picture that OCR reads.",
    ),
]
MaxMemory = Annotated[
    float,
    typer.Option(
        "--max-memory",
        min=1,
        metavar="MB",
        rich_help_panel=_PANEL,
        help="Memory a process may take for a file; before it reads any it takes some 330.",
    ),
]
Timeout = Annotated[
    float,
    typer.Option(min=0.1, metavar="S", rich_help_panel=_PANEL, help="Seconds a file may take."),
]


@dataclass(frozen=True, kw_only=True)
class LimitOptions:
    """What a file may cost."""

    timeout: Timeout = TIMEOUT
    max_memory: MaxMemory = float(MAX_MEMORY)
    max_file: MaxFile = _DEFAULT.bytes / MEGABYTE
    max_unpacked: MaxUnpacked = _DEFAULT.unpacked_bytes / MEGABYTE
    max_pages: MaxPages = _DEFAULT.pages
    max_characters: MaxCharacters = _DEFAULT.characters
    max_megapixels: MaxMegapixels = _DEFAULT.pixels / 1e6

    @property
    def limits(self) -> Limits:
        """What the readers are told."""
        return Limits(
            int(self.max_file * MEGABYTE),
            self.max_pages,
            self.max_characters,
            int(self.max_unpacked * MEGABYTE),
            int(self.max_megapixels * 1e6),
        )
