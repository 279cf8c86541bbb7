"""The page from its template, a row and a candidate at a time."""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, TextIO

from bpo_resume.model import Result
from bpo_resume.reports.page.candidates import describe
from bpo_resume.reports.page.rows import make_row
from bpo_resume.reports.why import say_why

if TYPE_CHECKING:
    from jinja2 import Environment, Template

_COLUMNS = (
    # key, heading, whether it holds figures, whether it is for wide screens only
    ("rank", "#", True, False),
    ("name", "Candidate", False, False),
    ("side", "Side", False, False),
    ("front", "Front", True, False),
    ("back", "Back", True, False),
    ("level", "Level", False, False),
    ("fit", "Fit", True, False),
    ("languages", "Languages", False, True),
    ("kpis", "KPIs", False, True),
    ("flags", "To look at", True, True),
)


@dataclass(frozen=True, slots=True)
class Additions:
    """What another page has besides: styles, a script, markup under the heading, and sources that
    its policy allows ("connect-src 'self'").
    """

    style: str = ""
    script: str = ""
    markup: str = ""
    policy: str = ""


_NOTHING = Additions()


def write_html(results: Iterable[Result], stream: TextIO) -> None:
    """Write one page that holds everything: no network, no other file.

    Results come in their order and are written as they come; what opens beside the table waits in
    a temporary file until the table is whole.
    """
    write_page(results, stream, _NOTHING)


def write_page(results: Iterable[Result], stream: TextIO, additions: Additions) -> None:
    """The same page with additions."""
    style, scripts = _read("style.css") + additions.style, [_read("script.js"), additions.script]
    hashes = " ".join(f"'{_hash(script)}'" for script in scripts if script)
    policy = f"script-src {hashes}; style-src '{_hash(style)}'; {additions.policy}".rstrip("; ")
    head = {"style": style, "policy": policy, "columns": _COLUMNS, "markup": additions.markup}
    stream.write(_template("head.html").render(head))
    row = _template("row.html")
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="backslashreplace") as details:
        for number, result in enumerate(results, 1):
            stream.write(row.render(row=make_row(number, result, say_why(result))))
            details.write(_data_block(number, describe(result)))
        stream.write(_read("middle.html"))
        details.seek(0)
        shutil.copyfileobj(details, stream)
    stream.write(_template("foot.html").render(scripts=filter(None, scripts)))


def _data_block(number: int, data: object) -> str:
    """JSON that no browser takes for markup: "<" is written as its escape."""
    told = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/json" id="c{number}">{told}</script>\n'


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def _template(name: str) -> Template:
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("bpo_resume.reports.page", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@cache
def _read(name: str) -> str:
    return files("bpo_resume.reports.page").joinpath(name).read_text(encoding="utf-8")
