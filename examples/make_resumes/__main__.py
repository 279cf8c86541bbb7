"""Writes the sample resumes: ``python examples/make_resumes [FOLDER [PEOPLE]]``.

All people are invented. What they say is in ``people/*.toml``, or in another folder; the same
content always gives the same bytes, so that a change of a resume shows in the repository.
"""

from __future__ import annotations

import sys
from pathlib import Path

from content import PEOPLE, load_resumes
from office import write_docx
from page import write_pdf
from plain import write_text

WRITERS = {"pdf": write_pdf, "docx": write_docx, "txt": write_text}


def main(folder: Path, people: Path = PEOPLE) -> None:
    """Write every resume of ``people`` into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for resume in load_resumes(people):
        path = folder / f"{resume.stem}.{resume.format}"
        path.write_bytes(WRITERS[resume.format](resume))
        print(path)


if __name__ == "__main__":
    shipped = Path(__file__).parents[1] / "resumes"
    main(*map(Path, sys.argv[1:3] or [shipped]))
