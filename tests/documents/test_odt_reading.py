"""Each construct of OpenDocument text as an office program shows it."""

from __future__ import annotations

import io
import zipfile

import pytest

from bpo_resume import documents
from bpo_resume.documents import Limits
from bpo_resume.errors import CorruptError, EmptyError, EncryptedError, NeedsOcrError, TooLargeError
from bpo_resume.model import Document

TYPE = "application/vnd.oasis.opendocument.text"
NAMES = ("office", "style", "text", "table", "draw", "svg-compatible")
SPACES = (
    " ".join(
        f'xmlns:{name.partition("-")[0]}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in NAMES
    )
    + ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
)


def p(inner: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def span(inner: str, style: str) -> str:
    return f'<text:span text:style-name="{style}">{inner}</text:span>'


def row(*cells: str, style: str = "") -> str:
    inner = "".join(
        f'<table:table-cell table:style-name="{style}">{cell}</table:table-cell>' for cell in cells
    )
    return f"<table:table-row>{inner}</table:table-row>"


def table(*rows: str) -> str:
    return f"<table:table><table:table-column/>{''.join(rows)}</table:table>"


def style(name: str, family: str, text: str = "", more: str = "", attributes: str = "") -> str:
    properties = f"<style:text-properties {text}/>{more}"
    start = f'<style:style style:name="{name}" style:family="{family}" {attributes}>'
    return f"{start}{properties}</style:style>"


OWN = "".join(
    [
        style("Bold", "text", 'fo:font-weight="bold"'),
        style("White", "text", 'fo:color="#ffffff"'),
        style("Gone", "text", 'text:display="none"'),
        style("Tiny", "text", 'fo:font-size="1pt"'),
        style("Capitals", "text", 'fo:text-transform="uppercase"'),
        style("Marked", "text", 'fo:color="#ffffff" fo:background-color="#1f3864"'),
        style("Own", "paragraph", attributes='style:parent-style-name="Pale"'),
        style("Based", "paragraph", attributes='style:parent-style-name="Headline"'),
        style("Break", "paragraph", "", '<style:paragraph-properties fo:break-before="page"/>'),
        style("Navy", "table-cell", "",
              '<style:table-cell-properties fo:background-color="#000080"/>'),
        '<text:list-style style:name="Plain">'
        '<text:list-level-style-number text:level="1" style:num-format=""/></text:list-style>',
    ]
)  # fmt: skip
COMMON = (
    '<style:default-style style:family="paragraph"><style:text-properties fo:font-size="11pt"/>'
    "</style:default-style>"
    + style("Pale", "paragraph", 'fo:color="#fefefe" fo:font-size="50%"')
    + style("Headline", "paragraph", 'fo:font-weight="bold" fo:font-size="14pt"',
            attributes='style:default-outline-level="1"')
    + style("Round", "paragraph", attributes='style:parent-style-name="Round"')
)  # fmt: skip


def content(body: str, own: str = OWN) -> str:
    styles = f"<office:automatic-styles>{own}</office:automatic-styles>"
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    return f"<office:document-content {SPACES}>{styles}{text}</office:document-content>"


def pack(members: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in {"mimetype": TYPE, **members}.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def save(body: str, masters: str = "", own: str = OWN) -> bytes:
    common = f"<office:styles>{COMMON}</office:styles>"
    pages = f"<office:master-styles>{masters}</office:master-styles>"
    styles = f"<office:document-styles {SPACES}>{common}{pages}</office:document-styles>"
    return pack({"content.xml": content(body, own), "styles.xml": styles})


def read(body: str, masters: str = "") -> Document:
    return documents.read_bytes(save(body, masters), "cv.docx")


BOX = "<draw:frame><draw:text-box>" + p("boxed") + "</draw:text-box></draw:frame>"
NOTE = (
    "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
    + p("of the year")
    + "</text:note-body></text:note>"
)
CHANGES = (
    "<text:tracked-changes><text:changed-region><text:deletion>"
    + p("fired")
    + "</text:deletion></text:changed-region></text:tracked-changes>"
)

CONSTRUCTS = [
    ("paragraphs", p("one") + p("two"), "one\ntwo"),
    ("heading", '<text:h text:outline-level="1">Skills</text:h>' + p("SAP"), "Skills\nSAP"),
    ("spans", p("Team " + span("Lea", "Bold") + "der"), "Team Leader"),
    ("source line breaks", p("Took calls\n   of customers"), "Took calls of customers"),
    ("tab", p("Agent<text:tab/>2019"), "Agent\t2019"),
    ("line break", p("one<text:line-break/>two"), "one\ntwo"),
    ("counted blanks", p('Agent<text:s text:c="9"/>2019'), "Agent\t2019"),
    ("one blank", p("Team<text:s/>Leader"), "Team Leader"),
    ("link", p('see <text:a href="https://example.com">here</text:a>'), "see here"),
    ("field", p("by <text:author-name>Maria</text:author-name> S"), "by Maria S"),
    ("bookmark", p('a<text:bookmark-start text:name="x"/>b'), "ab"),
    ("section", f"<text:section>{p('one')}</text:section>", "one"),
    ("row", table(row(p("Agent"), p("2019"))), "Agent\t2019"),
    (
        "head rows",
        table(f"<table:table-header-rows>{row(p('a'), p('b'))}</table:table-header-rows>"),
        "a\tb",
    ),
    (
        "date beside a description",
        table(row(p("2019"), p("Agent") + p("Took calls"))),
        "2019\tAgent\nTook calls",
    ),
    (
        "columns made of a table",
        table(row(p("SKILLS") + p("Excel"), p("EXPERIENCE") + table(row(p("Agent"), p("2019"))))),
        "SKILLS\nExcel\nEXPERIENCE\nAgent\t2019",
    ),
    (
        "merged cells",
        table("<table:table-row><table:table-cell>" + p("a") + "</table:table-cell>"
              "<table:covered-table-cell>" + p("x")
              + "</table:covered-table-cell></table:table-row>"),
        "a",
    ),
    ("text box", p(f"before {BOX}after") + p("next"), "before after\nboxed\nnext"),
    ("text box on the page", BOX + p("next"), "boxed\nnext"),
    ("shape", p(f"a<draw:custom-shape>{p('boxed')}</draw:custom-shape>b"), "ab\nboxed"),
    ("grouped shapes", p(f"<draw:g><draw:rect>{p('one')}</draw:rect>{BOX}</draw:g>"), "one\nboxed"),
    (
        "picture's other text",
        p("a<draw:frame><draw:image/><svg:title>photo</svg:title></draw:frame>b"),
        "ab",
    ),
    ("note", p(f"Agent{NOTE} 2019") + p("end"), "Agent 2019\nend\nof the year"),
    ("comment", p(f"a<office:annotation>{p('really?')}</office:annotation>b"), "ab"),
    ("deletion", CHANGES + p('was<text:change text:change-id="c"/>'), "was"),
    ("insertion", p("was <text:change-start/>hired<text:change-end/>"), "was hired"),
    ("contents", "<text:table-of-content><text:table-of-content-source>"
     + p("pattern") + "</text:table-of-content-source><text:index-body>" + p("Jobs 1")
     + "</text:index-body></text:table-of-content>", "Jobs 1"),
    ("ruby", p("<text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>x</text:ruby-text>"
               "</text:ruby>"), "a"),
    ("capitals", p(span("Skills", "Capitals") + " b"), "SKILLS b"),
    ("style based on itself", p("one", "Round"), "one"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "text"), [case[1:] for case in CONSTRUCTS], ids=[case[0] for case in CONSTRUCTS]
)
def test_construct_reads_as_it_is_shown(body: str, text: str) -> None:
    document = read(body)
    assert (document.source.format, document.text, document.hidden) == ("odt", text, ())


HIDDEN = [
    ("style", p(span("ghost", "Gone")), "hidden_property"),
    ("section", f'<text:section text:display="none">{p("ghost")}</text:section>',
     "hidden_property"),
    ("field", p('<text:hidden-text text:is-hidden="true">ghost</text:hidden-text>'),
     "hidden_property"),
    ("white", p(span("ghost", "White")), "background_colour"),
    ("near white through styles", p("ghost", "Own"), "background_colour"),
    ("one point", p(span("ghost", "Tiny")), "tiny"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "reason"), [h[1:] for h in HIDDEN], ids=[h[0] for h in HIDDEN])
def test_hidden_text_is_quarantined(body: str, reason: str) -> None:
    document = read(p("seen") + body)
    assert document.text == "seen"
    assert [(h.text, h.reason) for h in document.hidden] == [("ghost", reason)]


WHITE = p(span("Skills", "White"))
SHOWN = [
    ("highlighted", p(span("Skills", "Marked"))),
    ("in a dark cell", table(row(WHITE, style="Navy"))),
    ("in a shape", p(f"<draw:custom-shape>{WHITE}</draw:custom-shape>")),
]


@pytest.mark.parametrize("body", [s[1] for s in SHOWN], ids=[s[0] for s in SHOWN])
def test_honest_text_is_shown(body: str) -> None:
    assert (read(body).text, read(body).hidden) == ("Skills", ())


def test_looks_lists_and_headings_are_kept() -> None:
    def item(*inner: str) -> str:
        return f"<text:list-item>{''.join(inner)}</text:list-item>"

    nested = f"<text:list>{item(p('SIM swaps'))}</text:list>"
    marked = f"<text:list>{item(p('Took calls'), p('for a bank'), nested)}</text:list>"
    plain = f'<text:list text:style-name="Plain">{item(p("Excel"))}</text:list>'
    document = read(p("Experience", "Based") + p(span("Agent", "Bold")) + marked + plain)
    found = [
        (document.text[n.start : n.end], n.heading, n.bullet, n.bold, n.size)
        for n in document.lines
    ]
    assert found == [
        ("Experience", True, False, True, 14.0),
        ("Agent", False, False, True, 11.0),
        ("Took calls", False, True, False, 11.0),
        ("for a bank", False, False, False, 11.0),
        ("SIM swaps", False, True, False, 11.0),
        ("Excel", False, False, False, 11.0),
    ]


def master(name: str, *parts: str) -> str:
    return f'<style:master-page style:name="{name}">{"".join(parts)}</style:master-page>'


def margin(kind: str, text: str) -> str:
    return f"<style:{kind}>{p(text)}</style:{kind}>"


def test_headers_come_first_footers_last_and_those_of_unused_pages_not_at_all() -> None:
    page = "Page <text:page-number>1</text:page-number>"
    masters = master(
        "Standard",
        margin("header", "Maria Santos"),
        margin("header-first", "Curriculum Vitae"),
        margin("footer", page),
        margin("footer-first", "References on request"),
    ) + master("Envelope", margin("header", "never"))
    text = read(p("Agent"), masters).text
    assert text == "Curriculum Vitae\nMaria Santos\nAgent\nReferences on request"


def test_page_breaks_number_the_lines() -> None:
    document = read(p("one") + p("two", "Break") + p("three<text:soft-page-break/>") + p("four"))
    assert [line.page for line in document.lines] == [1, 2, 3, 3]
    assert document.source.pages == 3


def test_flat_file_reads_like_the_archive() -> None:
    root = content(p("Agent<text:tab/>2019") + p("ghost", "Own")).replace(
        "document-content", "document"
    )
    common = f"<office:styles>{COMMON}</office:styles><office:automatic-styles>"
    flat = root.replace(
        f"<office:document {SPACES}", f'<office:document {SPACES} office:mimetype="{TYPE}"'
    )
    data = flat.replace("<office:automatic-styles>", common, 1)
    document = documents.read_bytes(f'<?xml version="1.0"?>\n{data}'.encode(), "cv.xml")
    assert (document.source.format, document.text) == ("odt", "Agent\t2019")
    assert [h.text for h in document.hidden] == ["ghost"]


def test_archive_without_its_type_is_known_by_its_parts() -> None:
    manifest = '<manifest:manifest xmlns:manifest="m"/>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content(p("Agent")))
    assert documents.read_bytes(buffer.getvalue(), "cv.zip").text == "Agent"


def test_locked_file_is_encrypted() -> None:
    manifest = (
        '<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
    )
    data = pack({"META-INF/manifest.xml": manifest, "content.xml": "\x01\x02"})
    with pytest.raises(EncryptedError, match="password"):
        documents.read_bytes(data, "cv.odt")


def test_malformed_content_is_recovered() -> None:
    broken = content(p("Agent") + "<text:p>2019</text:h>").replace("</office:body>", "")
    assert documents.read_bytes(pack({"content.xml": broken}), "cv.odt").text == "Agent\n2019"


def test_deep_nesting_does_not_end_reading() -> None:
    deep = "<text:section>" * 10_000 + p("deep")
    assert read(p("Agent") + deep).text.startswith("Agent")


def test_document_type_is_refused() -> None:
    bomb = f'<!DOCTYPE x [<!ENTITY a "boom">]>{content(p("&a;"))}'
    with pytest.raises(CorruptError, match="document type"):
        documents.read_bytes(pack({"content.xml": bomb}), "cv.odt")


def test_broken_archives_are_corrupt() -> None:
    for data in (
        save(p("Agent"))[:-300],
        pack({"styles.xml": "<x/>"}),
        pack({"content.xml": "<x/>"}),
    ):
        with pytest.raises(CorruptError):
            documents.read_bytes(data, "cv.odt")


def test_document_without_text() -> None:
    with pytest.raises(EmptyError):
        read(p(""))
    with pytest.raises(NeedsOcrError):
        read(p("<draw:frame><draw:image/></draw:frame>"))


def test_limits_hold() -> None:
    data = save(p("Agent" * 20) + p("b", "Break"))
    for limits in (Limits(characters=50), Limits(pages=1), Limits(unpacked_bytes=500)):
        with pytest.raises(TooLargeError):
            documents.read_bytes(data, "cv.odt", limits=limits)
