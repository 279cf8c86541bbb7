"""Each construct of a web page as a browser shows it."""

from __future__ import annotations

import pytest

from bpo_resume import documents
from bpo_resume.documents import Limits
from bpo_resume.errors import CorruptError, EmptyError, NeedsOcrError, TooLargeError
from bpo_resume.model import Document


def read(body: str, head: str = "") -> Document:
    page = f"<!DOCTYPE html><html><head><title>cv</title>{head}</head><body>{body}</body></html>"
    return documents.read_bytes(page.encode(), "cv.pdf")


FLEX = "display:flex; justify-content: space-between"

CONSTRUCTS = [
    ("paragraphs", "<p>one</p><p>two</p>", "one\ntwo"),
    ("blocks inside blocks", "<div>one<div>two</div>three</div>", "one\ntwo\nthree"),
    ("inline tags", "<p>Team <b>Lea</b>d<i>er</i></p>", "Team Leader"),
    ("source line breaks", "<p>Took calls\n   of\n\tcustomers</p>", "Took calls of customers"),
    ("breaks", "<p>one<br>two<br/>three</p>", "one\ntwo\nthree"),
    ("blank between inline tags", "<p><b>Agent</b> <i>2019</i></p>", "Agent 2019"),
    ("tab of a word processor", "<p>Agent\t2019</p>", "Agent\t2019"),
    ("no-break blanks as layout", "<p>Agent" + "&nbsp;" * 8 + "2019</p>", "Agent\t2019"),
    ("entities", "<p>R&amp;D &eacute; &#8211; &#x2022;</p>", "R&D é – •"),
    ("list", "<ul><li>one<li>two</ul>", "one\ntwo"),
    ("nested list", "<ul><li>one<ul><li>two</li></ul></li></ul>", "one\ntwo"),
    ("preformatted", "<pre>Agent\n  2019</pre>", "Agent\n2019"),
    ("definitions", "<dl><dt>Tools</dt><dd>Avaya, Siebel</dd></dl>", "Tools\nAvaya, Siebel"),
    ("rule", "one<hr>two", "one\ntwo"),
    ("link", '<p>see <a href="https://example.com">here</a></p>', "see here"),
    ("title, script, style, comment", "<script>x</script><style>p{}</style><!-- x -->a", "a"),
    ("template and noscript", "<template>x</template><noscript>y</noscript>a", "a"),
    ("row", "<table><tr><td>Agent</td><td>2019</td></tr></table>", "Agent\t2019"),
    ("row without cells' ends", "<table><tr><td>Agent<td>2019<tr><td>b</table>", "Agent\t2019\nb"),
    ("head cells", "<table><tr><th>Tool<th>Years<tr><td>SAP<td>3</table>", "Tool\tYears\nSAP\t3"),
    (
        "date beside a description",
        "<table><tr><td>2019</td><td><p>Agent</p><ul><li>Took calls</ul></td></tr></table>",
        "2019\tAgent\nTook calls",
    ),
    (
        "columns made of a table",
        "<table><tr><td><p>Skills</p><p>Excel</p></td>"
        "<td><p>Jobs</p><table><tr><td>Agent<td>2019</table></td></tr></table>",
        "Skills\nExcel\nJobs\nAgent\t2019",
    ),
    ("caption", "<table><caption>Tools</caption><tr><td>SAP</table>", "Tools\nSAP"),
    ("date floating right", '<p>Agent<span style="float:right">2019</span></p>', "Agent\t2019"),
    ("date before a float", '<p><span style="float: right">2019</span>Agent</p>', "2019\tAgent"),
    ("flexible row", f'<div style="{FLEX}"><b>Agent</b><span>2019</span></div>', "Agent\t2019"),
    (
        "flexible columns",
        f'<div style="{FLEX}"><div><p>a</p><p>b</p></div><div><p>c</p><p>d</p></div></div>',
        "a\nb\nc\nd",
    ),
    (
        "flexible stack",
        '<div style="display:flex;flex-direction:column"><div>a</div><div>b</div></div>',
        "a\nb",
    ),
    ("chips", '<i style="display:inline-block">SAP</i><i>Excel</i>', "SAP Excel"),
    ("block by style", '<span style="display:block">one</span>two', "one\ntwo"),
    ("capitals by style", '<p style="text-transform:uppercase">Skills</p>', "SKILLS"),
    ("Word's tab", '<p>Agent<span style="mso-tab-count:1">  </span>2019</p>', "Agent\t2019"),
    ("deletion", "<p>was<del> fired</del></p>", "was"),
    ("insertion", "<p>was <ins>hired</ins></p>", "was hired"),
    ("aria-hidden is seen", '<p aria-hidden="true">Agent</p>', "Agent"),
    ("unclosed tags", "<div><p>one<b>two<p>three", "onetwo\nthree"),
    ("ruby", "<p><ruby>base<rt>aid</rt></ruby></p>", "base"),
    ("picture's other text", '<p>Agent<img alt="photo"></p>', "Agent"),
    ("page number at the end", "<p>Agent</p><div>Page 2</div>", "Agent"),
]


@pytest.mark.parametrize(
    ("body", "text"), [case[1:] for case in CONSTRUCTS], ids=[case[0] for case in CONSTRUCTS]
)
def test_construct_reads_as_it_is_shown(body: str, text: str) -> None:
    document = read(body)
    assert (document.text, document.hidden) == (text, ())


HIDDEN = [
    ("attribute", "<p hidden>ghost</p>", "hidden_property"),
    ("display", '<p style="display:none">ghost</p>', "hidden_property"),
    (
        "display of what is around",
        '<div style="display:none"><p>ghost</p></div>',
        "hidden_property",
    ),
    ("visibility", '<p style="visibility: hidden">ghost</p>', "hidden_property"),
    ("opacity", '<p style="opacity:0">ghost</p>', "invisible"),
    ("no size", '<span style="font-size:0">ghost</span>', "tiny"),
    ("one pixel", '<span style="font-size:1px">ghost</span>', "tiny"),
    (
        "share of a tiny size",
        '<p style="font-size:2px"><i style="font-size:50%">ghost</i></p>',
        "tiny",
    ),
    ("white", '<span style="color:#FFF">ghost</span>', "background_colour"),
    ("near white", '<font color="#fefefe">ghost</font>', "background_colour"),
    ("white function", '<i style="color: rgb(255, 255, 255)">ghost</i>', "background_colour"),
    ("see-through", '<i style="color: rgba(0,0,0,0)">ghost</i>', "background_colour"),
    ("its ground's colour", '<p style="background:#123;color:#123">ghost</p>', "background_colour"),
    ("far left", '<p style="position:absolute; left:-9999px">ghost</p>', "off_page"),
    ("indented away", '<p style="text-indent:-9999px">ghost</p>', "off_page"),
    ("clipped", '<p style="position:absolute;clip:rect(0,0,0,0)">ghost</p>', "off_page"),
    ("Word's property", '<p style="mso-hide:all">ghost</p>', "hidden_property"),
]


@pytest.mark.parametrize(("body", "reason"), [h[1:] for h in HIDDEN], ids=[h[0] for h in HIDDEN])
def test_hidden_text_is_quarantined(body: str, reason: str) -> None:
    document = read(f"<p>seen</p>{body}")
    assert document.text == "seen"
    assert [(h.text, h.reason) for h in document.hidden] == [("ghost", reason)]


RULES = [
    ".x {display: none}",
    "p.x { visibility:hidden }",
    "#id { color: white }",
    "div > p, h1 { font-size: 0 }",
    "@media screen { .x { display:none } }",
    ".x { display:none !important } p { display:block }",
]


@pytest.mark.parametrize("rule", RULES)
def test_hidden_by_a_style_sheet(rule: str) -> None:
    document = read('<div><p class="x" id="id">ghost</p></div>seen', f"<style>{rule}</style>")
    assert (document.text, [h.text for h in document.hidden]) == ("seen", ["ghost"])


SHOWN = [
    ("on a dark ground", '<div style="background:#123"><p style="color:#fff">Skills</p></div>', ""),
    ("on a dark cell", '<table><tr><td bgcolor="navy"><font color="white">Skills', ""),
    ("on a picture", '<p style="background:url(x.png);color:white">Skills</p>', ""),
    ("for print only", "<p class=x>Skills</p>", "@media print {.x {display:none}}"),
    ("shown again", '<p style="visibility:hidden"><b style="visibility:visible">Skills', ""),
    ("rule not understood", "<p class=x>Skills</p>", ".x:::{display:none} }}} ]] .x{("),
]


@pytest.mark.parametrize(("body", "rules"), [s[1:] for s in SHOWN], ids=[s[0] for s in SHOWN])
def test_honest_text_is_shown(body: str, rules: str) -> None:
    document = read(body, f"<style>{rules}</style>")
    assert (document.text, document.hidden) == ("Skills", ())


def test_looks_lists_and_headings_are_kept() -> None:
    document = read(
        "<h2>Experience</h2><p><b>Agent</b></p><ul><li><p>Took calls</p><p>for a bank</p></ul>"
        '<ol><li>one</ol><ul style="list-style:none"><li>Excel</ul><p style="font-size:9pt">end'
    )
    assert [(n.heading, n.bold, n.bullet, n.size) for n in document.lines] == [
        (True, True, False, 18.0),
        (False, True, False, 12.0),
        (False, False, True, 12.0),
        (False, False, False, 12.0),
        (False, False, True, 12.0),
        (False, False, False, 12.0),
        (False, False, False, 9.0),
    ]


def test_lines_of_one_paragraph_share_their_block() -> None:
    document = read("<p>one<br>two</p><p>three</p>")
    assert [line.block for line in document.lines] == [0, 0, 1]


ACCENTED = "<p>Résumé – Peña</p>"


@pytest.mark.parametrize(
    "data",
    [
        f"<meta charset=utf-8>{ACCENTED}".encode(),
        f"<html>{ACCENTED}".encode("utf-8-sig"),
        f"<html>{ACCENTED}".encode("utf-16"),
        f'<html><meta http-equiv="a" content="text/html; charset=windows-1252">{ACCENTED}'.encode(
            "cp1252"
        ),
        f"<html><meta charset=iso-8859-1>{ACCENTED}".encode("cp1252"),
        f"<html><meta charset=no-such-thing>{ACCENTED}".encode(),
        f'<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body>'
        f"{ACCENTED}</body></html>".encode(),
        f"<!-- saved from a site -->\n{ACCENTED}".encode(),
        f"<div class=cv>{ACCENTED}</div>".encode(),
    ],
)
def test_encoding_is_found_and_page_recognised(data: bytes) -> None:
    document = documents.read_bytes(data, "cv.doc")
    assert (document.source.format, document.text) == ("html", "Résumé – Peña")


MHT = (
    "From: <Saved by a browser>\r\nSubject: cv\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b0"\r\n\r\n'
    "--b0\r\nContent-Type: text/html; charset=utf-8\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n{page}\r\n"
    "--b0\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b0--\r\n"
)


def test_page_saved_as_one_file() -> None:
    data = MHT.format(page="<html><p>R=C3=A9sum=C3=A9 of an=\r\n agent</p></html>").encode()
    document = documents.read_bytes(data, "cv.doc")
    assert (document.source.format, document.text) == ("html", "Résumé of an agent")


def test_saved_file_without_a_page_is_corrupt() -> None:
    with pytest.raises(CorruptError, match="without a page"):
        documents.read_bytes(MHT.replace("text/html", "text/css", 2).encode(), "cv.mht")


@pytest.mark.parametrize("depth", [300, 10_000])
def test_deep_nesting_does_not_end_reading(depth: int) -> None:
    assert read("<p>Agent</p>" + "<div>" * depth + "deep").text.startswith("Agent")


def test_deep_style_sheet_is_passed_over() -> None:
    rules = "@media all {" * 5000 + ":not(" * 5000 + ".x{color:" + "(" * 5000
    assert read("<p>Agent</p>", f"<style>{rules}</style>").text == "Agent"


def test_page_without_text() -> None:
    with pytest.raises(EmptyError):
        read("<p> </p>")
    with pytest.raises(NeedsOcrError):
        read('<img src="cv.png">')


def test_limits_hold() -> None:
    with pytest.raises(TooLargeError):
        documents.read_bytes(b"<p>" + b"long text " * 9, "cv.html", limits=Limits(characters=50))
