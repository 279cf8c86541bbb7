"""The extractor that tests of whole resumes share."""

from __future__ import annotations

from functools import cache

from bpo_resume.pipeline.extracting import Extractor
from bpo_resume.terminology import load_terminology


@cache
def extractor() -> Extractor:
    """One with the shipped lexicons, built once."""
    return Extractor(load_terminology())
