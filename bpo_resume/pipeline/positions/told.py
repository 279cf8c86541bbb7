"""Jobs told as a sentence: "Prior to this I worked at Acme, Pune from 2012 to 2014 as an Agent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

Fact = Literal["title", "employer"]

_WHEN = (
    r"(?:(?:prior\s+to|before|after)\s+(?:this|that|joining\s+[^,\n]{2,40}?)\s*,?\s*"
    r"|(?:earlier|before|previously|formerly|initially|subsequently|thereafter|later|then|also"
    r"|presently|currently|at\s+present|now)\s*,?\s+)?"
)
_LASTED = r"(?:\d{1,2}\s*(?:years?|yrs?)\.?\s*(?:\d{1,2}\s*(?:months?|mn?ths?|mos?)\.?\s*)?)?"
_WHO = r"(?:i\s+|i['’](?:m|ve)\s+)?(?:(?:have|has|had|am|was)\s+)?"
_DID = (
    r"(?:work(?:ed|ing)\s+(?:from\s+home\s+)?(?:as|with|for|in|at)"
    r"|(?:did|doing)\s+(?:a\s+|my\s+)?job\s+(?:as|with|for|in|at)"
    r"|my\s+(?:\w+\s+){1,3}job\s+(?:was|is)\s+(?:as|with|for|in|at)"
    r"|(?:employed|associated|engaged)\s+(?:as|with|in|at|by)"
    r"|(?:started|began|commenced)\s+(?:my\s+)?career\s+(?:as|with|in|at)"
    r"|(?P<any>serv(?:ed|ing)\s+as))"  # also of a link, a host, a source
)
TOLD = re.compile(
    rf"\W*(?:\d{{1,2}}\s?[.)]\s*)?{_LASTED}{_WHEN}{_WHO}{_WHEN}(?:been\s+)?{_WHEN}{_DID}\s+(?:an?\s+|the\s+)?",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\s+(?:as|with|for|at|in|from|since|during)(?:\s+an?|\s+the)?(?:\s+|$)", re.IGNORECASE
)
_AS = re.compile(r"\bas(?:\s+an?|\s+the)?\s+$", re.IGNORECASE)


def find_told(text: str, start: int, end: int) -> re.Match[str] | None:
    """Where facts begin in a piece of a line: behind its opening, or where the sentence goes on.

    "Worked at Acme" opens one; behind the dates "as a Team Leader" goes on with it.
    """
    if opening := TOLD.match(text, start, end):
        return opening
    return _CLAUSE.match(text, start, end) if start and TOLD.match(text) else None


def find_end_of_fact(text: str, start: int, end: int) -> int:
    """Where a fact of a sentence ends that goes on to the next: "Data" in "Data at Acme"."""
    clause = _CLAUSE.search(text, start, end)
    return clause.start() if clause else end


def split_told(text: str, told: re.Match[str], end: int) -> Iterator[tuple[int, int, Fact | None]]:
    """What a sentence names behind ``told``, by the word before it.

    None where the words themselves must say: "served as" is said of more than of jobs.
    """
    start = told.end()
    unsure = told.groupdict().get("any") is not None
    for match in (*_CLAUSE.finditer(text, start, end), None):
        stop = match.start() if match else end
        if start < stop:
            by_word: Fact = "title" if _AS.search(text, 0, start) else "employer"
            yield start, stop, None if unsure and start == told.end() else by_word
        start = match.end() if match else end
