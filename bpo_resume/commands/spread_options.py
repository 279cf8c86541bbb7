"""Commands whose options are the fields of dataclasses, several commands sharing some."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields
from functools import wraps
from inspect import Parameter, Signature
from typing import TypeVar, get_type_hints

Options = TypeVar("Options")


def takes(kind: type[Options]) -> Callable[[Callable[[Options], None]], Callable[..., None]]:
    """Make of a function of one dataclass a command with an option for each of its fields.

    To Typer an option is a parameter of its own. In --help those of a class stand before those of
    its bases.
    """
    hints = get_type_hints(kind, include_extras=True)
    places = {name: n for n, base in enumerate(kind.__mro__) for name in _own_names(base)}
    ordered = sorted(fields(kind), key=lambda field: places[field.name])  # type: ignore[arg-type]
    parameters = [
        Parameter(
            field.name,
            Parameter.KEYWORD_ONLY,
            default=Parameter.empty if field.default is MISSING else field.default,
            annotation=hints[field.name],
        )
        for field in ordered
    ]

    def decorate(command: Callable[[Options], None]) -> Callable[..., None]:
        @wraps(command)
        def spread(**given: object) -> None:
            command(kind(**given))

        spread.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
        spread.__annotations__ = {one.name: one.annotation for one in parameters}
        return spread

    return decorate


def _own_names(kind: type) -> tuple[str, ...]:
    return tuple(vars(kind).get("__annotations__", ()))
