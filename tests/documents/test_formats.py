"""Formats are judged by content; what cannot be read says why and what to do."""

from __future__ import annotations

import io
import pickle
import zipfile
from pathlib import Path

import pytest
from documents.drawings import draw_pdf, set_lines
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bpo_resume import documents
from bpo_resume.documents.formats import name_picture
from bpo_resume.errors import (
    EmptyError,
    EncryptedError,
    NeedsOcrError,
    ReadError,
    UnsupportedError,
)
from bpo_resume.model import Document


def archive(**members: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return buffer.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def old_office(stream: str) -> bytes:
    """What begins like an old Office file and has a stream of that name."""
    return OLE + stream.encode("utf-16-le") + bytes(60)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (OLE, "old Word"),
        (old_office("WordDocument"), "old Word document"),
        (old_office("Workbook"), "Excel"),
        (old_office("PowerPoint Document"), "PowerPoint"),
        (old_office("WordDocument") + old_office("__properties_version1.0"), "Outlook message"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(50), "HEIC.*JPEG"),
        (archive(readme="hello"), "ZIP"),
        (b"[InternetShortcut]\r\nURL=https://example.com/cv.pdf\r\n", "link to a web page"),
        (b'<?xml version="1.0"?><plist><dict/></plist>', "link to a web page"),
        (b"<?xml version='1.0'?><feed/>", "XML of an unknown kind"),
        (bytes(range(256)) * 4, "no known format"),
    ],
)
def test_foreign_content_is_unsupported_with_a_remedy(data: bytes, reason: str) -> None:
    with pytest.raises(UnsupportedError, match=rf"cv\.pdf: .*{reason}") as caught:
        documents.read_bytes(data, "cv.pdf")
    assert caught.value.remedy in str(caught.value)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\xff\xd8\xff\xe0", "jpeg"),
        (b"\x89PNG\r\n\x1a\n", "png"),
        (b"GIF89a", "gif"),
        (b"II*\x00", "tiff"),
        (b"MM\x00*", "tiff"),
        (b"RIFF\x10\x0a\x00\x00WEBP", "webp"),
        (b"BM\x0a\x0a\x00\x00\x00\x00\x00\x00\x36\x00\x00\x00\x28\x00\x00\x00", "bmp"),
    ],
)
def test_picture_needs_ocr_and_says_how(data: bytes, name: str) -> None:
    with pytest.raises(NeedsOcrError, match=r"picture.*--ocr.*bpo-resume\[ocr\]"):
        documents.read_bytes(data + bytes(50), "cv.pdf")
    assert name_picture(data + bytes(50)) == name


def test_text_that_begins_like_a_picture_is_text() -> None:
    text = "BM Contact Centres\nRIFF Support\nGIF8 Analyst"
    assert documents.read_bytes(text.encode(), "cv.txt").text == text


def test_locked_office_file_is_encrypted() -> None:
    with pytest.raises(EncryptedError, match="password"):
        documents.read_bytes(OLE + "EncryptedPackage".encode("utf-16-le"), "cv.docx")


@pytest.mark.parametrize("data", [b"", b"\x00" * 40, b" \r\n"])
def test_no_content_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyError):
        documents.read_bytes(data, "cv.pdf")


def test_name_does_not_decide(tmp_path: Path) -> None:
    path = tmp_path / "resume.txt"
    path.write_bytes(draw_pdf(set_lines([(40, 100, "Agent")])))
    document = documents.read(path)
    assert (document.source.format, document.source.path) == ("pdf", str(path))


@pytest.mark.parametrize("name", ["missing.pdf", "."])
def test_file_the_system_withholds_is_a_read_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(ReadError, match="permissions"):
        documents.read(tmp_path / name)


def test_errors_travel_between_processes() -> None:
    error = UnsupportedError("cv.doc", "it is old", "Save it as PDF")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)  # noqa: S301 - our own bytes


def test_suffixes_cover_every_reader() -> None:
    wanted = {".pdf", ".docx", ".txt", ".doc", ".html", ".rtf", ".odt", ".md", ".jpeg", ".heic"}
    assert wanted <= documents.SUFFIXES


def tiles(document: Document) -> bool:
    return "\n".join(document.text[n.start : n.end] for n in document.lines) == document.text


@given(st.text(min_size=1, max_size=400))
def test_lines_tile_the_text_of_any_text_file(text: str) -> None:
    try:
        document = documents.read_bytes(text.encode("utf-8", "replace"), "cv.txt")
    except ReadError:
        return
    assert tiles(document)
    assert all(line.start < line.end for line in document.lines)


@given(
    st.lists(st.tuples(st.integers(0, 550), st.integers(20, 780), st.text("ab •-1", max_size=9)))
)
@settings(max_examples=30)
def test_lines_tile_the_text_of_any_page(words: list[tuple[float, float, str]]) -> None:
    try:
        document = documents.read_bytes(draw_pdf(set_lines(words)), "cv.pdf")
    except ReadError:
        return
    assert tiles(document)
    drawn = sum(not c.isspace() and c not in "•-" for _, _, text in words for c in text)
    assert sum(c in "ab1" for c in document.text) <= drawn


VALID = draw_pdf(set_lines([(40, 100 + 14 * n, f"Line {n} of a resume") for n in range(9)]))


@given(st.lists(st.tuples(st.integers(0, len(VALID) - 1), st.integers(0, 255)), max_size=12))
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_damaged_pdf_ends_in_a_document_or_a_read_error(changes: list[tuple[int, int]]) -> None:
    data = bytearray(VALID)
    for place, byte in changes:
        data[place] = byte
    try:
        document = documents.read_bytes(bytes(data), "damaged.pdf")
    except ReadError:
        return
    assert tiles(document)
