"""Content controls: a placeholder's prompt ("Click here to enter text") is not the candidate's."""

from __future__ import annotations

from functools import cached_property

from bpo_resume.documents.docx.package import Package
from bpo_resume.documents.elements import Element, attribute, child, find_all, switch, value


class Controls:
    """Tells the content controls of one document that nobody filled in."""

    def __init__(self, package: Package) -> None:
        self._package = package

    def is_placeholder(self, control: Element) -> bool:
        """Whether a control shows its prompt.

        Programs that fill a form in may leave the mark behind: where the prompt itself is known
        (the glossary part holds it), other text is the candidate's.
        """
        properties = child(control, "sdtPr")
        if not switch(child(properties, "showingPlcHdr")):
            return False
        prompt = self._prompts.get(value(properties, "placeholder", "docPart") or "")
        return prompt is None or _text(control) == prompt

    @cached_property
    def _prompts(self) -> dict[str, str]:
        return {
            value(part, "docPartPr", "name") or "": _text(part)
            for root in self._package.related("glossaryDocument")
            for part in find_all(root, "docPart")
            if attribute(part, "val") is None
        }


def _text(element: Element) -> str:
    """All letters and digits below an element; blanks and breaks do not count."""
    return "".join("".join(t.text or "" for t in find_all(element, "t")).split())
