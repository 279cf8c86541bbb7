"""How long a whole scan, and reading alone, take beside plain text extraction, in one run.

Usage: python benchmarks/cost.py [FOLDER] [FILES] [ROUNDS] [READER...]

The PDFs of FOLDER (default: the samples), every reader in turn, file by file: pypdfium2's plain
text, pypdf's, and pdftotext's where it is installed. CPU time, the quickest of ROUNDS (default 1:
what a file costs that is met for the first time), so only the ratios mean something. pdftotext is
a process a file, whose start counts as well. READERs (default: all that are there) leave others
out: what stands between two scans empties the processor's caches, which pypdf does most.
"""

from __future__ import annotations

import gc
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pypdf
import pypdfium2

from bpo_resume import Analyzer, documents

try:
    from resource import RUSAGE_CHILDREN, getrusage
except ImportError:  # on Windows
    RUSAGE_CHILDREN, getrusage = 0, None

_SAMPLES = Path(__file__).parents[1] / "examples" / "resumes"
_ANALYZER = Analyzer()
_SCAN, _PLAIN = "whole scan", "pypdfium2 plain"


def scan(path: Path) -> object:
    """The analysed resume: read, annotated, judged."""
    return _ANALYZER.analyze(path)


def read_pdfium(path: Path) -> object:
    """PDFium's plain text."""
    texts = []
    pdf = pypdfium2.PdfDocument(path)
    for page in pdf:
        textpage = page.get_textpage()
        texts.append(textpage.get_text_range())
        textpage.close()
        page.close()
    pdf.close()
    return texts


def read_pypdf(path: Path) -> object:
    """pypdf's plain text."""
    return [page.extract_text() for page in pypdf.PdfReader(path).pages]


def read_pdftotext(path: Path) -> object:
    """Poppler's text."""
    return subprocess.run(["pdftotext", path, "-"], capture_output=True, check=False)  # noqa: S603, S607


READERS: dict[str, Callable[[Path], object]] = {
    _SCAN: scan,
    "reading alone": documents.read,
    _PLAIN: read_pdfium,
    "pypdf": read_pypdf,
}
if shutil.which("pdftotext") and getrusage is not None:
    READERS["pdftotext"] = read_pdftotext


def measure(paths: list[Path], rounds: int, names: list[str]) -> dict[str, float]:
    """Seconds of CPU each of these readers took over these files."""
    readers = {name: READERS[name] for name in names}
    for read in readers.values():
        read(paths[0])  # imports and caches are not what is measured
    gc.freeze()  # as workers do
    seconds = dict.fromkeys(readers, 0.0)
    for path in paths:
        for name, read in readers.items():
            seconds[name] += min(_time(read, path) for _ in range(rounds))
    return seconds


def _time(read: Callable[[Path], object], path: Path) -> float:
    start = _spent()
    read(path)
    return _spent() - start


def _spent() -> float:
    """Seconds of CPU of this process, and of those it has waited for."""
    if getrusage is None:
        return time.process_time()
    children = getrusage(RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def main(folder: str = str(_SAMPLES), files: str = "50", rounds: str = "1", *readers: str) -> None:
    """Print one line a reader: milliseconds a file, and what a scan costs of it."""
    paths = sorted(Path(folder).glob("*.pdf"))[: int(files)]
    if not paths:
        sys.exit(f"{folder}: no PDF files")
    names = [name for name in READERS if not readers or name in {*readers, _SCAN, _PLAIN}]
    seconds = measure(paths, int(rounds), names)
    print(f"{'':16}  ms a file   of plain   a scan costs")
    for name, spent in seconds.items():
        each, share = 1000 * spent / len(paths), spent / seconds[_PLAIN]
        print(f"{name:16} {each:10.2f} {share:9.2f}x {seconds[_SCAN] / spent:13.2f}x")


if __name__ == "__main__":
    main(*sys.argv[1:])
