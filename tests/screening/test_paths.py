from __future__ import annotations

from pathlib import Path

import pytest

from bpo_resume.errors import UsageError
from bpo_resume.screening import find_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        *("b.pdf", "a.PDF", "c.docx", "d.txt", "old.doc", "photo.jpg", "notes", "data.json"),
        *(".hidden.pdf", "~$c.docx", "sub/e.pdf", "sub/deep/f.txt", ".git/g.txt"),
    ):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x")
    (tmp_path / "folder.pdf").mkdir()
    return tmp_path


def names(folder: Path, found: list[Path]) -> list[str]:
    return [file.relative_to(folder).as_posix() for file in found]


def test_a_folder_gives_its_resumes_sorted(folder: Path) -> None:
    found = find_files([folder])
    assert names(folder, found) == ["a.PDF", "b.pdf", "c.docx", "d.txt", "old.doc", "photo.jpg"]


def test_subfolders_only_when_asked_for_and_never_hidden_ones(folder: Path) -> None:
    found = find_files([folder], recursive=True)
    assert names(folder, found)[-2:] == ["sub/e.pdf", "sub/deep/f.txt"]
    assert len(found) == 8


@pytest.mark.parametrize("name", ["data.json", "notes", ".hidden.pdf"])
def test_a_file_named_itself_is_tried_whatever_it_is(folder: Path, name: str) -> None:
    assert find_files([folder / name]) == [folder / name]


def test_paths_keep_their_order_and_a_file_comes_once(folder: Path) -> None:
    found = find_files([folder / "d.txt", folder, str(folder / "b.pdf")])
    assert names(folder, found) == ["d.txt", "a.PDF", "b.pdf", "c.docx", "old.doc", "photo.jpg"]


def test_a_path_that_does_not_exist_is_wrong_usage(folder: Path) -> None:
    with pytest.raises(UsageError, match=r"gone\.pdf"):
        find_files([folder, folder / "gone.pdf"])
