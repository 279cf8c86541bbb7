"""Conditions on a result, judged with three values: true, false, unknown.

What is unknown satisfies nothing: a comparison with it is unknown, ``not`` unknown is unknown,
``and`` is false where a part is false, ``or`` true where a part is true. A condition prints as
the expression it was read from, in one spelling.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias

from bpo_resume.model import Result
from bpo_resume.selection.fields import Field, Value, rank_level
from bpo_resume.selection.measures import AMOUNT_TESTS, find_best

if TYPE_CHECKING:
    from bpo_resume.terminology.terms import Kpi

Truth: TypeAlias = bool | None

TESTS: Mapping[str, Callable[[Any, Any], bool]] = MappingProxyType(
    {
        "<": operator.lt,
        "<=": operator.le,
        ">": operator.gt,
        ">=": operator.ge,
        "==": operator.eq,
        "!=": operator.ne,
    }
)


@dataclass(frozen=True, slots=True)
class Constant:
    """A value that stands in the expression."""

    value: str | int | float | bool

    def read(self, _: Result) -> Value:
        """The value itself, whatever the result."""
        return self.value

    def __str__(self) -> str:
        return repr(self.value)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two values of one kind; levels are compared by rung."""

    left: Field | Constant
    test: str
    right: Field | Constant
    by_rung: bool = False

    def judge(self, result: Result) -> Truth:
        """Whether it holds of the result."""
        left, right = self.left.read(result), self.right.read(result)
        if left is None or right is None:
            return None
        if self.by_rung:
            left, right = rank_level(str(left)), rank_level(str(right))
        return TESTS[self.test](left, right)

    def __str__(self) -> str:
        return f"{self.left} {self.test} {self.right}"


@dataclass(frozen=True, slots=True)
class KpiComparison:
    """A KPI's best value in one unit, against a number."""

    field: Field
    kpi: Kpi
    test: str
    number: float
    unit: str | None = None  # None: that of the lexicon

    def judge(self, result: Result) -> Truth:
        """Whether it holds of the result."""
        if result.assessment is None:
            return None
        amount = find_best(result.assessment.kpis, self.kpi, self.unit)
        return None if amount is None else AMOUNT_TESTS[self.test](amount, self.number)

    def __str__(self) -> str:
        amount = f"'{self.number!r} {self.unit}'" if self.unit else repr(self.number)
        return f"{self.field} {self.test} {amount}"


@dataclass(frozen=True, slots=True)
class OneOf:
    """A value that is one of some."""

    field: Field
    values: tuple[str | int | float | bool, ...]

    def judge(self, result: Result) -> Truth:
        """Whether it holds of the result."""
        value = self.field.read(result)
        return None if value is None else value in self.values

    def __str__(self) -> str:
        return f"{self.field} in [{', '.join(map(repr, self.values))}]"


@dataclass(frozen=True, slots=True)
class Holds:
    """A set that holds an item, or a text that holds a part; capitals do not matter."""

    item: str
    field: Field

    def judge(self, result: Result) -> Truth:
        """Whether it holds of the result."""
        value = self.field.read(result)
        if isinstance(value, str):
            value = value.casefold()
        return self.item.casefold() in value if isinstance(value, str | frozenset) else None

    def __str__(self) -> str:
        return f"{self.item!r} in {self.field}"


@dataclass(frozen=True, slots=True)
class Flag:
    """A field that is true or false, standing alone."""

    field: Field

    def judge(self, result: Result) -> Truth:
        """Whether it holds of the result."""
        value = self.field.read(result)
        return value if isinstance(value, bool) else None

    def __str__(self) -> str:
        return str(self.field)


@dataclass(frozen=True, slots=True)
class Not:
    """What does not hold."""

    part: Condition

    def judge(self, result: Result) -> Truth:
        """False where the part holds, true where it is false, else unknown."""
        truth = self.part.judge(result)
        return None if truth is None else not truth

    def __str__(self) -> str:
        return f"not ({self.part})"


@dataclass(frozen=True, slots=True)
class All:
    """Conditions that must all hold."""

    parts: tuple[Condition, ...]

    def judge(self, result: Result) -> Truth:
        """False where a part is false, else unknown where one is unknown."""
        truths = {part.judge(result) for part in self.parts}
        return False if False in truths else None if None in truths else True

    def __str__(self) -> str:
        return " and ".join(f"({part})" for part in self.parts)


@dataclass(frozen=True, slots=True)
class Either:
    """Conditions of which one must hold."""

    parts: tuple[Condition, ...]

    def judge(self, result: Result) -> Truth:
        """True where a part is true, else unknown where one is unknown."""
        truths = {part.judge(result) for part in self.parts}
        return True if True in truths else None if None in truths else False

    def __str__(self) -> str:
        return " or ".join(f"({part})" for part in self.parts)


Condition: TypeAlias = Comparison | KpiComparison | OneOf | Holds | Flag | Not | All | Either


def name_fields(condition: Condition) -> Iterator[str]:
    """The names of all fields a condition looks at."""
    match condition:
        case Not(part):
            yield from name_fields(part)
        case All(parts) | Either(parts):
            for part in parts:
                yield from name_fields(part)
        case Comparison(left, _, right):
            yield from (str(side) for side in (left, right) if isinstance(side, Field))
        case KpiComparison() | OneOf() | Holds() | Flag():
            yield str(condition.field)
