"""How results read to a person: durations, values, names."""

from __future__ import annotations

import re

from bpo_resume.model import Comparator, Fit, KpiKind, KpiValue, Months, Position, Verdict

# Control and direction characters of a file's text must not steer a terminal or a cell.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad]")

_CLOSE = {"%": "%", "x": "x", "%/s": "% in time"}  # units written without a blank
_ONE = {"people": "person", "days": "day", "months": "month"}  # units that are counted words
_BOUNDS: dict[Comparator, str] = {
    "=": "",
    "<": "under ",
    "<=": "at most ",
    ">": "over ",
    ">=": "at least ",
    "~": "about ",
}
VERDICTS: dict[Verdict, str] = {
    "meets": "all musts met",
    "open": "musts to ask about",
    "misses": "musts unmet",
}
_KINDS: dict[KpiKind, str] = {"delta": "change"}


def clean(text: str) -> str:
    """Text of a file made safe to print: one line, no control or direction characters."""
    return " ".join(_CONTROLS.sub(" ", _INVISIBLE.sub("", text)).split())


def clean_lines(text: str) -> str:
    """The same of several lines, which stay lines, blanks and all."""
    return "\n".join(_CONTROLS.sub(" ", _INVISIBLE.sub("", line)) for line in text.split("\n"))


def say_id(name: str | None) -> str:
    """An id as words ("team_leader" gives "team leader"), a dash where there is none."""
    return name.replace("_", " ") if name else "–"


def say_months(months: int) -> str:
    """A duration in years and months: 26 gives "2 y 2 m"."""
    years, rest = divmod(months, 12)
    parts = [f"{years} y"] * bool(years) + [f"{rest} m"] * bool(rest or not years)
    return " ".join(parts)


def say_span(months: Months) -> str:
    """The likely duration, with its bounds where the dates leave room."""
    if months.min == months.max:
        return say_months(months.likely)
    return f"{say_months(months.likely)} ({say_months(months.min)} to {say_months(months.max)})"


def say_number(value: float) -> str:
    """A number without needless decimals, thousands parted: 1200000.0 gives "1,200,000"."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.6f}".rstrip("0")


def say_amount(value: float, unit: str) -> str:
    """A number with its unit as people write it: "92%", "240 s", "USD 1,200", "80 a day"."""
    number = say_number(value)
    if unit in _CLOSE:
        return number + _CLOSE[unit]
    counted, _, rest = unit.partition("/")
    if counted == "score":
        return f"{number} of {rest}" if rest else number
    if value == 1:
        counted = _ONE.get(counted, counted)
    amount = number if counted == "count" else f"{number} {counted}"
    if re.fullmatch(r"[A-Z]{3}", counted):
        amount = f"{counted} {number}"
    return f"{amount} {'an' if rest == 'hour' else 'a'} {rest}" if rest else amount


def say_value(kpi: KpiValue) -> str:
    """The value of a KPI: "240 s", "90 to 95%", "at least 98%", "down 15%", "up 4 points"."""
    amount = say_amount(kpi.value, kpi.unit)
    if kpi.value_max is not None:
        amount = f"{say_number(kpi.value)} to {say_amount(kpi.value_max, kpi.unit)}"
    if kpi.kind == "delta" and kpi.unit == "%" and not kpi.relative:
        amount = amount.removesuffix("%") + " points"
    amount = _BOUNDS[kpi.comparator] + amount
    return f"{kpi.direction} {amount}" if kpi.kind == "delta" and kpi.direction else amount


def say_kind(kpi: KpiValue) -> str:
    """What a value is and whose: "achieved, team"."""
    kind = _KINDS.get(kpi.kind, kpi.kind)
    return kind if kpi.scope == "unknown" else f"{kind}, {kpi.scope}"


def say_kpi(kpi: KpiValue) -> str:
    """A KPI on one line: "Average handle time 240 s"."""
    kind = f" ({kpi.kind})" if kpi.kind in ("target", "baseline") else ""
    return f"{kpi.name} {say_value(kpi)}{kind}"


def say_score(fit: Fit) -> str:
    """The score of a fit, and what it may come to where something is unknown."""
    return str(fit.score) if fit.score == fit.possible else f"{fit.score}–{fit.possible}"


def say_dates(position: Position) -> str:
    """The dates as the text supports them, a question mark for a missing one."""
    if position.start is None and position.end is None:
        return "no dates"
    return f"{position.start or '?'} to {position.end or '?'}"
