from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from screening.hostile import HostileAnalyzer, StillbornAnalyzer

from bpo_resume.errors import BpoResumeError
from bpo_resume.model import Result
from bpo_resume.screening.pool import Ceilings, screen_in_pool


def make_files(folder: Path, orders: Sequence[str]) -> list[Path]:
    files = [folder / f"{number:03}.txt" for number in range(len(orders))]
    for file, order in zip(files, orders, strict=True):
        file.write_text(order)
    return files


def screen(files: Sequence[Path], **ceilings: float) -> list[Result]:
    return list(screen_in_pool(files, HostileAnalyzer(), workers=2, ceilings=Ceilings(**ceilings)))


def test_hostile_files_cost_themselves_only(tmp_path: Path) -> None:
    orders = ["fine", "die", "fine", "raise", "die once", "hang", "fine", "fine"]
    files = make_files(tmp_path, orders)
    results = screen(files, timeout=5)
    assert [result.source.path for result in results] == [str(file) for file in files]
    assert [result.status for result in results] == [
        *("ok", "failed", "ok", "failed", "ok", "timeout", "ok", "ok")
    ]
    assert "exit code 9" in results[1].message
    assert "twice" in results[1].message
    assert "KeyError: 'a bug' (hostile.py, line" in results[3].message
    assert "more than 5 seconds" in results[5].message
    assert results[5].source.sha256


def test_a_file_that_eats_memory_is_too_large_and_costs_no_other(tmp_path: Path) -> None:
    files = make_files(tmp_path, ["fine", "eat", "fine", "hang a second", "eat", "fine"])
    started = time.monotonic()
    results = screen(files, memory=400)
    assert time.monotonic() - started < 40
    statuses = [result.status for result in results]
    assert statuses == ["ok", "too_large", "ok", "ok", "too_large", "ok"]
    assert "400 megabytes" in results[1].message
    assert "--max-memory" in results[1].message
    assert len((tmp_path / "001.txt.tried").read_text()) == 1, "it is not tried again"


def test_memory_that_the_system_refuses_is_too_large(tmp_path: Path) -> None:
    (result,) = screen(make_files(tmp_path, ["refused"]))
    assert (result.status, "memory" in result.message) == ("too_large", True)


def test_results_come_from_other_processes_in_the_order_of_the_files(tmp_path: Path) -> None:
    results = screen(make_files(tmp_path, ["fine"] * 40))
    assert [result.source.name for result in results] == [f"{n:03}.txt" for n in range(40)]
    assert f"process {os.getpid()}" not in {result.message for result in results}


def test_closing_the_iterator_ends_the_workers(tmp_path: Path) -> None:
    results = screen_in_pool(
        make_files(tmp_path, ["fine", *["hang"] * 30]),
        HostileAnalyzer(),
        workers=1,
        ceilings=Ceilings(),
    )
    worker = int(next(results).message.split()[-1])
    started = time.monotonic()
    results.close()  # type: ignore[attr-defined]  # an iterator to callers, a generator in fact
    assert time.monotonic() - started < 10
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


def test_workers_that_cannot_start_are_told_at_once(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    files = make_files(tmp_path, ["fine"] * 3)
    with pytest.raises(BpoResumeError, match="could not start"):
        list(screen_in_pool(files, StillbornAnalyzer(), workers=1, ceilings=Ceilings()))
    assert "no pipeline" in capfd.readouterr().err


def test_a_script_without_a_main_guard_ends_with_the_remedy(tmp_path: Path) -> None:
    files = make_files(tmp_path, ["fine"] * 3)
    script = tmp_path / "script.py"
    script.write_text(
        f"import sys; sys.path[:0] = {sys.path!r}\n"
        "from pathlib import Path\n"
        "from screening.hostile import HostileAnalyzer\n"
        "from bpo_resume.screening.pool import Ceilings, screen_in_pool\n"
        f"files = [Path(name) for name in {[str(file) for file in files]!r}]\n"
        "list(screen_in_pool(files, HostileAnalyzer(), workers=1, ceilings=Ceilings()))\n"
    )
    ended = subprocess.run(
        [sys.executable, script], capture_output=True, text=True, timeout=60, check=False
    )
    assert ended.returncode == 1
    assert "__main__" in ended.stderr.splitlines()[-1]
