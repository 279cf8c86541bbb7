"""Files at URLs: in memory, on this machine, and in an S3 that answers as the real one does."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pyarrow.parquet
import pytest
from moto.server import ThreadedMotoServer
from upath import UPath

from bpo_resume import UsageError, find_files, result_to_dict, screen
from bpo_resume.cli import run
from bpo_resume.places import is_remote, to_place
from bpo_resume.reports.records import Json

EXAMPLES = Path(__file__).parents[2] / "examples" / "resumes"
AS_OF = date(2026, 1, 31)
pytestmark = pytest.mark.allow_hosts(["127.0.0.1", "::1"])


def fill(folder: UPath) -> None:
    """Examples of three formats, one in a subfolder, one hidden, one of no such format."""
    (first, second, third) = (
        next(iter(sorted(EXAMPLES.glob(f"*.{suffix}")))) for suffix in ("pdf", "docx", "txt")
    )
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sub").mkdir(parents=True, exist_ok=True)
    for source, name in (
        (first, "b.pdf"),
        (second, "a.docx"),
        (third, "sub/c.txt"),
        (third, ".hidden.txt"),
        (third, "notes.py"),
    ):
        (folder / name).write_bytes(source.read_bytes())
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 broken")


@pytest.fixture(scope="module")
def s3() -> Iterator[str]:
    """A bucket of a server of its own; the environment leads to it, workers included."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
        environment.setenv("AWS_ACCESS_KEY_ID", "example")
        environment.setenv("AWS_SECRET_ACCESS_KEY", "example")
        environment.setenv("AWS_DEFAULT_REGION", "us-east-1")
        UPath("s3://inbox").mkdir()
        yield "s3://inbox"
    server.stop()


@pytest.fixture(params=["memory", "file", "s3"])
def inbox(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A folder with files, as a URL."""
    bases = {"memory": "memory://inbox", "file": tmp_path.as_uri()}
    base = bases.get(request.param) or request.getfixturevalue("s3")
    folder = f"{base}/cvs"
    fill(UPath(folder))
    return folder


def test_a_folder_at_a_url_is_gone_through_as_one_here(inbox: str, tmp_path: Path) -> None:
    here = tmp_path / "here"
    fill(UPath(here))
    for recursive in (False, True):
        there = find_files([inbox], recursive=recursive)
        names = [str(file).rpartition("cvs/")[2] for file in there]
        local = find_files([here], recursive=recursive)
        assert names == [str(file.relative_to(here)) for file in local]


def tell(inbox: Path | str, **options: object) -> list[Json]:
    """The records of all files of a folder, without where it is."""
    results = screen([inbox], recursive=True, as_of=AS_OF, **options)  # type: ignore[arg-type]
    records = [result_to_dict(result) for result in results]
    for record in records:
        source = record["source"]
        assert isinstance(source, dict)
        source["path"] = source["name"]
    return list(records)


def test_files_at_urls_are_read_as_files_here(inbox: str, tmp_path: Path) -> None:
    here = tmp_path / "here"
    fill(UPath(here))
    expected = tell(here, workers=0)
    assert tell(inbox, workers=0) == expected
    store = tmp_path / "kept.sqlite"
    assert [tell(inbox, workers=0, store=store) for _ in range(2)] == [expected] * 2


def test_workers_read_from_s3_and_the_report_goes_there(s3: str, tmp_path: Path) -> None:
    fill(UPath(f"{s3}/many"))
    output = f"{s3}/reports/results.parquet"
    options = ["--as-of", "2026-01-31", "--workers", "2", "--recursive", "-o"]
    assert run(["scan", f"{s3}/many", *options, output]) == 1, "one is broken"
    here = tmp_path / "here.parquet"
    here.write_bytes(UPath(output).read_bytes())
    table = pyarrow.parquet.read_table(here).to_pylist()
    assert [row["source"]["name"] for row in table] == ["a.docx", "b.pdf", "broken.pdf", "c.txt"]
    assert table[-1]["source"]["path"] == f"{s3}/many/sub/c.txt"


def test_a_file_of_s3_may_be_named_and_shown(s3: str, capsys: pytest.CaptureFixture[str]) -> None:
    fill(UPath(f"{s3}/one"))
    assert run(["show", f"{s3}/one/b.pdf", "--as-of", "2026-01-31"]) == 0
    assert "b.pdf" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("s3://no-such-bucket/cvs", "no such file or folder"),
        ("memory://nowhere/cvs", "no such file or folder"),
        ("nonsense://bucket/cvs", "pip install"),
    ],
)
def test_what_is_not_there_is_told_with_the_remedy(s3: str, place: str, said: str) -> None:
    assert s3
    with pytest.raises(UsageError, match=said) as raised:
        find_files([place])
    assert str(raised.value).startswith(place)


def test_a_server_that_does_not_answer_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    place = UPath("s3://elsewhere/cvs", anon=True, skip_instance_cache=True)
    with pytest.raises(UsageError, match="check the address and your credentials"):
        find_files([place])  # type: ignore[list-item]


def test_a_report_that_cannot_be_put_there_is_told(
    s3: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert s3
    (tmp_path / "a.txt").write_text("Customer Service Representative, Example, 2019 - 2021")
    output = "s3://no-such-bucket/results.csv"
    assert run(["scan", str(tmp_path), "--workers", "0", "-o", output]) == 2
    assert f"{output}: " in capsys.readouterr().err


def test_a_place_is_a_path_or_behaves_as_one() -> None:
    assert to_place("inbox/a.pdf") == Path("inbox/a.pdf")
    assert not is_remote(to_place(r"C:\inbox\a.pdf"))
    there = to_place("memory://inbox/a.pdf")
    assert is_remote(there)
    assert (there.name, there.suffix, str(there)) == ("a.pdf", ".pdf", "memory://inbox/a.pdf")
    assert json.dumps(str(there))
    assert os.fspath(to_place("a")) == "a"
