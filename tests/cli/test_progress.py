from __future__ import annotations

import io
import sys
from collections.abc import Iterator

import pytest
from reports.samples import make_result, make_unread

from bpo_resume.commands.progress import show_progress
from bpo_resume.commands.tally import say_rate, say_seconds
from bpo_resume.model import Result


class Clock:
    """Stands still unless told."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def work(clock: Clock, results: list[Result], seconds: float) -> Iterator[Result]:
    """Results that each take so long."""
    for result in results:
        clock.now += seconds
        yield result


def test_without_a_terminal_a_line_every_ten_seconds(capsys: pytest.CaptureFixture[str]) -> None:
    clock = Clock()
    results = [make_result(), make_unread(), *[make_result()] * 58]
    given = list(show_progress(work(clock, results, 0.5), 1_260, clock))
    assert given == results
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.splitlines() == [
        "21 of 1,260 files, 2.0 a second, 10 min 20 s left: 20 ok, 1 needs_ocr",
        "41 of 1,260 files, 2.0 a second, 10 min 10 s left: 40 ok, 1 needs_ocr",
    ]


def test_the_rate_is_that_of_late(capsys: pytest.CaptureFixture[str]) -> None:
    clock = Clock()
    known = work(clock, [make_result()] * 5_000, 0.0001)
    new = work(clock, [make_result()] * 30, 1.0)
    list(show_progress((result for part in (known, new) for result in part), 6_000, clock))
    first, *_, last = capsys.readouterr().err.splitlines()
    assert "477 a second" in first
    assert "1.0 a second" in last


def test_a_short_scan_tells_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    list(show_progress(iter([make_result()] * 3), 3))
    assert capsys.readouterr().err == ""


def test_on_a_terminal_a_bar_counts_and_is_gone_at_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setenv("TERM", "xterm")
    results = show_progress([make_result(), make_unread(), make_result()], 3)
    given = [next(results), next(results), next(results)]
    assert [result.status for result in given] == ["ok", "needs_ocr", "ok"]
    assert list(results) == []
    told = terminal.getvalue()
    assert "3/3" in told
    assert "2 ok, 1 needs_ocr" in told
    assert told.endswith("\x1b[2K"), "the line is cleared"


def test_a_closed_bar_gives_the_cursor_back(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    results = show_progress([make_result()] * 3, 3)
    next(results)
    assert "\x1b[?25l" in terminal.getvalue()
    results.close()
    assert "\x1b[?25h" in terminal.getvalue()


@pytest.mark.parametrize(
    ("seconds", "said"), [(0.4, "0 s"), (59.7, "1 min 0 s"), (61, "1 min 1 s"), (7300, "2 h 1 min")]
)
def test_times_are_said_as_people_do(seconds: float, said: str) -> None:
    assert say_seconds(seconds) == said


@pytest.mark.parametrize(
    ("rate", "said"), [(0.25, "0.2 a second"), (9.94, "9.9 a second"), (2410.3, "2,410 a second")]
)
def test_rates_have_a_digit_that_matters(rate: float, said: str) -> None:
    assert say_rate(rate) == said
