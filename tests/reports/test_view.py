from __future__ import annotations

from dataclasses import replace
from io import StringIO

import pytest
from reports.samples import TEXT, make_result, make_resume, make_unread, span

from bpo_resume.model import Assessment, Document, Evidence, Result
from bpo_resume.reports import write_view
from bpo_resume.reports.quotes import quote, quote_lines


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def view(result: Result, stream: StringIO | None = None) -> str:
    stream = stream or StringIO()
    write_view(result, stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    "said",
    [
        "Front and back office",
        "2 y 11 m, score 72 of 100",
        "2 y 1 m (1 y 1 m to 3 y), score 31 of 100",
        "2018-03 to present",
        "Team Leader, Example Outsourcing",
        "front office, provider, team leader, 2 y 11 m, team of 15",
        "the employer is a known provider",
        "360 s",
        "from 420 s",
        "as Team Leader",
        "achieved, team",
        "team leader\n",
        "at work in it now",
        "“Cut AHT from 420 to 360 seconds for a team of 15; tracked CSAT in Genesys” p.1",
        "+30.5  35 months of front-office work",
        "5 years stated, 35 months found",
        "5 years  “Over 5 years of customer support in contact centres” p.1",
        "COPC",
        "Certifications not held",
        "\n in progress\n",
        "Tagalog",
        "as of 2021-01-01",
    ],
)
def test_the_view_says(said: str) -> None:
    assert said in view(make_result())


def test_the_view_says_nothing_of_what_was_not_affirmed() -> None:
    titles = [line.split("“")[0] for line in view(make_result()).splitlines()]
    assert not any("Oracle" in title for title in titles)


def test_an_unread_file_is_shown_with_its_reason_only() -> None:
    text = view(make_unread())
    assert "Needs ocr" in text
    assert "Run OCR on it" in text
    assert "Positions" not in text


def test_a_resume_without_anything_has_no_empty_parts() -> None:
    result = make_result()
    assert result.assessment is not None
    nothing = replace(make_resume(), positions=(), mentions=(), kpis=(), languages=(), claims=())
    experience = replace(result.assessment.experience, findings=())
    judged = Assessment(result.assessment.as_of, experience)
    text = view(replace(result, resume=nothing, assessment=judged, fit=None))
    assert "──" not in text


def test_colours_only_on_a_terminal_and_never_against_no_color(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert "\x1b[36m" in view(make_result(), Terminal())
    assert "\x1b" not in view(make_result())
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[36m" not in view(make_result(), Terminal())


@pytest.mark.parametrize("columns", [40, 60, 80, 200])
def test_the_view_keeps_to_the_width(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = view(make_result()).splitlines()
    assert max(map(len, lines)) <= columns
    assert any("█" in line for line in lines) is (columns >= 72)


def test_a_quote_marks_every_span_of_its_line() -> None:
    text = quote(make_resume().document, make_resume().positions[0].evidence)
    assert text.plain == "“Team Leader Example Outsourcing Mar 2018 to Present” p.1"
    bold = [text.plain[s.start : s.end] for s in text.spans if s.style == "bold"]
    assert bold == ["Team Leader", "Example Outsourcing", "Mar 2018 to Present"]


def test_a_quote_counts_what_stands_in_other_lines() -> None:
    first, second = span("Genesys"), span("Genesys", nth=1)
    assert quote(make_resume().document, [first, second]).plain.endswith("p.1 and 1 more")


def test_lines_that_a_claim_rests_on_are_quoted_together() -> None:
    spans = [span("Ana"), span("Team Leader"), span("Mar 2018"), span("Billing Clerk")]
    spans.append(span("Tagalog"))
    assert quote_lines(make_resume().document, spans).plain == (
        "“Ana Example … Team Leader Example Outsourcing Mar 2018 to Present …"
        " Billing Clerk Sample Utilities 2014 to 2016” p.1 and 1 more"
    )
    assert quote_lines(make_resume().document, []).plain == ""


def test_findings_without_points_are_no_part_of_the_score() -> None:
    assert "at least six months on each side" not in view(make_result())


def test_a_long_line_is_cut_at_words_around_the_span() -> None:
    line = "word " * 40 + "AHT 300 s" + " rest" * 40
    start = line.index("AHT")
    text = quote(Document.of_text(line), [Evidence("AHT 300 s", start, start + 9)]).plain
    assert text.startswith("“… word ")
    assert "word AHT 300 s rest" in text
    assert text.endswith("rest …” p.1")
    assert len(text) < 160


@pytest.mark.parametrize("line", ["x" * 300, "\t\t", " a "])
def test_a_quote_of_an_odd_line_holds_the_span(line: str) -> None:
    document = Document.of_text(f"{TEXT}\n{line}")
    start = len(TEXT) + 1 + len(line) // 2
    evidence = Evidence(line[len(line) // 2], start, start + 1)
    assert line[len(line) // 2].strip() in quote(document, [evidence]).plain
