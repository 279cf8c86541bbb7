"""Text in drawings: boxes, groups, WordArt, SmartArt, charts; each once, in reading order."""

from __future__ import annotations

import pytest
from documents.docx_xml import DECLARED, anchor, box, p, part, read, tbl, tr

TEXT = f"<w:txbxContent>{p('boxed')}</w:txbxContent>"
INLINE = f"<w:r><w:drawing><wp:inline>{box('boxed')}</wp:inline></w:drawing></w:r>"


def pict(shape: str) -> str:
    return f"<w:r><w:pict>{shape}</w:pict></w:r>"


def vml(kind: str, content: str) -> str:
    return f"<v:{kind}>{content}</v:{kind}>"


def textbox(text: str) -> str:
    return f"<v:textbox><w:txbxContent>{p(text)}</w:txbxContent></v:textbox>"


def either(choice: str, fallback: str) -> str:
    return (
        f"<mc:AlternateContent><mc:Choice Requires='wps'>{choice}</mc:Choice>"
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


GROUP = "<wpg:wgp>" + box("one", off=(0, 0)) + "<wpg:grpSp>" + box("two") + "</wpg:grpSp></wpg:wgp>"
CANVAS = f"<wpc:wpc>{box('one')}{box('two')}</wpc:wpc>"
LOCKED = (
    "<a:sp><a:txBody><a:p><a:r><a:rPr lang='en'/><a:t>one</a:t></a:r></a:p>"
    "<a:p><a:fld><a:t>two</a:t></a:fld></a:p></a:txBody></a:sp>"
)
WATERMARK = pict('<v:shape id="PowerPlusWaterMarkObject1"><v:textpath string="DRAFT"/></v:shape>')
CONSTRUCTS = [
    ("text box", p("out", INLINE), "out\nboxed"),
    ("floating text box", p("out", anchor(box("boxed"))), "out\nboxed"),
    ("text box of old", p("out", pict(vml("shape", textbox("boxed")))), "out\nboxed"),
    ("rectangle of old", p(pict(vml("rect", textbox("boxed")))), "boxed"),
    ("group of old", p(pict(vml("group", vml("oval", textbox("boxed"))))), "boxed"),
    ("either form once", p(f"<w:r>{either(INLINE, pict(TEXT))}</w:r>"), "boxed"),
    ("fallback alone", p(f"<w:r>{either('', pict(TEXT))}</w:r>"), "boxed"),
    (
        "either form in a group",
        p(anchor(f"<wpg:wgp>{either(box('boxed'), TEXT)}</wpg:wgp>")),
        "boxed",
    ),
    ("group", p(anchor(GROUP)), "one\ntwo"),
    ("canvas", p(anchor(CANVAS)), "one\ntwo"),
    ("locked canvas", p(anchor(LOCKED)), "one\ntwo"),
    (
        "embedded object",
        p(f"<w:r><w:object>{vml('shape', textbox('boxed'))}</w:object></w:r>"),
        "boxed",
    ),
    ("box in a box", p(anchor(box(p("out", anchor(box("in")))))), "out\nin"),
    ("table in a box", p(anchor(box(tbl(tr("Agent", "2019"))))), "Agent\t2019"),
    ("box in a cell", tbl(tr(f"<w:tc>{p(INLINE)}</w:tc>", "2019")), "boxed\t2019"),
    ("box with text around it", p("before ", INLINE, "after"), "before after\nboxed"),
    (
        "WordArt of old",
        p(pict(vml("shape", '<v:textpath string="MARIA SANTOS"/>'))),
        "MARIA SANTOS",
    ),
    (
        "watermark",
        p("Agent", WATERMARK),
        "Agent",
    ),
    ("alternative text is not printed", p("a", anchor("", properties='descr="A photo"')), "a"),
]


@pytest.mark.parametrize(
    ("xml", "text"), [c[1:] for c in CONSTRUCTS], ids=[c[0] for c in CONSTRUCTS]
)
def test_construct_is_read(xml: str, text: str) -> None:
    document = read(xml)
    assert (document.text, document.hidden) == (text, ())


def graphic(content: str) -> str:
    return p("before", anchor(content)) + p("after")


DIAGRAM = (
    f"<dgm:dataModel {DECLARED}><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Call</a:t></a:r>"
    "<a:r><a:t> quality</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt type='pres'/>"
    "<dgm:pt><dgm:t><a:p><a:r><a:t>Coaching</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst>"
    "</dgm:dataModel>"
)


def test_smart_art_is_read_where_it_stands() -> None:
    document = read(
        graphic('<dgm:relIds r:dm="rId7" r:lo="rId8"/>'),
        {"word/diagrams/data1.xml": DIAGRAM},
        {"rId7": ("diagramData", "diagrams/data1.xml")},
    )
    assert document.text == "before\nCall quality\nCoaching\nafter"


CHART = (
    f"<c:chartSpace {DECLARED}><c:chart><c:title><a:p><a:r><a:t>Languages</a:t></a:r></a:p>"
    "</c:title>"
    "<c:ser><c:tx><c:strRef><c:strCache><c:pt><c:v>Level</c:v></c:pt></c:strCache></c:strRef></c:tx>"
    "<c:cat><c:strRef><c:strCache><c:pt><c:v>English</c:v></c:pt><c:pt><c:v>Hindi</c:v></c:pt>"
    "</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:pt><c:v>90</c:v></c:pt>"
    "</c:numCache></c:numRef></c:val></c:ser></c:chart></c:chartSpace>"
)


def test_words_of_a_chart_are_read() -> None:
    document = read(
        graphic('<c:chart r:id="rId7"/>'),
        {"word/charts/chart1.xml": CHART},
        {"rId7": ("chart", "charts/chart1.xml")},
    )
    assert document.text == "before\nLanguages\nLevel\nEnglish\nHindi\nafter"


@pytest.mark.parametrize("id_", ["rId7", "missing"])
def test_drawing_whose_part_is_missing_is_passed_over(id_: str) -> None:
    related = {"rId7": ("chart", "charts/none.xml")}
    assert read(graphic(f'<c:chart r:id="{id_}"/>'), {}, related).text == "before\nafter"


def test_boxes_of_one_paragraph_are_read_in_columns_downwards() -> None:
    boxes = [
        anchor(box("right top"), (300, 60, 250, 100)),
        anchor(box("left bottom"), (0, 180, 250, 100)),
        anchor(box("name"), (0, 0, 550, 40)),
        anchor(box("right bottom"), (300, 180, 250, 100)),
        anchor(box("left top"), (0, 60, 250, 120)),
    ]
    text = read(p(*boxes)).text
    assert text == "name\nleft top\nleft bottom\nright top\nright bottom"


def test_shapes_of_a_group_are_read_in_columns_downwards() -> None:
    shapes = [box("b", off=(0, 40)), box("c", off=(200, 0)), box("a", off=(0, 0))]
    assert read(p(anchor(f"<wpg:wgp>{''.join(shapes)}</wpg:wgp>"))).text == "a\nb\nc"


def test_heading_box_above_its_paragraph_comes_before_it() -> None:
    heading = anchor(box("WORK"), (0, -40, 500, 30))
    assert read(p("Agent", heading)).text == "WORK\nAgent"


def test_sidebar_box_does_not_interrupt_the_text_it_floats_beside() -> None:
    sidebar = anchor(box("SKILLS", "Excel", "Typing", "Chat"), (0, 0, 150, 600))
    document = read(p("WORK", sidebar) + p("Agent") + p("Took calls"))
    assert document.text == "WORK\nAgent\nTook calls\nSKILLS\nExcel\nTyping\nChat"


def test_wide_box_stays_at_its_place() -> None:
    wide = anchor(box("Agent", "Took calls", "Wrote mails", "Sold plans"), (0, 20, 500, 90))
    document = read(p("WORK", wide) + p("STUDIES"))
    assert document.text == "WORK\nAgent\nTook calls\nWrote mails\nSold plans\nSTUDIES"


def test_chart_in_a_header_is_found_through_the_header() -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="x/chart" Target="charts/c.xml"/></Relationships>'
    )
    document = read(
        p("Agent") + '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>',
        {
            "word/header1.xml": part("hdr", p(anchor('<c:chart r:id="rId1"/>'))),
            "word/_rels/header1.xml.rels": relations,
            "word/charts/c.xml": CHART,
        },
        {"rId1": ("header", "header1.xml")},
    )
    assert document.text == "Languages\nLevel\nEnglish\nHindi\nAgent"
