"""Finds the evidence inside values of the model, wherever it is nested."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from bpo_resume import Evidence


def evidence_in(value: object) -> Iterator[Evidence]:
    """All evidence anywhere inside a value of the model."""
    if isinstance(value, Evidence):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from evidence_in(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from evidence_in(item)
