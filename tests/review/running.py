"""The review server as a process of its own, as the command starts it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

_CODE = """import signal
from bpo_resume.cli import main
if hasattr(signal, "SIGHUP"):
    signal.signal(signal.SIGHUP, signal.SIG_DFL)  # what nohup started ignores it
main()"""


@dataclass(frozen=True)
class Running:
    """A server that listens: its process, and the address that it printed."""

    process: subprocess.Popen[str]
    address: str

    @property
    def base(self) -> str:
        """The address without its token."""
        split = urlsplit(self.address)
        return f"{split.scheme}://{split.netloc}"


@contextmanager
def running(store: Path, *options: str) -> Iterator[Running]:
    """Start the server over a store, and end it."""
    process = subprocess.Popen(
        [sys.executable, "-c", _CODE, "serve", str(store), "--port", "0", *options],
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None
    told = process.stdout.readline()
    found = re.search(r"http://\S+", told)
    if found is None:
        out, err = process.communicate(timeout=20)
        raise AssertionError(told + out + err)
    try:
        yield Running(process, found[0])
    finally:
        process.terminate()
        try:
            process.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
