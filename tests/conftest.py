"""What holds for all tests: no deadlines, and the list of what is known to be read wrongly.

Each fault has its reason; a test that passes again must leave the list.
"""

from __future__ import annotations

import sys

import pytest
from hypothesis import settings

# A deadline measures the machine: one that others use too fails a test that is right. Examples are
# the same in each run, so that what fails was changed; to look for new ones, and for longer:
# pytest --hypothesis-profile=searching
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.register_profile("searching", deadline=None, max_examples=3000)
settings.load_profile("repeatable")

_LISTS = "lists without bullets or headings, drawn line by line, run on into the next section"
_PAGES = "the sidebar of a second page is read before the column that goes on from the first"

KNOWN_FAULTS = {
    "test_positions_are_those_painted[sidebar_on_both_pages-google_docs]": _PAGES,
    "test_positions_are_those_painted[lists_side_by_side_woven-wkhtmltopdf]": _LISTS,
    "test_each_column_is_read_whole_before_the_next[lists_side_by_side_woven-wkhtmltopdf]": _LISTS,
    "test_date_stands_on_the_line_of_its_title_or_the_next"
    "[lists_side_by_side_woven-wkhtmltopdf]": _LISTS,
    "test_no_line_joins_what_is_drawn_apart[deedy-resume-openfonts]": "a heading overprints a line",
    "test_no_line_joins_what_is_drawn_apart"
    "[google-docs-skia-proxy-multiline-bullets-coursework]": "a date broken in its cell is mended",
    "test_words_are_neither_torn_nor_glued[awesome-cv-resume]": "TeX's spaces under 0.14 em",
    "test_words_are_neither_torn_nor_glued[openresume-laverne-word-quartz]": "one hyphen is three",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.name in KNOWN_FAULTS:
            item.add_marker(pytest.mark.xfail(reason=KNOWN_FAULTS[item.name], strict=True))


def pytest_sessionstart() -> None:
    """Let no mutant be spared by what its original has computed: mutmut forks after a first run."""
    for module in [m for name, m in sys.modules.items() if name.startswith("bpo_resume.")]:
        if hasattr(module, "_mutmut_mutated"):
            for value in vars(module).values():
                if hasattr(value, "cache_clear"):
                    value.cache_clear()
