"""Markdown is known by what only Markdown has, and reads as it is rendered."""

from __future__ import annotations

import pytest

from bpo_resume import documents
from bpo_resume.documents import Limits
from bpo_resume.errors import TooLargeError
from bpo_resume.model import Document

HEADINGS = "# Maria Santos\n\n## Experience\n\n"
START = "Maria Santos\nExperience\n"


def read(text: str) -> Document:
    return documents.read_bytes(text.encode(), "cv.txt")


CONSTRUCTS = [
    ("paragraphs", "one\n\ntwo", "one\ntwo"),
    ("line breaks", "Agent\nContoso  \n2019", "Agent\nContoso\n2019"),
    ("bold, slanted, code, struck", "**Team** *Leader* `SAP` ~~old~~", "Team Leader SAP old"),
    ("link", "see [here](https://example.com)", "see here"),
    ("address", "<maria@example.com>", "maria@example.com"),
    ("list", "* one\n* two\n  - three\n\n1. four", "one\ntwo\nthree\nfour"),
    ("table", "| Tool | Years |\n|---|--:|\n| SAP | 3 |", "Tool\tYears\nSAP\t3"),
    ("rule", "one\n\n---\n\ntwo", "one\ntwo"),
    ("HTML inside", "<b>Agent</b><br>2019 &amp; on<!-- x -->", "Agent\n2019 & on"),
    ("escape", r"5\* hotel", "5* hotel"),
    ("indent is no program", "    Agent", "Agent"),
    ("fence", "```\nSAP\n```", "SAP"),
    ("quote", "> Great agent", "Great agent"),
    ("glyphs typed as bullets", "• one\n• two", "one\ntwo"),
    ("picture", "![photo](me.png) Agent", "Agent"),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in CONSTRUCTS], ids=[case[0] for case in CONSTRUCTS]
)
def test_construct_reads_as_it_is_rendered(text: str, expected: str) -> None:
    document = read(HEADINGS + text)
    assert (document.source.format, document.text) == ("markdown", START + expected)


def test_headings_lists_and_bold_are_kept() -> None:
    document = read("Experience\n===\n\n# Jobs\n\n## Agent\n**Contoso**\n\n- Took calls")
    assert [(n.heading, n.bold, n.bullet) for n in document.lines] == [
        (True, True, False),
        (True, True, False),
        (True, True, False),
        (False, True, False),
        (False, False, True),
    ]


def test_hidden_html_is_quarantined() -> None:
    document = read(HEADINGS + '<span style="display:none">ghost</span>seen')
    assert (document.text, [h.text for h in document.hidden]) == (START + "seen", ["ghost"])


def test_what_stands_before_the_text_is_left_out() -> None:
    assert read("---\ntitle: cv\ntags:\n  - x\n---\n" + HEADINGS + "one").text == START + "one"


KNOWN = [
    "# Maria\n## Jobs",
    "# Maria\n**Agent**",
    "# Maria\n[here](https://example.com)",
    "**Agent**\n**Contoso**\n**2019**",
    "| a | b |\n|---|---|\n| c | d |\n**e**",
]


@pytest.mark.parametrize("text", KNOWN)
def test_two_kinds_of_signs_or_many_of_one_are_markdown(text: str) -> None:
    assert read(text).source.format == "markdown"


PLAIN = [
    "* Took calls\n- Wrote mails\n+ Sold\n1. Trained",
    "#1 agent of the year\n#2 in sales\nC# and F#",
    "Experience\n==========\nSkills\n------\nSAP",
    "*** SUMMARY ***\n**********\n** note **",
    "# of agents: 12",
    "_____\nsnake_case_name and 2*3*4",
    "Agent | Contoso | 2019",
    "[Name]\n(number)",
    "2 ** 3 ** 4 ** 5 ** 6",
]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_stays_plain(text: str) -> None:
    assert read(text).source.format == "text"


def test_deep_nesting_does_not_end_reading() -> None:
    assert read(HEADINGS + "one\n\n" + ">" * 10_000 + "deep").text.startswith(START + "one")


def test_limits_hold() -> None:
    with pytest.raises(TooLargeError):
        documents.read_bytes(HEADINGS.encode(), "cv.md", limits=Limits(characters=20))
