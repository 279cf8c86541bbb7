"""Titles: roles of the lexicon first, then the grammar of titles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpo_resume.model import LEVELS, Document, RoleReading
from bpo_resume.pipeline.extracting import Extractor
from bpo_resume.pipeline.positions.segment import CERTAIN
from bpo_resume.pipeline.titles import TitleReader
from bpo_resume.pipeline.titles.words import split_title
from bpo_resume.terminology import load_terminology
from bpo_resume.terminology.terms import Role

WORDS = """senior jr. asst team leader claims customer service representative data entry of for
manager vice president qa agent nurse call center / - ( ) , cum process II UK trainee billing"""


@pytest.fixture(scope="module")
def reader() -> TitleReader:
    return TitleReader(load_terminology())


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(load_terminology())


@pytest.mark.parametrize(
    ("title", "side", "level"),
    [
        ("Voice QA Analyst", "front", "specialist"),
        ("Claims Quality Analyst", "back", "specialist"),
        ("Internal QA Analyst", None, "specialist"),
        ("Airline WFM Analyst", None, "specialist"),
        ("Airline Quality Manager", None, "manager"),
        ("Water Quality Analyst", None, "specialist"),
        ("Quality Analyst for Vodafone", "shared", "specialist"),
        ("Process Trainer of Vodafone Process", "shared", "specialist"),
    ],
)
def test_whatever_is_checked_the_rung_is_that_of_who_does_so(
    reader: TitleReader, title: str, side: str | None, level: str
) -> None:
    reading = reader.read(title)
    assert (reading.side, reading.level) == (side, level)


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
        ("Assistant Manager Finance", "assistant_manager"),
        ("Senior Sales Manager", "senior_manager"),
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
    ("title", "level"),
    [
        ("Assistant Vice President", "senior_manager"),
        ("AVP Operations", "senior_manager"),
        ("Manager", "manager"),
        ("Team Manager", "team_leader"),
        ("Account Manager", "agent"),
        ("Account Executive", "agent"),
        ("Operations Executive", "agent"),
        ("Executive - Operations", "agent"),
        ("Customer Service Officer", "agent"),
        ("Back-office Officer", "agent"),
        ("CCO", "agent"),
        ("CSO", "agent"),
        ("Customer Relation Officer", "agent"),
        ("Management Trainee - Operations", "specialist"),
        ("Team Coach", "specialist"),
        ("Team Developer", "specialist"),
        ("Mentor", "specialist"),
        ("Process Lead", "specialist"),
        ("Lead Analyst", "specialist"),
        ("Operations Lead", "team_leader"),
        ("Operations Supervisor", "team_leader"),
        ("SME", "specialist"),
        ("Group Leader", "team_leader"),
        ("Unit Leader", "team_leader"),
        ("Section Head", "assistant_manager"),
        ("Unit Manager", "team_leader"),
        ("Deputy Manager", "assistant_manager"),
        ("General Manager", "senior_manager"),
        ("Practitioner", "agent"),
        ("Senior Practitioner", "senior_agent"),
        ("Process Developer", "agent"),
        ("Client Partner", "agent"),
        ("Teammate", "agent"),
        ("Customer Interaction Associate", "agent"),
        ("Lead Agent", "specialist"),
        ("Head of Claims", "senior_manager"),
        ("Deputy Team Leader", "specialist"),
        ("Acting Team Leader", "specialist"),
        ("Officer in Charge", "specialist"),
        ("Associate Manager", "assistant_manager"),
        ("Associate Director", "senior_manager"),
        ("Senior Claims Manager", "senior_manager"),
        ("Advisor I, Customer Service", "agent"),
    ],
)
def test_traps_of_regions_and_firms_have_their_real_rung(
    reader: TitleReader, title: str, level: str
) -> None:
    assert reader.read(title).level == level


@pytest.mark.parametrize(
    ("title", "role", "level"),
    [
        ("Training Manager", "training_manager", "manager"),
        ("Assistant Manager - Training", "training_manager", "assistant_manager"),
        ("Training Director", "training_manager", "director"),
        ("MIS Manager", "mis_lead", "manager"),
        ("Transition Manager", "transition_lead", "manager"),
        ("Collection Supervisor", "collections_manager_more", "team_leader"),
        ("Dialler Manager", "dialer_manager", "team_leader"),
        ("Incident Manager", "incident_coordinator", "specialist"),
    ],
)
def test_a_role_of_leaders_holds_their_assistants_and_heads(
    reader: TitleReader, title: str, role: str, level: str
) -> None:
    reading = reader.read(title)
    assert (reading.role, reading.level) == (role, level)


@pytest.mark.parametrize(
    ("title", "side", "level"),
    [
        ("Sr. Process Exec - US Healthcare Claims (AR)", "back", "senior_agent"),
        ("Team Lead, Chat Support – EMEA", "front", "team_leader"),
        ("Asst. Mgr. Ops - Inbound Voice", "front", "assistant_manager"),
        ("L2 Technical Support Engineer", "front", "senior_agent"),
        ("AVP Operations – Collections", "front", "senior_manager"),
        ("General Manager – Customer Service", "front", "senior_manager"),
        ("AGM - Technical Support", "front", "senior_manager"),
        ("Sr. Associate - Invoice Processing (P2P)", "back", "senior_agent"),
        ("Team Leader – KYC Operations", "back", "team_leader"),
        ("Trainee - Back Office", "back", "agent"),
        ("Trainee Medical Coder", "back", "agent"),
        ("Bookkeeper – Trainee", "back", "agent"),
        ("Claims Adjudicator III", "back", "senior_agent"),
        ("Quality Analyst – Back Office", "back", "specialist"),
    ],
)
def test_the_tail_tells_the_side_and_the_grade_the_rung(
    reader: TitleReader, title: str, side: str, level: str
) -> None:
    reading = reader.read(title)
    assert (reading.side, reading.level) == (side, level)


@pytest.mark.parametrize(
    ("title", "side", "level"),
    [
        ("Analista de Cuentas por Pagar", "back", "agent"),
        ("Asesora de Atención al Cliente", "front", "agent"),
        ("Asesor(a) de atencion al cliente", "front", "agent"),
        ("Operador/a de Call Center", "front", "agent"),
        ("Analista de Nómina", "back", "agent"),
        ("Auxiliar Senior de Facturación", "back", "senior_agent"),
        ("Técnico de Mesa de Ayuda", "front", "agent"),
        ("Supervisora de Cobranzas", "front", "team_leader"),
        ("Jefe de Equipo", "shared", "team_leader"),
        ("Coordinadora de Cobranza", "front", "assistant_manager"),
        ("Gerente de Operaciones", "shared", "manager"),
        ("Analista de Contas a Pagar", "back", "agent"),
        ("Operadora de Telemarketing", "front", "agent"),
        ("Supervisor de Atendimento", "front", "team_leader"),
        ("Analista de Suporte Técnico Pleno", "front", "senior_agent"),
        ("Coordenador de Operações", "shared", "assistant_manager"),
    ],
)
def test_spanish_and_portuguese_titles_are_read_in_either_gender_with_or_without_accents(
    reader: TitleReader, title: str, side: str, level: str
) -> None:
    reading = reader.read(title)
    plain = title.translate(str.maketrans("áéíóúçãõÁÉÍÓÚ", "aeioucaoAEIOU"))
    assert (reading.side, reading.level) == (side, level)
    assert reader.read(plain) == reading


@pytest.mark.parametrize(
    ("misspelt", "meant"),
    [
        ("Custmer Service Represntative", "Customer Service Representative"),
        ("CustomerServiceRepresentative", "Customer Service Representative"),
        ("Teamleader", "Team Leader"),
        ("Data Entry Operatar", "Data Entry Operator"),
        ("Techncial Support Executive", "Technical Support Executive"),
        ("AccountsPayable Analyst", "Accounts Payable Analyst"),
    ],
)
def test_misspelt_and_glued_titles_are_read_as_meant(
    reader: TitleReader, misspelt: str, meant: str
) -> None:
    assert reader.read(misspelt) == reader.read(meant)
    assert reader.looks_like_title(misspelt) == reader.looks_like_title(meant)


@pytest.mark.parametrize("title", ["Customs Service Inspector", "Teamstar", "Claimant Service"])
def test_words_of_other_things_are_not_mended_into_titles(reader: TitleReader, title: str) -> None:
    assert reader.read(title).role is None


@pytest.mark.parametrize("title", ["Day Care Center Teacher", "Claim Jumper Server"])
def test_the_head_of_another_trade_leaves_the_side_open(reader: TitleReader, title: str) -> None:
    assert reader.read(title).side not in ("front", "back")


@pytest.mark.parametrize(
    "line",
    [
        "Reporting to the Team Leader on all escalations.",
        "Coordinated with Team Leaders and the Quality Manager on rosters.",
        "Trained by the Training Manager on products.",
        "Interacted with the Operations Manager every week.",
        "Supervised by the Call Center Manager.",
        "Worked under the guidance of the Operations Manager.",
        "Seeking a Team Leader position in a growing centre.",
        "Notified the Team Leader of outages.",
        "Ran huddles in the absence of the Team Leader.",
        "Forwarded audit details to the Quality Manager.",
        "Team Captain of the college soccer side.",
        "Handled supervisor talk offs for agents on calls.",
        "Worked with SMEs of the bank on test cases.",
        "Six Sigma Black Belt, certified 2015.",
        "Managed customer relationships and managed calls in queue.",
        "Member of a team of 20 agents.",
        "Supported 22,000 employees of the client.",
        "College captain and academic project leader.",
    ],
)
def test_false_cues_of_rungs_affirm_no_leading_role(extractor: Extractor, line: str) -> None:
    roles = load_terminology().of(Role)
    leading = [
        mention.id
        for mention in extractor.extract(Document.of_text(line)).mentions
        if mention.kind == "role" and mention.status == "affirmed"
        if roles[mention.id].level not in (None, "agent", "senior_agent")
    ]
    assert leading == []


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
        ("Operations / Project Lead", "shared", "team_leader"),
        ("Chief, Accounts Payable Branch", "back", "manager"),
        ("Billing Clerk to the Managing Director", "back", "agent"),
        ("Staff Accountant promoted to Quality Manager", "back", "agent"),
        ("HR/Payroll Coordinator", "back", "agent"),
        ("HR cum Payroll Executive", "back", "agent"),
        ("Team Leader / Machine Operator", "none", "team_leader"),
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


@pytest.mark.parametrize(
    "title", ["Operations Analyst (SME)", "SME - Claims", "WFM Real Time Analyst"]
)
def test_experts_and_planners_stand_above_agents(reader: TitleReader, title: str) -> None:
    assert reader.read(title).level == "specialist"


@pytest.mark.parametrize("title", ["Bookkeeper", "Medical Coder", "KYC Analyst", "Claims Handler"])
def test_trades_begin_with_their_first_rung(reader: TitleReader, title: str) -> None:
    assert reader.read(title).level == "agent"
    assert reader.read(f"Senior {title}").level == "senior_agent"


@pytest.mark.parametrize("title", ["HR Specialist", "Systems Administrator", "Escrow Officer"])
def test_trades_a_zone_above_their_clerks_stand_above_agents(
    reader: TitleReader, title: str
) -> None:
    assert reader.read(title).level == "senior_agent"


@pytest.mark.parametrize(("title", "level"), [("SVP", "executive"), ("AGM", "senior_manager")])
def test_a_rank_by_its_letters_is_a_title(reader: TitleReader, title: str, level: str) -> None:
    assert reader.looks_like_title(title) >= CERTAIN
    assert reader.read(f"{title}, Group Leader").level == level


def test_a_certification_is_no_title(reader: TitleReader) -> None:
    assert reader.looks_like_title("Payroll Advisor Certification") == 0
    assert reader.looks_like_title("Certification Specialist") >= CERTAIN


def test_a_call_centre_among_several_titles_is_the_setting(reader: TitleReader) -> None:
    assert reader.read("Phone Representative").setting == "in_house"
    assert reader.read("Call Center/Phone Representative").setting == "contact_centre"


def test_operations_associates_work_in_banks_too(reader: TitleReader) -> None:
    assert reader.read("Operations Associate").setting == "in_house"
    assert reader.read("Process Associate").setting == "provider"


def test_a_figure_behind_a_plain_head_is_a_step_of_pay(reader: TitleReader) -> None:
    for plain in (
        "CSR II",
        "Billing Clerk II",
        "HR Assistant III",
        "Customer Care Representative II",
    ):
        assert reader.read(plain).level == "agent", plain
    for above in ("Claims Adjuster II", "Collections Specialist II", "Help Desk Analyst II"):
        assert reader.read(above).level == "senior_agent", above
    assert reader.read("Customer Service Representative (Tier 2)").level == "senior_agent"


def test_a_long_aside_takes_nothing_from_a_title(reader: TitleReader) -> None:
    aside = "Payroll Executive (UK payroll, shared service for a retail client)"
    assert reader.looks_like_title(aside) == reader.looks_like_title("Payroll Executive")
    assert reader.looks_like_title("SME (Small-to-Medium Enterprises)") < CERTAIN


def test_whose_business_it_is_says_nothing_of_the_work(reader: TitleReader) -> None:
    owner = reader.read("Owner / Bookkeeper")
    assert (owner.role, owner.side, owner.level) == ("bookkeeper", "back", "agent")
    assert reader.read("Owner").role == "business_owner"
    assert reader.read("Owner/Manager").role == "business_owner"


@pytest.mark.parametrize(
    ("title", "side", "level"),
    [
        ("HR Executive (Attendance and Payroll)", "back", "agent"),
        ("HR cum Payroll Executive", "back", "agent"),
        ("HR Executive - Recruitment", "none", "specialist"),
        ("HR Executive - Customer Service", "none", "specialist"),
        ("Time Office Assistant", "back", "agent"),
        ("Senior Associate - Periodic Review", "back", "senior_agent"),
    ],
)
def test_personnel_with_the_payroll_beside_it_runs_it(
    reader: TitleReader, title: str, side: str, level: str
) -> None:
    reading = reader.read(title)
    assert (reading.side, reading.level) == (side, level)
