"""The person's own name: who is called Siebel or Patience knows no tool and has no skill by that.

It stands on the first line; wherever it is repeated whole, its parts are no terms either.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from bpo_resume.model import Document, Line, Section, SectionKind
from bpo_resume.pipeline.positions.segment import SURE

_TITLED = re.compile(
    r"^\W*(?:(?:resume|résumé|curriculum vitae|cv|bio-?data)(?:\s+of)?\b[\s:–-]*)?"
    r"(?:(?:mr|mrs|ms|miss|dr|shri|smt)\.?\s+)?",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){1,4}")
_BELOW_A_NAME: frozenset[SectionKind] = frozenset({"summary", "objective"})
_FEWEST = 4  # lines of a resume


def find_own_name(
    document: Document, sections: Sequence[Section], looks_like_title: Callable[[str], float]
) -> Iterator[tuple[int, int]]:
    """Where the name stands, in text order; nothing where no line is one."""
    text = document.text
    for line in _candidates(document, sections):
        name = _read_name(text[line.start : line.end])
        if name is not None and looks_like_title(name) < SURE:
            again = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
            yield from (match.span() for match in again.finditer(text))
            return


def _candidates(document: Document, sections: Sequence[Section]) -> Iterator[Line]:
    """The first line; behind a sidebar the line that stands over the profile."""
    printed = (x for x in document.lines if document.text[x.start : x.end].strip())
    lines = list(islice(printed, _FEWEST))
    if len(lines) < _FEWEST:
        return  # a line or two of somebody's text is no resume
    yield lines[0]
    lines += printed  # nobody looks at them where the first is the name
    for section in sections:
        if section.kind in _BELOW_A_NAME and section.heading:
            above = [line for line in lines if line.end <= section.start and not line.bullet]
            yield from above[-1:]


def _read_name(printed: str) -> str | None:
    """The name on a line, with nothing but contacts behind it."""
    start = _TITLED.match(printed)
    found = _NAME.match(printed, start.end() if start else 0)
    if found is None or not all(word[0].isupper() for word in found[0].split()):
        return None
    behind = printed[found.end() : found.end() + 3].strip()
    return found[0] if behind[:1] in ("", "|", ",", "(") else None
