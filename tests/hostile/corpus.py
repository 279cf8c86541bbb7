"""All hostile files. A reader of another format adds its own table of cases here."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from hostile.cases import COSTLY, OK, TOO_LARGE, Case
from hostile.docx_cases import DOCX_CASES, lying_bomb, many_cells, many_runs
from hostile.pdf_cases import PDF_CASES, many_pages, resume_pdf
from hostile.text_cases import MISNAMED_CASES, TEXT_CASES, killer

CASES: tuple[Case, ...] = (*PDF_CASES, *DOCX_CASES, *TEXT_CASES, *MISNAMED_CASES)

# The same faults in sizes that take minutes; benchmarks/hostile_files.py reads these too.
BIG_CASES: tuple[Case, ...] = (
    Case("million-cells.docx", partial(many_cells, 1200), (*OK, *COSTLY)),
    Case("runs.docx", partial(many_runs, 300_000), (*OK, *COSTLY)),
    Case("lying-bomb-16.docx", partial(lying_bomb, 16), ("corrupt", *TOO_LARGE)),
    Case("pages.pdf", partial(many_pages, 100_000), TOO_LARGE, "--max-pages"),
    Case("junk.pdf", lambda: resume_pdf() + bytes(19 * 2**20), OK),
    *(
        Case(f"long-{name}.txt", partial(killer, name, 400_000), (*OK, *COSTLY))
        for name in ("metrics", "jobs", "dates", "headings", "breaks", "blanks")
    ),
)


def write_files(folder: Path, cases: tuple[Case, ...]) -> list[Path]:
    """Make the files in the order of the cases."""
    files = [folder / case.name for case in cases]
    for file, case in zip(files, cases, strict=True):
        file.write_bytes(case.build())
    return files
