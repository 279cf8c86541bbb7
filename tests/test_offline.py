"""Nothing leaves the machine: a whole scan, workers included, reaches no other one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import docx
import pypdfium2 as pdfium
import pytest
from hostile.references import declare, point_out
from reportlab.pdfgen.canvas import Canvas

RESUME = """Ana Example
EXPERIENCE
Customer Service Representative, Example Outsourcing, Jan 2018 to Mar 2020
Handled 80 inbound calls a day with an AHT of 300 seconds
"""
# Runs at the start of the scan and of each of its workers, and notes whatever could reach another
# machine: names looked up, datagrams sent, connections, ports opened to others. Unix sockets and
# pipes stay on the machine, and so does the loopback port that urllib3, which spaCy brings along,
# binds when imported to see whether there is IPv6. Windows pairs sockets over loopback.
WATCH = """
import os, sys

LOOPBACK = {"127.0.0.1", "::1"}

def watch(event, arguments):
    if not event.startswith("socket.") or event == "socket.__new__":
        return
    address = arguments[1] if event in ("socket.bind", "socket.connect") else ()
    if isinstance(address, (str, bytes)):
        return
    local = event == "socket.bind" or os.name == "nt"
    if not (local and address and address[0] in LOOPBACK):
        note(f"{event} {arguments[1:]}")

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
        cwd=folder,
        env={**os.environ, "PYTHONPATH": paths, "WATCH_LOG": str(log)},
    )
    return ended.stdout, log.read_text().splitlines()


def write_resumes(folder: Path) -> None:
    """The same resume in every format that is read."""
    folder.mkdir()
    (folder / "a.txt").write_text(RESUME)
    document = docx.Document()
    page = Canvas(str(folder / "c.pdf"), invariant=True)
    for number, line in enumerate(RESUME.splitlines()):
        document.add_paragraph(line)
        page.drawString(72, 700 - 20 * number, line)
    document.save(str(folder / "b.docx"))
    page.save()


def write_picture(folder: Path) -> list[str]:
    """The first of the resumes as a picture, and the option that has it read."""
    pytest.importorskip("tesserocr", reason='needs pip install "bpo-resume[ocr]"')
    page = pdfium.PdfDocument(folder / "c.pdf")[0]
    page.render(scale=200 / 72).to_pil().save(folder / "d.png")
    return ["--ocr"]


@pytest.mark.parametrize("write_more", [lambda folder: [], write_picture], ids=["text", "ocr"])
def test_a_scan_reaches_no_other_machine(
    tmp_path: Path, write_more: Callable[[Path], list[str]]
) -> None:
    write_resumes(tmp_path / "resumes")
    options = write_more(tmp_path / "resumes")
    out, noted = run_watched(
        *(tmp_path, "-m", "bpo_resume", "scan", "resumes", "-f", "jsonl", "--workers", "1"),
        *options,
    )
    files = 3 + len(options)
    assert [json.loads(line)["status"] for line in out.splitlines()] == ["ok"] * files
    assert len(noted) >= 2, "the watch ran in the scan and in its worker"
    assert [line for line in noted if not line.startswith("started ")] == []


def test_a_resume_that_points_elsewhere_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "resumes"
    folder.mkdir()
    url = "http://127.0.0.1:9/elsewhere"
    files = {**point_out(url), **declare(url)}
    for name, content in files.items():
        (folder / name).write_bytes(content)
    names = [str(Path("resumes", name)) for name in files]
    code = "import sys; from bpo_resume.cli import run; run(sys.argv[1:])"  # some are refused
    options = ("-f", "jsonl", "--workers", "1")
    out, noted = run_watched(tmp_path, "-c", code, "scan", *names, *options)
    statuses = [json.loads(line)["status"] for line in out.splitlines()]
    assert statuses == ["ok"] * len(point_out(url)) + ["corrupt"] * 4 + ["ok"]
    assert len(noted) >= 2, "the watch ran in the scan and in its worker"
    assert [line for line in noted if not line.startswith("started ")] == []


# Nothing answers at these: the watch hears of a call before it is made.
@pytest.mark.parametrize(
    ("call", "event"),
    [
        ("create_connection(('127.0.0.1', 9), 0.01)", "socket.getaddrinfo"),
        ("socket().connect(('127.0.0.1', 9))", "socket.connect"),
        ("socket(type=SOCK_DGRAM).sendto(b'', ('127.0.0.1', 9))", "socket.sendto"),
        ("gethostbyname('localhost')", "socket.gethostbyname"),
        ("socket().bind(('0.0.0.0', 0))", "socket.bind"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="loopback connections are let through there")
def test_the_watch_hears_of_the_network(tmp_path: Path, call: str, event: str) -> None:
    code = f"""
from socket import *
try:
    {call}
except OSError:
    pass
"""
    _, noted = run_watched(tmp_path, "-c", code)
    assert noted[1].startswith(event)


def test_the_watch_lets_the_pipes_of_workers_pass(tmp_path: Path) -> None:
    _, noted = run_watched(tmp_path, "-c", "import socket; socket.socketpair()")
    assert len(noted) == 1
