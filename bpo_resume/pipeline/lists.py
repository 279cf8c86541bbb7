"""Tells lists that somebody wrote from runs of keywords that a site appended."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from bpo_resume.model import Section

_MANY = 20  # commas


def is_run_of_keywords(text: str, sections: Sequence[Section], offset: int) -> bool:
    """Whether the section an offset is in lists every word of the resume, with no claim in mind."""
    at = bisect_right(sections, offset, key=lambda section: section.start) - 1
    return at >= 0 and text.count(",", sections[at].body, sections[at].end) >= _MANY
