"""Labels that say what stands behind them: "Designation: Team Leader", "Process - AT&T".

Indian and Filipino resumes label the lines of a job; what a label names needs no guessing.
"""

from __future__ import annotations

import re
from typing import Literal, cast

Labelled = Literal["title", "employer", "place", "dates", "other"]

_AHEAD = r"(?:\W*(?:\d{1,2}[.)]\s*)?)"
_BEHIND = r"(?:\s*[:=][:=–-]*|\s*\t|\s+[–-]+(?=\s))\s*"  # "Role:", "Role :-", "Role - "
_COLON = r"\s*:[:=–-]*\s*"  # of labels whose words also begin titles ("Process - Voice")
_LABELS: tuple[tuple[Labelled, str], ...] = (
    (
        "title",
        r"(?:(?:last|current|present|previous|official)\s+)?(?:designation|job\s+title|title|position(?:\s+held)?"
        r"|post(?:\s+held)?|job\s+profile|role(?:\s+held)?|work(?:ing|ed)\s+as|employed\s+as|cargo|puesto)(?:\s*&\s*department)?",
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
        r"|department|domain|industry|sector|specialit(?:y|ies)|special(?:ty|i[sz]ation)|scope|environment|tools?|technolog(?:y|ies)|team\s+size|reporting\s+to"
        r"|reports?\s+to|reported\s+to|supervisor|manager|contact|phone|salary|ctc|reason\s+for\s+leaving"
        r"|responsibilit(?:y|ies)|job\s+responsibilit(?:y|ies)|dut(?:y|ies)|key\s+\w+|job\s+description"
        r"|description|achievements?|nature\s+of\s+(?:work|job|business)|profile|business|shift)(?:s|\s*name)?",
    ),
)
_SIGN = re.compile(r"[:=\t–-]")  # one of them stands behind every label
_FACTS: tuple[Labelled, ...] = ("title", "employer", "place", "dates")


def _compile(behind: dict[Labelled, str]) -> re.Pattern[str]:
    """The labels of some kinds with what stands behind each, as groups of the kinds' names."""
    labels = (f"(?P<{kind}>(?:{w}){behind[kind]})" for kind, w in _LABELS if kind in behind)
    return re.compile(f"{_AHEAD}(?:{'|'.join(labels)})", re.IGNORECASE)


_LABEL = _compile({**dict.fromkeys(_FACTS, _BEHIND), "other": _COLON})
_BARE = _compile(dict.fromkeys(_FACTS, r"\s*[:=–-]*\s*"))
_OF_EMPLOYER = re.compile(dict(_LABELS)["employer"])  # in lower case


def read_label(text: str, start: int = 0, end: int | None = None) -> tuple[Labelled, int] | None:
    """What kind of fact a label at ``text[start:]`` announces and where the fact begins."""
    stop = len(text) if end is None else end
    if _SIGN.search(text, start, stop) is None:
        return None
    match = _LABEL.match(text, start, stop)
    return (_kind_of(match), match.end()) if match else None


def may_label_employer(folded: str) -> bool:
    """Whether a lower-case text has words that label an employer: "Company Name"."""
    return _OF_EMPLOYER.search(folded) is not None


def read_bare_label(text: str) -> Labelled | None:
    """What kind of fact a label announces that stands alone, its fact cut off."""
    match = _BARE.fullmatch(text.strip())
    return _kind_of(match) if match else None


def _kind_of(match: re.Match[str]) -> Labelled:
    return cast("Labelled", match.lastgroup)
