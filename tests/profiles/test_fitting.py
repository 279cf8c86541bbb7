"""What candidates are answered: the sample resume, an agent's and a leader's, held against wishes.

Every answer but "unknown" has the characters it came from.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from profiles.test_loading import EXAMPLES, load
from reports.samples import make_result, make_unread
from selection.sampling import value, with_values

from bpo_resume import analyze_text, screen
from bpo_resume.errors import UsageError
from bpo_resume.model import Answer, Criterion, Fit, Need, Result
from bpo_resume.profiles import assess_fit, fit_results, load_profile, rank_by_fit

RESUMES = Path(__file__).parents[2] / "examples" / "resumes"


def answer(tmp_path: Path, criterion: str, result: Result | None = None) -> Criterion:
    (one,) = assess_fit(result or make_result(), load(tmp_path, criterion)).criteria
    return one


@pytest.mark.parametrize(
    ("criterion", "expected"),
    [
        ('kind = "side"\nside = "front"', "met"),
        ('kind = "side"\nside = "back"', "met"),  # the sample is of both
        ('kind = "side"\nside = "both"', "met"),
        ('kind = "months"\nof = "front"\nat_least = 35', "met"),
        ('kind = "months"\nof = "front"\nat_least = 36', "unmet"),
        ('kind = "months"\nof = "back"\nat_least = 36', "met"),  # "2014 to 2016" as people count
        ('kind = "months"\nof = "back"\nat_least = 37', "unmet"),
        ('kind = "family"\nany = ["customer_service", "collections"]', "met"),
        ('kind = "family"\nany = ["collections"]', "unmet"),
        ('kind = "family"\nany = ["customer_service"]\nmonths = 48', "unmet"),
        ('kind = "setting"\nany = ["provider"]\nmonths = 12', "met"),
        ('kind = "setting"\nany = ["shared_service"]', "unmet"),
        ('kind = "level"\nlowest = "team_leader"', "met"),
        ('kind = "level"\nlowest = "manager"', "unmet"),
        ('kind = "level"\nof = "current"\nhighest = "specialist"', "unmet"),
        ('kind = "level"\nlowest = "specialist"\nhighest = "manager"', "met"),
        ('kind = "kpi"\nkpi = "aht"\nat_most = 360', "met"),
        ('kind = "kpi"\nkpi = "aht"\nat_most = 359', "unmet"),
        ('kind = "kpi"\nkpi = "csat"\nat_least = 85', "unknown"),  # named without a value
        ('kind = "kpi"\nkpi = "fcr"\nat_least = 70', "unknown"),
        ('kind = "tool"\nany = ["SAP", "Zendesk"]', "met"),
        ('kind = "tool"\nall = ["SAP", "Zendesk"]', "unknown"),
        ('kind = "tool"\nany = ["Zendesk"]', "unknown"),
        ('kind = "certification"\nany = ["pmp"]', "unmet"),  # in progress
        ('kind = "certification"\nany = ["itil"]', "unknown"),  # trained for only
        ('kind = "language"\nlanguage = "English"\nat_least = "C2"', "met"),
        ('kind = "language"\nlanguage = "Tagalog"', "met"),
        ('kind = "language"\nlanguage = "Tagalog"\nat_least = "B2"', "unknown"),  # no level told
        ('kind = "language"\nlanguage = "Spanish"', "unknown"),
        ('kind = "availability"\nany = ["night_shift"]', "unknown"),
    ],
)
def test_a_wish_is_met_unmet_or_unknown(tmp_path: Path, criterion: str, expected: Answer) -> None:
    one = answer(tmp_path, criterion)
    assert one.answer == expected
    assert one.reason
    if expected != "unknown":
        assert one.evidence


@pytest.mark.parametrize(
    ("comparator", "threshold", "expected"),
    [(">=", 90, "met"), (">=", 95, "unknown"), ("<=", 95, "unmet"), ("<=", 90, "unknown")],
)
def test_a_bound_is_not_taken_for_a_value(
    tmp_path: Path, comparator: str, threshold: int, expected: Answer
) -> None:
    result = with_values(value("csat", 92, "%", comparator=comparator))
    criterion = f'kind = "kpi"\nkpi = "csat"\nat_least = {threshold}'
    assert answer(tmp_path, criterion, result).answer == expected


def test_targets_are_not_reached(tmp_path: Path) -> None:
    result = with_values(value("csat", 92, "%", kind="target"))
    assert answer(tmp_path, 'kind = "kpi"\nkpi = "csat"\nat_least = 80', result).answer == "unknown"


def test_jobs_without_dates_leave_the_months_open(tmp_path: Path) -> None:
    result = make_result()
    assert result.resume is not None
    undated = tuple(replace(one, start=None, end=None) for one in result.resume.positions)
    result = replace(result, resume=replace(result.resume, positions=undated))
    wish = 'kind = "months"\nof = "front"\nat_least = 12'
    assert answer(tmp_path, wish, result).answer == "unknown"


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_a_text_without_jobs_misses_nothing(file: Path) -> None:
    result = analyze_text("Maria Sample\nmaria@example.com\nI like to work with people.")
    fit = assess_fit(result, load_profile(file))
    assert {one.answer for one in fit.criteria} == {"unknown"}
    assert (fit.score, fit.possible, fit.verdict) == (0, 100, "open")


@cache
def read_examples() -> tuple[Result, ...]:
    return tuple(screen([RESUMES], workers=0))


@pytest.mark.parametrize(
    ("profile", "best"),
    [
        ("voice-team-leader", "team-leader-philippines.pdf"),
        ("technical-support-agent", "help-desk-technician.pdf"),
        ("collections-agent", "collections-agent.pdf"),
        ("medical-coder", "medical-coder.pdf"),
        ("accounts-payable-analyst", "ap-ar-analyst-shared-services.pdf"),
        ("voice-agent", "call-centre-csr.pdf"),
    ],
)
def test_the_profile_finds_its_candidate_among_the_examples(profile: str, best: str) -> None:
    wanted = load_profile(RESUMES.parent / "profiles" / f"{profile}.toml")
    ranked = rank_by_fit(fit_results(read_examples(), wanted))
    assert ranked[0].source.name == best
    for result in ranked:
        assert result.resume is not None
        assert result.fit is not None
        for span in (span for one in result.fit.criteria for span in one.evidence):
            assert result.resume.document.text[span.start : span.end] == span.text


def criteria() -> st.SearchStrategy[Criterion]:
    needs: list[Need] = ["must", "nice"]
    answers: list[Answer] = ["met", "unmet", "unknown"]
    weights = st.floats(0.01, 100)
    return st.builds(
        Criterion,
        *(st.just("a wish"), st.sampled_from(needs), weights, st.sampled_from(answers)),
        st.just("a reason"),
    )


def fits() -> st.SearchStrategy[Fit]:
    parts = st.lists(criteria(), min_size=1, max_size=8).map(tuple)
    return st.builds(Fit, st.just("x"), st.just("0" * 16), parts)


@given(fits())
def test_the_score_is_the_share_that_is_met(fit: Fit) -> None:
    answers = {one.answer for one in fit.criteria}
    assert 0 <= fit.score <= fit.possible <= 100
    assert (fit.score == 100) == (answers == {"met"})
    assert (fit.possible == 100) == ("unmet" not in answers)
    assert (fit.verdict == "misses") == any(
        (one.need, one.answer) == ("must", "unmet") for one in fit.criteria
    )


@given(fits(), st.data())
def test_what_becomes_known_lies_within_what_was_possible(fit: Fit, data: st.DataObject) -> None:
    def settle() -> Iterator[Criterion]:
        for one in fit.criteria:
            known: Answer = data.draw(st.sampled_from(["met", "unmet"]))
            yield replace(one, answer=known) if one.answer == "unknown" else one

    known = replace(fit, criteria=tuple(settle()))
    assert fit.score <= known.score == known.possible <= fit.possible


@given(st.lists(fits(), max_size=6))
def test_the_order_is_by_musts_then_fit_and_stable(made: list[Fit]) -> None:
    results = [replace(make_result(), fit=fit, message=str(n)) for n, fit in enumerate(made)]
    unread = make_unread()
    ranked = rank_by_fit([unread, *results])
    assert ranked[-1] is unread
    verdicts = ["meets", "open", "misses"]
    standing = [
        (verdicts.index(one.fit.verdict), -one.fit.score, -one.fit.possible, int(one.message))
        for one in ranked
        if one.fit
    ]
    assert standing == sorted(standing)


def test_a_file_that_was_not_read_has_no_fit() -> None:
    profile = load_profile(EXAMPLES[0])
    unread = make_unread()
    assert list(fit_results([unread], profile)) == [unread]
    with pytest.raises(UsageError, match=r"scan.pdf was not read \(needs_ocr\)"):
        assess_fit(unread, profile)
