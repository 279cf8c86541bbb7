"""How well and how fast scans are read: words of the sample resumes after a poor scanner.

Renders ``examples/resumes/*.pdf``, lays the pages crooked, blurs and soils them, and reads them
with the engine of the extra "ocr", and with rapidocr where ``rapidocr-onnxruntime`` is installed
(``--rapidocr``; it is not among the extras). Prints the precision and recall of the words against
the text of the PDF, and the seconds a page.

    pip install -e ".[ocr]" numpy
    python benchmarks/ocr.py [--dpi 200] [--rapidocr] [FILE...]
"""

from __future__ import annotations

import argparse
import io
import re
import time
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy
import pypdfium2 as pdfium
from PIL import Image, ImageFilter

from bpo_resume.documents import load_engine, read
from bpo_resume.documents.pictures.scans import read_scan

RESUMES = Path(__file__).parents[1] / "examples" / "resumes"
WEAR = {"clean": 0.0, "crooked": 1.2, "worn": -0.8}  # degrees; worn pages are soiled too


def main() -> None:
    """Print a row an engine and wear."""
    options = parse_arguments()
    engines: dict[str, Callable[[Image.Image, int], str]] = {"bpo-resume": make_tesseract()}
    if options.rapidocr:
        engines["rapidocr"] = make_rapidocr()
    for name, recognise in engines.items():
        for wear in WEAR:
            print(name, wear, measure(recognise, options.files, wear, options.dpi), flush=True)


def parse_arguments() -> argparse.Namespace:
    """What to measure."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path, default=sorted(RESUMES.glob("*.pdf")))
    parser.add_argument("--dpi", type=int, default=200)
    parser.add_argument("--rapidocr", action="store_true")
    return parser.parse_args()


def make_tesseract() -> Callable[[Image.Image, int], str]:
    """The engine of the extra, with our own reading order."""
    engine = load_engine()
    return lambda page, dpi: "\n".join(line.text for line in read_scan(page, dpi, 1, engine)[0])


def make_rapidocr() -> Callable[[Image.Image, int], str]:
    """PP-OCRv4 through onnxruntime, models in the wheel."""
    from rapidocr_onnxruntime import RapidOCR  # noqa: PLC0415 - a rival, installed by hand

    engine: Any = RapidOCR()

    def recognise(page: Image.Image, dpi: int) -> str:
        found, _ = engine(numpy.asarray(page.convert("RGB")))
        return "\n".join(text for _, text, _ in found or [])

    return recognise


def measure(
    recognise: Callable[[Image.Image, int], str], files: list[Path], wear: str, dpi: int
) -> str:
    """Mean precision and recall of a file's words, and seconds a page."""
    precisions, recalls, seconds, pages = [], [], 0.0, 0
    for file in files:
        texts = []
        for page in pdfium.PdfDocument(file):
            picture = soil(page.render(scale=dpi / 72, grayscale=True).to_pil(), wear)
            start = time.perf_counter()
            texts.append(recognise(picture, dpi))
            seconds, pages = seconds + time.perf_counter() - start, pages + 1
        seen, printed = count_words("\n".join(texts)), count_words(read(file).text)
        same = sum((seen & printed).values())
        precisions.append(same / max(1, sum(seen.values())))
        recalls.append(same / sum(printed.values()))
    return (
        f"precision {sum(precisions) / len(files):.3f} recall {sum(recalls) / len(files):.3f}"
        f" (worst {min(recalls):.3f}) {seconds / pages:.2f} s a page, {pages} pages"
    )


def soil(page: Image.Image, wear: str) -> Image.Image:
    """A page as a scanner gives it; the same each time."""
    page = page.rotate(WEAR[wear], resample=Image.Resampling.BICUBIC, fillcolor=255)
    if wear != "worn":
        return page
    soft = numpy.asarray(page.filter(ImageFilter.GaussianBlur(0.7))) * 0.85 + 25
    noise = numpy.random.default_rng(1).normal(0, 14, soft.shape)
    buffer = io.BytesIO()
    Image.fromarray((soft + noise).clip(0, 255).astype("uint8")).save(buffer, "JPEG", quality=55)
    return Image.open(buffer).convert("L")


def count_words(text: str) -> Counter[str]:
    """Words without accents, which an English model does not know."""
    plain = re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFKD", text.replace("’", "'")))
    return Counter(re.findall(r"[^\W_]+(?:[.,%'&/+-][^\W_]+)*", plain))


if __name__ == "__main__":
    main()
