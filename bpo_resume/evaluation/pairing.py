"""What was to be found, and what was found: which is which."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Wanted = TypeVar("Wanted")
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Pairing(Generic[Wanted, Found]):
    """Pairs, none of their parts in two of them, and what is left over; all in their order."""

    pairs: tuple[tuple[Wanted, Found], ...]
    lost: tuple[Wanted, ...]
    extra: tuple[Found, ...]


def pair(
    wanted: Sequence[Wanted], found: Sequence[Found], compare: Callable[[Wanted, Found], float]
) -> Pairing[Wanted, Found]:
    """Join the two that are most alike, then those of the rest, and so on.

    ``compare`` says how much two are alike; 0 are never joined. Of equals the last come first.
    """
    alike = sorted(
        (
            (compare(one, other), i, j)
            for i, one in enumerate(wanted)
            for j, other in enumerate(found)
        ),
        reverse=True,
    )
    joined: dict[int, int] = {}
    taken: set[int] = set()
    for likeness, i, j in alike:
        if likeness > 0 and i not in joined and j not in taken:
            joined[i] = j
            taken.add(j)
    return Pairing(
        tuple((wanted[i], found[joined[i]]) for i in sorted(joined)),
        tuple(one for i, one in enumerate(wanted) if i not in joined),
        tuple(one for j, one in enumerate(found) if j not in taken),
    )
