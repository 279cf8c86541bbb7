"""The blocks of a DOCX: paragraphs, lists, controls, margins, notes, pages."""

from __future__ import annotations

import docx
import pytest
from documents.docx_xml import box, build, p, part, r, read, read_styled, sdt, tbl, tr
from documents.drawings import save_docx

from bpo_resume import documents

DELETED_MARK = "<w:rPr><w:del/></w:rPr>"
HIDDEN_MARK = "<w:rPr><w:vanish/></w:rPr>"
DROP_CAP = '<w:framePr w:dropCap="drop" w:lines="3"/>'
FRAME = '<w:framePr w:w="2000" w:x="500" w:y="300"/>'

CONSTRUCTS = [
    ("paragraphs", p("one") + p("two"), "one\ntwo"),
    ("empty paragraphs", p("one") + p() + p(" ") + p("two"), "one\ntwo"),
    ("deleted mark", p("Team ", properties=DELETED_MARK) + p("Leader"), "Team Leader"),
    ("deleted mark at the end", p("Team", properties=DELETED_MARK), "Team"),
    ("hidden mark", p("Agent ", properties=HIDDEN_MARK) + p("at Acme"), "Agent at Acme"),
    ("mark deleted before a table", p("a", properties=DELETED_MARK) + tbl(tr("b")), "a\nb"),
    ("dropped capital", p("E", properties=DROP_CAP) + p("xperienced agent"), "Experienced agent"),
    ("frame", p("aside", properties=FRAME) + p("text"), "aside\ntext"),
    ("content control", sdt(p("held")), "held"),
    ("nested controls", sdt(sdt(p("deep")) + p("held")), "deep\nheld"),
    ("empty control", sdt(p("Click here"), "<w:showingPlcHdr/>") + p("held"), "held"),
    ("custom XML", f"<w:customXml>{p('held')}</w:customXml>", "held"),
    ("inserted block", f"<w:ins>{p('new')}</w:ins>", "new"),
    ("moved block", f"<w:moveFrom>{p('old')}</w:moveFrom><w:moveTo>{p('new')}</w:moveTo>", "new"),
    (
        "alternate blocks once",
        f"<mc:AlternateContent><mc:Choice Requires='wps'>{p('new')}</mc:Choice>"
        f"<mc:Fallback>{p('old')}</mc:Fallback></mc:AlternateContent>",
        "new",
    ),
    ("text outside a paragraph", r("stray") + p("text"), "stray\ntext"),
    ("equation outside", "<m:oMath><m:r><m:t>1+1</m:t></m:r></m:oMath>", "1+1"),
    (
        "columns are read one after the other",
        p("left") + p("<w:r><w:br w:type='column'/></w:r>", "right") + "<w:sectPr>"
        "<w:cols w:num='2'/></w:sectPr>",
        "left\nright",
    ),
]


@pytest.mark.parametrize(
    ("xml", "text"), [c[1:] for c in CONSTRUCTS], ids=[c[0] for c in CONSTRUCTS]
)
def test_construct_is_read(xml: str, text: str) -> None:
    document = read(xml)
    assert (document.text, document.hidden) == (text, ())


def item(number: str, level: str = "0") -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def level(format_: str, text: str = "x", number: str = "0") -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:numFmt w:val="{format_}"/><w:lvlText w:val="{text}"/></w:lvl>'
    )


NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{number}">{levels}</w:abstractNum>'
    for number, levels in enumerate(
        [level("bullet"), level("decimal", "%1."), level("none"), level("decimal", "")]
    )
) + "".join(
    f'<w:num w:numId="{number + 1}"><w:abstractNumId w:val="{number}"/></w:num>'
    for number in range(4)
)
RESTARTED = (
    '<w:num w:numId="9"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0">'
    f"{level('decimal', '%1.')}</w:lvlOverride></w:num>"
)
LIST_STYLES = (
    f'<w:style w:type="paragraph" w:styleId="L"><w:name w:val="List"/><w:pPr>{item("1")}</w:pPr>'
    '</w:style><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/>'
    f"<w:pPr>{item('2')}</w:pPr></w:style>"
)
BOLD = r("Acme Services", "<w:b/>")
ITEMS = [
    ("bullet", p("Took calls", properties=item("1")), True),
    ("number", p("Took calls", properties=item("2")), True),
    ("number of a heading", p(BOLD, properties=item("2")), False),
    ("no format", p("Took calls", properties=item("3")), False),
    ("no text", p("Took calls", properties=item("4")), False),
    ("number zero", p("Took calls", properties='<w:pStyle w:val="L"/>' + item("0")), False),
    ("from its style", p("Took calls", properties='<w:pStyle w:val="L"/>'), True),
    ("numbered heading style", p("Work", properties='<w:pStyle w:val="H"/>'), False),
    ("restarted", p("Took calls", properties=item("9")), True),
    ("unknown", p("Took calls", properties=item("77")), True),
]


@pytest.mark.parametrize(("xml", "bullet"), [i[1:] for i in ITEMS], ids=[i[0] for i in ITEMS])
def test_numbering_tells_list_items(xml: str, bullet: bool) -> None:
    numbering = part("numbering", NUMBERING + RESTARTED)
    document = read_styled(xml, LIST_STYLES, {"numbering": numbering})
    assert [line.bullet for line in document.lines] == [bullet]


def test_only_the_first_line_of_an_item_has_the_bullet() -> None:
    xml = p("one", "<w:r><w:br/></w:r>", "two", properties=item("1"))
    document = read_styled(xml, "", {"numbering": part("numbering", NUMBERING)})
    assert [line.bullet for line in document.lines] == [True, False]


def margins(sections: str, settings: str = "", **texts: str) -> list[str]:
    """Lines of a document with a one-line body whose section refers to these margins."""
    parts = {
        f"word/{name}.xml": part("hdr" if "header" in name else "ftr", p(*text.split("|")))
        for name, text in texts.items()
    }
    related = {name: (name.rstrip("123"), f"{name}.xml") for name in texts}
    parts["word/settings.xml"] = part("settings", settings)
    related["rIdS"] = ("settings", "settings.xml")
    data = build(p("body") + sections, parts, related)
    return documents.read_bytes(data, "cv.docx").text.split("\n")


def refer(name: str, type_: str = "default") -> str:
    return f'<w:{name.rstrip("123")}Reference w:type="{type_}" r:id="{name}"/>'


THREE = refer("header1") + refer("header2", "first") + refer("header3", "even")
TEXTS = {"header1": "usual", "header2": "first", "header3": "even"}


def test_headers_that_are_printed_come_first() -> None:
    assert margins(f"<w:sectPr>{THREE}</w:sectPr>", **TEXTS) == ["usual", "body"]
    first = f"<w:sectPr>{THREE}<w:titlePg/></w:sectPr>"
    assert margins(first, **TEXTS) == ["first", "usual", "body"]
    even = "<w:evenAndOddHeaders/>"
    assert margins(first, even, **TEXTS) == ["first", "usual", "even", "body"]


def test_header_of_several_sections_is_read_once() -> None:
    section = f"<w:sectPr>{refer('header1')}</w:sectPr>"
    linked = p("more", properties="<w:sectPr/>")
    same = refer("header2")
    sections = p("x", properties=section) + linked + f"<w:sectPr>{same}</w:sectPr>"
    lines = margins(sections, header1="Maria Santos", header2="Maria Santos")
    assert lines == ["Maria Santos", "body", "x", "more"]


@pytest.mark.parametrize("text", ["Page 1 of 2", "- 3 -", "2"])
def test_page_numbers_are_furniture(text: str) -> None:
    section = f"<w:sectPr>{refer('footer1')}</w:sectPr>"
    assert margins(section, footer1=text) == ["body"]


NOTE = '<w:footnote w:id="{0}">' + p("<w:r><w:footnoteRef/></w:r>", " {1}") + "</w:footnote>"


def test_notes_that_are_referred_to_come_last() -> None:
    notes = NOTE.format("1", "first") + NOTE.format("2", "second") + NOTE.format("3", "unused")
    two, one = (p("a", f'<w:r><w:footnoteReference w:id="{n}"/></w:r>') for n in "21")
    end = p("b", '<w:r><w:endnoteReference w:id="1"/></w:r>')
    document = read(
        two + one + end,
        {
            "word/footnotes.xml": part("footnotes", notes),
            "word/endnotes.xml": part("endnotes", NOTE.replace("foot", "end").format("1", "last")),
        },
        {"rId1": ("footnotes", "footnotes.xml"), "rId2": ("endnotes", "endnotes.xml")},
    )
    assert document.text == "a\na\nb\nsecond\nfirst\nlast"


def test_comments_are_not_printed() -> None:
    comment = part("comments", f'<w:comment w:id="1">{p("too junior")}</w:comment>')
    body = p("Agent", '<w:r><w:commentReference w:id="1"/></w:r>')
    related = {"rId1": ("comments", "comments.xml")}
    assert read(body, {"word/comments.xml": comment}, related).text == "Agent"


def pages(xml: str) -> list[int]:
    return [line.page for line in read(xml).lines]


BREAK = "<w:r><w:br w:type='page'/></w:r>"
RENDERED = "<w:r><w:lastRenderedPageBreak/></w:r>"


def test_page_breaks_number_the_lines() -> None:
    assert pages(p("one", BREAK, "two") + p("three")) == [1, 2, 2]
    assert pages(p("one") + p("two", properties="<w:pageBreakBefore/>")) == [1, 2]
    assert pages(p("one", properties="<w:sectPr/>") + p("two")) == [1, 2]
    same = '<w:sectPr><w:type w:val="continuous"/></w:sectPr>'
    assert pages(p("one", properties=same) + p("two")) == [1, 1]


def test_where_word_noted_its_pages_only_those_count() -> None:
    assert pages(p("one", BREAK) + p(RENDERED, "two") + p("three", RENDERED, "four")) == [1, 2, 2]


def test_cells_beside_each_other_cross_the_same_page() -> None:
    crossing = "<w:tc>" + p("a") + p(RENDERED, "b") + "</w:tc>"
    assert pages(tbl(tr(crossing, crossing)) + p("end")) == [1, 2, 1, 2, 2]


def test_page_count_is_the_bodys() -> None:
    source = docx.Document()
    source.add_paragraph("one")
    source.add_page_break()
    source.add_paragraph("two")
    document = documents.read_bytes(save_docx(source), "cv.docx")
    assert (document.source.pages, document.source.format) == (2, "docx")


def test_text_box_in_a_header_is_read() -> None:
    header = part("hdr", p(f"<w:r><w:drawing>{box('Maria')}</w:drawing></w:r>"))
    document = read(
        p("Agent") + f"<w:sectPr>{refer('header1')}</w:sectPr>",
        {"word/header1.xml": header},
        {"header1": ("header", "header1.xml")},
    )
    assert document.text == "Maria\nAgent"
