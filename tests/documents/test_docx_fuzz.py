"""Whatever is done to a DOCX, reading it gives a document or says why not."""

from __future__ import annotations

import io
import re
import zipfile

from documents.docx_xml import (
    anchor,
    box,
    build,
    field,
    p,
    pack,
    part,
    r,
    sdt,
    tbl,
    tc,
    tr,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from bpo_resume import documents
from bpo_resume.errors import ReadError
from bpo_resume.model import Document

STYLE = (
    '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:basedOn w:val="H"/>'
    '<w:rPr><w:b/><w:sz w:val="28"/><w:color w:themeColor="text1" w:themeTint="80"/></w:rPr>'
    "</w:style>"
    '<w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:tcPr>'
    '<w:shd w:fill="1F3864"/></w:tcPr></w:tblStylePr></w:style>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
ITEM = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
FORM = '<w:ffData><w:ddList><w:result w:val="0"/><w:listEntry w:val="Days"/></w:ddList></w:ffData>'
BODY = (
    p("Maria", "<w:r><w:tab/></w:r>", r("Santos", "<w:caps/>"), properties='<w:pStyle w:val="H"/>')
    + p(field("HYPERLINK", r("link")), field("FORMDROPDOWN", "", FORM), properties=ITEM)
    + p(anchor(box(p("boxed", r("ghost", '<w:color w:val="FFFFFF"/>')))), sdt(r("held")))
    + p(
        "<w:r><w:sym w:font='Wingdings' w:char='F0E0'/></w:r>",
        "<w:ins><w:r><w:t>x</w:t></w:r></w:ins>",
    )
    + tbl(
        tr(tc("Agent", "Took calls"), tc("2015", properties='<w:vMerge w:val="restart"/>')),
        tr("Clerk", tc(tbl(tr("in")), properties="<w:vMerge/>")),
        properties='<w:tblStyle w:val="T"/><w:tblLook w:val="04A0"/>',
    )
    + p("note", '<w:r><w:footnoteReference w:id="1"/></w:r>', "<w:r><w:br w:type='page'/></w:r>")
    + '<w:altChunk r:id="rId4"/>'
    + '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/></w:sectPr>'
)
VALID = build(
    BODY,
    {
        "word/styles.xml": part("styles", STYLE),
        "word/numbering.xml": part("numbering", NUMBERING),
        "word/footnotes.xml": part("footnotes", f'<w:footnote w:id="1">{p("foot")}</w:footnote>'),
        "word/header1.xml": part("hdr", p("head")),
        "word/chunk.txt": b"plain",
    },
    {
        "rId1": ("styles", "styles.xml"),
        "rId2": ("numbering", "numbering.xml"),
        "rId3": ("footnotes", "footnotes.xml"),
        "rId4": ("aFChunk", "chunk.txt"),
        "rId5": ("header", "header1.xml"),
    },
)
with zipfile.ZipFile(io.BytesIO(VALID)) as archive:
    PARTS = {name: archive.read(name).decode() for name in archive.namelist()}
PIECES = [re.findall(r"<[^>]*>|[^<]+", PARTS[name]) for name in PARTS]
VALUES = ["", "-1", "0", "NaN", "99999999999999999999999", "1e9", "FFFFFFF", "\u0660", "x" * 500]


def read_or_refuse(data: bytes) -> Document | None:
    """The document, whose offsets must fit; None where the file was refused as it should be."""
    try:
        document = documents.read_bytes(data, "cv.docx")
    except ReadError:
        return None
    assert all(0 <= a.start <= a.end <= len(document.text) for a in document.lines)
    assert "\n".join(document.text[a.start : a.end] for a in document.lines) == document.text
    return document


def test_unharmed_file_is_read_whole() -> None:
    document = read_or_refuse(VALID)
    assert document is not None
    assert document.text == (
        "head\nMaria\tSANTOS\nlinkDays\nheld\nboxed\n→x\nAgent\t2015\nTook calls\nClerk\nnote\n"
        "plain\nfoot"
    )


@settings(max_examples=50)
@given(data=st.data())
def test_mutated_bytes_never_leak_an_error(data: st.DataObject) -> None:
    mutated = bytearray(VALID)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(mutated) - 1))
        kind = data.draw(st.sampled_from(["flip", "cut", "insert", "truncate"]))
        if kind == "flip":
            mutated[at] ^= data.draw(st.integers(1, 255))
        elif kind == "cut":
            del mutated[at : at + data.draw(st.integers(1, 60))]
        elif kind == "insert":
            mutated[at:at] = data.draw(st.binary(max_size=20))
        else:
            del mutated[max(at, 1) :]
        if not mutated:
            break
    read_or_refuse(bytes(mutated))


@settings(max_examples=50)
@given(data=st.data())
def test_mutated_xml_never_leaks_an_error(data: st.DataObject) -> None:
    contents = dict(PARTS)
    for _ in range(data.draw(st.integers(1, 4))):
        number = data.draw(st.integers(0, len(PARTS) - 1))
        pieces = list(PIECES[number])
        for _ in range(data.draw(st.integers(1, 5))):
            _mutate(pieces, data)
        contents[list(PARTS)[number]] = "".join(pieces)
    read_or_refuse(pack({name: xml.encode("utf-8", "replace") for name, xml in contents.items()}))


def _mutate(pieces: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(pieces) - 1))
    kind = data.draw(st.sampled_from(["drop", "double", "move", "value", "name", "noise"]))
    if kind == "drop":
        pieces[at] = ""
    elif kind == "double":
        pieces[at] *= data.draw(st.sampled_from([2, 3, 400]))
    elif kind == "move":
        other = data.draw(st.integers(0, len(pieces) - 1))
        pieces[at], pieces[other] = pieces[other], pieces[at]
    elif kind == "value":
        given_ = data.draw(st.sampled_from(VALUES))
        pieces[at] = re.sub(r"=([\"']).*?\1", f'="{given_}"', pieces[at])
    elif kind == "name":
        names = ["w:p", "w:r", "w:t", "w:tbl", "w:tc", "w:sdt", "w:pPr", "w:fldChar", "v:shape"]
        pieces[at] = re.sub(r"[\w:]+", data.draw(st.sampled_from(names)), pieces[at], count=1)
    else:
        pieces[at] = data.draw(st.text(max_size=30))
