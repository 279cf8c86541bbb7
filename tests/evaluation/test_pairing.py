from __future__ import annotations

import pytest
from evaluation.samples import entry, make_label, value

from bpo_resume.evaluation.likeness import compare_entries, compare_names, compare_values
from bpo_resume.evaluation.pairing import pair
from bpo_resume.evaluation.reported import FoundPosition, FoundValue, Named, Quote


def closeness(one: int, other: int) -> float:
    return max(0, 10 - abs(one - other))


def found_position(title: str | None, start: str | None = None) -> FoundPosition:
    return FoundPosition(
        title=title, start=start, end=None, side="front", setting="provider", level=None
    )


def likeness(title: str | None, start: str | None, found: FoundPosition) -> float:
    label = make_label(entries=[entry(title=title, start=start)])
    return compare_entries(label.entries[0], found)


def test_the_two_that_are_most_alike_are_joined_first() -> None:
    pairing = pair([1, 5], [4, 6, 2], closeness)
    assert pairing.pairs == ((1, 2), (5, 6))  # of equals (4, 6) the last
    assert (pairing.lost, pairing.extra) == ((), (4,))


def test_nothing_is_in_two_pairs() -> None:
    pairing = pair([5, 5, 5], [5], closeness)
    assert (pairing.pairs, pairing.lost) == (((5, 5),), (5, 5))
    pairing = pair([5], [5, 5, 5], closeness)
    assert (pairing.pairs, pairing.extra) == (((5, 5),), (5, 5))


def test_what_is_not_alike_at_all_is_never_joined() -> None:
    pairing = pair([1], [50], closeness)
    assert (pairing.pairs, pairing.lost, pairing.extra) == ((), (1,), (50,))


def test_a_better_pair_may_cost_another_one() -> None:
    assert pair([3, 8], [4, 13], closeness).pairs == ((3, 4), (8, 13))
    assert pair([3, 12], [4], closeness).lost == (12,)


@pytest.mark.parametrize(
    ("labelled", "found", "expected"),
    [
        (("Team Leader", None), ("Team Leader", None), 100),
        (("Team Leader", None), ("leader, TEAM", None), 100),  # whatever the order
        (("Team Leader", "2018-03"), ("Team Leader", "2018"), 130),  # the year is enough
        (("Team Leader", "2018-03"), ("Team Leader", "2019-03"), 100),
        (("Team Leader", "2018"), ("Chef", "2018"), 0),
        ((None, "2018"), ("Chef", "2018"), 50),
        ((None, "2018"), ("Chef", "2019"), 0),
        ((None, None), (None, None), 0),
        (("Team Leader", "2018"), (None, "2018"), 0),
    ],
)
def test_jobs_are_alike_by_title_and_year(
    labelled: tuple[str | None, str | None],
    found: tuple[str | None, str | None],
    expected: float,
) -> None:
    assert likeness(*labelled, found_position(*found)) == expected


def test_half_a_title_is_enough_in_the_same_year_only() -> None:
    found = "Customer Service Team Leader"
    assert 55 <= likeness("Team Leader", "2018", found_position(found, "2018-01")) < 80
    assert likeness("Team Leader", "2018", found_position(found, "2019-01")) == 0


@pytest.mark.parametrize(
    ("more", "year", "is_same"),
    [(5, "2019", True), (6, "2019", False), (16, "2018", True), (17, "2018", False)],
)
def test_titles_are_the_same_from_80_of_100_and_from_55_in_the_same_year(
    more: int, year: str, is_same: bool
) -> None:
    found = found_position(10 * "a" + more * "b", year)
    assert bool(likeness(10 * "a", "2018", found)) is is_same


@pytest.mark.parametrize(("more", "is_same"), [(18, True), (19, False)])
def test_names_are_the_same_from_82_of_100(more: int, is_same: bool) -> None:
    assert bool(compare_names(41 * "a", Named(name=41 * "a" + more * "b"))) is is_same


@pytest.mark.parametrize(
    ("labelled", "found", "expected"),
    [
        (("aht", 300), ("aht", 300), 2),
        (("aht", 5), ("aht", 300), 2),  # minutes and seconds
        (("aht", 300), ("aht", 5), 2),
        (("tat", 2), ("tat", 7200), 2),  # hours and seconds
        (("tat", 2), ("tat", 48), 2),  # days and hours
        (("tat", 48), ("resolution_time", 2), 2),
        (("tat", 3), ("tat", 259_200), 2),  # days and seconds
        (("revenue", 2), ("revenue", 2_000_000), 2),
        (("cost_saving", 40), ("cost_saving", 40_000), 2),
        (("csat", 92), ("csat", 93), 2),  # a hundredth and a bit is what rounding loses
        (("csat", 92), ("csat", 93.1), 0),
        (("csat", 92), ("nps", 92), 0),
        (("csat", 8), ("dsat", 8), 2),
        (("sla", 95), ("service_level", 95), 2),
        (("attendance", 0), ("absenteeism", 0), 2),
        (("error_rate", 0), ("error_rate", 1), 0),
    ],
)
def test_values_are_alike_by_kpi_and_number_in_any_unit(
    labelled: tuple[str, float], found: tuple[str, float], expected: int
) -> None:
    (gold,) = make_label(kpis=[value(*labelled)]).kpis
    assert compare_values(gold, FoundValue(kpi=found[0], value=found[1], unit="")) == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (FoundValue(kpi="aht", value=360, unit="s", baseline=420), 2),
        (FoundValue(kpi="aht", value=360, unit="s", target=420), 2),
        (FoundValue(kpi="aht", value=360, unit="s", value_max=420), 2),
        (FoundValue(kpi="aht", value=360, unit="s"), 1),
        (FoundValue(kpi="aht", value=60, unit="s"), 0),
    ],
)
def test_of_two_numbers_both_are_better_than_one(found: FoundValue, expected: int) -> None:
    (gold,) = make_label(kpis=[value("aht", 420, 360, unit="s")]).kpis
    assert compare_values(gold, found) == expected


@pytest.mark.parametrize(
    ("labelled", "name", "quote", "is_same"),
    [
        ("SAP", "SAP", "SAP", True),
        ("sap!", "SAP", "SAP", True),
        ("MS Excel", "Microsoft Excel", "MS Excel", True),  # by what the text says
        ("Advanced Excel macros", "Excel", "Excel", True),  # as a part
        ("Atlassian Jira", "Jira", "Jira", True),
        ("SAP R/3 finance", "SAP", "SAP", False),  # three letters are in too many words
        ("Salesforce", "Sales Force", "Salesforce", True),
        ("Excel", "Access", "Access", False),
    ],
)
def test_names_are_alike_by_name_or_quote(
    labelled: str, name: str, quote: str, is_same: bool
) -> None:
    found = Named(name=name, evidence=(Quote(quote),))
    assert bool(compare_names(labelled, found)) is is_same
