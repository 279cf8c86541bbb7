"""Front or back office: titles outweigh passing duties, duties settle what titles leave open."""

import pytest

from bpo_resume.assessment.cues import Cues
from bpo_resume.assessment.side import decide_side
from bpo_resume.model import RoleReading
from bpo_resume.terminology.terms import Duty, Kpi, Range


def duty(side: str, weight: int, name: str = "work") -> Duty:
    return Duty(id=f"{side}_{name}", name=name, source="test", side=side, weight=weight)


CALLS = duty("front", 3, "inbound calls")
CHAT = duty("front", 2, "live chat")
INVOICES = duty("back", 3, "invoice processing")
TILLS = duty("none", 2, "cash register")
LEDGER = duty("back", 3, "ledger")


@pytest.mark.parametrize(
    ("role", "duties", "side"),
    [
        pytest.param(RoleReading(side="front"), (), "front", id="title alone"),
        pytest.param(RoleReading(side="back"), (CALLS,), "back", id="AP clerk who takes calls"),
        pytest.param(RoleReading(side="undecided"), (CALLS, CHAT), "front", id="calls decide"),
        pytest.param(RoleReading(side="undecided"), (INVOICES,), "back", id="invoices decide"),
        pytest.param(RoleReading(side="shared"), (CALLS,), "front", id="team leader on calls"),
        pytest.param(RoleReading(side="shared"), (), "none", id="leader of an unseen operation"),
        pytest.param(RoleReading(side="shared"), (CALLS, TILLS), "none", id="leader of a shop"),
        pytest.param(RoleReading(side="none", setting="adjacent"), (CALLS,), "none", id="teller"),
        pytest.param(RoleReading(), (INVOICES,), "none", id="unknown title, one duty"),
        pytest.param(RoleReading(), (), "none", id="nothing known"),
    ],
)
def test_side_follows_title_then_duties(role, duties, side):
    assert decide_side(role, Cues(duties=duties), outsourced=False).side == side


def test_undecided_title_at_a_provider_needs_one_duty_only():
    verdict = decide_side(
        RoleReading(side="undecided"), Cues(duties=(duty("back", 2),)), outsourced=True
    )
    assert verdict.side == "back"


def test_many_duties_of_the_other_side_overrule_a_title_with_low_confidence():
    duties = tuple(duty("back", 3, f"work {n}") for n in range(4))
    verdict = decide_side(RoleReading(side="front"), Cues(duties=duties), outsourced=False)
    assert verdict.side == "back"
    assert verdict.confidence <= 0.5
    assert verdict.reasons


def test_a_job_that_is_no_office_work_stays_none_whatever_its_text_says():
    role = RoleReading(side="none", setting="none", exact=True)
    duties = tuple(duty("back", 3, f"work {n}") for n in range(9))
    assert decide_side(role, Cues(duties=duties), outsourced=False).side == "none"


def test_another_trade_read_in_passing_yields_to_what_the_job_mostly_does():
    role = RoleReading(side="none", setting="none")
    cues = Cues(duties=(INVOICES, LEDGER, duty("back", 2, "data entry")))
    assert decide_side(role, cues, outsourced=False).side == "back"
    assert decide_side(role, Cues(duties=(INVOICES, LEDGER)), outsourced=False).side == "none"


BANKER = RoleReading(side="none", setting="adjacent", exact=True)


def test_who_serves_through_a_channel_is_front_office_under_the_title_of_a_banker():
    cues = Cues(duties=(CALLS, CHAT))
    assert decide_side(BANKER, cues, outsourced=False).side == "front"


@pytest.mark.parametrize(
    "more", [(TILLS,), (INVOICES, duty("back", 1))], ids=["at a counter", "as much else"]
)
def test_a_banker_is_none_where_more_than_the_channel_is_told(more):
    cues = Cues(duties=(CALLS, CHAT, *more))
    assert decide_side(BANKER, cues, outsourced=False).side == "none"


@pytest.mark.parametrize(
    ("level", "side"), [("manager", "back"), ("director", "none"), ("executive", "none")]
)
def test_heads_of_finance_tell_of_the_payables_of_the_house(level, side):
    role = RoleReading("controller", None, "none", "adjacent", level, exact=True)
    duties = tuple(duty("back", 3, f"work {n}") for n in range(3))
    assert decide_side(role, Cues(duties=duties), outsourced=False).side == side


def test_a_title_of_customers_takes_no_hints_of_the_back_office():
    """ "Patient Service Representative" serves by phone or at a desk; a bill in passing is none."""
    role = RoleReading("x", "customer_service", "undecided", "in_house", "agent", exact=True)
    assert decide_side(role, Cues(duties=(INVOICES,)), outsourced=False).side == "none"
    assert decide_side(role, Cues(duties=(INVOICES, CHAT)), outsourced=False).side == "front"
    many = Cues(duties=(INVOICES, LEDGER))
    assert decide_side(role, many, outsourced=False).side == "back"


def test_where_both_sides_are_close_the_rest_of_the_resume_decides():
    role = RoleReading(level="executive")
    cues = Cues(duties=(CHAT, INVOICES))
    assert decide_side(role, cues, outsourced=True, leaning="front").side == "front"
    assert decide_side(role, cues, outsourced=True).side == "back"
    clear = Cues(duties=(CHAT, INVOICES, LEDGER))
    assert decide_side(role, clear, outsourced=True, leaning="front").side == "back"


def test_a_technician_who_lives_on_the_systems_helps_no_users():
    role = RoleReading("help_desk_technician", "technical_support", "front", "in_house", "agent")
    on_systems = tuple(
        Duty(id=f"s{n}", name="servers", source="t", side="none", weight=2, family="other")
        for n in range(3)
    )
    assert decide_side(role, Cues(duties=on_systems), outsourced=False).side == "none"
    assert decide_side(role, Cues(duties=on_systems[:2]), outsourced=False).side == "front"


def test_outsourced_work_without_duties_follows_its_own_hints_before_the_rest_of_the_resume():
    csat = Kpi(
        id="csat", name="CSAT", source="test", unit="%", better="higher", side="front",
        ranges=(Range(unit="%", min=0, max=100),),
    )  # fmt: skip
    role = RoleReading(side="shared", level="team_leader")
    verdict = decide_side(role, Cues(kpis=(csat,)), outsourced=True, leaning="back")
    assert verdict.side == "front"
    assert decide_side(role, Cues(), outsourced=True, leaning="back").side == "back"
    assert decide_side(role, Cues(), outsourced=False, leaning="back").side == "none"


def test_an_unknown_title_needs_less_where_the_work_is_outsourced():
    calls = Duty(id="c", name="calls", source="t", side="front", weight=3)
    cues = Cues(duties=(calls,))
    assert decide_side(RoleReading(), cues, outsourced=True).side == "front"
    assert decide_side(RoleReading(), cues, outsourced=False).side == "none"


def test_work_on_systems_outweighs_the_words_of_those_who_use_them():
    queue = Duty(id="q", name="queue", source="t", side="front", weight=3, setting="contact_centre")
    chat = Duty(id="c", name="chat", source="t", side="front", weight=3, setting="contact_centre")
    network = Duty(id="n", name="network", source="t", side="none", weight=2, family="other")
    built = Cues(duties=(queue, chat, network))
    assert decide_side(RoleReading(), built, outsourced=True).side == "none"
    assert decide_side(RoleReading(side="front"), built, outsourced=True).side == "front"


@pytest.mark.parametrize(("level", "side"), [("agent", "front"), ("manager", "none")])
def test_who_runs_systems_may_be_a_help_desk_and_who_manages_them_is_none(level, side):
    role = RoleReading("it_administrator", None, "undecided", "adjacent", level)
    assert decide_side(role, Cues(duties=(CALLS,)), outsourced=False).side == side
