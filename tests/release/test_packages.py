"""What is wrong with a package is told."""

from __future__ import annotations

from email.message import Message

import pytest
from release.scripts import load_script

packages = load_script("check_packages")

WHEEL = "bpo_resume-0.1.0-py3-none-any.whl"
TREE = {"bpo_resume/py.typed", "lexicons/kpis.toml", "tests/test_offline.py", "LICENSE"}


def test_a_wheel_holds_the_package_the_lexicons_and_nothing_else() -> None:
    wanted = packages.list_wheel(TREE, WHEEL)
    assert {"bpo_resume/py.typed", "bpo_resume/lexicons/kpis.toml"} < wanted
    assert "bpo_resume-0.1.0.dist-info/licenses/LICENSE" in wanted
    assert not any(name.startswith("tests") for name in wanted)
    held = wanted - {"bpo_resume/py.typed"} | {"tests/test_offline.py"}
    assert list(packages.compare("the wheel", held, wanted)) == [
        "the wheel holds tests/test_offline.py",
        "the wheel lacks bpo_resume/py.typed",
    ]


def test_metadata_that_lack_something_are_told() -> None:
    assert {"no Author", "no classifier Typing :: Typed"} < set(packages.check_metadata(Message()))


@pytest.mark.parametrize(
    ("version", "heading", "sound"),
    [
        ("0.1.0.dev0", "## [0.1.0] - unreleased", True),
        ("0.1.0.dev0", "## [0.1.0] - 2026-11-30", False),
        ("0.1.0", "## [0.1.0] - 2026-11-30", True),
        ("0.1.0", "## [0.1.0] - unreleased", False),
        ("0.2.0", "## [0.1.0] - 2026-11-30", False),
    ],
)
def test_a_version_is_in_the_changelog(version: str, heading: str, sound: bool) -> None:
    problems = list(packages.check_changelog(version, f"# Changelog\n\n{heading}\n\n### Added\n"))
    assert (problems == []) is sound
