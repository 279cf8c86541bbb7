"""Many machines, as two workers on this one: the same results, whatever happens to a worker."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import dask
import pytest
from distributed import LocalCluster
from screening.hostile import HostileAnalyzer
from screening.test_pool import make_files

from bpo_resume import BpoResumeError, UsageError, result_to_dict, screen
from bpo_resume.cli import run
from bpo_resume.screening.cluster import Cluster
from bpo_resume.screening.pool import Ceilings
from bpo_resume.screening.stream import stream_results

EXAMPLES = Path(__file__).parents[2] / "examples" / "resumes"
TESTS = Path(__file__).parents[1]
AS_OF = date(2026, 1, 31)
COPIES = 12  # of each example: enough batches to lose some
pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    path = os.pathsep.join((str(TESTS), os.environ.get("PYTHONPATH", "")))
    settings = {"distributed.worker.daemon": False, "distributed.nanny.environ.PYTHONPATH": path}
    with (
        dask.config.set(settings),
        LocalCluster(
            n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=":0"
        ) as running,
    ):
        yield running


@pytest.fixture(scope="module")
def inbox(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples several times, each file with bytes of its own, and some that are none."""
    folder = tmp_path_factory.mktemp("inbox")
    for number in range(COPIES):
        for file in sorted(EXAMPLES.glob("*.pdf")):
            data = file.read_bytes() + f"\n%{number}\n".encode()
            (folder / f"{number:02}-{file.name}").write_bytes(data)
    (folder / "05-broken.pdf").write_bytes(b"%PDF-1.7 broken")
    (folder / "06-empty.txt").touch()
    return folder


@pytest.fixture(scope="module")
def local(inbox: Path) -> list[Any]:
    return [result_to_dict(result) for result in screen([inbox], workers=2, as_of=AS_OF)]


def test_a_cluster_gives_what_one_machine_gives(
    cluster: LocalCluster, inbox: Path, local: list[Any], tmp_path: Path
) -> None:
    store = tmp_path / "kept.sqlite"
    for kept in (None, store, store):
        results = screen([inbox], cluster=cluster.scheduler_address, as_of=AS_OF, store=kept)
        assert [result_to_dict(result) for result in results] == local


def test_a_worker_killed_in_the_middle_costs_no_file(
    cluster: LocalCluster, inbox: Path, local: list[Any]
) -> None:
    results = screen([inbox], cluster=cluster.scheduler_address, as_of=AS_OF)
    records = [result_to_dict(next(results))]
    victim = next(iter(cluster.workers.values())).pid
    os.kill(victim, signal.SIGKILL)
    records += [result_to_dict(result) for result in results]
    assert records == local
    with pytest.raises(ProcessLookupError):
        os.kill(victim, 0)


def test_hostile_files_have_the_statuses_they_have_on_one_machine(
    cluster: LocalCluster, tmp_path: Path
) -> None:
    orders = ["fine", "die", "raise", "die once", "hang", "eat", "fine"]
    files = make_files(tmp_path, orders)
    engine = Cluster(HostileAnalyzer(), cluster.scheduler_address, Ceilings(5, 400))
    results = list(stream_results(files, engine, None, largest=0))
    assert [result.source.path for result in results] == [str(file) for file in files]
    statuses = [result.status for result in results]
    assert statuses == ["ok", "failed", "failed", "ok", "timeout", "too_large", "ok"]


def test_a_report_comes_from_the_command_line_too(
    cluster: LocalCluster, inbox: Path, tmp_path: Path
) -> None:
    outputs = [tmp_path / "here.jsonl", tmp_path / "there.jsonl"]
    there = ["--engine", "dask", "--address", cluster.scheduler_address]
    for output, options in zip(outputs, ([], there), strict=True):
        argv = ["scan", str(inbox), "--as-of", "2026-01-31", "-o", str(output), *options]
        assert run(argv) == 1
    assert outputs[0].read_bytes() == outputs[1].read_bytes()


def test_closing_the_iterator_leaves_the_cluster_to_others(
    cluster: LocalCluster, inbox: Path
) -> None:
    results = screen([inbox], cluster=cluster.scheduler_address, as_of=AS_OF)
    next(results)
    results.close()
    (again, *_) = screen([EXAMPLES], cluster=cluster.scheduler_address, as_of=AS_OF)
    assert again.status == "ok"


def test_workers_of_another_version_are_refused(
    cluster: LocalCluster, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bpo_resume.screening.analyzer.package_version", lambda: "99")
    with pytest.raises(BpoResumeError, match="install the same version and lexicons there"):
        list(screen([inbox], cluster=cluster.scheduler_address, as_of=AS_OF))


def test_a_cluster_that_does_not_answer_is_told(
    inbox: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("bpo_resume.screening.cluster._CONNECT", 1)
    with pytest.raises(UsageError, match="no Dask scheduler answers"):
        screen([inbox], cluster="tcp://127.0.0.1:9")
    for argv in (["--engine", "dask"], ["--address", "tcp://127.0.0.1:9"]):
        assert run(["scan", str(inbox), *argv]) == 2
        assert "--address" in capsys.readouterr().err


def test_workers_that_may_start_no_processes_are_told(inbox: Path) -> None:
    with (
        dask.config.set({"distributed.worker.daemon": True}),
        LocalCluster(
            n_workers=1, threads_per_worker=1, host="127.0.0.1", dashboard_address=":0"
        ) as strict,
        pytest.raises(BpoResumeError, match="DASK_DISTRIBUTED__WORKER__DAEMON=False"),
    ):
        list(screen([inbox], cluster=strict.scheduler_address, as_of=AS_OF))
