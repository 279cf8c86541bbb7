"""Files of one JSON object a line, each validated; all problems of all lines at once."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import ValidationError

from bpo_resume.errors import UsageError
from bpo_resume.terminology.loading import REASONS

_REASONS: Mapping[str, str] = {
    **REASONS,
    "string_pattern_mismatch": 'write YYYY-MM or YYYY, of an end also "present"',
    "too_short": "write a number, or two as [420, 360]",
    "too_long": "write a number, or two as [420, 360]",
}

Read = TypeVar("Read")


@dataclass(slots=True)
class JsonLines(Generic[Read]):
    """The objects of a file by their line, and what is wrong with the others."""

    name: str
    objects: dict[int, Read] = field(default_factory=dict)
    _faults: list[tuple[int, str]] = field(default_factory=list)

    def reject(self, number: int, where: str, reason: str) -> None:
        """Note what is wrong in a line, and where in it."""
        self._faults.append((number, f"{where}: {reason}" if where else reason))

    @property
    def problems(self) -> list[str]:
        """Every one as "file: line 3: where: reason", in the order of the lines."""
        ordered = sorted(self._faults, key=itemgetter(0))
        return [f"{self.name}: line {number}: {fault}" for number, fault in ordered]


def read_json_lines(path: Path, parse: Callable[[str], Read], meant: str) -> JsonLines[Read]:
    """Every line but empty ones.

    ``parse`` raises ValidationError or JSONDecodeError where a line is none. ``meant``: what the
    file should be, for who names another. Raises UsageError where the file cannot be read.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror or error}; name {meant}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: no UTF-8 text: {error}; name {meant}") from error
    lines: JsonLines[Read] = JsonLines(path.name)
    # Not splitlines(): JSON may hold characters that it takes for the end of a line.
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            lines.objects[number] = parse(line)
        except json.JSONDecodeError as error:
            lines.reject(number, "", f"Invalid JSON: {error.msg} at character {error.colno}")
        except ValidationError as error:
            for where, reason in explain(error):
                lines.reject(number, where, reason)
    return lines


def explain(error: ValidationError) -> Iterator[tuple[str, str]]:
    """Where each fault is, as a person counts ("entries 2: side"), and what it is."""
    for one in error.errors(include_url=False, include_context=False):
        reason = _REASONS.get(one["type"], one["msg"])
        yield _locate(one["loc"]), reason.replace("at line 1 column", "at character")


def _locate(place: tuple[int | str, ...]) -> str:
    where = ""
    for part in place:
        where += f" {part + 1}" if isinstance(part, int) else f": {part}"
    return where.removeprefix(": ")
