r"""Each construct of rich text as Word, WordPad and LibreOffice write it."""

from __future__ import annotations

import pytest

from bpo_resume import documents
from bpo_resume.documents import Limits
from bpo_resume.errors import EmptyError, NeedsOcrError, TooLargeError
from bpo_resume.model import Document

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Calibri;}"
    r"{\f1\fnil\fcharset2 Symbol;}{\f2\fnil\fcharset204 Arial;}{\f3\fnil\fcharset128 MS;}}"
    r"{\colortbl;\red255\green255\blue255;\red31\green56\blue100;\red250\green250\blue250;}"
    r"{\stylesheet{\s0 Normal;}{\s1\b\fs28 heading 1;}{\s2\outlinelevel1 Own;}"
    r"{\*\cs5 Heading 1 Char;}}{\*\generator Writer 7;}{\info{\title Curriculum}{\author Me}}"
    "\n"
)


def read(body: str) -> Document:
    return documents.read_bytes((HEAD + body + "}").encode("cp1252"), "cv.doc")


def row(*cells: str, shades: str = "") -> str:
    ends = "".join(rf"{shades}\cellx{n}000" for n in range(1, 1 + len(cells)))
    inner = "".join(rf"\pard\intbl {cell}\cell" for cell in cells)
    return rf"\trowd{ends}{inner}\row\pard "


NESTED = (
    r"\trowd\cellx5000\pard\intbl Outer\par\pard\intbl\itap2 Agent\nestcell 2019\nestcell"
    r"{\*\nesttableprops\trowd\cellx1\cellx2\nestrow}{\nonesttables\par}"
    r"\pard\intbl\itap1 after\cell\row\pard end"
)
SHAPE = (
    r"before {\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\shptxt \pard boxed\par}}"
    r"{\shprslt{\*\do\dptxbx{\dptxbxtext\pard boxed\par}}}}after\par next"
)

CONSTRUCTS = [
    ("paragraphs", r"\pard one\par two\par", "one\ntwo"),
    ("source line breaks", "Team\n Lea\r\nder", "Team Leader"),
    ("tab", r"Agent\tab 2019", "Agent\t2019"),
    ("line break", r"one\line two", "one\ntwo"),
    ("word after a delimiting blank", r"\b Team\b0  Leader", "Team Leader"),
    ("escapes", r"\{R\\D\} a\~b\_c\-d", "{R\\D} a b-cd"),
    ("byte of the code page", r"R\'e9sum\'e9", "Résumé"),
    ("raw byte of the code page", "Résumé", "Résumé"),
    ("byte of a Cyrillic font", r"{\f2 \'cc\'e8\'f0} end", "Мир end"),
    ("letter of two bytes", r"{\f3 \'93\'fa\'96\'7b}", "日本"),
    ("letter beyond the code page", r"a \u8211? \u8217\'92s", "a – ’s"),
    ("negative code", r"\uc0\u-3913 Took calls", "Took calls"),
    ("longer fallback", r"\uc3\u8211abcd", "–d"),
    ("no fallback", r"\uc0\u8211 d", "–d"),
    ("fallback ends with its group", r"{\u8211}d", "–d"),
    ("surrogates", r"\u-10179?\u-8703?!", "\U0001f601!"),
    ("half a letter", r"a\u-10179?b", "ab"),
    ("quotes and dashes", r"\ldblquote a\rdblquote\emdash b\rquote s", "“a”—b’s"),
    ("link", r'see {\field{\*\fldinst HYPERLINK "http://x.y"}{\fldrslt here}}', "see here"),
    ("picture", r"a{\*\shppict{\pict\pngblip 8950}}{\nonshppict{\pict 00}}b", "ab"),
    ("binary data", "a{\\pict\\bin4 }}}}}b", "ab"),
    ("unknown group with a star", r"a{\*\unheard of}b", "ab"),
    ("unknown word", r"a{\unheard of}b", "aofb"),
    ("bookmark and comment", r"a{\*\bkmkstart x}{\*\annotation note}b", "ab"),
    ("deletion", r"was{\deleted  fired}", "was"),
    ("insertion", r"was{\revised  hired}", "was hired"),
    ("both forms", r"a{\upr{\'e9}{\*\ud{\u233?}}}b", "aéb"),
    ("row", row("Agent", "2019"), "Agent\t2019"),
    (
        "row without marked paragraphs",
        r"\trowd\cellx1\cellx2 Agent\cell 2019\cell\row",
        "Agent\t2019",
    ),
    ("rows", row("a", "b") + row("c", "") + "end", "a\tb\nc\nend"),
    ("date beside a description", row("2019", r"Agent\par Took calls"), "2019\tAgent\nTook calls"),
    ("columns made of a table", row(r"a\par b", r"c\par d"), "a\nb\nc\nd"),
    ("table in a table", NESTED, "Outer\nAgent\t2019\nafter\nend"),
    ("row that breaks off", r"\trowd\cellx1\pard\intbl Agent\cell 2019", "Agent\t2019"),
    ("text box", SHAPE, "before after\nboxed\nnext"),
    ("header and footer", r"{\header Maria\par}{\footer Page {\chpgn}1\par}Agent", "Maria\nAgent"),
    ("first page's header", r"\titlepg{\header b\par}{\headerf a\par}c", "a\nb\nc"),
    ("header of no page", r"{\header b\par}{\headerf a\par}{\headerl d\par}c", "b\nc"),
    ("note", r"Agent{\footnote\pard of the year\par} 2019\par end", "Agent 2019\nend\nof the year"),
    ("capitals", r"{\caps Skills} b", "SKILLS b"),
    ("group left open", r"{\b Agent", "Agent"),
]


@pytest.mark.parametrize(
    ("body", "text"), [case[1:] for case in CONSTRUCTS], ids=[case[0] for case in CONSTRUCTS]
)
def test_construct_reads_as_it_is_shown(body: str, text: str) -> None:
    document = read(body)
    assert (document.source.format, document.text, document.hidden) == ("rtf", text, ())


HIDDEN = [
    ("hidden", r"{\v ghost}", "hidden_property"),
    ("switched off again", r"\v ghost\v0", "hidden_property"),
    ("white", r"{\cf1 ghost}", "background_colour"),
    ("near white", r"{\cf3 ghost}", "background_colour"),
    ("its ground's colour", r"{\cf2\highlight2 ghost}", "background_colour"),
    ("one point", r"{\fs2 ghost}", "tiny"),
    ("after the end", r"} ghost {\rtf1 ", "hidden_property"),
]


@pytest.mark.parametrize(("body", "reason"), [h[1:] for h in HIDDEN], ids=[h[0] for h in HIDDEN])
def test_hidden_text_is_quarantined(body: str, reason: str) -> None:
    document = read(rf"seen {body}\par")
    assert document.text == "seen"
    assert [(h.text, h.reason) for h in document.hidden] == [("ghost", reason)]


SHOWN = [
    ("highlighted", r"{\cf1\highlight2 Skills}"),
    ("in a shaded paragraph", r"\pard\cbpat2{\cf1 Skills}\par"),
    ("in a shaded cell", row(r"{\cf1 Skills}", shades=r"\clcbpat2")),
    ("in a shape", r"{\shp{\*\shpinst{\shptxt \pard\cf1 Skills\par}}}"),
    ("made plain", r"{\v\cf1\fs2\plain Skills}"),
    ("of the reader's colour", r"{\cf1\cf0 Skills}"),
]


@pytest.mark.parametrize("body", [s[1] for s in SHOWN], ids=[s[0] for s in SHOWN])
def test_honest_text_is_shown(body: str) -> None:
    assert (read(body).text, read(body).hidden) == ("Skills", ())


def test_looks_lists_and_headings_are_kept() -> None:
    document = read(
        r"\pard\s1\b\fs28 Experience\par\pard\plain\s2 Own\par\pard\plain\outlinelevel0 Third\par"
        r"\pard\plain\b Agent\b0\par{\listtext\f1\'b7\tab}\pard\ls1 Took calls\par"
        r"\pard{\pntext\f1\'B7\tab}{\*\pn\pnlvlblt}Wrote mails\par"
        r"\pard\ls2 Numbered\line second line\par\pard{\listtext }\ls3 unmarked\par"
        r"\pard{\f1\'b7}\tab Typed bullet\par\pard end"
    )
    found = [(document.text[n.start : n.end], n.heading, n.bullet, n.bold) for n in document.lines]
    assert found == [
        ("Experience", True, False, True),
        ("Own", True, False, False),
        ("Third", True, False, False),
        ("Agent", False, False, True),
        ("Took calls", False, True, False),
        ("Wrote mails", False, True, False),
        ("Numbered", False, True, False),
        ("second line", False, False, False),
        ("unmarked", False, False, False),
        ("Typed bullet", False, True, False),
        ("end", False, False, False),
    ]
    assert (document.lines[0].size, document.lines[3].size) == (14.0, 12.0)


def test_page_breaks_number_the_lines() -> None:
    document = read(r"one\page two")
    assert [line.page for line in document.lines] == [1, 2]
    assert document.source.pages == 2


@pytest.mark.parametrize("start", [b"\xef\xbb\xbf", b"\r\n "])
def test_what_stands_before_the_first_group_does_not_matter(start: bytes) -> None:
    assert documents.read_bytes(start + rb"{\rtf1 Agent}", "cv.txt").text == "Agent"


def test_deep_nesting_does_not_end_reading() -> None:
    deep = r"{\b " * 10_000 + r"{\shp{\*\shpinst{\shptxt " * 2_000 + r"\itap5000 deep\cell"
    assert "Agent" in read(rf"Agent\par {deep}").text


def test_file_without_text() -> None:
    with pytest.raises(EmptyError):
        read(r"\pard\par")
    with pytest.raises(NeedsOcrError):
        read(r"{\pict\pngblip 8950}")


def test_limits_hold() -> None:
    limits = Limits(characters=20, pages=2)
    with pytest.raises(TooLargeError, match="characters"):
        documents.read_bytes(rb"{\rtf1 twenty-one characters}", "cv.rtf", limits=limits)
    with pytest.raises(TooLargeError, match="pages"):
        documents.read_bytes(rb"{\rtf1 a\page b\page c}", "cv.rtf", limits=limits)
