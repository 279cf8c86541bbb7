"""Damaged web pages, RTF, ODT and Markdown end in a document or in a ReadError, never otherwise."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bpo_resume import documents
from bpo_resume.errors import ReadError

FOLDER = Path(__file__).parent / "same_resume"
STEM = "process-associate-promotions"
LIMITS = documents.Limits(bytes=2_000_000, characters=200_000)

# Each change: where (as a share of the file), how many bytes to drop, what to put there instead.
SNIPPETS = st.sampled_from([
    b"<", b">", b"</", b"&", b"&#0;", b"&#xD800;", b"{", b"}", b"\\", b"\\'", b"\\u-1", b"\\bin9",
    b"\\row", b"\\cell", b"\\itap9", b"{\\*\\", b"<table>", b"<td>", b"</tr>", b"<li>", b'"',
    b"--", b'<p style="', b"<style>", b"}{", b"\x00", b"\xff\xfe", b"**", b"\n# ", b"|", b"[](",
    b"<!--", b"<text:p>", b"<table:table-row>", b"</text:list>", b"<draw:text-box>",
    b"font-size:1e999px",
])  # fmt: skip
CHANGES = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 60), SNIPPETS | st.binary(max_size=8)),
    min_size=1,
    max_size=12,
)


def change(data: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    for place, length, instead in changes:
        at = int(place * len(data))
        data = data[:at] + instead + data[at + length :]
    return data


def read_or_refuse(data: bytes) -> None:
    try:
        document = documents.read_bytes(data, "damaged", limits=LIMITS)
    except ReadError:
        return
    assert "\n".join(document.text[n.start : n.end] for n in document.lines) == document.text


@pytest.mark.parametrize("suffix", ["html", "rtf", "odt", "md"])
@given(changes=CHANGES)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
def test_damaged_file(suffix: str, changes: list[tuple[float, int, bytes]]) -> None:
    read_or_refuse(change((FOLDER / f"{STEM}.{suffix}").read_bytes(), changes))


@given(
    part=st.sampled_from(["content.xml", "styles.xml", "META-INF/manifest.xml"]), changes=CHANGES
)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
def test_whole_archive_with_a_damaged_part(
    part: str, changes: list[tuple[float, int, bytes]]
) -> None:
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(FOLDER / f"{STEM}.odt") as given_,
        zipfile.ZipFile(buffer, "w") as packed,
    ):
        for name in given_.namelist():
            data = given_.read(name)
            packed.writestr(name, change(data, changes) if name == part else data)
    read_or_refuse(buffer.getvalue())


MHT = b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n'


@given(changes=CHANGES)
@settings(max_examples=25)
def test_damaged_saved_page(changes: list[tuple[float, int, bytes]]) -> None:
    page = b"Content-Type: text/html; charset=utf-8\r\n\r\n<p>Agent</p>\r\n--b--\r\n"
    read_or_refuse(MHT + change(page, changes))


@pytest.mark.parametrize("suffix", ["html", "rtf", "odt", "md"])
@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9, 0.999])
def test_file_that_breaks_off(suffix: str, share: float) -> None:
    data = (FOLDER / f"{STEM}.{suffix}").read_bytes()
    read_or_refuse(data[: int(share * len(data))])


@pytest.mark.parametrize("code", ["&#xD800;", "&#xdfff;", "&#55296;", "&#0;"])
def test_half_a_letter_in_an_archive_is_left_out(code: str) -> None:
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(FOLDER / f"{STEM}.odt") as given_,
        zipfile.ZipFile(buffer, "w") as packed,
    ):
        for name in given_.namelist():
            packed.writestr(name, given_.read(name).replace(b"Genpact", f"Gen{code}pact".encode()))
    assert "Genpact" in documents.read_bytes(buffer.getvalue(), "cv.odt").text
