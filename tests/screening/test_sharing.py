"""What an Analyzer allows besides being called: to be shared by threads, and to be sent."""

from __future__ import annotations

import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from terminology.directories import TOOLS, write_lexicons

from bpo_resume.model import Limits, Result
from bpo_resume.screening import Analyzer, analyze

EXAMPLES = Path(__file__).parents[2] / "examples" / "resumes"
AS_OF = date(2026, 1, 31)


@pytest.fixture(scope="module")
def files() -> list[Path]:
    return sorted(EXAMPLES.glob("*.*"))[:8]


@pytest.fixture(scope="module")
def expected(files: list[Path]) -> list[Result]:
    analyzer = Analyzer(as_of=AS_OF)
    return [analyzer.analyze(file) for file in files]


def test_threads_that_share_an_analyzer_get_what_one_gets(
    files: list[Path], expected: list[Result]
) -> None:
    analyzer = Analyzer(as_of=AS_OF)
    with ThreadPoolExecutor(8) as threads:
        results = list(threads.map(analyzer.analyze, files * 3))
    assert results == expected * 3


def test_threads_with_an_analyzer_each_get_what_one_gets(
    files: list[Path], expected: list[Result]
) -> None:
    with ThreadPoolExecutor(4) as threads:
        results = list(threads.map(lambda file: Analyzer(as_of=AS_OF).analyze(file), files))
    assert results == expected


def test_the_functions_may_be_called_from_threads(
    files: list[Path], expected: list[Result]
) -> None:
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(lambda file: analyze(file, as_of=AS_OF), files)) == expected


def test_a_pickled_analyzer_gives_the_same(files: list[Path], expected: list[Result]) -> None:
    analyzer = Analyzer(as_of=AS_OF)
    analyzer.prepare()
    sent = pickle.dumps(analyzer)
    assert len(sent) < 2_000, "what travels are the options"
    assert [pickle.loads(sent).analyze(file) for file in files[:2]] == expected[:2]  # noqa: S301


def test_a_pickled_analyzer_keeps_its_options(tmp_path: Path) -> None:
    own = write_lexicons(tmp_path / "own", tools=TOOLS)
    analyzer = Analyzer(as_of=AS_OF, lexicons=own, limits=Limits(pages=3))
    back = pickle.loads(pickle.dumps(analyzer))  # noqa: S301
    assert (back.as_of, back.limits, back.ocr) == (AS_OF, Limits(pages=3), False)
    assert back.versions == analyzer.versions


def test_an_analyzer_can_be_sent_to_another_process(files: list[Path]) -> None:
    code = (
        f"import sys; sys.path[:0] = {sys.path!r}\n"
        "from concurrent.futures import ProcessPoolExecutor\n"
        "from multiprocessing import get_context\n"
        "from bpo_resume import Analyzer\n"
        "if __name__ == '__main__':\n"
        "    with ProcessPoolExecutor(1, get_context('spawn')) as processes:\n"
        f"        print(processes.submit(Analyzer().analyze, {str(files[0])!r}).result().status)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    assert told.stdout.strip() == "ok"
