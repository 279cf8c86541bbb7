"""A scan that is killed or interrupted: what is finished stays, and the next one goes on."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import time
from pathlib import Path

import psutil
import pytest
from cli.program import interrupt, start, workers_of

TITLES = ("Customer Service Representative", "Team Leader", "Billing Clerk", "Cashier")
FILES = 160
SEED = 20_260_131


def moments(count: int, first: float, last: float) -> list[float]:
    """Seconds after the start at which something happens to the program."""
    chance = random.Random(SEED)
    return sorted(chance.uniform(first, last) for _ in range(count))


@pytest.fixture(scope="module")
def inbox(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("inbox")
    chance = random.Random(SEED)
    for number in range(FILES):
        jobs = "\n".join(
            f"{chance.choice(TITLES)}\nExample Outsourcing {number}, 20{year} - 20{year + 1}\n"
            f"Answered {chance.randint(30, 90)} calls a day, CSAT {chance.randint(80, 99)}%\n"
            for year in range(10, 24)
        )
        text = "" if number % 20 == 7 else f"Ana Example\n\nEXPERIENCE\n{jobs}"
        (folder / f"{number:03}.txt").write_text(text)
    return folder


def ask(inbox: Path, output: Path, *more: str | Path) -> list[str | Path]:
    return ["scan", inbox, "--as-of", "2026-01-31", "--workers", "2", "-o", output, *more]


@pytest.fixture(scope="module")
def undisturbed(inbox: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    output = tmp_path_factory.mktemp("undisturbed") / "out.jsonl"
    start(ask(inbox, output)).communicate(timeout=120)
    return output.read_bytes()


def count_kept(store: Path) -> int:
    """Results that are committed."""
    if not store.exists():
        return 0
    connection = sqlite3.connect(store)
    try:
        (tables,) = connection.execute(
            "SELECT count(*) FROM sqlite_master WHERE name = 'results'"
        ).fetchone()
        kept = connection.execute("SELECT count(*) FROM results").fetchone() if tables else (0,)
        return int(kept[0])
    finally:
        connection.close()


def wait_for_store(program: subprocess.Popen[str], store: Path) -> None:
    """Until the first results are committed, as a copy shows: the program has the store alone."""
    copy = store.with_name("copy.sqlite")
    deadline = time.monotonic() + 60
    kept = 0
    while not kept and time.monotonic() < deadline and program.poll() is None:
        time.sleep(0.05)
        for file in store.parent.glob(store.name + "*"):
            shutil.copy(file, copy.with_name(file.name.replace(store.name, copy.name)))
        kept = count_kept(copy)
    for file in store.parent.glob(copy.name + "*"):
        file.unlink()
    assert kept, f"no results: {program.communicate()}"


def test_kills_at_any_moment_lose_nothing_that_was_committed(
    inbox: Path, undisturbed: bytes, tmp_path: Path
) -> None:
    output, store = tmp_path / "out.jsonl", tmp_path / "kept.sqlite"
    kept = [0]
    for moment in moments(4, 0.2, 4.0):
        program = start(ask(inbox, output, "--store", store))
        time.sleep(moment)
        program.kill()
        program.communicate(timeout=60)
        assert not output.exists() or output.read_bytes() == undisturbed
        kept.append(count_kept(store))
    assert kept == sorted(kept)
    ended = start(ask(inbox, output, "--store", store))
    _, told = ended.communicate(timeout=120)
    assert ended.returncode == 1, told  # some files are empty
    assert output.read_bytes() == undisturbed
    assert count_kept(store) == len({file.read_bytes() for file in inbox.iterdir()})


def test_a_kill_while_results_are_written_leaves_a_store_that_goes_on(
    inbox: Path, undisturbed: bytes, tmp_path: Path
) -> None:
    output, store = tmp_path / "out.jsonl", tmp_path / "kept.sqlite"
    program = start(ask(inbox, output, "--store", store))
    wait_for_store(program, store)
    workers = workers_of(program)
    program.kill()
    program.communicate(timeout=60)
    assert 0 < count_kept(store) < FILES
    assert not output.exists()
    assert psutil.wait_procs(workers, timeout=20)[1] == [], "workers end with their parent"
    start(ask(inbox, output, "--store", store)).communicate(timeout=120)
    assert output.read_bytes() == undisturbed


def test_control_c_keeps_what_is_finished(inbox: Path, undisturbed: bytes, tmp_path: Path) -> None:
    output, store = tmp_path / "out.jsonl", tmp_path / "kept.sqlite"
    output.write_text("of last week")
    program = start(ask(inbox, output, "--store", store))
    wait_for_store(program, store)
    workers = workers_of(program)
    code, out, told = interrupt(program)
    assert (code, out) == (130, "")
    assert told.splitlines()[-1] == (
        f"Stopped: what was finished is kept in {store}; the same command goes on"
    )
    assert psutil.wait_procs(workers, timeout=5)[1] == []
    assert output.read_text() == "of last week"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kept.sqlite", "out.jsonl"]
    assert 0 < count_kept(store) < FILES
    start(ask(inbox, output, "--store", store)).communicate(timeout=120)
    assert output.read_bytes() == undisturbed


@pytest.mark.parametrize("moment", moments(4, 0.1, 3.0))
def test_control_c_at_any_moment_ends_without_a_traceback(
    inbox: Path, tmp_path: Path, moment: float
) -> None:
    program = start(ask(inbox, tmp_path / "out.jsonl"))
    time.sleep(moment)
    code, out, told = interrupt(program)
    assert (code, out) == (130, "")
    assert not told or told.endswith("Stopped\n"), "while options are parsed nothing has begun"
    assert "Traceback" not in told
    assert list(tmp_path.iterdir()) == []
