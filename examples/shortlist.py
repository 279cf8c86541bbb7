"""Ranks a folder of resumes by front-office months: ``python examples/shortlist.py [FOLDER]``."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from bpo_resume import Experience, screen

AS_OF = date(2026, 1, 1)  # closes "present"; leave it out to count until today


def rank(folder: Path) -> list[tuple[str, Experience]]:
    """File name and experience of every resume that could be read, the longest first."""
    results = screen([folder], as_of=AS_OF, workers=2)
    read = [(r.source.name, r.assessment.experience) for r in results if r.assessment]
    return sorted(read, key=lambda entry: (-entry[1].front.likely, entry[0]))


if __name__ == "__main__":  # the worker processes of screen() import this file
    shipped = Path(__file__).parent / "resumes"
    ranked = rank(Path(sys.argv[1]) if len(sys.argv) > 1 else shipped)
    for name, experience in ranked:
        months, level = experience.front.likely, experience.highest or "-"
        print(f"{name:<40} {experience.side:<6} {months:>4} months  {level}")
