from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from terminology.directories import TOOLS, write_lexicons

from bpo_resume.errors import UsageError
from bpo_resume.model import Limits, Result
from bpo_resume.reports import WRITERS
from bpo_resume.screening import Analyzer, screen
from bpo_resume.screening.attempt import attempt
from bpo_resume.screening.store import Store, find_last_date
from bpo_resume.screening.store_file import APPLICATION, VERSION

EXAMPLES = Path(__file__).parents[2] / "examples" / "resumes"
AS_OF = date(2026, 1, 31)
JOB = "Ana Example\nCustomer Service Representative, Example Outsourcing, 2019 - 2021\n"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "kept.sqlite"


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """Files of several statuses."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    for example in sorted(EXAMPLES.glob("*.*"))[:3]:
        shutil.copy(example, folder)
    (folder / "empty.txt").touch()
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 broken")
    (folder / "old.doc").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    (folder / "vast.txt").write_text("word " * 20_000)
    return folder


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were read and analysed, as it happens."""
    names: list[str] = []

    def analyze(self: Analyzer, path: Path | str) -> Result:
        names.append(Path(path).name)
        return analyze_for_real(self, path)

    analyze_for_real = Analyzer.analyze
    monkeypatch.setattr(Analyzer, "analyze", analyze)
    return names


def scan(folder: Path, store: Path | None, **options: Any) -> list[Result]:
    options = {"as_of": AS_OF, "limits": Limits(characters=90_000), "workers": 0} | options
    return list(screen([folder], store=store, **options))


def write_all(results: list[Result], folder: Path) -> Iterator[bytes]:
    for name, writer in WRITERS.items():
        one = [result for result in results if result.resume][:1]
        writer.write_to(folder / name, one if name == "jsonresume" else results)
        yield (folder / name).read_bytes()


def test_a_second_scan_reads_nothing_that_was_finished(
    inbox: Path, store: Path, read: list[str], tmp_path: Path
) -> None:
    first = scan(inbox, store)
    assert len(read) == len(first) == 7
    read.clear()
    second = scan(inbox, store)
    assert read == ["vast.txt"], "what is too large may depend on more than its bytes"
    assert repr(second) == repr(first)
    fresh = scan(inbox, None)
    assert list(write_all(second, tmp_path)) == list(write_all(fresh, tmp_path))


def test_with_workers_it_is_the_same(inbox: Path, store: Path) -> None:
    plain = scan(inbox, None, workers=2)
    first, second = (scan(inbox, store, workers=2) for _ in range(2))
    assert repr(first) == repr(plain)
    assert repr(second) == repr(plain)


def test_new_and_changed_files_are_read_between_known_ones(
    inbox: Path, store: Path, read: list[str]
) -> None:
    scan(inbox, store)
    (inbox / "call.txt").write_text(JOB)
    (inbox / "empty.txt").write_text(JOB + "Tools: Genesys")
    read.clear()
    results = scan(inbox, store)
    assert [result.source.name for result in results] == sorted(
        file.name for file in inbox.iterdir()
    )
    assert read == ["call.txt", "empty.txt", "vast.txt"]


def test_the_same_bytes_under_another_name_are_known(
    inbox: Path, store: Path, read: list[str]
) -> None:
    scan(inbox, store)
    moved = inbox.rename(inbox.with_name("other"))
    (moved / "empty.txt").rename(moved / "blank.txt")
    read.clear()
    results = scan(moved, store)
    assert read == ["vast.txt"]
    assert [result.source.path for result in results] == [str(p) for p in sorted(moved.iterdir())]
    assert repr(results) == repr(scan(moved, None))


@pytest.mark.parametrize(
    "change",
    [
        {"as_of": date(2025, 1, 1)},
        {"limits": Limits(pages=3)},
        {"lexicons": "own"},
        {"fresh": True},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_changes_results_has_everything_read_again(
    inbox: Path, store: Path, read: list[str], tmp_path: Path, change: dict[str, Any]
) -> None:
    if "lexicons" in change:
        change = {"lexicons": write_lexicons(tmp_path / "own", tools=TOOLS)}
    scan(inbox, store)
    read.clear()
    results = scan(inbox, store, **change)
    assert len(read) == 7
    assert repr(results) == repr(scan(inbox, None, **{**change, "fresh": False}))
    read.clear()
    scan(inbox, store)
    assert read == ["vast.txt"], "what was kept before is still there"


def test_another_version_of_the_package_reads_again(
    inbox: Path, store: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    scan(inbox, store)
    read.clear()
    monkeypatch.setattr("bpo_resume.screening.analyzer.package_version", lambda: "99")
    scan(inbox, store)
    assert len(read) == 7


def test_files_that_change_while_they_are_read_are_not_kept(store: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(JOB)
    analyzer = Analyzer(as_of=AS_OF)
    before = hashlib.sha256(b"something else").hexdigest()
    with closing(Store(store, analyzer)) as kept:
        kept.keep(before, attempt(analyzer, file), b"")
        assert kept.recall(before) is None


def test_a_damaged_entry_is_read_again_and_replaced(
    inbox: Path, store: Path, read: list[str]
) -> None:
    first = scan(inbox, store)
    with sqlite3.connect(store) as connection:
        connection.execute("UPDATE results SET packed = zeroblob(30) WHERE status = 'empty'")
    connection.close()
    for expected in (["empty.txt", "vast.txt"], ["vast.txt"]):
        read.clear()
        assert repr(scan(inbox, store)) == repr(first)
        assert sorted(read) == expected


def test_workers_read_a_damaged_entry_again_among_new_files(inbox: Path, store: Path) -> None:
    scan(inbox, store)
    with sqlite3.connect(store) as connection:
        connection.execute("UPDATE results SET packed = x'00' WHERE status IN ('empty', 'ok')")
    connection.close()
    for name in ("a.txt", "g.txt", "z.txt"):
        (inbox / name).write_text(f"{JOB} {name}")
    assert repr(scan(inbox, store, workers=2)) == repr(scan(inbox, None))
    assert repr(scan(inbox, store, workers=2)) == repr(scan(inbox, None))


def test_results_come_one_by_one_and_a_closed_scan_keeps_them(
    inbox: Path, store: Path, read: list[str]
) -> None:
    results = screen([inbox], store=store, workers=0, as_of=AS_OF)
    next(results)
    next(results)
    assert len(read) <= 3
    results.close()
    begun = list(read)
    read.clear()
    scan(inbox, store, limits=Limits())
    assert set(begun[:2]).isdisjoint(read)


def test_a_finished_scan_leaves_one_file(inbox: Path, store: Path) -> None:
    scan(inbox, store)
    assert [path.name for path in store.parent.glob("kept*")] == ["kept.sqlite"]


def test_without_a_store_nothing_is_written(inbox: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    scan(inbox, None)
    assert sorted(tmp_path.rglob("*")) == before


def write_text(path: Path) -> None:
    path.write_text("Ana Example, customer service " * 200)


def write_foreign(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE people (name)")
    connection.close()


def write_newer(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
        connection.execute("CREATE TABLE news (at)")
    connection.close()


def write_damaged(path: Path) -> None:
    Store(path, Analyzer()).close()
    data = bytearray(path.read_bytes())
    data[100:4096] = bytes(3996)
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("write", "said"),
    [
        (write_text, "no store of results"),
        (write_foreign, "holds other data"),
        (write_newer, "update this one"),
        (write_damaged, "damaged; delete it"),
        (Path.mkdir, "folder that exists"),
    ],
)
def test_a_file_that_is_no_store_is_named_and_left_alone(
    inbox: Path, store: Path, write: Any, said: str
) -> None:
    write(store)
    before = store.read_bytes() if store.is_file() else None
    with pytest.raises(UsageError, match=said) as raised:
        screen([inbox], store=store)
    assert str(store) in str(raised.value)
    assert before == (store.read_bytes() if store.is_file() else None)


@pytest.mark.parametrize(
    "active",
    [
        "CREATE TRIGGER t AFTER INSERT ON results BEGIN DELETE FROM results; END",
        "CREATE VIEW v AS SELECT * FROM results",
    ],
)
def test_a_store_that_does_something_by_itself_is_refused(
    inbox: Path, store: Path, active: str
) -> None:
    scan(inbox, store)
    with closing(sqlite3.connect(store)) as connection:
        connection.execute(active)
    with pytest.raises(UsageError, match="other data than results"):
        screen([inbox], store=store)


@pytest.mark.parametrize("told", ["[", "[]", '{"as_of": 3}', '{"as_of": "soon"}', "[" * 100_000])
def test_a_store_that_tells_no_date_has_none(inbox: Path, store: Path, told: str) -> None:
    scan(inbox, store)
    assert find_last_date(store) == AS_OF
    with closing(sqlite3.connect(store)) as connection, connection:
        connection.execute("UPDATE settings SET told = ?", (told,))
    assert find_last_date(store) is None


FIRST_VERSION = """
CREATE TABLE settings (id INTEGER PRIMARY KEY, told TEXT NOT NULL UNIQUE);
CREATE TABLE results (settings INTEGER NOT NULL REFERENCES settings, sha256 BLOB NOT NULL,
  status TEXT NOT NULL, packed BLOB NOT NULL, PRIMARY KEY (settings, sha256));
INSERT INTO settings SELECT * FROM now.settings;
INSERT INTO results SELECT settings, sha256, status, packed FROM now.results;
"""


def make_first_version(current: Path, old: Path) -> None:
    """The same results as the first version of the schema kept them."""
    connection = sqlite3.connect(old)
    connection.execute("ATTACH ? AS now", (str(current),))
    connection.executescript(FIRST_VERSION)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute("PRAGMA user_version = 1")
    connection.close()


def test_a_store_of_the_first_version_stays_good(
    inbox: Path, store: Path, tmp_path: Path, read: list[str]
) -> None:
    twin = inbox / "twin.txt"
    twin.write_text(JOB * 9)
    first = scan(inbox, store)
    old = tmp_path / "old.sqlite"
    make_first_version(store, old)
    twin.rename(inbox / "z.txt").write_text(JOB * 9 + "One more line")
    read.clear()
    results = scan(inbox, old)
    assert read == ["vast.txt", "z.txt"]
    assert repr(results[:-1]) == repr([one for one in first if one.source.name != "twin.txt"])
    read.clear()
    scan(inbox, old)
    assert read == ["vast.txt"]


def test_a_folder_that_does_not_exist_is_told(inbox: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"gone.*folder that exists"):
        screen([inbox], store=tmp_path / "gone" / "kept.sqlite")


def test_damage_that_shows_later_names_the_file_and_the_remedy(inbox: Path, store: Path) -> None:
    for number in range(60):
        (inbox / f"{number}.txt").write_text(f"{JOB} {number}")
    scan(inbox, store)
    data = bytearray(store.read_bytes())
    data[4096:] = os.urandom(len(data) - 4096)
    store.write_bytes(data)
    with pytest.raises(UsageError, match=r"kept\.sqlite: it is damaged; delete it"):
        scan(inbox, store)


def test_an_empty_file_becomes_a_store(inbox: Path, store: Path, read: list[str]) -> None:
    store.touch()
    scan(inbox, store)
    read.clear()
    scan(inbox, store)
    assert read == ["vast.txt"]


def test_a_second_process_is_told_that_the_store_is_in_use(inbox: Path, store: Path) -> None:
    code = (
        "import sys; from bpo_resume import UsageError, screen\n"
        "try: screen([sys.argv[1]], store=sys.argv[2])\n"
        "except UsageError as error: print(error)"
    )
    argv = [sys.executable, "-c", code, str(inbox), str(store)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    results = screen([inbox], store=store, workers=0)
    next(results)
    told = subprocess.run(argv, capture_output=True, text=True, check=True, env=environment)
    assert told.stdout == (
        f"{store}: another scan is using it; wait for its end, or name another file\n"
    )
    results.close()
    told = subprocess.run(argv, capture_output=True, text=True, check=True, env=environment)
    assert told.stdout == ""
