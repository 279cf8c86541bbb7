"""Which line of work a counted job is of: the title's, or the one most of its duties are of."""

from __future__ import annotations

from collections import Counter

from bpo_resume.assessment.cues import Cues
from bpo_resume.model import RoleReading, Side

_OPEN = frozenset({None, "other"})  # families that say nothing


def name_family(role: RoleReading, cues: Cues, side: Side) -> str | None:
    """The family; an office manager's who pays invoices is that of the invoices."""
    if role.family not in _OPEN:
        return role.family
    weights: Counter[str] = Counter()
    for duty in cues.duties:
        if duty.side == side and duty.family is not None:
            weights[duty.family] += duty.weight
    return max(weights, key=weights.__getitem__, default=role.family)
