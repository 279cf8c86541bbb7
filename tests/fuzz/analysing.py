"""The one analyzer of all targets; to load it takes longer than to use it a hundred times."""

from __future__ import annotations

from datetime import date
from functools import cache

from bpo_resume.screening import Analyzer


@cache
def load_analyzer() -> Analyzer:
    """Everything loaded, at a date that stays."""
    return Analyzer(as_of=date(2026, 1, 31))
