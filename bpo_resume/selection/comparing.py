"""Comparisons that mean something: which fields can be held against which values, and how."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from bpo_resume.selection.conditions import (
    Comparison,
    Condition,
    Constant,
    Holds,
    KpiComparison,
    Not,
    OneOf,
)
from bpo_resume.selection.fields import Field, FieldKind
from bpo_resume.selection.measures import is_unit_of
from bpo_resume.selection.problems import MisfitError, suggest

if TYPE_CHECKING:
    from bpo_resume.terminology.terms import Kpi

Scalar: TypeAlias = str | int | float | bool

MOST = 1e15  # beyond it numbers are no counts, and floats no longer tell neighbours apart
_FLIPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
_ORDERED: frozenset[FieldKind] = frozenset({"number", "level"})
_AMOUNT = re.compile(r"\s*(-?\d+(?:\.\d*)?(?:e[+-]?\d+)?)\s*(\S+)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Operand:
    """One side of a comparison, and the character of the expression it starts with."""

    value: Field | Constant | tuple[Constant, ...]
    place: int


def compare(left: Operand, test: str, right: Operand) -> Condition:
    """The condition; raises MisfitError where the two cannot be compared like that."""
    if test in ("in", "not in"):
        found = _look_in(left, right)
        return found if test == "in" else Not(found)
    if isinstance(right.value, Field) and not isinstance(left.value, Field):
        left, test, right = right, _FLIPPED[test], left
    if not isinstance(left.value, Field):
        raise MisfitError(left.place, "a comparison names a field, and this one names none")
    if isinstance(right.value, tuple):
        raise MisfitError(right.place, "a list follows 'in'")
    return _compare_field(left.value, test, right.value, (left.place, right.place))


def _look_in(item: Operand, whole: Operand) -> Condition:
    match item.value, whole.value:
        case Constant(str(part)), Field(kind="set" | "text") as field:
            if not part.strip():
                raise MisfitError(item.place, "an empty text is in everything")
            return Holds(part, field)
        case Field() as field, tuple(literals):
            return _look_among(field, literals, (item.place, whole.place))
        case Field(), Constant(value):
            raise MisfitError(whole.place, f"a list stands in brackets: [{value!r}]")
        case _:
            raise MisfitError(
                whole.place,
                "'in' asks whether a text is in a set ('sap' in tools) or a field is one of some"
                " values (side in ['front', 'both'])",
            )


def _look_among(field: Field, literals: tuple[Constant, ...], places: tuple[int, int]) -> Condition:
    if field.kind in ("set", "kpi"):
        raise MisfitError(places[0], f"{field} is no single value; {_EXAMPLES[field.kind]}")
    if not literals:
        raise MisfitError(places[1], "an empty list holds nothing")
    for literal in literals:
        _check_value(field, literal.value, places[1])
    return OneOf(field, tuple(literal.value for literal in literals))


def _compare_field(
    field: Field, test: str, other: Field | Constant, places: tuple[int, int]
) -> Condition:
    if field.kind == "set":
        raise MisfitError(places[0], f"{field} is a set; {_EXAMPLES['set']}")
    if field.kind not in _ORDERED | {"kpi"} and test not in ("==", "!="):
        raise MisfitError(places[0], f"{field} has no order; compare it with == or !=")
    if isinstance(other, Field):
        if (field.kind, field.choices) != (other.kind, other.choices) or field.kind == "kpi":
            raise MisfitError(places[1], f"{field} cannot be compared with {other}")
    elif field.kpi is not None:
        amount = _read_amount(field.kpi, other.value, places[1])
        return KpiComparison(field, field.kpi, test, *amount)
    else:
        _check_value(field, other.value, places[1])
    return Comparison(field, test, other, by_rung=field.kind == "level")


def _check_value(field: Field, value: Scalar, place: int) -> None:
    if field.choices and value not in field.choices:
        hint = suggest(value, field.choices) if isinstance(value, str) else ""
        known = hint or f"; there are {', '.join(field.choices)}"
        raise MisfitError(place, f"{value!r} is no value of {field}{known}")
    fits = isinstance(value, str)
    if field.kind == "number":
        fits = isinstance(value, int | float) and not isinstance(value, bool)
    elif field.kind == "truth":
        fits = isinstance(value, bool)
    if not fits:
        raise MisfitError(place, f"{value!r} is no value of {field}; {_EXAMPLES[field.kind]}")


def _read_amount(kpi: Kpi, value: Scalar, place: int) -> tuple[float, str | None]:
    if isinstance(value, int | float) and not isinstance(value, bool):
        if kpi.unit == "money":
            raise MisfitError(place, f"{kpi.name} is money; name the currency: '{value} USD'")
        return float(value), None
    amount = _AMOUNT.fullmatch(value) if isinstance(value, str) else None
    if amount is None or abs(number := float(amount[1])) > MOST:
        raise MisfitError(place, f"{value!r} is no amount; {_EXAMPLES['kpi']}")
    if not is_unit_of(amount[2], kpi):
        units = ", ".join(dict.fromkeys((kpi.unit, *(span.unit for span in kpi.ranges))))
        raise MisfitError(place, f"{kpi.name} is not measured in {amount[2]!r} but in {units}")
    return number, amount[2]


_EXAMPLES: dict[FieldKind, str] = {
    "number": "compare it with a number",
    "level": "compare it with a level in quotes",
    "choice": "compare it with a word in quotes",
    "truth": "compare it with True or False",
    "text": "compare it with a text in quotes",
    "set": "ask whether something is in it: 'sap' in tools",
    "kpi": "compare it with a number, or a number and its unit in quotes: '4.5 score/5'",
}
