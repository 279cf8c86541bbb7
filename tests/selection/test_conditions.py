"""What conditions say of results, unknown values included."""

from __future__ import annotations

from itertools import product

import pytest
from reports.samples import make_result, make_unread
from selection.sampling import candidate, kpis, value, with_values

from bpo_resume.model import LEVELS, Result
from bpo_resume.selection import FIELDS, parse_condition

Truth = bool | None


def judge(expression: str, result: Result | None = None) -> Truth:
    return parse_condition(expression, kpis()).judge(result or make_result())


@pytest.mark.parametrize(
    ("expression", "truth"),
    [
        ("side == 'both'", True),
        ("side != 'both'", False),
        ("side in ['front', 'both']", True),
        ("side not in ('front', 'none')", True),
        ("side in {'none'}", False),
        ("has_bpo", True),
        ("not has_bpo", False),
        ("has_bpo == false", False),
        ("has_bpo == True", True),
        ("months.front >= 12 and level >= 'team_leader'", True),
        ("months.front == 35", True),
        ("12 <= months.front < 36", True),
        ("36 > months.front > 35", False),
        ("months.back.min < 20 and months.back.max > 30", True),
        ("months.back == months.back.likely", True),
        ("months.front > months.back", True),
        ("months.front in [34, 35]", True),
        ("months.front > -1", True),
        ("level == 'team_leader'", True),
        ("level > 'specialist'", True),
        ("level < 'director'", True),
        ("'agent' <= level <= 'team_leader'", True),
        ("level.current == level.highest", True),
        ("score.front > 70 or score.back > 70", True),
        ("recency_months <= 0", True),
        ("status == 'ok'", True),
        ("name == 'ana.pdf'", True),
        ("'ANA' in name", True),
        ("'bob' in name", False),
        ("'sap' in tools", True),
        ("'Genesys Cloud' in tools", True),
        ("'oracle' in tools", False),  # denied
        ("'oracle' not in tools", True),
        ("'copc' in certifications", True),
        ("'pmp' in certifications", False),  # in progress
        ("'invoicing' in skills", True),
        ("'english' in languages and 'Tagalog' in languages", True),
        ("(side == 'front' or side == 'both') and not (level == 'agent')", True),
    ],
)
def test_of_a_resume_that_was_read(expression: str, truth: bool) -> None:
    assert judge(expression) is truth


@pytest.mark.parametrize("field", [name for name in FIELDS if name not in ("name", "status")])
def test_everything_about_the_person_is_unknown_where_the_file_was_not_read(field: str) -> None:
    assert FIELDS[field].read(make_unread()) is None
    assert FIELDS[field].read(make_result()) is not None


@pytest.mark.parametrize(
    "expression",
    [
        "level >= 'agent'",
        "not level >= 'agent'",
        "level != 'agent'",
        "level in ['agent']",
        "level not in ['agent']",
        "level == level.current",
        "recency_months < 12",
        "kpis.csat < 100 or kpis.csat >= 0",
    ],
)
def test_unknown_satisfies_nothing_and_neither_does_its_negation(expression: str) -> None:
    bare = candidate(highest=None, current=None, recency_months=None)
    assert judge(expression, bare) is None


SAID = {True: "has_bpo", False: "not has_bpo", None: "recency_months > 0"}


@pytest.mark.parametrize(("left", "right"), list(product(SAID, SAID)))
def test_and_or_and_not_have_three_values(left: Truth, right: Truth) -> None:
    result = candidate(recency_months=None)

    def said(joined: str) -> Truth:
        return judge(joined.format(SAID[left], SAID[right]), result)

    known = {left, right}
    assert said("({}) and ({})") is (False if False in known else None if None in known else True)
    assert said("({}) or ({})") is (True if True in known else None if None in known else False)
    assert said("not ({0})") is (None if left is None else not left)


@pytest.mark.parametrize(("rung", "level"), list(enumerate(LEVELS)))
def test_levels_are_compared_by_rung(rung: int, level: str) -> None:
    result = candidate(highest=level)
    for other_rung, other in enumerate(LEVELS):
        assert judge(f"level >= '{other}'", result) is (rung >= other_rung)


@pytest.mark.parametrize(
    ("expression", "truth"),
    [
        ("kpis.csat >= 92", True),  # the best of several
        ("kpis.csat > 92", False),
        ("kpis.csat < 90", False),
        ("kpis.csat >= '92 %'", True),
        ("kpis.csat >= '4.5 score/5'", True),
        ("kpis.csat >= '4.9score/5'", False),
        ("kpis.csat >= '9 score/10'", None),  # no such value
        ("90 <= kpis.csat", True),
        ("kpis.aht <= 300", True),  # where lower is better the best is the lowest
        ("kpis.aht == 280", True),
        ("kpis.fcr > 0", None),  # a target and a change are nothing reached
        ("kpis.nps > 0", None),
        ("kpis.collections >= '60000 USD/month'", True),
        ("kpis.collections >= '1 EUR'", None),
        ("kpis.call_volume >= 80", True),  # a volume is reached
    ],
)
def test_kpis_are_judged_by_the_best_value_reached(expression: str, truth: Truth) -> None:
    result = with_values(
        value("csat", 85, "%"),
        value("csat", 92, "%"),
        value("csat", 4.8, "score/5"),
        value("aht", 340, "s"),
        value("aht", 280.0000000001, "s"),
        value("fcr", 95, "%", kind="target"),
        value("nps", 12, "score", kind="delta"),
        value("collections", 62_000, "USD/month"),
        value("call_volume", 80, "count/day", kind="volume"),
    )
    assert judge(expression, result) is truth


@pytest.mark.parametrize(
    ("comparator", "top", "truths"),
    [
        #             >= 95  > 95   < 95   <= 95  == 95  != 95   of a stated 95
        ("=", None, (True, False, False, True, True, False)),
        ("~", None, (True, False, False, True, True, False)),
        (">=", None, (True, None, False, None, None, None)),
        (">", None, (True, None, False, None, None, None)),
        ("<=", None, (None, False, None, True, None, None)),
        ("<", None, (None, False, None, True, None, None)),
        ("=", 97.0, (True, None, False, None, None, None)),
    ],
)
def test_a_bound_or_a_range_says_only_what_it_says(
    comparator: str, top: float | None, truths: tuple[Truth, ...]
) -> None:
    result = with_values(value("csat", 95, "%", value_max=top, comparator=comparator))
    tests = (">=", ">", "<", "<=", "==", "!=")
    assert tuple(judge(f"kpis.csat {test} 95", result) for test in tests) == truths


def test_a_range_is_between_its_ends() -> None:
    result = with_values(value("csat", 90, "%", value_max=95))
    assert judge("kpis.csat >= 90 and kpis.csat <= 95", result) is True
    assert judge("kpis.csat < 90", result) is False
    assert judge("kpis.csat == 96", result) is False
