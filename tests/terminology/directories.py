"""Small lexicon directories for the tests."""

from __future__ import annotations

from pathlib import Path

TOOLS = """
[[tool]]
id = "acme_desk"
name = "AcmeDesk"
aliases = ["Acme Desk Pro"]
category = "ticketing"
source = "vendor"
matches = ["Logged tickets in AcmeDesk"]

[[tool]]
id = "ringo"
name = "RingoDial"
category = "dialer"
source = "vendor"
matches = ["Dialled through RingoDial"]
"""

SCORING = """
[tenure]
points = 35
full_months = 60
"""


def write_lexicons(directory: Path, **files: str) -> Path:
    """Write each keyword's text to ``<keyword>.toml``; two underscores stand for a folder."""
    for name, text in files.items():
        path = directory / f"{name.replace('__', '/')}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return directory
