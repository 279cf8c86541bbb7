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
    """A condition, sort keys (the first decides, the next among equals), and how many at most."""

    where: Condition | None = None
    keys: tuple[SortKey, ...] = ()
    top: int | None = None


def choose_results(results: Iterable[Result], selection: Selection) -> Iterator[Result]:
    """The results that satisfy the condition, sorted; equal ones stay in the order they came in.

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
    where = selection.where
    unread_too = selection.top is None if where is None else "status" in name_fields(where)
    for result in results:
        is_candidate = unread_too or result.status == "ok"
        if is_candidate and (where is None or where.judge(result) is True):
            yield result


def _take(results: Iterable[Result], top: int | None) -> Iterator[Result]:
    for number, result in enumerate(results):
        if top is None or number < top:
            yield result
