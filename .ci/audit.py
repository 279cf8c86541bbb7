"""Looks the locked versions up among the known vulnerabilities: ``python .ci/audit.py [LOCK]``.

A vulnerability, or a version that the index no longer knows, is a failure; a service that cannot be
reached is none, and is said: an index may serve files without answering what is known of them.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

_LOCK = Path(__file__).with_name("lock.txt")
_NETWORK = re.compile(r"requests\.exceptions\.|\bServiceError\b|not redirecting|vulnerability feed")
_UNREACHED = "NOT AUDITED: the vulnerability service cannot be reached from here"


def ask(lock: Path) -> subprocess.CompletedProcess[str]:
    """What pip-audit says of a file of requirements with hashes; it installs nothing."""
    options = ("--disable-pip", "--require-hashes", "--progress-spinner", "off", "-f", "json")
    return subprocess.run(  # noqa: S603 - our own tool
        [sys.executable, "-m", "pip_audit", *options, "-r", str(lock)],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def ask_of_one(lock: Path) -> subprocess.CompletedProcess[str]:
    """The same of the first requirement: whether the service answers, without 250 questions."""
    first = re.split(r"^(?=\w)", lock.read_text(encoding="utf-8"), maxsplit=2, flags=re.MULTILINE)
    with tempfile.TemporaryDirectory() as folder:
        alone = Path(folder, "first.txt")
        alone.write_text(first[1], encoding="utf-8")
        return ask(alone)


def judge(answer: subprocess.CompletedProcess[str]) -> tuple[list[str], bool]:
    """What is wrong, and whether the service was reached: whether it knew a single version."""
    try:
        found = json.loads(answer.stdout)["dependencies"]
    except ValueError:
        if _NETWORK.search(answer.stderr):
            return [], False
        return [answer.stderr.strip() or f"pip-audit ended with {answer.returncode}"], True
    skipped = [one["skip_reason"] for one in found if "skip_reason" in one]
    known = [
        f"{one['name']} {one['version']}: {flaw['id']}, fixed in "
        + (", ".join(flaw["fix_versions"]) or "no version yet")
        for one in found
        for flaw in one.get("vulns", ())
    ]
    if len(skipped) == len(found):
        return [], False
    return known + skipped, True


def main(lock: Path = _LOCK) -> int:
    """Print what was found; the exit code says whether there is anything."""
    _, reached = judge(ask_of_one(lock))
    problems: list[str] = []
    if reached:
        problems, reached = judge(ask(lock))
    if not reached:
        print(_UNREACHED)
        return 0
    print(*problems or ["No known vulnerability in the locked versions"], sep="\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:2])))
