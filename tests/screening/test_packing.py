from __future__ import annotations

import pickle
import zlib
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reports.samples import make_result, make_unread
from screening.anything import anything

from bpo_resume.model import Result, Source
from bpo_resume.reports import WRITERS
from bpo_resume.screening import packing, screen
from bpo_resume.screening.packing import pack, unpack

EXAMPLES = Path(__file__).parents[2] / "examples" / "resumes"
HERE = Path("inbox", "ana.pdf")


def place(result: Result) -> Result:
    """The result as that of the file HERE, where the model holds the file's name and path."""
    source = replace(result.source, name=HERE.name, path=str(HERE))
    resume = result.resume
    if resume is not None:
        own = replace(resume.document.source, name=HERE.name, path=str(HERE))
        resume = replace(resume, document=replace(resume.document, source=own))
    return replace(result, source=source, resume=resume)


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(anything(Result))
def test_any_result_comes_back_equal_to_the_last_type(result: Result) -> None:
    # The words of repr tell 1 from 1.0, and 0.0 from -0.0, which == does not.
    assert repr(unpack(pack(result), HERE)) == repr(place(result))


@pytest.mark.parametrize("result", [make_result(), make_unread()])
def test_the_file_that_asks_gives_name_and_path(result: Result) -> None:
    back = unpack(pack(result), Path("elsewhere", "cv.pdf"))
    assert (back.source.name, back.source.path) == ("cv.pdf", str(Path("elsewhere", "cv.pdf")))
    if back.resume is not None:
        assert back.resume.document.source == back.source


def test_packed_results_hold_no_name_of_a_file() -> None:
    assert b"ana.pdf" in msgspec.msgpack.encode(make_result())
    assert b"ana.pdf" not in zlib.decompress(pack(make_result()))


def test_every_report_of_unpacked_examples_is_that_of_fresh_ones(tmp_path: Path) -> None:
    fresh = list(screen([EXAMPLES], workers=0))
    back = [unpack(pack(result), Path(result.source.path)) for result in fresh]
    assert repr(back) == repr(fresh)
    first, second = tmp_path / "first", tmp_path / "second"
    for name, writer in WRITERS.items():
        one = name == "jsonresume"
        writer.write_to(first, fresh[:1] if one else fresh)
        writer.write_to(second, back[:1] if one else back)
        assert first.read_bytes() == second.read_bytes(), name


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no zlib",
        pack(make_result())[:-20],
        zlib.compress(b""),
        zlib.compress(msgspec.msgpack.encode({"source": {"name": 1}, "status": "ok"})),
        zlib.compress(msgspec.msgpack.encode({"source": {"name": "a"}, "status": "fine"})),
        zlib.compress(pickle.dumps(make_result())),
        "text",  # which a column of bytes may hold
    ],
)
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        unpack(data, HERE)


def test_a_result_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = pack(make_result())
    size = len(zlib.decompress(packed))
    monkeypatch.setattr(packing, "_MOST", size)
    assert unpack(packed, HERE).status == "ok"
    monkeypatch.setattr(packing, "_MOST", size - 1)
    with pytest.raises(ValueError, match="more than any result"):
        unpack(packed, HERE)


@given(st.binary(max_size=200))
def test_noise_is_refused(noise: bytes) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        unpack(zlib.compress(noise), HERE)


def test_what_utf_8_or_64_bits_cannot_say_is_refused() -> None:
    with pytest.raises(ValueError, match="surrogate"):
        pack(replace(make_unread(), message="half a pair \ud800"))
    with pytest.raises(ValueError, match="64"):
        pack(replace(make_unread(), source=Source("a", bytes=2**70)))
