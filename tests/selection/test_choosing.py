"""Which results are reported, and in what order."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import pytest
from reports.samples import make_unread
from selection.sampling import candidate, kpis, value, with_values

from bpo_resume.errors import UsageError
from bpo_resume.model import Result
from bpo_resume.selection import (
    FIELDS,
    RANKINGS,
    Selection,
    choose_results,
    parse_condition,
    parse_sort_key,
)


def chosen(
    results: Sequence[Result], *keys: str, where: str | None = None, top: int | None = None
) -> str:
    """The names of the chosen, without endings."""
    conditions = () if where is None else (parse_condition(where, kpis()),)
    sorting = tuple(parse_sort_key(key, kpis()) for key in keys)
    found = choose_results(iter(results), Selection(conditions, sorting, top))
    return " ".join(result.source.name.removesuffix(".pdf") for result in found)


CANDIDATES = (
    candidate("a", 10, score_front=10, score_back=5, highest="agent"),
    make_unread(),
    candidate("b", 0, score_front=0, score_back=70, highest="director"),
    candidate("c", 90, score_front=90, score_back=0, highest=None, side="front"),
    candidate("d", 12, score_front=10, score_back=6, highest="specialist", side="front"),
)


@pytest.mark.parametrize(
    ("keys", "names"),
    [
        ([], "a scan b c d"),
        (["months.front"], "b a d c scan"),
        (["months.front:asc"], "b a d c scan"),
        (["months.front:desc"], "c d a b scan"),
        (["score.front:desc", "score.back:desc"], "c d a b scan"),
        (["score.front:desc"], "c a d b scan"),  # equal ones stay as they came
        (["level"], "a d b c scan"),  # by rung, what is unknown last
        (["level:desc"], "b d a c scan"),
        (["side", "name:desc"], "d c b a scan"),
        (["name"], "a b c d scan"),
        (["has_bpo"], "a b c d scan"),
        (["kpis.aht"], "a b c d scan"),
    ],
)
def test_sorting_is_stable_and_puts_the_unknown_last(keys: list[str], names: str) -> None:
    assert chosen(CANDIDATES, *keys) == names


@pytest.mark.parametrize("side", ["front", "back"])
def test_a_rank_is_a_sort(side: str) -> None:
    keys = [str(key) for key in RANKINGS[side]]
    assert keys == [f"score.{side}:desc", f"months.{side}:desc"]
    assert chosen(CANDIDATES, *keys).split()[0] == {"front": "c", "back": "b"}[side]


def test_kpis_are_sorted_by_the_number_stated() -> None:
    results = [with_values(value("aht", number, "s")) for number in (300, 280, 310)]
    best = choose_results(results, Selection(keys=(parse_sort_key("kpis.aht", kpis()),), top=1))
    assert list(best) == [results[1]]


@pytest.mark.parametrize(
    ("where", "names"),
    [
        ("months.front >= 10", "a c d"),
        ("not months.front >= 10", "b"),
        ("level != 'director'", "a d"),  # the level of c is unknown
        ("name != 'a'", "b c d"),  # a file that was not read is no candidate
        ("status != 'ok'", "scan"),  # unless that is the question
        ("status == 'needs_ocr' or side == 'front'", "scan c d"),
        ("status in ['needs_ocr'] and not side == 'front'", ""),
    ],
)
def test_a_condition_keeps_what_it_holds_of(where: str, names: str) -> None:
    assert chosen(CANDIDATES, where=where) == names


def test_several_conditions_must_all_hold() -> None:
    conditions = [parse_condition(text, kpis()) for text in ("months.front > 0", "side == 'both'")]
    found = choose_results(CANDIDATES, Selection(tuple(conditions)))
    assert [result.source.name for result in found] == ["a"]


@pytest.mark.parametrize(
    ("keys", "where", "names"),
    [
        ([], None, "a b"),
        (["months.front:desc"], None, "c d"),
        (["months.front:desc"], "side == 'both'", "a b"),
        (["score.front:desc"], None, "c a"),
    ],
)
def test_the_first_ones_are_candidates(keys: list[str], where: str | None, names: str) -> None:
    assert chosen(CANDIDATES, *keys, where=where, top=2) == names


@pytest.mark.parametrize("keys", [[], ["score.front"]])
def test_every_file_is_seen_however_few_are_wanted(keys: list[str]) -> None:
    seen = []

    def results() -> Iterator[Result]:
        for result in CANDIDATES:
            seen.append(result.source.name)
            yield result

    sorting = tuple(parse_sort_key(key, kpis()) for key in keys)
    assert len(list(choose_results(results(), Selection(keys=sorting, top=1)))) == 1
    assert len(seen) == len(CANDIDATES)


def test_the_first_of_a_sort_are_those_of_the_whole_sort() -> None:
    chance = random.Random(1)
    results = [candidate(str(n), chance.randrange(5), score_front=0) for n in range(60)]
    whole = chosen(results, "months.front:desc", "score.front").split()
    assert chosen(results, "months.front:desc", "score.front", top=7).split() == whole[:7]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("score.font:desc", "did you mean 'score.front'?"),
        ("score.front:dsc", "did you mean 'desc'?"),
        ("tools", "tools has no order"),
        ("kpis.collections", "has no order"),
        ("kpis.zzz", "no field"),
        ("", "no field"),
    ],
)
def test_a_wrong_sort_key_is_told(text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said.replace("?", r"\?")):
        parse_sort_key(text, kpis())


@pytest.mark.parametrize("name", [n for n, field in FIELDS.items() if field.kind != "set"])
def test_every_single_value_can_be_sorted_by(name: str) -> None:
    assert set(chosen(CANDIDATES, f"{name}:desc").split()) == {"a", "b", "c", "d", "scan"}
