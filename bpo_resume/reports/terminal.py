"""Consoles and colours for results; plain text wherever the stream is no terminal."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from typing import TextIO

from rich.console import Console
from rich.text import Text

from bpo_resume.model import Side, Status
from bpo_resume.reports.wording import clean

PLAIN_WIDTH = 120  # columns where nobody says how many there are

SIDE_STYLES: dict[Side, str] = {
    "front": "cyan",
    "back": "magenta",
    "both": "green",
    "none": "bright_black",
}
STATUS_STYLES: dict[Status, str] = {
    "ok": "green",
    "needs_ocr": "yellow",
    "encrypted": "yellow",
    "empty": "yellow",
    "unsupported": "yellow",
    "too_large": "yellow",
    "corrupt": "red",
    "timeout": "red",
    "failed": "red",
}


@contextmanager
def open_console(stream: TextIO) -> Iterator[Console]:
    """A console on the stream; NO_COLOR and COLUMNS are respected.

    Off a terminal it writes plain lines without trailing blanks, and its width does not depend
    on the terminal the program was started from: the same results give the same bytes.
    """
    if stream.isatty():
        yield _make_console(stream, None)
        return
    columns = os.environ.get("COLUMNS", "")
    page = StringIO()
    yield _make_console(page, int(columns) if columns.isdigit() else PLAIN_WIDTH)
    stream.writelines(line.rstrip() + "\n" for line in page.getvalue().splitlines())


def _make_console(stream: TextIO, width: int | None) -> Console:
    return Console(file=stream, width=width, highlight=False, markup=False, emoji=False)


def speak(words: str, style: str = "") -> Text:
    """Text that came out of a file, as one safe line."""
    return Text(clean(words), style)


def speak_side(side: Side) -> Text:
    """A side of the operation in its colour."""
    return Text("–" if side == "none" else side, SIDE_STYLES[side])
