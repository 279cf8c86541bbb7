"""What stands inside a paragraph of a DOCX, one construct at a time."""

from __future__ import annotations

import pytest
from documents.docx_xml import field, p, part, r, read, sdt

FORM_LIST = (
    '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Days"/>'
    '<w:listEntry w:val="Nights"/></w:ddList></w:ffData>'
)
FORM_BOX = '<w:ffData><w:checkBox><w:checked w:val="1"/></w:checkBox></w:ffData>'
EMPTY_BOX = "<w:ffData><w:checkBox/></w:ffData>"
NESTED = field("IF", r("Manila"), "")
DEEP = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
    f"{field('MERGEFIELD City', r('asked'))}<w:r><w:t> = then</w:t></w:r>"
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("Cebu") + "<w:r>"
    '<w:fldChar w:fldCharType="end"/></w:r>'
)
UNCLOSED = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF</w:instrText></w:r>'


def sym(font: str, code: str) -> str:
    return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'


def typed(font: str, text: str) -> str:
    return r(text, f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>')


def run(content: str) -> str:
    return f"<w:r>{content}</w:r>"


CONSTRUCTS = [
    ("runs without blanks between", p("Con", "centrix"), "Concentrix"),
    ("tab stops", p("Agent", run("<w:tab/>"), "2019"), "Agent\t2019"),
    ("positional tab", p("Agent", run("<w:ptab w:alignment='right'/>"), "2019"), "Agent\t2019"),
    ("blanks as layout", p("Agent          2019"), "Agent\t2019"),
    ("line break", p("one", run("<w:br/>"), "two"), "one\ntwo"),
    ("carriage return", p("one", run("<w:cr/>"), "two"), "one\ntwo"),
    ("column break", p("one", run("<w:br w:type='column'/>"), "two"), "one\ntwo"),
    ("page break", p("one", run("<w:br w:type='page'/>"), "two"), "one\ntwo"),
    ("line feed in a text is a blank", p("one\ntwo"), "one two"),
    ("no-break hyphen", p("e", run("<w:noBreakHyphen/>"), "mail"), "e-mail"),
    ("soft hyphen", p("opera", run("<w:softHyphen/>"), "tions"), "operations"),
    ("hyperlink", p("see ", f"<w:hyperlink>{r('here')}</w:hyperlink>"), "see here"),
    ("smart tag", p(f"<w:smartTag>{r('Cebu')}</w:smartTag>"), "Cebu"),
    ("custom XML", p(f"<w:customXml>{r('Cebu')}</w:customXml>"), "Cebu"),
    ("writing direction", p(f"<w:bdo w:val='rtl'><w:dir>{r('Cebu')}</w:dir></w:bdo>"), "Cebu"),
    ("right-to-left run", p("Agent ", r("وكيل", "<w:rtl/>"), " 2019"), "Agent وكيل 2019"),
    ("raised ending", p("1", r("st", '<w:vertAlign w:val="superscript"/>'), " line"), "1st line"),
    ("raised note", p("95", r("1", '<w:vertAlign w:val="superscript"/>'), " %"), "95¹ %"),
    ("capitals as printed", p(r("Work history", "<w:caps/>")), "WORK HISTORY"),
    ("small capitals as printed", p(r("Work history", "<w:smallCaps/>")), "WORK HISTORY"),
    ("capitals switched off", p(r("Work", '<w:caps w:val="0"/>')), "Work"),
    (
        "ruby shows its base",
        p(run(f"<w:ruby><w:rt>{r('x')}</w:rt><w:rubyBase>{r('base')}</w:rubyBase></w:ruby>")),
        "base",
    ),
    ("comment mark", p("a", run("<w:annotationRef/><w:commentReference w:id='1'/>"), "b"), "ab"),
    # Tracked changes
    ("insertion", p("was ", f"<w:ins>{r('hired')}</w:ins>"), "was hired"),
    ("deletion", p("was", "<w:del><w:r><w:delText> fired</w:delText></w:r></w:del>"), "was"),
    ("deleted plain text", p("was", f"<w:del>{r('fired')}</w:del>"), "was"),
    ("move", p(f"<w:moveTo>{r('here')}</w:moveTo>", f"<w:moveFrom>{r('x')}</w:moveFrom>"), "here"),
    (
        "insertion inside a deletion",
        p("was", f"<w:del><w:ins>{r('gone')}</w:ins></w:del>"),
        "was",
    ),
    # Fields
    ("simple field", p(f"<w:fldSimple w:instr='AUTHOR'>{r('Maria')}</w:fldSimple>"), "Maria"),
    ("field result", p(field("MERGEFIELD Name", r("Maria"))), "Maria"),
    ("field without a result", p("a", field("XE hidden"), "b"), "ab"),
    ("link field", p(field('HYPERLINK "mailto:m@x.example"', r("Write me"))), "Write me"),
    ("nested field in a result", p(field("REF", f"{r('in ')}{NESTED}")), "in Manila"),
    ("nested field in an instruction", p(DEEP), "Cebu"),
    ("field that never ends", p(UNCLOSED, "Agent"), "Agent"),
    ("form text", p("Name: ", field("FORMTEXT", r("Maria"))), "Name: Maria"),
    ("form list", p("Shift: ", field("FORMDROPDOWN", "", FORM_LIST)), "Shift: Nights"),
    (
        "form boxes",
        p(field("FORMCHECKBOX", "", FORM_BOX), " on ", field("F", "", EMPTY_BOX), " off"),
        "☒ on ☐ off",
    ),
    # Content controls
    ("inline control", p("in ", sdt(r("Cebu"))), "in Cebu"),
    ("date control", p(sdt(r("May 2019"), "<w:date w:fullDate='2019-05-01'/>")), "May 2019"),
    ("list control", p(sdt(r("Days"), "<w:dropDownList/>")), "Days"),
    ("box control", p(sdt(r("☒"), "<w14:checkbox/>"), " nights"), "☒ nights"),
    ("placeholder", p("Name", sdt(r(" Click here"), "<w:showingPlcHdr/>")), "Name"),
    # Symbols
    ("symbol bullet", p(sym("Symbol", "F0B7"), "Calls"), "Calls"),
    ("dingbat bullet", p(sym("Wingdings", "F0D8"), "Calls"), "Calls"),
    ("arrow", p("CSAT 80 ", sym("Wingdings", "F0E0"), " 92"), "CSAT 80 → 92"),
    ("check mark", p("Excel ", sym("Wingdings", "F0FC")), "Excel ✓"),
    ("icon", p(sym("Wingdings", "F028"), " 555 0100"), "555 0100"),
    ("Greek letter", p("Six ", sym("Symbol", "F073")), "Six σ"),
    ("sign of a common font", p("caf", sym("Arial", "00E9")), "café"),
    ("typed dingbat", p(typed("Wingdings", "v"), " Calls"), "Calls"),
    ("typed private dingbat", p(typed("Wingdings", "\uf0a7"), " Calls"), "Calls"),
    ("stars", p("Excel ", typed("Wingdings", "\xab\xab\xab")), "Excel ★★★"),
    ("sentence in a dingbat font", p(typed("Symbol", "Took calls")), "Took calls"),
    # Equations
    ("equation", p("<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>"), "x=2"),
    (
        "fraction",
        p(
            "<m:oMath><m:f><m:num><m:r><m:t>9</m:t></m:r></m:num>"
            "<m:den><m:r><m:t>10</m:t></m:r></m:den></m:f></m:oMath>"
        ),
        "9/10",
    ),
    (
        "brackets",
        p("<m:oMath><m:d><m:e><m:r><m:t>a+b</m:t></m:r></m:e></m:d></m:oMath>"),
        "(a+b)",
    ),
]


@pytest.mark.parametrize(
    ("xml", "text"), [c[1:] for c in CONSTRUCTS], ids=[c[0] for c in CONSTRUCTS]
)
def test_construct_is_read(xml: str, text: str) -> None:
    document = read(xml)
    assert (document.text, document.hidden) == (text, ())


@pytest.mark.parametrize(
    "glyph", [sym("Symbol", "F0B7"), typed("Wingdings", "Ø"), sym("x", "2022")]
)
def test_symbol_at_the_start_marks_a_list_item(glyph: str) -> None:
    document = read(p(glyph, " Took calls"))
    assert (document.text, document.lines[0].bullet) == ("Took calls", True)


def test_field_may_span_paragraphs() -> None:
    opened = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    )
    separate, end = (f'<w:r><w:fldChar w:fldCharType="{k}"/></w:r>' for k in ("separate", "end"))
    document = read(p(opened, "code") + p("code", separate, "one") + p("two", end) + p("three"))
    assert document.text == "one\ntwo\nthree"


GLOSSARY = (
    "<w:docParts><w:docPart><w:docPartPr><w:name w:val='D1'/></w:docPartPr><w:docPartBody>"
    f"{p('Click here')}</w:docPartBody></w:docPart></w:docParts>"
)
MARKED = "<w:placeholder><w:docPart w:val='D1'/></w:placeholder><w:showingPlcHdr/>"


@pytest.mark.parametrize(("shown", "text"), [("Click here", "Name"), ("Maria", "Name\nMaria")])
def test_filled_control_that_kept_its_mark_is_the_candidates(shown: str, text: str) -> None:
    document = read(
        p("Name") + sdt(p(shown), MARKED),
        {"word/glossary/document.xml": part("glossaryDocument", GLOSSARY)},
        {"rId9": ("glossaryDocument", "glossary/document.xml")},
    )
    assert document.text == text
