"""Where the work was done: employer before words of the trade before title."""

import pytest

from bpo_resume.assessment.cues import Cues
from bpo_resume.assessment.setting import decide_setting, is_at_provider
from bpo_resume.model import Position, RoleReading
from bpo_resume.terminology.terms import Duty, Employer


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
