"""Whose resume it is, and where the name stands; names of other people behind their titles."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache

from bpo_resume.blinding.spans import PersonalSpan
from bpo_resume.terminology.english import read_common_words, read_words_of_work

_PART = r"(?:[^\W\d_]\.?|[^\W\d_][^\W\d_'’.-]+(?:['’-][^\W\d_]+)*\.?)"
_NAME = re.compile(rf"{_PART}(?:,?[ \t]{_PART}){{1,7}}(?![\w@])")
_TITLED = re.compile(
    r"\b(?:Mrs?|Ms|Miss|Mister|Shri|Smt|Sir|Ma['’]am|Madam"
    r"|Dr|Prof|Professor|Engr|Atty|Rev)\b\.?"
    r"[ \t]+(?P<name>[A-Z][\w'’-]+(?:[ \t][A-Z][\w'’.-]*){0,3})"
)
_NO_NAME = frozenset(
    {
        *("resume", "résumé", "curriculum", "vitae", "cv", "biodata", "bio", "data", "profile"),
        *("summary", "objective", "page", "contact", "confidential", "email", "phone", "mobile"),
        *("address", "professional", "experience", "career"),
    }
)
_STEM_WORDS = frozenset(
    {
        *("resume", "resumes", "cv", "curriculum", "vitae", "final", "updated", "update", "new"),
        *("latest", "copy", "draft", "version", "profile", "bpo", "call", "center", "centre"),
        *("sample", "doc", "pdf", "docx", "text", "the", "and", "for", "of", "mail", "gmail"),
        *("yahoo", "hotmail"),
    }
)
_ACTS = (
    "is|has|was|here|will|can|brings|works|worked|believes|holds|led|leads|joined|lives|loves"
    "|enjoys|needs|did|does"
)
_FEWEST_TOGETHER = 8  # letters and digits of what says something without its signs
_LONG = 5  # letters of a part that is one in small letters too
_FEWEST = 3  # letters of a part that is sought alone
_WORDS_OF_A_NAME = range(2, 9)
_ACRONYM = 4  # letters


def read_name(field: str, titles: Container[str] = ()) -> str:
    """The name that a field begins with: two words or more, all with capitals, before any of a
    title; empty where there is none."""
    match = _NAME.match(field)
    words = re.findall(r"\S+", match[0]) if match else []
    mixed = not all(word.isupper() for word in words)
    kept = 0
    for word in words:
        plain = word.strip(",.").casefold()
        is_acronym = mixed and word.isupper() and _FEWEST <= len(word) <= _ACRONYM
        if plain in titles or plain in _NO_NAME or is_acronym or not _is_capital(word):
            break
        kept += 1
    if match is None or kept not in _WORDS_OF_A_NAME:
        return ""
    end = [found.end() for found in re.finditer(r"\S+", match[0])][kept - 1]
    return match[0][:end].rstrip(",")


@cache
def ordinary_words() -> frozenset[str]:
    """Words that a name may be made of and usually is not."""
    return read_common_words(20) | read_words_of_work()


def split_stem(stem: str) -> frozenset[str]:
    """The words of a file's name or of an address's first half that may be parts of a name."""
    words = re.findall(r"[^\W\d_]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", stem))
    return frozenset(word.casefold() for word in words if len(word) >= _FEWEST) - _STEM_WORDS


def strip_accents(text: str) -> str:
    """The text in plain letters."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


class Name:
    """The parts of a person's names, and how they are found again.

    ``hints``: words that may be further parts. What is ``taken``, by names of other things in the
    same text, or is an ordinary word is no part where it stands alone.
    """

    def __init__(
        self, names: Iterable[str], hints: Iterable[str] = (), taken: Iterable[str] = ()
    ) -> None:
        self.names: tuple[str, ...] = tuple(dict.fromkeys(name for name in names if name.strip()))
        parts = [part for name in self.names for part in _split(name) if len(part) > 1]
        self._run = _compile_run(tuple(dict.fromkeys(parts)))
        self._taken = frozenset(word for text in taken for word in _split(text))
        alone = {part for part in (*parts, *hints) if len(part) >= _FEWEST} - self._taken
        alone -= read_common_words(20)
        self._alone = _compile_alone(sorted(alone))
        self._acting = _compile_acting(sorted({part for part in parts if len(part) >= _FEWEST}))

    def find_titled(self, text: str) -> Iterator[PersonalSpan]:
        """Names of anybody behind "Mr.", "Dr." and the like, with these."""
        for match in _TITLED.finditer(text):
            if not self._taken & set(_split(match["name"])):  # "MS Excel"
                yield PersonalSpan(*match.span(), "name")

    def find(self, text: str) -> Iterator[PersonalSpan]:
        """Where two parts or more stand together, single ones with a capital, and any that act."""
        for match in self._run.finditer(text) if self._run else ():
            yield PersonalSpan(*match.span(), "name")
        for match in self._alone.finditer(text) if self._alone else ():
            if match[0][0].isupper() or len(match[0]) >= _LONG:
                yield PersonalSpan(*match.span(), "name")
        for match in self._acting.finditer(text) if self._acting else ():
            yield PersonalSpan(*match.span("name"), "name")


def compile_values(values: Iterable[str]) -> re.Pattern[str] | None:
    """Any of the values as printed, or without its signs, or with others."""
    found = {"".join(filter(str.isalnum, value)) for value in values}
    long = sorted(
        (value for value in found if len(value) >= _FEWEST_TOGETHER), key=len, reverse=True
    )
    if not long:
        return None
    spaced = (r"[^\w\n]{0,3}_?".join(map(re.escape, value)) for value in long)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(spaced)})(?![^\W_])", re.IGNORECASE)


def _compile_run(parts: Sequence[str]) -> re.Pattern[str] | None:
    """Two or more parts, with initials and commas between or behind them, in any order."""
    if len(parts) < _WORDS_OF_A_NAME.start:
        return None
    part = f"(?:{_join(parts)})"
    between = r"(?:[\s,._-]{1,3}(?:[^\W\d_]\.?[\s,._-]{1,3}){0,2})"
    initials = r"(?-i:[A-Z]\.[ ]?){1,3}"
    return re.compile(
        rf"(?<![^\W_])(?:{part}(?:{between}{part})+|{initials}{part})(?![^\W\d_])", re.IGNORECASE
    )


def _compile_alone(parts: Sequence[str]) -> re.Pattern[str] | None:
    if not parts:
        return None
    return re.compile(rf"(?<![^\W_])(?:{_join(parts)})(?:['’]?s)?(?![^\W_])", re.IGNORECASE)


def _compile_acting(parts: Sequence[str]) -> re.Pattern[str] | None:
    """Names that are ordinary words too, where somebody does something ("Grace is a...")."""
    if not parts:
        return None
    names = "|".join(re.escape(f) for part in parts for f in (part.capitalize(), part.upper()))
    return re.compile(rf"(?<![\w-])(?P<name>{names})(?=['’]s\b|[ ](?i:{_ACTS})\b)")


def _join(parts: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(parts, key=len, reverse=True)))


def _split(name: str) -> list[str]:
    return [word.casefold() for word in re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", name)]


def _is_capital(name: str) -> bool:
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", name)
    small = {"de", "del", "la", "da", "dos", "das", "van", "von", "der", "bin", "binti", "al", "y"}
    return all(word[0].isupper() or word in small for word in words)
