"""Fields: their result is shown, their instruction is not.

A field is a run of marks ("begin", "separate", "end") across runs and paragraphs, and fields nest.
Only fields that are closed count: where the end was lost, all text is shown.
"""

from __future__ import annotations

from bpo_resume.documents.elements import (
    Element,
    attribute,
    child,
    find_all,
    local,
    number,
    switch,
    value,
)

_DELETED = frozenset({"del", "moveFrom"})


class Fields:
    """Follows the field marks of one story in document order."""

    def __init__(self, root: Element | None = None) -> None:
        self._closed = set() if root is None else _match(root)
        # For each field around us: whether we are in its instruction, what its form shows.
        self._open: list[tuple[bool, str]] = []

    @property
    def in_instruction(self) -> bool:
        """Whether text that comes now is no one's to read."""
        return any(instruction for instruction, _ in self._open)

    def mark(self, element: Element) -> str:
        """Take in a ``fldChar``; at the end of a form field without a result, what it shows."""
        type_ = attribute(element, "fldCharType")
        if type_ == "begin" and element in self._closed:
            self._open.append((True, _shown(child(element, "ffData"))))
        elif type_ == "separate" and self._open:
            self._open[-1] = False, ""
        elif type_ == "end" and self._open:
            return self._open.pop()[1]
        return ""


def _match(root: Element) -> set[Element]:
    """The "begin" marks that have an "end"."""
    closed: set[Element] = set()
    begun: list[Element] = []
    for mark in find_all(root, "fldChar"):
        type_ = attribute(mark, "fldCharType")
        if type_ not in {"begin", "end"} or _is_deleted(mark):
            continue
        if type_ == "begin":
            begun.append(mark)
        elif begun:
            closed.add(begun.pop())
    return closed


def _is_deleted(mark: Element) -> bool:
    run = mark.getparent()
    around = None if run is None else run.getparent()
    return around is not None and local(around) in _DELETED


def _shown(form: Element | None) -> str:
    """What a legacy form field shows without a result: a box or the chosen entry of a list."""
    box, choice = child(form, "checkBox"), child(form, "ddList")
    if box is not None:
        checked = child(box, "checked")
        return "☒" if switch(child(box, "default") if checked is None else checked) else "☐"
    if choice is None:
        return ""
    entries = [attribute(entry, "val") or "" for entry in choice.iterchildren("{*}listEntry")]
    chosen = number(value(choice, "result") or value(choice, "default") or "0") or 0
    return entries[chosen] if 0 <= chosen < len(entries) else ""
