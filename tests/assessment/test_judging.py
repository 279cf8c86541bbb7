"""Positions judged one by one, with the terms of the lexicons met inside each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bpo_resume import analyze_text
from bpo_resume.assessment.cues import gather_cues
from bpo_resume.assessment.judging import judge_positions
from bpo_resume.model import (
    Document,
    Evidence,
    Judgement,
    Mention,
    Months,
    Position,
    Resume,
    RoleReading,
)
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.duty_terms import Duty
from bpo_resume.terminology.scoring import Scoring
from bpo_resume.terminology.terms import Employer, Kpi, Range, Tool

AS_OF = date(2026, 1, 15)
TEXT = """Skilled in live chat
Team Leader, Concentrix, 2019 - 2020
Took inbound calls with Avaya at a CSAT of 90
Clerk, Fernwood, 2015 - 2018
Matched invoices and vendor ledgers in SAP for Concentrix
"""


def duty(name: str, side: str, weight: int) -> Duty:
    return Duty(id=name, name=name, source="test", side=side, weight=weight)  # type: ignore[arg-type]


TERMINOLOGY = Terminology(
    "test",
    {
        "duty": {
            "live chat": duty("live chat", "front", 2),
            "inbound calls": duty("inbound calls", "front", 3),
            "Matched invoices": duty("Matched invoices", "back", 3),
            "vendor ledgers": duty("vendor ledgers", "back", 3),
            "Team Leader": duty("Team Leader", "front", 3),
        },
        "tool": {
            "Avaya": Tool(id="Avaya", name="Avaya", source="test", category="x", side="front"),
            "SAP": Tool(id="SAP", name="SAP", source="test", category="x", side="back"),
        },
        "trap": {},
        "kpi": {
            "CSAT": Kpi(
                id="CSAT",
                name="CSAT",
                source="test",
                unit="%",
                better="higher",
                ranges=(Range(unit="%", min=0, max=100),),
                side="front",
            )
        },
        "employer": {
            "Concentrix": Employer(
                id="Concentrix", name="Concentrix", source="test", type="provider"
            )
        },
    },
    Scoring(),
    {},
)


def quote(words: str, after: int = 0) -> Evidence:
    start = TEXT.index(words, after)
    return Evidence(words, start, start + len(words))


def mention(kind: str, words: str, after: int = 0) -> Mention:
    return Mention(kind, words, words, "affirmed", quote(words, after))


def position(title: str, employer: str, start: str, end: str, role: RoleReading) -> Position:
    first = TEXT.index(title)
    last = TEXT.find("Clerk", first + 1)
    quotes = tuple(quote(words, first) for words in (title, employer))
    extent = (first, last if last > 0 else len(TEXT))
    return Position(title, employer, None, start, end, "year", extent, quotes, role=role)


LEADER = RoleReading("team_leader", "operations_management", "shared", "in_house", "team_leader")
JOBS = (
    position("Team Leader", "Concentrix", "2019", "2020", LEADER),
    position("Clerk", "Fernwood", "2015", "2018", RoleReading(side="undecided", level="agent")),
)
MENTIONS = (
    mention("duty", "live chat"),
    mention("duty", "Team Leader"),
    mention("employer", "Concentrix"),
    mention("duty", "inbound calls"),
    mention("tool", "Avaya"),
    mention("kpi", "CSAT"),
    mention("duty", "Matched invoices"),
    mention("duty", "vendor ledgers"),
    mention("tool", "SAP"),
    mention("employer", "Concentrix", TEXT.index("SAP")),
)
RESUME = Resume(Document.of_text(TEXT), positions=JOBS, mentions=MENTIONS)


def test_cues_are_those_inside_the_job_and_the_rest_stands_outside() -> None:
    leader, clerk, outside = gather_cues(RESUME, TERMINOLOGY, outside=True)
    assert [duty.id for duty in leader.duties] == ["inbound calls"]
    assert [tool.id for tool in leader.tools] == ["Avaya"]
    assert [kpi.id for kpi in leader.kpis] == ["CSAT"]
    assert [duty.id for duty in clerk.duties] == ["Matched invoices", "vendor ledgers"]
    assert [tool.id for tool in clerk.tools] == ["SAP"]
    assert [duty.id for duty in outside.duties] == ["live chat"]
    assert gather_cues(RESUME, TERMINOLOGY) == (leader, clerk)


def test_an_employer_counts_where_the_heading_names_it_and_not_in_a_duty() -> None:
    leader, clerk = gather_cues(RESUME, TERMINOLOGY)
    assert [employer.id for employer in leader.employers] == ["Concentrix"]
    assert clerk.employers == ()


def test_an_employer_printed_once_over_two_jobs_counts_for_both() -> None:
    leader, clerk = JOBS
    second = replace(clerk, employer="Concentrix", evidence=leader.evidence[1:])
    cues = gather_cues(replace(RESUME, positions=(leader, second)), TERMINOLOGY)
    assert [[employer.id for employer in its.employers] for its in cues] == [["Concentrix"]] * 2


@pytest.mark.parametrize(
    "status", ["negated", "aspirational", "other_person", "required", "trained"]
)
def test_what_is_not_affirmed_is_no_cue(status: str) -> None:
    mentions = tuple(replace(m, status=status) for m in MENTIONS)  # type: ignore[arg-type]
    cues = gather_cues(replace(RESUME, mentions=mentions), TERMINOLOGY, outside=True)
    assert not any(its.duties or its.tools or its.kpis or its.employers for its in cues)


def test_a_term_said_often_in_a_job_is_one_cue() -> None:
    again = replace(RESUME, mentions=(*MENTIONS, *MENTIONS))
    assert gather_cues(again, TERMINOLOGY) == gather_cues(RESUME, TERMINOLOGY)


def test_each_position_gets_the_judgement_of_its_own_text() -> None:
    leader, clerk = judge_positions(RESUME, AS_OF, TERMINOLOGY)
    assert (leader.role, leader.family) == ("team_leader", "operations_management")
    assert (leader.side, leader.setting, leader.level) == ("front", "provider", "team_leader")
    assert (clerk.side, clerk.setting, clerk.level) == ("back", "in_house", "agent")
    assert (leader.months, clerk.months) == (Months(2, 24, 24), Months(26, 48, 48))
    assert all(judged.reasons and 0 < judged.confidence <= 1 for judged in (leader, clerk))


def test_work_on_neither_side_keeps_the_rung_of_its_title_and_no_family() -> None:
    role = RoleReading("cashier", "other", "none", "none", None)
    other = replace(RESUME, positions=(replace(JOBS[0], role=role),), mentions=())
    (judged,) = judge_positions(other, AS_OF, TERMINOLOGY)
    assert (judged.side, judged.setting, judged.level) == ("none", "none", None)
    assert (judged.role, judged.family) == ("cashier", None)
    assert judged.months == Months(2, 24, 24)


@pytest.mark.parametrize(
    ("words", "side"),
    [(["live chat"], "front"), (["vendor ledgers"], "back"), ([], "none")],
    ids=["the rest is front", "the rest is back", "nothing else is said"],
)
def test_outsourced_work_that_says_nothing_leans_on_the_rest_of_the_resume(
    words: list[str], side: str
) -> None:
    silent = replace(JOBS[0], extent=(JOBS[0].extent[0], TEXT.index("Took")))
    mentions = (mention("employer", "Concentrix"), *(mention("duty", word) for word in words))
    resume = replace(RESUME, positions=(silent,), mentions=mentions)
    (judged,) = judge_positions(resume, AS_OF, TERMINOLOGY)
    assert judged.side == side


def test_where_both_sides_weigh_alike_silent_work_leans_on_neither() -> None:
    silent = replace(JOBS[0], extent=(JOBS[0].extent[0], TEXT.index("Took")))
    words = ("live chat", "inbound calls", "Matched invoices", "vendor ledgers")
    mentions = (mention("employer", "Concentrix"), *(mention("duty", word) for word in words))
    resume = replace(RESUME, positions=(silent,), mentions=mentions)
    (judged,) = judge_positions(resume, AS_OF, TERMINOLOGY)
    assert judged.side == "none"


def test_a_job_told_in_fewer_words_is_judged_as_its_namesake() -> None:
    _, clerk = JOBS
    first, last = clerk.extent
    short = replace(clerk, extent=(TEXT.index("vendor ledgers"), last), evidence=())
    long = replace(clerk, extent=(first, TEXT.index("vendor ledgers")))
    mentions = (mention("duty", "Matched invoices"), mention("tool", "SAP"))
    resume = replace(RESUME, positions=(long, short), mentions=mentions)
    one, two = judge_positions(resume, AS_OF, TERMINOLOGY)
    assert (two.side, two.setting, two.level) == (one.side, one.setting, one.level)
    assert "other job of this title" in two.reasons[0]


def rise(employers: tuple[str | None, str | None, str], sides: tuple[str, str]) -> Judgement:
    """The judgement of a leader who tells nothing, between two jobs of these sides."""
    leader, titles = JOBS[0], {"front": "Customer Care", "back": "Accounts"}
    start = leader.extent[0]
    silent = replace(leader, employer=employers[0], extent=(start, TEXT.index("Took")))
    others = (
        replace(
            leader,
            title=titles[side],
            employer=employer,
            extent=(start, start + 1),
            role=RoleReading(side=side, level="agent", exact=True),  # type: ignore[arg-type]
        )
        for side, employer in zip(sides, employers[1:], strict=True)
    )
    mentions = (mention("employer", "Concentrix"),)
    resume = replace(RESUME, positions=(silent, *others), mentions=mentions)
    return judge_positions(resume, AS_OF, TERMINOLOGY)[0]


def test_a_silent_leader_was_promoted_where_the_person_had_worked() -> None:
    judged = rise(("Concentrix", "Concentrix", "Fernwood"), ("front", "back"))
    assert (judged.side, judged.side_basis.confidence) == ("front", 0.5)
    assert "other job at this employer" in judged.side_basis.reasons[0]
    judged = rise(("Concentrix, Inc.", "CONCENTRIX INC", "Fernwood"), ("back", "front"))
    assert judged.side == "back"


def test_a_silent_leader_who_worked_on_both_sides_there_has_none() -> None:
    assert rise(("Concentrix", "Concentrix", "Concentrix"), ("front", "back")).side == "none"
    assert rise(("Concentrix", "Fernwood", "Acme"), ("front", "back")).side == "none"
    assert rise((None, None, "Acme"), ("front", "back")).side == "none"


def test_no_positions_give_no_judgements() -> None:
    assert judge_positions(replace(RESUME, positions=()), AS_OF, TERMINOLOGY) == ()


def quiet(role: RoleReading = LEADER) -> Position:
    """The leader at Concentrix of whose work nothing is told."""
    return replace(JOBS[0], extent=(JOBS[0].extent[0], TEXT.index("Took")), role=role)


@pytest.mark.parametrize(("side", "expected"), [("front", "front"), ("back", "back")])
def test_silent_work_leans_on_the_titles_of_the_other_jobs(side: str, expected: str) -> None:
    role = RoleReading(side=side, level="agent")  # type: ignore[arg-type]
    jobs = (quiet(), replace(JOBS[1], role=role))
    resume = replace(RESUME, positions=jobs, mentions=(mention("employer", "Concentrix"),))
    assert judge_positions(resume, AS_OF, TERMINOLOGY)[0].side == expected


@pytest.mark.parametrize(
    ("words", "side"),
    [
        (("live chat", "Matched invoices"), "back"),
        (("live chat", "inbound calls", "Matched invoices"), "front"),
        (("live chat", "inbound calls", "Matched invoices", "vendor ledgers"), "none"),
    ],
)
def test_half_as_much_again_makes_the_rest_of_a_resume_lean(
    words: tuple[str, ...], side: str
) -> None:
    mentions = (mention("employer", "Concentrix"), *(mention("duty", word) for word in words))
    resume = replace(RESUME, positions=(quiet(),), mentions=mentions)
    assert judge_positions(resume, AS_OF, TERMINOLOGY)[0].side == side


@pytest.mark.parametrize(("bare", "side"), [(True, "front"), (False, "none")])
def test_words_of_outsourcing_let_the_work_of_a_general_manager_lean_and_no_others(
    bare: bool, side: str
) -> None:
    """Who runs a company tells of its work; under another title the words may be of others'."""
    process = Duty(
        id="Clerk", name="Clerk", source="test", side="any", weight=3, setting="provider"
    )
    duties = {**TERMINOLOGY.terms["duty"], "Clerk": process}
    terminology = replace(TERMINOLOGY, terms={**TERMINOLOGY.terms, "duty": duties})
    role = RoleReading(side="shared", level="manager", bare=bare)
    job = replace(JOBS[1], title="GM", role=role, extent=(TEXT.index("Clerk"), len(TEXT)))
    resume = replace(
        RESUME, positions=(job,), mentions=(mention("duty", "Clerk"), mention("duty", "live chat"))
    )
    assert judge_positions(resume, AS_OF, terminology)[0].side == side


def test_work_on_one_side_does_not_span_both() -> None:
    assert [judged.spans_sides for judged in judge_positions(RESUME, AS_OF, TERMINOLOGY)] == [
        False,
        False,
    ]


def test_a_job_that_does_much_of_both_spans_both_sides() -> None:
    job = replace(JOBS[1], role=RoleReading(side="back"), extent=(0, len(TEXT)))
    duties = ("live chat", "inbound calls", "Matched invoices", "vendor ledgers")
    mentions = tuple(mention("duty", words) for words in duties)
    resume = replace(RESUME, positions=(job,), mentions=mentions)
    assert judge_positions(resume, AS_OF, TERMINOLOGY)[0].spans_sides


def namesakes(first: Position, second: Position, *mentions: Mention) -> tuple[Judgement, ...]:
    """Two jobs, the first told in the line of the leader, the second in that of the clerk."""
    resume = replace(RESUME, positions=(first, second), mentions=mentions)
    return judge_positions(resume, AS_OF, TERMINOLOGY)


ASSOCIATE = RoleReading("x", "claims", "undecided", "in_house", "senior_agent")
UNKNOWN = RoleReading(side="undecided", level="agent")


@pytest.mark.parametrize("title", ["Claims Associate", "CLAIMS - ASSOCIATE", "claims associate."])
def test_a_namesake_takes_family_side_and_rung_but_not_the_setting(title: str) -> None:
    told = replace(JOBS[0], title="Claims Associate", role=ASSOCIATE)
    short = replace(JOBS[1], title=title, role=UNKNOWN)
    one, two = namesakes(
        told,
        short,
        mention("employer", "Concentrix"),
        mention("duty", "inbound calls"),
        mention("tool", "Avaya", TEXT.index("Took")),
        replace(mention("tool", "SAP"), id="Avaya"),
    )
    assert (one.side, one.setting, one.level) == ("front", "provider", "senior_agent")
    assert (two.side, two.setting, two.level) == ("front", "in_house", "senior_agent")
    assert two.family == one.family == "claims"
    assert two.reasons == (
        "as in the other job of this title, front office",
        "no outsourcing or centre is visible",
        *one.level_basis.reasons,
    )
    assert two.confidence < one.confidence


def test_a_namesake_that_hints_at_both_sides_keeps_the_setting_of_its_provider() -> None:
    """The rest of the resume is of either side and settles nothing."""
    told = replace(JOBS[1], title="Claims Associate", role=ASSOCIATE)
    short = replace(quiet(UNKNOWN), title="Claims Associate", evidence=JOBS[0].evidence[1:])
    heading = quote("Team Leader")
    one, two = namesakes(
        told,
        short,
        mention("employer", "Concentrix"),
        *(replace(mention("tool", tool), evidence=heading) for tool in ("Avaya", "SAP")),
        *(mention("duty", words) for words in ("live chat", "Matched invoices", "vendor ledgers")),
        replace(mention("duty", "inbound calls"), evidence=quote("Skilled")),
    )
    assert (one.side, one.setting) == ("back", "in_house")
    assert (two.side, two.setting) == ("back", "provider")
    assert two.setting_basis.reasons == ("Concentrix is an outsourcing provider",)


@pytest.mark.parametrize(
    ("title", "tool"), [("Claims Associate", None), ("Claims Clerk", "SAP"), (None, "SAP")]
)
def test_who_has_another_title_or_hints_at_nothing_is_judged_alone(
    title: str | None, tool: str | None
) -> None:
    told = replace(JOBS[0], title="Claims Associate", role=ASSOCIATE)
    short = replace(JOBS[1], title=title, role=UNKNOWN)
    hint = (replace(mention("tool", "SAP"), id="Avaya"),) if tool else ()
    one, two = namesakes(told, short, mention("duty", "inbound calls"), *hint)
    assert (one.side, two.side) == ("front", "none")


ACCOUNTS = RoleReading("account_manager", "client_services", "front", "in_house", "manager")


@pytest.mark.parametrize(
    ("team", "leading", "employer", "side", "level"),
    [
        (None, None, "Concentrix", "front", "manager"),
        (1, None, "Concentrix", "front", "manager"),
        (2, None, "Concentrix", "back", "agent"),
        (40, None, "Concentrix", "back", "assistant_manager"),
        (None, Evidence("Led", 0, 3), "Concentrix", "back", "team_leader"),
        (40, None, "Fernwood", "front", "manager"),
    ],
    ids=["alone", "with one", "with two", "with many", "leads", "of a company"],
)
def test_an_account_manager_with_people_at_an_outsourcer_runs_the_account(
    team: int | None, leading: Evidence | None, employer: str, side: str, level: str
) -> None:
    """Then his side is that of the work, and his rung that of his people."""
    job = replace(
        JOBS[0],
        title="Account Manager",
        employer=employer,
        role=ACCOUNTS,
        team_size=team,
        leading=leading,
    )
    mentions = (
        *((mention("employer", "Concentrix"),) if employer == "Concentrix" else ()),
        replace(mention("duty", "inbound calls"), id="small"),
    )
    small = duty("small", "back", 2)
    duties = {**TERMINOLOGY.terms["duty"], "small": small}
    terminology = replace(TERMINOLOGY, terms={**TERMINOLOGY.terms, "duty": duties})
    resume = replace(RESUME, positions=(job,), mentions=mentions)
    (judged,) = judge_positions(resume, AS_OF, terminology)
    assert (judged.side, judged.level) == (side, level)


def test_another_manager_at_an_outsourcer_keeps_his_title() -> None:
    job = replace(JOBS[0], role=replace(ACCOUNTS, role="x"), team_size=40)
    judged = judge_positions(replace(RESUME, positions=(job,)), AS_OF, TERMINOLOGY)
    assert judged[0].level == "manager"


def test_a_mention_belongs_to_a_job_from_its_first_character_to_its_last() -> None:
    leader, clerk = JOBS
    till = TEXT.index("vendor ledgers") + len("vendor ledgers")
    since = TEXT.index("Matched invoices")
    cut = replace(clerk, extent=(since, till), evidence=())
    _, cues = gather_cues(replace(RESUME, positions=(leader, cut)), TERMINOLOGY)
    assert [duty.id for duty in cues.duties] == ["Matched invoices", "vendor ledgers"]
    for extent in ((since + 1, till), (since, till - 1)):
        shorter = replace(cut, extent=extent)
        _, cues = gather_cues(replace(RESUME, positions=(leader, shorter)), TERMINOLOGY)
        assert len(cues.duties) == 1


def test_an_employer_that_opens_the_entry_heads_it() -> None:
    start = TEXT.index("Concentrix")
    job = replace(JOBS[0], extent=(start, TEXT.index("Clerk")), evidence=(quote("2019 - 2020"),))
    (cues,) = gather_cues(replace(RESUME, positions=(job,)), TERMINOLOGY)
    assert [employer.id for employer in cues.employers] == ["Concentrix"]


@pytest.mark.parametrize(
    ("printed", "known"),
    [
        ("Concentrix", True),
        ("CONCENTRIX.", True),
        ("Concentrix Pvt. Ltd.", True),
        ("Concentrix - Manila", True),
        ("Concentrix -", True),
        ("Concentrix (Philippines)", True),
        ("Concentrix Partners", False),
        (None, False),
    ],
)
def test_an_employer_is_known_by_its_name_whatever_stands_behind_it(
    printed: str | None, known: bool
) -> None:
    job = replace(JOBS[1], employer=printed)
    (cues,) = gather_cues(replace(RESUME, positions=(job,), mentions=()), TERMINOLOGY)
    assert [employer.id for employer in cues.employers] == ["Concentrix"] * known


def test_an_employer_within_the_title_line_heads_the_entry_and_one_below_does_not() -> None:
    title = quote("Team Leader, Concentrix")
    line = replace(JOBS[0], title=title.text, evidence=(title,))
    below = replace(JOBS[1], employer="Fernwood")
    cues = gather_cues(replace(RESUME, positions=(line, below)), TERMINOLOGY)
    assert [len(its.employers) for its in cues] == [1, 0]


def test_an_expert_who_tells_nothing_was_one_of_the_process_the_house_runs() -> None:
    resume = analyze_text(
        "EXPERIENCE\n"
        "Team Leader - Mortgage Post Closing\nMphasis\nApr 2022 - Present\nLed 19 processors.\n\n"
        "Subject Matter Expert\nMphasis\nJan 2019 - Mar 2022\nHandled the complex ones.\n\n"
        "Subject Matter Expert\nFernwood Builders\nJan 2016 - Dec 2018\nTook the complex ones.\n",
        as_of=AS_OF,
    )
    assert resume.assessment is not None
    _, expert, builder = resume.assessment.judgements
    assert (expert.side, expert.setting, expert.level) == ("back", "provider", "specialist")
    assert not builder.is_counted


def test_the_contact_centre_of_an_authority_is_a_part_of_it() -> None:
    resume = analyze_text(
        "EXPERIENCE\n"
        "Contact Centre Adviser\nFernwood Borough Council\nApr 2019 - Present\n"
        "Answered 60 calls a day from residents in the call centre.\n\n"
        "Tree Officer\nFernwood Borough Council\nJan 2014 - Mar 2019\nLooked after trees.\n",
        as_of=AS_OF,
    )
    assert resume.assessment is not None
    adviser, officer = resume.assessment.judgements
    assert adviser.is_counted
    assert not officer.is_counted


def test_who_ran_a_process_at_an_it_house_went_on_with_it() -> None:
    resume = analyze_text(
        "EXPERIENCE\n"
        "Payroll Executive\nCognizant\nApr 2022 - Present\nRan the payroll.\n\n"
        "Process Executive - Medical Claims\nCognizant\nJan 2019 - Mar 2022\n"
        "Process: claims of a US health plan. Adjudicated 90 claims a day.\n\n"
        "Payroll Executive\nInfosys\nJan 2016 - Dec 2018\nRan the payroll.\n",
        as_of=AS_OF,
    )
    assert resume.assessment is not None
    analyst, _, elsewhere = resume.assessment.judgements
    assert (analyst.side, analyst.setting) == ("back", "provider")
    assert "other job at this employer" in analyst.setting_basis.reasons[0]
    assert elsewhere.setting_basis.reasons != analyst.setting_basis.reasons
