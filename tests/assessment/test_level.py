"""A rung is a responsibility: the title's, tempered by whom the job leads and who gave it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bpo_resume.assessment.cues import Cues
from bpo_resume.assessment.level import LevelVerdict, decide_level
from bpo_resume.model import LEVELS, Evidence, Position, RoleReading
from bpo_resume.terminology import load_terminology
from bpo_resume.terminology.level_terms import TitleTrap
from bpo_resume.terminology.terms import Employer, Kpi

SHIPPED = load_terminology()
LED = Evidence("Supervised a large staff", 0, 24)


def decide(
    level: str | None,
    team: int | None = None,
    *,
    title: str = "T",
    employer: str | None = None,
    leading: Evidence | None = None,
    **reading: object,
) -> LevelVerdict:
    """The verdict on a job of a title read at ``level``; ``reading``: the rest of its reading."""
    role = RoleReading(**{"side": "shared", "level": level, **reading})  # type: ignore[arg-type]
    position = Position(
        *(title, employer, None, None, None, "none", (0, 1), ()),
        team_size=team,
        leading=leading,
        role=role,
    )
    return decide_level(position, Cues(), SHIPPED)


@pytest.mark.parametrize(
    ("level", "team", "expected"),
    [
        (None, None, "agent"),
        ("team_leader", None, "team_leader"),
        ("specialist", 15, "team_leader"),
        ("specialist", 4, "specialist"),
        ("agent", 12, "team_leader"),
        (None, 300, "team_leader"),
        ("manager", 15, "assistant_manager"),
        ("manager", 3, "manager"),
        ("manager", 120, "manager"),
        ("team_leader", 60, "team_leader"),
        ("team_leader", 200, "assistant_manager"),
        ("senior_manager", 750, "director"),
        ("executive", 300, "executive"),
    ],
)
def test_level_from_title_and_span(level: str | None, team: int | None, expected: str) -> None:
    assert decide(level, team).level == expected


def test_an_agents_title_is_not_lifted_by_people_it_may_only_have_helped() -> None:
    assert decide("agent", 40, side="front").level == "agent"


def test_words_of_leading_make_a_worker_a_team_leader_and_a_manager_no_other() -> None:
    assert decide("agent", side="front", leading=LED).level == "team_leader"
    assert decide("manager", leading=LED).level == "manager"


@pytest.mark.parametrize(
    ("team", "expected"), [(25, "team_leader"), (26, "assistant_manager"), (180, "manager")]
)
def test_a_rank_without_a_trade_has_the_rung_of_its_people(team: int, expected: str) -> None:
    assert decide(None, team, bare=True).level == expected


@pytest.mark.parametrize(
    ("title", "employer", "team", "expected"),
    [
        ("Head of Support", "Plumtree Labs", 3, "team_leader"),
        ("Founder and Director", "Quill Services", 8, "assistant_manager"),
        ("Director, own agency", "self-employed", None, "manager"),
        ("Founder and Director", "Halyard Outsourcing", 300, "director"),
        ("Owner", "Fernwood Ltd", None, "director"),
    ],
)
def test_a_title_given_to_oneself_is_worth_what_it_leads(
    title: str, employer: str, team: int | None, expected: str
) -> None:
    assert decide("director", team, title=title, employer=employer).level == expected


@pytest.mark.parametrize(("title", "expected"), [("COO", "agent"), ("COO (Chief...)", "executive")])
def test_an_abbreviated_officer_without_people_is_no_chief(title: str, expected: str) -> None:
    assert decide("executive", title=title).level == expected


def test_acting_lowers_the_confidence_and_not_the_rung() -> None:
    acting, plain = (decide("team_leader", title=t) for t in ("Acting Team Leader", "Team Leader"))
    assert acting.level == plain.level
    assert acting.confidence < plain.confidence


@pytest.mark.parametrize("level", [None, *LEVELS])
@pytest.mark.parametrize("team", [None, 1, 5, 6, 25, 26, 80, 250, 600, 3000, 20_000])
def test_every_verdict_has_a_reason_and_a_confidence(level: str | None, team: int | None) -> None:
    verdict = decide(level, team)
    assert verdict.reasons
    assert 0 < verdict.confidence <= 1


def _traps() -> list[tuple[TitleTrap, str, bool]]:
    traps = SHIPPED.of(TitleTrap).values()
    return [
        (trap, line, expected)
        for trap in traps
        for expected, lines in ((True, trap.matches), (False, trap.rejects))
        for line in lines
    ]


@pytest.mark.parametrize(("trap", "line", "expected"), _traps(), ids=lambda value: str(value)[:40])
def test_a_trap_holds_for_its_matches_and_not_for_its_rejects(
    trap: TitleTrap, line: str, expected: bool
) -> None:
    title, employer = line.split(" | ")
    known = SHIPPED.of(Employer).values()
    types = frozenset(e.type for e in known for form in e.forms if employer.startswith(form))
    assert trap.holds(title, employer, types, None) is expected


@pytest.mark.parametrize(
    ("level", "team", "expected"),
    [
        ("manager", 5, "manager"),
        ("manager", 6, "assistant_manager"),
        ("manager", 25, "assistant_manager"),
        ("manager", 26, "manager"),
        ("manager", 300, "manager"),
        ("manager", 700, "senior_manager"),
        ("senior_manager", 4000, "director"),
        ("senior_manager", 600, "senior_manager"),
        ("assistant_manager", 25, "assistant_manager"),
        ("team_leader", 80, "team_leader"),
        ("team_leader", 81, "assistant_manager"),
        ("assistant_manager", 250, "assistant_manager"),
        ("assistant_manager", 251, "manager"),
        ("senior_manager", 601, "director"),
        ("director", 3000, "director"),
        ("director", 3001, "executive"),
        (None, 5, "agent"),
        (None, 6, "team_leader"),
        (None, 25, "team_leader"),
        ("agent", 5, "agent"),
        ("agent", 6, "team_leader"),
    ],
)
def test_spans_of_control_have_their_bounds(level: str | None, team: int, expected: str) -> None:
    """A handful is led beside the work; up to 25 are one team; the rest takes leaders below."""
    assert decide(level, team).level == expected


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        ({"level": "specialist", "side": None}, "team_leader"),
        ({"level": "agent", "side": None}, "agent"),
        ({"level": "specialist", "side": "back"}, "specialist"),
        ({"level": "agent", "side": "undecided"}, "team_leader"),
        ({"level": "agent", "side": "undecided", "exact": True}, "agent"),
    ],
    ids=["Lead", "Officer", "Billing Specialist", "a title of many parts", "Process Associate"],
)
def test_a_worker_may_lead_where_the_title_leaves_it_open(
    reading: dict[str, object], expected: str
) -> None:
    assert decide(team=15, **reading).level == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("title", "employer", "team", "expected"),
    [
        ("Manager", "Quill Start-up", 3, "team_leader"),
        ("Manager", "Quill Start-up", None, "manager"),
        ("Head of Support", "Plumtree Labs", 5, "team_leader"),
        ("Head of Support", "Plumtree Labs", 6, "assistant_manager"),
        ("Head of Support", "Plumtree Labs", 25, "assistant_manager"),
        ("Head of Support", "Plumtree Labs", 26, "manager"),
    ],
)
def test_the_title_of_a_small_firm_is_tempered_by_its_people(
    title: str, employer: str, team: int | None, expected: str
) -> None:
    assert decide("manager", team, title=title, employer=employer).level == expected


@pytest.mark.parametrize(("team", "expected"), [(25, "assistant_manager"), (26, "director")])
def test_the_founder_of_more_than_a_team_keeps_the_title(team: int, expected: str) -> None:
    verdict = decide("director", team, title="Founder and Director", employer="Quill Services")
    assert verdict.level == expected


def test_a_team_leader_of_a_start_up_stays_one() -> None:
    assert decide("team_leader", 4, title="Team Leader", employer="Quill").level == "team_leader"
    own = decide("team_leader", 4, title="Team Leader", employer="Quill Start-up")
    assert own.level == "team_leader"


@pytest.mark.parametrize(
    ("level", "team", "title", "reason"),
    [
        ("director", None, "Director, self-employed", "but is self-employed"),
        ("director", 3, "Founder and Director", "but 3 people are led"),
        ("manager", 12, "Manager", "but 12 people are led"),
        ("manager", 120, "Manager", "; 120 people"),
        ("agent", 4, "Agent", "; 4 people"),
        ("executive", 300, "COO", "an executive; 300 people"),
        ("manager", None, "Manager", "the title is that of a manager"),
    ],
)
def test_the_reason_says_what_tempered_the_title(
    level: str, team: int | None, title: str, reason: str
) -> None:
    verdict = decide(level, team, title=title, employer="Quill")
    (said,) = verdict.reasons
    assert said.endswith(reason)
    assert verdict.confidence < 1


def test_words_of_leading_are_quoted_on_one_line() -> None:
    led = Evidence("Supervised\n a large   staff", 0, 26)
    (said,) = decide("agent", leading=led).reasons
    assert said == "leads people: “Supervised a large staff”"


def test_a_title_is_surer_where_its_people_agree() -> None:
    alone, agreeing, above, below, unlike = (
        decide("manager", team).confidence for team in (None, 120, 300, 40, 3)
    )
    assert agreeing == above == below > alone == unlike
    assert decide("senior_manager", 40).confidence == decide("senior_manager").confidence
    known, built = (decide("manager", exact=exact).confidence for exact in (True, False))
    assert known > built


@pytest.mark.parametrize(
    ("team", "leading", "kpi", "expected"),
    [
        (None, None, None, "agent"),
        (40, None, None, "executive"),
        (None, LED, None, "executive"),
        (None, None, "budget", "executive"),
        (None, None, "revenue", "executive"),
        (None, None, "csat", "agent"),
    ],
)
def test_an_abbreviated_chief_leads_people_or_runs_a_company(
    team: int | None, leading: Evidence | None, kpi: str | None, expected: str
) -> None:
    role = RoleReading(side="shared", level="executive")
    position = Position(
        *("COO", "Quill", None, None, None, "none", (0, 1), ()),
        team_size=team,
        leading=leading,
        role=role,
    )
    known = SHIPPED.of(Kpi)
    cues = Cues(kpis=(known[kpi],) if kpi else ())
    assert decide_level(position, cues, SHIPPED).level == expected


def test_a_chief_without_a_printed_title_is_no_abbreviation() -> None:
    role = RoleReading(side="shared", level="executive")
    position = Position(None, "Quill", None, None, None, "none", (0, 1), (), role=role)
    assert decide_level(position, Cues(), SHIPPED).level == "executive"


CAPTIVE = Employer(id="quill", name="Quill", source="test", type="captive")
ANALYST = TitleTrap(
    id="x", name="avp", source="test", level="specialist", employer_types=("captive",)
)


def trapped(
    team: int | None = None, leading: Evidence | None = None, employer: str | None = "Quill"
) -> LevelVerdict:
    """The verdict on an AVP of a captive where such a one is a specialist."""
    terminology = replace(SHIPPED, terms={**SHIPPED.terms, "trap": {"x": ANALYST}})
    position = Position(
        *("AVP", employer, None, None, None, "none", (0, 1), ()),
        team_size=team,
        leading=leading,
        role=RoleReading(level="director"),
    )
    return decide_level(position, Cues(employers=(CAPTIVE,)), terminology)


@pytest.mark.parametrize(
    ("team", "leading", "expected"),
    [
        (None, None, "specialist"),
        (5, None, "specialist"),
        (6, None, "team_leader"),
        (None, LED, "team_leader"),
    ],
)
def test_who_leads_people_is_a_leader_whatever_his_title_means_there(
    team: int | None, leading: Evidence | None, expected: str
) -> None:
    verdict = trapped(team, leading)
    assert verdict.level == expected
    assert ("but people are led" in verdict.reasons) is (expected == "team_leader")
    assert verdict.confidence < 1


def test_a_trap_names_the_employer_or_says_that_it_is_this_one() -> None:
    assert trapped().reasons == ("at Quill “avp” is a specialist",)
    assert trapped(employer=None).reasons == ("at this employer “avp” is a specialist",)
    assert trapped().confidence <= 1


@pytest.mark.parametrize("title", ["Officiating Team Leader", "Team Leader (OIC)", "TL In-charge"])
def test_who_acts_for_another_says_so(title: str) -> None:
    verdict = decide("team_leader", title=title)
    assert verdict.reasons[-1] == "in an acting capacity"
