"""Titles: roles of the lexicon first, then the grammar of titles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpo_resume.model import LEVELS, RoleReading
from bpo_resume.pipeline.title_words import split_title
from bpo_resume.pipeline.titles import TitleReader
from bpo_resume.terminology import load_terminology

WORDS = """senior jr. asst team leader claims customer service representative data entry of for
manager vice president qa agent nurse call center / - ( ) , cum process II UK trainee billing"""


@pytest.fixture(scope="module")
def reader() -> TitleReader:
    return TitleReader(load_terminology())


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Sr. C.S.R.", "senior csr"),
        ("Customer’s Care Exec.", "customer care executive"),
        ("Asst Mgr – Ops", "assistant manager operations"),
        ("HR Adviser", "human resources advisor"),
        ("Helpdesk Rep", "help desk representative"),
        ("Call Centre Reps", "call center representative"),
        ("Level 2 Support", "level 2 support"),
        ("---", ""),
    ],
)
def test_the_words_of_a_title_are_compared_written_out(title: str, words: str) -> None:
    assert split_title(title) == tuple(words.split())


@given(st.text(max_size=80))
def test_splitting_a_title_twice_changes_nothing(title: str) -> None:
    once = split_title(title)
    assert split_title(" ".join(once)) == once


@pytest.mark.parametrize(
    ("title", "role", "side", "level"),
    [
        ("Customer Service Representative", "customer_service_rep", "front", "agent"),
        ("CUSTOMER SERVICE REPRESENTATIVE", "customer_service_rep", "front", "agent"),
        ("Customer Service Rep.", "customer_service_rep", "front", "agent"),
        ("CSR", "customer_service_rep", "front", "agent"),
        ("Call Centre Agent", "call_center_agent", "front", "agent"),
        ("Help Desk Technician", "help_desk_technician", "front", "agent"),
        ("Accounts Payable Clerk", "ap_analyst", "back", "agent"),
        ("Data Entry Operator", "data_entry_operator", "back", "agent"),
        ("Claims Analyst", "claims_processor", "back", "agent"),
        ("Quality Analyst", "quality_analyst", "shared", "specialist"),
        ("Team Leader - Operations", "team_leader", "shared", "team_leader"),
        ("Team Leader (Night Shift)", "team_leader", "shared", "team_leader"),
        ("Asst. Manager - Operations", "am_ops", "shared", "assistant_manager"),
        ("AVP Operations", "avp_ops", "shared", "senior_manager"),
        ("Process Associate", "process_associate", "undecided", "agent"),
        ("Cashier", "cashier", "none", "agent"),
        ("Software Engineer", "software_engineer", "none", None),
    ],
)
def test_a_role_is_read_however_its_title_is_spelled(
    reader: TitleReader, title: str, role: str, side: str, level: str | None
) -> None:
    reading = reader.read(title)
    assert (reading.role, reading.side, reading.level) == (role, side, level)
    assert reading.exact
    assert reading.reasons


@pytest.mark.parametrize(
    ("plain", "graded", "level"),
    [
        ("Data Entry Operator", "Senior Data Entry Operator", "senior_agent"),
        ("Data Entry Operator", "Sr. Data Entry Operator", "senior_agent"),
        ("Accounts Payable Clerk", "Senior Accounts Payable Clerk", "senior_agent"),
        ("Data Entry Operator", "Junior Data Entry Operator", "agent"),
        ("Data Entry Clerk", "Data Entry Clerk Supervisor", "team_leader"),
    ],
)
def test_a_grade_moves_the_rung_and_not_the_role(
    reader: TitleReader, plain: str, graded: str, level: str
) -> None:
    assert reader.read(graded).role == reader.read(plain).role
    assert reader.read(graded).level == level


@pytest.mark.parametrize(
    ("title", "side", "family", "level"),
    [
        ("Sr. Billing Support Specialist - UK", "back", "finance_accounting", "senior_agent"),
        ("Manager of Claims", "back", "claims", "manager"),
        ("Head of Claims", "back", "claims", "senior_manager"),
        ("Accounts Payable", "back", "finance_accounting", None),
        ("Associate", "undecided", None, "agent"),
        ("Senior Executive", "undecided", None, "senior_agent"),
    ],
)
def test_the_grammar_reads_titles_no_list_holds(
    reader: TitleReader, title: str, side: str, family: str | None, level: str | None
) -> None:
    reading = reader.read(title)
    assert (reading.side, reading.family, reading.level) == (side, family, level)
    assert not reading.exact


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Team Manager", "team_leader"),
        ("Shift Manager", "team_leader"),
        ("Assistant Manager", "assistant_manager"),
        ("Deputy Manager", "assistant_manager"),
        ("Assistant Vice President", "senior_manager"),
        ("Vice President", "director"),
        ("Senior Vice President Operations", "executive"),
        ("Chief Executive Officer", "executive"),
        ("Account Executive", "agent"),
        ("Lead Generation Specialist", "agent"),
        ("Relationship Manager", "agent"),
        ("Team Member", "agent"),
        ("Customer Service Team Leader", "team_leader"),
        ("Call Center Team Leader", "team_leader"),
    ],
)
def test_a_rung_is_no_single_word(reader: TitleReader, title: str, level: str) -> None:
    assert reader.read(title).level == level


@pytest.mark.parametrize(
    "title",
    ["QA Engineer", "Technical Lead", "Project Manager", "Case Manager", "Staff Nurse"],
)
def test_a_word_of_the_trade_makes_no_office_job_of_another_profession(
    reader: TitleReader, title: str
) -> None:
    assert reader.read(title).side == "none"


@pytest.mark.parametrize(
    ("title", "side", "level"),
    [
        ("Customer Care Executive cum Team Leader", "front", "team_leader"),
        ("Customer Service Executive / Data Entry Operator", "front", "agent"),
        ("Quality Analyst / Data Entry Operator", "back", "specialist"),
        ("Administrative Assistant / HR Coordinator", "undecided", "agent"),
        ("Dispatcher / Customer Service Representative", "undecided", "agent"),
        ("Cashier/Customer Service", "none", "agent"),
    ],
)
def test_of_two_titles_in_one_the_clear_side_and_the_higher_rung_count(
    reader: TitleReader, title: str, side: str, level: str
) -> None:
    reading = reader.read(title)
    assert (reading.side, reading.level) == (side, level)


@pytest.mark.parametrize("title", ["", "---", "Tree Whisperer", "Concentrix"])
def test_words_of_no_title_say_nothing(reader: TitleReader, title: str) -> None:
    assert reader.read(title) == RoleReading()


def test_an_acronym_in_other_capitals_is_still_the_title_standing_alone(
    reader: TitleReader,
) -> None:
    assert reader.read("csr") == reader.read("CSR")


TITLES = [
    "Team Leader",
    "team leader",
    "Senior Process Executive",
    "Customer Service Representative",
    "Bus Driver",
    "Vice President",
    "Customer Service Representative (Contract)",
]
OTHERS = [
    "",
    "---",
    "Concentrix",
    "Pune, India",
    "Green Valley",
    "Bachelor of Commerce",
    "responsible for calls",
    "Answered calls.",
    "Team Leader!",
    "leader@example.com",
    "Handled billing queries for customers of a telecom brand in the UK over the phone and mail",
]


@pytest.mark.parametrize("text", TITLES)
def test_titles_of_any_profession_look_like_titles(reader: TitleReader, text: str) -> None:
    assert 0.6 <= reader.looks_like_title(text) <= 1.0


@pytest.mark.parametrize("text", OTHERS)
def test_other_strings_do_not_look_like_titles(reader: TitleReader, text: str) -> None:
    assert 0.0 <= reader.looks_like_title(text) < 0.45


@pytest.mark.parametrize("text", ["Team Leader 2015", "Team Leader of 2015", "shift champion 4"])
def test_figures_make_a_title_less_likely(reader: TitleReader, text: str) -> None:
    without = text.rstrip("0123456789 ").removesuffix(" of")
    assert reader.looks_like_title(text) < reader.looks_like_title(without)


words = st.sampled_from(WORDS.split())
titles = st.lists(words, max_size=8).map(" ".join) | st.text(max_size=120)


@given(title=titles)
def test_any_text_has_a_bounded_score_and_a_rung_of_the_ladder(
    reader: TitleReader, title: str
) -> None:
    reading = reader.read(title)
    assert 0.0 <= reader.looks_like_title(title) <= 1.0
    assert reading.level in (*LEVELS, None)
    assert reading.role is not None or not reading.exact
    assert reading.side is None or reading.reasons


@given(title=st.lists(words, max_size=8).map(" ".join))
def test_capitals_change_nothing_in_a_title(reader: TitleReader, title: str) -> None:
    assert reader.read(title.upper()) == reader.read(title.lower())
