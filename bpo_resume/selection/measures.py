"""KPI values as conditions compare them: the best one reached, in one unit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import inf
from types import MappingProxyType
from typing import TYPE_CHECKING

from bpo_resume.model import KpiValue

if TYPE_CHECKING:
    from bpo_resume.terminology.terms import Kpi

REACHED = frozenset({"achieved", "volume"})  # kinds of value that tell what was done
_FAMILIES = {"money": r"[A-Z]{3}(/\w+)?", "count/day": r"count/\w+", "count/hour": r"count/\w+"}


@dataclass(frozen=True, slots=True)
class Amount:
    """What is known of a number: it lies between ``low`` and ``high``, both included."""

    stated: float
    low: float
    high: float


def find_best(values: Iterable[KpiValue], kpi: Kpi, unit: str | None = None) -> Amount | None:
    """The best value of the KPI in a unit, that of the lexicon if none is given.

    Of values achieved and volumes, own or the team's: the lowest where lower is better, else the
    highest. Values in other units, targets, baselines and changes are not looked at.
    """
    unit = unit or kpi.unit
    amounts = [
        _measure(value)
        for value in values
        if value.kpi == kpi.id and value.kind in REACHED and value.unit == unit
    ]
    if not amounts:
        return None
    if kpi.better == "lower":
        return min(amounts, key=lambda amount: (amount.stated, amount.high))
    return max(amounts, key=lambda amount: (amount.stated, amount.low))


def is_unit_of(unit: str, kpi: Kpi) -> bool:
    """Whether values of the KPI may come in that unit; of money, in any currency."""
    units = {kpi.unit, *(span.unit for span in kpi.ranges)}
    families = (_FAMILIES[one] for one in units & _FAMILIES.keys())
    named = unit in units and unit != "money"
    return named or any(re.fullmatch(family, unit) for family in families)


def _measure(value: KpiValue) -> Amount:
    number = round(value.value, 6)  # without the noise of unit conversion
    top = number if value.value_max is None else round(value.value_max, 6)
    low = -inf if value.comparator in ("<", "<=") else number
    high = inf if value.comparator in (">", ">=") else top
    return Amount(number, low, high)


def _is_below(amount: Amount, number: float) -> bool | None:
    if amount.high < number:
        return True
    return False if amount.low >= number else None


def _is_above(amount: Amount, number: float) -> bool | None:
    if amount.low > number:
        return True
    return False if amount.high <= number else None


def _is_equal(amount: Amount, number: float) -> bool | None:
    if amount.low == amount.high == number:
        return True
    return None if amount.low <= number <= amount.high else False


def _negate(
    test: Callable[[Amount, float], bool | None],
) -> Callable[[Amount, float], bool | None]:
    def negated(amount: Amount, number: float) -> bool | None:
        truth = test(amount, number)
        return None if truth is None else not truth

    return negated


# "At least 98%" is above 95, and nobody knows whether it is above 99.
AMOUNT_TESTS: Mapping[str, Callable[[Amount, float], bool | None]] = MappingProxyType(
    {
        "<": _is_below,
        "<=": _negate(_is_above),
        ">": _is_above,
        ">=": _negate(_is_below),
        "==": _is_equal,
        "!=": _negate(_is_equal),
    }
)
