"""The words of job titles as the lexicon compares them, and the phrases they make."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from bpo_resume.pipeline.text.spelling import Speller, Vocabulary, read_english
from bpo_resume.terminology.compiled import remember
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
_TOKEN = re.compile(r"[^\W\d_]+|[&+]+|\d+")
# "Asesor(a)", "Operador/a", "Agent(s)": the other gender or number, said in passing.
_ENDING = re.compile(r"(?<=[^\W\d_]{3})(?:\((?:as?|os?|es|s)\)|/a\b)", re.IGNORECASE)

_MEMO = 1 << 14

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


@dataclass(frozen=True, slots=True)
class TitleForms:
    """The forms of roles and title words cut into words, kept for the next process."""

    split: dict[str, Words]
    vocabulary: Vocabulary

    @classmethod
    def read(cls, forms: Iterable[str], lexicons: str) -> TitleForms:
        """Those of a terminology, of which ``lexicons`` is the fingerprint."""
        return remember("titles", lexicons, cls, lambda: cls._make(forms))

    @classmethod
    def _make(cls, forms: Iterable[str]) -> TitleForms:
        split = {form: split_title(form) for form in forms}
        return cls(split, Vocabulary.of(split.values()))


class Phrases:
    """Word sequences and the terms they stand for."""

    def __init__(
        self, forms: Iterable[tuple[str, Role | TitleWord]], split: Mapping[str, Words]
    ) -> None:
        self._terms: dict[Words, Role | TitleWord] = {}
        for form, term in forms:
            words = split[form]
            if words:
                self._terms.setdefault(words, term)
        # How many words the longest has of those that begin with a word.
        self._reach: dict[str, int] = {}
        for words in self._terms:
            self._reach[words[0]] = max(len(words), self._reach.get(words[0], 0))

    def get(self, words: Words) -> Role | TitleWord | None:
        """What exactly these words stand for."""
        return self._terms.get(words)

    def find(self, words: Words) -> Iterator[Phrase]:
        """Every phrase inside, longest first from each word on."""
        for first, word in enumerate(words):
            reach = self._reach.get(word, 0)
            for last in range(min(len(words), first + reach), first, -1):
                term = self._terms.get(words[first:last])
                if term is not None:
                    yield Phrase(first, last, term)


class Mender:
    """Mends misspelt and glued words of titles, where a neighbour shows what was meant.

    "Custmer Service Represntative" is read as meant; a strange word that no lexicon form has
    beside the words around it stays as it is, for it may be the name of anything.
    """

    def __init__(self, forms: TitleForms) -> None:
        self._known = forms.vocabulary.words
        self._pairs = frozenset(pair for form in forms.split.values() for pair in pairwise(form))
        self._speller = Speller(forms.vocabulary, read_english())
        self._meant: dict[str, Words] = {}

    def mend(self, words: Words) -> Words:
        """The words as they were meant; the same ones where none is known to be misspelt."""
        if self._known.issuperset(words):
            return words
        meant = [self._read(word) for word in words]
        mended: list[str] = []
        for at, (word, parts) in enumerate(zip(words, meant, strict=True)):
            before = meant[at - 1][-1] if at else ""
            after = meant[at + 1][0] if at + 1 < len(meant) else ""
            pairs = ((before, parts[0]), (parts[-1], after))
            sure = len(parts) > 1 or any(pair in self._pairs for pair in pairs)
            mended.extend(parts if sure else (word,))
        return tuple(mended)

    def _read(self, word: str) -> Words:
        if word in self._known:
            return (word,)
        found = self._meant.get(word)
        if found is None:
            if len(self._meant) >= _MEMO:
                self._meant.clear()
            found = self._meant[word] = self._speller.repair(word) or (word,)
        return found


def split_title(title: str) -> Words:
    """A title's words as the lexicon compares them: lower case, abbreviations written out."""
    title = title.replace("’", "'")
    if "." in title:
        title = _DOTTED.sub(lambda match: match[0].replace(".", ""), title)
    if not title.isascii():
        decomposed = unicodedata.normalize("NFKD", title)
        title = "".join(char for char in decomposed if not unicodedata.combining(char))
    title = title.replace("'s", "")
    if "(" in title or "/" in title:
        title = _ENDING.sub("", title)
    words = _TOKEN.findall(title.casefold())
    return tuple(" ".join([_ABBREVIATIONS.get(word, word) for word in words]).split())
