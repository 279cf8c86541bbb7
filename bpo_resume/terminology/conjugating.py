"""Verbs in the forms in which resumes tell of work: "process", "processes", "processed"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_PAST = {
    "begin": "began",
    "build": "built",
    "buy": "bought",
    "deal": "dealt",
    "draw": "drew",
    "find": "found",
    "give": "gave",
    "hold": "held",
    "keep": "kept",
    "lead": "led",
    "make": "made",
    "meet": "met",
    "oversee": "oversaw",
    "pay": "paid",
    "read": "read",
    "ring": "rang",
    "run": "ran",
    "sell": "sold",
    "send": "sent",
    "set": "set",
    "input": "input",
    "take": "took",
    "tell": "told",
    "win": "won",
    "write": "wrote",
}
_PAST |= {f"re{verb}": f"re{past}" for verb, past in _PAST.items()}
# A stressed short vowel before one consonant: "planned", "resetting", yet "entered", "edited".
_DOUBLES = re.compile(r"(?:[^aeiou]|^|qu)[aeiou][bdgklmnprt]")
_STRESSED_LAST = frozenset(
    {
        *("admit", "begin", "commit", "compel", "control", "defer", "input", "permit", "refer"),
        *("rerun", "reset", "submit", "transfer"),
    }
)


def conjugate(phrase: str) -> tuple[str, str, str, str]:
    """A verb, with or without a particle, as it is, of a third person, past and going on.

    "set up" gives "set up", "sets up", "set up", "setting up".
    """
    verb, space, particle = phrase.partition(" ")
    behind = space + particle
    past = _PAST.get(verb) or _add_ending(verb, "ed")
    return phrase, _add_s(verb) + behind, past + behind, _add_ending(verb, "ing") + behind


def spell_out(verbs: Iterable[str], things: Iterable[str]) -> Iterator[str]:
    """Every way to tell that things are done: "process claims", "processing of claims"."""
    listed = tuple(things)
    for verb in verbs:
        base, third, past, going = conjugate(verb)
        for thing in listed:
            yield from (f"{form} {thing}" for form in (base, third, past, going))
            yield f"{going} of {thing}"


def _add_s(verb: str) -> str:
    if re.search(r"[^aeiou]y$", verb):
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "x", "z", "ch", "sh")) else f"{verb}s"


def _add_ending(verb: str, ending: str) -> str:
    if verb.endswith("ie") and ending == "ing":
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not (ending == "ing" and verb.endswith(("ee", "oe", "ye"))):
        return verb[:-1] + ending
    if ending == "ed" and re.search(r"[^aeiou]y$", verb):
        return f"{verb[:-1]}ied"
    if _doubles_last(verb):
        return verb + verb[-1] + ending
    return verb + ending


def _doubles_last(verb: str) -> bool:
    short = len(re.findall(r"[aeiouy]+", verb)) == 1 and _DOUBLES.fullmatch(verb[-3:]) is not None
    return short or verb in _STRESSED_LAST
