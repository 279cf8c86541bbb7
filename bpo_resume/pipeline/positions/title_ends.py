"""Where a title ends that a sentence of duties is glued to, as columns and lost breaks leave it."""

from __future__ import annotations

import re
from collections.abc import Callable

from bpo_resume.pipeline.positions.segment import CERTAIN

EDGE = " \t,;:|/-–—•·.*&()[]_~="  # marks that no name begins or ends with
_WORD = re.compile(r"\S+")
_LONGEST = 10  # words of a piece that may be a title as it is
# "Sales Representative" Established new accounts; "Manager Shared services" is one name.
_DOES = re.compile(
    r"\s(?=(?!Shared|Managed|Related|Certified|Licensed|Dedicated|Automated|Limited|United|Integrated"
    r"|Advanced|Applied|Combined|Unified|Assisted|Registered|Accredited|Based)[A-Z][a-z]+ed\s[a-z])"
)


def find_end_of_title(text: str, start: int, end: int, score: Callable[[str], float]) -> int:
    """Where the title at ``start`` ends; ``end`` where nothing is glued to it.

    ``score`` says how much words look like a title.
    """
    verb = _DOES.search(text, start, end)
    if verb is not None and score(text[start : verb.start()]) >= CERTAIN:
        return verb.start()
    words = list(_WORD.finditer(text, start, end))
    if len(words) <= _LONGEST:
        return end
    for last in reversed(words[: _LONGEST - 2]):
        follows = text[last.end() : last.end() + 2].strip()[:1]
        whole = text[start : last.end()]
        if text[last.end() - 1] in EDGE:
            if score(whole.rstrip(EDGE)) >= CERTAIN:
                return end  # "Payroll Executive, Acme ...": a mark parts what follows
            continue
        if follows.isupper() and score(whole) >= CERTAIN and whole.istitle():
            return last.end()
    return end
