"""The other senses of a language's name: studies, peoples, dishes.

The lexicon lists the words that make a name another thing ("literature", "customers", "fries") and
the senses of single names ("nail polish"); here is where such words stand.
"""

from __future__ import annotations

import re
from collections.abc import Container

_AFTER = re.compile(
    r"[\s-]+(?:(?:speaking|language|as|spoken)[\s-]+)?(?P<word>[a-z]+)\b", re.IGNORECASE
)
_SECOND_LANGUAGE = re.compile(
    r"[\s-]+(?:as\s+an?\s+(?:second|foreign|additional)|for\s+(?:speakers|academic|specific))\b"
    r"|[\s-]+(?:language\s+)?(?:learners?|proficiency\s+test)\b",
    re.IGNORECASE,
)
# Preceding a name: it is the subject of a degree, or a nationality.
_STUDIED = re.compile(
    r"\b(?:bachelors?|masters?|degrees?|minor(?:s|ed)?|major(?:s|ed)?|diploma|b\.?a\.?|m\.?a\.?|ph\.?d\.?"
    r"|honou?rs|hons|b\.?ed\.?|a[- ]levels?|gcses?|subjects?|literature|department|faculty)"
    r"(?!\w)[^.\n]{0,20}$",
    re.IGNORECASE,
)
_NATION = re.compile(
    r"\b(?:nationality|citizen(?:ship)?|passport|visa|ethnicity|race|medium(?:\s+of\s+\w+)?|hobb(?:y|ies)"
    r"|address|religion|caste)\b[^,;|]{0,12}$",
    re.IGNORECASE,
)
_TAUGHT = re.compile(
    r"\b(?:taught|teach(?:es|ing)?|students?|tutor(?:ed|ing|s)?|courses?|lessons?|ESL|EFL|TEFL|TESOL)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not|no|never|non|cannot|can't|don't|doesn't|without)\W+(?:\w+\W+){0,3}$", re.IGNORECASE
)


def means_other(before: str, after: str, others: Container[str]) -> bool:
    """Whether its line makes of a language's name a study, a people or a thing.

    ``before`` and ``after``: what stands on either side of the name, or of the group of names;
    ``others``: the words that behind a name make it another thing.
    """
    following = _AFTER.match(after)
    return (
        _SECOND_LANGUAGE.match(after) is not None
        or (following is not None and following["word"].casefold() in others)
        or _STUDIED.search(before) is not None
        or _NATION.search(before) is not None
    )


def is_taught(line: str) -> bool:
    """Whether the line tells of teaching or learning."""
    return _TAUGHT.search(line) is not None


def is_denied(before: str) -> bool:
    """Whether the words ahead deny what follows them."""
    return _DENIED.search(before) is not None
