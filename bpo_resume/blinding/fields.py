"""What stands behind a label: whether it is what the label says, and how much of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from bpo_resume.blinding.names import ordinary_words, read_name
from bpo_resume.blinding.spans import PersonalSpan
from bpo_resume.blinding.words import Label, Word
from bpo_resume.terminology.personal_terms import PersonalKind

_FEW_WORDS = 6  # of a status: "Married with two children"
_MONTH = r"[A-Za-z]{3,9}\.?"
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[\s./-]{{1,2}}(?:{_MONTH}|\d{{1,2}})[\s.,/-]{{1,3}}(?:\d{{4}}|\d\d)"
    rf"|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}|(?:19|20)\d\d(?:[./-]\d{{1,2}}){{0,2}})"
)
_AGE = (
    r"[1-9]\d\b(?!\s?(?:[-–+%]|days?|months?|weeks?|hours?|hrs))(?:\s?(?:years?|yrs?)(?:\sold)?)?"
)
_BIRTH = re.compile(
    rf"(?:[A-Z]\w+,\s)?(?:{_AGE}|{_DATE})(?:[\s,/()&-]{{1,4}}(?:{_DATE}|{_AGE}))?", re.IGNORECASE
)
_NUMBER = re.compile(r"[#:.\s]{0,4}(?:[A-Z]{1,6}[\s/-]?)?(?=[\w/-]*\d)[\w/*-]+(?:[ .-]\d[\d-]*)*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SPELT = re.compile(r"\S+\s+\(?at\)?\s+.*\bdot\b", re.IGNORECASE)
_MOST_OF_A_HANDLE = 60
_FEWEST_OF_A_PHONE = 6  # digits
_FEWEST_OF_AN_ID = 3


def find_fields(
    text: str, labels: Iterable[Label], words: Iterable[Word]
) -> Iterator[PersonalSpan]:
    """The fields behind labels that say what the labels promise, or begin with a word of theirs."""
    told = {(word.span.kind, word.span.start): word.span.end for word in words}
    for label in labels:
        field = text[label.start : label.end].rstrip()
        length = _READERS[label.kind](field, label)
        said = told.get((label.kind, label.start), 0) - label.start
        if max(length, said) > 0:
            yield PersonalSpan(label.start, label.start + max(length, said), label.kind)


def _read_name(field: str, label: Label) -> int:
    length = len(read_name(field))
    if not length and label.signed and field.isalpha() and field[0].isupper():
        length = 0 if field.casefold() in ordinary_words() else len(field)
    return max(length, _read_few(field)) if label.strong and label.signed else length


def _read_contact(field: str, label: Label) -> int:
    digits = sum(char.isdigit() for char in field)
    if "@" in field or digits >= _FEWEST_OF_A_PHONE or _SPELT.match(field):
        return _read_few(field)
    is_handle = label.signed and 0 < len(field) <= _MOST_OF_A_HANDLE and " " not in field
    return len(field) if is_handle and not field.isdigit() else 0


def _read_address(field: str, label: Label) -> int:
    begins = field.lstrip("#(\"' ")[:1]
    is_place = begins.isupper() or begins.isdigit()
    return len(field) if is_place and (label.signed or label.strong) else 0


def _read_birth(field: str, label: Label) -> int:
    told = _BIRTH.match(field)
    if told is not None:
        return max(told.end(), _read_few(field))
    return _read_few(field) if label.signed and field[:1].isupper() else 0


def _read_status(field: str, label: Label) -> int:
    return _read_few(field) if label.signed else 0


def _read_number(field: str, label: Label) -> int:
    number = _NUMBER.match(field)
    if number is None or _YEAR.fullmatch(number[0].strip()):
        return 0
    return number.end() if sum(map(str.isdigit, number[0])) >= _FEWEST_OF_AN_ID else 0


def _read_few(field: str) -> int:
    """The whole of a short field, a word of one that runs on."""
    words = field.split()
    return len(field) if len(words) <= _FEW_WORDS else len(words[0])


_READERS: Mapping[PersonalKind, Callable[[str, Label], int]] = {
    "name": _read_name,
    "contact": _read_contact,
    "address": _read_address,
    "birth": _read_birth,
    "gender": _read_status,
    "religion": _read_status,
    "nationality": _read_status,
    "family": _read_status,
    "health": _read_status,
    "id": _read_number,
    "personal": _read_status,
}
