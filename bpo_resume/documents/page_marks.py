"""What a margin line says of the page and nothing of the person: its number, its printing."""

from __future__ import annotations

import re
from collections.abc import Container

_PAGE = (
    r"\b(?:(?:p\s?a\s?g\s?e|pg)(?![^\W\d])|(?:p|seite|p[áa]g(?:ina)?|sida|side|strona|pahina)\b)\.?"
)
_N = r"([1-9]\d{0,2})"
_NUMBER = rf"{_PAGE}\W*{_N}(?:\s*(?:of|out of|de|von|di|sur|/|\\|-|\|)\s*{_N})?"
_COUNT = rf"{_N}\s*(?:of|/)\s*{_N}"
_ANY = rf"(?:{_NUMBER}|{_COUNT})"


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_PAGE_NUMBER = _compile(rf"\W*(?:{_NUMBER}|{_N}\s*\|?\s*{_PAGE})\W*")
_PAGE_COUNT = _compile(rf"\W*{_COUNT}\W*")
_BARE_NUMBER = _compile(r"\W*(\d{1,3})\W*")
_FIGURE = re.compile(r"\d")
_ROMAN = re.compile(r"\W*([ivx]{1,5})\W*")
_ROMANS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")

# A number beside something else: the owner's name, "Resume of", "confidential".
_BESIDE = (
    _compile(rf"(?P<rest>.*\w.*?)[\W_]+{_ANY}\W*"),
    _compile(rf"\W*{_ANY}[\W_]+(?P<rest>.*\w.*)"),
    _compile(rf"(?P<rest>.*\w.*?)(?:\t| *[|\u2013\u2014\u00b7\u2022-] *|\.{{3,}} *){_N}\W*"),
    _compile(rf"(?P<rest>.*\b(?:resume|résumé|cv|curriculum vitae)\b.*?)\s+{_N}"),
)
_LONGEST = 90  # characters: what is longer is prose
_FILLER = frozenset(
    {"resume", "résumé", "cv", "curriculum", "vitae", "of", "for", "the", "page"}
    | {"confidential", "continued", "cont'd", "cont"}
)
_WORD = re.compile(r"[^\s,;|()\u00b7\u2022\u2013\u2014]+")

_DATE = r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})"
_TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?"
_ADDRESS = r"(?:file:/{2,}|about:blank|https?://)\S*"
_LOCAL = _compile(r"(?:file:/{2,}|about:blank).*")
_STAMP = _compile(rf"{_DATE},?\s+{_TIME}")
_PRINTED = (
    _compile(rf"{_ADDRESS}.*\s{_COUNT}\W*"),
    _compile(rf"{_ANY}\s+{_DATE}(?:,?\s+{_TIME})?"),
)
_BESIDE_PRINTED = _compile(rf"{_DATE}(?:,?\s+{_TIME}\s+.*)?|(?:.*\s)?{_ADDRESS}")


def is_page_number(text: str) -> bool:
    """Whether a line says nothing but which page this is ("Page 2 of 3", "2/3")."""
    if _PAGE_NUMBER.fullmatch(text.strip()):
        return True
    count = _PAGE_COUNT.fullmatch(text.strip())
    return count is not None and int(count[1]) <= int(count[2])


def numbers_page(text: str, page: int, pages: int) -> bool:
    """Whether a margin line is the number of this page; "5/06" and "2015" are dates."""
    text = text.strip()
    if not _FIGURE.search(text):
        roman = _ROMAN.fullmatch(text)
        return roman is not None and 1 < page < len(_ROMANS) and roman[1] == _ROMANS[page]
    if _PAGE_NUMBER.fullmatch(text):
        return True
    count = _PAGE_COUNT.fullmatch(text)
    if count is not None:
        return _numbers(count) == [page, pages]
    bare = _BARE_NUMBER.fullmatch(text)
    return bare is not None and _numbers(bare) == [page]


def numbers_named_page(text: str, page: int, known: Container[str]) -> bool:
    """Whether a line is this page's number with nothing else but ``known`` words (casefolded).

    "Maria Santos | Page 2" where the resume begins with that name; never "Shift Lead - 2".
    """
    if len(text) > _LONGEST or str(page) not in text:
        return False
    if not re.search(rf"(?<!\d){page}(?!\d)", text):
        return False  # a digit of a year, for which the patterns below take long
    for pattern in _BESIDE:
        found = pattern.fullmatch(text.strip())
        if found is not None and _numbers(found)[:1] == [page]:
            words = [word.strip(".:'\"-").casefold() for word in _WORD.findall(found["rest"])]
            if all(word in _FILLER or word in known for word in words if word):
                return True
    return False


def is_print_mark(text: str, page: int, pages: int) -> bool:
    """Whether a browser printed this line: where the page was, which part of it, and when."""
    text = text.strip()
    if _LOCAL.fullmatch(text):
        return True
    if not _FIGURE.search(text):
        return False
    if _STAMP.fullmatch(text):
        return True
    marks = [found for pattern in _PRINTED if (found := pattern.fullmatch(text))]
    return any(_numbers(found) == [page, pages] for found in marks)


def goes_with_print_mark(text: str) -> bool:
    """Whether a line on a page that has a print mark belongs to it: a date, a title with one."""
    return _BESIDE_PRINTED.fullmatch(text.strip()) is not None


def _numbers(found: re.Match[str]) -> list[int]:
    rest = found.groupdict().get("rest")
    return [int(part) for part in found.groups() if part and part != rest]
