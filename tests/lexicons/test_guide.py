"""What the guide to the lexicons says can be typed, and holds for every kind and key."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from bpo_resume.pipeline import find_failing_examples
from bpo_resume.terminology import check_terminology, load_terminology, shipped_directory
from bpo_resume.terminology.kinds import TERM_TYPES
from bpo_resume.terminology.terms import Ambiguous, Term

GUIDE = (shipped_directory() / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```toml\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def known() -> set[tuple[str, str]]:
    """What the shipped lexicons themselves are told of."""
    return {(found.id, found.reason) for found in check_terminology(load_terminology())}


@pytest.mark.parametrize("block", BLOCKS)
def test_every_block_is_sound_as_an_overlay(
    tmp_path: Path, block: str, known: set[tuple[str, str]]
) -> None:
    content = tomllib.loads(block)
    scoring = "tools" in content and isinstance(content["tools"], dict)
    (tmp_path / ("scoring.toml" if scoring else "mine.toml")).write_text(block, encoding="utf-8")
    loaded, shipped = load_terminology(tmp_path), load_terminology()
    assert loaded.fingerprint != shipped.fingerprint
    assert [
        str(found)
        for found in (
            *check_terminology(loaded),
            *find_failing_examples(loaded, tmp_path.as_posix()),
        )
        if (found.id, found.reason) not in known
    ] == []


def test_the_guide_shows_every_way_to_change_a_lexicon() -> None:
    assert len(BLOCKS) >= 4
    assert all(word in "".join(BLOCKS) for word in ("[disable]", "extends", "replaces", "id ="))


@pytest.mark.parametrize("kind", TERM_TYPES)
def test_every_kind_is_listed_with_its_own_keys(kind: type[Term]) -> None:
    (row,) = re.findall(rf"^\| `{kind.kind}` \|.*$", GUIDE, re.MULTILINE)
    own = {field.name for field in fields(kind)} - {field.name for field in fields(Term)}
    assert {key for key in own if f"`{key}`" not in row} == set()
    for place in re.findall(r"`([\w./]+)` \|$", row):
        assert (shipped_directory() / place).exists()


@pytest.mark.parametrize("table", [Term, Ambiguous])
def test_every_shared_key_is_explained(table: type[Term | Ambiguous]) -> None:
    rows = re.findall(r"^\| `(\w+)` \|", GUIDE, re.MULTILINE)
    assert {field.name for field in fields(table)} <= set(rows)


def test_every_file_that_the_guide_names_exists() -> None:
    named = re.findall(r"`((?:bpo_resume|examples)/[\w./-]+)`", GUIDE)
    assert named
    assert [name for name in named if not (Path(__file__).parents[2] / name).exists()] == []
