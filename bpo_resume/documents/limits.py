"""Where reading stops: amounts held against the limits, archives unpacked within them."""

from __future__ import annotations

from typing import IO

from bpo_resume.errors import TooLargeError
from bpo_resume.model.limits import MEGABYTE, Limits

__all__ = ["MEGABYTE", "Limits", "Unpacking", "check_limit"]

_UNPACKED = "--max-unpacked-mb"
_FLAGS = {
    "bytes": "--max-file-mb",
    "pages": "--max-pages",
    "pictures": "--max-pages",
    "characters": "--max-characters",
    "pixels": "--max-megapixels",
}


def check_limit(name: str, what: str, amount: int, limit: int) -> None:
    """Raise ``TooLargeError`` where ``amount`` exceeds ``limit``.

    ``what`` names the unit: "bytes", "pages", "characters", or what was unpacked.
    """
    if amount > limit:
        raise _too_large(name, f"it has {amount:,} {what}", limit, _FLAGS.get(what, _UNPACKED))


class Unpacking:
    """What the parts of one packed file may still unpack to, all of them together."""

    def __init__(self, name: str, limits: Limits) -> None:
        self._name = name
        self._limit = limits.unpacked_bytes
        self._left = limits.unpacked_bytes

    def read(self, part: IO[bytes], path: str) -> bytes:
        """The bytes of an opened part. Raises ``TooLargeError`` where they are too many.

        The sizes that an archive gives for its parts may lie, so we stop reading by ourselves.
        """
        data = part.read(self._left + 1)
        if len(data) > self._left:
            reason = f"it unpacks to more than {self._limit:,} bytes (in {path})"
            raise _too_large(self._name, reason, self._limit, _UNPACKED)
        self._left -= len(data)
        return data


def _too_large(name: str, reason: str, limit: int, flag: str) -> TooLargeError:
    return TooLargeError(
        name,
        f"{reason}, the limit is {limit:,}",
        f"Check that it is a resume, or raise the limit with {flag}",
    )
