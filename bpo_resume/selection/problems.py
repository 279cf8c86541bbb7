"""What is wrong with an expression, and where: its text with a caret under the place."""

from __future__ import annotations

from collections.abc import Iterable

from bpo_resume.errors import UsageError

_FARTHEST = 0.4  # share of a name's letters that may differ for another to be suggested
_AROUND = 60  # characters of a long expression shown on either side


class MisfitError(Exception):
    """A part of an expression that cannot be; ``place`` is the character it starts with."""

    def __init__(self, place: int, reason: str) -> None:
        super().__init__(reason)
        self.place = place
        self.reason = reason


def make_error(text: str, misfit: MisfitError) -> UsageError:
    """The reason, the expression, and a caret under the place."""
    place = min(misfit.place, len(text))
    start = max(0, place - _AROUND)
    shown = "".join(
        letter if letter.isprintable() else "?" for letter in text[start : place + _AROUND]
    )
    return UsageError(f"{misfit.reason}\n  {shown}\n  {' ' * (place - start)}^")


def suggest(name: str, names: Iterable[str]) -> str:
    """Ask whether the nearest of the names was meant, where one is near."""
    from rapidfuzz import process  # only wrong expressions need it
    from rapidfuzz.distance import OSA

    near = process.extractOne(
        name, sorted(names), scorer=OSA.normalized_distance, score_cutoff=_FARTHEST
    )
    return f"; did you mean {near[0]!r}?" if near else ""
