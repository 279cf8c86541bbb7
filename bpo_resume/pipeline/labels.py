"""Labels that say what stands behind them: "Designation: Team Leader", "Process - AT&T".

Indian and Filipino resumes label the lines of a job; what a label names needs no guessing.
"""

from __future__ import annotations

import re
from typing import Literal

Labelled = Literal["title", "employer", "place", "dates", "other"]

_AHEAD = r"(?:\W*(?:\d{1,2}[.)]\s*)?)"
_BEHIND = r"(?:\s*[:=][:=–-]*|\s*\t|\s+[–-]+(?=\s))\s*"  # "Role:", "Role :-", "Role - "
_COLON = r"\s*:[:=–-]*\s*"  # of labels whose words also begin titles ("Process - Voice")
_LABELS: tuple[tuple[Labelled, str], ...] = (
    (
        "title",
        r"(?:(?:last|current|present|previous|official)\s+)?(?:designation|job\s+title|title|position(?:\s+held)?"
        r"|post(?:\s+held)?|job\s+profile|role|working\s+as|cargo|puesto)(?:\s*&\s*department)?",
    ),
    (
        "employer",
        r"(?:(?:last|current|present|previous|name\s+of(?:\s+the)?)\s+)?(?:organi[sz]ation|company|employer|firm"
        r"|empresa)(?:['’]?s?\s*name)?",
    ),
    ("place", r"(?:work\s+)?location|place|city|address|base\s+location"),
    (
        "dates",
        r"(?:time\s+)?(?:duration|period|tenure|dates?(?:\s+of\s+\w+)?|from|working\s+period|work\s+period"
        r"|employment\s+period|experience|worked\s+from)",
    ),
    (
        "other",
        r"(?:client|customer|process|project|campaign|account|lob|line\s+of\s+business|program(?:me)?"
        r"|department|domain|industry|sector|environment|tools?|technolog(?:y|ies)|team\s+size|reporting\s+to"
        r"|reports?\s+to|reported\s+to|supervisor|manager|contact|phone|salary|ctc|reason\s+for\s+leaving"
        r"|responsibilit(?:y|ies)|job\s+responsibilit(?:y|ies)|dut(?:y|ies)|key\s+\w+|job\s+description"
        r"|description|achievements?|nature\s+of\s+(?:work|job|business)|profile|business|shift)(?:s|\s*name)?",
    ),
)
_PATTERNS = tuple(
    (
        kind,
        re.compile(
            _AHEAD + "(?:" + words + ")" + (_COLON if kind == "other" else _BEHIND), re.IGNORECASE
        ),
    )
    for kind, words in _LABELS
)


def read_label(text: str, start: int = 0, end: int | None = None) -> tuple[Labelled, int] | None:
    """What kind of fact a label at ``text[start:]`` announces and where the fact begins."""
    stop = len(text) if end is None else end
    for kind, pattern in _PATTERNS:
        match = pattern.match(text, start, stop)
        if match:
            return kind, match.end()
    return None


_BARE = tuple(
    (kind, re.compile(_AHEAD + "(?:" + words + r")\s*[:=–-]*\s*", re.IGNORECASE))
    for kind, words in _LABELS
    if kind != "other"
)


def read_bare_label(text: str) -> Labelled | None:
    """What kind of fact a label announces that stands alone, its fact cut off."""
    return next((kind for kind, pattern in _BARE if pattern.fullmatch(text.strip())), None)
