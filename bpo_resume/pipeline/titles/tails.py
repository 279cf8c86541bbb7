"""What stands behind a title: its process, an aside, whom one assists, what one became."""

from __future__ import annotations

import re

_TAIL = re.compile(
    r"\s+[-–—]\s+.*$|\s*\(.*?\)|\s*[,|].*$|\s+(?:promoted\s+to|to\s+the)\s.*$"
    # "Quality Analyst for Vodafone", "Trainer of Vodafone process"
    r"|\s+for\s(?-i:[A-Z]).*$|\s+of\s(?-i:[A-Z])[^,]*\s(?:process|account|campaign|lob)$",
    re.IGNORECASE,
)
# "Payroll Executive (UK payroll, shared service for a retail client)"
_CLOSING_ASIDE = re.compile(r"(?<=[a-z]{3})\s*\([^()]{12,}\)\s*$")
_ASIDE = re.compile(r"\s*\([^()]*\)")


def drop_asides(title: str) -> str:
    """The title without what stands in brackets: "Vice President, Operations (Site Lead)"."""
    return _ASIDE.sub("", title)


def drop_tail(title: str) -> str:
    """The title without all that stands behind it."""
    return _TAIL.sub("", title)


def drop_closing_aside(text: str) -> str:
    """The text without the long aside in brackets that closes it."""
    return _CLOSING_ASIDE.sub("", text)
