"""Front or back office: titles outweigh passing duties, duties settle what titles leave open."""

from dataclasses import replace
from datetime import date

import pytest

from bpo_resume import analyze_text
from bpo_resume.assessment.cues import Cues, Shares
from bpo_resume.assessment.side import decide_side, votes
from bpo_resume.model import RoleReading
from bpo_resume.terminology.duty_terms import Duty
from bpo_resume.terminology.terms import Employer, Kpi, Range, Tool


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
        pytest.param(
            RoleReading(side="shared", level="manager"), (INVOICES,), "none", id="runs a house"
        ),
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


def test_who_places_staff_is_back_office_where_the_duties_say_hr_administration_clearly():
    clear = (duty("back", 3, "payroll"), duty("back", 2, "benefits"))

    def side(role, level, duties):
        reading = RoleReading(role, None, "none", "adjacent", level, exact=True)
        return decide_side(reading, Cues(duties=duties), outsourced=False).side

    assert side("recruiter", "agent", clear) == "back"
    assert side("recruiter", "agent", clear[:1]) == "none"
    assert side("recruiter", "agent", (*clear, CALLS, CHAT)) == "none"
    assert side("recruiter", "manager", clear) == "none"
    assert side("hr_generalist", "agent", clear) == "none"


def test_who_closes_the_books_at_a_captive_is_back_office_under_the_title_of_an_analyst():
    analyst = RoleReading("financial_analyst", None, "none", "adjacent", "specialist", exact=True)
    captive = Employer(id="captive", name="Captive", source="test", type="captive")
    cues = Cues(duties=(LEDGER,))
    at_captive = replace(cues, employers=(captive,))
    assert decide_side(analyst, at_captive, outsourced=True).side == "back"
    assert decide_side(analyst, cues, outsourced=False).side == "none"


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


OFFICE = {"side": "undecided", "setting": "adjacent", "level": "agent"}


@pytest.mark.parametrize(
    ("duties", "share", "side"),
    [
        ((INVOICES, LEDGER), 0.22, "back"),
        ((INVOICES, LEDGER), 0.2, "none"),
        ((INVOICES, duty("back", 2)), 0.3, "none"),
        ((INVOICES, duty("back", 2)), 0.4, "back"),
        ((INVOICES,), 0.5, "none"),
        ((INVOICES, LEDGER, duty("back", 3, "claims")), 0.1, "none"),
    ],
    ids=[
        *("more than a fifth", "a few lines among many", "less", "less, but most of it"),
        *("one duty alone", "much, lost in a long list"),
    ],
)
def test_general_office_work_holds_some_of_either_side_and_must_be_a_good_part(duties, share, side):
    cues = Cues(duties=duties, shares=Shares(back=share))
    assert decide_side(RoleReading(**OFFICE), cues, outsourced=False).side == side


@pytest.mark.parametrize(("share", "side"), [(0.35, "back"), (0.3, "none")])
def test_another_title_gives_way_where_a_third_of_the_job_is_back_office(share, side):
    auditor = RoleReading("auditor", None, "none", "adjacent", "specialist")
    cues = Cues(duties=(INVOICES, LEDGER), shares=Shares(back=share))
    assert decide_side(auditor, cues, outsourced=False).side == side


def test_who_serves_at_a_counter_books_deposits_all_day_and_is_no_back_office():
    teller = RoleReading("bank_teller", None, "none", "adjacent", "agent")
    cues = Cues(duties=(INVOICES, LEDGER), shares=Shares(back=1.0))
    assert decide_side(teller, cues, outsourced=False).side == "none"


def test_general_office_work_at_an_outsourcer_is_its_process():
    cues, little = Cues(duties=(INVOICES,)), Cues(duties=(duty("back", 2),))
    assert decide_side(RoleReading(**OFFICE), cues, outsourced=True).side == "back"
    assert decide_side(RoleReading(**OFFICE), little, outsourced=True).side == "none"


@pytest.mark.parametrize(
    ("role", "outsourced", "needed"),
    [
        (RoleReading(), True, 3),
        (RoleReading(level="manager"), True, 1),
        (RoleReading(side="undecided"), False, 2),
        (RoleReading(side="shared"), False, 3),
        (RoleReading(level="manager"), False, 5),
        (RoleReading(level="agent"), False, 3),
        (RoleReading(), False, 3),
    ],
    ids=[
        "unknown outside",
        "a rung",
        "open title",
        "leader of something",
        "manager",
        "rung alone",
        "unknown",
    ],
)
def test_the_less_is_known_the_more_the_duties_must_say(role, outsourced, needed):
    """Summed weight of duties that a title needs, where it leaves the side open."""

    def side(weight):
        duties = tuple(duty("back", 1, f"work {n}") for n in range(weight))
        cues = Cues(duties=duties, shares=Shares(back=0.25))
        return decide_side(role, cues, outsourced=outsourced).side

    assert (side(needed - 1), side(needed)) == ("none", "back")


@pytest.mark.parametrize(("share", "side"), [(0.22, "back"), (0.2, "none")])
def test_where_nothing_else_is_known_the_duties_must_be_more_than_a_fifth_of_the_job(share, side):
    cues = Cues(duties=(INVOICES, LEDGER), shares=Shares(back=share))
    assert decide_side(RoleReading(), cues, outsourced=False).side == side


LEADER = RoleReading(side="shared", level="team_leader")


def test_a_hint_of_the_back_office_only_settles_outsourced_work():
    sap = Tool(id="sap", name="SAP", source="test", category="x", side="back")
    assert decide_side(LEADER, Cues(tools=(sap,)), outsourced=True, leaning="front").side == "back"


@pytest.mark.parametrize("family", ["quality_assurance", "training", "mis_reporting"])
def test_whom_somebody_checks_or_trains_the_rest_of_the_resume_tells_better_than_one_hint(family):
    role = RoleReading(side="shared", family=family, level="specialist")
    assert decide_side(role, named("kpis", 1), outsourced=True, leaning="front").side == "front"
    assert decide_side(role, named("kpis", 2), outsourced=True, leaning="front").side == "back"
    assert decide_side(role, named("kpis", 1), outsourced=True).side == "back"


def test_a_bare_rung_leads_the_centre_that_its_text_names():
    centre = replace(duty("front", 2, "contact centre"), setting="contact_centre")
    leader = RoleReading(level="team_leader", bare=True)
    assert decide_side(leader, Cues(duties=(centre,)), outsourced=False).side == "front"
    assert decide_side(leader, Cues(duties=(duty("front", 2),)), outsourced=False).side == "none"
    unknown = RoleReading(level="team_leader")
    assert decide_side(unknown, Cues(duties=(centre,)), outsourced=False).side == "none"


def test_the_workings_of_a_centre_are_front_office_where_nothing_else_is_told():
    floor = Duty(id="f", name="floor", source="t", side="any", weight=3, setting="contact_centre")
    for hints in ((), (duty("front", 1), duty("back", 1))):
        verdict = decide_side(LEADER, Cues(duties=(floor, *hints)), outsourced=True, leaning="back")
        assert verdict.side == "front"
        assert verdict.confidence < 1
        assert verdict.reasons == ("the text shows the workings of a contact centre",)


def works(front: int, back: int):
    """Cues of duties with these summed weights."""
    return Cues(
        duties=(
            *(duty("front", 1, f"call {n}") for n in range(front)),
            *(duty("back", 1, f"form {n}") for n in range(back)),
        )
    )


@pytest.mark.parametrize(
    ("front", "back", "side"),
    [(0, 7, "front"), (0, 8, "back"), (2, 8, "front"), (2, 10, "back")],
)
def test_duties_overrule_a_title_where_they_outweigh_it_and_its_own(front, back, side):
    role = RoleReading(side="front")
    assert decide_side(role, works(front, back), outsourced=False).side == side
    mirrored = {"front": "back", "back": "front"}[side]
    role = RoleReading(side="back")
    assert decide_side(role, works(back, front), outsourced=False).side == mirrored


@pytest.mark.parametrize(
    ("front", "back", "spans"),
    [(5, 5, True), (5, 4, False), (4, 9, False), (2, 10, False), (3, 11, True)],
    ids=["much of both", "less of back", "less of front", "overruled", "overruled, but does some"],
)
def test_work_spans_both_sides_where_much_of_both_is_told(front, back, spans):
    role = RoleReading(side="front")
    assert decide_side(role, works(front, back), outsourced=False).spans_sides is spans


@pytest.mark.parametrize(("each", "spans"), [(5, True), (4, False)])
def test_duties_of_both_sides_alone_span_them_too(each, spans):
    verdict = decide_side(RoleReading(), works(each, each), outsourced=True, leaning="back")
    assert (verdict.side, verdict.spans_sides) == ("back", spans)


def confidence(role: RoleReading, front: int, back: int) -> float:
    return decide_side(role, works(front, back), outsourced=False).confidence


def test_a_title_is_surer_the_more_of_its_own_duties_are_told_up_to_a_limit():
    role = RoleReading(side="front")
    sure = [confidence(role, front, 0) for front in (0, 1, 2, 30, 40)]
    assert sure[0] < sure[1] < sure[2] < sure[3] == sure[4] < 1


def test_a_title_is_less_sure_where_duties_of_the_other_side_outweigh_its_own():
    role = RoleReading(side="front")
    assert confidence(role, 1, 2) < confidence(role, 1, 1) == confidence(role, 1, 0)
    assert 0.5 < confidence(role, 0, 7) < confidence(role, 0, 0)


def test_duties_are_surer_the_more_one_side_outweighs_the_other():
    role = RoleReading(side="undecided")
    sure = [confidence(role, 6, back) for back in (6, 3, 0)]
    assert sure == sorted(sure)
    assert len({*sure}) == 3
    assert confidence(role, 0, 6) == sure[-1]


def test_a_banker_who_does_as_much_else_is_judged_as_one():
    """Three to two is not clearly more; a title of another trade then needs as much as any."""
    twice = (duty("front", 2, "call"), duty("front", 2, "chat"), duty("front", 2, "mail"))
    others = (duty("back", 2, "form"), duty("back", 2, "bill"))
    assert decide_side(BANKER, Cues(duties=(*twice, *others)), outsourced=False).side == "none"
    fewer = Cues(duties=(*twice, duty("back", 2, "form"), duty("back", 1, "bill")))
    assert decide_side(BANKER, fewer, outsourced=False).side == "front"


@pytest.mark.parametrize(
    "beside",
    [(), (duty("any", 3, "reports"),), (duty("back", 2, "form"),)],
    ids=["alone", "reports", "a form"],
)
def test_hints_of_a_channel_do_not_make_a_banker_front_office(beside):
    hints = tuple(duty("front", 1, f"hint {n}") for n in range(7))
    assert decide_side(BANKER, Cues(duties=(*hints, *beside)), outsourced=False).side == "none"


SHELVES = duty("none", 2, "shelves")


@pytest.mark.parametrize(
    ("role", "duties", "outsourced", "counter"),
    [
        (RoleReading(side="front", setting="in_house"), (TILLS,), True, True),
        (RoleReading(side="front", setting="in_house"), (TILLS, duty("front", 1)), True, True),
        (RoleReading(side="front", setting="in_house"), (TILLS, CHAT), True, False),
        (RoleReading(side="front", setting="in_house"), (TILLS, SHELVES), True, True),
        (RoleReading(side="front", setting="in_house"), (TILLS, INVOICES), True, True),
        (RoleReading(side="front", setting="in_house"), (duty("none", 1),), True, False),
        (RoleReading(side="front", setting="contact_centre"), (TILLS,), True, False),
        (RoleReading(side="back", setting="in_house"), (TILLS,), True, False),
        (RoleReading(side="undecided", setting="in_house"), (TILLS, INVOICES), True, False),
        (RoleReading(side="shared"), (TILLS, CALLS), False, True),
        (RoleReading(side="shared"), (TILLS, CALLS), True, False),
    ],
    ids=[
        "serves at the till",
        "a hint of calls",
        "chats too",
        "till and shelves",
        "till and invoices",
        "one hint of a counter",
        "agent of a centre",
        "clerk",
        "a title that leaves it open",
        "leads a shop",
        "leads outsourced work",
    ],
)
def test_customers_served_at_a_counter_are_no_front_office(role, duties, outsourced, counter):
    verdict = decide_side(role, Cues(duties=duties), outsourced=outsourced)
    assert ("counter" in verdict.reasons[0]) is counter
    assert (verdict.side == "none") is counter


@pytest.mark.parametrize(
    ("family", "outsourced", "side"),
    [
        ("operations_management", False, "none"),
        ("customer_service", False, "front"),
        ("operations_management", True, "front"),
    ],
    ids=["angry customers in a shop", "calls too", "outsourced"],
)
def test_angry_customers_of_a_shop_make_no_front_office(family, outsourced, side):
    served = Duty(id="e", name="anger", source="t", side="front", weight=3, family=family)
    cues = Cues(duties=(TILLS, served), shares=Shares(front=0.5))
    assert decide_side(RoleReading(), cues, outsourced=outsourced).side == side


def on_systems(weight: int):
    return Duty(id="s", name="servers", source="t", side="none", weight=weight, family="other")


HELPED = Duty(
    id="h", name="tickets", source="t", side="front", weight=2, family="technical_support"
)
OF_CUSTOMERS = replace(CALLS, family="customer_service")


@pytest.mark.parametrize(
    ("role", "duties", "systems"),
    [
        (RoleReading(), (on_systems(2),), True),
        (RoleReading(), (on_systems(1),), False),
        (RoleReading(side="shared"), (on_systems(2),), True),
        (RoleReading(side="undecided"), (on_systems(2),), False),
        (RoleReading(), (on_systems(2), HELPED), False),
        (RoleReading(), (on_systems(3), HELPED), True),
        (RoleReading(), (on_systems(2), OF_CUSTOMERS), False),
        (RoleReading(), (on_systems(3), OF_CUSTOMERS), True),
    ],
    ids=[
        "builds",
        "a hint",
        "leads",
        "open title",
        "helps users as much",
        "helps users less",
        "takes calls",
        "takes calls, but mostly builds",
    ],
)
def test_who_builds_the_systems_is_told_from_who_works_with_them(role, duties, systems):
    verdict = decide_side(role, Cues(duties=duties), outsourced=True)
    assert ("systems" in verdict.reasons[0]) is systems


def test_the_systems_of_a_known_employer_are_those_of_its_process():
    employer = Employer(id="x", name="Xample", source="test", type="provider")
    cues = Cues(duties=(on_systems(3),), employers=(employer,))
    assert "systems" not in decide_side(RoleReading(), cues, outsourced=True).reasons[0]


def test_a_technician_who_helps_users_too_needs_more_of_the_systems():
    role = RoleReading("help_desk_technician", "technical_support", "front", "in_house", "agent")

    def side(*duties):
        return decide_side(role, Cues(duties=duties), outsourced=False).side

    assert side(HELPED, on_systems(3), on_systems(3)) == "front"
    assert side(HELPED, on_systems(3), on_systems(3), on_systems(1)) == "none"
    assert side(OF_CUSTOMERS, *(on_systems(3),) * 3) == "front"


@pytest.mark.parametrize(("family", "side"), [("retention", "none"), ("claims", "back")])
def test_hints_of_the_back_office_are_dropped_up_to_a_bound(family, side):
    role = RoleReading("x", family, "undecided", "in_house", "agent", exact=True)
    assert decide_side(role, works(0, 4), outsourced=False).side == side
    assert decide_side(role, works(0, 5), outsourced=False).side == "back"


def test_duties_that_weigh_alike_are_called_front_office_and_are_no_sure_sign():
    verdict = decide_side(RoleReading(side="undecided"), works(3, 3), outsourced=False)
    assert (verdict.side, verdict.confidence) == ("front", 0.5)


def named(kind: str, number: int):
    """So many tools or KPIs of the back office."""
    if kind == "tools":
        tools = (
            Tool(id=f"t{n}", name="T", source="test", category="x", side="back")
            for n in range(number)
        )
        return Cues(tools=tuple(tools))
    kpis = (
        Kpi(
            id=f"k{n}", name="K", source="test", unit="%", better="higher", side="back",
            ranges=(Range(unit="%", min=0, max=100),),
        )
        for n in range(number)
    )  # fmt: skip
    return Cues(kpis=tuple(kpis))


@pytest.mark.parametrize("kind", ["tools", "kpis"])
def test_two_tools_or_kpis_say_as_much_as_one_hint_of_the_work_and_five_no_more_than_four(kind):
    assert votes(named(kind, 2), "back") == votes(works(0, 1), "back")
    assert votes(named(kind, 4), "back") == votes(works(0, 2), "back")
    assert votes(named(kind, 5), "back") == votes(named(kind, 4), "back")
    assert votes(named(kind, 5), "front") == 0


def test_tools_and_kpis_add_to_the_duties_and_to_one_another():
    cues = replace(works(0, 2), tools=named("tools", 2).tools, kpis=named("kpis", 2).kpis)
    assert votes(cues, "back") == votes(works(0, 4), "back")


def test_who_runs_systems_is_no_help_desk_for_a_call_and_a_tool():
    role = RoleReading("it_administrator", None, "undecided", "adjacent", "agent")
    phone = Tool(id="p", name="Phone", source="test", category="x", side="front")
    cues = Cues(duties=(CHAT,), tools=(phone,))
    assert decide_side(role, cues, outsourced=False).side == "none"
    more = replace(cues, duties=(CALLS,))
    assert decide_side(role, more, outsourced=False).side == "front"


def test_a_tool_beside_a_duty_places_outsourced_work_under_an_unknown_title():
    duties, tools = (duty("back", 2),), named("tools", 1).tools
    both = Cues(duties=duties, tools=tools)
    assert decide_side(RoleReading(), both, outsourced=True).side == "back"
    assert decide_side(RoleReading(), Cues(duties=duties), outsourced=True).side == "none"


def test_a_billing_title_in_a_centre_answers_about_bills() -> None:
    answers = "Answered inbound calls from customers with billing inquiries in a call center"
    for title, told, side in (
        ("Billing Specialist", answers, "front"),
        ("Billing Specialist", "Prepared invoices and posted payments in the call center", "back"),
    ):
        resume = analyze_text(
            f"EXPERIENCE\n{title}\nAcme Inc\nJan 2015 - Dec 2018\n{told}\n", as_of=date(2021, 1, 1)
        )
        assert resume.assessment is not None
        assert [j.side for j in resume.assessment.judgements] == [side]


@pytest.mark.parametrize(
    ("told", "side"),
    [
        ("Averaged 85 outbound calls per day", "front"),
        ("Averaged 12 outbound calls per day", "none"),
        ("The department took 900 calls per day", "none"),
        ("Visited 85 shops per month", "none"),
    ],
)
def test_a_seller_on_the_phone_all_day_sells_by_phone(told: str, side: str) -> None:
    resume = analyze_text(
        f"EXPERIENCE\nSenior Sales Representative\nAcme Inc\nJan 2015 - Dec 2018\n{told}\n",
        as_of=date(2021, 1, 1),
    )
    assert resume.assessment is not None
    assert [j.side for j in resume.assessment.judgements] == [side]
