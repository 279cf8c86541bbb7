"""The score of one side: the rubric, part by part, and the findings behind the points."""

from __future__ import annotations

from dataclasses import replace

import pytest
from assessment.samples import make_job, make_kpi, make_mentions, quote
from hypothesis import given
from hypothesis import strategies as st

from bpo_resume.assessment.score import SideEvidence, score_side
from bpo_resume.model import LEVELS, Level, Months
from bpo_resume.terminology.scoring import (
    CertificationPart,
    CountPart,
    LevelPart,
    RecencyPart,
    Scoring,
    SettingPart,
    TenurePart,
)

SCORING = Scoring(
    tenure=TenurePart(points=30, full_months=60),
    recency=RecencyPart(points=20, fresh_months=12, stale_months=72),
    level=LevelPart(points=18),
    kpis=CountPart(points=10, each=4),
    tools=CountPart(points=8, each=3),
    certifications=CertificationPart(points=4, each=2),
    setting=SettingPart(points=10, provider=10, shared_service=9, contact_centre=6, in_house=2),
)


NOTHING = SideEvidence("front", Months(), None, (make_job(None, "none"),), (), (), ())


def points(evidence: SideEvidence, part: str) -> float:
    _, findings = score_side(evidence, SCORING)
    return sum(finding.points for finding in findings if finding.code == f"front_{part}")


def test_a_side_without_positions_scores_nothing_whatever_is_listed() -> None:
    listed = replace(
        NOTHING, positions=(), tools=make_mentions("tool", "avaya"), kpis=(make_kpi("csat"),)
    )
    assert score_side(listed, SCORING) == (0, ())


def test_what_earns_nothing_is_no_finding() -> None:
    assert score_side(NOTHING, SCORING) == (0, ())


@pytest.mark.parametrize(
    ("months", "expected"), [(0, 0), (6, 3), (30, 15), (60, 30), (61, 30), (300, 30)]
)
def test_tenure_earns_its_share_up_to_the_full_months(months: int, expected: float) -> None:
    evidence = replace(NOTHING, months=Months(months, months, months))
    assert points(evidence, "tenure") == expected


def test_tenure_counts_the_likely_months() -> None:
    assert points(replace(NOTHING, months=Months(0, 30, 60)), "tenure") == 15


@pytest.mark.parametrize(
    ("ago", "expected"),
    [(None, 0), (0, 20), (12, 20), (42, 10), (72, 0), (200, 0)],
    ids=str,
)
def test_recency_fades_evenly_from_fresh_to_stale(ago: int | None, expected: float) -> None:
    assert points(replace(NOTHING, recency=ago), "recency") == expected


@pytest.mark.parametrize("level", LEVELS)
def test_each_rung_earns_its_share_of_the_points_for_level(level: Level) -> None:
    evidence = replace(NOTHING, positions=(make_job(level, "none"),))
    assert points(evidence, "level") == 2 * (LEVELS.index(level) + 1)


def test_the_highest_level_counts_and_is_quoted() -> None:
    agent, leader = make_job("agent"), make_job("team_leader")
    evidence = replace(NOTHING, positions=(agent, leader, agent))
    _, findings = score_side(evidence, SCORING)
    (level,) = (finding for finding in findings if finding.code == "front_level")
    assert level.points == 8
    assert "team leader" in level.message
    assert level.evidence == leader[0].evidence[:1]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (["provider"], 10),
        (["shared_service"], 9),
        (["contact_centre"], 6),
        (["in_house"], 2),
        (["none"], 0),
        (["in_house", "provider", "contact_centre"], 10),
    ],
)
def test_the_best_setting_counts(settings: list[str], expected: float) -> None:
    evidence = replace(NOTHING, positions=tuple(make_job(None, setting) for setting in settings))
    assert points(evidence, "setting") == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([], 0),
        (["csat"], 4),
        (["csat", "aht"], 8),
        (["csat", "csat"], 4),
        (["csat", "aht", "nps"], 10),
    ],
    ids=["none", "one", "two", "one twice", "more than the most"],
)
def test_each_kpi_counts_once_up_to_the_most(names: list[str], expected: float) -> None:
    kpis = tuple(make_kpi(name, 80 + index) for index, name in enumerate(names))
    assert points(replace(NOTHING, kpis=kpis), "kpis") == expected


@pytest.mark.parametrize(
    ("part", "ids", "expected"),
    [
        ("tools", ["avaya"], 3),
        ("tools", ["avaya", "genesys", "avaya"], 6),
        ("tools", ["avaya", "genesys", "five9"], 8),
        ("certifications", ["copc"], 2),
        ("certifications", ["copc", "pmp", "cpc"], 4),
    ],
)
def test_tools_and_certifications_count_each_once(
    part: str, ids: list[str], expected: float
) -> None:
    evidence = replace(NOTHING, **{part: make_mentions(part, *ids)})
    assert points(evidence, part) == expected


def test_findings_quote_the_evidence_they_rest_on() -> None:
    evidence = replace(
        NOTHING,
        kpis=(make_kpi("csat"),),
        tools=make_mentions("tool", "avaya"),
        months=Months(6, 6, 6),
    )
    _, findings = score_side(evidence, SCORING)
    quoted = {finding.code: [q.text for q in finding.evidence] for finding in findings}
    assert quoted == {
        "front_tenure": ["Agent"],
        "front_kpis": ["csat"],
        "front_tools": ["avaya"],
    }


def test_everything_together_earns_the_whole_rubric() -> None:
    evidence = SideEvidence(
        "back",
        Months(60, 60, 60),
        0,
        (make_job("executive"),),
        tuple(make_kpi(name) for name in ("csat", "aht", "nps")),
        make_mentions("tool", "sap", "oracle", "excel"),
        make_mentions("certification", "copc", "pmp"),
    )
    score, findings = score_side(evidence, SCORING)
    assert score == SCORING.total == 100
    assert len(findings) == 7
    assert all(finding.code.startswith("back_") for finding in findings)


@given(
    months=st.integers(0, 400),
    recency=st.none() | st.integers(0, 400),
    level=st.none() | st.sampled_from(LEVELS),
    kpis=st.lists(st.sampled_from(["csat", "aht", "nps", "fcr"]), max_size=6),
)
def test_the_score_is_the_rounded_sum_of_its_findings(
    months: int, recency: int | None, level: Level | None, kpis: list[str]
) -> None:
    evidence = replace(
        NOTHING,
        months=Months(months, months, months),
        recency=recency,
        positions=(make_job(level),),
        kpis=tuple(make_kpi(name) for name in kpis),
    )
    score, findings = score_side(evidence, SCORING)
    assert score == min(100, round(sum(finding.points for finding in findings)))
    assert all(finding.points > 0 for finding in findings)
    longer = replace(evidence, months=Months(months + 12, months + 12, months + 12))
    assert score_side(longer, SCORING)[0] >= score


def told(evidence: SideEvidence, part: str) -> str:
    """What the finding of one part says."""
    _, findings = score_side(evidence, SCORING)
    return next(finding.message for finding in findings if finding.code == f"front_{part}")


@pytest.mark.parametrize(
    ("part", "evidence", "message"),
    [
        ("tenure", {"months": Months(6, 6, 6)}, "6 months of front office in one position"),
        ("tenure", {"months": Months(1, 1, 1)}, "one month of front office in one position"),
        (
            "tenure",
            {"months": Months(9, 9, 9), "positions": (make_job(), make_job())},
            "9 months of front office in 2 positions",
        ),
        ("recency", {"recency": 0}, "current work"),
        ("recency", {"recency": 1}, "last done one month ago"),
        ("recency", {"recency": 7}, "last done 7 months ago"),
        ("level", {"positions": (make_job("team_leader"),)}, "highest level team leader: Agent"),
        (
            "setting",
            {"positions": (make_job(None, "contact_centre"),)},
            "the work was done in a contact centre",
        ),
        (
            "kpis",
            {"kpis": (make_kpi("csat"), make_kpi("aht"), make_kpi("csat"))},
            "KPIs with values: CSAT, AHT",
        ),
        ("tools", {"tools": make_mentions("tool", "avaya", "five9")}, "tools: Avaya, Five9"),
        (
            "certifications",
            {"certifications": make_mentions("certification", "copc")},
            "certifications: Copc",
        ),
    ],
)
def test_a_finding_says_what_earned_its_points(
    part: str, evidence: dict[str, object], message: str
) -> None:
    assert told(replace(NOTHING, **evidence), part) == message  # type: ignore[arg-type]


def test_a_job_without_a_title_has_a_level_too() -> None:
    position, judgement = make_job("manager")
    evidence = replace(NOTHING, positions=((replace(position, title=None), judgement),))
    assert told(evidence, "level") == "highest level manager: untitled position"


def test_points_are_told_to_one_decimal() -> None:
    scoring = replace(
        SCORING,
        tenure=TenurePart(points=35, full_months=60),
        recency=RecencyPart(points=15, fresh_months=12, stale_months=84),
        level=LevelPart(points=15),
    )
    evidence = replace(
        NOTHING, months=Months(7, 7, 7), recency=20, positions=(make_job("agent", "none"),)
    )
    _, findings = score_side(evidence, scoring)
    assert [finding.points for finding in findings] == [4.1, 13.3, 1.7]


def test_level_and_setting_quote_the_title_of_the_job_and_tenure_all_of_it() -> None:
    position, judgement = make_job("manager", "provider")
    title, dates = quote("Agent"), quote("2018 - 2020")
    job = replace(position, evidence=(title, dates)), judgement
    _, findings = score_side(replace(NOTHING, months=Months(6, 6, 6), positions=(job,)), SCORING)
    assert {finding.code: finding.evidence for finding in findings} == {
        "front_tenure": (title, dates),
        "front_level": (title,),
        "front_setting": (title,),
    }
