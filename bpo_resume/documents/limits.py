"""How much of a file is read before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

from bpo_resume.errors import TooLargeError

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Ceilings for one file; beyond any of them reading ends in ``TooLargeError``."""

    bytes: int = 20 * MEGABYTE  # of the file itself
    pages: int = 50
    characters: int = 500_000  # of the text
    unpacked_bytes: int = 40 * MEGABYTE  # of one part inside a packed file
    pixels: int = 50_000_000  # of one picture; A4 at 600 dpi has 35 million


def check_limit(name: str, what: str, amount: int, limit: int) -> None:
    """Raise ``TooLargeError`` where ``amount`` exceeds ``limit``; ``what`` names the unit."""
    if amount > limit:
        raise TooLargeError(
            name,
            f"it has {amount:,} {what}, the limit is {limit:,}",
            "Check that it is a resume, or raise the limit",
        )
