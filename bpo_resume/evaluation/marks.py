"""What one question about one resume came to: figures of their own, and what was wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from bpo_resume.evaluation.figures import Field, Figure, Share, Tally
from bpo_resume.evaluation.pairing import Pairing
from bpo_resume.evaluation.wording import NOTHING

Told: TypeAlias = tuple[str, str]  # what was wanted and what was got, in words

Wanted = TypeVar("Wanted")
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Mark:
    """The figure of a question, and its misses."""

    field: Field
    figure: Figure
    misses: tuple[Told, ...] = ()


def mark_answer(field: Field, is_right: bool, told: Told) -> Mark:
    """Of a question that has one answer."""
    return Mark(field, Share(int(is_right), 1), () if is_right else (told,))


def mark_presence(field: Field, wanted: bool, got: bool, told: Told) -> Mark:
    """Of a thing that may be there and may be found."""
    tally = Tally(int(wanted and got), int(wanted), int(got))
    return Mark(field, tally, () if wanted == got else (told,))


def mark_things(
    field: Field,
    pairing: Pairing[Wanted, Found],
    say_wanted: Callable[[Wanted], str],
    say_found: Callable[[Found], str],
) -> Mark:
    """Of things to be found; each that was lost is a miss, and so is each that is too many."""
    pairs, lost, extra = pairing.pairs, pairing.lost, pairing.extra
    tally = Tally(len(pairs), len(pairs) + len(lost), len(pairs) + len(extra))
    losses = tuple((say_wanted(one), NOTHING) for one in lost)
    return Mark(field, tally, losses + tuple((NOTHING, say_found(one)) for one in extra))
