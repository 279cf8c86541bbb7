"""Parts a resume into its sections by the words of its headings and how they are set.

A heading is a short line of its own whose words the lexicon knows ("WORK EXPERIENCE"), or such
words before a colon with the section's content behind ("Languages known: English, Hindi"). Words
that head a section in one resume head a paragraph of a job in the next ("Achievements",
"Training"); there the typography of the unmistakable headings decides.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter

from bpo_resume.model import WORK_SECTIONS, Document, Line, Section, SectionKind
from bpo_resume.pipeline.sections.heading_looks import Typography
from bpo_resume.pipeline.sections.heading_spelling import HeadingSpeller
from bpo_resume.pipeline.sections.inline_headings import (
    ends_work,
    may_be_inline,
    split_claim,
    split_inline,
)
from bpo_resume.pipeline.text.prose import WRAPPED, is_typed_small
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.terms import SectionHeading

# Inside an entry of the work history these head a paragraph of the job, never a new section.
OF_A_JOB: frozenset[SectionKind] = frozenset({"responsibilities", "process"})
# These do either; they must look like the resume's other headings to end the work history.
_EITHER: frozenset[SectionKind] = frozenset(
    {
        "achievements",
        "projects",
        "training",
        "tools",
        "skills",
        "misc",
        "certifications",
        "personal",
    }
)
_NEVER_SURE = _EITHER | OF_A_JOB
# Of these a job each may have its own; nobody tells twice who he is.
_OFTEN = _EITHER - {"personal"}
# A doubtful heading opens no section after these: among skills it is one more skill.
_AHEAD_OF_NONE: frozenset[SectionKind] = frozenset({"header", "summary", "skills", "tools"})
_CUSTOM = 2  # unmistakable headings of one look that make it the look of the resume's headings
_DATED = re.compile(r"\b(?:19|20)\d\d\b")  # "Experience: Agent, Acme, 2015 - 2018"
_LONGEST = 400  # characters of a line with a heading
_MAX_WORDS = 7
_MAX_QUALIFIED = 4
_ENDS_OF_WORK = ("experience", "employment", "work history")
_OF_WORK = re.compile(
    r"(?!.*\b(?:educat\w+|academic|volunteer\w*|teaching|years?|of|in|with|and|the|my|user|customer"
    r"|client|candidate|patient|life|learning|research|overall|total)\b(?!\s+service))"
    rf"(?:[\w&/]+ ){{1,3}}(?:{'|'.join(_ENDS_OF_WORK)})"
)
_NUMBERING = re.compile(r"^(?:\(?(?:\d{1,2}|[A-Za-z]|[IVX]{1,4})[.)]\s+)")
_ASIDE = re.compile(r"\([^)]*\)|\b(?:contd?|continued)\b\.?", re.IGNORECASE)
_CONTINUED = frozenset({"cont", "contd", "continued"})  # of asides, the words at their end
_NOT_WORD = re.compile(r"[^\w&/]+")
_PARTS = re.compile(r"\s*(?:&|/|\band\b|\by\b)\s*")
_SPACED_OUT = re.compile(r"^(?:\w ){3,}\w(?:  +(?:\w ){2,}\w)*$")


@dataclass(frozen=True, slots=True)
class _Heading:
    index: int  # of its line
    kind: SectionKind
    text: str
    body: int  # offset where the content starts
    inline: bool
    doubtful: bool = False  # its words head a section only where they look like a heading


def _set_apart(sections: Iterable[Section], spans: Sequence[tuple[int, int]]) -> Iterator[Section]:
    """The sections, with spans cut out of them as "misc"."""
    for section in sections:
        rest = section
        for start, end in spans:
            if rest.body <= start < rest.end:
                yield replace(rest, end=start)
                yield Section("misc", start, end, start)
                rest = Section(section.kind, end, rest.end, end)
        yield rest


_INDEX = attrgetter("index")


def normalize_heading(text: str) -> str:
    """The words of a heading as the lexicon holds them: lower case, no accent, no ornament."""
    text = _NUMBERING.sub("", text.strip())
    if _SPACED_OUT.match(text):
        text = "  ".join(word.replace(" ", "") for word in text.split("  "))
    text = _ASIDE.sub(" ", text)
    if not text.isascii():  # "FORMACION ACADEMICA": capitals often go without their accents
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(part for part in parts if not unicodedata.combining(part))
    return _NOT_WORD.sub(" ", text.replace("'", "").replace("’", "")).strip().casefold()


def _last_word(text: str) -> str | None:
    """The last word as ``normalize_heading`` leaves it; None where that is not seen at a glance."""
    last = text.rstrip(" \t:.-").rpartition(" ")[2]
    if len(last) < 2 or not (last.isascii() and last.isalpha()):
        return None
    last = last.lower()
    return None if last in _CONTINUED else last


def _list_repeated(
    document: Document, headings: Iterable[_Heading], words: Iterable[str]
) -> set[str]:
    """The words that head something more than once, with a year between: as in one job and in the
    next. Without one, what is said twice is no part of a job for that.
    """
    lines: defaultdict[str, list[Line]] = defaultdict(list)
    for heading, said in zip(headings, words, strict=True):
        lines[said].append(document.lines[heading.index])
    return {
        said
        for said, places in lines.items()
        if any(_DATED.search(document.text, a.end, b.start) for a, b in pairwise(places))
    }


def _may_head(text: str) -> bool:
    """Whether a line's form allows a heading; the last line of a wrapped sentence does not."""
    text = text.strip()
    return not (text[:1].islower() or (text.endswith((".", ",")) and not text.isupper()))


@lru_cache(maxsize=2)
def read_sections(terminology: Terminology) -> SectionFinder:
    """The finder of a terminology; built once, as all that ask it share what it remembers."""
    return SectionFinder(terminology)


class SectionFinder:
    """Finds the sections of documents with the headings of one terminology."""

    def __init__(self, terminology: Terminology) -> None:
        self._kinds: dict[str, SectionKind] = {}
        self._doubtful: dict[str, SectionKind] = {}
        for term in terminology.of(SectionHeading).values():
            for form in (term.name, *term.aliases):
                self._kinds.setdefault(normalize_heading(form), term.section)
            for group in term.ambiguous:
                for form in group.aliases:
                    self._doubtful.setdefault(normalize_heading(form), term.section)
        forms = (*self._kinds, *self._doubtful, *_ENDS_OF_WORK)
        self._last_words = frozenset(form.rpartition(" ")[2] for form in forms)
        self._speller = HeadingSpeller(forms)
        self._read_kind = lru_cache(maxsize=4096)(self._kind_of_words)

    def find(
        self, document: Document, apart: Sequence[tuple[int, int]] = ()
    ) -> tuple[Section, ...]:
        """The sections in text order; they tile the document, the first being its header.

        ``apart``: spans in text order that become sections of their own, "misc", whatever heading
        they stand under.
        """
        candidates = list(self._candidates(document))
        headings = self._settle(document, candidates)
        if all(heading.kind not in WORK_SECTIONS for heading in headings):
            # Whoever misspells "EXPERIANCE", or types all in small letters, has worked too.
            candidates += self._hurried(document)
            headings = self._settle(document, sorted(candidates, key=_INDEX))
        starts = [document.lines[heading.index].start for heading in headings]
        first, *ends = *starts, len(document.text)
        sections = [Section("header", 0, first, 0)]
        for heading, start, end in zip(headings, starts, ends, strict=True):
            stop = document.lines[heading.index].end
            section = Section(heading.kind, start, end, heading.body, heading.text)
            if heading.inline and heading.kind == "interests" and stop < end:
                # "Hobbies: chess" is a line; what follows belongs to what stood before.
                before = sections[-1].kind
                sections += (replace(section, end=stop), Section(before, stop, end, stop))
            else:
                sections.append(section)
        return tuple(_set_apart(sections, apart))

    def kind_of(self, text: str) -> SectionKind | None:
        """The kind of section these words head, if any."""
        return self._read_kind(normalize_heading(text)) if self._ends_as_known(text) else None

    def _ends_as_known(self, text: str) -> bool:
        """A cheap look: whether the last word may be that of a heading."""
        last = _last_word(text)
        return last is None or last in self._last_words

    def _kind_of_words(self, words: str) -> SectionKind | None:
        count = len(words.split())
        if not words or count > _MAX_WORDS:
            return None
        if words in self._kinds:
            return self._kinds[words]
        if count <= _MAX_QUALIFIED and _OF_WORK.fullmatch(words):
            return "experience"  # "BPO EXPERIENCE", "Law related experience"
        # "EDUCATION & CERTIFICATIONS", "Experience / Experiencia": the first part decides.
        parts = [part.strip() for part in _PARTS.split(words)]
        kinds = [self._kinds.get(part) for part in parts]
        if set(kinds) == {"training", "certifications"}:
            return "certifications"
        return kinds[0] if len(parts) > 1 and all(kinds) else None

    def _doubtful_kind_of(self, text: str) -> SectionKind | None:
        """The kind of section that words head which are set as a heading is, in capitals."""
        if not (text.isupper() and self._ends_as_known(text)):
            return None
        return self._doubtful.get(normalize_heading(text))

    def _candidates(self, document: Document) -> Iterator[_Heading]:
        for index, line in enumerate(document.lines):
            if line.bullet or line.end - line.start > _LONGEST:
                continue
            text = document.text[line.start : line.end]
            if _may_head(text) and (kind := self.kind_of(text)) is not None:
                yield _Heading(index, kind, text.strip(), line.end, inline=False)
                continue
            doubtful = self._doubtful_kind_of(text)
            if doubtful is not None:
                yield _Heading(index, doubtful, text.strip(), line.end, False, doubtful=True)
                continue
            if (parts := split_inline(text)) is not None:
                head, rest = parts
                kind = self.kind_of(head)
                if kind is not None and may_be_inline(kind, rest):
                    body = line.end - len(rest)
                    yield _Heading(index, kind, head.strip(), body, inline=True)

    def _hurried(self, document: Document) -> Iterator[_Heading]:
        """Headings in small letters, misspelt ones in capitals, "Experience: 5 years in voice"."""
        texts = [document.text[line.start : line.end].strip() for line in document.lines]
        small = is_typed_small(texts)
        for index, (line, text) in enumerate(zip(document.lines, texts, strict=True)):
            above = texts[index - 1] if index else ""
            words = normalize_heading(text)
            if not line.bullet and 0 < len(words.split()) <= _MAX_QUALIFIED:
                kind = None
                if text.islower() and (small or len(above) < WRAPPED or above.endswith(".")):
                    kind = self._read_kind(words)
                elif text.isupper() and self._read_kind(words) is None:
                    kind = self._read_kind(self._speller.mend(words))
                if kind is not None:
                    yield _Heading(index, kind, text, line.end, inline=False)
            head = None if line.bullet else split_claim(text)
            if head is not None and self.kind_of(head) == "experience":
                yield _Heading(index, "experience", head.strip(), line.end, inline=False)

    def is_heading(self, text: str) -> bool:
        """Whether the words head a section, standing alone."""
        return _may_head(text) and self.kind_of(text) is not None

    def _settle(self, document: Document, headings: list[_Heading]) -> list[_Heading]:
        """Drop the candidates that head a paragraph of a job instead of a section."""
        looks = [self._look(document, heading) for heading in headings]
        sure = Counter(
            look
            for heading, look in zip(headings, looks, strict=True)
            if not (heading.inline or heading.doubtful or heading.kind in _NEVER_SURE)
        )
        words = [normalize_heading(heading.text) for heading in headings]
        repeated = _list_repeated(document, headings, words)
        settled: list[_Heading] = []
        current: SectionKind = "header"
        for heading, look, said in zip(headings, looks, words, strict=True):
            if heading.doubtful and (current in _AHEAD_OF_NONE or sure[look] < _CUSTOM):
                continue
            if current in WORK_SECTIONS:
                if heading.inline:
                    inside = not ends_work(heading.kind, heading.text)
                else:
                    again = heading.kind in _OFTEN and said in repeated
                    inside = again or self._is_of_a_job(heading, look, sure)
                if inside:
                    continue
            settled.append(heading)
            current = heading.kind
        return settled

    @staticmethod
    def _look(document: Document, heading: _Heading) -> Typography:
        return Typography.of(document.lines[heading.index], heading.text)

    @staticmethod
    def _is_of_a_job(heading: _Heading, look: Typography, sure: Counter[Typography]) -> bool:
        if heading.kind in OF_A_JOB:
            return True
        return heading.kind in _EITHER and bool(sure) and look not in sure
