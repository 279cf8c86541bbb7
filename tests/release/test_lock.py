"""The lock fits what pyproject.toml asks for; `.ci/lock` writes it anew."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from release.scripts import ROOT

LOCK = (ROOT / ".ci" / "lock.txt").read_text(encoding="utf-8")
ENTRIES = [entry for entry in re.split(r"^(?=[a-z])", LOCK, flags=re.MULTILINE) if "==" in entry]


def list_asked() -> Iterator[Requirement]:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for listed in (
        asked["build-system"]["requires"],
        asked["project"]["dependencies"],
        *asked["project"]["optional-dependencies"].values(),
    ):
        yield from map(Requirement, listed)


def test_every_requirement_is_locked_in_a_version_it_allows() -> None:
    locked: dict[str, list[str]] = {}
    for entry in ENTRIES:
        name, _, version = entry.split(maxsplit=1)[0].partition("==")
        locked.setdefault(name, []).append(version)
    asked = [one for one in list_asked() if one.name != "bpo-resume"]
    assert len(asked) > 40
    for one in asked:
        versions = locked.get(canonicalize_name(one.name))
        assert versions, f"{one} is not in .ci/lock.txt: run .ci/lock"
        assert all(version in one.specifier for version in versions), f"{one}: run .ci/lock"


def test_every_locked_version_has_hashes() -> None:
    assert ENTRIES
    assert [entry for entry in ENTRIES if "--hash=sha256:" not in entry] == []
