"""The valid files that mutations start from, by name."""

from __future__ import annotations

from pathlib import Path

from hostile.docx_cases import circular_notes, circular_styles, pack, parts
from hostile.pdf_cases import (
    form_fields,
    locked,
    odd_characters,
    picture,
    resume_pdf,
    unmapped_font,
    without_table,
)

_EXAMPLES = Path(__file__).parents[2] / "examples" / "resumes"


def load_seeds() -> list[tuple[str, bytes]]:
    """The sample resumes, and small files with what these do not have."""
    samples = [(path.name, path.read_bytes()) for path in sorted(_EXAMPLES.iterdir())]
    made = {
        "form.pdf": form_fields(),
        "locked.pdf": locked("", "owner"),
        "odd.pdf": odd_characters(),
        "picture.pdf": picture(b"DCTDecode", b"\xff\xd8" * 40),
        "plain.pdf": resume_pdf(),
        "unmapped.pdf": unmapped_font(),
        "table.pdf": without_table(),
        "plain.docx": pack(parts()),
        "styles.docx": circular_styles(),
        "notes.docx": circular_notes(),
        "latin.txt": "Résumé\nTeam Leader – 2015 à 2018\n".encode("cp1252") * 9,
        "wide.txt": "Résumé\nTeam Leader, 2015 to 2018\n".encode("utf-16") * 3,
    }
    return samples + list(made.items())
