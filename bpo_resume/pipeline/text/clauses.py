"""How far words speak: to the end of their clause, on their line.

"No experience in sales, but handled inbound calls" denies the sales alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bpo_resume.model import MentionStatus
from bpo_resume.pipeline.text.wording import BREAK, COMMA, Wording

_STOPS = frozenset(
    {
        *(BREAK, "but", "however", "although", "though", "whereas", "while", "yet", "because"),
        *("except", "nevertheless"),
    }
)
_STOPS_OF_A_PERSON = _STOPS | {"as"}  # "reported to the manager as team leader"
# "No chat, handled calls" and "reported to the manager and resolved calls" start a new clause.
_JOINTS = frozenset({"and", "then", COMMA})
_PAST = re.compile(r"[a-z]{2,}ed|led|made|took|ran|built|wrote|won|kept|met|sold|taught|became|did")
_ADJECTIVES = frozenset(
    {
        *("related", "based", "advanced", "skilled", "dedicated", "motivated", "experienced"),
        *("reputed", "oriented", "automated", "integrated", "blended", "computerized", "limited"),
        *("certified", "licensed", "registered", "qualified", "seasoned", "outsourced", "acquired"),
        *("unrelated", "required", "desired", "preferred", "shared", "need", "speed", "feed"),
    }
)
# "Seeking a role where I can use my skills" is one wish; "I handled" is no part of it.
_WISHES = frozenset({"can", "could", "may", "might", "will", "would", "shall"})
_SHORT = 3  # words of a line that speaks of the one before: "(expected May 2014)"
# "Reporting to: ...", "PMP (in progress)", "Project Management Professional (PMP), in progress"
_LABEL_GAP = re.compile(r"\s*(?:\)[,:]?\s*[(–-]?|[:(\t–-])\s*")


def walk_on(text: str, wording: Wording, last: int, bounds: tuple[int, MentionStatus]) -> int:
    """The offset that words with a status reach going on from word ``last``, in a few tokens."""
    tokens, status = bounds
    words, start = wording.words, wording.ends[last - 1]
    stops = _STOPS_OF_A_PERSON if status == "other_person" else _STOPS
    end = start
    if last + 1 < len(words) and words[last] == BREAK:
        last += bool(_LABEL_GAP.fullmatch(text, end, wording.starts[last + 1]))
    for index in range(last, min(last + tokens, len(words))):
        if words[index] in stops or (status != "required" and _ends_clause(words, last, index)):
            break
        end = wording.ends[index]
    return _end_of_line(text, start, end)


def walk_back(text: str, wording: Wording, first: int, tokens: int) -> int:
    """The offset that words reach going back from word ``first``, in a few tokens."""
    words, start = wording.words, wording.starts[first]
    own = start
    if first and words[first - 1] == "and":
        return start  # "CPR certified, and ongoing classes": of what comes behind
    first = _before_count(words, first)  # "CPCU: 3 of 8 parts passed"
    enclosed = False  # "PMP (PMI), 2016 – lapsed": the brackets stand between
    if first > 1 and words[first - 1] == BREAK:
        gap = _LABEL_GAP.fullmatch(text, wording.ends[first - 2], wording.starts[first])
        first -= gap is not None
        enclosed = gap is not None and ")" in gap[0]
    for index in range(first - 1, max(first - 1 - tokens, -1), -1):
        if words[index] in _STOPS:
            if not (enclosed and words[index] == BREAK and text[start - 1 : start] == "("):
                break
            enclosed = False
            continue
        start = wording.starts[index]
    return _start_of_line(text, start, own)


def _before_count(words: Sequence[str], first: int) -> int:
    """Where a count or year before a word begins, "3", "1 of 3", "2016,"; else at the word."""
    if first > 1 and words[first - 1] == COMMA and words[first - 2].isdigit():
        first -= 1
    while first and (words[first - 1].isdigit() or words[first - 1] == "of"):
        first -= 1
    return first


def _ends_clause(words: Sequence[str], first: int, at: int) -> bool:
    """Whether a clause that starts at word ``first`` is over at a later word.

    It is where a subject or a verb behind "and" or a comma opens another one. A row of verbs goes
    on ("supervised, trained and rewarded agents"), one of nouns is over ("coaching, data entry").
    What a candidate must have done (``required``) is a row of clauses and never asked about here.
    """
    word, follower = words[at], words[at + 1] if at + 1 < len(words) else BREAK
    if word == "i":
        return follower not in _WISHES
    if word not in _JOINTS:
        return False
    if at == first:
        return word == COMMA and not _is_past(follower)
    return _is_past(follower) and any(
        between not in _JOINTS and not _is_past(between) for between in words[first:at]
    )


def _is_past(word: str) -> bool:
    return _PAST.fullmatch(word) is not None and word not in _ADJECTIVES


def _start_of_line(text: str, least: int, offset: int) -> int:
    """Where the line of an offset starts, but not before ``least``.

    For words that fill a short line of their own it is where the line before starts.
    """
    start = text.rfind("\n", least, offset) + 1
    if start and text[start:offset].strip() in ("", "("):
        end = text.find("\n", offset)
        if len(text[offset : end if end >= 0 else None].split()) <= _SHORT:
            start = text.rfind("\n", least, start - 1) + 1
    return max(start, least)


def _end_of_line(text: str, offset: int, most: int) -> int:
    """Where the line of an offset ends, but not behind ``most``.

    A next line that opens in lower case goes on the same sentence.
    """
    end = text.find("\n", offset, most)
    while end >= 0 and text[end + 1 : end + 2].islower():
        end = text.find("\n", end + 1, most)
    return most if end < 0 else end
