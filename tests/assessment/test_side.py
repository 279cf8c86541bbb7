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
    role = RoleReading(side="none", setting="none")
    duties = (CALLS, CHAT, INVOICES, LEDGER)
    assert decide_side(role, Cues(duties=duties), outsourced=False).side == "none"


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
