"""Where the work was done: employer before words of the trade before title."""

from dataclasses import replace

import pytest

from bpo_resume.assessment.cues import Cues
from bpo_resume.assessment.setting import decide_setting, is_at_provider, shows_outsourcing
from bpo_resume.model import Evidence, Position, RoleReading
from bpo_resume.terminology.duty_terms import Duty
from bpo_resume.terminology.terms import Employer


def position(role: RoleReading | None = None) -> Position:
    return Position(
        "Agent", "Somewhere", None, None, None, "none", (0, 10), (), role=role or RoleReading()
    )


def employer(kind: str) -> Employer:
    return Employer(id="x", name="Xample", source="test", type=kind)


def shows(setting: str, weight: int) -> Duty:
    return Duty(
        id=f"{setting}_{weight}",
        name=setting,
        source="t",
        side="any",
        setting=setting,
        weight=weight,
    )


@pytest.mark.parametrize(
    ("kind", "client", "setting"),
    [
        ("provider", False, "provider"),
        ("captive", False, "shared_service"),
        ("it_services", True, "provider"),
        ("it_services", False, "in_house"),
        ("staffing", True, "provider"),
        ("staffing", False, "in_house"),
        ("client", False, "in_house"),
    ],
)
def test_known_employer_decides(kind, client, setting):
    cues = Cues(employers=(employer(kind),), client=client)
    assert decide_setting(position(), cues, "front").setting == setting


def test_words_of_a_centre_make_a_front_office_job_a_contact_centre():
    cues = Cues(duties=(shows("contact_centre", 3),))
    assert decide_setting(position(), cues, "front").setting == "contact_centre"


def test_a_back_office_job_beside_a_call_centre_is_no_contact_centre():
    cues = Cues(duties=(shows("contact_centre", 3),))
    assert decide_setting(position(), cues, "back").setting == "in_house"


def test_one_hint_is_not_enough():
    cues = Cues(duties=(shows("provider", 2),))
    assert decide_setting(position(), cues, "front").setting == "in_house"


def test_title_decides_where_nothing_else_speaks():
    role = RoleReading(side="front", setting="contact_centre")
    assert decide_setting(position(role), Cues(), "front").setting == "contact_centre"


def test_transferable_work_is_adjacent_and_the_rest_is_none():
    assert (
        decide_setting(position(RoleReading(setting="adjacent")), Cues(), "none").setting
        == "adjacent"
    )
    assert decide_setting(position(), Cues(), "none").setting == "none"


@pytest.mark.parametrize(("kind", "setting"), [("provider", "provider"), ("it_services", "none")])
def test_who_leads_nobody_knows_what_is_in_the_trade_at_a_provider_only(kind, setting):
    cues = Cues(employers=(employer(kind),), client=True)
    role = RoleReading(side="shared", level="team_leader")
    assert decide_setting(position(role), cues, "none").setting == setting


def test_many_signs_of_a_centre_or_one_and_the_summary_make_one_of_a_back_office_job():
    queues, told = (
        (shows("contact_centre", 3), shows("contact_centre", 2)),
        shows("contact_centre", 3),
    )
    assert decide_setting(position(), Cues(duties=queues), "back").setting == "contact_centre"
    cues = Cues(duties=(told,), centre_told=True)
    assert decide_setting(position(), cues, "back").setting == "contact_centre"


@pytest.mark.parametrize(("client", "outsourced"), [(True, True), (False, False)])
def test_an_it_house_runs_processes_for_the_clients_it_names(client, outsourced):
    cues = Cues(employers=(employer("it_services"),), client=client)
    assert is_at_provider(position(), cues) is outsourced


def led(side: str) -> Position:
    """A job of a leader of three people, whose title is of this side."""
    return replace(position(RoleReading(side=side)), team_size=3)


QUOTE = Evidence("Led agents", 0, 10)
CALLS = Duty(
    id="calls", name="calls", source="t", side="front", weight=3, family="customer_service"
)
FLOOR = Duty(
    id="floor",
    name="floor",
    source="t",
    side="any",
    setting="contact_centre",
    weight=3,
    family="operations_management",
)


@pytest.mark.parametrize("setting", ["provider", "shared_service", "contact_centre"])
@pytest.mark.parametrize(
    ("role", "needed"),
    [
        (RoleReading(side="front"), 3),
        (RoleReading(bare=True), 3),
        (RoleReading(), 4),
    ],
    ids=["a title of the trade", "General Manager", "a title that says nothing"],
)
def test_words_show_outsourcing_the_sooner_the_more_the_title_says(setting, role, needed):
    def outsourced(weight):
        hints = tuple(replace(shows(setting, 1), id=f"hint_{n}") for n in range(weight))
        return shows_outsourcing(position(role), Cues(duties=hints))

    assert (outsourced(needed - 1), outsourced(needed)) == (False, True)


def test_the_floor_of_a_centre_is_no_turn_of_phrase():
    hint = shows("contact_centre", 3)
    assert shows_outsourcing(position(), Cues(duties=(FLOOR,)))
    assert not shows_outsourcing(position(), Cues(duties=(hint,)))
    minor = replace(FLOOR, weight=2)
    assert not shows_outsourcing(position(), Cues(duties=(minor, shows("contact_centre", 1))))
    assert not shows_outsourcing(position(), Cues(duties=(replace(hint, family="training"),)))


@pytest.mark.parametrize(
    ("job", "duties", "outsourced"),
    [
        (position(), (CALLS, shows("contact_centre", 2)), True),
        (position(), (CALLS, shows("contact_centre", 1)), False),
        (position(), (CALLS, shows("provider", 2)), False),
        (position(), (CALLS,), False),
        (led("shared"), (shows("contact_centre", 2),), True),
        (led("front"), (shows("contact_centre", 2),), False),
        (position(RoleReading(side="shared")), (shows("contact_centre", 2),), False),
    ],
    ids=["calls", "one hint", "of others", "none", "leader", "agent with a team", "leads nobody"],
)
def test_a_named_centre_is_believed_who_takes_calls_or_leads_people(job, duties, outsourced):
    assert shows_outsourcing(job, Cues(duties=duties)) is outsourced


def test_people_led_may_be_counted_or_told_of():
    job = replace(position(RoleReading(side="shared")), leading=QUOTE)
    cues = Cues(duties=(shows("contact_centre", 2),))
    assert decide_setting(job, cues, "front").setting == "contact_centre"
    assert decide_setting(led("shared"), cues, "front").setting == "contact_centre"
    bare = replace(job, role=RoleReading(level="team_leader", bare=True))
    assert decide_setting(bare, cues, "front").setting == "contact_centre"
    assert decide_setting(position(RoleReading(side="shared")), cues, "front").setting == "in_house"


@pytest.mark.parametrize(
    ("role", "duties", "setting"),
    [
        (RoleReading(side="front"), (shows("contact_centre", 2),), "contact_centre"),
        (RoleReading(side="undecided"), (shows("contact_centre", 2),), "in_house"),
        (RoleReading(side="undecided"), (shows("contact_centre", 3),), "contact_centre"),
        (RoleReading(side="front"), (shows("provider", 2),), "in_house"),
        (RoleReading(side="front"), (shows("provider", 3),), "provider"),
        (RoleReading(side="front"), (shows("shared_service", 3),), "shared_service"),
    ],
)
def test_front_office_work_needs_fewer_words_of_a_centre_but_not_of_an_outsourcer(
    role, duties, setting
):
    assert decide_setting(position(role), Cues(duties=duties), "front").setting == setting


def test_a_title_of_outsourcing_goes_before_a_centre_told_elsewhere():
    role = RoleReading(side="front", setting="provider")
    cues = Cues(duties=(CALLS,), centre_told=True)
    assert decide_setting(position(role), cues, "front").setting == "provider"


@pytest.mark.parametrize(
    ("side", "told", "calls", "setting"),
    [
        ("front", True, True, "contact_centre"),
        ("front", False, True, "in_house"),
        ("front", True, False, "in_house"),
        ("undecided", True, True, "in_house"),
    ],
)
def test_a_centre_told_elsewhere_is_that_of_a_job_that_takes_calls(side, told, calls, setting):
    cues = Cues(duties=(CALLS,) * calls, centre_told=told)
    assert decide_setting(position(RoleReading(side=side)), cues, "front").setting == setting


def test_the_words_that_show_a_setting_are_named():
    cues = Cues(duties=(CALLS, shows("provider", 2), replace(shows("provider", 1), name="client")))
    (reason,) = decide_setting(position(), cues, "back").reasons
    assert reason == "the text shows outsourced work: provider, client"


@pytest.mark.parametrize(
    ("role", "duties", "setting"),
    [
        (RoleReading(side="front", family="telesales"), (), "provider"),
        (RoleReading(side="back", family="claims"), (), "provider"),
        (RoleReading(side="back", family="payroll_hr"), (), "in_house"),
        (RoleReading(side="back", family="finance_accounting"), (), "in_house"),
        (RoleReading(side="back", family="procurement"), (), "in_house"),
        (RoleReading(side="undecided", family="claims"), (), "in_house"),
        (RoleReading(side="back", family="payroll_hr"), (shows("provider", 2),), "provider"),
        (RoleReading(side="back", family="payroll_hr"), (shows("provider", 1),), "in_house"),
    ],
)
def test_an_it_house_keeps_accounts_and_payroll_of_its_own(role, duties, setting):
    cues = Cues(duties=duties, employers=(employer("it_services"),))
    assert decide_setting(position(role), cues, "back").setting == setting


@pytest.mark.parametrize(
    ("kind", "role", "employer_name", "provider"),
    [
        ("provider", RoleReading(), "Somewhere", True),
        ("captive", RoleReading(), "Somewhere", True),
        ("staffing", RoleReading(), "Somewhere", False),
        ("client", RoleReading(setting="provider"), "Somewhere", True),
        ("client", RoleReading(setting="contact_centre"), "Somewhere", False),
        ("client", RoleReading(), "Fernwood BPO", True),
    ],
)
def test_employer_title_or_name_say_that_work_is_outsourced(kind, role, employer_name, provider):
    job = replace(position(role), employer=employer_name)
    assert is_at_provider(job, Cues(employers=(employer(kind),))) is provider


@pytest.mark.parametrize(
    ("role", "duties", "setting"),
    [
        (RoleReading(side="front"), (), "adjacent"),
        (RoleReading(side="none", setting="adjacent"), (), "adjacent"),
        (RoleReading(), (replace(CALLS, side="none", family=None),), "adjacent"),
        (RoleReading(side="none", setting="none"), (), "none"),
    ],
)
def test_work_of_no_side_is_adjacent_where_title_or_counter_say_so(role, duties, setting):
    assert decide_setting(position(role), Cues(duties=duties), "none").setting == setting


def test_no_setting_is_surer_than_an_outsourcer_named_as_the_employer():
    named = decide_setting(position(), Cues(employers=(employer("provider"),)), "front")
    others = [
        decide_setting(job, cues, "front")
        for job, cues in (
            (position(), Cues(employers=(employer("captive"),))),
            (position(), Cues(employers=(employer("it_services"),), client=True)),
            (position(), Cues(employers=(employer("staffing"),), client=True)),
            (replace(position(), employer="Fernwood BPO"), Cues()),
            (position(), Cues(duties=(shows("provider", 3),))),
            (position(RoleReading(setting="provider")), Cues()),
            (position(RoleReading(side="front")), Cues(duties=(CALLS,), centre_told=True)),
            (position(), Cues()),
        )
    ]
    assert all(0.5 < other.confidence < named.confidence < 1 for other in others)


@pytest.mark.parametrize(("weight", "setting"), [(4, "in_house"), (5, "contact_centre")])
def test_a_back_office_job_in_a_centre_shows_it_by_more_than_one_sign(weight, setting):
    signs = tuple(replace(shows("contact_centre", 1), id=f"sign_{n}") for n in range(weight))
    assert decide_setting(position(), Cues(duties=signs), "back").setting == setting
