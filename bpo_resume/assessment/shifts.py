"""Whether what one person is said to do fits into a shift: calls a day times their handle time.

200 calls a day at an AHT of 320 s are 18 hours: those of a team, or dials. Which of the two numbers
is wrong nobody can tell, so both stay; but the calls are no longer called one's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bpo_resume.model import Flag, KpiValue

_SECONDS = {"count/hour": 3600, "count/shift": 8 * 3600, "count/day": 8 * 3600}
_OVERTIME = 9 / 8  # a shift of eight hours may have nine


def check_shifts(kpis: Sequence[KpiValue]) -> tuple[tuple[KpiValue, ...], tuple[Flag, ...]]:
    """The values, calls beyond a shift without an owner, and a flag for each of them."""
    beyond = {id(calls): handled for calls, handled in _find_beyond(kpis)}
    values = tuple(replace(k, scope="unknown") if id(k) in beyond else k for k in kpis)
    return values, tuple(_flag(k, beyond[id(k)]) for k in kpis if id(k) in beyond)


def _find_beyond(kpis: Sequence[KpiValue]) -> Iterator[tuple[KpiValue, KpiValue]]:
    handled = [k for k in kpis if (k.kpi, k.kind, k.unit) == ("aht", "achieved", "s")]
    for calls in kpis:
        seconds = _SECONDS.get(calls.unit) if calls.kpi == "call_volume" else None
        if seconds is None or calls.scope == "team":
            continue
        for time in handled:
            beyond = calls.value * time.value > seconds * _OVERTIME
            if beyond and time.position == calls.position:
                yield calls, time


def _flag(calls: KpiValue, handled: KpiValue) -> Flag:
    hours = calls.value * handled.value / 3600
    period = calls.unit.partition("/")[2]
    message = (
        f"{calls.value:g} calls a {period} at an AHT of {handled.value:g} s make {hours:.1f} hours;"
        " more than one person's"
    )
    return Flag("beyond_a_shift", message, calls.evidence[0] if calls.evidence else None)
