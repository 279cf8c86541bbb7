"""Lexicon files: whatever is in them, a Terminology or a LexiconError that names the file."""

from __future__ import annotations

import random
import tempfile
from functools import cache, partial
from pathlib import Path

from fuzz.mutations import mutate_words
from fuzz.target import Target, require, require_linear, require_quick

from bpo_resume.errors import LexiconError
from bpo_resume.model import Document
from bpo_resume.pipeline import Extractor
from bpo_resume.terminology import check_terminology, load_terminology, shipped_directory

_EXAMPLES = Path(__file__).parents[3] / "examples" / "lexicons"
_SECONDS = 5  # of the processor
_LONG = 10_000  # characters of the shorter of two
_TABLES = 2  # of each shipped file are seeds
_SAMPLED = 8  # of so many sound files one is also used
_TEXT = "WORK EXPERIENCE\nAgent, Acme Ltd, Jan 2010 - Mar 2012\nUsed Acme Desk, IELTS 7.5, AHT 300"
# The first byte of an input: what the file is called, and whether it lies over others.
_PLACES = {"b": ("terms.toml", False), "o": ("terms.toml", True), "s": ("scoring.toml", True)}
WORDS = (
    "[[tool]]\n", "[[role]]\n", "[[kpi]]\n", "[[employer]]\n", "[[context]]\n", "[[trap]]\n",
    "[[language_test]]\n", "[[kpi.ranges]]\n", "[[tool.ambiguous]]\n", "[disable]\n",
    "[grades]\n", "[language_test.grades]\n", "[[language_test.bands]]\n", "[tenure]\n",
    "[level]\n", "[kpis]\n", "id = ", "name = ", "aliases = ", "needs = ", "extends = ",
    "replaces = ", "source = ", "min = ", "max = ", "points = ", "full_months = ", "least = ",
    "top = ", "category = ", "weight = ", "side = ", "matches = ", "rejects = ", "titles = ",
    "never = ", "sections = ", "within = ", '"acme_desk"', '"x"', '""', '"(a+)+$"', "'''", '"""',
    "[", "]", "{", "}", ",", "=", ".", "\n", "a.", "a.b.c = ", "true", "false", "nan", "inf",
    "-inf", "0x", "1e999", "9" * 40, "-1", "1.5", "2020-01-01", "07:32:00", "[]", "{}",
    '["x", "y"]', "[1]", '{a = "b"}', "#", "\\u0000", '"\\', "\\ud800", "\\U0010FFFF", "\ufeff",
    "\r\n", "\t", "tool = 3\n", "[tool]\n", "é", "front", "near",
)  # fmt: skip

_HEADS = tuple(word.strip() for word in WORDS if word.startswith("[") and word.endswith("]\n"))
_KEYS = tuple(word for word in WORDS if word.endswith(" = "))
_VALUES = (
    '"acme_desk"', '"x"', '""', '" "', '"("', '"é"', '"\\u001b[31m"', "[]", "{}", "true", "nan",
    "inf", "-inf", "0", "-1", "1e308", "0.5", "100", "101", "2020-01-01", "07:32:00", "[[[1]]]",
    '["x"]', '["Excel", "x y", "(a+)+"]', '["", 1]', '{a = "B2"}',
    '[{unit = "%", min = 1, max = 0}]', '"front"', '"agent"', '"near"', '"%"', '"front_office"',
    "9223372036854775808", '"0x"',
)  # fmt: skip


def check(data: bytes) -> None:
    """Load a directory that holds the file, and use what is sound."""
    require_quick(partial(_check_file, data[:1], data[1:]), _SECONDS)


def _check_file(kind: bytes, content: bytes) -> None:
    name, over = _PLACES.get(kind.decode("latin-1"), ("terms.toml", False))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / name
        file.write_bytes(content)
        _load(file, over, sum(content))


def grow(data: bytes, chance: random.Random) -> None:
    """Repeat a piece of the file."""
    kind, text = data[:1], data[1:].decode("utf-8", "replace")
    require_linear(lambda long: _check_file(kind, long.encode()), text or " ", _LONG, chance)


def _load(file: Path, over: bool, number: int) -> None:
    try:
        loaded = (
            load_terminology(file.parent, base=_base())
            if over
            else load_terminology(base=file.parent)
        )
    except LexiconError as error:
        require(bool(error.problems), "an error without a problem")
        for problem in error.problems:
            require(file.name in problem, problem)
            problem.encode()
        return
    require(len(loaded.fingerprint) == 16, loaded)
    for problem in check_terminology(loaded):
        str(problem).encode()
    if number % _SAMPLED == 0:
        Extractor(loaded).extract(Document.of_text(_TEXT))


@cache
def _base() -> Path:
    """A small set of lexicons, with a term or two of every kind."""
    folder = Path(tempfile.mkdtemp(prefix="fuzz-lexicons-"))
    kinds = {path.parent if path.parent != shipped_directory() else path for path in _list_terms()}
    for kind in kinds:
        path = kind if kind.is_file() else min(kind.glob("*.toml"))
        (folder / path.name).write_text(_first_tables(path), "utf-8")
    (folder / "scoring.toml").write_bytes((shipped_directory() / "scoring.toml").read_bytes())
    return folder


def _list_terms() -> list[Path]:
    return [p for p in sorted(shipped_directory().rglob("*.toml")) if p.name != "scoring.toml"]


def _first_tables(path: Path, number: int = 1) -> str:
    """The first terms of a file, their own tables included."""
    kept, terms = [], 0
    for line in path.read_text("utf-8").splitlines(keepends=True):
        terms += line.startswith("[[") and "." not in line
        if terms > number:
            break
        kept.append(line)
    return "".join(kept)


def _make_seeds() -> list[bytes]:
    terms = [_first_tables(path, _TABLES).encode() for path in _list_terms()]
    own = [path.read_bytes() for path in sorted(_EXAMPLES.glob("*.toml"))]
    scoring = (shipped_directory() / "scoring.toml").read_bytes()
    return [b"s" + scoring, *(b"b" + text for text in terms), *(b"o" + text for text in own)]


def _mutate(data: bytes, chance: random.Random) -> bytes:
    """Most changes keep the file TOML: whole lines, and values for values."""
    text = data[1:].decode("utf-8", "replace")
    kind = data[:1] if chance.random() < 0.9 else chance.choice(list(_PLACES)).encode()
    if chance.random() < 0.2:
        text = mutate_words(text, WORDS, chance)
    else:
        lines = text.split("\n")
        for _ in range(chance.choice((1, 1, 2, 4))):
            _change_line(lines, chance)
        text = "\n".join(lines)
    return kind + text.encode("utf-8", "replace")


def _change_line(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    key, equals, _ = lines[at].partition(" = ")
    kind = chance.random()
    if kind < 0.5 and equals:
        lines[at] = key + equals + chance.choice(_VALUES)
    elif kind < 0.65:
        del lines[at : at + chance.choice((0, 1, 1, 3))]
        lines.append("")
    elif kind < 0.8:
        other = chance.randrange(len(lines))
        lines[at:at] = lines[other : other + chance.choice((1, 1, 3, 9))]
    elif kind < 0.9:
        lines.insert(at, chance.choice(_KEYS) + chance.choice(_VALUES))
    else:
        lines.insert(at, chance.choice(_HEADS))


TARGET = Target(_make_seeds, check, grow, _mutate, longest=4000)
