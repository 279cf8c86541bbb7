"""Lexicons whose sentences do not hold, and what is said of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from terminology.directories import write_lexicons

from bpo_resume.pipeline import find_failing_examples
from bpo_resume.terminology import load_terminology

TOOL = """
[[tool]]
id = "acme_desk"
name = "AcmeDesk"
category = "ticketing"
source = "vendor"
"""
GUARDED = (
    TOOL
    + """
[[tool.ambiguous]]
aliases = ["Ringo"]
needs = ["dialer"]
sections = ["tools"]
"""
)
HEADING = """
[[section]]
id = "tools"
name = "TOOLS"
section = "tools"
source = "usage"
"""
TRIGGER = """
[[context]]
id = "without"
name = "without"
status = "negated"
source = "usage"
"""
HEAD = """
[[title]]
id = "head_agent"
name = "agent"
part = "head"
level = "agent"
source = "usage"
"""


def try_examples(tmp_path: Path, *tables: str) -> list[str]:
    own = write_lexicons(tmp_path, mine="".join(tables))
    return [str(found) for found in find_failing_examples(load_terminology(base=own))]


@pytest.mark.parametrize(
    ("table", "examples", "problem"),
    [
        (TOOL, 'matches = ["Tickets in ACMEDESK"]', None),
        (TOOL, 'matches = ["Tickets by hand"]', 'matches: "Tickets by hand" does not yield the'),
        (TOOL, 'rejects = ["Acme chairs"]', None),
        (TOOL, 'rejects = ["An AcmeDesk"]', 'rejects: "An AcmeDesk" yields the term and must not'),
        (HEADING, 'matches = ["Tools:"]\nrejects = ["Tools of trade"]', None),
        (HEADING, 'matches = ["Toys"]', 'matches: "Toys" is read as a heading of nothing'),
        (HEADING, 'rejects = ["Tools"]', 'rejects: "Tools" is read as a heading of tools'),
        (TRIGGER, 'matches = ["Without AcmeDesk"]', None),
        (TRIGGER, 'matches = ["With AcmeDesk"]', "makes nothing negated"),
        (TRIGGER, 'matches = ["AcmeDesk without"]', "leaves nothing negated"),
        (TRIGGER, 'rejects = ["Never without AcmeDesk"]', "makes a term negated"),
        (HEAD, 'matches = ["Agent"]', None),
        (HEAD, 'matches = ["Broker"]', "does not look like a title"),
    ],
)
def test_a_sentence_that_does_not_hold_is_a_problem(
    tmp_path: Path, table: str, examples: str, problem: str | None
) -> None:
    others = "" if table == TOOL else TOOL
    found = try_examples(tmp_path, others, f"{table}{examples}\n")
    assert len(found) == (problem is not None)
    assert all(str(problem) in each for each in found)
    assert all(each.startswith("mine.toml: ") for each in found)


def test_a_line_break_has_the_sections_found(tmp_path: Path) -> None:
    sentences = 'matches = ["TOOLS\\nRingo, Excel"]\nrejects = ["SKILLS\\nRingo, Excel"]\n'
    own = GUARDED.replace("[[tool.ambiguous]]", f"{sentences}[[tool.ambiguous]]")
    assert try_examples(tmp_path, own, HEADING) == []
