"""What stands outside the body: headers, footers and notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bpo_resume.documents.docx.package import Package, Part
from bpo_resume.documents.docx.walk import Walk
from bpo_resume.documents.drafts import Draft
from bpo_resume.documents.elements import Element, attribute, child, find_all, local, switch
from bpo_resume.documents.page_marks import is_page_number

_BARE_NUMBER = re.compile(r"\W*\d{1,3}\W*")
_MARGINS = {"header": "hdr", "footer": "ftr"}  # Word 2003's names


def read_margins(package: Package, main: Part, walk: Walk, kind: str) -> Iterator[Draft]:
    """Headers or footers in the order in which sections refer to them, each text once."""
    seen: set[str] = set()
    for part, root in _stories(package, main, kind):
        for draft in walk.story(part, root):
            text = draft.text.strip()
            if text not in seen and not is_page_number(text) and not _BARE_NUMBER.fullmatch(text):
                seen.add(text)
                yield draft


def _stories(package: Package, main: Part, kind: str) -> Iterator[tuple[Part, Element]]:
    """Each header that is printed once, a first page's own before the usual one."""
    paths = {package.target(main.path, id_): None for id_ in _references(package, main, kind)}
    for path in paths:
        part = package.part(path)
        if part is not None:
            yield part, part.root
    for section in find_all(main.root, "sectPr"):
        for own in section.iterchildren("{*}" + _MARGINS[kind]):
            yield main, own


def _references(package: Package, main: Part, kind: str) -> list[str]:
    found = []
    has_even = any(
        switch(child(settings, "evenAndOddHeaders")) for settings in package.related("settings")
    )
    for section in find_all(main.root, "sectPr"):
        has_first = switch(child(section, "titlePg"))
        for element in section:
            type_ = attribute(element, "type")
            printed = {"first": has_first, "even": has_even}.get(type_ or "", True)
            if local(element) == f"{kind}Reference" and printed:
                found.append((type_ != "first", attribute(element, "id") or ""))
    return [id_ for _, id_ in sorted(found, key=lambda entry: entry[0])]


def read_notes(package: Package, main: Part, walk: Walk) -> Iterator[Draft]:
    """The notes that the text refers to, in that order."""
    met = dict.fromkeys(walk.runs.notes)
    for kind in dict.fromkeys(kind for kind, _ in met):
        part = package.part(package.of_kind(main, f"{kind}s"))
        notes = {} if part is None else {attribute(note, "id"): note for note in part.root}
        for id_ in (id_ for met_kind, id_ in met if met_kind == kind):
            if part is not None and id_ in notes:
                yield from walk.story(part, notes[id_])
    for note in walk.runs.own_notes:
        yield from walk.story(main, note)
