"""How much a file may cost before it is given up.

These are the defaults of the command line's flags and of the functions that read.
"""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1024 * 1024

TIMEOUT = 60.0  # seconds a file may take; hundreds of times what a long resume needs
MAX_MEMORY = 800  # megabytes a worker may use; what it takes between two looks stays under 1 GB


@dataclass(frozen=True, slots=True)
class Limits:
    """Ceilings for one file; beyond any of them reading ends in ``TooLargeError``."""

    bytes: int = 20 * MEGABYTE  # of the file itself
    pages: int = 50
    characters: int = 500_000  # of the text
    unpacked_bytes: int = 40 * MEGABYTE  # of all parts that are read of a packed file together
    pixels: int = 50_000_000  # of one picture; A4 at 600 dpi has 35 million
