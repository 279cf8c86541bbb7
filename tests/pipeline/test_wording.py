"""How words are compared: spellings, abbreviations, marks, and the boundaries of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpo_resume.pipeline.terms.tagger import TermTagger
from bpo_resume.pipeline.text.wording import BREAK, COMMA, read_words
from bpo_resume.terminology import load_terminology

TAGGER = TermTagger(load_terminology())


def words(text: str) -> list[str]:
    return read_words(text).words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A.H.T.", "AHT"),
        ("Contact-Centre", "contact center"),
        ("R&D", "R and D"),
        ("client's", "clients"),
        ("agent(s)", "agents"),
        ("Sr. Cust. Care Exec.", "Senior customer care executive"),
        ("Snr Asst Mgr", "senior assistant manager"),
        ("Avg. Handle Time", "average handle time"),
        ("organisation", "organization"),
        ("Operação", "operacao"),
        ("Excel2010", "excel 2010"),
        ("callcentre", "Call Center"),
        ("HelpDesk", "help desk"),
    ],
)
def test_ways_to_print_the_same_words(one: str, other: str) -> None:
    assert words(one) == words(other)


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("C++ and C#", ["c++", "and", "c#"]),
        ("AP/AR", ["ap", "ar"]),
        ("L1/L2 support", ["l1", "l2", "support"]),
        ("AHT: 300", ["aht", BREAK, "300"]),
        ("calls, chats", ["calls", COMMA, "chats"]),
        ("calls\n\nchats", ["calls", BREAK, "chats"]),
        ("calls\nand chats", ["calls", "and", "chats"]),
        ("Sr. CSR", ["senior", "csr"]),
        ("of agents. Team", ["of", "agents", BREAK, "team"]),
    ],
)
def test_what_parts_words_and_what_does_not(text: str, compared: list[str]) -> None:
    assert words(text) == compared


@pytest.mark.parametrize(
    ("text", "term", "printed"),
    [
        ("Posted AP/AR entries", ("skill", "accounts_payable"), "AP/AR"),
        ("Worked as Sr. Cust. Care Exec. for a telco", ("role", "senior_cs_agent"), None),
        ("Led callcentre agents", ("role", "call_center_agent"), "callcentre agents"),
        ("Led Call-Centre Agents", ("role", "call_center_agent"), "Call-Centre Agents"),
        ("Trained Call Center Agent(s)", ("role", "call_center_agent"), "Call Center Agent(s)"),
        ("L1/L2 support for a bank", ("role", "tech_support_l2"), "L2 support"),
        ("Did Back-Office work", ("skill", "transaction_processing"), "Back-Office work"),
    ],
)
def test_terms_survive_their_boundaries(
    text: str, term: tuple[str, str], printed: str | None
) -> None:
    found = [hit for hit in TAGGER.find(text) if hit[:2] == term]
    assert found
    assert printed is None or printed in {text[hit.start : hit.end] for hit in found}


@given(st.text(max_size=60))
def test_words_lie_in_the_text_in_order(text: str) -> None:
    wording = read_words(text)
    reached = 0
    for start, end in zip(wording.starts, wording.ends, strict=True):
        assert 0 <= start <= end <= len(text)
        assert start >= reached or start == end or end >= reached
        reached = start
