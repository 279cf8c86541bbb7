"""Criteria in words, for a person."""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch

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
from bpo_resume.reports.wording import say_amount, say_id
from bpo_resume.terminology import Terminology

_OFFICES = {
    "front": "front office",
    "back": "back office",
    "both": "front and back office",
    "bpo": "BPO",
    "career": "work",
}


@singledispatch
def say_wish(wish: Wish, terminology: Terminology) -> str:
    """What a criterion asks for: "at least 24 months of front office"."""
    raise TypeError(f"no words for {type(wish).__name__}")


@say_wish.register
def _(wish: SideWish, terminology: Terminology) -> str:
    return f"{_OFFICES[wish.side]} experience"


@say_wish.register
def _(wish: MonthsWish, terminology: Terminology) -> str:
    return f"at least {wish.at_least} months of {_OFFICES[wish.of]}"


@say_wish.register
def _(wish: FamilyWish, terminology: Terminology) -> str:
    return _worked("in " + _either(map(say_id, wish.any)), wish.months)


@say_wish.register
def _(wish: SettingWish, terminology: Terminology) -> str:
    return _worked("in a setting of kind " + _either(map(say_id, wish.any)), wish.months)


@say_wish.register
def _(wish: LevelWish, terminology: Terminology) -> str:
    of = "highest level" if wish.of == "highest" else "current level"
    if wish.lowest is None:
        return f"{of} up to {say_id(wish.highest)}"
    if wish.highest is None:
        return f"{of} from {say_id(wish.lowest)}"
    return f"{of} from {say_id(wish.lowest)} to {say_id(wish.highest)}"


@say_wish.register
def _(wish: KpiWish, terminology: Terminology) -> str:
    name = terminology.terms["kpi"][wish.kpi].name
    bounds = {"at least": wish.at_least, "at most": wish.at_most}
    said = (
        f"{bound} {say_amount(number, wish.unit or '')}"
        for bound, number in bounds.items()
        if number is not None
    )
    return " ".join((name, *said)).rstrip()


@say_wish.register
def _(wish: TermWish, terminology: Terminology) -> str:
    names = [terminology.terms[wish.kind][id_].name for id_ in wish.any or wish.all or ()]
    return f"{wish.kind}: " + (_either(names) if wish.any else " and ".join(names))


@say_wish.register
def _(wish: LanguageWish, terminology: Terminology) -> str:
    name = terminology.terms["language"][wish.language].name
    return f"{name}, {wish.at_least} or better" if wish.at_least else name


def _worked(where: str, months: int) -> str:
    return f"worked {where}" if months == 1 else f"at least {months} months {where}"


def _either(names: Iterable[str]) -> str:
    return " or ".join(names)
