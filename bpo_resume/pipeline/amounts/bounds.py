"""Words and signs that bound a number: "at least 90", "up to 80", "over 120", "40+", "about 5"."""

from __future__ import annotations

import re

from bpo_resume.model import Comparator

_OVER = r"over|above|(?:more|greater|higher)\sthan"
_UNDER = r"under|below|(?:less|lower|fewer)\sthan"
# In the order they are looked for: "at least" before the words inside it. A ">" that opens a line
# and stands apart is a bullet; behind a dash it is the point of an arrow.
_BOUNDS: tuple[tuple[Comparator, str], ...] = (
    (">=", rf"(?:{_OVER})\sor\sequal\sto"),
    ("<=", rf"(?:{_UNDER})\sor\sequal\sto"),
    (">=", r"at\sleast|(?:a\s)?minimum\sof|(?:no|not)\sless\sthan|>=|≥|min\.?(?=\s\d)"),
    (
        "<=",
        r"up\s?to|at\smost|(?:a\s)?maximum\sof|(?:no|not)\smore\sthan|within|<=|≤|max\.?(?=\s\d)",
    ),
    (
        ">",
        rf"{_OVER}|exceeding|surpassing|in\sexcess\sof|upwards?\sof|beyond|past(?=\s\d)|(?<!^)(?<![-–=])>|^>(?=\S)",
    ),
    ("<", rf"{_UNDER}|<"),
    ("~", r"about|approximately|approx\.?|around|roughly|near(?:ly)?|almost|close\sto|~"),
    ("~", r"(?:an\s)?(?:average|avg\.?)(?:\sof)?(?=\s\d)|(?:an\s)?averag(?:e\sof|ing|ed)"),
)
_BOUNDS_AFTER: tuple[tuple[Comparator, str], ...] = (
    (">=", r"\s?\+(?!\d)|[\s-]plus\b(?!\s\d)|\s(?:or|and)\s(?:more|above|higher|over|better)\b"),
    ("<=", r"\s(?:or|and)\s(?:less|below|lower|under|fewer)\b"),
)
BOUND = "|".join(pattern for _, pattern in _BOUNDS)
BOUND_AFTER = "|".join(pattern for _, pattern in _BOUNDS_AFTER)
# The words that a bound may end with, and the signs that may stand before a number of its own.
_ENDS = frozenset(
    {
        *("of", "least", "most", "than", "to", "within", "max", "max.", "min", "min.", "over"),
        *("above", "exceeding", "surpassing", "beyond", "past", "under", "below"),
        *("about", "around", "approximately", "approx", "approx.", "roughly"),
        *("near", "nearly", "almost"),
        *("average", "avg", "avg.", "averaging"),
        *("averaged", "a", "an", "the", "between", "entre"),
        *("usd", "gbp", "eur", "inr", "php", "cad", "aud", "sgd", "aed", "zar", "rs", "rs."),
        *("r", "rm", "myr", "nzd", "pln", "mxn", "pkr", "kes", "ngn"),
    }
)
_SIGNS = tuple("$£€₹₱<>=≥≤~+-−[(.")


def read_bound(before: str | None, after: str | None) -> Comparator:
    """What ``BOUND`` found before a number and ``BOUND_AFTER`` behind it say of its value."""
    for comparator, pattern in _BOUNDS_AFTER if after else ():
        if re.fullmatch(pattern, after or "", re.IGNORECASE):
            return comparator
    for comparator, pattern in _BOUNDS if before else ():
        if re.search(pattern, f" {before}1", re.IGNORECASE):
            return comparator
    return "="


def may_lead_to_number(word: str) -> bool:
    """A cheap look at the lower-case word before a number: whether a bound may end there."""
    return word.endswith(_SIGNS) or word.lstrip("([,;:") in _ENDS
