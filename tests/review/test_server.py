"""The review server: who may ask, what it takes, and that nothing is lost when it is killed."""

from __future__ import annotations

import json
import signal
import socket
import sqlite3
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import openpyxl
import pypdf
import pytest
from review.running import Running, running

from bpo_resume import Analyzer, screen
from bpo_resume.cli import run
from bpo_resume.review.server import serve
from bpo_resume.screening.pool import Ceilings

EXAMPLES = Path(__file__).parents[2] / "examples"
RESUMES = sorted((EXAMPLES / "resumes").iterdir())
PDF = next(file for file in RESUMES if file.suffix == ".pdf")
AS_OF = "2026-01-31"
pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


class Visitor(httpx.Client):
    """Somebody with the address; says where requests that change something come from."""

    def __init__(self, server: Running) -> None:
        super().__init__(base_url=server.base, headers={"origin": server.base}, timeout=30)
        self.get(server.address)

    def add(self, *files: Path) -> list[str]:
        answers = [self.post(f"/files/{file.name}", content=file.read_bytes()) for file in files]
        return [answer.json()["key"] for answer in answers]

    def wait(self) -> dict[str, object]:
        deadline = time.monotonic() + 90
        while time.monotonic() < deadline:
            progress: dict[str, object] = self.get("/progress").json()
            if progress["left"] == 0:
                return progress
            time.sleep(0.2)
        raise AssertionError(progress)

    def records(self) -> dict[str, object]:
        """All candidates, by name, as the JSON export has them."""
        told = self.get("/export/jsonl?all").text.splitlines()
        return {record["source"]["name"]: record for record in map(json.loads, told)}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    store = tmp_path_factory.mktemp("review") / "kept.sqlite"
    with running(store, "--as-of", AS_OF, "--workers", "2") as server:
        visitor = Visitor(server)
        visitor.add(*RESUMES)
        visitor.wait()
        yield server


@pytest.fixture
def visitor(server: Running) -> Visitor:
    return Visitor(server)


# --- who may ask ---------------------------------------------------------------------------------


def test_only_who_knows_the_token_gets_in(server: Running) -> None:
    stranger = httpx.Client(base_url=server.base)
    for path in ("/", "/?token=guess", "/progress", "/shortlist", "/export/csv?all", "/nothing"):
        answer = stranger.get(path)
        assert (answer.status_code, "token" in answer.text) == (403, True)
    entered = stranger.get(server.address)
    assert (entered.status_code, entered.headers["location"]) == (303, "/")
    cookie = entered.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert stranger.get("/").status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1", "[::1]:80", ""])
def test_a_name_that_only_leads_here_is_refused(visitor: Visitor, host: str) -> None:
    assert visitor.get("/", headers={"host": host}).status_code in (400, 421)


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1", ""])
def test_a_page_of_another_site_changes_nothing(
    visitor: Visitor, server: Running, origin: str
) -> None:
    before = visitor.get("/shortlist").json()
    key = "ab" * 32
    for method, path in (
        ("PUT", f"/shortlist/{key}"),
        ("POST", "/files/x.txt"),
        ("PUT", "/profile"),
    ):
        answer = visitor.request(method, path, headers={"origin": origin}, content=b"{}")
        assert answer.status_code == 403
    del visitor.headers["origin"]
    assert visitor.put(f"/shortlist/{key}", json={"who": "x"}).status_code == 403
    visitor.headers["origin"] = server.base
    assert visitor.get("/shortlist").json() == before


def test_answers_are_kept_by_nobody_and_framed_by_nobody(visitor: Visitor) -> None:
    answer = visitor.get("/")
    for name, value in {
        "cache-control": "no-store",
        "x-frame-options": "DENY",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
    }.items():
        assert answer.headers[name] == value
    assert "default-src 'none'" in answer.text


def test_whoever_opens_the_address_when_it_is_told_is_not_refused(tmp_path: Path) -> None:
    def open_at_once(address: str) -> None:
        told = urlsplit(address)
        socket.create_connection((told.hostname or "", told.port or 0), timeout=10).close()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        serve(
            tmp_path / "kept.sqlite",
            Analyzer(),
            port=0,
            workers=1,
            ceilings=Ceilings(),
            announce=open_at_once,
        )


def test_it_listens_on_loopback_only(server: Running) -> None:
    port = int(server.base.rpartition(":")[2])
    others = {info[4][0] for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
    for address in others - {"127.0.0.1"}:
        with socket.socket() as probe:
            probe.settimeout(1)
            assert probe.connect_ex((str(address), port)) != 0


# --- files ---------------------------------------------------------------------------------------


def test_what_is_handed_in_is_read_as_a_scan_reads_it(visitor: Visitor) -> None:
    assert set(visitor.records()) == {file.name for file in RESUMES}
    page = visitor.get("/").text
    assert all(file.name in page for file in RESUMES)


@pytest.mark.parametrize("name", ["..%2f..%2fetc%2fpasswd", "C:\\Windows\\x.txt", "a/b/c.txt"])
def test_a_name_is_a_name_and_no_path(visitor: Visitor, tmp_path: Path, name: str) -> None:
    text = f"Customer Service Representative, Example Outsourcing, 2019 - 2021 {name}"
    visitor.post(f"/files/{name}", content=text.encode())
    visitor.wait()
    kept = [one for one in visitor.records() if one in ("passwd", "x.txt", "c.txt")]
    assert kept
    assert list(tmp_path.iterdir()) == []


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    with running(tmp_path / "kept.sqlite", "--max-file-mb", "0.01") as server:
        visitor = Visitor(server)
        answer = visitor.post("/files/big.txt", content=b"word " * 10_000)
        assert answer.status_code == 413
        assert "big.txt is larger" in answer.json()["problem"]
        assert visitor.post(f"/files/{'x' * 300}.txt", content=b"x").status_code == 400
        assert visitor.wait()["done"] == 0


def test_a_hostile_file_costs_itself_only(visitor: Visitor) -> None:
    visitor.post("/files/broken.pdf", content=b"%PDF-1.7 broken")
    visitor.post("/files/empty.txt", content=b"")
    statuses = visitor.wait()["statuses"]
    assert isinstance(statuses, dict)
    assert statuses["corrupt"] == statuses["empty"] == 1
    assert "no PDF reader can open it" in visitor.get("/").text


# --- pages, notes, profiles, exports -------------------------------------------------------------


def key_of(visitor: Visitor, name: str) -> str:
    record = visitor.records()[name]
    assert isinstance(record, dict)
    return str(record["source"]["sha256"])


def test_a_page_of_the_original_is_drawn_with_its_lines(visitor: Visitor) -> None:
    told = visitor.get(f"/pages/{key_of(visitor, PDF.name)}/1").json()
    assert told["png"].startswith("iVBORw0KGgo")
    assert len(told["lines"]) > 10
    for start, end, left, top, width, height in told["lines"]:
        assert 0 <= start < end
        assert 0 <= left < left + width <= 100.5
        assert 0 <= top < top + height <= 100.5


def test_what_has_no_page_is_told(visitor: Visitor) -> None:
    docx = next(file.name for file in RESUMES if file.suffix == ".docx")
    for path, said in (
        (f"/pages/{key_of(visitor, PDF.name)}/99", "no page 99"),
        (f"/pages/{key_of(visitor, docx)}/1", "docx file has no pages"),
        (f"/pages/{'0' * 64}/1", "no such candidate"),
        ("/pages/..%2f..%2fetc/1", "no such candidate"),
    ):
        answer = visitor.get(path)
        assert answer.status_code == 404
        assert said in answer.text or answer.text == "Not Found"


def test_notes_say_who_and_when_and_stay_apart_from_the_result(visitor: Visitor) -> None:
    key = key_of(visitor, PDF.name)
    before = visitor.records()[PDF.name]
    note = {"who": "Ana", "note": "knows <b>SAP</b>"}
    kept = visitor.put(f"/shortlist/{key}", json=note).json()
    assert (kept["who"], kept["note"]) == ("Ana", "knows <b>SAP</b>")
    assert kept["at"].endswith("Z")
    assert visitor.get("/shortlist").json() == [kept]
    assert visitor.records()[PDF.name] == before
    visitor.delete(f"/shortlist/{key}")
    assert visitor.get("/shortlist").json() == []
    for wrong in ({"who": "", "note": "x"}, {"who": "x" * 300}, {"who": "x", "note": "y" * 9000}):
        assert visitor.put(f"/shortlist/{key}", json=wrong).status_code == 400
    assert visitor.put(f"/shortlist/{key}", content=b"no json").status_code == 400


def test_candidates_are_ranked_by_the_profile_in_force(visitor: Visitor) -> None:
    text = (EXAMPLES / "profiles" / "voice-team-leader.toml").read_text(encoding="utf-8")
    refused = visitor.put("/profile", json={"told": 'title = "x"\n[[criteria]]\nkind = "age"'})
    assert refused.status_code == 422
    assert "age is no criterion" in str(refused.json()["problems"])
    assert visitor.put("/profile", json={"told": text}).status_code == 200
    assert visitor.get("/profile").json()["told"] == text
    assert next(iter(visitor.records())) == "team-leader-philippines.pdf"
    visitor.put("/profile", json={"told": ""})
    assert next(iter(visitor.records())) == RESUMES[0].name


def test_the_shortlist_is_exported_blind_too(visitor: Visitor, tmp_path: Path) -> None:
    key = key_of(visitor, PDF.name)
    visitor.put(f"/shortlist/{key}", json={"who": "Ana"})
    for query, name in (("", PDF.name), ("?blind", f"candidate-{key[:12]}")):
        answer = visitor.get(f"/export/xlsx{query}")
        assert "attachment" in answer.headers["content-disposition"]
        file = tmp_path / "export.xlsx"
        file.write_bytes(answer.content)
        rows = list(openpyxl.load_workbook(file).worksheets[0].values)
        assert [row[0] for row in rows[1:]] == [name]
    assert visitor.get("/export/exe").status_code == 404
    visitor.delete(f"/shortlist/{key}")


# --- ends and beginnings -------------------------------------------------------------------------


def write_long_copy(file: Path, folder: Path) -> Path:
    """A resume twenty times over: it takes longer to read than to hand in."""
    writer = pypdf.PdfWriter()
    for _ in range(20):
        writer.append(file)
    copy = folder / file.name
    writer.write(copy)
    return copy


def test_a_server_killed_while_it_reads_goes_on_where_it_was(tmp_path: Path) -> None:
    store = tmp_path / "kept.sqlite"
    files = [write_long_copy(file, tmp_path) for file in RESUMES if file.suffix == ".pdf"]
    with running(store, "--as-of", AS_OF, "--workers", "2") as server:
        visitor = Visitor(server)
        keys = visitor.add(*files)
        while (progress := visitor.get("/progress").json())["done"] < len(files) // 5:
            time.sleep(0.05)
        server.process.kill()
        server.process.wait(timeout=20)
    assert progress["left"] > 0
    assert list(tmp_path.glob("kept.sqlite-reading/*")), "what it was reading"
    with running(store, "--as-of", AS_OF, "--workers", "2") as server:
        visitor = Visitor(server)
        visitor.wait()
        records = visitor.records()
        assert set(records) == {file.name for file in files}
        assert visitor.get(f"/pages/{keys[-1]}/1").status_code == 200
    assert not (tmp_path / "kept.sqlite-reading").exists()
    scanned = {r.source.sha256 for r in screen(files, workers=2, as_of=date(2026, 1, 31))}
    assert set(keys) == scanned


@pytest.mark.parametrize("ending", ["SIGTERM", "SIGHUP"])
@pytest.mark.skipif(sys.platform == "win32", reason="the system has no such signals")
def test_a_server_that_is_asked_to_end_leaves_no_copy_of_a_resume(
    tmp_path: Path, ending: str
) -> None:
    store, files = tmp_path / "kept.sqlite", tmp_path / "files"
    files.mkdir()
    copies = [write_long_copy(file, files) for file in RESUMES if file.suffix == ".pdf"]
    with running(store, "--as-of", AS_OF, "--workers", "1") as server:
        visitor = Visitor(server)
        visitor.add(*copies)
        assert visitor.get("/progress").json()["left"] > 0
        server.process.send_signal(getattr(signal, ending))
        assert server.process.wait(timeout=20) == 128 + getattr(signal, ending)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["files", "kept.sqlite"]


def test_what_a_scan_kept_is_there_with_names_and_pages(tmp_path: Path) -> None:
    store = tmp_path / "kept.sqlite"
    argv = ["scan", str(PDF.parent), "--store", str(store), "--as-of", AS_OF]
    assert run([*argv, "-o", str(tmp_path / "o.jsonl")]) == 0
    with running(store) as server:
        visitor = Visitor(server)
        assert set(visitor.records()) == {file.name for file in RESUMES}
        record = visitor.records()[PDF.name]
        assert isinstance(record, dict)
        assert record["as_of"] == AS_OF, "that of the scan"
        assert visitor.get(f"/pages/{record['source']['sha256']}/1").status_code == 200


def test_a_store_in_use_and_a_port_in_use_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = tmp_path / "kept.sqlite"
    with running(store) as server:
        assert run(["serve", str(store), "--port", "0"]) == 2
        assert "another scan is using it" in capsys.readouterr().err
        port = server.base.rpartition(":")[2]
        assert run(["serve", str(tmp_path / "other.sqlite"), "--port", port]) == 2
        assert f"port {port}: " in capsys.readouterr().err
    with sqlite3.connect(store) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
