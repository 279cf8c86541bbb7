r"""Plain text: encodings, lost line breaks, escapes."""

from __future__ import annotations

import pytest

from bpo_resume import documents
from bpo_resume.errors import EmptyError, TooLargeError


def lines(data: str | bytes) -> list[str]:
    raw = data.encode() if isinstance(data, str) else data
    return documents.read_bytes(raw, "cv.txt").text.split("\n")


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"], ids=["plain", "mark", "wide", "windows"]
)
def test_encoding_is_found(encoding: str) -> None:
    text = "Résumé of José Peña\nSeñor agent – café 'Málaga' in Mexico, years of voice support"
    assert lines(text.encode(encoding)) == text.split("\n")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x85"])
def test_line_ends_of_all_systems(end: str) -> None:
    assert lines(f"Agent{end}Took calls") == ["Agent", "Took calls"]


def test_form_feed_starts_a_page() -> None:
    document = documents.read_bytes(b"one\ftwo", "cv.txt")
    assert [line.page for line in document.lines] == [1, 2]
    assert document.source.pages == 2


ESCAPED = (
    r'"MARIA SANTOS  SUMMARY  Agent with eleven years in voice support for telecom and retail.'
    r"    \xe2\x80\xa2 Took 60 calls a day    \xe2\x80\xa2 Wrote the team\'s guide"
    r"    EXPERIENCE  Contoso Outsourcing \xe2\x80\x93 Manila    2015 - 2019"
    r'  Process associate for invoices and refunds, then a trainer of twelve new agents"'
)


def test_escaped_one_liner_gets_its_lines_and_characters_back() -> None:
    document = documents.read_bytes(ESCAPED.encode(), "cv.txt")
    assert document.text.split("\n") == [
        "MARIA SANTOS",
        "SUMMARY",
        "Agent with eleven years in voice support for telecom and retail.",
        "Took 60 calls a day",
        "Wrote the team's guide",
        "EXPERIENCE",
        "Contoso Outsourcing – Manila",
        "2015 - 2019",
        "Process associate for invoices and refunds, then a trainer of twelve new agents",
    ]
    assert [n for n, line in enumerate(document.lines) if line.bullet] == [3, 4]


def test_double_encoded_escape_is_mended() -> None:
    assert lines(r'"the client\xc3\xa2\xc2\x80\xc2\x99s queue"') == ["the client’s queue"]


def test_backslash_in_prose_is_left_alone() -> None:
    assert lines(r"Saved reports to C:\new\tables") == [r"Saved reports to C:\new\tables"]


def test_quoted_word_at_both_ends_of_a_text_with_lines_is_no_literal() -> None:
    assert lines('"Agent"\nof the "month"') == ['"Agent"', 'of the "month"']


def test_wide_blanks_of_a_justified_line_are_single_spaces() -> None:
    start = "SUMMARY  Agent for a telecom client with many years of voice and chat support.  " * 4
    words = "the    resume    of    agents    should    show    results"
    assert "the resume of agents should show results" in lines(start + words)[-1]


def test_long_paragraph_without_lost_breaks_stays_one_line() -> None:
    paragraph = "Took calls of customers and settled their invoices. " * 12
    assert lines(paragraph) == [paragraph.strip()]


def test_inline_bullets_of_a_long_line_become_lines() -> None:
    text = " ".join(f"• Duty number {n} with a few more words about it" for n in range(8))
    assert len(lines(text)) == 8


def test_wide_gap_inside_a_line_is_a_tab() -> None:
    assert lines("Senior Agent              2015 - 2019") == ["Senior Agent\t2015 - 2019"]


def test_blank_text_is_empty_and_long_text_too_large() -> None:
    with pytest.raises(EmptyError):
        lines(" \n\t\n")
    limits = documents.Limits(characters=10)
    with pytest.raises(TooLargeError):
        documents.read_bytes(b"more than ten characters", "cv.txt", limits=limits)
