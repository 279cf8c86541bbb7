"""SECURITY.md is true: what it names exists, and every threat has a test."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
ROWS = [
    tuple(cell.strip() for cell in line.strip("|").split(" | "))
    for line in TEXT.splitlines()
    if line.startswith("| ") and not line.startswith("| Threat ")
]
TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
FILE = re.compile(r"`((?:bpo_resume/[\w/]+|\.ci/[\w.]+)(?:\.py|\.txt)?)`")


@cache
def list_tests(file: str) -> frozenset[str]:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def test_the_page_has_rows() -> None:
    assert len(ROWS) > 30
    assert len({row[0] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:40])
def test_a_threat_has_a_defence_and_a_test_that_exists(row: tuple[str, ...]) -> None:
    threat, defence, shown = row
    assert threat
    assert defence
    named = TEST.findall(shown)
    assert named, threat
    assert TEST.sub("", shown).strip(" ,") == "", "nothing but tests"
    for file, test in named:
        assert test.startswith("test_")
        assert test in list_tests(file), f"{file}::{test}"


def test_every_module_it_names_exists() -> None:
    named = FILE.findall(TEXT)
    assert len(named) > 20
    assert [name for name in named if not (ROOT / name).is_file()] == []
