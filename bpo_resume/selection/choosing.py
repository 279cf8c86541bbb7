"""Of all results those that are wanted, in the order wanted."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bpo_resume.model import Result
from bpo_resume.selection.conditions import Condition, name_fields
from bpo_resume.selection.ordering import SortKey, make_standing


@dataclass(frozen=True, slots=True)
class Selection:
    """Conditions that must all hold, sort keys (the first decides, the next among equals), and
    how many at most.
    """

    where: tuple[Condition, ...] = ()
    keys: tuple[SortKey, ...] = ()
    top: int | None = None

    @property
    def fields(self) -> frozenset[str]:
        """The names of all fields that it asks for."""
        asked = (name for condition in self.where for name in name_fields(condition))
        return frozenset({*asked, *(key.field.name for key in self.keys)})


def choose_results(results: Iterable[Result], selection: Selection) -> Iterator[Result]:
    """The results that satisfy the conditions, sorted; equal ones stay in the order they came in.

    Files that were not read are no candidates: with a condition or ``top`` they are left out,
    unless the condition asks for ``status``. All results are taken, whatever ``top`` says, so
    that each file has been seen. Without keys, results pass as they come.
    """
    wanted = _filter(results, selection)
    if not selection.keys:
        yield from _take(wanted, selection.top)
    elif selection.top is None:
        yield from sorted(wanted, key=make_standing(selection.keys))
    else:
        yield from heapq.nsmallest(selection.top, wanted, key=make_standing(selection.keys))


def _filter(results: Iterable[Result], selection: Selection) -> Iterator[Result]:
    asked = {name for condition in selection.where for name in name_fields(condition)}
    limited = bool(selection.where) or selection.top is not None
    for result in results:
        is_candidate = result.status == "ok" or not limited or "status" in asked
        if is_candidate and all(part.judge(result) is True for part in selection.where):
            yield result


def _take(results: Iterable[Result], top: int | None) -> Iterator[Result]:
    for number, result in enumerate(results):
        if top is None or number < top:
            yield result
