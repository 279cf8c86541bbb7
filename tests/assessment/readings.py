"""Texts read and judged; each is read once, however many tests judge it."""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache

from bpo_resume import Resume
from bpo_resume.assessment import assess
from bpo_resume.documents import lay_out
from bpo_resume.model import Assessment
from bpo_resume.pipeline import Extractor
from bpo_resume.terminology import load_terminology

AS_OF = date(2026, 1, 31)
TERMINOLOGY = load_terminology()


@cache
def _get_extractor() -> Extractor:
    return Extractor(TERMINOLOGY)


@lru_cache(maxsize=1000)
def read(text: str) -> Resume:
    return _get_extractor().extract(lay_out(text, "text"))


def judge(text: str) -> tuple[Resume, Assessment]:
    resume = read(text)
    return resume, assess(resume, AS_OF, TERMINOLOGY)
