"""What reading costs beside plain text extraction, and how whole its words are, in one run.

Usage: python benchmarks/reading.py FOLDER [FILES] [PYPDF]

Reads the first FILES PDFs of the folder (default: all) with every reader in turn, file by file,
from the same bytes; pypdf only every PYPDF-th (default 1; 0: never). CPU time of one process, so
only the ratios mean something. Words are judged against pypdf's plain text by token F1: multisets
of tokens parted by white space, pooled over the files. Both sides are normalised alike: NFKC
(spells out ligatures and no-break spaces), TeX's ligatures on control codes spelled out, soft
hyphens, joiners, zero-width spaces and other control characters dropped, short dashes and curly
quotation marks made ASCII, list glyphs made spaces. Mojibake that stands in the file ("â€™") is
mended line by line on both sides, and list marks at the start of lines are dropped, by the same
functions that the reader applies: these figures judge where words start and end, not mending.
"""

from __future__ import annotations

import io
import logging
import re
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pypdf
import pypdfium2

from bpo_resume import documents
from bpo_resume.documents.bullets import split_bullet
from bpo_resume.documents.characters import mend_line, spell_ligatures
from bpo_resume.errors import ReadError

Tokens = Counter[str]

_WORST = 20  # files listed by their F1
_BULLETS = re.compile(
    "[\u2022\u25cf\u25cb\u25e6\u25aa\u25ab\u25a0\u25a1\u2023\u2043\u2219\u00b7\u25c6\u25c7"
    "\u25ba\u25b6\u25b8\u27a2\u2794\u2756\u2605\u2713\u2714\ue000-\uf8ff\x7f]"
)
_LINE_ENDS = re.compile("[\r\n]+")
_DROPPED = re.compile("[\xad\ufffe\u200b-\u200f\u2060\ufeff\x00-\x08\x0e-\x1f\x80-\x84\x86-\x9f]")
_ASCII = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-")
    | dict.fromkeys("\u2018\u2019", "'")
    | dict.fromkeys("\u201c\u201d", '"')
)


def read_pdfium(data: bytes) -> str:
    """PDFium's plain text, page by page."""
    texts = []
    pdf = pypdfium2.PdfDocument(data)
    for page in pdf:
        textpage = page.get_textpage()
        texts.append(textpage.get_text_range())
        textpage.close()
        page.close()
    pdf.close()
    return "\n".join(texts)


def read_ours(data: bytes) -> str:
    """The text of the document; "" where it has none."""
    try:
        return documents.read_bytes(data, "resume.pdf").text
    except ReadError:
        return ""


def read_pypdf(data: bytes) -> str:
    """pypdf's plain text, page by page."""
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def tokens(text: str) -> Tokens:
    """The normalised tokens of a text; the module's docstring says what is normalised."""
    lines = (split_bullet(mend_line(line))[1] for line in _LINE_ENDS.split(spell_ligatures(text)))
    text = unicodedata.normalize("NFKC", " \n".join(lines))
    text = _DROPPED.sub("", _BULLETS.sub(" ", text)).translate(_ASCII)
    return Counter(text.split())


def f1(ours: Tokens, theirs: Tokens) -> float:
    """Token F1 of two multisets; 1 for two empty ones."""
    both = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / both if both else 1.0


class Spent:
    """CPU seconds of one reader over the files it read, and of pypdfium2 over the same files."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.plain = 0.0
        self.files = 0

    def add(self, seconds: float, plain: float) -> None:
        """Count one more file."""
        self.seconds += seconds
        self.plain += plain
        self.files += 1

    def __str__(self) -> str:
        each = 1000 * self.seconds / self.files
        return f"{each:8.2f} ms a file, {self.seconds / self.plain:6.2f}x pypdfium2 plain"


def _time(read: Callable[[bytes], str], data: bytes) -> tuple[float, str]:
    start = time.process_time()
    text = read(data)
    return time.process_time() - start, text


def measure(
    paths: list[Path], every: int
) -> tuple[dict[str, Spent], dict[str, tuple[Tokens, ...]]]:
    """What each reader spent, and for each file that pypdf read our tokens and its."""
    spent = {name: Spent() for name in ("pypdfium2", "ours", "pypdf")}
    pairs: dict[str, tuple[Tokens, ...]] = {}
    for number, path in enumerate(paths):
        data = path.read_bytes()
        plain, _ = _time(read_pdfium, data)
        seconds, ours = _time(read_ours, data)
        spent["pypdfium2"].add(plain, plain)
        spent["ours"].add(seconds, plain)
        if every and number % every == 0:
            seconds, theirs = _time(read_pypdf, data)
            spent["pypdf"].add(seconds, plain)
            pairs[path.name] = tokens(ours), tokens(theirs)
    return spent, pairs


def report_words(pairs: dict[str, tuple[Tokens, ...]]) -> None:
    """Print the pooled F1 and the worst files with the tokens that only one side has."""
    pooled = [sum((pair[side] for pair in pairs.values()), Counter()) for side in (0, 1)]
    common = sum((ours & theirs).total() for ours, theirs in pairs.values())
    print(f"token F1 {2 * common / (pooled[0].total() + pooled[1].total()):.4f}")
    for name in sorted(pairs, key=lambda name: f1(*pairs[name]))[:_WORST]:
        ours, theirs = pairs[name]
        only = [list((a - b).elements())[:8] for a, b in ((ours, theirs), (theirs, ours))]
        print(f"{f1(ours, theirs):.4f} {name}: only ours {only[0]}, only pypdf's {only[1]}")


def main(folder: str, files: str = "", every: str = "1") -> None:
    """Print a line a reader, then the words."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    paths = sorted(Path(folder).glob("*.pdf"))[: int(files) if files else None]
    if not paths:
        sys.exit(f"{folder}: no PDF files")
    measure(paths[:3], 1)  # imports and caches are not what is measured
    spent, pairs = measure(paths, int(every))
    for name, total in spent.items():
        if total.files:
            print(f"{name:10} {total}")
    if pairs:
        report_words(pairs)


if __name__ == "__main__":
    main(*sys.argv[1:4])
