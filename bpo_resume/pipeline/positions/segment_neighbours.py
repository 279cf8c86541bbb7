"""What the parts of a heading line tell of one another: towns, tails of titles, explanations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from bpo_resume.pipeline.positions.organisations import is_region
from bpo_resume.pipeline.positions.segment import CERTAIN, SURE, Segment

_UNNAMED = 0.4  # no part of an employer's name is known, it is but capitalised
TRADE = 0.45  # from here on a string is words of a trade
# How one is employed, which stands behind a title as if it were another.
_TERMS = re.compile(
    r"(?:(?:on\s+)?contract(?:or|ual)?|temp(?:orary)?|seasonal|part[\s-]time|full[\s-]time|freelance"
    r"|permanent|per\s+diem|hourly|remote)(?:\s+(?:position|basis|staff|employee))?",
    re.IGNORECASE,
)
_CODE = 2  # letters of a state, which behind a dash are a trade: "Process Associate - AR"
DASH = re.compile(r"\s*[–—-]+\s*")  # between the parts of one fact


def unname(part: Segment) -> Segment:
    """A part in parentheses, which explains what stands before it unless it is known itself."""
    if part.employer >= CERTAIN:
        return part
    return replace(part, employer=0.0, title=part.title if part.title >= TRADE else 0.0)


def find_places(parts: list[Segment], opens: bool) -> list[Segment]:
    """The parts, with towns no list knows told by what stands around them.

    "Kraków, Poland" and "Tulsa, OK": a town goes before its state or country; "Genpact, Tarnów": a
    name or two alone behind an employer. ``opens``: no name stands on the line before the parts.
    """
    found = list(parts)
    for index, part in enumerate(parts):
        before = parts[index - 1] if index else None
        after = parts[index + 1] if index + 1 < len(parts) else None
        if before is not None and is_region(part.text) and len(part.text) <= 3:
            found[index] = replace(part, title=0.0)  # "Portland, ME" is no medical examiner
        if part.title >= SURE or part.employer > _UNNAMED or len(part.text.split()) > 3:
            continue
        if before is None and (opens or after is None):
            continue
        if (after is not None and is_region(after.text)) or _ends_line(part, before, after):
            found[index] = replace(part, title=0.0, employer=0.1, place=max(part.place, 0.8))
    return found


def _ends_line(part: Segment, before: Segment | None, after: Segment | None) -> bool:
    """A name or two alone behind an employer."""
    if before is None or after is not None or before.title >= SURE:
        return False
    named = before.employer >= SURE or len(before.text.split()) > 1
    return named and len(part.text.split()) <= 2 and part.title < before.employer


def join_tails(
    segments: list[Segment], text: str, offset: int, has_head: Callable[[str], bool]
) -> Iterator[Segment]:
    """The segments, titles with the process or trade behind a dash: "Manager - Operations".

    ``has_head``: whether a title has a noun that somebody can be.
    """
    held: Segment | None = None
    for segment in segments:
        between = text[held.end - offset : segment.start - offset] if held is not None else ""
        if held is not None and _is_tail(held, segment, between, has_head):
            whole = text[held.start - offset : segment.end - offset]
            held = replace(held, text=whole, end=segment.end)
            continue
        if held is not None:
            yield held
        held = segment
    if held is not None:
        yield held


def _is_tail(
    title: Segment, segment: Segment, between: str, has_head: Callable[[str], bool]
) -> bool:
    if title.title < SURE or title.employer >= SURE or DASH.fullmatch(between) is None:
        return False
    if _TERMS.fullmatch(segment.text):
        return True
    if segment.title >= SURE:  # "General Manager - Customer Service", but no "Clerk - Supervisor"
        sells = segment.text.lower().endswith(" sales")  # what is sold how, and nobody's name
        return has_head(title.text) and (sells or not has_head(segment.text))
    trade = TRADE <= segment.title < SURE  # no title by themselves
    elsewhere = segment.place >= SURE and len(segment.text) > _CODE
    return trade and segment.employer <= _UNNAMED + 0.1 and not elsewhere
