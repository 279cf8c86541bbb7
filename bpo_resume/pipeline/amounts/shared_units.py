"""A unit or multiplier that stands at one of two numbers and is meant of both."""

from __future__ import annotations

import re
from dataclasses import replace

from bpo_resume.pipeline.amounts.quantities import Quantity
from bpo_resume.pipeline.amounts.units import CURRENCIES

# What one of them is in the unit of the quantity: "from 60 to 45 minutes", "from 6 to 2 weeks".
_MINUTES = re.compile(r"\d[\s-]{0,2}m|\bminut|\bmins\b|:", re.IGNORECASE)
_WEEKS = re.compile(r"(?:\b|\d)(?:weeks?|wks?|semanas?)\b", re.IGNORECASE)


def share_unit(text: str, quantity: Quantity, other: Quantity) -> Quantity:
    """ "from two to three million dollars": unit and multiplier stand once."""
    likely = quantity.value < 10 * other.value / other.multiplier
    if quantity.multiplier == 1 < other.multiplier and likely:
        quantity = _scale(quantity, other.multiplier)
    if quantity.unit or not other.unit:
        return quantity
    if other.unit == "%" and 0 < quantity.value < 1 and other.value >= 50:
        return quantity  # "from .78 to 86%"
    if other.unit in CURRENCIES or other.unit in {"%", "s", "h", "days"}:
        factor = _find_factor(text[other.start : other.number_end], quantity, other)
        return replace(_scale(quantity, factor), unit=other.unit)
    return quantity


def _find_factor(written: str, quantity: Quantity, other: Quantity) -> float:
    """Minutes are given in seconds and weeks in days; "320 against 6 minutes" are seconds.

    "From 6 to 320 seconds" are minutes, "from 45 to 60 seconds" are none.
    """
    if other.unit == "s":
        minutes = max(60, other.value / 6) if _MINUTES.search(written) else other.value / 20
        return 60.0 if quantity.value < minutes else 1.0
    return 7.0 if other.unit == "days" and _WEEKS.search(written) else 1.0


def _scale(quantity: Quantity, factor: float) -> Quantity:
    top = quantity.value_max
    return replace(
        quantity, value=quantity.value * factor, value_max=None if top is None else top * factor
    )
