from __future__ import annotations

from pathlib import Path

import pytest
from terminology.directories import TOOLS, write_lexicons

from bpo_resume.terminology import load_terminology
from bpo_resume.terminology.searching import search_terms


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("acme_desk", ["acme_desk"]),
        ("acmedesk", ["acme_desk"]),
        ("ACME-Desk Pro", ["acme_desk"]),
        ("pro", ["acme_desk"]),
        ("ringodail", ["ringo"]),
        ("ringo", ["ringo"]),
        ("zebra", []),
        ("--", []),
    ],
)
def test_terms_are_found_by_id_name_or_alias(tmp_path: Path, words: str, found: list[str]) -> None:
    loaded = load_terminology(base=write_lexicons(tmp_path, tools=TOOLS))
    assert [term.id for term in search_terms(loaded, words)] == found
