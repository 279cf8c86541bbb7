"""Whether a quantity can be a value of a metric, in which unit, and whether it is plausible."""

from __future__ import annotations

import re
from dataclasses import replace

from bpo_resume.pipeline.amounts.quantities import Quantity
from bpo_resume.pipeline.amounts.units import CURRENCIES, convert
from bpo_resume.terminology.terms import Kpi, Range

# Units of a change, whatever the metric.
CHANGES = frozenset({"%", "points", "bps"})
_TIMES = ("s", "h", "days", "months")
# Working days of a period, to compare volumes ("600 a month" is about 29 a day).
_WORKING_DAYS = {
    "minute": 1 / 480,
    "hour": 1 / 8,
    "shift": 1.0,
    "day": 1.0,
    "week": 5.0,
    "month": 21.0,
    "quarter": 63.0,
    "year": 250.0,
}


_COUNTS_OTHERS = re.compile(
    r"\s(?!and\b|or\b|with\b|for\b|in\b|vs|v/s|versus\b|against\b|on\b|over\b|out\b|per\b|average"
    r"|score|target|tgt|goal|rating|as\b|at\b|by\b|during\b|while\b|to\b|from\b|across\b|through"
    r"|within\b|consistently\b|all\b|each\b|every\b|last\b|this\b|since\b|when\b|despite\b)[a-z]",
    re.IGNORECASE,
)


def counts_others(text: str, quantity: Quantity, end: int | None = None) -> bool:
    """Whether a bare number counts the word after it: "AHT 10 agents" says nothing of AHT.

    Nobody counts in fractions ("4.9 star rating") or to zero ("zero attrition"). ``end``: where
    that word is looked for, if not right behind the number.
    """
    countable = quantity.value % 1 == 0 and quantity.value != 0
    return (
        not quantity.unit
        and countable
        and bool(_COUNTS_OTHERS.match(text, quantity.number_end if end is None else end))
    )


def is_age(kpi: Kpi, quantity: Quantity) -> bool:
    """Whether a time tells which are meant, not how many: "receivables over 90 days"."""
    return quantity.unit in _TIMES and quantity.comparator in {">", ">="} and kpi.unit == "count"


def fit_quantity(kpi: Kpi, quantity: Quantity, *, delta: bool, tight: bool) -> Quantity | None:
    """The quantity in a unit of the metric, None where it cannot be its value.

    ``tight``: the number stands right at the name, so a bare one may take the metric's unit.
    """
    units = {limit.unit for limit in kpi.ranges}
    if quantity.value < 0 and (delta or all(limit.min >= 0 for limit in kpi.ranges)):
        quantity = replace(quantity, value=-quantity.value)  # "CSAT -94%": the dash is but a dash
    if delta and quantity.unit in CHANGES:
        return quantity
    if quantity.unit in CURRENCIES:
        return quantity if "money" in units else None
    if quantity.unit == "":
        return _fit_bare(kpi, quantity, units, tight=tight)
    if quantity.period or (quantity.clock and not _is_timed_by_clock(kpi, units)):
        return None
    if quantity.unit == "points" and kpi.unit == "score":
        return replace(quantity, unit="score")  # "NPS of 42 points"
    return quantity if quantity.unit in units else _fit_time(kpi, quantity, units)


def _is_timed_by_clock(kpi: Kpi, units: set[str]) -> bool:
    """ "FRT 1:15" is minutes and seconds; "TAT 24:00" may be hours, a date's time, anything."""
    return kpi.unit == "s" or ("s" in units and kpi.side == "front")


def _fit_time(kpi: Kpi, quantity: Quantity, units: set[str]) -> Quantity | None:
    for wanted in (kpi.unit, *_TIMES):
        if wanted not in units:
            continue
        value = convert(quantity.value, quantity.unit, wanted)
        if value is not None:
            top = quantity.value_max and convert(quantity.value_max, quantity.unit, wanted)
            return replace(quantity, value=value, value_max=top, unit=wanted)
    return None


def _fit_bare(kpi: Kpi, quantity: Quantity, units: set[str], *, tight: bool) -> Quantity | None:
    """A number without a unit, read as the metric is usually told."""
    if quantity.lakhs and kpi.unit == "money":
        return replace(quantity, unit="INR")
    if quantity.period:
        return quantity if "count/day" in units else None
    if not tight:
        return replace(quantity, unit="count") if "count" in units else None
    return _fit_tight(kpi, quantity, units)


def _fit_tight(kpi: Kpi, quantity: Quantity, units: set[str]) -> Quantity | None:
    if kpi.unit == "s":
        return _fit_seconds(kpi, quantity)
    share = kpi.unit == "%" and 0 < quantity.value < 1  # "CSAT .91" is no score
    if not share and "score" in units and find_range(kpi, "score", quantity.value):
        return replace(quantity, unit="score")
    if "ppm" in units and quantity.value > 100:
        return replace(quantity, unit="ppm")
    if kpi.unit == "%":
        return _fit_percent(kpi, quantity)
    for unit in ("count", "days", "wpm", "kph"):
        if unit in units:
            return replace(quantity, unit=unit)
    return None


def _fit_percent(kpi: Kpi, quantity: Quantity) -> Quantity | None:
    """ "CSAT 92", "FCR of .82" and "zero attrition" are percentages."""
    none = quantity.value == 0 and kpi.better != "higher"
    if not (none or 0 < quantity.value <= 100):
        return None
    top = quantity.value_max
    if 0 < quantity.value < 1 and (top is None or top <= 1):
        top = None if top is None else round(top * 100, 3)
        return replace(quantity, unit="%", value=round(quantity.value * 100, 3), value_max=top)
    return replace(quantity, unit="%")


def _fit_seconds(kpi: Kpi, quantity: Quantity) -> Quantity | None:
    """Handling times: from 60 seconds, up to 30 minutes; between them nobody can tell.

    Nor of what may take a few seconds: "ASA 20" is no 20 minutes.
    """
    if quantity.value >= 60:
        return replace(quantity, unit="s")
    longest = quantity.value if quantity.value_max is None else quantity.value_max
    if quantity.value >= 1 and longest <= 30 and find_range(kpi, "s", 1) is None:
        top = None if quantity.value_max is None else quantity.value_max * 60
        return replace(quantity, unit="s", value=quantity.value * 60, value_max=top)
    return None


def is_plausible(kpi: Kpi, quantity: Quantity, *, delta: bool) -> bool:
    """Whether the value lies inside the metric's range for its unit."""
    if delta and quantity.unit in CHANGES:
        return 0 < quantity.value <= 1000
    if quantity.period and quantity.unit in {"", "count"}:
        days = _WORKING_DAYS[quantity.period]
        return all(
            find_range(kpi, "count/day", value / days) is not None
            for value in (quantity.value, quantity.value_max)
            if value is not None
        )
    unit = "money" if quantity.unit in CURRENCIES else quantity.unit or "count"
    return all(
        find_range(kpi, unit, value) is not None
        for value in (quantity.value, quantity.value_max)
        if value is not None
    )


def find_range(kpi: Kpi, unit: str, value: float) -> Range | None:
    """The metric's range of a unit that holds the value."""
    for limit in kpi.ranges:
        if limit.unit == unit and limit.min <= value <= limit.max:
            return limit
    return None


def name_full_unit(quantity: Quantity) -> str:
    """The unit of the output: "count/day", "USD/month", "%"."""
    unit = quantity.unit or "count"
    return f"{unit}/{quantity.period}" if quantity.period else unit
