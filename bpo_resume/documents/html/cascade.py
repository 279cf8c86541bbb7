"""What the style sheets of a page say about each of its elements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import cssselect2
import tinycss2
import tinycss2.ast

from bpo_resume.documents.html.relatives import ExhaustedError, Relative

Declared = dict[str, str]  # property to value, both in small letters
# Specificity, order, pseudo-element, and the values: usual and important ones.
_Match = tuple[object, int, str | None, tuple[Declared, Declared]]

# The properties that decide whether and how text is seen; no others are kept.
_PROPERTIES = frozenset(
    {"display", "visibility", "opacity", "position", "float", "left", "top", "right", "clip"}
    | {"clip-path", "text-indent", "white-space", "text-transform", "color", "background"}
    | {"background-color", "background-image", "font", "font-size", "font-weight"}
    | {"list-style", "list-style-type", "flex-direction", "flex-wrap", "mso-hide"}
    | {"mso-tab-count"}
)
# What compiling a selector may end in: it becomes Python source, which has limits of its own.
_NOT_UNDERSTOOD = (
    *(cssselect2.SelectorError, SyntaxError, RecursionError, MemoryError, ValueError),
    NotImplementedError,
)
_ROW_OF_DIGITS = re.compile(r"(\d{20})\d+")  # int() takes 4,300 digits, and no length has more
_SCREENS = frozenset({"all", "screen", "only screen", "screen, print", "print, screen"})
LONGEST_VALUE = 200  # characters; a background picture may be spelled out in its value
_DEEPEST = 20  # @media rules inside each other
_MOST_SELECTORS = 10_000  # three times those of a large site
_MOST_TRIES = 20_000_000  # of a selector on an element, should all fit: ten seconds at worst


class Cascade:
    """Rules of all style sheets, later and more specific ones winning."""

    def __init__(self, sheets: Iterable[str], elements: int) -> None:
        """``elements`` is how many will be asked for: rules beyond a bound of work are dropped."""
        self._matcher = cssselect2.Matcher()
        self._room = min(_MOST_SELECTORS, _MOST_TRIES // max(1, elements))  # for selectors
        self._inline: dict[str, tuple[Declared, Declared]] = {}
        for sheet in sheets:
            short = _ROW_OF_DIGITS.sub(r"\1", sheet)
            self._add(tinycss2.parse_stylesheet(short, skip_comments=True, skip_whitespace=True))

    def declared(self, element: Relative) -> Declared:
        """The winning values for an element, its own style attribute included."""
        usual: Declared = {}
        urgent: Declared = {}
        for _, _, pseudo, (normal, important) in self._match(element):
            if pseudo is None:
                usual |= normal
                urgent |= important
        own = element.etree_element.get("style")
        if own:
            normal, important = self._read_inline(own)
            usual |= normal
            urgent |= important
        return usual | urgent

    def _match(self, element: Relative) -> Sequence[_Match]:
        try:
            found: Sequence[_Match] = self._matcher.match(element)
            return found
        except ExhaustedError:
            self._matcher = cssselect2.Matcher()  # the rest of the page goes without rules
            return []

    def _read_inline(self, style: str) -> tuple[Declared, Declared]:
        if style not in self._inline:
            short = _ROW_OF_DIGITS.sub(r"\1", style)
            self._inline[style] = _read(tinycss2.parse_blocks_contents(short))
        return self._inline[style]

    def _add(self, rules: Sequence[tinycss2.ast.Node], depth: int = 0) -> None:
        for rule in rules:
            if rule.type == "qualified-rule":
                self._add_rule(rule)
            elif rule.type == "at-rule" and _is_for_screens(rule) and depth < _DEEPEST:
                content = rule.content or []
                inner = tinycss2.parse_rule_list(content, skip_comments=True, skip_whitespace=True)
                self._add(inner, depth + 1)

    def _add_rule(self, rule: tinycss2.ast.QualifiedRule) -> None:
        payload = _read(tinycss2.parse_blocks_contents(rule.content))
        if not any(payload):
            return
        try:
            selectors = cssselect2.compile_selector_list(rule.prelude)
        except _NOT_UNDERSTOOD:
            return  # a browser drops a rule whose selector it does not understand
        for selector in selectors[: self._room]:
            self._room -= 1
            self._matcher.add_selector(selector, payload)


def _is_for_screens(rule: tinycss2.ast.AtRule) -> bool:
    prelude = " ".join(tinycss2.serialize(rule.prelude).lower().split())
    return rule.lower_at_keyword == "media" and prelude in _SCREENS


def _read(nodes: Sequence[tinycss2.ast.Node]) -> tuple[Declared, Declared]:
    """The known declarations: the usual ones and those marked important."""
    usual: Declared = {}
    urgent: Declared = {}
    for name, value, important in _declarations(nodes):
        (urgent if important else usual)[name] = value
    return usual, urgent


def _declarations(nodes: Sequence[tinycss2.ast.Node]) -> Iterator[tuple[str, str, bool]]:
    for node in nodes:
        if node.type == "declaration" and node.lower_name in _PROPERTIES:
            try:
                value = tinycss2.serialize(node.value).strip().lower()
            except RecursionError:  # brackets inside brackets without end
                continue
            yield node.lower_name, value[:LONGEST_VALUE], node.important
