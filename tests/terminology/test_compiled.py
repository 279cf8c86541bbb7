"""What is made of lexicons is kept beside the bytecode, and never believed when it is wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bpo_resume.pipeline.terms.lexis import read_lexis
from bpo_resume.terminology import compiled, load_terminology, shipped_directory
from bpo_resume.terminology.compiled import hash_files, remember

Made = list[int]
TERM = """
[[tool]]
id = "acme_desk"
name = "{name}"
source = "made up"
category = "ticketing"
"""


class Maker:
    """Counts how often something had to be made."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> Made:
        self.made += 1
        return [self.made, 7]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty place to keep things in, where bytecode is written."""
    kept = tmp_path / "kept"
    monkeypatch.setattr(compiled, "_folder", lambda: kept)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return kept


def recall(make: Callable[[], Made], key: str = "key") -> Made:
    return remember("numbers", key, Made, make)


def test_what_was_made_is_not_made_again(folder: Path) -> None:
    make = Maker()
    assert [recall(make), recall(make)] == [[1, 7], [1, 7]]
    assert len(list(folder.iterdir())) == 1


def test_another_key_is_another_thing(folder: Path) -> None:
    make = Maker()
    assert [recall(make), recall(make, "other")] == [[1, 7], [2, 7]]


@pytest.mark.parametrize("content", [b"", b"\x93\x01", b"\xa3abc", b"\xff" * 64])
def test_a_damaged_file_is_made_anew(folder: Path, content: bytes) -> None:
    make = Maker()
    recall(make)
    (kept,) = folder.iterdir()
    kept.write_bytes(content)
    assert recall(make) == [2, 7]
    assert recall(make) == [2, 7]


def test_nothing_is_written_where_bytecode_is_not(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    make = Maker()
    assert [recall(make), recall(make)] == [[1, 7], [2, 7]]
    assert not folder.exists()


def test_a_place_that_cannot_be_written_keeps_nothing(folder: Path) -> None:
    folder.write_text("a file where the folder should be")
    make = Maker()
    assert [recall(make), recall(make)] == [[1, 7], [2, 7]]


def test_other_code_makes_other_things(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make = Maker()
    recall(make)
    monkeypatch.setattr(compiled, "_hash_code", lambda: "changed")
    assert recall(make) == [2, 7]


def test_what_was_not_used_for_long_goes(folder: Path) -> None:
    make = Maker()
    recall(make, "first")
    for number in range(compiled._MOST):
        recall(make, f"{number}")
        for age, file in enumerate(sorted(folder.iterdir(), key=lambda one: one.stat().st_mtime)):
            os.utime(file, (age, age))
        recall(make, "first")  # used again and again
    assert len(list(folder.iterdir())) == compiled._MOST
    assert recall(make, "first") == [1, 7]


def test_a_hash_tells_contents_names_and_order(tmp_path: Path) -> None:
    a, b = tmp_path / "a.toml", tmp_path / "b.toml"
    a.write_text("1")
    b.write_text("2")
    hashes = {hash_files([a, b]), hash_files([b, a]), hash_files([a]), hash_files([])}
    b.write_text("3")
    assert len({*hashes, hash_files([a, b])}) == 5


def test_a_terminology_is_the_same_from_its_kept_form(folder: Path) -> None:
    made = load_terminology(base=shipped_directory())
    again = load_terminology(base=shipped_directory())
    assert list(folder.glob("terms-*"))
    assert again == made
    assert again.terms == made.terms
    assert again.scoring == made.scoring
    assert again.files == made.files


def test_a_lexis_is_the_same_from_its_kept_form(folder: Path) -> None:
    terminology = load_terminology()
    made, again = read_lexis(terminology), read_lexis(terminology)
    assert list(folder.glob("lexis-*"))
    assert again == made
    assert again.list_words() == made.list_words()


def test_a_changed_overlay_is_read_anew(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    names = []
    for name in ("Acme Desk", "Acme Desk Pro", "Acme Desk"):
        (own / "tools.toml").write_text(TERM.format(name=name))
        names.append(load_terminology(own).terms["tool"]["acme_desk"].name)
    assert names == ["Acme Desk", "Acme Desk Pro", "Acme Desk"]
