from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from evaluation.samples import cashier, clerk, entry, make_label, outsider, raw, value, write_gold

from bpo_resume import GoldError, UsageError, load_gold
from bpo_resume.evaluation.gold import fingerprint


def problems(file: Path, *labels: dict[str, Any]) -> tuple[str, ...]:
    with pytest.raises(GoldError) as caught:
        load_gold(write_gold(file, *labels))
    return caught.value.problems


def test_labels_come_in_the_order_of_their_lines(tmp_path: Path) -> None:
    ana, bob = load_gold(write_gold(tmp_path / "gold.jsonl", raw(), outsider()))
    assert (ana.id, bob.id) == ("ana", "bob")
    assert ana.entries[1].title == "Billing Clerk"
    assert [one.value for one in ana.kpis] == [(420.0, 360.0), (99.5,)]
    assert ana.languages[0].proficiency == "fluent"


def test_empty_lines_and_a_byte_order_mark_are_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text(f"\ufeff\n{json.dumps(raw())}\r\n\n", encoding="utf-8")
    assert [label.id for label in load_gold(str(file))] == ["ana"]


def test_what_is_not_measured_may_be_left_out(tmp_path: Path) -> None:
    line = {
        key: said
        for key, said in raw().items()
        if key not in ("kpis_mentioned", "claimed_years", "notes")
    }
    (label,) = load_gold(write_gold(tmp_path / "gold.jsonl", line))
    assert (label.kpis_mentioned, label.claimed_years, label.notes) == ((), (), None)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"id": ""}, "id: "),
        ({"id": 7}, "id: "),
        ({"side": "middle"}, "side: "),
        ({"has_bpo": "yes"}, "has_bpo: "),
        ({"level_highest": 7}, "level_highest: "),
        ({"salary": 3}, "salary: unknown key"),
        ({"tools": ["SAP", ""]}, "tools 2: "),
        ({"languages": ["English"]}, "languages 1: "),
        ({"entries": [entry(), entry(tittle="x")]}, "entries 2: tittle: unknown key"),
        ({"entries": [entry(start="2018-13")]}, "entries 1: start: write YYYY-MM or YYYY"),
        ({"entries": [entry(start="present")]}, "entries 1: start: write YYYY-MM or YYYY"),
        ({"entries": [entry(end="March 2018")]}, "entries 1: end: write YYYY-MM or YYYY"),
        ({"entries": [entry(family="sales")]}, "entries 1: family: "),
        ({"kpis": [value("happiness", 3)]}, "kpis 1: kpi: "),
        ({"kpis": [value("aht", 1, 2, 3)]}, "kpis 1: value: write a number, or two"),
        ({"kpis": [{**value("aht", 1), "value": []}]}, "kpis 1: value: write a number, or two"),
        ({"kpis": [{**value("aht", 1), "value": "300"}]}, "kpis 1: value 1: "),
        ({"kpis": [{**value("aht", 1), "quote": "x" * 161}]}, "kpis 1: quote: "),
    ],
)
def test_what_is_wrong_is_told_with_file_line_and_field(
    tmp_path: Path, change: dict[str, Any], problem: str
) -> None:
    (told,) = problems(tmp_path / "gold.jsonl", outsider(), raw(**change))
    assert told.startswith(f"gold.jsonl: line 2: {problem}")


@pytest.mark.parametrize("key", ["id", "entries", "side", "kpis", "tools", "languages"])
def test_what_is_measured_may_not_be_left_out(tmp_path: Path, key: str) -> None:
    line = {name: said for name, said in raw().items() if name != key}
    assert problems(tmp_path / "gold.jsonl", line) == (f"gold.jsonl: line 1: {key}: missing",)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"entries": [entry(side="none"), clerk()]}, "entries 1: side: 'front' or 'back' with"),
        ({"entries": [entry(family=None)]}, "entries 1: family: one of the families with"),
        ({"entries": [entry(), cashier(side="front")]}, "entries 2: side: 'none' with relevance"),
        ({"entries": [entry(), cashier(family="claims")]}, "entries 2: family: null with"),
        ({"entries": [entry(), cashier(relevance="none")]}, "entries 2: level: null with"),
        ({"has_bpo": False}, "has_bpo: true, as its entries have it"),
        ({"side": "none"}, "side: not 'none': an entry is 'bpo' or 'equivalent'"),
        ({"level_highest": 1}, "level_highest: 3, as its entries have it"),
        ({"level_highest": None}, "level_highest: 3, as its entries have it"),
        ({"level_current": None}, "level_current: that of the last entry that counts"),
    ],
)
def test_labels_that_contradict_each_other_are_told(
    tmp_path: Path, change: dict[str, Any], problem: str
) -> None:
    (told,) = problems(tmp_path / "gold.jsonl", raw(**change))
    assert told.startswith(f"gold.jsonl: line 1: {problem}")


def test_an_entry_that_counts_has_a_level(tmp_path: Path) -> None:
    told = problems(tmp_path / "gold.jsonl", raw(entries=[entry(), clerk(level=None)]))
    assert told == ("gold.jsonl: line 1: entries 2: level: 1 to 6 with relevance 'equivalent'",)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"side": "front"}, "side: 'none': no entry is"),
        ({"level_current": 2}, "level_current: that of the last entry that counts, null"),
        ({"level_highest": 2}, "level_highest: null, as its entries have it"),
        ({"has_bpo": True}, "has_bpo: false, as its entries have it"),
    ],
)
def test_a_resume_without_such_work_is_of_no_side_and_level(
    tmp_path: Path, change: dict[str, Any], problem: str
) -> None:
    (told,) = problems(tmp_path / "gold.jsonl", outsider(**change))
    assert told.startswith(f"gold.jsonl: line 1: {problem}")


def test_all_problems_of_all_lines_are_told_at_once(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    lines = [raw(side="up", tools=[3]), raw(has_bpo=False), raw(), outsider()]
    file.write_text("\n".join([*map(json.dumps, lines), '{"id": ']), encoding="utf-8")
    with pytest.raises(GoldError) as caught:
        load_gold(file)
    assert [told.split(": ")[1:3] for told in caught.value.problems] == [
        ["line 1", "side"],
        ["line 1", "tools 1"],
        ["line 2", "has_bpo"],
        ["line 3", "id"],
        ["line 5", "Invalid JSON"],
    ]
    assert "line 1 column" not in str(caught.value)


def test_two_labels_of_one_resume_are_told(tmp_path: Path) -> None:
    (told,) = problems(tmp_path / "gold.jsonl", raw(), outsider(), raw())
    assert told == "gold.jsonl: line 3: id: 'ana' is also that of line 1"


def test_a_file_without_labels_is_told(tmp_path: Path) -> None:
    assert "no labelled resume" in problems(tmp_path / "gold.jsonl")[0]
    with pytest.raises(UsageError, match="name labelled resumes"):
        load_gold(tmp_path / "absent.jsonl")
    (tmp_path / "latin.jsonl").write_bytes(b'{"id": "\xe9"}')
    with pytest.raises(UsageError, match="no UTF-8"):
        load_gold(tmp_path / "latin.jsonl")


def test_the_fingerprint_is_of_what_is_labelled() -> None:
    one, other = make_label(), make_label(id="bob")
    assert fingerprint([one, other]) == fingerprint([other, one])
    assert fingerprint([one, other]) != fingerprint([one])
    assert fingerprint([one]) != fingerprint([make_label(tools=["Genesys"])])
