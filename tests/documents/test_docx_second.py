"""DOCX files that our walk fails on, the cross-check by python-docx, and what hostile ones cost."""

from __future__ import annotations

import io
import time

import docx
import pytest
from documents.docx_xml import box, build, p, r, tbl, tc, tr
from documents.drawings import save_docx

from bpo_resume import documents
from bpo_resume.documents import Limits
from bpo_resume.documents.docx.walk import Walk
from bpo_resume.errors import CorruptError

AGENT = p("Agent")


def text_of(data: bytes) -> str:
    return documents.read_bytes(data, "cv").text


def test_python_docx_reads_on_where_our_walk_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    source = docx.Document()
    source.sections[0].header.paragraphs[0].text = "Maria Santos"
    source.add_paragraph("Agent")
    cells = source.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "Team Leader", "2015 - 2018"

    def fail(*_: object) -> None:
        raise KeyError("unforeseen")

    monkeypatch.setattr(Walk, "story", fail)
    document = documents.read_bytes(save_docx(source), "cv.docx")
    assert document.text == "Maria Santos\nAgent\nTeam Leader\t2015 - 2018"
    assert document.warnings == ("second_reader",)


def test_failure_of_both_readers_is_corrupt(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise KeyError("unforeseen")

    monkeypatch.setattr(Walk, "story", fail)
    with pytest.raises(CorruptError, match="KeyError"):
        text_of(build(AGENT, {"_rels/.rels": "<x/>"}))


def test_second_reader_unpacks_within_the_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Walk, "story", lambda *_: 1 / 0)
    data = build(AGENT, {"word/embeddings/big.bin": b"\0" * 300_000})
    with pytest.raises(CorruptError):
        documents.read_bytes(data, "cv.docx", limits=Limits(unpacked_bytes=100_000))


def words(data: bytes) -> set[str]:
    """What python-docx finds: paragraphs, tables and headers."""
    source = docx.Document(io.BytesIO(data))
    found = [para.text for para in source.paragraphs]
    found += [cell.text for table in source.tables for row in table.rows for cell in row.cells]
    for section in source.sections:
        found += [para.text for para in (*section.header.paragraphs, *section.footer.paragraphs)]
    return {word for text in found for word in text.split()}


def rich() -> bytes:
    source = docx.Document()
    source.sections[0].header.paragraphs[0].text = "Maria Santos"
    source.sections[0].footer.paragraphs[0].text = "References on request"
    source.add_heading("Profile")
    source.add_paragraph("Handled calls\tand chats\nfor a bank", style="List Bullet")
    table = source.add_table(3, 3)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"cell{number}"
    table.cell(0, 0).merge(table.cell(1, 1))
    table.cell(2, 0).add_table(1, 1).cell(0, 0).text = "nested"
    return save_docx(source)


CROSS_CHECKED = [
    rich(),
    build(p("one", "<w:r><w:tab/></w:r>", "two") + tbl(tr("a", tc("b", "c")), tr(tc(p("d")), "e"))),
    build(p(f"<w:hyperlink>{r('linked')}</w:hyperlink>", " text") + p(box("x"))),
    build(tbl(tr(tc("SKILLS", "Excel"), tc("WORK", "Agent", "Took calls"), tc("2015 - 2018")))),
]


@pytest.mark.parametrize("data", CROSS_CHECKED)
def test_every_word_python_docx_finds_is_in_our_text(data: bytes) -> None:
    assert words(data) <= set(text_of(data).split())


def timed(xml: str) -> tuple[str, float]:
    started = time.process_time()
    text = text_of(build(xml))
    return text, time.process_time() - started


def test_deep_nesting_neither_fails_nor_takes_long() -> None:
    for start, end in [("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"), ("<w:x>", "</w:x>")]:
        text, seconds = timed(AGENT + start * 5000 + p("deep") + end * 5000)
        assert text.startswith("Agent")
        assert seconds < 2


def test_tables_in_tables_are_read_as_deep_as_xml_goes() -> None:
    xml = p("core")
    for _ in range(60):
        xml = tbl(tr(f"<w:tc>{xml}</w:tc>"))
    text, seconds = timed(xml)
    assert text == "core"
    assert seconds < 2


def test_huge_table_takes_time_by_its_cells() -> None:
    text, seconds = timed(tbl(tr(*["x"] * 50) * 400))
    assert text.count("x") == 20_000
    assert seconds < 20


def test_much_hidden_text_takes_time_by_its_length() -> None:
    text, seconds = timed(AGENT + p(r("ghost ", "<w:vanish/>") * 20_000))
    assert text == "Agent"
    assert seconds < 20
