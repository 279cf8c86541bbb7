"""Each construct of a DOCX that a reader of the page sees, in reading order."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from documents.drawings import read_body, save_docx

from bpo_resume import documents
from bpo_resume.documents import Limits
from bpo_resume.errors import CorruptError, EmptyError, TooLargeError


def p(*runs: str, properties: str = "") -> str:
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def tc(*paragraphs: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def tbl(*rows: list[str]) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>"


BOX = "<w:txbxContent>" + p("boxed") + "</w:txbxContent>"

CONSTRUCTS = [
    ("paragraphs", p("one") + p("two"), "one\ntwo"),
    ("tab", p("Agent", "<w:r><w:tab/></w:r>", "2019"), "Agent\t2019"),
    ("blanks as layout", p("Agent          2019"), "Agent\t2019"),
    ("line break", p("one", "<w:r><w:br/></w:r>", "two"), "one\ntwo"),
    ("hyperlink", p("see ", f"<w:hyperlink>{r('here')}</w:hyperlink>"), "see here"),
    ("insertion", p("was ", f"<w:ins>{r('hired')}</w:ins>"), "was hired"),
    ("deletion", p("was", "<w:del><w:r><w:delText> fired</w:delText></w:r></w:del>"), "was"),
    ("move", p(f"<w:moveTo>{r('here')}</w:moveTo>", f"<w:moveFrom>{r('x')}</w:moveFrom>"), "here"),
    ("content control", f"<w:sdt><w:sdtContent>{p('held')}</w:sdtContent></w:sdt>", "held"),
    ("inline control", p(f"<w:sdt><w:sdtContent>{r('in')}</w:sdtContent></w:sdt>"), "in"),
    ("field", p("<w:r><w:instrText>PAGE</w:instrText></w:r>", "7 years"), "7 years"),
    ("simple field", p(f"<w:fldSimple>{r('Maria')}</w:fldSimple>"), "Maria"),
    ("smart tag", p(f"<w:smartTag>{r('Cebu')}</w:smartTag>"), "Cebu"),
    ("no-break hyphen", p("e", "<w:r><w:noBreakHyphen/></w:r>", "mail"), "e-mail"),
    ("symbol bullet", p('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', "Calls"), "Calls"),
    ("text box", p("out", f"<w:r><w:pict><v:shape>{BOX}</v:shape></w:pict></w:r>"), "out\nboxed"),
    (
        "alternate content once",
        p(
            "<w:r><mc:AlternateContent>"
            f"<mc:Choice Requires='wps'><w:drawing>{BOX}</w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict>{BOX}</w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r>"
        ),
        "boxed",
    ),
    ("short cells share a line", tbl([tc(p("Agent")), tc(p("2019"))]), "Agent\t2019"),
    (
        "date beside a description",
        tbl([tc(p("2019")), tc(p("Agent"), p("Took calls"))]),
        "2019\tAgent\nTook calls",
    ),
    (
        "long cells are columns",
        tbl([tc(p("SKILLS"), p("Excel")), tc(p("WORK"), p("Agent"))]),
        "SKILLS\nExcel\nWORK\nAgent",
    ),
    ("nested table", tbl([tc(tbl([tc(p("in")), tc(p("side"))]), p(""))]), "in\tside"),
    ("row control", f"<w:sdt><w:sdtContent>{tbl([tc(p('row'))])}</w:sdtContent></w:sdt>", "row"),
]


@pytest.mark.parametrize(
    ("xml", "text"), [c[1:] for c in CONSTRUCTS], ids=[c[0] for c in CONSTRUCTS]
)
def test_construct_is_read(xml: str, text: str) -> None:
    assert read_body(xml).text == text


HIDDEN = [
    ("vanish", p("seen", r("ghost", "<w:vanish/>")), "hidden_property"),
    ("white", p("seen", r("ghost", '<w:color w:val="FFFFFF"/>')), "background_colour"),
    ("near white", p("seen", r("ghost", '<w:color w:val="FAFAFA"/>')), "background_colour"),
    ("one point", p("seen", r("ghost", '<w:sz w:val="2"/>')), "tiny"),
]


@pytest.mark.parametrize(("xml", "reason"), [h[1:] for h in HIDDEN], ids=[h[0] for h in HIDDEN])
def test_hidden_run_is_quarantined(xml: str, reason: str) -> None:
    document = read_body(xml)
    assert document.text == "seen"
    assert [(h.text, h.reason) for h in document.hidden] == [("ghost", reason)]


SHADE = '<w:shd w:val="clear" w:fill="1F3864"/>'
WHITE = r("SKILLS", '<w:color w:val="FFFFFF"/>')


@pytest.mark.parametrize(
    "xml", [p(WHITE, properties=SHADE), tbl([tc(p(WHITE), properties=SHADE)])], ids=["para", "cell"]
)
def test_white_text_on_a_dark_shade_is_honest(xml: str) -> None:
    document = read_body(xml)
    assert (document.text, document.hidden) == ("SKILLS", ())


def test_looks_and_lists_come_from_styles() -> None:
    source = docx.Document()
    source.add_heading("Experience", level=1)
    source.add_paragraph("Took calls", style="List Bullet")
    source.add_paragraph("Wrote mails", style="List Number")
    source.add_paragraph().add_run("Agent").bold = True
    document = documents.read_bytes(save_docx(source), "cv.docx")
    assert [(line.heading, line.bullet, line.bold) for line in document.lines] == [
        (True, False, True),
        (False, True, False),
        (False, True, False),
        (False, False, True),
    ]


def test_header_comes_first_footer_last_and_page_numbers_not_at_all() -> None:
    source = docx.Document()
    source.sections[0].header.paragraphs[0].text = "Maria Santos"
    source.sections[0].footer.paragraphs[0].text = "Page 1 of 2"
    source.sections[0].footer.add_paragraph("References on request")
    source.add_paragraph("Agent")
    text = documents.read_bytes(save_docx(source), "cv.docx").text
    assert text == "Maria Santos\nAgent\nReferences on request"


def test_page_breaks_number_the_lines() -> None:
    source = docx.Document()
    source.add_paragraph("one")
    source.add_page_break()
    source.add_paragraph("two")
    document = documents.read_bytes(save_docx(source), "cv.docx")
    assert [line.page for line in document.lines] == [1, 2]
    assert document.source.pages == 2


def test_every_word_python_docx_finds_is_in_our_text() -> None:
    source = docx.Document()
    source.add_heading("Profile")
    for number in range(20):
        source.add_paragraph(f"word{number} followed by other{number}")
    table = source.add_table(rows=2, cols=2)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"cell{number}"
    words = {word for para in source.paragraphs for word in para.text.split()}
    words |= {cell.text for row in table.rows for cell in row.cells}
    assert words <= set(documents.read_bytes(save_docx(source), "cv.docx").text.split())


def rebuild(replace: dict[str, bytes]) -> bytes:
    """A DOCX with some of its parts replaced."""
    source = docx.Document()
    source.add_paragraph("Agent")
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(save_docx(source))) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name, replace.get(name, old.read(name)))
    return buffer.getvalue()


MAIN = "word/document.xml"
BODY = (
    b'<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>Agent</w:t></w:r></w:p>'
    b"%s</w:body></w:document>"
)


def test_malformed_xml_is_recovered() -> None:
    document = documents.read_bytes(rebuild({MAIN: BODY % b"<w:p>"}), "cv.docx")
    assert document.text == "Agent"


def test_document_type_is_refused() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "boom">]>' + BODY % b"&a;"
    with pytest.raises(CorruptError, match="document type"):
        documents.read_bytes(rebuild({MAIN: bomb}), "cv.docx")


def test_part_that_unpacks_beyond_the_limit_is_refused() -> None:
    big = rebuild({MAIN: BODY % (b" " * 300_000)})
    with pytest.raises(TooLargeError, match=r"word/document\.xml"):
        documents.read_bytes(big, "cv.docx", limits=Limits(unpacked_bytes=100_000))


def test_document_without_text_is_empty() -> None:
    with pytest.raises(EmptyError):
        documents.read_bytes(save_docx(docx.Document()), "cv.docx")


def test_truncated_archive_is_corrupt() -> None:
    source = save_docx(docx.Document())
    with pytest.raises(CorruptError):
        documents.read_bytes(source[: len(source) // 2], "cv.docx")
