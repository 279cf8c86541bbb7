from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from bpo_resume.errors import UsageError
from bpo_resume.reports import open_output


def test_a_file_appears_only_when_it_is_complete(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    with open_output(path) as stream:
        stream.write("[]\n")
        assert not path.exists()
    assert path.read_bytes() == b"[]\n"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_text("old")

    def fail() -> None:
        with open_output(path) as stream:
            stream.write("new")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_text("old")
    link.symlink_to(target)
    with open_output(link) as stream:
        stream.write("new")
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_a_device_is_written_to_directly() -> None:
    with open_output(Path(os.devnull)) as stream:
        stream.write("x")
    assert not Path(os.devnull).is_file()


def test_a_folder_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="can be written"), open_output(tmp_path / "no" / "out"):
        pass


def test_redirected_standard_output_is_utf8_with_line_feeds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, "cp1252", newline="\r\n"))
    with open_output(None) as stream:
        stream.write("“é”\n")
        stream.flush()
    assert raw.getvalue() == "“é”\n".encode()
