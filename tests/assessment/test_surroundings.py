"""What a resume says of an employer, a client or a centre outside the place made for it."""

from dataclasses import replace

import pytest
from assessment.readings import judge

from bpo_resume import analyze_text, result_to_dict
from bpo_resume.assessment.surroundings import (
    names_client,
    read_employers_in_text,
    tells_of_a_centre,
)
from bpo_resume.model import (
    Claim,
    Document,
    Evidence,
    Mention,
    MentionStatus,
    Position,
    Resume,
    SectionKind,
)
from bpo_resume.terminology import load_terminology


def setting_of(job: str, *, title: str, employer: str = "Company Name", ahead: str = "") -> str:
    """The setting of the only job of a small resume."""
    text = f"{ahead}\n\nWORK EXPERIENCE\n{title}\n{employer} - 01/2015 to 12/2018\n{job}\n"
    (judgement,) = judge(text)[1].judgements
    return judgement.setting


@pytest.mark.parametrize(
    ("job", "setting"),
    [
        ("Sitel is a call handling firm; I solved billing doubts of subscribers there", "provider"),
        ("Solved billing doubts; reported to vendors such as Sitel each week", "in_house"),
        ("Solved billing doubts for clients of Sitel and of Concentrix", "in_house"),
        ("Solved billing doubts between us and Sitel; heard from Sitel daily", "in_house"),
        ("Solved billing doubts. Visited Sitel, a vendor of ours", "in_house"),
        ("Solved billing doubts with Avaya, Oracle,\nSitel, Cisco and others", "in_house"),
        ("Solved billing doubts of subscribers", "in_house"),
        ("Solved billing doubts (Sitel), 200 a day", "in_house"),
        ("Solved billing doubts at Sitel, Manila", "provider"),
        ("Solved billing doubts by mail (Sitel, Manila)", "in_house"),
        ("Solved billing doubts by phone, mail/Sitel, and chat", "in_house"),
        ("Solved billing doubts, filed forms(Sitel)", "in_house"),
        ("Sitel hired me to solve billing doubts; Concentrix took the site over", "in_house"),
        ("Clients wrote in.\nSitel hired me to solve billing doubts", "provider"),
        ("Clients wrote in. Sitel hired me to solve billing doubts", "provider"),
        ("Clients wrote in; Sitel hired me to solve billing doubts", "provider"),
        (f"Clients {'wrote in ' * 9}and Sitel hired me to solve billing doubts", "provider"),
        (f"Clients {'wrote in ' * 7}and Sitel hired me to solve billing doubts", "in_house"),
    ],
)
def test_a_job_without_an_employer_may_name_it_in_a_sentence(job: str, setting: str) -> None:
    assert setting_of(job, title="Customer Service Representative") == setting


def test_a_named_employer_is_not_overruled_by_another_in_the_text() -> None:
    job = "Solved billing doubts; a former colleague went to Sitel"
    title = "Customer Service Representative"
    assert setting_of(job, title=title, employer="Fernwood Gas Ltd") == "in_house"


def test_an_agency_pays_and_the_client_is_named_in_a_sentence() -> None:
    title = "Data Entry Operator"
    assert setting_of("Through Kelly Services for client Norbrook", title=title) == "provider"
    assert setting_of("Through Kelly Services", title=title) == "in_house"


@pytest.mark.parametrize(
    ("ahead", "setting"),
    [
        ("SUMMARY\nFive years of call center experience", "contact_centre"),
        ("SKILLS\nExcel, call center, filing", "in_house"),
        ("OBJECTIVE\nSeeking a role in a call center", "in_house"),
    ],
)
def test_a_summary_tells_of_the_centre_a_job_does_not_name(ahead: str, setting: str) -> None:
    job = "Answered inbound calls about orders"
    assert setting_of(job, title="Customer Service Representative", ahead=ahead) == setting


def test_who_builds_the_systems_of_a_centre_does_not_work_in_one() -> None:
    job = "Designed the network infrastructure, PBX and call routing of a contact center"
    assert setting_of(job, title="Assistant Vice President") == "none"


def test_calls_of_ones_own_beside_a_named_centre_make_a_contact_centre() -> None:
    job = "Managed customer calls of the call center\nMade inbound and outbound calls"
    assert setting_of(job, title="Patient Liaison") == "contact_centre"


@pytest.mark.parametrize(
    "employer",
    ["Stream", "Stream Pvt. Ltd.", "Stream - Bangalore", "Stream Inc", "Stream.", "Stream, India."],
)
def test_a_name_that_is_a_word_counts_where_it_is_the_employer(employer: str) -> None:
    assert setting_of("Sold toner", title="Inside Sales Agent", employer=employer) == "provider"


def test_a_name_that_is_a_word_says_nothing_elsewhere() -> None:
    job = "Sold toner in a steady stream of orders"
    assert setting_of(job, title="Inside Sales Agent", employer="Fernwood Ltd") == "in_house"


def test_the_name_of_an_employer_is_never_rewritten_to_that_of_its_successor() -> None:
    text = "WORK EXPERIENCE\nTeam Leader\nConvergys - 01/2015 to 12/2018\nAnswered inbound calls\n"
    result = analyze_text(text)
    assert [position.employer for position in result.resume.positions] == ["Convergys"]
    assert "Concentrix" not in str(result_to_dict(result))


@pytest.mark.parametrize(
    ("employer", "setting"),
    [
        ("Fernwood BPO Pvt Ltd", "provider"),
        ("Fernwood Outsourcing Solutions", "provider"),
        ("Fernwood Call Centre", "contact_centre"),
        ("Fernwood Shared Services Ltd", "shared_service"),
        ("Fernwood Solutions Ltd", "in_house"),
    ],
)
def test_the_name_of_an_unknown_employer_may_say_its_trade(employer: str, setting: str) -> None:
    assert setting_of("Keyed forms", title="Data Entry Operator", employer=employer) == setting


def test_a_nameless_job_may_tell_of_a_captive() -> None:
    job = "HSBC Global Service Centre hired me; matched vendor invoices"
    assert setting_of(job, title="Accounts Payable Clerk") == "shared_service"


NAMELESS = Position(None, None, None, None, None, "none", (0, 99), ())


def find(text: str, kind: str, words: str) -> Mention:
    start = text.index(words)
    id_ = words.casefold()
    return Mention(kind, id_, words, "affirmed", Evidence(words, start, start + len(words)))


def own_employers(text: str, *tools: str) -> list[str]:
    """Which of ADP and Conduent a job without an employer tells of as its own."""
    named = [find(text, "employer", words) for words in ("ADP", "Conduent") if words in text]
    mentions = (*named, *(find(text, "tool", words) for words in tools))
    found = read_employers_in_text(
        Resume(Document.of_text(text)), NAMELESS, mentions, load_terminology()
    )
    return [employer.id for employer in found]


@pytest.mark.parametrize(
    ("text", "tools", "employers"),
    [
        ("Ran the payroll of ADP", (), ["adp"]),
        ("Ran the payroll in ADP", ("ADP",), []),
        ("ADP Workforce Now was what I ran payroll in", ("ADP Workforce Now",), []),
        ("Ran payroll in SAP at Conduent", ("SAP",), ["conduent"]),
        ("Ran payroll in SAP, ADP Workforce Now", ("SAP", "ADP Workforce Now"), []),
        ("Ran payroll at ADP in SAP", ("SAP",), ["adp"]),
        ("The SAP site of ADP ran payroll in Excel", ("SAP site of ADP ran", "site", "Excel"), []),
        ("I ran payroll:ADP", ("payroll:",), ["adp"]),
        ("At ADP and then at Conduent", (), []),
    ],
)
def test_a_firm_named_as_the_software_it_sells_is_no_employer(
    text: str, tools: tuple[str, ...], employers: list[str]
) -> None:
    assert own_employers(text, *tools) == employers


CENTRE = "Worked for five years in a call center"


def tells(mention: Mention, claims: tuple[Claim, ...] = (), held: bool = False) -> bool:
    resume = Resume(Document.of_text(CENTRE), mentions=(mention,), claims=claims)
    return tells_of_a_centre(resume, {id(mention)} if held else set(), load_terminology())


def in_section(section: SectionKind, id_: str = "call_centre") -> Mention:
    at = CENTRE.index("call center")
    quote = Evidence("call center", at, at + 11, section=section)
    return Mention("duty", id_, "call centre", "affirmed", quote)


@pytest.mark.parametrize(
    ("section", "told"),
    [("summary", True), ("header", True), ("experience", True), ("skills", False)],
)
def test_a_centre_is_told_of_in_sentences_and_not_in_lists(
    section: SectionKind, told: bool
) -> None:
    assert tells(in_section(section)) is told
    assert not tells(in_section(section), held=True)


@pytest.mark.parametrize(
    ("start", "end", "told"), [(0, 38, True), (27, 30, True), (0, 27, False), (28, 38, False)]
)
def test_a_claim_of_years_in_a_centre_tells_of_it_wherever_it_stands(
    start: int, end: int, told: bool
) -> None:
    claim = Claim(5, "call center", Evidence(CENTRE[start:end], start, end))
    assert CENTRE.index("call center") == 27
    assert tells(in_section("skills"), (claim,)) is told


@pytest.mark.parametrize("other", ["negated", "aspirational", "other_person"])
def test_a_centre_that_is_not_ones_own_is_not_told_of(other: MentionStatus) -> None:
    assert not tells(replace(in_section("summary"), status=other))


@pytest.mark.parametrize("id_", ["inbound_calls", "bpo_word", "data_entry_duty"])
def test_other_duties_tell_of_no_centre(id_: str) -> None:
    assert not tells(in_section("summary", id_))


def test_the_client_is_named_in_the_lines_of_the_job_or_nowhere() -> None:
    text = "Keyed forms\nfor client Norbrook"
    resume, job = Resume(Document.of_text(text)), replace(NAMELESS, extent=(0, len(text)))
    assert names_client(resume, job)
    assert not names_client(resume, replace(job, extent=(0, 11)))
    assert names_client(resume, replace(job, extent=(0, 11), client="Norbrook"))
