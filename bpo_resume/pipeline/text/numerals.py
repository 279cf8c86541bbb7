"""Numbers as people write them: digits with separators, words, multipliers.

``NUMERAL``, ``NUMBER_WORD`` (one word of it) and ``MULTIPLIER`` are pattern fragments for larger
grammars; ``parse_numeral`` and ``MULTIPLIERS`` give their values.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bpo_resume.pipeline.text.folding import compile_signs

_UNITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_TEENS = (
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen"),
    *("sixteen", "seventeen", "eighteen", "nineteen"),
)
_TIES = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ONES = {word: value for value, word in enumerate(_UNITS + _TEENS)} | {"nil": 0}
_TENS = {word: 10 * value for value, word in enumerate(_TIES, 2)} | {"fourty": 40, "ninty": 90}

MULTIPLIERS: dict[str, float] = {
    "k": 1e3,
    "thousand": 1e3,
    "hundred": 1e2,
    "dozen": 12,
    "m": 1e6,
    "mm": 1e6,
    "mn": 1e6,
    "mil": 1e6,
    "million": 1e6,
    "millions": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "billion": 1e9,
    "l": 1e5,
    "lac": 1e5,
    "lacs": 1e5,
    "lakh": 1e5,
    "lakhs": 1e5,
    "cr": 1e7,
    "crs": 1e7,
    "crore": 1e7,
    "crores": 1e7,
}

_FRACTIONS = {"¼": 0.25, "½": 0.5, "¾": 0.75}  # behind a whole number: "6½ minutes"
_SCALES = ("dozen", "hundred")  # words inside a number in words
_ALL = (*_ONES, *_TENS)
# One of them is in every number: digits, or of the words those that no other is part of ("six" of
# "sixteen").
NUMBER_SIGNS = compile_signs(
    r"\d+", *(word for word in _ALL if not any(o in word for o in _ALL if o != word))
)


def _group(words: Iterable[str]) -> str:
    """A pattern of words that looks at the first letter once; trying thirty of them is slow."""
    letters: dict[str, list[str]] = {}
    for word in words:
        letters.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in letters.items())


NUMBER_WORD = rf"(?:{_group(_ALL)})"
_SMALL = rf"(?:(?:{_group(_TENS)})(?:[\s-](?:{_group(_UNITS[1:10])})\b)?|(?:{_group(_ONES)}))"
_WORDS = rf"\b{_SMALL}\b(?:\s+dozen\b|\s+hundred\b(?:\s+(?:and\s+)?{_SMALL}\b)?)?"
# No amount in a resume has more digits; a float does not hold any row of them.
_GROUPED = r"\d{1,3}(?:(?:,\d{3}){1,4}|(?:,\d{2}){1,5},\d{3})(?!\d)"
# "98,5%" is Spanish and Portuguese; without the unit the comma ends one number of a list.
_COMMA = r"\d{1,3},\d{1,2}(?=\s?(?:%|seg|min|hor|d[ií]as|million|mn\b|billion|bn\b|lakh|crore))"
# "an average of 5 0 calls": a file may put a space into a number.
_BROKEN = r"(?<=\bof\s)[1-9]\s\d(?=\s[a-z])"
# A space parts thousands behind a currency only: "R95 000", "EUR 120 000".
_SPACED = (
    r"(?=\d{1,3}\s\d{3})(?:(?<=\b(?-i:R))|(?<=€)|(?<=\b(?-i:R)\s)|(?<=€\s)|(?<=(?-i:[UA]R)\s)|(?<=(?-i:LN)\s))"
    r"\d{1,3}(?:\s\d{3})+(?!\d)"
)
# Elsewhere, in South Africa and Poland, only where nothing else can be meant: "about 12 000 calls".
_PARTED = (
    r"(?:(?<=about\s)|(?<=around\s)|(?<=over\s)|(?<=than\s)|(?<=nearly\s)|(?<=approx\s)"
    r"|(?<=approx\.\s)|(?<=,\s)|(?<=\()|^)(?!0)\d{1,3}\s\d{3}(?=\+?\s[a-z])"
)
_DIGITS = (
    rf"{_BROKEN}|{_PARTED}|{_COMMA}|{_SPACED}|(?:{_GROUPED}|\d{{1,15}}(?!\d))(?:\.\d+|[½¼¾])?"
    r"|(?<!\d)\.\d+"
)

NUMERAL = rf"(?:{_DIGITS}|{_WORDS})"
# A letter multiplies only when it touches its number; upper-case M, as "5m" is five minutes.
MULTIPLIER = (
    r"(?:(?<=[\d+])(?-i:[kK]|MM|M|mn|[bB]n?)(?![A-Za-z])"
    r"|\s?-?\b(?i:thousand|hundred|dozen|millions?|mil|mn|billion|bn|lakhs?|lacs?|crores?|crs?)\b)"
)


def may_hold_number(folded: str) -> bool:
    """A cheap look at a lower-case text: whether it may hold a number, in digits or in words."""
    return any(sign.search(folded) for sign in NUMBER_SIGNS)


def parse_numeral(text: str) -> float:
    """The value of a numeral: ``"1,00,000"``, ``".82"``, ``"ninety-five"``, ``"two hundred"``."""
    if text.isdecimal():
        return float(text)
    if text[-1:] in _FRACTIONS:
        return parse_numeral(text[:-1]) + _FRACTIONS[text[-1]]
    compact = re.sub(r"(?<=\d)\s(?=\d)", "", text.strip())
    compact = compact.replace(",", "." if re.fullmatch(r"\d{1,3},\d{1,2}", compact) else "")
    if re.fullmatch(r"\d*\.?\d+", compact):
        return float(compact)
    total = 0.0
    for word in re.split(r"[\s-]+", compact.lower()):
        if word in _SCALES:
            total *= MULTIPLIERS[word]
        else:
            total += _ONES.get(word, _TENS.get(word, 0))  # "and" adds nothing
    return total
