"""Any value that the types of the model allow, for properties."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: st.integers(-(2**63), 2**63 - 1),
    float: st.floats(allow_nan=False, allow_infinity=False),
    str: st.text(max_size=20),
    NoneType: st.none(),
}


def anything(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a dataclass, or of a type that stands in its fields."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        parts = {field.name: anything(hints[field.name]) for field in fields(kind)}
        return st.builds(kind, **parts)
    if get_origin(kind) is Literal:
        return st.sampled_from(get_args(kind))
    return _compound(get_origin(kind), get_args(kind))


def _compound(origin: Any, inside: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if origin in (Union, UnionType):
        return st.one_of(map(anything, inside))
    if origin is dict:
        return st.dictionaries(*map(anything, inside), max_size=3)
    if origin is tuple and inside[-1] is Ellipsis:
        return st.lists(anything(inside[0]), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*map(anything, inside))
    raise TypeError(f"the model has no {origin}")
