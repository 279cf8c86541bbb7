"""Tells lists that somebody wrote from runs of keywords that a site appended."""

from __future__ import annotations

from collections.abc import Sequence

from bpo_resume.model import Section
from bpo_resume.pipeline.text.quoting import find_section

_MANY = 20  # commas


class Lists:
    """The sections of one text as lists; each is looked at once."""

    def __init__(self, text: str, sections: Sequence[Section]) -> None:
        self._text = text
        self._sections = sections
        self._known: dict[int, bool] = {}

    def is_run_of_keywords(self, offset: int) -> bool:
        """Whether the section there lists every word of the resume, with no claim in mind."""
        section = find_section(self._sections, offset)
        if section is None:
            return False
        if section.start not in self._known:
            self._known[section.start] = self._count_commas(section) >= _MANY
        return self._known[section.start]

    def _count_commas(self, section: Section) -> int:
        return self._text.count(",", section.body, section.end)
