from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from bpo_resume.errors import UsageError
from bpo_resume.reports import open_output
from bpo_resume.reports.output import open_binary_output


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


def test_bytes_too_appear_only_when_complete(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    with open_binary_output(path) as stream:
        stream.write(b"PK")
        assert not path.exists()
    assert path.read_bytes() == b"PK"
    assert list(tmp_path.iterdir()) == [path]


def test_a_pipe_gets_all_bytes_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw))

    def fail() -> None:
        with open_binary_output(None) as stream:
            stream.write(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert raw.getvalue() == b""
    with open_binary_output(Path("-")) as stream:
        stream.write(b"  ")
        stream.seek(0)
        stream.write(b"PK")
    assert raw.getvalue() == b"PK"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_named_pipe_gets_bytes_that_were_searched_through(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    with open_binary_output(pipe) as stream:
        stream.write(b"..")
        stream.seek(0)
        stream.write(b"PK")
    reader.join(10)
    assert got == [b"PK"]


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no pseudo terminals")
def test_a_terminal_gets_no_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    leader, follower = os.openpty()
    monkeypatch.setattr(sys, "stdout", os.fdopen(follower, "w"))
    with pytest.raises(UsageError, match="--output FILE"), open_binary_output(None):
        pass
    sys.stdout.close()
    os.close(leader)


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no such permissions")
def test_who_may_read_a_file_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")
    path.chmod(0o600)
    with open_output(path) as stream:
        (partial,) = set(tmp_path.iterdir()) - {path}
        assert partial.stat().st_mode & 0o777 == 0o600
        stream.write("new")
    assert path.read_text() == "new"
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("ending", "left"),
    [("SIGINT", False), ("SIGTERM", False), ("SIGHUP", False), ("SIGKILL", True)],
)
@pytest.mark.skipif(sys.platform == "win32", reason="the system has no such signals")
@pytest.mark.parametrize("name", ["out.csv", "out.xlsx"])
def test_a_scan_ended_in_the_middle_leaves_the_old_file(
    tmp_path: Path, name: str, ending: str, left: bool
) -> None:
    path, temporary = tmp_path / name, tmp_path / "temporary"
    temporary.mkdir()
    path.write_text("old")
    program = subprocess.Popen(
        [sys.executable, "-c", _ENDLESS, str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(sys.path),
            "TMPDIR": str(temporary),
        },
    )
    assert program.stdout is not None
    assert program.stdout.readline() == b"writing\n"
    program.send_signal(getattr(signal, ending))
    assert program.wait(60) != 0
    program.stdout.close()
    assert path.read_text() == "old"
    others = [found for found in tmp_path.iterdir() if found not in (path, temporary)]
    assert bool(others) is left  # nobody cleans up after kill -9, but the report is whole
    if not left:
        assert list(temporary.iterdir()) == []


# The program itself, with results that never end.
_ENDLESS = """
import itertools, signal, sys
from reports.samples import make_result
import bpo_resume.screening
from bpo_resume import cli

def results():
    for number in itertools.count():
        if number == 300:
            print("writing", flush=True)
        yield make_result()

bpo_resume.screening.screen = lambda *_, **__: results()
sys.argv = ["bpo-resume", "scan", __import__("reports.samples").samples.__file__, "-o", sys.argv[1]]
signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background ignores it
signal.signal(signal.SIGHUP, signal.SIG_DFL)  # what nohup started ignores it
cli.main()
"""
