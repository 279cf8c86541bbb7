"""Nothing leaves the machine: a whole scan, workers included, opens no network socket."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

RESUME = """Ana Example
EXPERIENCE
Customer Service Representative, Example Outsourcing, Jan 2018 to Mar 2020
Handled 80 inbound calls a day with an AHT of 300 seconds
"""
# Runs at the start of the scan and of each of its workers. Unix sockets and pipes stay on the
# machine; anything else is noted.
WATCH = """
import os, socket, sys

LOCAL = getattr(socket, "AF_UNIX", None)

def watch(event, arguments):
    if event == "socket.__new__":
        if arguments[1] != LOCAL:
            note(event)
    elif event in ("socket.bind", "socket.connect"):
        if isinstance(arguments[1], tuple):
            note(event)
    elif event.startswith("socket."):
        note(event)

def note(line):
    with open(os.environ["WATCH_LOG"], "a") as log:
        log.write(line + "\\n")

note(f"started {os.getpid()}")
sys.addaudithook(watch)
"""


def run_watched(folder: Path, *arguments: str) -> tuple[str, list[str]]:
    """The standard output of a program, and what the watch noted."""
    (folder / "sitecustomize.py").write_text(WATCH)
    paths = os.pathsep.join([str(folder), *sys.path])
    log = folder / "log"
    ended = subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": paths, "WATCH_LOG": str(log)},
    )
    return ended.stdout, log.read_text().splitlines()


def test_a_scan_opens_no_network_socket(tmp_path: Path) -> None:
    resumes = tmp_path / "resumes"
    resumes.mkdir()
    for number in range(3):
        (resumes / f"{number}.txt").write_text(RESUME)
    out, noted = run_watched(
        tmp_path, "-m", "bpo_resume", "scan", str(resumes), "-f", "jsonl", "--workers", "1"
    )
    assert [json.loads(line)["status"] for line in out.splitlines()] == ["ok"] * 3
    assert len(noted) >= 2, "the watch ran in the scan and in its worker"
    assert {line.split()[0] for line in noted} == {"started"}


def test_the_watch_sees_a_network_socket(tmp_path: Path) -> None:
    code = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()"
    _, noted = run_watched(tmp_path, "-c", code)
    assert noted[1:] == ["socket.__new__"]
