"""The languages as a whole; their example sentences are run with those of all terms."""

from __future__ import annotations

from bpo_resume.terminology import load_terminology
from bpo_resume.terminology.language_terms import LanguageTerm


def test_no_two_languages_share_a_code() -> None:
    codes = [term.code for term in load_terminology().of(LanguageTerm).values()]
    assert len(codes) == len(set(codes))
