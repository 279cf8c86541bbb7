"""The fields are those that are documented."""

from __future__ import annotations

import re
from pathlib import Path

from bpo_resume.selection import FIELDS

README = Path(__file__).parents[2] / "README.md"


def test_the_readme_names_every_field() -> None:
    text = README.read_text(encoding="utf-8")
    table = text.partition("Fields:")[2].partition("What a resume does not say")[0]
    named = set(re.findall(r"`([a-z_.]+)`", table))
    bounds = {name for name in named if name.startswith(".")}
    assert bounds == {".min", ".likely", ".max"}
    spans = {name + bound for name in named if name.startswith("months.") for bound in bounds}
    assert (named - bounds) | spans == FIELDS.keys()
