"""Patterns that few resumes need: long ones take some 10 ms each to compile."""

from __future__ import annotations

import re
from functools import cache


@cache
def compile_late(pattern: str) -> re.Pattern[str]:
    """A pattern for any case of letters, made when first tried."""
    return re.compile(pattern, re.IGNORECASE)
