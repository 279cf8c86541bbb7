"""What becomes of an engine's words, whatever the engine: bullets, dashes, slopes, doubt."""

from __future__ import annotations

import sys

import pytest
from documents.scanning import DPI, Puppet, save
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bpo_resume import documents
from bpo_resume.documents.ocr import SeenWord
from bpo_resume.errors import NeedsOcrError, ReadError, UsageError
from bpo_resume.model import Document

PAGE = save([Image.new("L", (1700, 2200), 255)], "PNG")


def see(*lines: str, slope: float = 0.0, confidence: float = 0.9) -> Puppet:
    """An engine that sees these lines, the letters 20 pixels wide."""
    words = []
    for number, line in enumerate(lines):
        left = 200.0
        for text in line.split():
            right = left + 20 * len(text)
            base = 300 + 60 * number + slope * left
            words.append(SeenWord(text, left, right, base, slope, 30.0, confidence))
            left = right + 10
    return Puppet(words)


def read(engine: Puppet, data: bytes = PAGE) -> Document:
    return documents.read_bytes(data, "cv.png", ocr=engine)


@pytest.mark.parametrize("sign", ["¢", "©", "•", "*", "e", "o"])
def test_misread_bullets_are_bullets(sign: str) -> None:
    document = read(see("Duties", f"{sign} Took calls", f"{sign} Settled claims"))
    assert document.text == "Duties\nTook calls\nSettled claims"
    assert [line.bullet for line in document.lines] == [False, True, True]


def test_letter_that_begins_one_line_only_is_a_word() -> None:
    assert read(see("Atendimento", "e vendas")).text == "Atendimento\ne vendas"


@pytest.mark.parametrize(
    ("seen", "read_as"),
    [("May 2016 — Present", "May 2016 – Present"), ("English —C1", "English – C1")],
)
def test_dashes_are_of_one_length_and_stand_apart(seen: str, read_as: str) -> None:
    assert read(see(seen)).text == read_as


@given(st.floats(-0.05, 0.05))
@settings(max_examples=25)
def test_words_of_a_crooked_line_stay_one_line(slope: float) -> None:
    lines = ["Settled invoices for a client in retail", "Trained colleagues in SAP"]
    document = read(see(*lines, slope=slope))
    assert document.text.split("\n") == lines


def test_confidence_is_the_mean_over_the_letters_of_a_line() -> None:
    words = [
        SeenWord("abc", 100, 160, 300, 0, 30, 1.0),
        SeenWord("d", 170, 190, 300, 0, 30, 0.6),
    ]
    assert read(Puppet(words)).lines[0].ocr_confidence == 0.9


def test_words_the_engine_doubts_are_no_document() -> None:
    with pytest.raises(NeedsOcrError, match="legible"):
        read(see("spuodas QOE JO awn", confidence=0.5))


@pytest.mark.parametrize("format_", ["PNG", "JPEG", "TIFF", "BMP", "WEBP", "GIF"])
@given(data=st.data())
@settings(max_examples=40)
def test_damaged_picture_ends_in_a_document_or_a_read_error(
    format_: str, data: st.DataObject
) -> None:
    picture = bytearray(save([Image.radial_gradient("L").resize((DPI, DPI))], format_))
    changes = st.tuples(st.integers(0, len(picture) - 1), st.integers(0, 255))
    for place, byte in data.draw(st.lists(changes, max_size=8)):
        picture[place] = byte
    del picture[data.draw(st.integers(1, len(picture))) :]
    try:
        document = read(see("Agent"), bytes(picture))
    except ReadError:
        return
    assert document.text


@pytest.mark.parametrize("missing", ["tesserocr", "PIL.Image"])
def test_without_the_extra_an_error_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    documents.load_engine.cache_clear()
    monkeypatch.delitem(sys.modules, "bpo_resume.documents.pictures.tesseract", raising=False)
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(UsageError, match=r'pip install "bpo-resume\[ocr\]"'):
        documents.load_engine()
