"""Which module answers which kind of criterion."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from bpo_resume.profiles.held import tell_kpi, tell_language, tell_term
from bpo_resume.profiles.profile import (
    FamilyWish,
    KpiWish,
    LanguageWish,
    LevelWish,
    MonthsWish,
    SettingWish,
    SideWish,
    TermWish,
    Wish,
)
from bpo_resume.profiles.told import Candidate, Told
from bpo_resume.profiles.worked import (
    tell_family,
    tell_level,
    tell_months,
    tell_setting,
    tell_side,
)

_TELLERS: Mapping[type[Wish], Callable[[Any, Candidate], Told]] = MappingProxyType(
    {
        SideWish: tell_side,
        MonthsWish: tell_months,
        FamilyWish: tell_family,
        SettingWish: tell_setting,
        LevelWish: tell_level,
        KpiWish: tell_kpi,
        TermWish: tell_term,
        LanguageWish: tell_language,
    }
)


def answer(wish: Wish, candidate: Candidate) -> Told:
    """Met, unmet, or unknown where the resume does not say; with the reason and its evidence."""
    return _TELLERS[type(wish)](wish, candidate)
