"""Front office or back office: which side a position works on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bpo_resume.assessment.cues import Cues
from bpo_resume.model import RoleReading, Side

# What one term is worth; a title outweighs what a job's text says in passing.
_TITLE = 4.0
_DUTY = 0.5  # times the duty's weight
_TOOL = 0.25
_KPI = 0.25
_CAP = 1.0  # of tools, and of KPIs
# A title known to be neither side needs this much of duties before it counts all the same.
_STRONG = 3.5
# Where the title does not say, this much decides.
_ENOUGH = 1.0


@dataclass(frozen=True, slots=True)
class SideVerdict:
    """The side, how sure (0..1), why, and whether the work itself lies on both sides."""

    side: Side
    confidence: float
    reasons: tuple[str, ...]
    spans_sides: bool = False


def decide_side(role: RoleReading, cues: Cues, serves_bpo: bool) -> SideVerdict:
    """Weigh the title against the duties.

    ``serves_bpo``: the employer is known to work for clients, so an undecided title is one of the
    two sides for certain.
    """
    front, back = _votes(cues, "front"), _votes(cues, "back")
    if role.side in ("front", "back"):
        return _by_title(role, front, back)
    if role.side == "none":
        return _against_title(role, front, back)
    if role.side in ("shared", "undecided") or serves_bpo:
        return _by_duties(role, front, back, _ENOUGH)
    return _by_duties(role, front, back, _STRONG)


def _by_title(role: RoleReading, front: float, back: float) -> SideVerdict:
    own, other = (front, back) if role.side == "front" else (back, front)
    side: Side = "front" if role.side == "front" else "back"
    if other >= _TITLE + own:
        flipped: Side = "back" if side == "front" else "front"
        reason = f"the duties are {flipped} office against the title's {side} office"
        return SideVerdict(flipped, 0.5, (reason,), spans_sides=own > 1)
    confidence = min(0.95, 0.75 + 0.1 * own) - (0.15 if other > own else 0.0)
    return SideVerdict(side, confidence, (f"the title is {side} office work",), other >= 2 <= own)


def _against_title(role: RoleReading, front: float, back: float) -> SideVerdict:
    if max(front, back) < _STRONG or role.setting == "none":
        return SideVerdict("none", 0.8, ("the title is no front or back office work",))
    return _by_duties(role, front, back, _STRONG)


def _by_duties(role: RoleReading, front: float, back: float, enough: float) -> SideVerdict:
    best = max(front, back)
    if best < enough:
        return SideVerdict("none", 0.6, ("neither title nor duties show front or back office",))
    side: Side = "front" if front >= back else "back"
    margin = abs(front - back) / (front + back)
    follows = "the duties show the operation served:" if role.side == "shared" else "the duties are"
    return SideVerdict(side, 0.5 + 0.35 * margin, (f"{follows} {side} office",))


def _votes(cues: Cues, side: Literal["front", "back"]) -> float:
    duties = sum(_DUTY * duty.weight for duty in cues.duties if duty.side == side)
    tools = min(_CAP, sum(_TOOL for tool in cues.tools if tool.side == side))
    kpis = min(_CAP, sum(_KPI for kpi in cues.kpis if kpi.side == side))
    return duties + tools + kpis
