from __future__ import annotations

import hashlib
import os
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bpo_resume.documents import SUFFIXES
from bpo_resume.model import Document, Result, Resume, Source
from bpo_resume.reports import WRITERS, result_to_dict
from bpo_resume.screening import Analyzer, screen
from bpo_resume.screening.alike import Groups, sketch

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples" / "resumes"
SAME = ROOT / "tests" / "documents" / "same_resume"
WORDS = [f"word{number}" for number in range(400)]


def make_result(text: str, name: str = "a.txt") -> Result:
    source = Source(name, name, hashlib.sha256(text.encode()).hexdigest())
    return Result(source, "ok", "", Resume(Document.of_text(text, name)))


def label(*results: Result) -> list[str]:
    groups = Groups()
    return [groups.label(result, sketch(result)).group for result in results]


def test_every_format_of_a_resume_is_in_one_group_and_other_resumes_are_not() -> None:
    files = [file for file in sorted(SAME.iterdir()) if file.suffix in SUFFIXES]
    names: dict[str, set[str]] = {}
    for result in screen([*files, EXAMPLES], workers=0):
        names.setdefault(result.group, set()).add(Path(result.source.name).stem)
    assert len(names) == len(list(EXAMPLES.glob("*.*")))
    assert all(len(stems) == 1 for stems in names.values())


def test_a_group_is_named_by_its_first_file_and_drops_none() -> None:
    text = " ".join(WORDS)
    first, second, other = make_result(text), make_result(text + " more"), make_result(text[::-1])
    assert label(first, second, other, first) == [
        *(first.source.sha256[:16], first.source.sha256[:16], other.source.sha256[:16]),
        first.source.sha256[:16],
    ]
    assert label(second, first)[1] == second.source.sha256[:16]


@pytest.mark.parametrize(("changed", "alike"), [(10, True), (30, True), (150, False), (400, False)])
def test_a_few_changed_words_leave_it_alike_and_many_do_not(changed: int, alike: bool) -> None:
    new = list(WORDS)
    for number in random.Random(changed).sample(range(400), changed):
        new[number] = f"new{number}"
    first, second = label(make_result(" ".join(WORDS)), make_result(" ".join(new)))
    assert (first == second) is alike


def test_case_punctuation_and_line_breaks_do_not_count() -> None:
    printed = ",\n".join(WORDS).upper()
    assert len(set(label(make_result(" ".join(WORDS)), make_result(printed)))) == 1


def test_short_texts_are_alike_by_their_bytes_only() -> None:
    few = "Ana Example, customer service"
    assert len(set(label(make_result(few), make_result(few + "."), make_result(few)))) == 2


def test_unread_files_of_the_same_bytes_share_a_group(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(b"%PDF-1.7 broken")
    (tmp_path / "c.pdf").write_bytes(b"%PDF-1.7 broken too")
    one, two, three = screen([tmp_path], workers=0)
    assert {one.status, two.status, three.status} == {"corrupt"}
    assert one.group == two.group != three.group


def test_a_file_that_cannot_be_hashed_or_is_alone_has_no_group(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ana Example")
    results = screen([tmp_path], workers=0)
    (tmp_path / "a.txt").unlink()
    (gone,) = results
    assert (gone.group, result_to_dict(gone)["group"]) == ("", None)
    assert Analyzer().analyze(EXAMPLES / "call-centre-csr.pdf").group == ""


def test_a_sketch_of_another_version_is_made_anew() -> None:
    first, second = make_result(" ".join(WORDS)), make_result(" ".join([*WORDS, "more"]))
    groups = Groups()
    labelled = [groups.label(result, b"Rensa:RMinHash:0\0old") for result in (first, second)]
    assert labelled[0].group == labelled[1].group


def test_groups_are_the_same_in_another_process() -> None:
    code = (
        "from screening.test_alike import WORDS, make_result, sketch\n"
        "print(sketch(make_result(' '.join(WORDS))).hex())"
    )
    told = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONHASHSEED": "7"},
    )
    assert told.stdout.strip() == sketch(make_result(" ".join(WORDS))).hex()


def test_the_table_says_which_file_another_is_like(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(" ".join(WORDS))
    table = tmp_path / "table"
    WRITERS["table"].write_to(table, screen([tmp_path], workers=0))
    lines = [re.split(r"  +", line.strip())[0] for line in table.read_text().splitlines()]
    start = lines.index("a.txt")
    assert lines[start : start + 3] == ["a.txt", "b.txt", "like a.txt"]
