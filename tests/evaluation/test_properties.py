"""What holds for all labels."""

from __future__ import annotations

from typing import Any

from evaluation.samples import AS_OF, entry, make_label, make_result, months_of, value
from hypothesis import assume, given
from hypothesis import strategies as st

from bpo_resume.evaluation import Evaluation, Label, Share, Tally, evaluate
from bpo_resume.evaluation.months import count_months

TITLES = ["Agent", "Senior Agent", "Team Leader", "Leader", "Payroll Clerk", "Chef de Partie"]
NAMES = st.lists(st.sampled_from(["Excel", "MS Excel", "SAP", "Genesys", "Zendesk Chat"]))
LEVELS = st.integers(1, 6)
YEARS = st.integers(2000, 2025).map(str)
MONTHS = st.builds("{}-{:02}".format, YEARS, st.integers(1, 12))
STARTS = st.one_of(YEARS, MONTHS, st.none())
ENDS = st.one_of(YEARS, MONTHS, st.none(), st.just("present"))
VALUES = st.builds(
    value, st.sampled_from(["aht", "csat", "tat", "other"]), st.integers(1, 500), st.integers(1, 9)
)
SPOKEN = st.lists(st.sampled_from(["English", "Tagalog", "Hindi"]), unique=True).map(
    lambda names: [{"language": name, "proficiency": None} for name in names]
)


@st.composite
def entries(draw: st.DrawFn) -> dict[str, Any]:
    dated: dict[str, Any] = {
        "title": draw(st.sampled_from(TITLES)),
        "start": draw(STARTS),
        "end": draw(ENDS),
    }
    relevance = draw(st.sampled_from(["bpo", "equivalent", "adjacent", "none"]))
    if relevance in ("bpo", "equivalent"):
        side = draw(st.sampled_from(["front", "back"]))
        return entry(relevance=relevance, side=side, level=draw(LEVELS), **dated)
    level = draw(LEVELS) if relevance == "adjacent" else None
    return entry(relevance=relevance, side="none", family=None, level=level, **dated)


@st.composite
def labels(draw: st.DrawFn, id_: str = "ana") -> Label:
    listed = draw(st.lists(entries(), max_size=6))
    levels = [one["level"] for one in listed if one["relevance"] in ("bpo", "equivalent")]
    return make_label(
        id=id_,
        entries=listed,
        side=draw(st.sampled_from(["front", "back", "both"])) if levels else "none",
        has_bpo=any(one["relevance"] == "bpo" for one in listed),
        level_highest=max(levels, default=None),
        level_current=levels[0] if levels else None,
        kpis=draw(st.lists(VALUES, max_size=4)),
        tools=draw(NAMES),
        certifications=draw(NAMES),
        languages=draw(SPOKEN),
    )


@st.composite
def gold_sets(draw: st.DrawFn) -> list[Label]:
    return [draw(labels(f"resume-{number}")) for number in range(draw(st.integers(1, 4)))]


def shares(evaluation: Evaluation) -> set[float]:
    """All figures but those of which there was nothing to measure."""
    return {
        told
        for measures in evaluation.measures.values()
        for name, told in measures.items()
        if name != "n" and told is not None
    }


@given(gold_sets())
def test_what_is_exactly_as_labelled_is_right_everywhere(gold: list[Label]) -> None:
    evaluation = evaluate(gold, map(make_result, gold))
    assert shares(evaluation) == {1.0}
    assert not any(evaluation.misses.values())


@given(gold_sets(), st.data())
def test_the_order_of_labels_and_results_does_not_matter(
    gold: list[Label], data: st.DataObject
) -> None:
    said = [make_result(data.draw(labels(label.id))) for label in gold]
    evaluation = evaluate(gold, said)
    again = evaluate(data.draw(st.permutations(gold)), data.draw(st.permutations(said)))
    assert again.figures == evaluation.figures
    assert again.fingerprint == evaluation.fingerprint


@given(labels(), labels())
def test_every_share_below_one_has_its_misses(label: Label, other: Label) -> None:
    evaluation = evaluate([label], [make_result(other)])
    assert all(0 <= told <= 1 for told in shares(evaluation))
    for field, figure in evaluation.figures.items():
        wrong = figure.n - figure.right if isinstance(figure, Share) else _wrong(figure)
        assert len(evaluation.misses[field]) == wrong


def _wrong(tally: Tally) -> int:
    return tally.n + tally.found - 2 * tally.hits


@given(labels())
def test_months_are_those_of_a_calendar_that_is_ticked_off(label: Label) -> None:
    counted = count_months(label, "front", AS_OF)
    assume(counted is not None)
    assert counted == len(months_of(label, "front"))
