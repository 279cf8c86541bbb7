"""The program as a process of its own, to be killed and interrupted."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import psutil

_CODE = """import sys
from bpo_resume.cli import run
print("up", file=sys.stderr, flush=True)
sys.exit(run(sys.argv[1:]))"""


def start(argv: Sequence[str | Path]) -> subprocess.Popen[str]:
    """Begin ``bpo-resume ARGV`` at the head of a process group, and wait until it is loaded."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        # So a shell starts what it leaves in the background, and so would its children be.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    program = subprocess.Popen(
        [sys.executable, "-c", _CODE, *map(str, argv)],
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert program.stderr is not None
    assert program.stderr.readline() == "up\n"
    return program


def interrupt(program: subprocess.Popen[str]) -> tuple[int, str, str]:
    """What Ctrl-C does: the signal goes to the program and all its workers."""
    os.killpg(program.pid, signal.SIGINT)
    out, told = program.communicate(timeout=60)
    return program.returncode, out, told


def workers_of(program: subprocess.Popen[str]) -> list[psutil.Process]:
    """Its processes, but for the one in which multiprocessing counts its semaphores."""
    found = psutil.Process(program.pid).children(recursive=True)
    return [process for process in found if "resource_tracker" not in " ".join(process.cmdline())]
