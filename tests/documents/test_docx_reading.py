"""DOCX files as wholes: their variants, their damage, the second reader."""

from __future__ import annotations

import base64

import docx
import pytest
from documents.docx_xml import (
    build,
    p,
    pack,
    part,
    r,
    read,
    relations,
)
from documents.drawings import save_docx

from bpo_resume import documents
from bpo_resume.documents import Limits
from bpo_resume.errors import (
    CorruptError,
    EmptyError,
    EncryptedError,
    NeedsOcrError,
    TooLargeError,
)
from bpo_resume.model import Document

MAIN = "word/document.xml"
AGENT = p("Agent")


def text_of(data: bytes) -> str:
    return documents.read_bytes(data, "cv").text


@pytest.mark.parametrize(
    "type_",
    [
        "vnd.ms-word.document.macroEnabled.main+xml",
        "vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
    ids=["docm", "dotx", "dotm"],
)
def test_templates_and_macro_files_are_read(type_: str) -> None:
    types = f'<Types><Override PartName="/{MAIN}" ContentType="application/{type_}"/></Types>'
    assert text_of(build(AGENT, {"[Content_Types].xml": types})) == "Agent"


def test_main_part_may_have_another_name() -> None:
    assert text_of(build(AGENT, main="word/document2.xml")) == "Agent"


def test_part_names_are_compared_without_case_and_with_either_slash() -> None:
    document = part("document", f"<w:body>{AGENT}</w:body>")
    related = {"_rels/.rels": relations({"rId1": ("officeDocument", "/word/Document.xml")})}
    assert text_of(pack({**related, "WORD\\document.xml": document})) == "Agent"


def test_archive_without_relations_is_read() -> None:
    assert text_of(pack({MAIN: part("document", f"<w:body>{AGENT}</w:body>")})) == "Agent"


def flat(**more: str) -> bytes:
    main = part("document", f"<w:body>{AGENT}<w:altChunk r:id='rId2'/></w:body>")
    parts = {
        "/_rels/.rels": relations({"rId1": ("officeDocument", MAIN)}),
        f"/{MAIN}": main,
        "/word/_rels/document.xml.rels": relations({"rId2": ("aFChunk", "chunk.txt")}),
        **more,
    }
    inner = "".join(
        f'<pkg:part pkg:name="{name}"><pkg:xmlData>{xml}</pkg:xmlData></pkg:part>'
        for name, xml in parts.items()
    )
    inner += (
        '<pkg:part pkg:name="/word/chunk.txt"><pkg:binaryData>'
        f"{base64.b64encode(b'from 2015').decode()}</pkg:binaryData></pkg:part>"
    )
    space = "http://schemas.microsoft.com/office/2006/xmlPackage"
    head = '<?xml version="1.0"?><?mso-application progid="Word.Document"?>'
    return f'{head}<pkg:package xmlns:pkg="{space}">{inner}</pkg:package>'.encode()


def test_flat_file_is_read() -> None:
    document = documents.read_bytes(flat(), "cv.xml")
    assert (document.text, document.source.format) == ("Agent\nfrom 2015", "docx")


OF_2003 = (
    '<?xml version="1.0"?><?mso-application progid="Word.Document"?>'
    '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"'
    ' xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"'
    ' xmlns:aml="http://schemas.microsoft.com/aml/2001/core"'
    ' xmlns:o="urn:schemas-microsoft-com:office:office">'
    "<o:DocumentProperties><o:Title>A form</o:Title></o:DocumentProperties>"
    '<w:styles><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>'
    "</w:styles><w:body><wx:sect><wx:sub-section>"
    '<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>Work</w:t></w:r></w:p>'
    '<w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><wx:t wx:val="·"/></w:listPr></w:pPr>'
    "<w:r><w:t>Took calls</w:t></w:r><w:r><w:footnote><w:p><w:r><w:t>in English</w:t></w:r></w:p>"
    "</w:footnote></w:r></w:p>"
    '<w:p><aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>old</w:delText></w:r>'
    '</aml:content></aml:annotation><aml:annotation w:type="Word.Insertion"><aml:content>'
    "<w:r><w:t>new</w:t></w:r></aml:content></aml:annotation>"
    '<aml:annotation w:type="Word.Comment"><aml:content><w:p><w:r><w:t>too old</w:t></w:r></w:p>'
    "</aml:content></aml:annotation></w:p>"
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Agent</w:t></w:r></w:p></w:tc>"
    "<w:tc><w:p><w:r><w:t>2019</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ghost</w:t></w:r></w:p></wx:sub-section></wx:sect>'
    '<w:sectPr><w:hdr w:type="odd"><w:p><w:r><w:t>Maria Santos</w:t></w:r></w:p></w:hdr></w:sectPr>'
    "</w:body></w:wordDocument>"
)  # fmt: skip


def test_word_2003_file_is_read() -> None:
    document = documents.read_bytes(OF_2003.encode(), "cv.doc")
    assert document.text == "Maria Santos\nWork\nTook calls\nnew\nAgent\t2019\nin English"
    assert [line.heading for line in document.lines[:3]] == [False, True, False]
    assert [line.bullet for line in document.lines[:3]] == [False, False, True]
    assert [hidden.text for hidden in document.hidden] == ["ghost"]


def chunked(data: bytes, name: str = "chunk.bin") -> Document:
    return read(
        p("before") + "<w:altChunk r:id='rId5'/>" + p("after"),
        {f"word/{name}": data},
        {"rId5": ("aFChunk", name)},
    )


def test_chunks_in_other_formats_are_read_in_place() -> None:
    ghost = r("ghost", "<w:vanish/>")
    document = chunked(build(p("inside", ghost)))
    assert document.text == "before\ninside\nafter"
    assert [hidden.text for hidden in document.hidden] == ["ghost"]
    assert chunked(b"plain\ntext").text == "before\nplain\ntext\nafter"


def test_chunk_that_cannot_be_read_is_told() -> None:
    document = chunked(b"\x00\x01\x02")
    assert (document.text, document.warnings) == ("before\nafter", ("unread_chunk",))
    missing = read(p("before") + "<w:altChunk r:id='none'/>")
    assert missing.warnings == ("unread_chunk",)


def test_files_inside_files_end() -> None:
    data = build(p("core"))
    for _ in range(8):
        related = {"rId5": ("aFChunk", "c.docx")}
        data = build(p("shell") + "<w:altChunk r:id='rId5'/>", {"word/c.docx": data}, related)
    assert text_of(data) == "shell\nshell\nshell\nshell"


def test_looks_and_lists_come_from_styles() -> None:
    source = docx.Document()
    source.add_heading("Experience", level=1)
    source.add_paragraph("Took calls", style="List Bullet")
    source.add_paragraph("Wrote mails", style="List Number")
    source.add_paragraph().add_run("Agent").bold = True
    document = documents.read_bytes(save_docx(source), "cv.docx")
    assert [(line.heading, line.bullet, line.bold, line.size) for line in document.lines] == [
        (True, False, True, 14.0),
        (False, True, False, 11.0),
        (False, True, False, 11.0),
        (False, False, True, 11.0),
    ]


def test_malformed_xml_is_recovered() -> None:
    broken = part("document", f"<w:body>{AGENT}<w:p></w:body>")
    document = documents.read_bytes(build("", {MAIN: broken}), "cv.docx")
    assert (document.text, document.warnings) == ("Agent", ("recovered",))


@pytest.mark.parametrize("name", [MAIN, "word/styles.xml"])
def test_document_type_is_refused_by_every_reader(name: str) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "boom">]>' + part("document", f"<w:body>{AGENT}&a;</w:body>")
    with pytest.raises(CorruptError, match="document type"):
        text_of(build(AGENT, {name: bomb}, {"rId1": ("styles", "styles.xml")}))


def test_part_that_unpacks_beyond_the_limit_is_refused() -> None:
    big = build(AGENT + " " * 300_000)
    with pytest.raises(TooLargeError, match=r"word/document\.xml"):
        documents.read_bytes(big, "cv.docx", limits=Limits(unpacked_bytes=100_000))


def test_big_part_that_is_not_needed_does_no_harm() -> None:
    data = build(AGENT, {"word/media/image1.bmp": b"\0" * 300_000})
    limits = Limits(unpacked_bytes=100_000)
    assert documents.read_bytes(data, "cv.docx", limits=limits).text == "Agent"


def test_too_many_parts_or_nodes_are_refused() -> None:
    with pytest.raises(TooLargeError, match="parts"):
        text_of(build(AGENT, {f"word/media/{number}.png": b"" for number in range(6000)}))
    with pytest.raises(TooLargeError, match="XML nodes"):
        text_of(build("<w:p/>" * 2_100_000))


def test_too_many_characters_are_refused() -> None:
    with pytest.raises(TooLargeError, match="characters"):
        documents.read_bytes(build(AGENT * 100), "cv.docx", limits=Limits(characters=400))


def test_document_without_text_is_empty() -> None:
    with pytest.raises(EmptyError):
        text_of(save_docx(docx.Document()))


def test_document_of_pictures_needs_ocr() -> None:
    picture = "<w:r><w:drawing><pic:pic><a:blip r:embed='rId1'/></pic:pic></w:drawing></w:r>"
    with pytest.raises(NeedsOcrError):
        text_of(build(p(picture)))


def test_truncated_archive_is_corrupt() -> None:
    source = build(AGENT)
    with pytest.raises(CorruptError):
        text_of(source[: len(source) // 2])


def test_archive_with_a_password_is_encrypted() -> None:
    data = bytearray(build(AGENT))
    for at in range(len(data)):  # set the flag in every entry of the central directory
        if data[at : at + 4] == b"PK\x01\x02":
            data[at + 8] |= 1
    with pytest.raises(EncryptedError):
        text_of(bytes(data))
