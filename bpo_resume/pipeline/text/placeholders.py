"""What templates print where a name was removed: "Company Name", "City, State"."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PLACEHOLDER = re.compile(
    r"(?:\[?\bCompany ?Name\b\]?(?!\s*[:=]))|(?:\bCity ?, ?(?:State|Country)\b(?: ?, ?Country\b)?)"
    r"|\bCity$"
    r"|(?<=Name )City\b(?! (?:Manager|Planner|Clerk|Council|Attorney|Engineer|Driver))(?= [A-Z])"
    r"|(?<=[-–] )State\b",
)
_BLANKS = frozenset({"City", "State", "Country"})  # left over of a placeholder


def find_placeholder(text: str, end: int | None = None) -> re.Match[str] | None:
    """The first placeholder in ``text[:end]``; it stands for an employer or for a place."""
    return _PLACEHOLDER.search(text, 0, len(text) if end is None else end) if _may(text) else None


def find_placeholders(text: str) -> Iterable[re.Match[str]]:
    """All of a line."""
    return _PLACEHOLDER.finditer(text) if _may(text) else ()


def read_placeholder(words: str) -> str | None:
    """ "employer" or "place" where the words are a placeholder and nothing else."""
    if words in _BLANKS:
        return "place"
    if not _may(words) or _PLACEHOLDER.fullmatch(words) is None:
        return None
    return "employer" if words.lower().lstrip("[").startswith("company") else "place"


def _may(text: str) -> bool:
    """A cheap look, as few lines hold any of these words."""
    return "Company" in text or "City" in text or "State" in text
