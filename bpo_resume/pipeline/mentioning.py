"""Terms and what is said of them, in one go."""

from __future__ import annotations

from spacy.tokens import Doc

from bpo_resume.model import Document
from bpo_resume.pipeline.components import TermComponent
from bpo_resume.pipeline.context import ContextReader
from bpo_resume.pipeline.credentials import find_credentials
from bpo_resume.pipeline.quoting import Quoter
from bpo_resume.pipeline.tagger import SPANS_KEY, TermTagger, in_text_order
from bpo_resume.pipeline.unlisted import find_unlisted_tools
from bpo_resume.terminology import Terminology


class MentionStage:
    """``doc._.bpo_reading``, ``bpo_hits`` and ``bpo_mentions``: terms in and beside the lexicons.

    What "bpo_terms", "bpo_credentials" and "bpo_context" do one after another by way of spans,
    which take longer to make and to read than the terms to find.
    """

    def __init__(self, terminology: Terminology) -> None:
        self._terms = TermComponent(TermTagger(terminology), SPANS_KEY)
        self._context = ContextReader(terminology)

    def __call__(self, doc: Doc) -> Doc:
        """Find the mentions of one Doc."""
        document: Document = doc._.bpo_document
        quoter = Quoter(document, doc._.bpo_sections)
        reading, hits = self._terms.find(doc)
        doc._.bpo_reading = reading
        for found in (
            find_credentials(document.text, quoter, hits),
            find_unlisted_tools(document.text, quoter, hits),
        ):
            hits = in_text_order((*hits, *found)) if found else hits
        doc._.bpo_reading, doc._.bpo_hits = reading, hits
        doc._.bpo_mentions = self._context.assign_status(reading, quoter, hits)
        return doc
