"""How long a whole scan, and reading alone, take beside plain text extraction, in one run.

Usage: python benchmarks/cost.py FOLDER [FILES]. CPU time, interleaved file by file, so only
the ratios mean something.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pypdf
import pypdfium2

from bpo_resume import Analyzer, documents

_ANALYZER = Analyzer()


def scan(path: Path) -> int:
    """Positions of the analysed resume: read, annotated, judged."""
    result = _ANALYZER.analyze(path)
    return len(result.resume.positions) if result.resume else 0


def read_ours(path: Path) -> int:
    """Characters of the document."""
    return len(documents.read(path).text)


def read_pdfium(path: Path) -> int:
    """Characters of PDFium's plain text."""
    characters = 0
    pdf = pypdfium2.PdfDocument(path)
    for page in pdf:
        textpage = page.get_textpage()
        characters += len(textpage.get_text_range())
        textpage.close()
        page.close()
    pdf.close()
    return characters


def read_pypdf(path: Path) -> int:
    """Characters of pypdf's plain text."""
    return sum(len(page.extract_text()) for page in pypdf.PdfReader(path).pages)


READERS: dict[str, Callable[[Path], int]] = {
    "whole scan": scan,
    "reading alone": read_ours,
    "pypdfium2 plain": read_pdfium,
    "pypdf plain": read_pypdf,
}


def measure(paths: list[Path]) -> dict[str, float]:
    """Seconds of CPU each reader took over these files."""
    for read in READERS.values():
        read(paths[0])  # imports and caches are not what is measured
    seconds = dict.fromkeys(READERS, 0.0)
    for path in paths:
        for name, read in READERS.items():
            start = time.process_time()
            read(path)
            seconds[name] += time.process_time() - start
    return seconds


def main(folder: str, files: str = "50") -> None:
    """Print one line a reader: seconds and the ratio to ours."""
    paths = sorted(Path(folder).glob("*.pdf"))[: int(files)]
    if not paths:
        sys.exit(f"{folder}: no PDF files")
    seconds = measure(paths)
    ours = seconds["whole scan"]
    for name, spent in seconds.items():
        each = 1000 * spent / len(paths)
        print(f"{name:16} {spent:7.2f} s {each:7.1f} ms a file; a scan costs {ours / spent:.2f}x")


if __name__ == "__main__":
    main(*sys.argv[1:3])
