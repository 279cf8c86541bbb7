"""What validates values against a class, built once a process, which takes a while."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter

from bpo_resume.interrupts import held_back

T = TypeVar("T")


def adapter_of(kind: type[T]) -> TypeAdapter[T]:
    """The adapter of a class."""
    return cast("TypeAdapter[T]", _build(cast("Any", kind)))


@cache
def _build(kind: Any) -> TypeAdapter[Any]:
    with held_back():  # pydantic would make an error of its own of Ctrl-C
        return TypeAdapter(kind)
