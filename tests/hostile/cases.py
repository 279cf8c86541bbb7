"""What one hostile file is, and what must become of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

OK = ("ok",)
CORRUPT = ("corrupt",)
EMPTY = ("empty",)
TOO_LARGE = ("too_large",)
TIMEOUT = ("timeout",)
ENCRYPTED = ("encrypted",)
NEEDS_OCR = ("needs_ocr",)
UNSUPPORTED = ("unsupported",)
# A file whose cost decides between the two: which limit it meets first hangs on the machine.
COSTLY = ("too_large", "timeout")

RESUME = (
    "Ana Example",
    "EXPERIENCE",
    "Customer Service Representative, Example Outsourcing, Jan 2018 to Mar 2020",
    "Handled 80 inbound calls a day with an AHT of 300 seconds",
)


@dataclass(frozen=True, slots=True)
class Case:
    """A hostile file: ``name`` with its extension, what makes it, the statuses it may have.

    ``says`` stands in the message of a file that is not read; ``keeps`` in the quotes of the
    result of one that is.
    """

    name: str
    build: Callable[[], bytes]
    statuses: tuple[str, ...]
    says: str = ""
