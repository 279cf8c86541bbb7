"""What nobody sees is kept out of the text and told; what is honestly white is read."""

from __future__ import annotations

import pytest
from documents.docx_xml import (
    SPACES,
    anchor,
    box,
    build,
    p,
    part,
    r,
    read,
    read_styled,
    sdt,
    tbl,
    tc,
    tr,
)

from bpo_resume import documents
from bpo_resume.model import Document

WHITE = '<w:color w:val="FFFFFF"/>'
GHOST = r("ghost", WHITE)
DARK = '<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>'
PALE = '<w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/>'
NAVY = '<a:solidFill><a:srgbClr val="1F3864"/></a:solidFill>'
SNOW = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
SEEN = p("seen")


def fill(kind: str) -> str:
    return f"<w14:textFill>{kind}</w14:textFill>"


HIDDEN = [
    ("vanish", p(r("ghost", "<w:vanish/>")), "hidden_property"),
    ("white", p(GHOST), "background_colour"),
    ("near white", p(r("ghost", '<w:color w:val="FAFAFA"/>')), "background_colour"),
    ("white by theme", p(r("ghost", '<w:color w:themeColor="background1"/>')), "background_colour"),
    ("white on a white cell", tbl(tr(tc(p(GHOST), properties=PALE))), "background_colour"),
    (
        "its highlight's colour",
        p(r("ghost", WHITE + '<w:highlight w:val="white"/>')),
        "background_colour",
    ),
    ("its shade's colour", p(r("ghost", '<w:color w:val="1F3864"/>' + DARK)), "background_colour"),
    (
        "its cell's colour",
        tbl(tr(tc(p(r("ghost", '<w:color w:val="1F3863"/>')), properties=DARK))),
        "background_colour",
    ),
    ("white in a white box", p(anchor(box(p(GHOST), fill=SNOW))), "background_colour"),
    ("white in a transparent box", p(anchor(box(p(GHOST)))), "background_colour"),
    ("one point", p(r("ghost", '<w:sz w:val="2"/>')), "tiny"),
    ("no letter's width", p(r("ghost", '<w:w w:val="1"/>')), "invisible"),
    (
        "no line's height",
        p("ghost", properties='<w:spacing w:line="20" w:lineRule="exact"/>'),
        "invisible",
    ),
    ("no fill", p(r("ghost", fill("<w14:noFill/>"))), "invisible"),
    (
        "transparent",
        p(
            r(
                "ghost",
                fill(
                    '<w14:solidFill><w14:srgbClr w14:val="000000">'
                    '<w14:alpha w14:val="100000"/></w14:srgbClr></w14:solidFill>'
                ),
            )
        ),
        "invisible",
    ),
    ("hidden row", tbl(tr("ghost", properties="<w:hidden/>")), "hidden_property"),
    (
        "covered cell",
        tbl(
            tr(tc(properties='<w:vMerge w:val="restart"/>')),
            tr(tc("ghost", properties="<w:vMerge/>")),
        ),
        "hidden_property",
    ),
    ("hidden shape", p(anchor(box("ghost"), properties='hidden="1"')), "hidden_property"),
    (
        "hidden drawing of old",
        p(
            '<w:r><w:pict><v:shape style="visibility:hidden"><v:textbox><w:txbxContent>'
            f"{p('ghost')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        ),
        "hidden_property",
    ),
    ("off the page", p(anchor(box("ghost"), (-900, 0, 300, 50))), "off_page"),
    ("in a control", p(sdt(GHOST)), "background_colour"),
]


@pytest.mark.parametrize(("xml", "reason"), [h[1:] for h in HIDDEN], ids=[h[0] for h in HIDDEN])
def test_hidden_text_is_quarantined(xml: str, reason: str) -> None:
    document = read(SEEN + xml)
    assert document.text == "seen"
    assert [(h.text, h.reason) for h in document.hidden] == [("ghost", reason)]


SKILLS = r("SKILLS", WHITE)
BEHIND = anchor(box(fill=NAVY), (0, 0, 200, 800), 'behindDoc="1"')
PICTURE = anchor("<pic:pic/>", (0, 0, 600, 200), 'behindDoc="1"')
HONEST = [
    ("dark paragraph", p(SKILLS, properties=DARK)),
    ("dark run", p(r("SKILLS", WHITE + DARK))),
    ("highlighted run", p(r("SKILLS", WHITE + '<w:highlight w:val="blue"/>'))),
    ("dark cell", tbl(tr(tc(p(SKILLS), properties=DARK)))),
    ("dark table", tbl(tr(tc(p(SKILLS))), properties=DARK)),
    ("cell round a table", tbl(tr(tc(tbl(tr(tc(p(SKILLS)))), properties=DARK)))),
    ("patterned cell", tbl(tr(tc(p(SKILLS), properties='<w:shd w:val="pct50" w:fill="FFFFFF"/>')))),
    ("filled box", p(anchor(box(p(SKILLS), fill=NAVY)))),
    ("graded box", p(anchor(box(p(SKILLS), fill="<a:gradFill/>")))),
    ("picture under a box", p(PICTURE, anchor(box(p(SKILLS))))),
    ("shape behind the text", p(BEHIND) + p(SKILLS)),
    ("automatic colour", p(r("SKILLS", '<w:color w:val="auto"/>'))),
    ("vanish switched off", p(r("SKILLS", '<w:vanish w:val="0"/>'))),
    ("hidden on the web only", p(r("SKILLS", "<w:webHidden/>"))),
    ("outlined letters", p(r("SKILLS", "<w14:textOutline/>" + fill("<w14:noFill/>")))),
    ("yellow", p(r("SKILLS", '<w:color w:val="FFFF00"/>'))),
    (
        "filled drawing of old",
        p(
            '<w:r><w:pict><v:rect fillcolor="#1f3864 [3204]"><v:textbox><w:txbxContent>'
            f"{p(SKILLS)}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>"
        ),
    ),
]


@pytest.mark.parametrize("xml", [h[1] for h in HONEST], ids=[h[0] for h in HONEST])
def test_text_that_is_seen_is_read(xml: str) -> None:
    document = read(xml)
    assert (document.text, document.hidden) == ("SKILLS", ())


def style(id_: str, properties: str, kind: str = "paragraph", more: str = "") -> str:
    return (
        f'<w:style w:type="{kind}" w:styleId="{id_}"><w:name w:val="{id_}"/>{more}'
        f"<w:rPr>{properties}</w:rPr></w:style>"
    )


def hidden(document: Document) -> list[str]:
    return [each.text for each in document.hidden]


STYLES = [
    ("paragraph style", style("Q", WHITE), p("ghost", properties='<w:pStyle w:val="Q"/>')),
    (
        "style based on one",
        style("Q", WHITE) + style("S", "", more='<w:basedOn w:val="Q"/>'),
        p("ghost", properties='<w:pStyle w:val="S"/>'),
    ),
    (
        "character style",
        style("Q", "<w:vanish/>", "character"),
        p(r("ghost", '<w:rStyle w:val="Q"/>')),
    ),
    (
        "defaults",
        f"<w:docDefaults><w:rPrDefault><w:rPr>{WHITE}</w:rPr></w:rPrDefault></w:docDefaults>",
        p("ghost"),
    ),
    (
        "default paragraph style",
        style("N", '<w:sz w:val="2"/>').replace("<w:style ", '<w:style w:default="1" '),
        p("ghost"),
    ),
    (
        "table style",
        style("T", WHITE, "table"),
        tbl(tr("ghost"), properties='<w:tblStyle w:val="T"/>'),
    ),
]


@pytest.mark.parametrize(("styles", "xml"), [s[1:] for s in STYLES], ids=[s[0] for s in STYLES])
def test_styles_hide(styles: str, xml: str) -> None:
    black = p(r("seen", '<w:color w:val="000000"/><w:sz w:val="20"/>'))
    document = read_styled(black + xml, styles)
    assert (document.text, hidden(document)) == ("seen", ["ghost"])


def test_style_that_refers_to_itself_is_no_trap() -> None:
    loop = style("A", WHITE, more='<w:basedOn w:val="B"/>') + style(
        "B", "", more='<w:basedOn w:val="A"/>'
    )
    document = read_styled(SEEN + p("ghost", properties='<w:pStyle w:val="A"/>'), loop)
    assert (document.text, hidden(document)) == ("seen", ["ghost"])


def test_two_styles_that_both_hide_show() -> None:
    both = style("P", "<w:vanish/>") + style("C", "<w:vanish/>", "character")
    xml = p(r("seen", '<w:rStyle w:val="C"/>'), properties='<w:pStyle w:val="P"/>')
    assert read_styled(xml, both).text == "seen"


HEADER_ROW = (
    '<w:style w:type="table" w:styleId="T"><w:name w:val="Grid"/><w:tblStylePr w:type="firstRow">'
    f"<w:rPr><w:b/>{WHITE}</w:rPr><w:tcPr>{DARK}</w:tcPr></w:tblStylePr></w:style>"
)


def test_white_header_row_of_a_table_style_is_honest_where_it_applies() -> None:
    table = '<w:tblStyle w:val="T"/><w:tblLook w:val="0020"/>'
    document = read_styled(
        tbl(tr("Role", "Years"), tr("Agent", "2019"), properties=table), HEADER_ROW
    )
    assert (document.text, document.hidden) == ("Role\tYears\nAgent\t2019", ())
    assert [line.bold for line in document.lines] == [True, False]


THEME = part(
    "theme",
    (
        "<a:themeElements><a:clrScheme><a:dk1><a:sysClr lastClr='000000'/></a:dk1>"
        "<a:lt1><a:srgbClr val='FFFFFF'/></a:lt1><a:dk2><a:srgbClr val='1F3864'/></a:dk2>"
        "<a:accent1><a:srgbClr val='4472C4'/></a:accent1></a:clrScheme></a:themeElements>"
    ),
).replace("w:theme", "a:theme")
BY_THEME = [
    ("dark fill", '<w:shd w:val="clear" w:themeFill="text2" w:fill="FFFFFF"/>', WHITE, True),
    (
        "white fill",
        '<w:shd w:val="clear" w:themeFill="background1" w:fill="000000"/>',
        WHITE,
        False,
    ),
    ("palest tint", "", '<w:color w:themeColor="accent1" w:themeTint="10"/>', False),
    ("plain accent", "", '<w:color w:themeColor="accent1"/>', True),
    ("darkened white", "", '<w:color w:themeColor="background1" w:themeShade="80"/>', True),
]


@pytest.mark.parametrize(
    ("shade", "colour", "seen"), [t[1:] for t in BY_THEME], ids=[t[0] for t in BY_THEME]
)
def test_theme_colours_count(shade: str, colour: str, seen: bool) -> None:
    xml = SEEN + p(r("word", colour), properties=shade)
    document = read_styled(xml, "", {"theme": THEME})
    assert (document.text == "seen\nword") is seen


def test_document_of_hidden_text_only_is_told_not_refused() -> None:
    document = documents.read_bytes(build(p(GHOST) + p(GHOST)), "cv.docx")
    assert (document.text, hidden(document)) == ("", ["ghost ghost"])


def test_strict_files_are_read_alike() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = p("seen", r("ghost", '<w:vanish w:val="true"/>')) + p(r("tiny", '<w:sz w:val="1pt"/>'))
    main = part("document", f"<w:body>{body}</w:body>").replace(SPACES["w"], strict)
    document = documents.read_bytes(build("", {"word/document.xml": main}), "cv.docx")
    assert (document.text, hidden(document)) == ("seen", ["ghost", "tiny"])
