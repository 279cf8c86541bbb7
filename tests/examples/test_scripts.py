"""The scripts of the examples folder run, and do what they say."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"


def run(script: str, *arguments: str) -> str:
    command = [sys.executable, str(EXAMPLES / script), *arguments]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    return done.stdout


def essence(path: Path) -> bytes:
    """A file's bytes; of a PDF without what its library says of itself, and the offsets after it.

    Versions of ReportLab differ in nothing else here.
    """
    data = path.read_bytes()
    if path.suffix != ".pdf":
        return data
    signature = rb"^%.*ReportLab.*$|/Producer \(.*\) |^\d{10} \d{5} [nf] $|(?<=startxref\n)\d+"
    return re.sub(signature, b"", data, flags=re.MULTILINE)


def test_the_sample_resumes_are_made_again_byte_by_byte(tmp_path: Path) -> None:
    run("make_resumes", str(tmp_path))
    made = {path.name: essence(path) for path in tmp_path.iterdir()}
    kept = {path.name: essence(path) for path in (EXAMPLES / "resumes").iterdir()}
    assert sorted(made) == sorted(kept)
    assert [name for name in kept if made[name] != kept[name]] == []


def test_shortlist_ranks_all_resumes_by_months_of_front_office() -> None:
    lines = run("shortlist.py").splitlines()
    assert len(lines) == len(list((EXAMPLES / "resumes").iterdir()))
    months = [int(line.split()[2]) for line in lines]
    assert months == sorted(months, reverse=True)
    assert lines[0].startswith("director-of-operations.pdf ")
