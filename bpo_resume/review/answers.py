"""What the server of a review answers: the page, pictures of pages, and what is noted."""

from __future__ import annotations

import base64
import io
import json
import tempfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from bpo_resume.blinding import Blinder
from bpo_resume.errors import LeakError, ProfileError
from bpo_resume.model import Result
from bpo_resume.profiles import Profile, fit_results, parse_profile, rank_by_fit, template_text
from bpo_resume.reports import WRITERS
from bpo_resume.reports.page import Additions, write_page
from bpo_resume.review.boxes import list_boxes
from bpo_resume.review.scanner import Scanner
from bpo_resume.review.shelf import Note, Shelf
from bpo_resume.screening.analyzer import Analyzer
from bpo_resume.screening.pictures import Pictures

_HEX = frozenset("0123456789abcdef")
_EXPORTS = ("xlsx", "csv", "jsonl", "html", "json")
_LONGEST_NAME = 200
_LONGEST_NOTE = 4000
_LONGEST_PROFILE = 100_000


class Answers:
    """The answers over one shelf; each takes the turn of a thread."""

    def __init__(
        self, shelf: Shelf, analyzer: Analyzer, scanner: Scanner, pictures: Pictures
    ) -> None:
        self._shelf = shelf
        self._analyzer = analyzer
        self._scanner = scanner
        self._pictures = pictures

    @property
    def app(self) -> Starlette:
        """Which address is answered by what."""
        return Starlette(
            routes=[
                Route("/", self.show_page),
                Route("/progress", self.show_progress),
                Route("/files/{name:path}", self.take_file, methods=["POST"]),
                Route("/pages/{key}/{number:int}", self.show_picture),
                Route("/shortlist", self.show_shortlist),
                Route("/shortlist/{key}", self.change_shortlist, methods=["PUT", "DELETE"]),
                Route("/profile", self.show_profile),
                Route("/profile", self.change_profile, methods=["PUT"]),
                Route("/export/{format}", self.export),
            ]
        )

    def show_page(self, _: Request) -> Response:
        """The report of everything on the shelf, with what a review adds."""
        stream = io.StringIO()
        read = files("bpo_resume.review").joinpath
        additions = Additions(
            style=read("review.css").read_text("utf-8"),
            script=read("review.js").read_text("utf-8"),
            markup=read("review.html").read_text("utf-8"),
            policy="connect-src 'self'; img-src data:",
        )
        write_page(self._list_results(), stream, additions)
        return HTMLResponse(stream.getvalue())

    def show_progress(self, _: Request) -> Response:
        """How far the reading is."""
        progress = self._scanner.progress
        told = {"done": progress.done, "left": progress.left, "statuses": progress.statuses}
        return JSONResponse({**told, "unread": progress.unread, "fault": progress.fault})

    async def take_file(self, request: Request) -> Response:
        """Take a file in; its name is only what it is called, and opens nothing."""
        name = request.path_params["name"].replace("\\", "/").rpartition("/")[2]
        if not name or len(name) > _LONGEST_NAME:
            return _refuse("a file needs a name of up to 200 letters", 400)
        most = self._analyzer.limits.bytes
        data = bytearray()
        async for part in request.stream():
            data += part
            if len(data) > most:
                return _refuse(f"{name} is larger than {most // 2**20} MB", 413)
        key = await run_in_threadpool(self._shelf.add_file, name, bytes(data))
        self._scanner.wake()
        return JSONResponse({"key": key})

    def show_picture(self, request: Request) -> Response:
        """A page of the original PDF, and where the lines of its text stand on it."""
        key, number = request.path_params["key"], request.path_params["number"]
        result = self._shelf.find_result(key) if _is_key(key) else None
        if result is None or result.resume is None:
            return _refuse("no such candidate", 404)
        if result.source.format != "pdf":
            return _refuse(f"a {result.source.format} file has no pages to show", 404)
        found = self._shelf.find_file(key)
        if found is None:
            return _refuse("the original file is not where it was scanned", 404)
        try:
            picture = self._pictures.draw(found[1], number)
        except ValueError as error:
            return _refuse(str(error), 404)
        size = (picture.width, picture.height)
        return JSONResponse(
            {
                "png": base64.b64encode(picture.png).decode(),
                "pages": result.source.pages,
                "lines": list(list_boxes(result.resume.document, number, size)),
            }
        )

    def show_shortlist(self, _: Request) -> Response:
        """Who is on it."""
        notes = self._shelf.list_notes()
        return JSONResponse(
            [{"key": n.sha256, "who": n.who, "at": n.at, "note": n.note} for n in notes]
        )

    async def change_shortlist(self, request: Request) -> Response:
        """Put a candidate on it with a note, or take one off."""
        key = request.path_params["key"]
        if not _is_key(key):
            return _refuse("no such candidate", 404)
        if request.method == "DELETE":
            await run_in_threadpool(self._shelf.drop_note, key)
            return JSONResponse({})
        told = await _read_json(request, _LONGEST_NOTE + 1000)
        who, note = str(told.get("who", "")).strip(), str(told.get("note", "")).strip()
        if not who or len(who) > _LONGEST_NAME or len(note) > _LONGEST_NOTE:
            return _refuse("say who you are, in up to 200 letters, and why in up to 4,000", 400)
        at = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        await run_in_threadpool(self._shelf.put_note, Note(key, who, at, note))
        return JSONResponse({"key": key, "who": who, "at": at, "note": note})

    def show_profile(self, _: Request) -> Response:
        """The job profile in force, and one to start from."""
        return JSONResponse({"told": self._shelf.profile, "template": template_text()})

    async def change_profile(self, request: Request) -> Response:
        """Put a job profile in force, or none; a wrong one changes nothing and is explained."""
        told = await _read_json(request, _LONGEST_PROFILE)
        text = str(told.get("told", ""))
        try:
            if text.strip():
                await run_in_threadpool(self._parse, text)
        except ProfileError as error:
            return JSONResponse({"problems": list(error.problems)}, 422)
        self._shelf.profile = text
        return JSONResponse({"told": text})

    def export(self, request: Request) -> Response:
        """The shortlist, or everybody, as a file; with ``blind`` without who they are."""
        format_ = request.path_params["format"]
        if format_ not in _EXPORTS:
            return _refuse(f"one of {', '.join(_EXPORTS)}", 404)
        results = self._list_results()
        if "all" not in request.query_params:
            chosen = {note.sha256 for note in self._shelf.list_notes()}
            results = [result for result in results if result.source.sha256 in chosen]
        try:
            data = _write(format_, self._leave(results, blind="blind" in request.query_params))
        except LeakError as error:
            return _refuse(str(error), 409)
        headers = {"content-disposition": f'attachment; filename="candidates.{format_}"'}
        return Response(data, headers=headers, media_type="application/octet-stream")

    def _leave(self, results: Iterable[Result], *, blind: bool) -> Iterator[Result]:
        return map(Blinder(self._analyzer.terminology).blind, results) if blind else iter(results)

    def _list_results(self) -> list[Result]:
        """All, ranked by the profile in force, else by name."""
        results = self._shelf.list_results()
        try:
            profile = self._parse(self._shelf.profile) if self._shelf.profile else None
        except ProfileError:  # of other lexicons than these; who edits it is told what is wrong
            profile = None
        if profile is None:
            return results
        return rank_by_fit(fit_results(results, profile, self._analyzer.terminology))

    def _parse(self, text: str) -> Profile:
        return parse_profile(text, "profile", self._analyzer.terminology)


def _write(format_: str, results: Iterator[Result]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "export")
        WRITERS[format_].write_to(path, results)
        return path.read_bytes()


async def _read_json(request: Request, most: int) -> dict[str, Any]:
    data = bytearray()
    async for part in request.stream():
        data += part
        if len(data) > 4 * most:  # of bytes, where letters take up to four
            return {}
    try:
        told = json.loads(bytes(data))
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _is_key(text: str) -> bool:
    return len(text) == 64 and set(text) <= _HEX


def _refuse(reason: str, status: int) -> Response:
    return JSONResponse({"problem": reason}, status)
