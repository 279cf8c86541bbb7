"""The words of job titles as the lexicon compares them, and the phrases they make."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bpo_resume.terminology.terms import Role, TitleWord

_ABBREVIATIONS = {
    "sr": "senior", "snr": "senior", "jr": "junior", "asst": "assistant", "assoc": "associate",
    "exec": "executive", "exe": "executive", "mgr": "manager", "mngr": "manager", "dy": "deputy",
    "rep": "representative", "reps": "representative", "representitive": "representative",
    "spec": "specialist", "coord": "coordinator", "supv": "supervisor", "dir": "director",
    "cust": "customer", "svc": "service", "svcs": "service", "services": "service",
    "ops": "operations", "tech": "technical", "acct": "account", "accts": "accounts",
    "admin": "administrative", "centre": "center", "co-ordinator": "coordinator",
    "adviser": "advisor", "helpdesk": "help desk", "&": "and", "customers": "customer",
    "hr": "human resources",
    "human-resource": "human resources", "resource": "resources", "executives": "executive",
    "teamlead": "team lead", "callcenter": "call center", "backoffice": "back office",
    "telesale": "telesales", "officers": "officer", "mgmt": "management", "eng": "engineer",
}  # fmt: skip
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}[A-Za-z]?\b")
_TOKEN = re.compile(r"[A-Za-zÀ-ÿ&+]+|\d+")

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of the lexicon found in a title: words[first:last]."""

    first: int
    last: int
    term: Role | TitleWord

    @property
    def length(self) -> int:
        """How many words it has."""
        return self.last - self.first


class Phrases:
    """Word sequences and the terms they stand for."""

    def __init__(self, forms: Iterable[tuple[str, Role | TitleWord]]) -> None:
        self._terms: dict[Words, Role | TitleWord] = {}
        for form, term in forms:
            words = split_title(form)
            if words:
                self._terms.setdefault(words, term)
        self._longest = max((len(words) for words in self._terms), default=0)

    def get(self, words: Words) -> Role | TitleWord | None:
        """What exactly these words stand for."""
        return self._terms.get(words)

    def find(self, words: Words) -> Iterator[Phrase]:
        """Every phrase inside, longest first from each word on."""
        for first in range(len(words)):
            for last in range(min(len(words), first + self._longest), first, -1):
                term = self._terms.get(words[first:last])
                if term is not None:
                    yield Phrase(first, last, term)


def split_title(title: str) -> Words:
    """A title's words as the lexicon compares them: lower case, abbreviations written out."""
    title = _DOTTED.sub(lambda match: match[0].replace(".", ""), title.replace("’", "'"))
    words = (word.casefold() for word in _TOKEN.findall(title.replace("'s", "")))
    spelled = " ".join(_ABBREVIATIONS.get(word, word) for word in words)
    return tuple(spelled.split())
