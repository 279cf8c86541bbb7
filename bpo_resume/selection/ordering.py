"""The order of results: by fields, up or down, what is unknown last."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from bpo_resume.model import Result
from bpo_resume.selection.fields import FIELDS, Field
from bpo_resume.selection.measures import Amount
from bpo_resume.selection.parsing import find_named_field
from bpo_resume.selection.problems import MisfitError, make_error, suggest

if TYPE_CHECKING:
    from bpo_resume.terminology.terms import Kpi

_DIRECTIONS = {"": False, "asc": False, "desc": True}


@dataclass(frozen=True, slots=True)
class SortKey:
    """A field to sort by; levels and closed vocabularies in their own order."""

    field: Field
    descending: bool = False

    def __str__(self) -> str:
        return f"{self.field}:desc" if self.descending else str(self.field)


# What --rank sorts by; "fit": the musts first, then what is met, then what may be.
RANKINGS: Mapping[str, tuple[SortKey, ...]] = MappingProxyType(
    {
        side: (SortKey(FIELDS[f"score.{side}"], True), SortKey(FIELDS[f"months.{side}"], True))
        for side in ("front", "back")
    }
    | {
        "fit": (
            SortKey(FIELDS["fit.verdict"]),
            SortKey(FIELDS["fit"], True),
            SortKey(FIELDS["fit.possible"], True),
        )
    }
)


def parse_sort_key(text: str, kpis: Mapping[str, Kpi]) -> SortKey:
    """``FIELD``, ``FIELD:asc`` or ``FIELD:desc``; raises UsageError for anything else."""
    name, _, direction = text.partition(":")
    try:
        if direction not in _DIRECTIONS:
            reason = f"{direction!r} is no direction{suggest(direction, ['asc', 'desc'])}"
            raise MisfitError(len(name) + 1, reason)
        field = find_named_field(name, kpis)
        if field.kind == "set" or (field.kpi and field.kpi.unit == "money"):
            raise MisfitError(0, f"{field} has no order")
        return SortKey(field, _DIRECTIONS[direction])
    except MisfitError as misfit:
        raise make_error(text, misfit) from None


def make_standing(keys: Sequence[SortKey]) -> Callable[[Result], list[Any]]:
    """What results are sorted by: files that were not read come last, in any order."""

    def stand(result: Result) -> list[Any]:
        return [result.assessment is None, *(_stand(key, result) for key in keys)]

    return stand


@dataclass(frozen=True, slots=True)
class _Reversed:
    """A value whose larger ones come first."""

    value: Any

    def __lt__(self, other: _Reversed) -> bool:
        return bool(other.value < self.value)


def _stand(key: SortKey, result: Result) -> tuple[bool, Any]:
    value: Any = key.field.read(result)
    if value is None:
        return True, 0  # unknown: last, whichever the direction
    if key.field.choices:
        value = key.field.choices.index(value)
    elif isinstance(value, Amount):
        value = value.stated
    return False, _Reversed(value) if key.descending else value
