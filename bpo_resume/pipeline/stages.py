"""The components that work on whole documents: sections, positions, KPI values, languages, claims.

Each reads what the stages before it left on the Doc and adds its own; without a Document
(``doc._.bpo_document``) the Doc's text is taken as one of plain lines. ``components`` registers
the taggers; these follow the same pattern.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from bpo_resume.model import Claim, Document, Mention
from bpo_resume.pipeline.availability import gather_availability
from bpo_resume.pipeline.claims import find_claims
from bpo_resume.pipeline.components import Lexicons, read_lexicons
from bpo_resume.pipeline.industries import keep_lines_of_business
from bpo_resume.pipeline.instructions import find_instructions
from bpo_resume.pipeline.kpi_names import keep_measures
from bpo_resume.pipeline.kpis import read_kpis
from bpo_resume.pipeline.languages import LanguageReader
from bpo_resume.pipeline.own_name import find_own_name
from bpo_resume.pipeline.positions import PositionFinder
from bpo_resume.pipeline.quoting import Quoter
from bpo_resume.pipeline.reading import read_terminology
from bpo_resume.pipeline.sections import read_sections
from bpo_resume.pipeline.subjects import drop_subjects
from bpo_resume.pipeline.text_doubts import find_text_doubts
from bpo_resume.pipeline.titles import read_titles
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.terms import Availability, Kpi

# Years stated in these sections claim experience; elsewhere they tell of something else.
_CLAIMING = frozenset({"header", "summary", "objective", "experience", "skills", "achievements"})
_EXTENSIONS: dict[str, object] = {
    "bpo_values": (),
    "bpo_languages": (),
    "bpo_availability": (),
    "bpo_claims": (),
    "bpo_flags": (),
    "bpo_instructions": (),
}
for _name, _default in _EXTENSIONS.items():
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=_default)


class SectionStage:
    """``doc._.bpo_sections``: the parts of the resume under its headings.

    What is written to order a program about goes to ``doc._.bpo_instructions``, as spans.
    """

    def __init__(self, terminology: Terminology) -> None:
        self._finder = read_sections(terminology)

    def __call__(self, doc: Doc) -> Doc:
        """Find the sections of one Doc."""
        document = document_of(doc)
        doc._.bpo_instructions = tuple(find_instructions(document))
        doc._.bpo_sections = self._finder.find(document, doc._.bpo_instructions)
        return doc


class PositionStage:
    """``doc._.bpo_positions``: the jobs of the work history."""

    def __init__(self, terminology: Terminology) -> None:
        self._finder = PositionFinder(terminology)

    def __call__(self, doc: Doc) -> Doc:
        """Find the positions of one Doc."""
        doc._.bpo_positions = self._finder.find(document_of(doc), doc._.bpo_sections)
        return doc


class ValueStage:
    """``doc._.bpo_values``: the KPIs that have numbers; implausible ones become flags.

    Names that measure nothing without a number ("calls", "revenue") leave ``doc._.bpo_mentions``.
    """

    def __init__(self, terminology: Terminology) -> None:
        self._terminology = terminology
        self._reader = read_terminology(terminology)

    def __call__(self, doc: Doc) -> Doc:
        """Read the KPI values of one Doc."""
        document, mentions = document_of(doc), doc._.bpo_mentions
        reading = read_kpis(
            document, doc._.bpo_sections, mentions, doc._.bpo_positions, self._terminology
        )
        doc._.bpo_values = reading.values
        doc._.bpo_mentions = keep_measures(
            document.text,
            mentions,
            reading.values,
            self._terminology.of(Kpi),
            self._asks_value,
        )
        doc._.bpo_flags = (*doc._.bpo_flags, *reading.flags)
        return doc

    def _asks_value(self, mention: Mention) -> bool:
        found = self._reader.terms_of(self._reader.words_of(mention.evidence.text))
        own = [one for one in found if (one.kind, one.id) == (mention.kind, mention.id)]
        return bool(own) and all(one.valued for one in own)


class LanguageStage:
    """``doc._.bpo_languages``: the languages spoken, with proficiency."""

    def __init__(self, terminology: Terminology) -> None:
        self._reader = LanguageReader(terminology)

    def __call__(self, doc: Doc) -> Doc:
        """Read the languages of one Doc."""
        document = document_of(doc)
        doc._.bpo_languages = self._reader.read(document, doc._.bpo_sections, doc._.bpo_mentions)
        return doc


class SubjectStage:
    """Leaves in ``doc._.bpo_mentions`` only the skills and industries that are a person's own.

    Subjects of study, names of bodies and industries that are but words leave it.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Drop the subjects of one Doc."""
        doc._.bpo_mentions = keep_lines_of_business(
            document_of(doc), doc._.bpo_sections, drop_subjects(doc._.bpo_mentions)
        )
        return doc


class AvailabilityStage:
    """``doc._.bpo_availability``: when, where and from when on somebody is ready to work."""

    def __init__(self, terminology: Terminology) -> None:
        self._terms = terminology.of(Availability)

    def __call__(self, doc: Doc) -> Doc:
        """Gather the availability stated in one Doc."""
        doc._.bpo_availability = gather_availability(
            self._terms, doc._.bpo_mentions, document_of(doc).text
        )
        return doc


class ClaimStage:
    """``doc._.bpo_claims``: stated totals of experience."""

    def __call__(self, doc: Doc) -> Doc:
        """Read the claims of one Doc."""
        document = document_of(doc)
        quoter = Quoter(document, doc._.bpo_sections)
        doc._.bpo_claims = tuple(
            Claim(claim.years, claim.about, quoter.quote(*claim.span))
            for claim in find_claims(document.text)
            if quoter.section_at(claim.span[0]) in _CLAIMING
        )
        return doc


class InstructionStage:
    """What is written to order a program about states nothing: no mention there is affirmed."""

    def __call__(self, doc: Doc) -> Doc:
        """Take the mentions among the orders of one Doc from the affirmed ones."""
        spans = doc._.bpo_instructions
        if spans:
            doc._.bpo_mentions = tuple(
                replace(mention, status="required")
                if any(start <= mention.evidence.start < end for start, end in spans)
                else mention
                for mention in doc._.bpo_mentions
            )
        return doc


class NameStage:
    """Leaves in ``doc._.bpo_mentions`` nothing that is but the person's own name."""

    def __init__(self, terminology: Terminology) -> None:
        self._titles = read_titles(terminology)

    def __call__(self, doc: Doc) -> Doc:
        """Drop what stands in the name on one Doc."""
        named = find_own_name(document_of(doc), doc._.bpo_sections, self._titles.looks_like_title)
        spans = tuple(named)
        if not spans:
            return doc
        doc._.bpo_mentions = tuple(
            mention
            for mention in doc._.bpo_mentions
            if mention.kind == "role"
            or not any(start <= mention.evidence.start < end for start, end in spans)
        )
        return doc


class DoubtStage:
    """``doc._.bpo_flags``: what a person should look at in the text as it stands."""

    def __call__(self, doc: Doc) -> Doc:
        """Flag hidden text, orders to programs and unfilled templates of one Doc."""
        found = find_text_doubts(document_of(doc), doc._.bpo_sections, doc._.bpo_instructions)
        doc._.bpo_flags = (*doc._.bpo_flags, *found)
        return doc


def document_of(doc: Doc) -> Document:
    """The Document a Doc was made of, made up from its text where a user's pipeline has none."""
    document: Document | None = doc._.bpo_document
    if document is None:
        document = doc._.bpo_document = Document.of_text(doc.text)
    return document


@Language.factory("bpo_sections", default_config={"lexicons": None})
def create_sections(nlp: Language, name: str, lexicons: Lexicons) -> SectionStage:
    """The sections, to ``doc._.bpo_sections``."""
    return SectionStage(read_lexicons(lexicons))


@Language.factory("bpo_positions", default_config={"lexicons": None})
def create_positions(nlp: Language, name: str, lexicons: Lexicons) -> PositionStage:
    """The positions, to ``doc._.bpo_positions``; needs "bpo_sections" before it."""
    return PositionStage(read_lexicons(lexicons))


@Language.factory("bpo_values", default_config={"lexicons": None})
def create_values(nlp: Language, name: str, lexicons: Lexicons) -> ValueStage:
    """The KPI values, to ``doc._.bpo_values``; needs "bpo_terms" and "bpo_context" before it."""
    return ValueStage(read_lexicons(lexicons))
