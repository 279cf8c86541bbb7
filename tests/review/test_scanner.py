from __future__ import annotations

import hashlib
import os
import time
from contextlib import closing
from pathlib import Path

import pytest
from screening.hostile import HostileAnalyzer, StillbornAnalyzer

from bpo_resume.model import Limits
from bpo_resume.review.scanner import Progress, Scanner
from bpo_resume.review.shelf import Note, Shelf
from bpo_resume.screening.analyzer import Analyzer
from bpo_resume.screening.pool import Ceilings


def wait(scanner: Scanner) -> Progress:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        progress = scanner.progress
        if progress.fault or progress.left == 0:
            return progress
        time.sleep(0.05)
    raise AssertionError(progress)


def scan(path: Path, analyzer: Analyzer, *orders: str) -> tuple[Progress, list[str]]:
    """How the reading of files with these orders ended, and the statuses that are kept."""
    with closing(Shelf(path, analyzer)) as shelf:
        for number, order in enumerate(orders):
            shelf.add_file(f"{number}.txt", f"{order}".encode())
        scanner = Scanner(shelf, analyzer, 1, Ceilings(timeout=3, memory=400))
        scanner.start()
        with closing(scanner):
            return wait(scanner), [result.status for result in shelf.list_results()]


def test_what_hangs_or_dies_is_told_and_the_rest_is_kept(tmp_path: Path) -> None:
    progress, kept = scan(tmp_path / "s.sqlite", HostileAnalyzer(), "fine", "die", "hang", "raise")
    assert kept == ["ok"]
    assert progress.statuses == {"ok": 1, "failed": 2, "timeout": 1}
    assert sorted(name for name, _, _ in progress.unread) == ["1.txt", "2.txt", "3.txt"]


def test_workers_that_cannot_start_are_told_and_nothing_is_lost(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "s.sqlite"
    progress, kept = scan(path, StillbornAnalyzer(), "fine")
    assert "could not start" in progress.fault
    assert (progress.left, kept) == (1, [])
    assert "no pipeline" in capfd.readouterr().err
    progress, kept = scan(path, HostileAnalyzer())
    assert (progress.left, kept) == (0, ["ok"])


def test_reading_goes_on_after_a_fault_in_the_midst_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out = Scanner._lay_out
    full = [True]

    def fail_once(self: Scanner, sha256: str, name: str) -> Path | None:
        if name == "1.txt" and full:
            full.clear()
            raise OSError("no space left on device")
        return lay_out(self, sha256, name)

    monkeypatch.setattr(Scanner, "_lay_out", fail_once)
    with closing(Shelf(tmp_path / "s.sqlite", HostileAnalyzer())) as shelf:
        for number in range(3):
            shelf.add_file(f"{number}.txt", f"fine {number}".encode())
        scanner = Scanner(shelf, HostileAnalyzer(), 1, Ceilings())
        scanner.start()
        with closing(scanner):
            stopped = wait(scanner)
            assert "no space left" in stopped.fault
            assert stopped.left > 0
            scanner.wake()
            deadline = time.monotonic() + 60
            while scanner.progress.left and time.monotonic() < deadline:
                time.sleep(0.05)
            assert [result.status for result in shelf.list_results()] == ["ok"] * 3
            assert wait(scanner).left == 0


def test_copies_that_a_killed_server_left_go_with_the_next(tmp_path: Path) -> None:
    path, folder = tmp_path / "s.sqlite", tmp_path / "s.sqlite-reading"
    folder.mkdir()
    (folder / ("0" * 64 + ".pdf")).write_bytes(b"somebody's resume")
    scan(path, HostileAnalyzer(), "fine")
    assert not folder.exists()
    folder.mkdir()
    (folder / "letter.txt").write_bytes(b"not ours")
    scan(path, HostileAnalyzer(), "fine too")
    assert [file.name for file in folder.iterdir()] == ["letter.txt"]


def test_a_shelf_keeps_files_and_notes(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    with closing(Shelf(path, Analyzer())) as shelf:
        key = shelf.add_file("a.txt", b"bytes")
        assert shelf.add_file("b.txt", b"bytes") == key
        assert shelf.list_pending() == [(key, "a.txt")]
        shelf.put_note(Note(key, "Ana", "2026-01-31T09:30:00Z", "good"))
        shelf.profile = "title = 'x'"
    with closing(Shelf(path, Analyzer())) as shelf:
        assert shelf.find_file(key) == ("a.txt", b"bytes")
        assert shelf.find_file("0" * 64) is None
        assert [note.who for note in shelf.list_notes()] == ["Ana"]
        shelf.drop_note(key)
        assert shelf.list_notes() == []
        assert shelf.profile == "title = 'x'"


def test_a_scanned_file_is_found_where_it_was_unless_it_changed(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"Customer Service Representative, Example, 2019 - 2021")
    with closing(Shelf(tmp_path / "s.sqlite", Analyzer())) as shelf:
        key = Analyzer().analyze(file).source.sha256
        shelf.see(key, file)
        assert shelf.find_file(key) == ("a.txt", file.read_bytes())
        file.write_bytes(b"something else")
        assert shelf.find_file(key) is None
        file.unlink()
        assert shelf.find_file(key) is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_store_cannot_have_a_pipe_or_a_file_over_the_limit_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "large").write_bytes(bytes(9))
    with closing(Shelf(tmp_path / "s.sqlite", Analyzer(limits=Limits(bytes=8)))) as shelf:
        for name in ("pipe", "large"):
            key = hashlib.sha256(bytes(9)).hexdigest()
            shelf.see(key, tmp_path / name)
            assert shelf.find_file(key) is None
