from __future__ import annotations

from dataclasses import replace

import pytest
from reports.samples import make_assessment, make_resume, span

from bpo_resume.assessment.naming import find_named_kpis
from bpo_resume.model import Mention, Position, Resume
from bpo_resume.terminology import load_terminology

AHT = Mention("kpi", "aht", "Average handle time", "affirmed", span("AHT"))
POSITION = make_resume().positions[0]


def name_kpis(*mentions: Mention, settings: tuple[str, ...] = ("provider",)) -> list[str]:
    """The ids found where ``settings`` are those of positions; the first holds the whole text."""
    whole: tuple[Position, ...] = (replace(POSITION, extent=(0, 10_000)),)
    others = (replace(POSITION, extent=(0, 0)),) * (len(settings) - 1)
    resume = Resume(make_resume().document, mentions=mentions, positions=whole + others)
    sample = make_assessment()
    judgements = tuple(
        replace(sample.judgements[0], setting=setting)  # type: ignore[arg-type]
        for setting in settings
    )
    return [mention.id for mention in find_named_kpis(resume, judgements, load_terminology())]


def test_a_measure_named_in_bpo_work_is_found() -> None:
    assert name_kpis(AHT) == ["aht"]


@pytest.mark.parametrize("id_", ["call_volume", "team_size"])
def test_volumes_and_sizes_are_no_measures(id_: str) -> None:
    assert name_kpis(replace(AHT, id=id_)) == []


@pytest.mark.parametrize(
    "status", ["negated", "aspirational", "required", "other_person", "trained"]
)
def test_only_what_is_affirmed_is_named(status: str) -> None:
    assert name_kpis(replace(AHT, status=status)) == []  # type: ignore[arg-type]


def test_other_terms_are_no_kpis() -> None:
    assert name_kpis(replace(AHT, kind="tool")) == []


def test_what_stands_in_another_job_belongs_to_it() -> None:
    assert name_kpis(AHT, settings=("adjacent", "provider")) == []


def test_outside_of_all_jobs_one_that_counts_is_enough() -> None:
    far = replace(AHT, evidence=replace(AHT.evidence, start=20_000, end=20_003))
    assert name_kpis(far, settings=("adjacent", "provider")) == ["aht"]
    assert name_kpis(far, settings=("adjacent", "none")) == []


@pytest.mark.parametrize(("at", "named"), [(9, []), (10, ["aht"]), (29, ["aht"]), (30, [])])
def test_a_job_holds_the_names_from_its_first_character_to_its_last(
    at: int, named: list[str]
) -> None:
    """Outside of it the other jobs say no."""
    mention = replace(AHT, evidence=replace(AHT.evidence, start=at, end=at + 3))
    jobs = tuple(replace(POSITION, extent=extent) for extent in ((0, 10), (10, 30), (30, 90)))
    resume = Resume(make_resume().document, mentions=(mention,), positions=jobs)
    sample = make_assessment().judgements[0]
    settings = ("adjacent", "provider", "none")
    judged = [replace(sample, setting=setting) for setting in settings]  # type: ignore[arg-type]
    assert [m.id for m in find_named_kpis(resume, judged, load_terminology())] == named
