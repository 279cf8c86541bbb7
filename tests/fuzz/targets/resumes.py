"""Whole resumes put together from what the lexicons know: whatever stands beside whatever."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache

from fuzz.analysing import check_result, load_analyzer
from fuzz.mutations import mutate_words
from fuzz.target import Target, require_linear
from fuzz.targets import dates, measures

from bpo_resume.model import Result
from bpo_resume.terminology import load_terminology

_SEEDS, _LONGEST = 64, 1200
_LONG = 900  # characters of the shorter of two
_HEADINGS = (
    *("EXPERIENCE", "SUMMARY", "OBJECTIVE", "SKILLS", "TOOLS", "CERTIFICATIONS", "EDUCATION"),
    *("LANGUAGES", "KEY ACHIEVEMENTS", "PERSONAL DETAILS", "REFERENCES", "TRAININGS", "PROJECTS"),
)
_GLUE = (
    *(" per ", " a ", " an ", " each ", " every ", "everyday ", "in a ", " on a daily basis"),
    *("(", ")", " and ", " or ", " with ", " not ", "no ", " to me ", " reporting ", " vs "),
    *("→", "@", "~", "½"),
    *("Pvt Ltd", "Inc.", "Mumbai", "Manila", "•", "\n- ", "\n• ", "|", "|\n", "\t", "\n", "\n\n"),
    *(". ", ", ", "; ", ": ", " - ", " – ", "/", "'", "’", '"', "*", "_", "…", "²", "\u00ad", "&"),
)
# How often each kind of piece is taken.
_SHARES = {"forms": 25, "glue": 25, "measures": 25, "dates": 15, "headings": 10}


def check(data: bytes) -> None:
    """Analyse the text as a resume."""
    text = data.decode("utf-8", "replace")
    result = analyse(text)
    if result.status != "empty":
        check_result(result, text)


def analyse(text: str) -> Result:
    """What all stages make of a text."""
    return load_analyzer().analyze_text(text)


def grow(data: bytes, chance: random.Random) -> None:
    """Repeat a piece of the text."""
    text = data.decode("utf-8", "replace")
    require_linear(analyse, text or " ", _LONG, chance)


@cache
def _words() -> dict[str, Sequence[str]]:
    """The pieces by their kinds; the forms of the lexicons are all of them."""
    kinds = load_terminology().terms.values()
    forms = sorted({form for terms in kinds for term in terms.values() for form in term.forms})
    headings = tuple(f"\n{heading}\n" for heading in _HEADINGS)
    return {
        "forms": forms,
        "glue": _GLUE,
        "measures": measures.WORDS,
        "dates": dates.WORDS,
        "headings": headings,
    }


def _take(chance: random.Random) -> str:
    kind = chance.choices([*_SHARES], [*_SHARES.values()])[0]
    return chance.choice(_words()[kind]) + chance.choice(("", " ", " "))


def _compose_seeds() -> list[bytes]:
    chance = random.Random(0)
    texts = ("".join(_take(chance) for _ in range(chance.randrange(5, 90))) for _ in range(_SEEDS))
    return [text.encode() for text in texts]


def _mutate(data: bytes, chance: random.Random) -> bytes:
    new = [_take(chance) for _ in range(8)]
    return mutate_words(data.decode("utf-8", "replace"), new, chance).encode("utf-8", "replace")


TARGET = Target(_compose_seeds, check, grow, _mutate, longest=_LONGEST)
