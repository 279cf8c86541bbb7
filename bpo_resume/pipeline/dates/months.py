"""The names of months in English, Spanish and Portuguese, slips included: "Sept", "Jully"."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from rapidfuzz.distance import OSA

_MONTHS = (
    "jan january janvier enero ene janeiro jany",
    "feb february febrero febr fev fevereiro",
    "mar march marzo marco mrch",
    "apr april abril abr apl aprl apirl arpil",
    "may mayo maio mai",
    "jun june junio junho",
    "jul july julio julho jly",
    "aug august agosto ago agust augst",
    "sep sept september septiembre setiembre setembro set",
    "oct october octubre outubro out",
    "nov november noviembre novembro",
    "dec december diciembre dezembro dic dez decem",
)
_MONTH_OF = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
# Names that a slip may hit: all of English but May, and the long ones of the other languages.
_ENGLISH = "january february march april june july august september october november december"
_SLIPPERY = tuple(
    (name, number)
    for name, number in _MONTH_OF.items()
    if name in _ENGLISH.split() or len(name) >= 7
)
_LEAST = 5  # letters of a misspelt name
_SHORT = 5  # names up to here have neighbours: "match", "Marcy", "Julia"
_LONG = 9  # from here on words may hold two slips
# Words of their own that sit one letter beside a month.
_NO_MISSPELLING = frozenset({"augusta", "augusto", "auguste", "octobers"})

# Any word that begins as a month does; ``read_month`` knows whether it names one.
MONTH_WORD = r"(?:[jfmasonde][a-zçé]{2,11}+)"


@lru_cache(maxsize=1 << 12)
def read_month(word: str) -> int | None:
    """The month 1..12 that a word names; a misspelt word names the only nearest one."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    if plain in _MONTH_OF or len(plain) < _LEAST or plain in _NO_MISSPELLING:
        return _MONTH_OF.get(plain)
    slips = 1 if len(plain) < _LONG else 2
    meant = [(OSA.distance(plain, name), number) for name, number in _candidates(plain)]
    nearest = min((distance for distance, _ in meant), default=slips + 1)
    months = {number for distance, number in meant if distance == nearest}
    return months.pop() if nearest <= slips and len(months) == 1 else None


def _candidates(plain: str) -> list[tuple[str, int]]:
    """Names with the same first letter; a short one must be spelt with its own letters only."""
    return [
        (name, number)
        for name, number in _SLIPPERY
        if name[0] == plain[0] and (len(name) > _SHORT or set(name) == set(plain))
    ]
