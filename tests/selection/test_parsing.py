"""Expressions: what is read, what is refused and where, and that nothing is ever run."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reports.samples import make_result, make_unread
from selection.sampling import candidate, kpis

import bpo_resume.selection
from bpo_resume.errors import UsageError
from bpo_resume.model import LEVELS
from bpo_resume.selection import FIELDS, parse_condition
from bpo_resume.selection.conditions import Condition

RESULTS = (make_result(), make_unread(), candidate(highest=None, recency_months=None))

numbers = st.integers(-(10**15), 10**15) | st.floats(-1e15, 1e15)
tests = st.sampled_from(["<", "<=", ">", ">=", "==", "!="])
equal = st.sampled_from(["==", "!="])
within = st.sampled_from(["in", "not in"])


def of_kind(kind: str) -> st.SearchStrategy[str]:
    return st.sampled_from([name for name, field in FIELDS.items() if field.kind == kind])


def joined(*parts: st.SearchStrategy[object] | str) -> st.SearchStrategy[str]:
    drawn = [st.just(part) if isinstance(part, str) else part for part in parts]
    return st.tuples(*drawn).map(lambda said: " ".join(map(str, said)))


levels = st.sampled_from(LEVELS).map(repr)
sides = st.sampled_from(FIELDS["side"].choices).map(repr)
texts = st.text(min_size=1).filter(str.strip).map(repr)
comparisons = st.one_of(
    of_kind("truth"),
    joined(of_kind("truth"), equal, st.booleans()),
    joined(of_kind("number"), tests, numbers),
    joined(numbers, tests, of_kind("number"), tests, numbers),
    joined(of_kind("number"), tests, of_kind("number")),
    joined(of_kind("number"), within, st.lists(numbers, min_size=1)),
    joined(of_kind("level"), tests, levels),
    joined(levels, tests, of_kind("level")),
    joined("side", equal, sides),
    joined("side", within, st.lists(st.sampled_from(FIELDS["side"].choices), min_size=1)),
    joined(texts, within, of_kind("set") | of_kind("text")),
    joined("name", equal, texts),
    joined(st.sampled_from(["kpis.aht", "kpis.csat"]), tests, numbers),
    joined("kpis.csat", tests, numbers.map(lambda number: f"'{number} score/5'")),
    joined("kpis.collections", tests, numbers.map(lambda number: f"'{number} PHP'")),
)
expressions = st.recursive(
    comparisons,
    lambda inner: st.one_of(
        inner.map("not ({})".format),
        st.lists(inner.map("({})".format), min_size=2, max_size=3).map(" and ".join),
        st.lists(inner.map("({})".format), min_size=2, max_size=3).map(" or ".join),
    ),
    max_leaves=6,
)


def parse(text: str) -> Condition:
    return parse_condition(text, kpis())


@given(expressions.filter(lambda text: len(text) < 2000))
def test_a_condition_prints_as_an_expression_that_says_the_same(text: str) -> None:
    condition = parse(text)
    again = parse(str(condition))
    assert again == condition
    assert str(again) == str(condition)
    assert [again.judge(one) for one in RESULTS] == [condition.judge(one) for one in RESULTS]


@given(expressions.filter(lambda text: len(text) < 2000))
def test_printing_python_s_own_tree_changes_nothing(text: str) -> None:
    printed = ast.unparse(ast.parse(text, mode="eval"))
    assert parse(printed) == parse(text)


WORDS = "not and or in lambda side name tools 'x' 1 1e999 has_bpo months.front kpis.aht f' if"
PIECES = st.sampled_from([*"()[]{}.,:=<>!@#'\"\\ -+*\n\x00é\ud800", *WORDS.split()])


@given(st.lists(PIECES, max_size=12).map(" ".join) | st.text(max_size=20))
def test_any_text_is_a_condition_or_is_refused_in_words(text: str) -> None:
    try:
        condition = parse(text)
    except UsageError as error:
        reason, line, caret = str(error).split("\n")
        assert reason
        assert caret.strip() == "^"
        assert len(caret) <= len(line) + 1
    else:
        assert {condition.judge(one) for one in RESULTS} <= {True, False, None}


@pytest.mark.parametrize(
    "text",
    [
        "__import__('os').system('touch {}')",
        "open('{}', 'w')",
        "side == open('{}', 'w')",
        "[open('{}', 'w') for side in tools]",
        "(lambda: open('{}', 'w'))()",
        "side == f\"{{open('{}', 'w')}}\"",
        "name.__class__",
        "name.__class__ == 'x'",
        "().__class__.__bases__",
        "''.join(tools)",
        "side.upper() == 'FRONT'",
        "tools[0] == 'sap'",
        "tools['sap']",
        "name[0:1] == 'a'",
        "(x := 3)",
        "side if has_bpo else name",
        "months.front + 1 > 2",
        "-months.front < 0",
        "~1 < months.front",
        "2 ** 9 ** 9 ** 9 < months.front",
        "'a' * 999999999 in name",
        "months.front > 1j",
        "name == b'x'",
        "side == ...",
        "side is 'front'",
        "side in [*tools]",
        "side in [['front']]",
        "{'a': 1}",
        "{side for side in tools}",
        "await side",
        "yield",
        "print",
        "True",
        "1",
        "'front'",
        "side",
        "not side",
        "3 < 4",
        "'a' == 'a'",
        "tools",
        "import os",
        "side == 'front'; has_bpo",
        "side == 'front' # and has_bpo",
        "side == 'front' #\nand has_bpo",
        "",
        "   ",
        "(" * 300 + "has_bpo" + ")" * 300,
        "not " * 300 + "has_bpo",
        "not " * 3000 + "has_bpo",
        "has_bpo and " * 1000 + "has_bpo",
        "months.front > " + "9" * 5000,
        "months.front > 1e999",
        "kpis.aht > " + "9" * 400,
        "kpis.aht > '1e999 s'",
    ],
)
def test_what_is_no_condition_is_refused_and_never_run(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError):
        parse(text.replace("{}", "made").replace("{{", "{").replace("}}", "}"))
    assert list(tmp_path.iterdir()) == []


def test_nothing_in_the_package_can_run_text() -> None:
    package = Path(inspect.getfile(bpo_resume.selection)).parent
    names = {
        node.id
        for module in package.glob("*.py")
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name)
    }
    assert names.isdisjoint({"eval", "exec", "compile", "__import__", "getattr", "globals"})


@pytest.mark.parametrize(
    ("text", "reason", "place"),
    [
        ("sid == 'front'", "no field 'sid'; did you mean 'side'?", "sid"),
        ("has_bpo and month.front > 3", "did you mean 'months.front'?", "month.front"),
        ("has_bpo and side == front", "a value stands in quotes: 'front'", "front"),
        ("months > 3", "there is months.front, ", "months"),
        ("age > 3", "there is name, status, side, has_bpo, months.front, ", "age"),
        ("kpis.ahtt > 3", "did you mean 'kpis.aht'?", "kpis.ahtt"),
        ("side == 'fornt'", "did you mean 'front'?", "'fornt'"),
        ("side == 'x'", "there are front, back, both, none", "'x'"),
        ("level >= 'teamleader'", "did you mean 'team_leader'?", "'teamleader'"),
        ("side > 'back'", "side has no order", "side"),
        ("name < 'b'", "name has no order", "name"),
        ("months.front > '3'", "compare it with a number", "'3'"),
        ("months.front > True", "compare it with a number", "True"),
        ("has_bpo == 1", "compare it with True or False", "1"),
        ("name == 3", "compare it with a text", "3"),
        ("tools == 'sap'", "tools is a set; ask", "tools"),
        ("tools in ['sap']", "tools is no single value", "tools"),
        ("side in 'front'", "a list stands in brackets: ['front']", "'front'"),
        ("side in []", "an empty list holds nothing", "[]"),
        ("side in ['frnt']", "did you mean 'front'?", "['frnt']"),
        ("side == ['front']", "a list follows 'in'", "['front']"),
        ("' ' in tools", "an empty text is in everything", "' '"),
        ("side in tools", "'in' asks whether", "tools"),
        ("level == side", "level cannot be compared with side", "side"),
        ("side is 'front'", "use == or !=", "'front'"),
        ("side == None", "unknown satisfies no comparison", "None"),
        ("kpis.collections > 5000", "name the currency: '5000 USD'", "5000"),
        ("kpis.aht > '3 %/s'", "not measured in '%/s' but in s", "'3 %/s'"),
        ("kpis.aht > 'fast'", "a number and its unit", "'fast'"),
        ("kpis.aht in [3]", "kpis.aht is no single value", "kpis.aht"),
        ("kpis.aht > kpis.att", "cannot be compared", "kpis.att"),
        ("side = 'front'", "cannot be read", "= 'front'"),
        ("(has_bpo", "never closed", "(has_bpo"),
        ("has_bpo # all", "a comment", "# all"),
        ("'é' in name and sid == 'x'", "did you mean 'side'?", "sid"),
        ("name == 'x' and\nsid == 'x'", "did you mean 'side'?", "sid"),
    ],
)
def test_an_error_says_what_is_wrong_and_points_at_it(text: str, reason: str, place: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse(text)
    said, line, caret = str(caught.value).split("\n")
    assert reason in said
    assert line[len(caret) - 1 :].startswith(place.replace("\n", " "))


def test_a_long_expression_is_shown_around_the_place() -> None:
    with pytest.raises(UsageError) as caught:
        parse("has_bpo and " * 50 + "sid == 'x'" + " and has_bpo" * 50)
    _, line, caret = str(caught.value).split("\n")
    assert len(line) < 150
    assert line[len(caret) - 1 :].startswith("sid == 'x'")
