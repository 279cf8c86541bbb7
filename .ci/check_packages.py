"""Checks what is in the packages: ``python .ci/check_packages.py DIST FILES``.

DIST holds one sdist and one wheel, FILES lists the files of the tree, one a line.
"""

from __future__ import annotations

import re
import sys
import tarfile
from collections.abc import Iterator
from email.message import Message
from email.parser import BytesParser
from pathlib import Path
from zipfile import ZipFile

_PYTHONS = ("3.11", "3.12", "3.13")
_SINGLE = ("Summary", "Author", "License-Expression", "License-File", "Requires-Python", "Keywords")
_CLASSIFIERS = (
    "Typing :: Typed",
    *(f"Programming Language :: Python :: {python}" for python in _PYTHONS),
)
_DESCRIPTIONS = {"METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE"}


def list_wheel(tree: set[str], name: str) -> set[str]:
    """What a wheel of this name must hold: the package with the lexicons, and its description."""
    description = "-".join(name.split("-")[:2]) + ".dist-info/"
    return {
        *(file for file in tree if file.startswith("bpo_resume/")),
        *(f"bpo_resume/{file}" for file in tree if file.startswith("lexicons/")),
        *(description + file for file in _DESCRIPTIONS),
    }


def compare(package: str, held: set[str], wanted: set[str]) -> Iterator[str]:
    """What is in a package that must not be there, and the other way round."""
    yield from (f"{package} holds {file}" for file in sorted(held - wanted))
    yield from (f"{package} lacks {file}" for file in sorted(wanted - held))


def check_metadata(metadata: Message) -> Iterator[str]:
    """What an index and a reader of it would miss."""
    yield from (f"no {key}" for key in _SINGLE if not metadata[key])
    if not str(metadata.get_payload()).startswith("# bpo-resume"):
        yield "the description is not the README"
    if metadata["Description-Content-Type"] != "text/markdown":
        yield "the description is not said to be Markdown"
    given = metadata.get_all("Classifier", [])
    yield from (f"no classifier {wanted}" for wanted in _CLASSIFIERS if wanted not in given)


def check_changelog(version: str, changelog: str) -> Iterator[str]:
    """A version to come is there as unreleased, a released one with its day."""
    number, _, development = version.partition(".dev")
    day = "unreleased" if development else r"\d{4}-\d\d-\d\d"
    if not re.search(rf"^## \[{re.escape(number)}\] - {day}$", changelog, re.MULTILINE):
        yield f"CHANGELOG.md has no line '## [{number}] - {day}'"


def main(dist: Path, files: Path) -> int:
    """Print every problem; the exit code says whether there is one."""
    tree = set(files.read_text(encoding="utf-8").splitlines())
    (wheel,), (sdist,) = dist.glob("*.whl"), dist.glob("*.tar.gz")
    with ZipFile(wheel) as archive:
        in_wheel = {name for name in archive.namelist() if not name.endswith("/")}
        (place,) = (name for name in in_wheel if name.endswith(".dist-info/METADATA"))
        metadata = BytesParser().parsebytes(archive.read(place))
    with tarfile.open(sdist) as packed:
        in_sdist = {name.partition("/")[2] for name in packed.getnames()}
    problems = [
        *compare("the wheel", in_wheel, list_wheel(tree, wheel.name)),
        *compare("the sdist", in_sdist, {*tree, "PKG-INFO"}),
        *check_metadata(metadata),
        *check_changelog(metadata["Version"], Path("CHANGELOG.md").read_text(encoding="utf-8")),
    ]
    print(*problems, sep="\n", end="\n" if problems else "")
    if not metadata.get_all("Project-URL"):
        print("Note: no [project.urls]; give them as soon as the repository has a public address.")
    print(f"{wheel.name}: {len(in_wheel)} files; {sdist.name}: {len(in_sdist)} files.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
