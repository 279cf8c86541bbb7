"""The judged positions of a resume added up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bpo_resume.assessment.experience import sum_up
from bpo_resume.assessment.tenure import months_of
from bpo_resume.model import (
    Basis,
    Document,
    Evidence,
    Experience,
    Gap,
    Judgement,
    KpiValue,
    Level,
    Mention,
    Months,
    Position,
    Resume,
    Side,
)
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.scoring import CertificationPart, CountPart, RecencyPart, Scoring
from bpo_resume.terminology.terms import Certification, Tool

AS_OF = date(2026, 1, 15)
RUBRIC = Scoring(
    kpis=CountPart(points=50, each=10),
    tools=CountPart(points=40, each=5),
    certifications=CertificationPart(points=10, each=1, front=frozenset({"contact centre"})),
)
TOOLS = {
    name: Tool(id=name, name=name.title(), source="test", category="x", side=side)
    for name, side in {"avaya": "front", "sap": "back", "excel": "any"}.items()
}
CERTIFICATIONS = {
    name: Certification(id=name, name=name.title(), source="test", body="x", domain=domain)
    for name, domain in {"copc": "contact centre", "cpr": "life saving"}.items()
}
TERMINOLOGY = Terminology("test", {"tool": TOOLS, "certification": CERTIFICATIONS}, RUBRIC, {})

Judged = tuple[Position, Judgement]


def job(start: str | None, end: str | None, side: Side = "front", **other: object) -> Judged:
    """A judged position; ``other``: setting, level, spans_sides, title, employment."""
    quote = Evidence("Agent", 0, 5)
    setting = other.pop("setting", "provider" if side != "none" else "none")
    level = other.pop("level", "agent")
    spans = bool(other.pop("spans_sides", False))
    title = other.pop("title", "Agent")
    position = Position(title, None, None, start, end, "month", (0, 9), (quote,), **other)  # type: ignore[arg-type]
    months = months_of(start, end, AS_OF)
    verdict = Judgement(
        None, None, side, setting, level, months, Basis(0.9, ("why",)), spans_sides=spans
    )  # type: ignore[arg-type]
    return position, verdict


def add_up(
    *jobs: Judged,
    mentions: tuple[Mention, ...] = (),
    kpis: object = (),
    terminology: Terminology = TERMINOLOGY,
) -> Experience:
    resume = Resume(
        Document.of_text("Agent"), positions=tuple(job[0] for job in jobs), mentions=mentions
    )
    return sum_up(resume, [job[1] for job in jobs], kpis, AS_OF, terminology)  # type: ignore[arg-type]


def test_no_positions_are_no_experience() -> None:
    assert add_up() == Experience(
        side="none",
        has_bpo=False,
        front=Months(),
        back=Months(),
        bpo=Months(),
        career=Months(),
        highest=None,
        current=None,
        score_front=0,
        score_back=0,
        recency_months=None,
        findings=(),
    )


HALF_A_YEAR = ("2020-01", "2020-06")
LESS = ("2020-08", "2020-12")
YEAR = ("2021-01", "2021-12")


@pytest.mark.parametrize(
    ("jobs", "side"),
    [
        ([job(*YEAR)], "front"),
        ([job(*YEAR, "back")], "back"),
        ([job(*YEAR, "none")], "none"),
        ([job(*YEAR, "none"), job(*LESS, "back")], "back"),
        ([job(*YEAR), job(*HALF_A_YEAR, "back")], "both"),
        ([job(*YEAR), job(*LESS, "back")], "front"),
        ([job(*LESS), job(*YEAR, "back")], "back"),
        ([job(*LESS, spans_sides=True)], "both"),
        ([job(None, None, "back"), job(None, None)], "back"),
        ([job(*YEAR, "front", setting="adjacent")], "none"),
    ],
    ids=[
        "front only",
        "back only",
        "neither",
        "other work does not count",
        "half a year of each is both",
        "less than half a year of back is front",
        "less than half a year of front is back",
        "one job on both sides",
        "the first of two undated",
        "transferable work is on no side",
    ],
)
def test_the_side_of_a_resume(jobs: list[Judged], side: str) -> None:
    assert add_up(*jobs).side == side


def test_months_go_to_their_side_and_only_outsourcing_and_centres_to_bpo() -> None:
    total = add_up(
        job("2020-01", "2020-12", "front", setting="contact_centre"),
        job("2021-01", "2021-03", "front", setting="in_house"),
        job("2021-04", "2021-05", "back", setting="shared_service"),
        job("2022-01", "2022-12", "none"),
    )
    assert (total.front.likely, total.back.likely, total.bpo.likely) == (15, 2, 14)
    assert total.career.likely == 29
    assert total.has_bpo


def test_work_inside_an_ordinary_company_is_no_bpo() -> None:
    total = add_up(job("2020-01", "2020-12", "back", setting="in_house"))
    assert (total.side, total.has_bpo, total.bpo) == ("back", False, Months())


def test_overlapping_jobs_count_once() -> None:
    total = add_up(job("2020-01", "2020-12"), job("2020-07", "2021-06"))
    assert total.front == Months(18, 18, 18)


@pytest.mark.parametrize("employment", ["internship", "volunteer"])
def test_unpaid_work_is_no_career(employment: str) -> None:
    total = add_up(job("2020-01", "2020-12", employment=employment))
    assert (total.career.likely, total.front.likely) == (0, 12)


@pytest.mark.parametrize(
    ("jobs", "highest", "current"),
    [
        ([("2015", "2017", "manager"), ("2018", "present", "agent")], "manager", "agent"),
        ([("2018", "present", "agent"), ("2015", "2017", "manager")], "manager", "agent"),
        ([("2018", "2020", "agent"), ("2018", "2020-05", "manager")], "manager", "agent"),
        ([("2018", "present", "agent"), ("2020", "present", "manager")], "manager", "manager"),
        ([("2018", "2020", None), ("2010", "2011", "agent")], "agent", None),
        ([(None, None, "manager"), ("2018", "2020", "agent")], "manager", "agent"),
    ],
    ids=[
        "the last job was lower",
        "whatever the order in the text",
        "a bare year ends after its months",
        "the later start of two current jobs",
        "no level in the last job",
        "an undated job is not the last",
    ],
)
def test_highest_and_current_level(
    jobs: list[tuple[str | None, str | None, Level | None]],
    highest: str | None,
    current: str | None,
) -> None:
    total = add_up(*(job(start, end, level=level) for start, end, level in jobs))
    assert (total.highest, total.current) == (highest, current)


def test_levels_outside_front_and_back_office_do_not_count() -> None:
    total = add_up(job("2015", "2017"), job("2018", "present", "none", level="executive"))
    assert (total.highest, total.current) == ("agent", "agent")


@pytest.mark.parametrize(
    ("jobs", "months"),
    [
        ([job("2020-01", "present")], 0),
        ([job("2020-01", "2025-10")], 3),
        ([job("2024-01", "2025-10"), job("2020-01", "2022-01")], 3),
        ([job("2024-01", "present", "none"), job("2020-01", "2025-01")], 12),
        ([job(None, None)], None),
        ([job("2027-01", "2027-06")], None),
        ([job("2025-12", "2020-01")], None),
    ],
    ids=[
        "current",
        "months ago",
        "the last one counts",
        "other work does not",
        "undated",
        "still to come",
        "reversed",
    ],
)
def test_recency_is_that_of_the_last_counted_job(jobs: list[Judged], months: int | None) -> None:
    assert add_up(*jobs).recency_months == months


def mention(kind: str, name: str, status: str = "affirmed") -> Mention:
    return Mention(kind, name, name.title(), status, Evidence(name, 0, len(name)))  # type: ignore[arg-type]


def test_tools_of_one_side_speak_for_that_side_only() -> None:
    jobs = (job(*YEAR), job(*HALF_A_YEAR, "back"))
    tools = (mention("tool", "avaya"), mention("tool", "excel"))
    total = add_up(*jobs, mentions=tools)
    assert (total.score_front, total.score_back) == (5, 0)
    both = add_up(*jobs, mentions=(*tools, mention("tool", "sap")))
    assert (both.score_front, both.score_back) == (5, 5)


def test_certifications_count_for_the_side_whose_trade_they_are_of() -> None:
    jobs = (job(*YEAR), job(*HALF_A_YEAR, "back"))
    held = (mention("certification", "copc"), mention("certification", "cpr"))
    total = add_up(*jobs, mentions=held)
    assert (total.score_front, total.score_back) == (1, 0)


@pytest.mark.parametrize(
    "status", ["negated", "aspirational", "other_person", "required", "trained"]
)
def test_what_is_not_affirmed_earns_nothing(status: str) -> None:
    mentions = (mention("tool", "avaya", status), mention("certification", "copc", status))
    assert add_up(job(*YEAR), mentions=mentions).score_front == 0


def kpi(position: int | None) -> KpiValue:
    return KpiValue(
        "csat",
        "CSAT",
        "achieved",
        90.0,
        None,
        "%",
        None,
        None,
        "=",
        "own",
        None,
        position,
        (Evidence("CSAT", 0, 4),),
    )


@pytest.mark.parametrize(("position", "scores"), [(0, (10, 0)), (1, (0, 10)), (None, (0, 0))])
def test_a_kpi_counts_for_the_side_of_its_position(
    position: int | None, scores: tuple[int, int]
) -> None:
    total = add_up(job(*YEAR), job(*HALF_A_YEAR, "back"), kpis=(kpi(position),))
    assert (total.score_front, total.score_back) == scores


def test_every_bpo_position_is_a_finding_that_says_why() -> None:
    total = add_up(
        job(*YEAR, title="Chat Agent"),
        job(*LESS, title=None),
        job(*HALF_A_YEAR, "back", setting="in_house", title="AP Clerk"),
    )
    found = [finding for finding in total.findings if finding.code == "bpo_position"]
    assert [finding.message for finding in found] == ["Chat Agent: why", "Untitled position: why"]
    assert [finding.evidence[0].text for finding in found] == ["Agent", "Agent"]


def test_a_job_still_to_come_sets_no_level() -> None:
    to_come = job("2028-01", "2029-12", level="manager")
    found = add_up(job("2020-01", "2025-01", level="agent"), to_come)
    assert (found.highest, found.current) == ("agent", "agent")


@pytest.mark.parametrize(
    ("front", "back", "side"),
    [(6, 6, "both"), (6, 5, "front"), (5, 6, "back"), (7, 6, "both")],
)
def test_six_months_on_each_side_make_both(front: int, back: int, side: str) -> None:
    jobs = (job("2020-01", f"2020-{front:02}"), job("2021-01", f"2021-{back:02}", "back"))
    assert add_up(*jobs).side == side


def test_the_highest_level_is_the_highest_rung_wherever_it_stands() -> None:
    jobs = (
        job("2010", "2011", level="team_leader"),
        job("2012", "2013", level="director"),
        job("2014", "2015", level="specialist"),
    )
    assert add_up(*jobs).highest == "director"


@pytest.mark.parametrize(
    ("jobs", "current"),
    [
        ([("2019", None, "manager"), ("2018", "2018-12", "agent")], "manager"),
        ([("2019", "2020", "agent"), ("2021", None, "manager")], "manager"),
        ([("2010", "present", "agent"), ("2020", "2024", "manager")], "agent"),
        ([("2020", "2024", "manager"), ("2010", "present", "agent")], "agent"),
        ([("2010", "2012-11", "agent"), ("2011", "2012", "manager")], "manager"),
    ],
    ids=["no end", "no end, later", "goes on", "goes on, printed last", "a bare year"],
)
def test_the_current_level_is_that_of_the_job_that_ended_last(
    jobs: list[tuple[str | None, str | None, Level | None]], current: str
) -> None:
    total = add_up(*(job(start, end, level=level) for start, end, level in jobs))
    assert total.current == current


def test_a_job_of_one_month_is_recent_work() -> None:
    assert add_up(job("2025-10", "2025-10")).recency_months == 3


def test_each_side_is_scored_by_its_own_recency() -> None:
    fresh = replace(RUBRIC, recency=RecencyPart(points=20, fresh_months=12, stale_months=60))
    jobs = (job("2025-01", "present"), job("2010-01", "2010-12", "back"))
    total = add_up(*jobs, terminology=replace(TERMINOLOGY, scoring=fresh))
    assert (total.score_front, total.score_back) == (20, 0)


def test_gaps_lie_between_the_paid_jobs_of_any_kind() -> None:
    total = add_up(
        job("2020-01", "2020-06"),
        job("2020-07", "2020-09", employment="internship"),
        job("2020-11", "2020-12", "none"),
        job("2021-02", "2021-12"),
    )
    assert total.gaps == (Gap("2020-07", "2020-10", 4), Gap("2021-01", "2021-01", 1))


def test_the_reasons_of_a_position_stand_in_one_sentence_after_another() -> None:
    position, judged = job(*YEAR)
    (finding,) = add_up((position, replace(judged, setting_basis=Basis(0.9, ("where",))))).findings
    assert finding.message == "Agent: why; where"
