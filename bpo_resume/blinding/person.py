"""What a resume tells of the person: every place of it, and what to look for elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import get_args

from bpo_resume.blinding.fields import find_fields
from bpo_resume.blinding.harvest import harvest_names, list_handles
from bpo_resume.blinding.names import Name, compile_values, ordinary_words, read_name, split_stem
from bpo_resume.blinding.shapes import find_shapes
from bpo_resume.blinding.spans import PersonalSpan, SpanKind, unite
from bpo_resume.blinding.words import PersonalWords
from bpo_resume.blinding.zones import find_cuts, find_leftovers, find_zones, list_evidence
from bpo_resume.model import Resume, Source
from bpo_resume.terminology.personal_terms import PersonalKind

_OURS = re.compile(rf"\[(?:{'|'.join((*get_args(PersonalKind), '…'))})\]")
_WORD = re.compile(r"\w")
_NAMED_BEFORE = re.compile(r"(?:[A-Z][\w.'’-]*[ ](?:(?:of|the|and|&)[ ]){0,2}){1,5}\Z")
_NAMED_BEHIND = re.compile(r"(?:[ ](?:(?:of|the|and|&)[ ]){0,2}[A-Z][\w'’-]*){1,4}")
_VALUES: frozenset[SpanKind] = frozenset({"contact", "id"})
_NUMBER_OR_ADDRESS = re.compile(r"@|\d.*\d.*\d|/")


class Person:
    """Whom a report must not tell: the name, and the values that would tell, as printed."""

    def __init__(self, name: Name, values: Iterable[str] = ()) -> None:
        self.name = name
        self._values = compile_values((*name.names, *values))
        self._found: dict[str, tuple[PersonalSpan, ...]] = {}  # the last look takes it from here

    def find(self, text: str, words: PersonalWords) -> tuple[PersonalSpan, ...]:
        """What tells the person in a text of any origin, in order."""
        if text not in self._found:
            self._found[text] = _unite(text, self.find_all(text, words))
        return self._found[text]

    def find_all(self, text: str, words: PersonalWords) -> Iterator[PersonalSpan]:
        """The same, not in order and overlapping."""
        found = tuple(words.find_words(text))
        yield from find_shapes(text)
        yield from find_fields(text, words.find_labels(text), found)
        for word in found:
            if not word.aside:
                yield _widen(text, word.span) if word.span.kind == "religion" else word.span
        yield from self.name.find_titled(text)
        yield from self.name.find(text)
        for match in self._values.finditer(text) if self._values else ():
            yield PersonalSpan(*match.span(), "contact")


def get_person(source: Source, resume: Resume | None, words: PersonalWords) -> Person:
    """What is known of the person from the file's name and the resume."""
    hints = split_stem(source.name.rpartition(".")[0] or source.name)
    if resume is None:
        return Person(Name((), hints))
    text = resume.document.text
    hints = hints.union(*map(split_stem, list_handles(text)))
    terms = [one.evidence.text for one in resume.mentions]
    of_terms = {word for term in terms for word in term.casefold().split()}
    harvested = harvest_names(resume, hints, words)
    names = [name for name in harvested if not set(name.casefold().split()) <= of_terms]
    fields = find_fields(text, words.find_labels(text), words.find_words(text))
    spans = [*find_shapes(text), *fields]
    values = {text[span.start : span.end] for span in spans if span.kind in _VALUES}
    values = {value for value in values if _NUMBER_OR_ADDRESS.search(value)}
    return Person(Name(names, hints, terms), tuple(sorted(values)))


def find_personal(
    resume: Resume, person: Person, words: PersonalWords, *, whole_text: bool = True
) -> tuple[PersonalSpan, ...]:
    """Every place of the resume's text that tells the person, in order.

    Without ``whole_text`` also the lines that are neither of a job nor of a claim.
    """
    text = resume.document.text
    cuts = () if whole_text else _unite(text, find_cuts(resume))
    spans = (
        span
        for span in find_spans(resume, person, words)
        if not any(cut.start <= span.start and span.end <= cut.end for cut in cuts)
    )
    return _unite(text, (*spans, *cuts))


def find_spans(resume: Resume, person: Person, words: PersonalWords) -> Iterator[PersonalSpan]:
    """The same, not in order and overlapping."""
    text = resume.document.text
    found = tuple(person.find_all(text, words))
    spoken = {span.start for language in resume.languages for span in language.evidence}
    aside = [
        word.span for word in words.find_words(text) if word.aside and word.span.start not in spoken
    ]
    zones = find_zones(resume, found, aside)
    yield from found
    for span in aside:
        if any(zone.start <= span.start < zone.end for zone in zones):
            yield span
    yield from find_leftovers(text, zones, list_evidence(resume), words.title_heads)
    yield from _find_beside_contacts(text, found, words)


def _find_beside_contacts(
    text: str, found: Iterable[PersonalSpan], words: PersonalWords
) -> Iterator[PersonalSpan]:
    """Names at the start of a line with a telephone number or the like: referees."""
    starts = {text.rfind("\n", 0, span.start) + 1 for span in found if span.kind == "contact"}
    for start in starts:
        end = text.find("\n", start)
        name = read_name(text[start : end if end >= 0 else len(text)], words.of_titles)
        if not set(name.casefold().split()) <= ordinary_words():
            yield PersonalSpan(start, start + len(name), "name")


def _widen(text: str, span: PersonalSpan) -> PersonalSpan:
    """The whole name of a parish or society around a word of its faith."""
    line = text.rfind("\n", 0, span.start) + 1
    before = _NAMED_BEFORE.search(text, line, span.start)
    behind = _NAMED_BEHIND.match(text, span.end)
    return span._replace(
        start=before.start() if before else span.start, end=behind.end() if behind else span.end
    )


def _unite(text: str, spans: Iterable[PersonalSpan]) -> tuple[PersonalSpan, ...]:
    """In order, without those of which nothing is left but our own words."""
    return unite(
        span
        for span in spans
        if _WORD.search(_OURS.sub("", text[max(span.start - 1, 0) : span.end + 1]))
    )
