"""Every hostile file has the right status, says what to do, and costs no more than it may."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hostile.cases import RESUME, Case
from hostile.corpus import CASES, write_files
from hostile.workers import PeakMemory

from bpo_resume import Result, screen

GIGABYTE = 10**9
TIMEOUT = 20.0  # seconds
AS_OF = date(2021, 1, 1)


class Scan:
    """The results of one scan by the name of their files, and what it cost."""

    def __init__(self, files: list[Path]) -> None:
        with PeakMemory() as memory:
            started = time.monotonic()
            found = list(screen(files, workers=2, timeout=TIMEOUT, as_of=AS_OF))
            self.seconds = time.monotonic() - started
        self.peak = memory.peak
        self.order = [result.source.path for result in found]
        self.results: Mapping[str, Result] = {r.source.name: r for r in found}


@pytest.fixture(scope="module")
def scan(tmp_path_factory: pytest.TempPathFactory) -> Scan:
    return Scan(write_files(tmp_path_factory.mktemp("hostile"), CASES))


def test_there_are_more_than_sixty_and_none_twice() -> None:
    names = [case.name for case in CASES]
    assert len(names) == len(set(names)) > 60


def test_each_has_one_result_in_order(scan: Scan) -> None:
    assert [Path(path).name for path in scan.order] == [case.name for case in CASES]


def test_no_worker_takes_a_gigabyte(scan: Scan) -> None:
    assert 0 < scan.peak < GIGABYTE


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_has_the_right_status_and_remedy(scan: Scan, case: Case) -> None:
    result = scan.results[case.name]
    assert result.status in case.statuses, result.message
    if result.status == "ok":
        assert (result.message, result.resume is None) == ("", False)
    else:
        assert case.says in result.message
        assert ". " in result.message, "a reason and a remedy"
        assert (result.resume, result.assessment) == (None, None)


# Faults beside the resume leave the resume what it is.
@pytest.mark.parametrize(
    "name",
    [
        *("xref-loop.pdf", "glyph-loop.pdf", "far-glyphs.pdf", "strange-numbers.pdf"),
        *("junk-after.pdf", "second-reader.pdf", "empty-password.pdf", "no-table.pdf"),
        *("attachment.pdf", "script.pdf", "wrong-length.pdf", "odd-characters.pdf"),
        *("circular-styles.docx", "long-styles.docx", "circular-notes.docx"),
        *("unused-image.docx", "nested-archive.docx", "climbing-names.docx"),
        *("overrides.txt", "surrogates.txt", "pdf.docx", "docx.txt"),
    ],
)
def test_a_fault_beside_the_resume_hides_no_job(scan: Scan, name: str) -> None:
    resume = scan.results[name].resume
    assert resume is not None
    assert [(p.employer, p.start, p.end) for p in resume.positions] == [
        ("Example Outsourcing", "2018-01", "2020-03")
    ]


def test_an_archive_writes_nothing_outside(scan: Scan) -> None:
    assert scan.results["climbing-names.docx"].status == "ok"
    assert not any(Path(path).exists() for path in ("/tmp/evil", "/etc/cron.d/evil"))  # noqa: S108


def test_no_entity_brings_a_file_of_the_machine(scan: Scan) -> None:
    assert "root:" not in repr(scan.results["external-entity.docx"])


# --- what is no file ---------------------------------------------------------------------------


def scan_folder(folder: Path, *, workers: int = 0) -> dict[str, Result]:
    (folder / "resume.txt").write_text("\n".join(RESUME))
    (folder / "other.txt").write_text("\n".join(RESUME))
    found = screen([folder], workers=workers, timeout=TIMEOUT, as_of=AS_OF)
    results = {result.source.name: result for result in found}
    assert results["resume.txt"].status == results["other.txt"].status == "ok"
    return results


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    result = scan_folder(tmp_path, workers=1)["pipe.pdf"]
    assert (result.status, "pipe" in result.message) == ("failed", True)


def test_a_link_that_leads_nowhere_is_reported(tmp_path: Path) -> None:
    try:
        (tmp_path / "loop.pdf").symlink_to(tmp_path / "loop.pdf")
        (tmp_path / "gone.pdf").symlink_to(tmp_path / "nothing.pdf")
    except OSError:
        pytest.skip("links need a privilege here")
    results = scan_folder(tmp_path)
    assert [results[name].status for name in ("loop.pdf", "gone.pdf")] == ["failed", "failed"]
    assert "Check the path" in results["loop.pdf"].message


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="nothing is unreadable to this user"
)
def test_a_file_without_permission_says_so(tmp_path: Path) -> None:
    (tmp_path / "closed.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "closed.pdf").chmod(0)
    result = scan_folder(tmp_path)["closed.pdf"]
    assert (result.status, "permission" in result.message) == ("failed", True)


def test_a_folder_and_a_file_that_vanishes_cost_no_other(tmp_path: Path) -> None:
    (tmp_path / "folder.pdf").mkdir()
    files = [tmp_path / f"{n}.txt" for n in range(3)]
    for file in files:
        file.write_text("\n".join(RESUME))
    found = screen([*files, tmp_path / "folder.pdf"], workers=1, timeout=TIMEOUT, as_of=AS_OF)
    files[1].unlink()
    assert [result.status for result in found] == ["ok", "failed", "ok"]


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_that_is_no_text_is_reported_as_any_other(tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"r\xe9sum\xe9.txt")).write_text("\n".join(RESUME))
    except OSError:
        pytest.skip("this file system takes text only")
    assert scan_folder(tmp_path)[os.fsdecode(b"r\xe9sum\xe9.txt")].status == "ok"
