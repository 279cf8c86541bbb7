"""Document -> spaCy Doc, with everything found on it."""

from __future__ import annotations

from spacy.tokens import Doc

from bpo_resume.model import Document
from bpo_resume.pipeline.annotation.components import ResumeComponent
from bpo_resume.pipeline.annotation.docs import keep
from bpo_resume.pipeline.annotation.tokenizer import make_lean
from bpo_resume.pipeline.findings import Findings
from bpo_resume.terminology import Terminology


class Annotator:
    """Annotates documents with one terminology; built once, used for many documents."""

    def __init__(self, terminology: Terminology) -> None:
        self._tokenizer = make_lean()
        self._component = ResumeComponent(terminology)

    def annotate(self, document: Document) -> Doc:
        """The document as a Doc: terms in ``doc.spans``, all else in ``doc._``."""
        doc = self._tokenizer(document.text)
        keep(doc, Findings(document))
        return self._component(doc)
