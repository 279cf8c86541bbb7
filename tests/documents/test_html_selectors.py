"""Style sheets made to be slow or not understood cost their rules, never the page."""

from __future__ import annotations

import time

import pytest

from bpo_resume import documents

GONE = "{display:none}"


def read(sheet: str, body: str) -> str:
    page = f"<html><style>{sheet}</style><p class=gone>ghost</p>{body}"
    return documents.read_bytes(page.encode(), "cv.html").text


@pytest.mark.parametrize(
    "selector",
    [
        *(":lang()", ":has()", ":has(:hover)", "[*|a]", ":not()", ":is()", "::", ">", "p ~", ""),
        *(
            ":nth-child(x)",
            ":nth-child(2n+1 of)",
            "a|b",
            "@",
            ":nth-child(2 of :nth-child(3 of p))",
        ),
        *("p " * 300, "p>" * 300, "p~" * 300, ":not(" * 98 + "q" + ")" * 98),
        *(":is(" * 99 + "q" + ")" * 99, "p:has(" * 99 + "p" + ")" * 99),
    ],
)
def test_a_selector_that_is_not_understood_leaves_the_others(selector: str) -> None:
    sheet = f"{selector}{GONE} .gone{GONE}"
    assert read(sheet, "<div><p>Agent</p></div>") == "Agent"


def test_one_of_many_siblings_is_met() -> None:
    assert read(f"p ~ q{GONE}", "<p>Agent</p>" * 2000 + "<q>gone</q>").endswith("Agent")


@pytest.mark.parametrize("selector", ["x" + " div" * 6 + " p", "x" + " ~ p" * 6, "p:has(p p p x)"])
def test_a_selector_that_tries_all_ways_is_given_up(selector: str) -> None:
    before = time.process_time()
    text = read(f"{selector}{GONE}", "<div>" * 100 + "<p>Agent</p>" * 100)
    assert text.count("Agent") == 100
    assert time.process_time() - before < 20
