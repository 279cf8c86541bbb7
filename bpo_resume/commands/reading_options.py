"""The command line's options for how a file is read and judged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from bpo_resume.commands.lexicon import Lexicons
from bpo_resume.commands.limit_options import LimitOptions

if TYPE_CHECKING:
    from bpo_resume.screening.results import ScreenOptions


def _parse_date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no date; write it as YYYY-MM-DD") from None


AsOf = Annotated[
    date | None,
    typer.Option(
        parser=_parse_date, metavar="DATE", help='Closes "present" (YYYY-MM-DD); today if absent.'
    ),
]
Ocr = Annotated[
    bool,
    typer.Option("--ocr", help='Read scans too; needs pip install "bpo-resume\\[ocr]".'),
]


@dataclass(frozen=True, kw_only=True)
class ReadingOptions(LimitOptions):
    """What a result depends on besides the file."""

    as_of: AsOf = None
    lexicons: Lexicons = None
    ocr: Ocr = False

    @property
    def for_screen(self) -> ScreenOptions:
        """The same for ``screen``."""
        return {
            "as_of": self.as_of,
            "lexicons": self.lexicons,
            "limits": self.limits,
            "ocr": self.ocr,
            "timeout": self.timeout,
            "max_memory": self.max_memory,
        }
