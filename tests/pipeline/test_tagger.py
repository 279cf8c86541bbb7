"""Which forms count as terms: the company they keep, the place they stand in, what is explained."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpo_resume.model import Document, SectionKind
from bpo_resume.pipeline.extracting import Extractor
from bpo_resume.pipeline.sections import SectionFinder
from bpo_resume.pipeline.terms.acronyms import find_explained, find_uses
from bpo_resume.pipeline.terms.company import Places
from bpo_resume.pipeline.terms.tagger import Refusal, TermTagger
from bpo_resume.terminology import Terminology, load_terminology
from bpo_resume.terminology.terms import Ambiguous, Tool

SHIPPED = load_terminology()
TALLY = Tool(
    id="tally",
    name="Tally ERP",
    ambiguous=(
        Ambiguous(
            aliases=("Tally",),
            needs=("ledger", "vouchers"),
            never=("votes",),
            sections=("tools", "skills"),
            cased=True,
        ),
    ),
    category="finance",
    source="vendor",
)


def with_tools(*tools: Tool) -> Terminology:
    terms = {**SHIPPED.terms, "tool": {tool.id: tool for tool in tools}}
    return replace(SHIPPED, fingerprint="of tests", terms=terms)


def within(scope: str) -> Terminology:
    (group,) = TALLY.ambiguous
    changed = replace(group, within=scope, sections=())  # type: ignore[arg-type]
    return replace(with_tools(replace(TALLY, ambiguous=(changed,))), fingerprint=scope)


def tools_of(text: str, terminology: Terminology) -> list[str]:
    resume = Extractor(terminology).extract(Document.of_text(text))
    return [mention.evidence.text for mention in resume.mentions if mention.kind == "tool"]


@pytest.fixture(scope="module")
def tagger() -> TermTagger:
    return TermTagger(with_tools(TALLY), ["tool"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Posted vouchers in Tally", True),
        ("Posted vouchers in tally", False),  # capitals
        ("Kept Tally of stock", False),  # needs
        ("Kept a Tally of votes in the ledger", False),  # never
        ("Tally ERP", True),
        ("Ledger: see books@Tally.example", False),  # an address
    ],
)
def test_an_ambiguous_form_counts_in_company_only(
    tagger: TermTagger, text: str, found: bool
) -> None:
    assert bool(tagger.find(text)) is found


@pytest.mark.parametrize(("section", "found"), [("tools", True), ("summary", False)])
def test_in_its_sections_a_form_needs_no_company(
    tagger: TermTagger, section: SectionKind, found: bool
) -> None:
    heading = {"tools": "TOOLS", "summary": "SUMMARY"}[section]
    document = Document.of_text(f"{heading}\nTally, Spreadsheets")
    sections = SectionFinder(SHIPPED).find(document)
    reading = tagger.read(document.text)
    assert bool(tagger.settle(reading, Places(sections))) is found


@pytest.mark.parametrize(("text", "found"), [("ran to Tally", False), ("Tally, to the end", True)])
def test_a_longer_veto_may_hold_the_form_itself(text: str, found: bool) -> None:
    (group,) = TALLY.ambiguous
    guard = replace(group, needs=(), sections=(), never=("to tally",))
    terminology = replace(with_tools(replace(TALLY, ambiguous=(guard,))), fingerprint="veto")
    assert (tools_of(text, terminology) == ["Tally"]) is found


def test_a_veto_holds_in_every_section() -> None:
    assert tools_of("TOOLS\nTally of votes\n", with_tools(TALLY)) == []


FAR = " and then many other things happened in that long and busy year of work at the desk"


@pytest.mark.parametrize(
    ("scope", "text", "found"),
    [
        ("near", f"Ledger{FAR}. Learnt Tally", False),
        ("entry", f"Ledger{FAR}. Learnt Tally", True),
        ("entry", "EXPERIENCE\nClerk, Acme Ltd, 2015 - 2017\nLedger\n\nSKILLS\nTally", False),
        ("document", "EXPERIENCE\nClerk, Acme Ltd, 2015 - 2017\nLedger\n\nSKILLS\nTally", True),
    ],
)
def test_needs_are_sought_as_far_as_the_lexicon_says(scope: str, text: str, found: bool) -> None:
    assert (tools_of(text, within(scope)) == ["Tally"]) is found


def test_entries_are_the_jobs_where_they_are_known() -> None:
    text = (
        "EXPERIENCE\n"
        "Accounts Clerk\nAcme Ltd, Jan 2015 - Mar 2017\nPosted the ledger\n\n"
        "Stock Clerk\nBrick Ltd, Apr 2017 - May 2019\nLearnt Tally\n"
    )
    assert tools_of(text, within("entry")) == []
    assert tools_of(text.replace("Learnt", "Ledger and"), within("entry")) == ["Tally"]


def test_refusals_say_what_stands_there_and_why_it_does_not_count(tagger: TermTagger) -> None:
    refusals: list[Refusal] = []
    text = "Tally of votes; tally; Tally"
    assert tagger.settle(tagger.read(text), refusals=refusals) == ()
    assert [(text[r.hit.start : r.hit.end], r.reason) for r in refusals] == [
        ("Tally", 'vetoed by "votes"'),
        ("tally", 'only in these capitals: "Tally"'),
        ("Tally", 'vetoed by "votes"'),
    ]


# --- acronyms that the text explains -------------------------------------------------------------


def roles_of(text: str) -> list[str]:
    return [
        text[hit.start : hit.end]
        for hit in TermTagger(SHIPPED, ["role"]).find(text)
        if hit.id in ("customer_care_exec", "customer_service_rep")
    ]


def test_explained_letters_are_the_long_form_everywhere() -> None:
    text = "Customer Care Officer (CCO) at a helpline.\n\nCoached 4 CCOs. Cocoa."
    assert roles_of(text)[-1] == "CCOs"


def test_letters_explained_as_something_else_are_no_term() -> None:
    text = "Issued each Certificate Signing Request (CSR).\nTook calls beside 10 CSRs on the queue."
    assert "CSRs" not in roles_of(text)
    assert "CSRs" in roles_of(text.replace(" (CSR)", ""))


@pytest.mark.parametrize(
    ("explained", "found"),
    [
        ("Health Insurance Portability & Accountability Act", True),
        ("Health Information Privacy and Access", True),  # the term in other words
        ("Home Inspection Portal for All Agents", False),
    ],
)
def test_letters_of_one_sense_yield_only_to_words_of_another(explained: str, found: bool) -> None:
    letters = "".join(word[0] for word in explained.split() if word[0].isupper())
    tool = replace(TALLY, name="Health Insurance Act", aliases=(letters,))
    terminology = replace(with_tools(tool), fingerprint=letters)
    text = f"Trained on {explained} ({letters})"
    assert (letters in tools_of(text, terminology)) is found


@pytest.mark.parametrize(
    ("text", "letters", "words"),
    [
        ("Average Speed of Answer (ASA)", "ASA", "Average Speed of Answer"),
        ("met CSR (Customer Service Representative)", "CSR", "Customer Service Representative"),
        ("in the Procure to Pay (P2P) tower", "P2P", "Procure to Pay"),
        ("Profit & Loss (P&L)", "P&L", "Profit & Loss"),
    ],
)
def test_an_explanation_is_found_with_its_words(text: str, letters: str, words: str) -> None:
    (found,) = find_explained(text)
    assert (found.letters, text[found.start : found.end]) == (letters, words)


@pytest.mark.parametrize("text", ["Team Leader (Mumbai)", "Genpact (USA)", "Handled calls (AHT)"])
def test_not_all_in_parentheses_explains(text: str) -> None:
    assert find_explained(text) == ()


@given(st.text(alphabet="AB (),.&/\nab1’s", max_size=80))
def test_explanations_lie_in_the_text(text: str) -> None:
    for found in find_explained(text):
        assert 0 <= found.start < found.end <= len(text)
        assert all(0 <= a < b <= len(text) for a, b in find_uses(text, found.letters))


_WORDS = st.sampled_from(["Tally", "ledger", "votes", "x", "\n", "(TLY)", "."])


@given(st.lists(_WORDS, max_size=30))
def test_every_hit_is_a_form_and_refused_ones_are_not_hits(words: list[str]) -> None:
    tagger = TermTagger(with_tools(TALLY), ["tool"])
    text = " ".join(words)
    refusals: list[Refusal] = []
    hits = tagger.settle(tagger.read(text), refusals=refusals)
    assert {text[hit.start : hit.end] for hit in hits} <= {"Tally"}
    assert not set(hits) & {refusal.hit for refusal in refusals}
    assert hits == tuple(sorted(set(hits)))


def test_a_role_keeps_its_words_from_shorter_ones_of_its_kind() -> None:
    (hit,) = TermTagger(SHIPPED, ["role"]).find("Senior Customer Service Representative")
    assert (hit.start, hit.end) == (0, 38)


@pytest.mark.parametrize(
    ("text", "found"), [("Helpdesk", "Helpdesk"), ("a deskhelp", None), ("Callcentre agents", None)]
)
def test_a_term_never_covers_a_part_of_a_printed_word(text: str, found: str | None) -> None:
    desk = replace(TALLY, id="desk", name="Desk", aliases=("Help Desk", "Center"), ambiguous=())
    tagger = TermTagger(replace(with_tools(desk), fingerprint="desk"), ["tool"])
    assert [text[hit.start : hit.end] for hit in tagger.find(text)] == ([found] if found else [])
