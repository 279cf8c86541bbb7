"""Text to conditions: a small part of Python's expressions, parsed and never evaluated.

Python's own parser gives the tree, and what is not in the small part is refused by its place:
comparisons, ``in``, ``and``, ``or``, ``not``, brackets, literals and the names of fields. There
are libraries for this; the one in use (simpleeval) judges with Python's two values, calls
functions and reads attributes of objects unless told not to. What is unknown needs a third
value, and a language that cannot call anything needs nobody to forbid it.
"""

from __future__ import annotations

import ast
import warnings
from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from bpo_resume.selection.comparing import MOST, Operand, compare
from bpo_resume.selection.conditions import All, Condition, Constant, Either, Flag, Not
from bpo_resume.selection.fields import FIELDS, KPI_PREFIX, Field, find_field
from bpo_resume.selection.problems import MisfitError, make_error, suggest

if TYPE_CHECKING:
    from bpo_resume.terminology.terms import Kpi

_LONGEST = 4000  # characters; Python's parser must not be brought to its own limits
_DEEPEST = 40  # conditions inside conditions
_BLANKS = str.maketrans("\t\n\v\f\r", "     ")  # an expression may go over several lines
_TESTS: Mapping[type[ast.cmpop], str] = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.In: "in",
    ast.NotIn: "not in",
}
_MAIN_FIELDS = [name for name in FIELDS if not name.endswith((".min", ".likely", ".max"))]
_TRUTHS = {"true": True, "false": False}  # as JSON and people write them
_GRAMMAR = "there are fields, values, comparisons, in, and, or, not and brackets, and nothing else"


def parse_condition(text: str, kpis: Mapping[str, Kpi]) -> Condition:
    """The condition an expression states; ``kpis`` are those that ``kpis.<id>`` may name.

    Raises UsageError with the reason, the place and, for a mistyped name, the nearest one.
    """
    text = text.translate(_BLANKS).strip()
    try:
        return _Parser(text, kpis).read_condition(_parse(text))
    except MisfitError as misfit:
        raise make_error(text, misfit) from None


def find_named_field(name: str, kpis: Mapping[str, Kpi]) -> Field:
    """The field of that name; raises MisfitError with the nearest one where there is none."""
    field = find_field(name, kpis)
    if field is None:
        raise MisfitError(0, f"there is no field {name!r}{_hint(name, kpis)}")
    return field


def _hint(name: str, kpis: Mapping[str, Kpi]) -> str:
    if name.startswith(KPI_PREFIX):
        return suggest(name, [KPI_PREFIX + id_ for id_ in kpis])
    if any(name in field.choices for field in FIELDS.values()):
        return f"; a value stands in quotes: {name!r}"
    inside = [field for field in FIELDS if field.startswith(f"{name}.")]
    if inside:
        return f"; there is {', '.join(inside)}"
    return suggest(name, FIELDS) or f"; there is {', '.join(_MAIN_FIELDS)} and kpis.<id>"


def _parse(text: str) -> ast.expr:
    if len(text) > _LONGEST:
        raise MisfitError(_LONGEST, f"the expression is longer than {_LONGEST} characters")
    try:
        with warnings.catch_warnings():  # about odd literals, meant for programmers
            warnings.simplefilter("ignore")
            tree = ast.parse(text, mode="eval").body
    except SyntaxError as error:
        place = max(0, (error.offset or 1) - 1)
        raise MisfitError(place, f"the expression cannot be read: {error.msg}") from None
    except (ValueError, RecursionError, MemoryError):
        raise MisfitError(0, "the expression cannot be read") from None
    end = _find_place(text, tree.end_col_offset or 0)
    if rest := text[end:].lstrip(" )"):
        raise MisfitError(len(text) - len(rest), "a comment has no place here")
    return tree


def _find_place(text: str, column: int) -> int:
    """The character at a byte of the text, which is how Python counts."""
    return len(text.encode()[:column].decode())


class _Parser:
    """Reads the tree of one expression."""

    def __init__(self, text: str, kpis: Mapping[str, Kpi]) -> None:
        self._text = text
        self._kpis = kpis

    def read_condition(self, node: ast.expr, depth: int = 0) -> Condition:
        if depth > _DEEPEST:
            raise self._misfit(node, f"more than {_DEEPEST} conditions inside one another")
        match node:
            case ast.BoolOp(op, values):
                parts = tuple(self.read_condition(value, depth + 1) for value in values)
                return All(parts) if isinstance(op, ast.And) else Either(parts)
            case ast.UnaryOp(ast.Not(), operand):
                return Not(self.read_condition(operand, depth + 1))
            case ast.Compare():
                return self._read_comparison(node)
            case ast.Name() | ast.Attribute():
                return self._read_flag(node)
            case _:
                raise self._misfit(node, _GRAMMAR)

    def _read_comparison(self, node: ast.Compare) -> Condition:
        operands = [self._read_operand(side) for side in (node.left, *node.comparators)]
        tests = [_TESTS.get(type(test)) for test in node.ops]
        parts = []
        for (left, right), test in zip(pairwise(operands), tests, strict=True):
            if test is None:
                raise MisfitError(right.place, "'is' is not known here; use == or !=")
            parts.append(compare(left, test, right))
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _read_flag(self, node: ast.Name | ast.Attribute) -> Condition:
        field = self._read_operand(node).value
        if isinstance(field, Field) and field.kind == "truth":
            return Flag(field)
        raise self._misfit(node, f"{field} alone is no condition; compare it")

    def _read_operand(self, node: ast.expr) -> Operand:
        value: Field | Constant | tuple[Constant, ...] | None
        if isinstance(node, ast.Tuple | ast.List | ast.Set):
            value = tuple(self._read_item(item) for item in node.elts)
        else:
            value = self._read_literal(node) or self._read_field(node)
        return Operand(value, self._place(node))

    def _read_item(self, node: ast.expr) -> Constant:
        literal = self._read_literal(node)
        if literal is None:
            raise self._misfit(node, "a list holds numbers, or texts in quotes")
        return literal

    def _read_literal(self, node: ast.expr) -> Constant | None:
        match node:
            case ast.Constant(str() | int() | float() as value):
                number = value
            case ast.UnaryOp(ast.USub(), ast.Constant(int() | float() as value)):
                number = -value
            case ast.Name(name) if name in _TRUTHS:
                number = _TRUTHS[name]
            case _:
                return None
        if not isinstance(number, str) and abs(number) > MOST:
            raise self._misfit(node, "the number is too large")
        return Constant(number)

    def _read_field(self, node: ast.expr) -> Field:
        names: list[str] = []
        inner = node
        while isinstance(inner, ast.Attribute):
            names.append(inner.attr)
            inner = inner.value
        if not isinstance(inner, ast.Name):
            raise self._misfit(node, _refuse(node))
        try:
            return find_named_field(".".join([inner.id, *reversed(names)]), self._kpis)
        except MisfitError as misfit:
            raise self._misfit(node, misfit.reason) from None

    def _place(self, node: ast.expr) -> int:
        return _find_place(self._text, node.col_offset)

    def _misfit(self, node: ast.expr, reason: str) -> MisfitError:
        return MisfitError(self._place(node), reason)


def _refuse(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and node.value is None:
        return "None is no value: what is unknown satisfies no comparison"
    return _GRAMMAR
