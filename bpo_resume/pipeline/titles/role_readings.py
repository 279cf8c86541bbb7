"""What a role makes of a title, and what several titles in one say together."""

from __future__ import annotations

from dataclasses import replace

from bpo_resume.model import LEVELS, Level, RoleReading
from bpo_resume.terminology.terms import Role

_OWNER = "business_owner"
PERSONNEL = "hr_generalist"  # of the same trade as the payroll: "HR cum Payroll Executive"
ASSISTANT = "administrative_assistant"  # of somebody else, whatever he runs


def read_role(role: Role, level: Level | None, *, exact: bool, why: str) -> RoleReading:
    """The reading of a title that is a role, or holds one."""
    return RoleReading(role.id, role.family, role.side, role.setting, level, exact, (why,))


def merge_readings(readings: list[RoleReading], *, one_head: bool) -> RoleReading:
    """The clearest side and the highest rung; an outside job vetoes doubt.

    The first reading is that of the whole title, then those of its parts follow. ``one_head``: they
    have their head noun in common.
    """
    readings = _without_ownership(readings)
    clear = [r for r in readings if r.side in ("front", "back")]
    outside = [r for r in readings if r.side == "none"]
    if readings[1].setting == "adjacent" and readings[1].exact and not one_head:
        clear = []  # "Administrative Assistant / HR Coordinator": the job named first is the job
    open_ = [r for r in readings if r.side in ("shared", "undecided")]
    if one_head and readings[1].side == "shared":
        outside = []  # "Operations / Project Lead": whose operation it is, the duties tell
    best = next((r for group in (clear, outside, open_) for r in group), readings[0])
    best = next((r for r in clear if r.exact), best)
    if best.side == "front" and any(r.setting == "contact_centre" for r in clear):
        best = replace(best, setting="contact_centre")  # "Call Center / Phone Representative"
    other_trade = any(r.setting == "none" and r.exact for r in readings[1:])
    if best.side == "front" and (readings[1].side in (None, "none") or other_trade):
        # "Dispatcher / Customer Service Representative": the other trade may be all there is
        best = replace(best, side="undecided")
    own_trade = {PERSONNEL} if best.family == "payroll_hr" else set()
    if best.side == "back" and any(
        r.setting == "adjacent" and r.exact and r.role not in own_trade for r in readings[1:]
    ):
        # "HR Assistant / Office Assistant": which of both it was, the duties tell
        best = replace(best, side="undecided")
    # What another trade calls its people says nothing: "Senior Accountant / Finance Controller".
    own = [r for r in readings[1:] if r.level is not None and (r.side != "none" or best is r)]
    levels = [r.level for r in own or readings[:1] if r.level is not None]
    return replace(best, level=max(levels, key=LEVELS.index, default=None))


def _without_ownership(readings: list[RoleReading]) -> list[RoleReading]:
    """ "Owner / Bookkeeper" keeps books: whose business it is says nothing of the work."""
    whole, *parts = readings
    trades = [part for part in parts if part.role != _OWNER]
    if len(trades) == len(parts) or all(trade.role is None for trade in trades):
        return readings
    return [trades[0] if whole.role == _OWNER else whole, *trades]
