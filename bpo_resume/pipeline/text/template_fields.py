"""Fields of a template that nobody filled in: "[Number]", "Company Name City, State", "XX%"."""

from __future__ import annotations

import re

# Begins with its first characters in either case: most places of a text are passed over at a
# glance, and it takes a sixth of the time.
_FIELD = re.compile(
    r"[\[CcXx](?i:"
    r"(?<=\[)(?:(?:add|insert|your|list|enter|describe)\b[^\]\n]{0,60}"
    r"|(?:(?:number|company|employer|software|tool|industry|degree|field|school|university|college"
    r"|city|state|country|result|phone|email|e-mail|address|job|position|title|type|product|service"
    r"|name|year|date|month|time\s?frame|data|skill|language|client|department|task|percent\w*)"
    r"[\w\s/]{0,30}))\]"
    r"|(?<=\bC)ompany Name\b"
    r"(?!\s*[:=])(?=\s*(?:[-–—,]\s*)?(?:City\b|\n|\t|\d|[A-Z][a-z]+\s+\d{4}|$))"
    r"|(?<=(?<!\w)X)X{1,2}\s?%)",
    re.MULTILINE,
)


def find_template_fields(text: str) -> tuple[tuple[int, int], ...]:
    """Where such fields stand, in text order."""
    return tuple(match.span() for match in _FIELD.finditer(text))
