"""The words of a text as terms are compared: one form for the many ways to print a phrase.

"Back-Office", "back office" and "BACK/OFFICE" read alike; so do "A.H.T." and "AHT", "&" and
"and", "centre" and "center", "organisation" and "organization", "client's" and "clients".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Container
from dataclasses import dataclass, field
from functools import lru_cache

BREAK = "|"  # no phrase goes across it
COMMA = ","  # only a phrase written with a comma goes across it

_WORD = re.compile(
    r"[A-Za-z](?:\.[A-Za-z])+\b"  # A.H.T
    r"|[&%]"
    r"|[^\W_]+(?:['’][^\W_]+)*(?:\(s\))?(?:\+{1,2}|\#)?"  # client's, agent(s), C++, C#
)
_SOFT = frozenset(" \n\r\u00a0-‐‑‒–—/\\'’‘`\"“”®™_.+#")
_ABBREVIATION = re.compile(
    r"\w(?:\.\w)*|sr|jr|ass?tt?|assoc|avg|ave|mgr|dept|exec|cust|serv|svcs?|tech|ops|reps?|spec|adm|admin|acct"
    r"|accts|pay|recv?|supv|coord|prof|govt|intl|natl|no|st|mrs?|ms|dr|mt|pvt|ltd|inc|co|corp|org"
    r"|mktg|mgmt|engg?|gen|dir|vp|tel|approx|max|min"
)
# Hyphened onto a word these make one word if the lexicons have it: "e-mail", "in-bound".
_PREFIX = re.compile(
    r"e|in|out|up|on|off|re|co|de|pre|post|non|multi|cross|inter|sub|tele|over|under|pro|bi"
)
_HYPHENS = frozenset("-‐‑–")
_AMERICAN = {
    "cheque": "check",
    "cheques": "checks",
    "programme": "program",
    "programmes": "programs",
    "dialler": "dialer",
    "diallers": "dialers",
    "dialling": "dialing",
    "fulfil": "fulfill",
    "fulfilment": "fulfillment",
    "enrol": "enroll",
    "enrolment": "enrollment",
    "enrolments": "enrollments",
    "licence": "license",
    "licences": "licenses",
    "catalogue": "catalog",
    "catalogues": "catalogs",
    "cataloguing": "cataloging",
    "labelling": "labeling",
    "labelled": "labeled",
    "modelling": "modeling",
    "modelled": "modeled",
    "cancelling": "canceling",
    "cancelled": "canceled",
    "counselling": "counseling",
    "counsellor": "counselor",
    "counsellors": "counselors",
    "travelling": "traveling",
    "totalling": "totaling",
    "adviser": "advisor",
    "advisers": "advisors",
    "defence": "defense",
    "judgement": "judgment",
    "ageing": "aging",
    "paediatric": "pediatric",
}
# What Indian, Filipino and American resumes shorten in titles and metrics. None is a word or an
# acronym of its own, so "Sr. Cust Care Exec" may be read as it is meant wherever it stands.
SPELLED_OUT = {
    "sr": "senior",
    "snr": "senior",
    "jr": "junior",
    "asst": "assistant",
    "asstt": "assistant",
    "assoc": "associate",
    "exec": "executive",
    "execs": "executives",
    "mgr": "manager",
    "mgrs": "managers",
    "mngr": "manager",
    "dy": "deputy",
    "cust": "customer",
    "rep": "representative",
    "reps": "representatives",
    "svc": "service",
    "svcs": "services",
    "mgmt": "management",
    "mgmnt": "management",
    "coord": "coordinator",
    "supv": "supervisor",
    "supvr": "supervisor",
    "dept": "department",
    "acct": "account",
    "accts": "accounts",
    "avg": "average",
    "intl": "international",
    "govt": "government",
}
# Compounds of the trade that are written as one word as often as two.
_COMPOUNDS = {
    "backoffice": ("back", "office"),
    "callcenter": ("call", "center"),
    "contactcenter": ("contact", "center"),
    "frontdesk": ("front", "desk"),
    "frontoffice": ("front", "office"),
    "helpdesk": ("help", "desk"),
    "servicedesk": ("service", "desk"),
    "teamlead": ("team", "lead"),
    "teamleader": ("team", "leader"),
    "teamleaders": ("team", "leaders"),
}
# Each with letters that are in all it changes, as few words have them.
_SUFFIXES = (
    ("is", re.compile(r"(?<=\w{3})is(e|ed|es|er|ers|ing|ation|ations)$"), r"iz\1"),
    ("ys", re.compile(r"(?<=\w{3})ys(e|ed|es|ing)$"), r"yz\1"),
    ("re", re.compile(r"(?<=cent|.met|.lit|heat)re(s?)$"), r"er\1"),
    ("our", re.compile(r"(?<=\w{3})our(s|ed|ing|al|able|ite)?$"), r"or\1"),
)
_DIGITS = re.compile(r"^([a-z]{3,})(\d+)$|^(\d{2,})([a-z]{4,})$")

Resolver = Callable[[str], tuple[str, ...]]


@dataclass(slots=True)
class Wording:
    """Words side by side with the characters they were read from: ``text[starts[i]:ends[i]]``.

    BREAK and COMMA stand among the words, with an empty extent. ``glued``: the words that were
    printed in one with the word before them and have its extent ("desk" of "helpdesk").
    """

    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    glued: set[int] = field(default_factory=set)

    def add(self, word: str, start: int, end: int) -> None:
        """Append one word."""
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(end)


@lru_cache(maxsize=1 << 16)
def fold_word(raw: str) -> tuple[str, ...]:
    """The compared form of one printed word: mostly one word, two for "excel2010"."""
    word = raw.casefold()
    if not word.isascii():
        decomposed = unicodedata.normalize("NFKD", word.replace("’", "'"))
        word = "".join(char for char in decomposed if not unicodedata.combining(char))
    if word in ("&", "%"):
        return ("and",) if word == "&" else ("percent",)
    word = word.replace("(s)", "s").replace("'", "").replace(".", "")
    if not word.isalpha() and (match := _DIGITS.match(word)):
        return tuple(part for part in match.groups() if part)
    word = _americanize(SPELLED_OUT.get(word, word))
    return _COMPOUNDS.get(word, (word,))


def read_words(
    text: str,
    resolve: Resolver = fold_word,
    known: Container[str] = frozenset(),
    breaks: Container[int] = frozenset(),
) -> Wording:
    """Read the words of a text.

    ``resolve`` gives the compared words of a printed one; ``known`` are the lexicons' words, for
    hyphened prefixes; ``breaks`` are offsets of line starts that no phrase goes across.
    """
    wording = Wording()
    words, starts, ends = wording.words, wording.starts, wording.ends
    last = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        read = resolve(text[start:end])
        if last and (start - last != 1 or text[last] != " "):
            read = _cross(wording, text, start, read, known)
            if breaks and _is_broken(text, last, start, breaks):
                wording.add(BREAK, last, last)
            if not read:
                ends[-1] = end
        if len(read) == 1:  # as nearly all are
            words.append(read[0])
            starts.append(start)
            ends.append(end)
        elif read:
            if read[-1].isalpha():  # not the version of "excel2010"
                wording.glued.update(range(len(words) + 1, len(words) + len(read)))
            for word in read:
                wording.add(word, start, end)
        last = end
    return wording


def _is_broken(text: str, last: int, start: int, breaks: Container[int]) -> bool:
    at = text.find("\n", last, start)
    return at >= 0 and at + 1 in breaks


def _cross(
    wording: Wording, text: str, start: int, words: tuple[str, ...], known: Container[str]
) -> tuple[str, ...]:
    """Add what the gap before ``start`` means; the words there, less one that ends the last one."""
    before, last = wording.words[-1], wording.ends[-1]
    gap = text[last:start]
    if gap[:1] in _HYPHENS and _continues(gap, before) and before + words[0] in known:
        wording.words[-1] = before + words[0]
        return words[1:]
    kind = _classify(gap)
    if kind == ".":
        printed = text[wording.starts[-1] : last].casefold()
        kind = "" if _ABBREVIATION.fullmatch(printed) else BREAK
    if kind:
        wording.add(kind, last, last)
    return words


@lru_cache(maxsize=1 << 12)
def _classify(gap: str) -> str:
    if "\t" in gap or "   " in gap or gap.count("\n") > 1 or ".." in gap:
        return BREAK
    comma = "," in gap
    if not _SOFT.issuperset(gap.replace(",", "")):
        return BREAK
    if re.search(r"\.(?:\s|$)", gap) and gap != ".":
        return "."
    return COMMA if comma else ""


def _continues(gap: str, before: str) -> bool:
    """Whether the word behind the gap may be the second half of the word before it."""
    if gap in _HYPHENS:
        return _PREFIX.fullmatch(before) is not None
    return gap.startswith("-\n") and not gap[2:].strip()


def _americanize(word: str) -> str:
    if word in _AMERICAN:
        return _AMERICAN[word]
    for letters, pattern, replacement in _SUFFIXES:
        if letters in word:
            word = pattern.sub(replacement, word)
    return word
