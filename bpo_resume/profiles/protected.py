"""What no profile may ask for: facts of a person that are none of the work."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_LAW = "it says nothing of the work, and laws on equal treatment forbid choosing by it"
_GROUNDS: Mapping[str, tuple[str, ...]] = {
    "age": (
        *("age", "ages", "birth", "birthday", "birth_date", "date_of_birth", "dob", "birth_year"),
        *("year_of_birth", "graduation_year", "year_of_graduation", "young", "years_old"),
    ),
    "gender": ("gender", "sex", "pronoun", "pronouns", "sexual_orientation", "orientation"),
    "religion": ("religion", "religious", "faith", "belief", "caste", "denomination"),
    "nationality": (
        *("nationality", "citizenship", "citizen", "national_origin", "origin", "ethnicity"),
        *("ethnic_origin", "race", "colour", "color", "birthplace", "place_of_birth", "accent"),
        *("native", "native_speaker", "mother_tongue"),
    ),
    "marital status": (
        *("marital_status", "marital", "married", "family_status", "children", "pregnancy"),
        *("parental_status", "dependents", "dependants"),
    ),
    "health": ("health", "disability", "disabilities", "medical_condition", "blood_group"),
    "photo": ("photo", "photograph", "picture", "appearance", "height", "body_weight", "looks"),
    "name": ("name", "first_name", "last_name", "surname", "email", "address", "home_address"),
    "convictions": ("union", "union_membership", "politics", "political_views"),
}
_GAPS = (
    "gaps are reported for a person to ask about and never judged: they are care, illness or"
    " a layoff more often than anything about the work"
)
_CEILING = (
    "a most of months stands for age; level says who would be too senior for the work"
    " (kind = 'level', highest = ...)"
)

REFUSALS: Mapping[str, str] = MappingProxyType(
    {
        **{
            word: f"{ground} is no criterion: {_LAW}"
            for ground, words in _GROUNDS.items()
            for word in words
        },
        **dict.fromkeys(("gap", "gaps", "career_gap", "career_gaps", "employment_gaps"), _GAPS),
    }
)


def refuse(kind: object, key: str | None = None) -> str | None:
    """Why a kind of criterion, or a key of one, may not be; None where it may."""
    if key is None:
        return REFUSALS.get(_fold(str(kind)))
    if kind in ("months", "family", "setting") and key in ("at_most", "most", "max", "maximum"):
        return _CEILING
    return REFUSALS.get(_fold(key))


def refuse_level(value: object) -> str | None:
    """Why a language may not be asked for at that level: who is native is where one comes from."""
    if REFUSALS.get(_fold(str(value))) is None:
        return None
    return "where somebody comes from is no criterion; ask for how well it is spoken: 'C2'"


def _fold(word: str) -> str:
    return re.sub(r"[\W_]+", "_", word.strip().casefold())
